"""Finanzierung: was ein Haus kostet, wer in welchem Modell zahlt und was niemand zugesagt hat."""

import streamlit as st

from dewak_dash.chain.house_inputs import Choices
from dewak_dash.text import labels, t
from dewak_dash.topics.finanzierung import answers, charts
from dewak_dash.topics.finanzierung import shown as queries
from dewak_dash.topics.finanzierung.levers import bounds
from dewak_dash.ui import frame, levers, marker, state, widgets
from dewak_dash.ui.day import today

town = frame.begin("finanzierung")
frame.need_people(town)
colours = frame.palette()
on = today()
first = answers.start(town.ags).choices
names = labels("finanzierung.view")
head = st.container()
view = frame.views(names)
top = st.container()
picture, side = frame.split()

with side, levers.panel(town.ags) as lever:
    area = lever.number("flaeche", t("finanzierung.slider.area"), default=first.area, **bounds("flaeche"))
    staff = lever.number("stellen", t("finanzierung.slider.staff"), default=first.staff, **bounds("stellen"))
    grant_years = lever.number("foerderjahre", t("finanzierung.slider.grant_years"), default=first.grant_years,
                               help=t("finanzierung.slider.grant_years_help"), **bounds("foerderjahre"))
    members = lever.number("zusagen", t("finanzierung.slider.members"), default=first.promised_members,
                           help=t("finanzierung.slider.members_help"), **bounds("zusagen"))
    with st.popover(t("common.levers_more")):
        growth = lever.number("lohn", t("finanzierung.slider.growth_staff"), default=first.growth_staff,
                              **bounds("lohn"))
        rate = lever.number("diskont", t("finanzierung.slider.discount"), default=first.discount_rate,
                            help=t("finanzierung.slider.discount_help"), **bounds("diskont"))
        days = lever.number("tage", t("finanzierung.slider.opening_days"), default=first.opening_days,
                            **bounds("tage"))
        helpers = lever.number("ehrenamt", t("finanzierung.slider.volunteers"), default=first.volunteers,
                               **bounds("ehrenamt"))
        visits = lever.number("besuche", t("finanzierung.slider.visits"), default=first.visits, **bounds("besuche"))
        raised = lever.number("erhoehung", t("finanzierung.slider.grant_growth"), default=first.grant_growth,
                              **bounds("erhoehung"))
        federal = lever.toggle("bund", t("finanzierung.toggle.federal"), help=queries.federal_help(on))

choices = Choices(area, staff, days, helpers, visits, members, grant_years, growth, raised, rate, federal)
with picture, frame.part(names[view]):
    with head:
        place = marker.place(town)
    book = queries.book(town.ags, choices, place, on)
    with head:
        frame.title(book.title, book.subtitle)
        for words in book.run_out:
            widgets.note(words)
    with top:
        widgets.key_figures(book.figures)
    if view == "zahlt":
        widgets.chart(charts.payers(book, colours), book.payers, legend=charts.payers_legend(book, colours))
    elif view == "foerderung":
        model = state.choice("modell", labels("finanzierung.short"), "carrier", t("finanzierung.drivers.choose"))
        gaps = queries.gaps(town.ags, choices, model, place, on)
        widgets.chart(charts.gaps(gaps, colours), gaps.exhibit)
        for aside in book.asides:
            widgets.note(aside)
    elif view == "risiko":
        model = state.choice("modell", labels("finanzierung.short"), "carrier", t("finanzierung.drivers.choose"))
        drivers = queries.drivers(town.ags, choices, model, place, on)
        widgets.chart(charts.drivers(drivers, colours), drivers.exhibit)
    elif view == "haeuser":
        houses = queries.real_houses(town.ags, choices, place, on)
        widgets.chart(charts.real_houses(houses, colours), houses.exhibit)
        widgets.note(houses.verdict)
if view == "zahlt":
    with frame.part(t("finanzierung.table.title")):
        widgets.note(" ".join(book.leads))
        widgets.note(" ".join(book.notes))
        widgets.explain(t("finanzierung.models"), queries.rules())
        widgets.table(book.table)
        if not book.reach_known:
            widgets.missing(t("finanzierung.people.missing"), t("finanzierung.people.table"))
elif view == "programme":
    with frame.part(names[view]):
        widgets.table(queries.programmes(town.ags, on))
elif view == "annahmen":
    with frame.part(names[view]):
        widgets.note(t("finanzierung.section.sources_lead"))
        widgets.table(queries.assumption_table(town.ags, on))
        widgets.table(queries.price_table(on))
        widgets.explain(t("finanzierung.method"), queries.method())
widgets.note(t("finanzierung.law"))
frame.end()
