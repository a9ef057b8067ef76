"""Figures open to their parts: shares of the spread with known values, lines with the inputs that move them."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from dewak_dash.finance.compare import variance_shares
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.models import MODELS
from dewak_dash.store.database import Database
from dewak_dash.text import labels
from dewak_dash.topics.finanzierung import answers, parts, real_houses
from dewak_dash.topics.finanzierung import shown as queries
from dewak_dash.topics.finanzierung import shown_parts as inside

HERTEN, WETTER = "05562020", "05954032"
ON = date(2026, 11, 24)


def variance(spread: Spread) -> float:
    """Return the variance of an input from its quantiles, without drawing."""
    return float(np.var(spread.quantile((np.arange(100_000) + 0.5) / 100_000)))


def test_shares_of_a_sum_are_those_of_its_parts(database: Database) -> None:
    """Gifts of a carrier are donations and sponsoring: each explains its own variance over the sum of both."""
    setting = answers.setting(HERTEN, answers.start(HERTEN, ON), None, ON)
    found = variance_shares("carrier", setting, lambda ledger: ledger.receipts["members"][:, 1], draws=1024,
                            rng=np.random.default_rng(1))
    own = {name: variance(setting.spreads[name]) for name in ("donations", "sponsoring")}
    for name, value in own.items():
        assert found[name] == pytest.approx((value / sum(own.values()),) * 2, abs=0.02)
    assert all(max(abs(end) for end in ends) < 1e-9 for name, ends in found.items() if name not in own)


def test_every_line_of_every_form_says_how_it_is_reckoned(database: Database) -> None:
    told = set(labels("finanzierung.formula"))
    for ags, code in ((HERTEN, "herten_new"), (HERTEN, "herten_hall"), (WETTER, "wetter_now"), (WETTER, "wetter_more")):
        first = answers.start(ags, ON, code)
        for funding in ("applied", "granted"):
            found = answers.outcomes(ags, replace(first, funding=funding, federal=True), None, ON)
            for outcome in found.values():
                assert set(parts.line_codes(outcome.middle)) <= told
    assert told <= set(labels("finanzierung.line"))


def test_a_line_opens_to_the_inputs_that_move_it(database: Database) -> None:
    choices = answers.start(HERTEN, ON)
    shown = inside.opened(HERTEN, choices, "carrier", "energy", "2028", None, ON)
    assert set(shown.table["Annahme"]) == {"Fläche", "Heizung und Warmwasser", "Steigerung der Energiepreise im Jahr"}
    row = shown.table.set_index("Annahme").loc["Heizung und Warmwasser"]
    value = float(answers.outcomes(HERTEN, choices, None, ON)["carrier"].middle.costs["energy"][0, 1])
    assert row["Betrag bei hoch (€)"] == pytest.approx(value * row["hoch"] / row["Mitte"], abs=1)
    assert row["Adresse"].startswith("http")
    never = inside.opened(HERTEN, choices, "carrier", "asset_fitout", "2028", None, ON)
    assert never.table.empty
    assert "bewegt keine Annahme" in never.subtitle


def test_two_forms_stand_line_by_line_and_add_up(database: Database) -> None:
    """Of each form payments less receipts are what is missing: the open gap and, below zero, what is left."""
    choices = answers.start(HERTEN, ON)
    table = inside.by_row(HERTEN, choices, ("carrier", "municipal"), None, ON).table
    found = answers.outcomes(HERTEN, choices, None, ON)
    for column, code in ((2, "carrier"), (3, "municipal")):
        paid, got = (table[table["Seite"] == side].iloc[:, column].sum() for side in ("Auszahlung", "Einzahlung"))
        assert paid - got == pytest.approx(float(found[code].middle.gap[0].mean()), abs=15)
        assert table.iloc[0, column] == pytest.approx(float(found[code].middle.exposure[0].mean()), abs=1)
    assert (table["Unterschied"] - (table.iloc[:, 3] - table.iloc[:, 2])).abs().max() <= 1


def test_the_spread_is_explained_on_the_page_and_in_the_answer(database: Database) -> None:
    choices = answers.start(HERTEN, ON)
    best = queries.best(HERTEN, choices, None, ON)
    shown = inside.shares(HERTEN, choices, best, "stadt", None, ON)
    told = {f.detail["input"]: f.value for f in answers.answer(HERTEN, {}, ON) if f.name == "money.variance_first"}
    assert max(told, key=lambda name: told[name] or 0) == "fte"
    assert shown.names[0] == "Stellen"
    assert round(100 * (told["fte"] or 0)) == shown.exhibit.table.iloc[0, 1]
    assert "luecke" not in inside.results(HERTEN, choices, "municipal", None, ON)
    assert set(MODELS) >= {best}


def test_quality_is_that_of_the_values_used(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A value of law that an office states itself makes the figures rest on something official too."""
    choices = answers.start(HERTEN, ON)
    used = {each.parameter.quality for each in answers.prices(ON).values()}
    assert set(queries.goals(HERTEN, choices, "carrier", None, ON).quality) == used | {"derived", "assumed"}
    assert queries.tried(HERTEN, ON).quality[-1] == "assumed"
    houses = queries.houses(HERTEN, choices, None, ON).exhibit
    assert "assumed" not in houses.quality or len(houses.quality) > 1


