"""Finanzierung: was ein Haus kostet, wer in welchem Modell zahlt und was niemand zugesagt hat."""

import streamlit as st

from dewak_dash.chain.house_inputs import Choices
from dewak_dash.text import labels, t
from dewak_dash.topics.finanzierung import charts
from dewak_dash.topics.finanzierung import shown as queries
from dewak_dash.ui import frame, marker, state, widgets
from dewak_dash.ui.day import today

town = frame.begin("finanzierung")
colours = frame.palette()
on = today()
first = queries.start(town.ags).choices
head = st.container()

frame.section(t("finanzierung.section.house"), t("finanzierung.section.house_lead"))
left, middle, right = st.columns(3, gap="large")
with left:
    area = state.number("flaeche", t("finanzierung.slider.area"), low=30, high=1200, default=first.area, step=10)
    staff = state.number("stellen", t("finanzierung.slider.staff"), low=0, high=5, default=first.staff, step=0.25)
with middle:
    members = state.number("zusagen", t("finanzierung.slider.members"), low=0, high=500,
                           default=first.promised_members, step=10, help=t("finanzierung.slider.members_help"))
    grant_years = state.number("foerderjahre", t("finanzierung.slider.grant_years"), low=0, high=10,
                               default=first.grant_years, step=1, help=t("finanzierung.slider.grant_years_help"))
with right:
    growth = state.number("lohn", t("finanzierung.slider.growth_staff"), low=0, high=6, default=first.growth_staff,
                          step=0.1)
    rate = state.number("diskont", t("finanzierung.slider.discount"), low=0, high=5, default=first.discount_rate,
                        step=0.1, help=t("finanzierung.slider.discount_help"))
with st.expander(t("finanzierung.more")):
    left, middle, right = st.columns(3, gap="large")
    with left:
        days = state.number("tage", t("finanzierung.slider.opening_days"), low=1, high=7,
                            default=first.opening_days, step=1)
        helpers = state.number("ehrenamt", t("finanzierung.slider.volunteers"), low=0, high=150,
                               default=first.volunteers, step=1)
    with middle:
        visits = state.number("besuche", t("finanzierung.slider.visits"), low=0, high=30000, default=first.visits,
                              step=100)
        raised = state.number("erhoehung", t("finanzierung.slider.grant_growth"), low=0, high=5,
                              default=first.grant_growth, step=0.1)
    with right:
        federal = state.toggle("bund", t("finanzierung.toggle.federal"), help=t("finanzierung.toggle.federal_help"))

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
