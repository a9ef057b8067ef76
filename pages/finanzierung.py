"""Finanzierung: was ein Haus kostet, wer in welcher Form zahlt und was niemand zugesagt hat."""

import streamlit as st

from dewak_dash.chain.house_plan import Choices
from dewak_dash.text import labels, t
from dewak_dash.topics.finanzierung import answers, charts
from dewak_dash.topics.finanzierung import shown as queries
from dewak_dash.topics.finanzierung.levers import bounds
from dewak_dash.ui import downloads, frame, levers, marker, money_parts, state, widgets
from dewak_dash.ui.day import today

town = frame.begin("finanzierung")
frame.need_people(town)
colours = frame.palette()
on = today()
names = labels("finanzierung.view")
variants = {each.code: each.name for each in answers.variants(town.ags)}
head = st.container()
view = frame.views(names)
top = st.container()
picture, side = frame.split()

with side, levers.panel(town.ags) as lever:
    variant = lever.choice("variante", variants, next(iter(variants)), t("finanzierung.variant"))
    first = answers.start(town.ags, on, variant)
    area = lever.number("flaeche", t("finanzierung.slider.area"), default=first.area, **bounds("flaeche"))
    staff = lever.number("stellen", t("finanzierung.slider.staff"), default=first.staff, **bounds("stellen"))
    hours = lever.number("stunden", t("finanzierung.slider.hours"), default=first.opening_hours, **bounds("stunden"))
    funding = lever.choice("foerderung", labels("finanzierung.funding_state"), "applied", t("finanzierung.funding"))
    with st.popover(t("common.levers_more")):
        grant_years = lever.number("foerderjahre", t("finanzierung.slider.grant_years"), default=first.grant_years,
                                   help=t("finanzierung.slider.grant_years_help"), **bounds("foerderjahre"))
        growth = lever.number("lohn", t("finanzierung.slider.growth_staff"), default=first.growth_staff,
                              **bounds("lohn"))
        raised = lever.number("erhoehung", t("finanzierung.slider.grant_growth"), default=first.grant_growth,
                              **bounds("erhoehung"))
        visits = lever.number("besuche", t("finanzierung.slider.visits"), default=first.visits_per_hour,
                              **bounds("besuche"))
        helpers = lever.number("ehrenamt", t("finanzierung.slider.volunteers"), default=first.volunteers,
                               **bounds("ehrenamt"))
        members = lever.number("zusagen", t("finanzierung.slider.members"), default=first.members,
                               help=t("finanzierung.slider.members_help"), **bounds("zusagen"))
        rate = lever.number("diskont", t("finanzierung.slider.discount"), default=first.discount_rate,
                            help=t("finanzierung.slider.discount_help"), **bounds("diskont"))
        federal = lever.toggle("bund", t("finanzierung.toggle.federal"), help=queries.federal_help(town.ags))
        kind = lever.toggle("art", t("finanzierung.toggle.kind"), help=t("finanzierung.toggle.kind_help"))

choices = Choices(variant=variant, area=area, staff=staff, opening_hours=hours, visits_per_hour=visits,
                  volunteers=helpers, members=members, grant_years=grant_years, growth_staff=growth,
                  grant_growth=raised, discount_rate=rate, funding=funding, federal=federal, kind=kind)
with picture, frame.part(names[view]):
    with head:
        place = marker.place(town)
    house = (town.ags, choices)
    book = queries.book(*house, place, on)
    forms = queries.forms(*house, place, on)
    with head:
        frame.title(book.title, book.subtitle)
        for words in book.run_out:
            widgets.note(words)
    with top:
        widgets.key_figures(book.figures)
    model = queries.best(*house, place, on)
    if view in ("zahlt", "wegfall", "risiko", "vorlage"):
        model = state.choice("modell", forms, model, t("finanzierung.choose"), kind="select")
    if view == "form":
        widgets.chart(charts.ranking(book, colours), book.ranking)
    elif view == "zahlt":
        others = {"": t("finanzierung.beside_none"), **forms}
        beside = state.choice("daneben", others, "", t("finanzierung.beside"), kind="select")
        pair = tuple(dict.fromkeys(code for code in (model, beside) if code))
        payers = queries.payers(*house, pair, place, on)
        widgets.chart(charts.payers(payers, colours), payers.exhibit, legend=charts.payer_key(payers, colours))
        paths = queries.paths(*house, pair, place, on)
        widgets.chart(charts.paths(paths, colours), paths.exhibit)
        money_parts.lines(*house, model, beside, place, on)
    elif view == "wegfall":
        widgets.note(" ".join(queries.falls(*house, model, place, on)))
        widgets.table(queries.goals(*house, model, place, on))
    elif view == "risiko":
        drivers = queries.drivers(*house, model, place, on)
        widgets.chart(charts.drivers(drivers, colours), drivers.exhibit)
        money_parts.spread(*house, model, place, on, colours)
    elif view == "haeuser":
        houses = queries.houses(*house, place, on)
        widgets.chart(charts.real_houses(houses, colours), houses.exhibit)
        widgets.note(houses.verdict)
        widgets.table(queries.tried(town.ags, on))
with frame.part(names[view]):
    if view == "form":
        widgets.note(" ".join(book.leads))
        widgets.note(" ".join(book.notes))
    elif view == "wegfall":
        for aside in book.asides:
            widgets.note(aside)
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
