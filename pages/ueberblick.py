"""Überblick: Befund, Kennzahlen, der Verlauf, vier Fragen; dahinter das Projekt und was seither geschah."""

import streamlit as st

from dewak_dash.text import labels, t
from dewak_dash.topics.bevoelkerung import charts
from dewak_dash.topics.bevoelkerung import shown as people
from dewak_dash.topics.ueberblick import shown as queries
from dewak_dash.ui import frame, widgets
from dewak_dash.ui.day import today

town = frame.begin("ueberblick")
frame.need_people(town)
colours = frame.palette()
head = st.container()
view = frame.views(labels("ueberblick.view"))

if view == "antwort":
    with frame.part(t("ueberblick.view.antwort")):
        found = queries.overview(town.ags, today())
        with head:
            frame.title(found.title, found.subtitle)
        widgets.key_figures(found.figures)
        picture, side = frame.split()
        with side:
            frame.section(t("ueberblick.questions.section"))
            for question in found.questions:
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
else:
    with head:
        frame.title(t("ueberblick.since.title"), t("ueberblick.timeline.subtitle"))
    with frame.part(t("ueberblick.view.seither")):
        for exhibit in queries.timelines(town.ags):
            widgets.table(exhibit)
frame.end()
