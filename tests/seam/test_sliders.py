"""Each slider alone: it reaches the field of the house it names and moves the figure it names the way it should."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.finance.compare import Outcome
from dewak_dash.topics.bevoelkerung import shown as bevoelkerung
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung import levers
from dewak_dash.topics.finanzierung import shown as finanzierung

HERTEN, ON = "05562020", date(2026, 11, 24)
Figure = Callable[[Outcome], float]
Runner = Callable[..., AppTest]


def kind(name: str, year: int = -1) -> Figure:
    return lambda outcome: float(outcome.likely.costs[name][0, year])


def paid(name: str, year: int = -1) -> Figure:
    return lambda outcome: float(outcome.likely.revenue[name][0, year])


def figure(name: str) -> Figure:
    return lambda outcome: outcome.figures[name].likely


# Slider in the address, value set, field of the house (or input with a range), what it becomes, model, the figure that
# moves, and how: up or down against the likely house of Herten (370 m2, 2 positions, 5 days, 45 volunteers, 6,000
# visits, 5 years of a programme; pay plus 2.8, grants plus 1.5, discounted with 3.4 per cent).
SLIDERS = [
    ("flaeche", "600", "area_m2", 600, "carrier", kind("rent"), "up"),
    ("stellen", "3", "staff_fte", 3, "carrier", kind("staff"), "up"),
    ("zusagen", "500", "promised_members", 500, "association", paid("members"), "up"),
    ("foerderjahre", "8", "grant_years", 8, "carrier", paid("foundation", 6), "up"),
    ("tage", "2", "opening_days_per_week", 2, "carrier", kind("running"), "down"),
    ("ehrenamt", "80", "volunteers", 80, "carrier", figure("volunteer_value"), "up"),
    ("besuche", "12000", "visits_per_year", 12000, "carrier", figure("cost_per_visit"), "down"),
    ("lohn", "4", "growth_staff", 0.04, "carrier", kind("staff"), "up"),
    ("erhoehung", "3", "grant_growth", 0.03, "carrier", paid("municipality"), "up"),
    ("diskont", "1", "discount_rate", 1.0, "carrier", figure("pv_municipality"), "up"),
    ("bund", "1", "federal_years", 2, "carrier", paid("federal", 0), "up"),
]


class Asked:
    """Remember what a page asked for, and ask it."""

    def __init__(self, answer: Callable[..., Any]) -> None:
        self.answer, self.arguments = answer, ()

    def __call__(self, *arguments: Any) -> Any:
        self.arguments = arguments
        return self.answer(*arguments)


@pytest.fixture
def chosen(run_page: Runner, monkeypatch: pytest.MonkeyPatch) -> Callable[..., inputs.Choices]:
    asked = Asked(finanzierung.book)
    monkeypatch.setattr(finanzierung, "book", asked)
    monkeypatch.setattr("dewak_dash.ui.day.today", lambda: ON)

    def run(**address: str) -> inputs.Choices:
        assert not run_page("finanzierung", ags=HERTEN, **address).exception
        return asked.arguments[1]

    return run


def numbers(choices: inputs.Choices) -> dict[str, float]:
    """Return everything the core is given that a slider may move."""
    house = inputs.setting(choices, 2, None)
    spans = inputs.chosen_ranges(inputs.ranges(money.assumptions(ON), HERTEN), choices)
    return {**{name: float(value) for name, value in vars(house).items() if value is not None},
            **{name: spans[name][1] for name in spans if name != "discount_rate"},
            "discount_rate": choices.discount_rate}


@pytest.mark.parametrize(("slider", "value", "field", "becomes", "model", "read", "way"), SLIDERS,
                         ids=[row[0] for row in SLIDERS])
def test_a_slider_moves_what_it_names_and_nothing_else(
        chosen: Callable[..., inputs.Choices], slider: str, value: str, field: str, becomes: float, model: str,
        read: Figure, way: str) -> None:
    first = money.start(HERTEN).choices
    then = chosen(**{slider: value})
    assert levers.choices_from(first, {slider: value if slider == "bund" else float(value)}) == then
    before, after = numbers(first), numbers(then)
    assert {name for name in before if before[name] != pytest.approx(after[name])} == {field}
    assert after[field] == pytest.approx(becomes)
    old, new = (read(money.outcomes(HERTEN, choices, None, ON)[model]) for choices in (first, then))
    assert new > 1.005 * old if way == "up" else new < 0.995 * old


def test_without_an_address_the_page_computes_the_likely_house(chosen: Callable[..., inputs.Choices]) -> None:
    assert chosen() == money.start(HERTEN).choices


@pytest.mark.parametrize(("slider", "place"), [("sterben", 0), ("geburten", 1), ("fort", 2), ("zu", 3)])
def test_a_slider_of_the_own_mix_moves_its_component(run_page: Runner, monkeypatch: pytest.MonkeyPatch, slider: str,
                                                     place: int) -> None:
    """Mortality, fertility, departures, arrivals, as multiples of what was observed last; the others stay at one."""
    asked = Asked(bevoelkerung.future)
    monkeypatch.setattr(bevoelkerung, "future", asked)
    app = run_page("bevoelkerung", ags=HERTEN, szenario="own", **{slider: "150"})
    assert not app.exception
    expected = [1.0] * 4
    expected[place] = 1.5
    assert asked.arguments[1:3] == ("own", tuple(expected))
