"""Einzugsgebiete: wer einen Ort zu Fuß erreicht, auf der Karte und in Zahlen."""

import streamlit as st

from dewak_dash.text import label, labels, t
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.einzugsgebiete import charts, shown_stops
from dewak_dash.topics.einzugsgebiete import map as maps
from dewak_dash.topics.einzugsgebiete import map_legend as legend
from dewak_dash.topics.einzugsgebiete import shown as queries
from dewak_dash.ui import compare, frame, houses, levers, marker, origin, reach_views, spot_search, widgets
from dewak_dash.ui.day import today

town = frame.begin("einzugsgebiete")
colours = frame.palette()
names = labels("einzugsgebiete.view")
head = st.container()
view = frame.views(names)

if first := site(town.ags):
    top = st.container()
    left, right = frame.split()
    aside = frame.aside(right)
    with head:
        mine = houses.own(town, first)
    with right:
        slot = houses.choose(town, mine)
        with head:
            place = marker.read(town, first, mine)
        with levers.panel("") as lever:
            group = lever.choice("gruppe", labels("einzugsgebiete.group"), "adult", t("einzugsgebiete.choose.group"))
            hour = shown_stops.USUAL_HOUR
            if view == "menschen" and (windows := shown_stops.windows(town.ags)):
                hour = lever.choice("abfahrt", windows, hour, t("einzugsgebiete.choose.departure"), long=True)
            if view in reach_views.VIEWS:
                question = reach_views.levers(lever, town, place, group)
            else:
                theme = lever.choice("thema", queries.themes(town.ags), "people", t("einzugsgebiete.choose.theme"),
                                     long=True)
    with aside:
        spot_search.field(town, slot)
        widgets.note(t("einzugsgebiete.marker.lead"))
        marker.inputs(town, place, slot)
        widgets.note(marker.words(town, first, place))
    house = place.kind
    with left, frame.part(names[view]):
        found = queries.reach(town.ags, place.lon, place.lat, group, house)
        way = found.way
        if view in reach_views.VIEWS:
            reach_views.draw(view, town, question, place, slot, colours, {"head": head, "top": top})
        else:
            with head:
                frame.title(found.title, found.subtitle)
            with top:
                widgets.key_figures(compare.beside(found.figures, town.ags, today(), lambda other: queries.reach(
                    town.ags, *(compare.place(other) or (first.lon, first.lat)), group, first.kind).figures))
                origin.below(found.figures, t("einzugsgebiete.sure"), lambda: (queries.assumptions(way),), town,
                             origin.REACHED)
        if view == "karte":
            map_ = queries.map_of_cells(town.ags, place.lon, place.lat, group, theme, house)
            widgets.deck(maps.deck(map_, colours), map_.exhibit, height=maps.height(colours),
                         legend=legend.html(map_, colours), on_select=marker.taker(town, slot), key=marker.map_key())
            reach_views.map_file(map_, "karte")
        elif view == "menschen":
            widgets.note(label("einzugsgebiete.reach_lead", found.way))
            widgets.table(found.walkers)
            widgets.table(found.residents)
            if found.ages_note:
                widgets.note(found.ages_note)
            if years := queries.years(town.ags, place.lon, place.lat, group):
                widgets.chart(charts.years(years, colours), years.exhibit)
                widgets.table(years.brief)
                widgets.note(years.note)
            else:
                widgets.note(queries.no_years(town.ags))
            if bus := shown_stops.by_bus(town.ags, place.lon, place.lat, group, house, hour):
                widgets.table(bus)
                widgets.note(bus.note)
            else:
                widgets.note(shown_stops.no_bus(town.ags))
            if stops := shown_stops.stops(town.ags, place.lon, place.lat, group):
                widgets.table(stops)
                if stops.note:
                    widgets.note(stops.note)
        elif view == "rechnung":
            if reached := queries.reached(town.ags, place.lon, place.lat, group):
                widgets.note(reached)
            if measures := reach_views.measures(town, place, group):
                widgets.table(measures)
            if check := queries.check(town.ags):
                widgets.note(t("einzugsgebiete.check.why"))
                widgets.table(check)
            widgets.explain(t("einzugsgebiete.explain.cells"), queries.cells_text(town.ags, way, group))
else:
    gap = queries.gap(town.ags)
    way = gap.way
    with head:
        frame.title(gap.title, gap.subtitle)
    with frame.part(names[view]):
        if view == "karte" and gap.outline:
            widgets.deck(maps.deck(gap.outline, colours), gap.outline.exhibit, height=maps.height(colours),
                         legend=legend.html(gap.outline, colours))
        elif view == "karte":
            widgets.missing(t("einzugsgebiete.missing.outline"), t("einzugsgebiete.missing.outline_table"))
        widgets.note(gap.text)
if view == "rechnung":
    with frame.part(names[view]):
        widgets.table(queries.distances(way))
        widgets.table(queries.assumptions(way))
frame.end()
