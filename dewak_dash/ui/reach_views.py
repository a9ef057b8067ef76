"""Draw the views of Einzugsgebiete on room, other sites and closures, and the levers they share."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dewak_dash.model import Exhibit, Region
from dewak_dash.text import labels, t
from dewak_dash.theme import Palette
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.answers_around import MINUTES
from dewak_dash.topics.common.answers_served import Question
from dewak_dash.topics.einzugsgebiete import charts_served as charts
from dewak_dash.topics.einzugsgebiete import map as maps
from dewak_dash.topics.einzugsgebiete import map_legend as legend
from dewak_dash.topics.einzugsgebiete import shown as lengths
from dewak_dash.topics.einzugsgebiete import shown_geojson, shown_layers
from dewak_dash.topics.einzugsgebiete import shown_served as queries
from dewak_dash.topics.einzugsgebiete.shapes import MapView
from dewak_dash.ui import downloads, frame, marker, origin, state, widgets
from dewak_dash.ui.day import today
from dewak_dash.ui.levers import Levers, panel
from dewak_dash.ui.marker import Marker

VIEWS = ("versorgung", "standort", "ausfall")
SERVICE, USUAL_MINUTES = "meeting", str(max(MINUTES))
Places = Mapping[str, DeltaGenerator]


def levers(lever: Levers, town: Region, place: Marker, group: str, asked: str = "") -> Question:
    """Let the viewer choose what stands here, or what `asked` names in words, how long the way may be, the year, and
    whether neighbours count.
    """
    known = {code: words for code, words in labels("einzugsgebiete.service").items() if code in queries.services()}
    service = lever.choice("angebot", known, SERVICE, asked or t("einzugsgebiete.choose.service"))
    options = {str(each): t("einzugsgebiete.choose.minutes_option", minutes=str(each)) for each in queries.limits()}
    minutes = lever.choice("minuten", options, USUAL_MINUTES, t("einzugsgebiete.choose.minutes"))
    first, last = queries.years()
    year = lever.number("jahr", t("einzugsgebiete.choose.year"), low=first, high=last, default=first, step=1,
                        format="%d")
    neighbours = lever.toggle("nachbarn", t("einzugsgebiete.choose.neighbours"),
                              help=t("einzugsgebiete.choose.neighbours_help"))
    return Question(ags=town.ags, lon=place.lon, lat=place.lat, service=service, group=group, minutes=int(minutes),
                    year=int(year), neighbours=neighbours, on=today())


def measures(town: Region, place: Marker, group: str) -> Exhibit | None:
    """Return every measure for what was last chosen of these levers; None where the town's ages are not known."""
    first, last = queries.years()
    service = state.asked_code("angebot", queries.services(), SERVICE)
    minutes = state.asked_code("minuten", [str(each) for each in queries.limits()], USUAL_MINUTES)
    year = state.asked_number("jahr", low=first, high=last, default=first, step=1)
    return queries.fairness(Question(ags=town.ags, lon=place.lon, lat=place.lat, service=service, group=group,
                                     minutes=int(minutes), year=int(year), neighbours=state.switched("nachbarn"),
                                     on=today()))


def of_known(town: Region) -> Question | None:
    """Let the viewer choose what to ask of the facilities there are, no planned house among; None without cells."""
    first = reach.site(town.ags)
    if first is None:
        return None
    place = Marker(lon=first.lon, lat=first.lat, moved=False, kind=first.kind)
    with panel("") as lever:
        question = levers(lever, town, place, reach.GROUPS[0], t("versorgung.col.service"))
    return replace(question, counts=False)


def known(town: Region, question: Question | None, colours: Palette, places: Places) -> bool:
    """Draw who finds room in the facilities there are; tell whether there was something to draw."""
    told = "" if question is None else queries.none_known(question)
    if question is None or told or not queries.known(question.ags, question.year):
        _head(places, t("einzugsgebiete.served.unknown", town=town.short_name), "")
        if told:
            widgets.missing(told, "")
        return False
    _room(town, question, reach.SEAT, None, colours, places)
    return True


