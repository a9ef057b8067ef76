"""Bevölkerung: wie der Ort schrumpfte, was kommt und was es treibt, wie er im Vergleich steht, was daraus folgt."""

import streamlit as st

from dewak_dash.formats import as_typed
from dewak_dash.text import labels, t
from dewak_dash.topics.bevoelkerung import charts
from dewak_dash.topics.bevoelkerung import charts_kreis as kreis_charts
from dewak_dash.topics.bevoelkerung import shown as queries
from dewak_dash.topics.common import charts_panels
from dewak_dash.topics.vorausberechnung import charts as outlook
from dewak_dash.topics.vorausberechnung import charts_ages as ages
from dewak_dash.topics.vorausberechnung import charts_groups
from dewak_dash.ui import compare, controls, frame, levers, origin, widgets
from dewak_dash.ui.day import today

AHEAD = ("ausblick", "alter", "treiber", "szenarien", "stadtteile")

town = frame.begin("bevoelkerung")
frame.need_people(town)
colours = frame.palette()
head = st.container()
names = labels("bevoelkerung.view")
view = frame.views(names)
top = st.container()
picture, side = frame.split()

if view in AHEAD:
    with side, levers.panel(controls.SCOPE) as lever:
        choices = controls.projection(lever, town.ags)
    with picture, frame.part(names[view]):
        future = queries.future(town.ags, choices.scenario, choices.mix, choices.last_year)
        with head:
            frame.title(future.title, t("vorausberechnung.lead"))
        with top:
            widgets.key_figures(compare.beside(future.figures, town.ags, today(), lambda other: queries.future(
                town.ags, other.scenario, other.mix, other.until).figures))
            origin.below(future.figures, t("vorausberechnung.sure"),
                         lambda: queries.inputs(town.ags, choices.scenario, choices.mix), town)
        if view == "ausblick":
            widgets.chart(outlook.fan(future.fan, colours, future.keeps.year, future.keeps.title),
                          future.fan.exhibit)
            widgets.note(f"{future.keeps.text} {future.launch}")
            if future.parts:
                widgets.chart(outlook.parts(future.parts, colours), future.parts.exhibit)
            if future.others:
                widgets.chart(outlook.others(future.others, colours), future.others.exhibit)
            widgets.explain(t("vorausberechnung.base.title"), "\n\n".join(map(as_typed, future.base)))
        elif view == "stadtteile":
            if future.districts:
                widgets.table(future.districts)
            else:
                widgets.missing(t("vorausberechnung.districts.missing", town=town.short_name), "")
        elif not (future.groups and future.pyramid and future.drivers and future.ratios):
            widgets.missing(t("vorausberechnung.totals_only", town=town.short_name), t("bevoelkerung.kreis.table"))
        elif view == "alter":
            widgets.chart(charts_groups.groups(future.groups, colours), future.groups.exhibit)
            widgets.note(" ".join(future.groups.meaning))
            widgets.chart(ages.pyramid(future.pyramid, colours), future.pyramid.exhibit)
        elif view == "treiber":
            widgets.chart(ages.drivers(future.drivers, colours), future.drivers.exhibit)
            widgets.chart(outlook.ratios(future.ratios, colours), future.ratios.exhibit)
        elif compared := queries.compared(town.ags, choices.scenario, choices.last_year):
            widgets.chart(outlook.compared(compared, colours), compared.exhibit)
        if future.small:
            widgets.note(t("vorausberechnung.warn_small", town=town.short_name, limit=future.small))
        if choices.scenario == "no_moves":
            widgets.note(t("vorausberechnung.ageing_note"))
else:
    with head, frame.part(names[view]):
        history = queries.history(town.ags)
        frame.title(history.title, history.subtitle)

if view == "bisher":
    with picture, frame.part(names[view]):
        widgets.chart(charts.history(history, colours), history.exhibit)
        if sexes := queries.sexes(town.ags):
            widgets.chart(charts.sexes(sexes, colours), sexes.exhibit)
    below = picture if frame.size() == "phone" else side
    with below, frame.part(t("bevoelkerung.break.explain")):
        frame.section(t("bevoelkerung.break.explain"))
        for words in (*history.recount_texts, history.phase_note):
            widgets.note(words)
elif view == "vergleich":
    with frame.part(names[view]):
        if comparison := queries.comparison(town.ags):
            widgets.chart(charts.comparison(comparison, colours), comparison.exhibit)
        if peers := queries.peers(town.ags):
            widgets.chart(charts.peers(peers, colours), peers.exhibit)
elif view == "folgen":
    with frame.part(names[view]):
        if consequences := queries.consequences(town.ags):
            widgets.note(consequences.lead)
            widgets.chart(charts_panels.panels(consequences, colours), consequences.exhibit)
        else:
            widgets.missing(t("bevoelkerung.inkar.missing"), t("bevoelkerung.inkar.table"))
elif view == "kreis":
    with frame.part(names[view]):
        if kreis := queries.kreis(town.ags):
            widgets.note(t("bevoelkerung.kreis.lead", town=town.short_name))
            widgets.chart(kreis_charts.pyramid(kreis.pyramid, colours), kreis.pyramid.exhibit)
            widgets.chart(kreis_charts.vital(kreis.vital, colours), kreis.vital.exhibit)
            widgets.chart(kreis_charts.moves(kreis.moves, colours), kreis.moves.exhibit)
        else:
            widgets.missing(t("bevoelkerung.kreis.missing", town=town.short_name), t("bevoelkerung.kreis.table"))
frame.end()
