"""Finanzierung: was ein Haus kostet, wer in welcher Form zahlt und was niemand zugesagt hat."""

import streamlit as st

from dewak_dash.report.documents import of_state
from dewak_dash.text import labels, t
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung import charts
from dewak_dash.topics.finanzierung import shown as queries
from dewak_dash.ui import (
    compare,
    downloads,
    frame,
    house_levers,
    houses,
    levers,
    marker,
    money_parts,
    origin,
    papers,
    run_out,
    state,
    widgets,
)
from dewak_dash.ui.day import today

town = frame.begin("finanzierung")
frame.need_people(town)
colours = frame.palette()
on = today()
names = labels("finanzierung.view")
head = st.container()
view = frame.views(names)
top = st.container()
beside = view not in queries.WIDE
picture, side = frame.split(beside=beside)

with head:
    mine = houses.own(town, site(town.ags))
with side, levers.panel(town.ags, beside=beside) as lever:
    choices = house_levers.of_money(lever, town, on, mine)

with picture, frame.part(names[view]):
    with head:
        place = marker.place(town, mine)
    house = (town.ags, choices)
    book = queries.book(*house, place, on)
    forms = queries.forms(*house, place, on)
    with head:
        frame.title(book.title, book.subtitle)
        run_out.tell(on)
    with top:
        widgets.key_figures(compare.beside(book.figures, town.ags, on, lambda other: queries.book(
            town.ags, other.choices, compare.place(other), on).figures))
        origin.below(book.figures, t("finanzierung.sure"), lambda: queries.tables("annahmen", *house, "", place, on),
                     town, origin.PAID)
    model = queries.best(*house, place, on)
    if view in ("zahlt", "wegfall", "risiko", "vorlage"):
        model = state.choice("modell", forms, model, t("finanzierung.choose"), kind="select")
    if view == "form":
        widgets.chart(charts.ranking(book, colours), book.ranking)
    elif view == "zahlt":
        others = {"": t("finanzierung.beside_none"), **forms}
        other = state.choice("daneben", others, "", t("finanzierung.beside"), kind="select")
        pair = tuple(dict.fromkeys(code for code in (model, other) if code))
        payers = queries.payers(*house, pair, place, on)
        widgets.chart(charts.payers(payers, colours), payers.exhibit, legend=charts.payer_key(payers, colours))
        paths = queries.paths(*house, pair, place, on)
        widgets.chart(charts.paths(paths, colours), paths.exhibit)
        money_parts.lines(*house, model, other, place, on)
    elif view == "wegfall":
        widgets.note(" ".join(queries.falls(*house, model, place, on)))
        widgets.table(queries.goals(*house, model, place, on))
    elif view == "risiko":
        drivers = queries.drivers(*house, model, place, on)
        widgets.chart(charts.drivers(drivers, colours), drivers.exhibit)
        money_parts.spread(*house, model, place, on, colours)
    elif view == "vorlage":
        papers.offer(town, of_state)
    elif view == "haeuser":
        houses = queries.houses(*house, place, on)
        widgets.chart(charts.real_houses(houses, colours), houses.exhibit)
        widgets.note(houses.verdict)
with frame.part(names[view]):
    if view == "form":
        widgets.note(" ".join(book.leads))
        widgets.note(" ".join(book.notes))
    elif view == "wegfall":
        for aside in book.asides:
            widgets.note(aside)
    elif view == "haeuser":
        widgets.table(queries.tried(town.ags, on))
    elif view == "annahmen":
        widgets.note(t("finanzierung.section.sources_lead"))
    for sheet in queries.tables(view, *house, model, place, on):
        widgets.table(sheet)
    if view == "form":
        widgets.explain(t("finanzierung.models"), queries.rules())
        if not book.reach_known:
            widgets.missing(t("finanzierung.people.missing"), t("finanzierung.people.table"))
    elif view == "vorlage":
        downloads.workbook(t("finanzierung.book.download"), lambda: queries.workbook(*house, model, place, on), model)
    elif view == "annahmen":
        widgets.explain(t("finanzierung.method"), queries.method())
widgets.note(t("finanzierung.law"))
frame.end()