def map_file(view: MapView, name: str) -> None:
    """Offer a map as GeoJSON, GeoPackage and Shapefile."""
    with st.container(horizontal=True):
        downloads.map_file(t("einzugsgebiete.geojson"), t("einzugsgebiete.geojson_help"),
                           lambda: shown_geojson.written(view), name, "geojson")
        downloads.map_file(t("einzugsgebiete.gpkg"), t("einzugsgebiete.gpkg_help"),
                           lambda: shown_layers.packed(view), name, "gpkg")
        downloads.map_file(t("einzugsgebiete.shape"), t("einzugsgebiete.shape_help"),
                           lambda: shown_layers.shapefiles(view), name, "zip")


def draw(view: str, town: Region, question: Question, place: Marker, slot: str, colours: Palette, places: Places
         ) -> None:
    """Draw one of these views: title and figures into their places, the rest here; or say why nothing can be said."""
    if not queries.known(question.ags, question.year):
        _head(places, t("einzugsgebiete.served.unknown", town=town.short_name), "")
    elif view == "versorgung":
        _room(town, question, place.kind, marker.taker(town, slot), colours, places)
    elif view == "standort":
        _why(town, question, place, slot, colours, places)
    else:
        _closing(question, colours, places)


def _room(town: Region, question: Question, kind: str, taker: Callable[[], None] | None, colours: Palette,
          places: Places) -> None:
    """Draw who finds room: figures and title into their places, map, border, ages, facilities."""
    found = queries.room(question)
    _head(places, found.title, found.subtitle)
    with places["top"]:
        widgets.key_figures(found.figures)
        origin.below(found.figures, t("einzugsgebiete.sure"), lambda: (lengths.assumptions(found.way),), town,
                     origin.REACHED)
    view = queries.room_map(question, kind)
    widgets.deck(maps.deck(view, colours), view.exhibit, height=maps.height(colours), legend=legend.html(view, colours),
                 on_select=taker, key=marker.map_key() if taker else None)
    map_file(view, "versorgt")
    for shown in (found.border, found.by_age, found.facilities):
        widgets.table(shown)


def _why(town: Region, question: Question, place: Marker, slot: str, colours: Palette, places: Places) -> None:
    """Draw why there and not elsewhere: three reasons, the best sites, two sites side by side."""
    found = queries.why(question)
    if found is None:
        widgets.missing(t("einzugsgebiete.served.unknown", town=town.short_name), "")
        return
    _head(places, found.title, "")
    widgets.points({str(at): reason for at, reason in enumerate(found.reasons)})
    st.button(t("einzugsgebiete.better.take"), on_click=marker.move, args=(town, slot, *found.best),
              icon=":material/place:")
    widgets.table(found.table)
    widgets.note(found.table.note)
    _aims(question)
    other = marker.second(town)
    beside = other or found.best
    for column, view in zip(st.columns(2), queries.compared_maps(question, *beside, place.kind), strict=True):
        with column:
            widgets.deck(maps.deck(view, colours, beside=2), view.exhibit, height=maps.height(colours),
                         legend=legend.html(view, colours))
    widgets.table(queries.compared(question, *beside, chosen=other is not None))
    with st.container(horizontal=True):
        st.button(t("einzugsgebiete.compare.keep"), on_click=marker.keep_second, icon=":material/push_pin:",
                  args=(town.ags, question.lon, question.lat))
        st.button(t("einzugsgebiete.compare.drop"), on_click=marker.keep_second, icon=":material/undo:",
                  args=(town.ags, None, None), disabled=other is None)


def _aims(question: Question) -> None:
    """Offer how the sites stand by other aims; sought only once somebody opens it."""
    details = st.expander(t("einzugsgebiete.aims.open"), icon=":material/target:", key="aims", on_change="rerun")
    if not details.open:
        return
    with details, frame.part(t("einzugsgebiete.aims.open")):
        if shown := queries.aims(question):
            widgets.table(shown)
            widgets.note(shown.note)


def _closing(question: Question, colours: Palette, places: Places) -> None:
    """Draw what closing each facility in turn would mean."""
    found = queries.closing(question)
    _head(places, found.title, found.subtitle)
    widgets.chart(charts.closing(found, colours), found.exhibit, legend=charts.entries(colours))
    widgets.table(found.table)


def _head(places: Places, title: str, subtitle: str) -> None:
    with places["head"]:
        frame.title(title, subtitle)
