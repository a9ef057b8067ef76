"""Angebote: wer für wen da ist, von welchem Träger, in welchem Stadtteil, und was nicht bekannt ist."""

import streamlit as st

from dewak_dash.text import labels, t
from dewak_dash.topics.angebote import answers, charts, findings
from dewak_dash.topics.angebote import shown as queries
from dewak_dash.topics.common import charts_panels
from dewak_dash.ui import frame, state, widgets

town = frame.begin("angebote")
frame.need_people(town)
colours = frame.palette()
names = labels("angebote.view")
head = st.container()
view = frame.views(names)

if view == "entwicklung":
    with head:
        frame.title(t("angebote.kreis.section"), t("angebote.kreis.explained_short"))
    with frame.part(names[view]):
        if supply := queries.supply(town.ags):
            widgets.chart(charts_panels.panels(supply, colours), supply.exhibit)
            widgets.explain(t("angebote.kreis.explain"), t("angebote.kreis.explained"))
        else:
            widgets.missing(t("angebote.kreis.missing"), t("angebote.kreis.missing_table"))
        if care := queries.care(town.ags):
            widgets.table(care)
        if figures := queries.town_figures(town.ags):
            widgets.table(figures)
elif found := answers.facilities(town.ags):
    picture, side = frame.split()
    with side:
        group = state.choice("gruppe", findings.group_options(), findings.ALL, t("angebote.filter.group"), kind="pills")
        district = state.choice("stadtteil", findings.district_options(found), findings.ALL,
                                t("angebote.filter.district"), kind="select")
    with head:
        frame.title(queries.headline(town.ags, group, district), t("angebote.subtitle"))
    with picture, frame.part(names[view]):
        if view == "liste":
            widgets.table(queries.full_list(town.ags, group, district))
        elif operators := queries.operators(town.ags, group, district):
            widgets.chart(charts.operators(operators, colours), operators.exhibit,
                          legend=charts.legend(operators, colours))
        else:
            widgets.missing(t("angebote.filter.none"), "")
    if view == "traeger":
        with frame.part(t("angebote.filter.district")):
            if districts := queries.by_district(town.ags, group, district):
                widgets.table(districts)
else:
    with head:
        frame.title(t("angebote.title_none", town=town.short_name), t("angebote.subtitle"))
    widgets.missing(t("angebote.missing", town=town.short_name), t("angebote.missing_table"))
frame.end()
