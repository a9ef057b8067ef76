"""Draw the levers of a house, the same on every page that computes with it: variant, sizes, funding, rates."""

from dataclasses import replace
from datetime import date

import streamlit as st

from dewak_dash.model import Region
from dewak_dash.text import labels, t
from dewak_dash.topics.finanzierung import answers
from dewak_dash.topics.finanzierung import shown as queries
from dewak_dash.topics.finanzierung.levers import VARIANT, Choices, bounds, funded
from dewak_dash.ui import houses
from dewak_dash.ui.levers import Levers


def variant(lever: Levers, town: Region, on: date, mine: houses.Own) -> Choices:
    """Let the viewer choose a variant of the town or a house of one's own; return where its levers start."""
    known = houses.options(town, mine)
    code = lever.choice(VARIANT, known, next(iter(known)), t("finanzierung.variant"))
    return answers.start_own(town.ags, on, mine[code]) if code in mine else answers.start(town.ags, on, code)


def sizes(lever: Levers, first: Choices) -> Choices:
    """Let the viewer set area, positions and opening hours."""
    return replace(
        first, area=lever.number("flaeche", t("finanzierung.slider.area"), default=first.area, **bounds("flaeche")),
        staff=lever.number("stellen", t("finanzierung.slider.staff"), default=first.staff, **bounds("stellen")),
        opening_hours=lever.number("stunden", t("finanzierung.slider.hours"), default=first.opening_hours,
                                   **bounds("stunden")))


def people(lever: Levers, first: Choices) -> Choices:
    """Let the viewer set visits, volunteers and promised members."""
    return replace(
        first, visits_per_hour=lever.number("besuche", t("finanzierung.slider.visits"), default=first.visits_per_hour,
                                            **bounds("besuche")),
        volunteers=lever.number("ehrenamt", t("finanzierung.slider.volunteers"), default=first.volunteers,
                                **bounds("ehrenamt")),
        members=lever.number("zusagen", t("finanzierung.slider.members"), default=first.members,
                             help=t("finanzierung.slider.members_help"), **bounds("zusagen")))


def few(lever: Levers, town: Region, on: date, mine: houses.Own) -> None:
    """Let the viewer set variant, area and positions: what every page's house is."""
    first = variant(lever, town, on, mine)
    for name, words, start in (("flaeche", t("finanzierung.slider.area"), first.area),
                               ("stellen", t("finanzierung.slider.staff"), first.staff)):
        lever.number(name, words, default=start, **bounds(name))


def of_house(lever: Levers, town: Region, on: date, mine: houses.Own) -> Choices:
    """Let the viewer set what a house is: variant and sizes."""
    found = sizes(lever, variant(lever, town, on, mine))
    with st.popover(t("common.levers_more")):
        return people(lever, found)


def of_money(lever: Levers, town: Region, on: date, mine: houses.Own) -> Choices:
    """Let the viewer set what a house is, how it is funded and at what rates it is reckoned."""
    found = sizes(lever, variant(lever, town, on, mine))
    funding = lever.choice("foerderung", labels("finanzierung.funding_state"), "applied", t("finanzierung.funding"))
    with st.popover(t("common.levers_more")):
        found = replace(
            funded(found, funding),
            grant_years=lever.number("foerderjahre", t("finanzierung.slider.grant_years"), default=found.grant_years,
                                     help=t("finanzierung.slider.grant_years_help"), **bounds("foerderjahre")),
            growth_staff=lever.number("lohn", t("finanzierung.slider.growth_staff"), default=found.growth_staff,
                                      **bounds("lohn")),
            grant_growth=lever.number("erhoehung", t("finanzierung.slider.grant_growth"), default=found.grant_growth,
                                      **bounds("erhoehung")))
        found = people(lever, found)
        return replace(
            found, discount_rate=lever.number("diskont", t("finanzierung.slider.discount"),
                                              default=found.discount_rate,
                                              help=t("finanzierung.slider.discount_help"), **bounds("diskont")),
            federal=lever.toggle("bund", t("finanzierung.toggle.federal"), help=queries.federal_help(town.ags)),
            kind=lever.toggle("art", t("finanzierung.toggle.kind"), help=t("finanzierung.toggle.kind_help")))
