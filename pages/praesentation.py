"""Präsentation: was die anderen Seiten fanden, eine Aussage je Folie, für den Saal und als Handzettel."""

import streamlit as st

from dewak_dash.text import labels, t
from dewak_dash.topics.praesentation import shown as queries
from dewak_dash.ui import carried, frame, slides, state, widgets
from dewak_dash.ui.day import today

town = frame.begin("praesentation")
frame.need_people(town)
names = labels("praesentation.view")
head = st.container()
bar = st.container(horizontal=True, vertical_alignment="center", key="slidebar")
with bar:
    view = frame.views(names)
with head:
    story = (town.ags, carried.told(town, today()), today())
told = labels("praesentation.step")
steps = slides.in_order(told)
wanted = slides.wanted(steps)
notes = {code: state.typed(f"notiz_{code}") for code in steps}

if view == "handzettel":
    with head:
        frame.title(t("praesentation.handout", town=town.short_name), t("praesentation.handout_lead"))
    for code, words in wanted.items():
        with st.container(key=f"sheet-{code}"), frame.part(words):
            step = queries.step(code, *story)
            frame.section(step.finding)
            slides.draw(step, slides.paper(), notes[code])
elif wanted:
    with bar:
        code = slides.chosen(wanted)
    with st.container(key="slide"):
        with frame.part(wanted[code]):
            step = queries.step(code, *story)
            with head:
                frame.title(step.finding, slides.place(code, tuple(wanted), town.short_name, town.ags))
            slides.draw(step, slides.palette(), notes[code])
        widgets.note(t("praesentation.keys"))
else:
    with head:
        frame.title(t("praesentation.handout", town=town.short_name), t("praesentation.nothing"))
slides.selection(told, steps)
frame.end()
