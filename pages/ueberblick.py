"""Überblick: Befund, Kennzahlen, der Ort, vier Fragen, was aus DeWaK wurde."""

import streamlit as st

from dewak_dash.text import t
from dewak_dash.topics.ueberblick import shown as queries
from dewak_dash.ui import frame, widgets
from dewak_dash.ui.day import today

town = frame.begin("ueberblick")
view = queries.overview(town.ags, today())

frame.title(view.title, view.subtitle)
widgets.key_figures(view.figures)

frame.section(t("ueberblick.questions.section"))
for column, question in zip(st.columns(len(view.questions)), view.questions, strict=True):
    with column:
        frame.page_card(question.page, question.text, question.answer)

frame.section(t("ueberblick.house.section"))
widgets.note(view.house)

frame.section(t("ueberblick.dewak.section"))
widgets.note(t("ueberblick.dewak.text"))
widgets.note(t("ueberblick.dewak.partners"))
widgets.note(t("ueberblick.dewak.contact"))
for exhibit in view.timelines:
    widgets.table(exhibit)
frame.end()