def test_visits_bring_fees_and_a_dearer_house_earns_no_more(database: Database) -> None:
    """Before, fees were a share of cost: a dearer house earned more, and visits brought nothing."""
    first = answers.start(HERTEN, ON)
    base, busy, staffed = (answers.outcomes(HERTEN, mine, None, ON)["carrier"].middle for mine in (
        first, replace(first, visits_per_hour=2 * first.visits_per_hour), replace(first, staff=first.staff + 1)))
    inputs = answers.setting(HERTEN, first, None, ON).spreads
    each = inputs["fee_per_visit"].middle + inputs["cafe_margin"].middle
    visits = 52 * first.opening_hours * first.visits_per_hour
    growth = 1 + inputs["growth_cpi"].middle
    assert busy.receipts["fees"][0, 1] - base.receipts["fees"][0, 1] == pytest.approx(visits * each * growth)
    assert staffed.receipts["fees"] == pytest.approx(base.receipts["fees"])


def test_hours_of_volunteers_are_worth_the_wage_of_their_year_and_are_no_money(database: Database) -> None:
    """780 hours were counted as a position saved and as value, at the wage of one year for all. A house that opens
    in 2028 is built in 2027, when an hour is worth 14.60 EUR; from then on it rises with pay.
    """
    first = answers.start(HERTEN, ON)
    ledger = answers.outcomes(HERTEN, first, None, ON)["carrier"].middle
    setting = answers.setting(HERTEN, first, None, ON)
    growth = 1 + setting.spreads["growth_staff"].middle
    assert setting.law.volunteer_hour_eur == 14.60
    stay, join = 1 - setting.spreads["volunteer_exit"].middle, setting.spreads["volunteer_intake"].middle
    hours = first.volunteers * setting.spreads["volunteer_hours"].middle
    assert ledger.volunteer_value[0, 1] == pytest.approx(hours * (stay + join) * 14.60 * growth)
    assert ledger.volunteer_value[0, 2] == pytest.approx(hours * (stay**2 + join * stay + join) * 14.60 * growth**2)
    more = answers.outcomes(HERTEN, replace(first, volunteers=90.0), None, ON)["carrier"].middle
    assert more.cost == pytest.approx(ledger.cost)
    assert more.exposure == pytest.approx(ledger.exposure)


def test_what_is_said_of_real_houses_is_counted_in_their_table() -> None:
    """Nothing lies above "the dearest found" that the same table shows dearer."""
    real = pd.Series([100_000.0, 200_000.0, 310_000.0])
    assert "über allen 3 Häusern" in real_houses._verdict(320_000, 400_000, real)
    assert "unter allen 3 Häusern" in real_houses._verdict(10_000, 90_000, real)
    between = real_houses._verdict(150_000, 250_000, real)
    assert "kosten 1 weniger" in between
    assert "1 mehr als unsere" in between
