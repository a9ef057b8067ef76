"""Each slider alone: it reaches the field of the house it names and moves the figure it names the way it should."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.chain import house_plan as plans
from dewak_dash.finance.compare import Outcome
from dewak_dash.topics.bevoelkerung import shown as bevoelkerung
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung import levers
from dewak_dash.topics.finanzierung import shown as finanzierung

HERTEN, ON = "05562020", date(2026, 11, 24)
Figure = Callable[[Outcome], float]
Runner = Callable[..., AppTest]


def kind(name: str, year: int = -1) -> Figure:
    return lambda outcome: float(outcome.middle.costs[name][0, year])


def paid(name: str, year: int = -1) -> Figure:
    return lambda outcome: float(outcome.middle.receipts[name][0, year])


def hoped(year: int) -> Figure:
    return lambda outcome: float(outcome.middle.prospects[0, year])


def figure(name: str) -> Figure:
    return lambda outcome: outcome.figures[name].middle


# Slider in the address, value set, field of the plan (or input with a spread), what it becomes, form, the figure that
# moves, and how: up or down against the first house of Herten (370 m2, 1 position, 30 hours, 4 visits an hour, 45
# volunteers, 65 promises, 5 years of a programme; pay plus 2.8, grants plus 1.5, discounted with 3.4 per cent).
SLIDERS = [
    ("flaeche", "600", "area_m2", 600, "carrier", kind("rent"), "up"),
    ("stellen", "3", "fte", 3, "carrier", kind("staff"), "up"),
    ("zusagen", "500", "promised_members", 500, "association", paid("members"), "up"),
    ("foerderjahre", "2", "grant_years", 2, "carrier", hoped(4), "down"),
    ("stunden", "15", "opening_hours_per_week", 15, "carrier", kind("cleaning"), "down"),
    ("ehrenamt", "80", "volunteers", 80, "carrier", figure("volunteer_value"), "up"),
    ("besuche", "8", "visits_per_opening_hour", 8, "carrier", paid("fees"), "up"),
    ("lohn", "4", "growth_staff", 0.04, "carrier", kind("staff"), "up"),
    ("erhoehung", "3", "grant_growth", 0.03, "carrier", paid("municipality"), "up"),
    ("diskont", "1", "rate", 0.01, "carrier", figure("town_pv"), "up"),
    ("bund", "1", "federal", 1, "carrier", paid("federal", 1), "up"),
    ("foerderung", "granted", "granted", 1, "carrier", paid("foundation", 1), "up"),
    ("art", "1", "kind", 1, "carrier", lambda outcome: -outcome.figures["cost"].low, "up"),
]


class Asked:
    """Remember what a page asked for, and ask it."""

    def __init__(self, answer: Callable[..., Any]) -> None:
        self.answer, self.arguments = answer, ()

    def __call__(self, *arguments: Any) -> Any:
        self.arguments = arguments
        return self.answer(*arguments)


@pytest.fixture
def chosen(run_page: Runner, monkeypatch: pytest.MonkeyPatch, visit_on: Callable[[date], None]
           ) -> Callable[..., plans.Choices]:
    asked = Asked(finanzierung.book)
    monkeypatch.setattr(finanzierung, "book", asked)
    visit_on(ON)

    def run(**address: str) -> plans.Choices:
        assert not run_page("finanzierung", ags=HERTEN, **address).exception
        return asked.arguments[1]

    return run


def numbers(choices: plans.Choices) -> dict[str, float]:
    """Return everything the core is given that a slider may move."""
    found = money.setting(HERTEN, choices, None, ON)
    plan, offered = found.plan, {each.code: each for each in found.programmes}
    sizes = {"area_m2": plan.rooms.area_m2, "fte": plan.fte, "volunteers": plan.volunteers,
             "opening_hours_per_week": plan.opening_hours_per_week, "promised_members": plan.promised_members,
             "visits_per_opening_hour": plan.visits_per_opening_hour, "sublet": plan.rooms.sublet_share}
    funding = {"grant_years": offered["dhw_quartier_3_5"].years, "kind": float(bool(found.sizes)),
               "granted": float(offered["dhw_quartier_3_5"].status == "granted"),
               "federal": float(offered["mgh_2021"].status == "granted")}
    return {**{name: float(value) for name, value in sizes.items()}, **funding, "rate": found.rate,
            **{name: spread.middle for name, spread in found.spreads.items()}}


@pytest.mark.parametrize(("slider", "value", "field", "becomes", "model", "read", "way"), SLIDERS,
                         ids=[row[0] for row in SLIDERS])
def test_a_slider_moves_what_it_names_and_nothing_else(
        chosen: Callable[..., plans.Choices], slider: str, value: str, field: str, becomes: float, model: str,
        read: Figure, way: str) -> None:
    first = money.start(HERTEN, ON)
    then = chosen(**{slider: value})
    code = slider in ("bund", "foerderung", "art")
    assert levers.choices_from(first, {slider: value if code else float(value)}) == then
    before, after = numbers(first), numbers(then)
    assert {name for name in before if before[name] != pytest.approx(after[name])} == {field}
    assert after[field] == pytest.approx(becomes)
    old, new = (read(money.outcomes(HERTEN, choices, None, ON)[model]) for choices in (first, then))
    assert new > old + 0.005 * abs(old) if way == "up" else new < old - 0.005 * abs(old)


def test_without_an_address_the_page_computes_the_likely_house(chosen: Callable[..., plans.Choices]) -> None:
    assert chosen() == money.start(HERTEN, ON)


@pytest.mark.parametrize(("slider", "place"), [("sterben", 0), ("geburten", 1), ("fort", 2), ("zu", 3)])
def test_a_slider_of_the_own_mix_moves_its_component(run_page: Runner, monkeypatch: pytest.MonkeyPatch, slider: str,
                                                     place: int) -> None:
    """Mortality, fertility, departures, arrivals, as multiples of what was observed last; the others stay at one."""
    asked = Asked(bevoelkerung.future)
    monkeypatch.setattr(bevoelkerung, "future", asked)
    app = run_page("bevoelkerung", ags=HERTEN, ansicht="ausblick", szenario="own", **{slider: "150"})
    assert not app.exception
    expected = [1.0] * 4
    expected[place] = 1.5
    assert asked.arguments[1:3] == ("own", tuple(expected))
