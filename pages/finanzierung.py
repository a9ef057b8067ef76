"""Finanzierung: was ein Haus kostet, wer in welchem Modell zahlt und was niemand zugesagt hat."""

import streamlit as st

from dewak_dash.chain.house_inputs import Choices
from dewak_dash.text import labels, t
from dewak_dash.topics.finanzierung import answers, charts
from dewak_dash.topics.finanzierung import shown as queries
from dewak_dash.topics.finanzierung.levers import bounds
from dewak_dash.ui import frame, marker, state, widgets
from dewak_dash.ui.day import today

town = frame.begin("finanzierung")
colours = frame.palette()
on = today()
first = answers.start(town.ags).choices
head = st.container()

frame.section(t("finanzierung.section.house"), t("finanzierung.section.house_lead"))
left, middle, right = st.columns(3, gap="large")
with left:
    area = state.number("flaeche", t("finanzierung.slider.area"), default=first.area, **bounds("flaeche"))
    staff = state.number("stellen", t("finanzierung.slider.staff"), default=first.staff, **bounds("stellen"))
with middle:
    members = state.number("zusagen", t("finanzierung.slider.members"), default=first.promised_members,
                           help=t("finanzierung.slider.members_help"), **bounds("zusagen"))
    grant_years = state.number("foerderjahre", t("finanzierung.slider.grant_years"), default=first.grant_years,
                               help=t("finanzierung.slider.grant_years_help"), **bounds("foerderjahre"))
with right:
    growth = state.number("lohn", t("finanzierung.slider.growth_staff"), default=first.growth_staff, **bounds("lohn"))
    rate = state.number("diskont", t("finanzierung.slider.discount"), default=first.discount_rate,
                        help=t("finanzierung.slider.discount_help"), **bounds("diskont"))
with st.expander(t("finanzierung.more")):
    left, middle, right = st.columns(3, gap="large")
    with left:
        days = state.number("tage", t("finanzierung.slider.opening_days"), default=first.opening_days,
                            **bounds("tage"))
        helpers = state.number("ehrenamt", t("finanzierung.slider.volunteers"), default=first.volunteers,
                               **bounds("ehrenamt"))
    with middle:
        visits = state.number("besuche", t("finanzierung.slider.visits"), default=first.visits, **bounds("besuche"))
        raised = state.number("erhoehung", t("finanzierung.slider.grant_growth"), default=first.grant_growth,
                              **bounds("erhoehung"))
    with right:
        federal = state.toggle("bund", t("finanzierung.toggle.federal"), help=queries.federal_help(on))

choices = Choices(area, staff, days, helpers, visits, members, grant_years, growth, raised, rate, federal)
place = marker.place(town)
book = queries.book(town.ags, choices, place, on)
with head:
    frame.title(book.title, book.subtitle)
    widgets.key_figures(book.figures)
    widgets.note(" ".join(book.leads))
    widgets.note(" ".join(book.notes))

frame.section(t("finanzierung.section.models"))
widgets.chart(charts.payers(book, colours), book.payers)
widgets.explain(t("finanzierung.models"), queries.rules())
model = state.choice("modell", labels("finanzierung.short"), "carrier", t("finanzierung.drivers.choose"))
gaps = queries.gaps(town.ags, choices, model, place, on)
widgets.chart(charts.gaps(gaps, colours), gaps.exhibit)
widgets.table(book.table)
if not book.reach_known:
    widgets.missing(t("finanzierung.people.missing"), t("finanzierung.people.table"))
for aside in book.asides:
    widgets.note(aside)

frame.section(t("finanzierung.section.drivers"))
drivers = queries.drivers(town.ags, choices, model, place, on)
widgets.chart(charts.drivers(drivers, colours), drivers.exhibit)

frame.section(t("finanzierung.section.real"))
houses = queries.real_houses(town.ags, choices, place, on)
widgets.chart(charts.real_houses(houses, colours), houses.exhibit)
widgets.note(houses.verdict)

frame.section(t("finanzierung.section.programmes"))
widgets.table(queries.programmes(town.ags, on))

frame.section(t("finanzierung.section.sources"), t("finanzierung.section.sources_lead"))
widgets.table(queries.assumption_table(town.ags, on))
widgets.table(queries.price_table(on))
widgets.explain(t("finanzierung.method"), queries.method())
widgets.note(t("finanzierung.law"))
frame.end()
