"""Versorgung: wer welches Angebot braucht, was es gibt, was zuerst knapp wird und wie es ohne Eingreifen weitergeht."""

import streamlit as st

from dewak_dash.formats import as_typed
from dewak_dash.text import labels, t
from dewak_dash.topics.common import charts_panels
from dewak_dash.topics.versorgung import charts
from dewak_dash.topics.versorgung import shown as queries
from dewak_dash.ui import controls, frame, levers, origin, reach_views, services, state, widgets
from dewak_dash.ui.day import today

town = frame.begin("versorgung")
frame.need_people(town)
colours = frame.palette()
on = today()
head = st.container()
names = labels("versorgung.view")
view = frame.views(names)
top = st.container()
picture, side = frame.split() if view in (*services.WITH_LEVERS, "karte") else (st.container(), None)
chosen = queries.standard()

if view == "karte":
    with side:
        question = reach_views.of_known(town)
elif side is not None:
    with side, levers.panel(controls.SCOPE) as lever:
        chosen = services.chosen(lever, town.ags)

with picture, frame.part(names[view]):
    if view == "karte":
        if reach_views.known(town, question, colours, {"head": head, "top": top}):
            for exhibit in queries.by_cell(town.ags, question.service, question.year, on):
                widgets.table(exhibit)
    elif (found := queries.changes(town.ags, chosen, on)) is None:
        with head:
            frame.title(names[view], t("versorgung.no_ages", town=town.short_name))
    else:
        with head:
            frame.title(found.title, found.subtitle)
        if view == "wandel":
            with top:
                widgets.key_figures(found.figures)
                origin.below(found.figures, t("versorgung.sure"), lambda: (queries.rates(),), town)
            widgets.chart(charts.changes(found, colours), found.exhibit, legend=charts.change_key(colours))
            widgets.explain(t("versorgung.method"), t("versorgung.method.text"))
        elif view == "nichts":
            if nothing := queries.nothing_done(town.ags, chosen, on):
                widgets.table(nothing)
                widgets.explain(t("versorgung.nothing.explain"), t("versorgung.nothing.explained"))
            else:
                widgets.missing(t("versorgung.nothing.none"), "")

with picture, frame.part(names[view]):
    if side is not None and (far := queries.far(town.ags, chosen, on)):
        widgets.note(far)
    if view == "verlauf":
        group = state.choice("wer", labels("versorgung.group"), queries.GROUPS[0], names[view], kind="pills",
                             hidden=True, scope="versorgung")
        if course := queries.course(town.ags, chosen, group, on):
            widgets.chart(charts.course(course, colours), course.exhibit, legend=charts.course_key(colours))
            widgets.note(course.note)
    elif view == "traeger":
        if operators := queries.operators(town.ags, on):
            widgets.table(operators.overview)
            if operators.known:
                widgets.table(operators.known)
            if operators.closures:
                frame.section(t("versorgung.closures"))
                for words in operators.closures:
                    widgets.note(words)
            widgets.explain(t("versorgung.operators.own"), t("versorgung.operators.how", ags=as_typed(town.ags)))
    elif view == "kreis":
        if developed := queries.developed(town.ags):
            widgets.chart(charts_panels.panels(developed, colours), developed.exhibit)
        else:
            widgets.missing(t("versorgung.kreis.missing"), t("versorgung.kreis.table"))
        if doctors := queries.in_town(town.ags):
            widgets.table(doctors)
    elif view == "grundlagen":
        widgets.table(queries.law(town.ags, on))
        widgets.table(queries.rates())
        widgets.table(queries.evidence())
frame.end()
