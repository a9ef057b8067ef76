"""Einrichtungen: was vom Haus eines Ortes bekannt ist, was angenommen, was niemand weiß; eigene Häuser daneben."""

import streamlit as st

from dewak_dash.text import labels, t
from dewak_dash.topics.common.answers_reach import PEOPLE, site
from dewak_dash.topics.einrichtungen import charts
from dewak_dash.topics.einrichtungen import shown as queries
from dewak_dash.topics.einzugsgebiete import map as maps
from dewak_dash.topics.einzugsgebiete import map_legend as legend
from dewak_dash.topics.einzugsgebiete import shown as reach
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.ui import compare, frame, house_levers, houses, levers, marker, run_out, widgets
from dewak_dash.ui.day import today

town = frame.begin("einrichtungen")
frame.need_people(town)
colours = frame.palette()
on = today()
names = labels("einrichtungen.view")
head = st.container()
view = frame.views(names)
top = st.container()
first = site(town.ags)
with head:
    mine = houses.own(town, first)

if view == "profil":
    picture, side = frame.split()
    with side, levers.panel(town.ags) as lever:
        choices = house_levers.of_house(lever, town, on, mine)
    with picture, frame.part(names[view]):
        with head:
            place = marker.place(town, mine)
        found = queries.profile(town.ags, choices, place, on)
        with head:
            frame.title(found.title, found.subtitle)
            run_out.tell(on)
        with top:
            widgets.key_figures(compare.beside(found.figures, town.ags, on, lambda other: queries.profile(
                town.ags, other.choices, compare.place(other), on).figures))
        widgets.chart(charts.sizes(found, colours), found.exhibit)
    with frame.part(names[view]):
        if real := queries.known_houses(town.ags, choices.variant):
            widgets.table(real)
        if known := queries.facts(town.ags):
            widgets.table(known)
        else:
            widgets.note(t("einrichtungen.facts.none", town=town.short_name))
elif view == "unbekannt":
    with frame.part(names[view]):
        missing = queries.unknowns(town.ags)
        with head:
            frame.title(missing.title if missing else t("einrichtungen.unknown.none_title", town=town.short_name),
                        t("einrichtungen.unknown.subtitle"))
        if missing:
            widgets.table(missing)
        else:
            widgets.missing(t("einrichtungen.unknown.none", town=town.short_name), "")
elif view == "vergleich":
    with frame.part(names[view]):
        beside = queries.beside(town.ags, tuple(mine.items()), marker.place(town, {}), on)
        with head:
            frame.title(beside.title, t("einrichtungen.beside.subtitle"))
            run_out.tell(on)
        widgets.table(beside.exhibit)
elif first:
    picture, side = frame.split()
    with side:
        slot = houses.editor(town, first, mine, on)
        own = mine.get(slot)
        if own:
            spot = marker.read(town, first, mine, slot)
            widgets.note(t("einrichtungen.own.lead"))
            marker.inputs(town, spot, slot)
            widgets.note(t("einrichtungen.own.used"))
    with picture, frame.part(names[view]):
        if own:
            found = queries.profile(town.ags, money.start_own(town.ags, on, own), (own.lon, own.lat), on)
            with top:
                widgets.key_figures(found.figures)
            map_ = reach.map_of_cells(town.ags, own.lon, own.lat, "adult", PEOPLE, marker.OWN)
            widgets.deck(maps.deck(map_, colours), map_.exhibit, height=maps.height(colours),
                         legend=legend.html(map_, colours), on_select=marker.taker(town, slot),
                         key=marker.map_key())
        with head:
            frame.title(found.title if own else t("einrichtungen.own.title_none", town=town.short_name),
                        found.subtitle if own else t("einrichtungen.own.subtitle_none"))
else:
    with head:
        frame.title(t("einrichtungen.own.title_none", town=town.short_name), t("einrichtungen.own.subtitle_none"))
    widgets.missing(t("einrichtungen.own.no_cells", town=town.short_name), t("einrichtungen.own.no_cells_table"))
frame.end()
