"""Angebote: wer für wen da ist, von welchem Träger, in welchem Stadtteil, und was nicht bekannt ist."""

import streamlit as st

from dewak_dash.text import t
from dewak_dash.topics.angebote import answers, charts
from dewak_dash.topics.angebote import findings as view
from dewak_dash.topics.angebote import shown as queries
from dewak_dash.topics.common import charts_panels
from dewak_dash.ui import frame, state, widgets

town = frame.begin("angebote")
colours = frame.palette()
found = answers.facilities(town.ags)
frame.title(queries.headline(town.ags), t("angebote.subtitle"))

if found:
    left, right = st.columns([3, 1])
    with left:
        group = state.choice("gruppe", view.group_options(), view.ALL, t("angebote.filter.group"), kind="pills")
    with right:
        district = state.choice("stadtteil", view.district_options(found), view.ALL, t("angebote.filter.district"),
                                kind="select")
    if operators := queries.operators(town.ags, group, district):
        widgets.chart(charts.operators(operators, colours), operators.exhibit,
                      legend=charts.legend(operators, colours))
    if districts := queries.by_district(town.ags):
        widgets.table(districts)
    widgets.table(queries.full_list(town.ags, group, district))
else:
    widgets.missing(t("angebote.missing", town=town.short_name), t("angebote.missing_table"))

frame.section(t("angebote.kreis.section"))
if supply := queries.supply(town.ags):
    widgets.chart(charts_panels.panels(supply, colours), supply.exhibit)
    widgets.explain(t("angebote.kreis.explain"), t("angebote.kreis.explained"))
else:
    widgets.missing(t("angebote.kreis.missing"), t("angebote.kreis.missing_table"))
if care := queries.care(town.ags):
    widgets.table(care)
if figures := queries.town_figures(town.ags):
    widgets.table(figures)
frame.end()
