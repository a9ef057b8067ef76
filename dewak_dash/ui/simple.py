"""Say a page's message in plain language on top of it, where the address asks for it: sprache=einfach."""

from collections.abc import Callable, Mapping

import streamlit as st

from dewak_dash.model import Region
from dewak_dash.text import labels
from dewak_dash.topics.common.answers import town
from dewak_dash.topics.daten import shown as data
from dewak_dash.topics.einfach import shown as queries
from dewak_dash.topics.einfach.shown import Chosen
from dewak_dash.topics.einzugsgebiete import shown_stops
from dewak_dash.topics.pages import PAGES
from dewak_dash.ui import carried, frame, house, services, slides, speech, state
from dewak_dash.ui.day import today


def message() -> None:
    """Draw the message of the page that just ran into its place; asked last, so that what was chosen there counts.

    The first page shows how all starts and has no levers.
    """
    page = str(st.session_state["page"])
    if page not in PAGES or not speech.plain():
        return  # before anything is asked: the notices stand without a store
    found = town(str(state.in_address("ags") or ""))
    if found is not None:
        chosen = CHOSEN[page](found) if page in CHOSEN else Chosen()
        frame.simply(queries.message(page, found.ags, chosen, today()))


def _view(names: Mapping[str, str]) -> str:
    """Return the view that is seen; the first stands in no address."""
    return str(state.in_address("ansicht") or next(iter(names)))


def _told(found: Region) -> Chosen:
    return Chosen(told=carried.told(found, today()))


def _place(found: Region) -> Chosen:
    hour = state.asked_code("abfahrt", shown_stops.windows(found.ags), shown_stops.USUAL_HOUR)
    return Chosen(told=carried.told(found, today()), hour=int(hour))


def _demand(found: Region) -> Chosen:
    moved = _view(labels("versorgung.view")) in services.WITH_LEVERS
    return Chosen(demand=services.taken(found.ags) if moved else None)


def _weights(found: Region) -> Chosen:
    return Chosen(told=carried.told(found, today()), weights=house.weights(found.ags))


def _slides(found: Region) -> Chosen:
    shown = tuple(slides.wanted(slides.in_order(labels("praesentation.step"))))
    slide = slides.seen(shown) if shown and _view(labels("praesentation.view")) != HANDOUT else ""
    return Chosen(told=carried.told(found, today()), slides=shown, slide=slide)


def _table(found: Region) -> Chosen:
    names = data.catalogue().options
    return Chosen(table=state.asked_code("tabelle", names, data.FIRST) if _view(labels("daten.view")) == TABLES else "")


HANDOUT, TABLES = "handzettel", "tabellen"
CHOSEN: dict[str, Callable[[Region], Chosen]] = {
    "bevoelkerung": _told, "einzugsgebiete": _place, "finanzierung": _told, "einrichtungen": _told,
    "versorgung": _demand, "organisation": _weights, "praesentation": _slides, "daten": _table}
