"""Überblick: Wird das Haus gebraucht, erreicht, bezahlt? Dahinter die Gemeinde, das Projekt und was seither geschah."""

import streamlit as st

from dewak_dash.text import labels, t
from dewak_dash.topics.bevoelkerung import charts
from dewak_dash.topics.bevoelkerung import shown as people
from dewak_dash.topics.kette import shown as chain
from dewak_dash.topics.ueberblick import shown as queries
from dewak_dash.ui import frame, run_out, verdicts, widgets
from dewak_dash.ui.day import today

town = frame.begin("ueberblick")
frame.need_people(town)
colours = frame.palette()
head = st.container()
view = frame.views(labels("ueberblick.view"))

if view == "antwort":
    with frame.part(t("ueberblick.view.antwort")):
        with head:
            asked = verdicts.asked(town)
        found = chain.story(asked)
        if found:
            with head:
                frame.title(found.title, found.subtitle)
                run_out.tell(today())
            verdicts.answers(found, asked, colours)
            left, right = st.columns(2, gap="large")
            with left, frame.part(t("kette.levers.section")):
                verdicts.levers(chain.levers(asked), town)
            with right:
                verdicts.unknown(found.unknown)
        else:
            widgets.missing(chain.missing(town.ags), t("kette.missing_table"))
            view = "stadt"
if view == "stadt":
    with frame.part(t("ueberblick.view.stadt")):
        overview = queries.overview(town.ags, today())
        with head:
            frame.title(overview.title, overview.subtitle)
            run_out.tell(today())
        widgets.key_figures(overview.figures)
        picture, side = frame.split()
        with side:
            frame.section(t("ueberblick.questions.section"))
            for question in overview.questions:
                frame.page_card(question.page, question.text, question.answer)
        with picture:
            history = people.history(town.ags)
            widgets.chart(charts.history(history, colours), history.exhibit)
elif view == "dewak":
    with head:
        frame.title(t("ueberblick.dewak.title"), t("ueberblick.dewak.partners"))
    widgets.note(t("ueberblick.dewak.text"))
    frame.section(t("ueberblick.house.section"))
    with frame.part(t("ueberblick.house.section")):
        widgets.note(queries.house(town.ags))
    widgets.note(t("ueberblick.dewak.contact"))
elif view == "seither":
    with head:
        frame.title(t("ueberblick.since.title"), t("ueberblick.timeline.subtitle"))
    with frame.part(t("ueberblick.view.seither")):
        for exhibit in queries.timelines(town.ags):
            widgets.table(exhibit)
frame.end()
