"""From the calculation and the points to a choice: a few hand-worked values, ties, and the words they become."""

from datetime import date
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from scipy.integrate import quad

from dewak_dash.chain import choice, volunteering
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.results import Band
from dewak_dash.tables import drawn
from dewak_dash.topics.organisation import ahead, findings, procedures, profiles

ON, QUALITY = date(2026, 11, 24), ("derived", "assumed")


def outcome(cost: float, above: float, closing: float, draws: int = 4) -> SimpleNamespace:
    """A form with the same cost in every draw."""
    return SimpleNamespace(exposure_pv=np.full(draws, cost), closing={10: closing},
                           figures={"exposure_pv": Band(cost, cost, cost + above)})


def points(**given: float) -> dict[tuple[str, str], Spread]:
    return {(code, name): Spread(low=value, middle=value, high=value) for code, value in given.items()
            for name in choice.POINTED}


def two(draws: int = 4) -> choice.Options:
    """The town's house: cheap, but one point everywhere else. The association: dear, and five points."""
    found = {"municipal": outcome(100.0, 20.0, 0.0, draws), "association": outcome(200.0, 60.0, 0.5, draws)}
    return choice.options(found, points(municipal=1, association=5), np.random.default_rng(1))  # type: ignore[arg-type]


EVEN = choice.by_criterion(np.ones(4), np.ones(len(choice.CRITERIA)))


def test_a_field_is_shared_out_among_its_criteria() -> None:
    weights = choice.by_criterion(np.array([2.0, 1.0, 1.0, 0.0]), np.array([2.0, 1, 1, 1, 0, 0, 1, 1, 1, 1]))
    assert weights == pytest.approx([0.25, 0.125, 0.125, 0.25, 0, 0.25, 0, 0, 0, 0])
    assert choice.by_criterion(np.zeros(4), np.zeros(10)).sum() == pytest.approx(1.0)


def test_scores_by_hand() -> None:
    """Money: best, best and all of 1 against worst, worst and half; the other three fields nothing against all."""
    mine = choice.verdict(two(), EVEN)
    assert mine.score == pytest.approx([0.25, 0.25 / 6 + 0.75])
    assert mine.parts[1] == pytest.approx([0.25 / 6, 0.25, 0.25, 0.25])
    assert mine.first.tolist() == [0.0, 1.0]
    money = choice.verdict(two(), choice.by_criterion(np.array([1.0, 0, 0, 0]), np.ones(10)))
    assert money.score == pytest.approx([1.0, 1 / 6])
    assert money.topsis == pytest.approx([1.0, 0.0])
    assert money.promethee == pytest.approx([1.0, -1.0])


def test_points_are_drawn_within_their_spread_and_costs_as_the_calculation_drew_them() -> None:
    cheap, wide = outcome(0.0, 1.0, 0.0, 500), Spread(low=1, middle=2, high=5)
    cheap.exposure_pv = np.arange(500.0)
    given = {("municipal", name): wide for name in choice.POINTED}
    found = choice.options({"municipal": cheap}, given, np.random.default_rng(2))  # type: ignore[dict-item]
    assert found.drawn[:, 0, 0].tolist() == list(range(500))
    assert np.median(found.drawn[:, 0, 3]) == pytest.approx(2, abs=0.2)
    assert found.drawn[:, 0, 3].min() >= 1
    assert found.drawn[:, 0, 3].max() <= 5


def test_over_all_weightings_as_integrated() -> None:
    """The cheap form is first where w (2 - s / 2) > 1.

    w, the share of money, is Beta(1, 3); s, that of lasting within it, Beta(1, 2).
    """
    share, _ = quad(lambda s: 2 * (1 - s) * (1 - 1 / (2 - s / 2)) ** 3, 0, 1)
    sure = choice.robust(two(), 40_000, np.random.default_rng(3))
    error = 4 * np.sqrt(share * (1 - share) / 40_000)
    assert sure.first[0] == pytest.approx(share, abs=error)
    assert sure.first.sum() == pytest.approx(1.0)
    assert sure.outdone == (None, None)
    assert sure.regret.tolist() == [0.0, 100.0]


def test_forms_that_tie_share_the_first_place_and_no_order_is_made_up() -> None:
    found = {"municipal": outcome(100.0, 0.0, 0.0), "enterprise": outcome(100.0, 0.0, 0.0)}
    same = choice.options(found, points(municipal=3, enterprise=3), np.random.default_rng(1))  # type: ignore[arg-type]
    mine, sure = choice.verdict(same, EVEN), choice.robust(same, 100, np.random.default_rng(1))
    assert mine.first.tolist() == sure.first.tolist() == [0.5, 0.5]
    assert sure.outdone == (None, None)
    assert findings.headline(same, mine) == "Mit diesen Gewichten liegen „Kommune“ und „Eigenbetrieb“ gleichauf vorn"
    view = findings.standing(same, mine, sure, "Haus", "Rat", ("A",), QUALITY, ON)
    assert drawn(view.exhibit.table, view.exhibit.columns)["Rang"].tolist() == ["1 bis 2", "1 bis 2"]
    assert view.figures[1].value == "keiner"
    assert findings.ranks([0.9, 0.5, 0.496, 0.1]) == ((1, 1), (2, 3), (2, 3), (4, 4))


def test_a_form_outdone_in_everything_is_never_first_and_named() -> None:
    found = {"municipal": outcome(100.0, 10.0, 0.0), "bond": outcome(200.0, 20.0, 0.5)}
    worse = choice.options(found, points(municipal=4, bond=2), np.random.default_rng(1))  # type: ignore[arg-type]
    mine, sure = choice.verdict(worse, EVEN), choice.robust(worse, 100, np.random.default_rng(1))
    assert sure.outdone == (None, 0)
    assert sure.first.tolist() == [1.0, 0.0]
    view = findings.standing(worse, mine, sure, "Haus", "Rat", ("A",), QUALITY, ON)
    assert view.title == "Mit diesen Gewichten liegt „Kommune“ vorn, in allen Verläufen"
    assert (view.figures[3].value, view.figures[3].unit) == ("1 von 2", "Wirkungskredit")
    table = procedures.robustness(worse, mine, sure, 100, ("A",), QUALITY, ON)
    assert table.title.startswith("Jedes Verfahren sieht dieselbe Form vorn; über alle Gewichtungen „Kommune“ bei 100")
    assert table.table["Übertroffen von"].tolist() == ["keiner", "Kommune"]


def test_groups_that_see_it_differently_are_said_to() -> None:
    found = two()
    by_money = choice.verdict(found, choice.by_criterion(np.array([1.0, 0, 0, 0]), np.ones(10)))
    verdicts = {"treasurer": by_money, "council": choice.verdict(found, EVEN)}
    weights = {group: {"financial": 5.0} for group in verdicts}
    shown = procedures.groups(found, verdicts, weights, ("A",), QUALITY, ON)
    assert shown.title.startswith("Nicht alle sehen dieselbe Form vorn")
    assert shown.table["Vorn"].tolist() == ["Kommunaler Betrieb (Regiebetrieb)", "Verein mit Mitgliedern und Spenden"]
    alike = procedures.groups(found, {"treasurer": by_money}, weights, ("A",), QUALITY, ON)
    assert alike.title.endswith("sehen dieselbe Form vorn: Kommune")


def test_money_of_the_partners_adds_up_to_the_cost() -> None:
    """Cost 100 and 120; the town pays 90, fees 30: over the years 110 = 90 + 30 + 0 open - 10 left."""
    year = np.array([[0.0, 100.0, 120.0]])
    paid = {"municipality": np.array([[0.0, 90.0, 90.0]]), "fees": np.array([[0.0, 30.0, 30.0]])}
    ledger = SimpleNamespace(cost=year, top_up=np.zeros((1, 3)), receipts=paid, open_gap=np.zeros((1, 3)),
                             gap=np.array([[0.0, -20.0, 0.0]]), volunteer_value=np.full((1, 3), 7.0),
                             lent_value=np.zeros((1, 1)))
    shown = profiles.brought("municipal", ledger, ("A",), QUALITY, ON)  # type: ignore[arg-type]
    table = shown.table.set_index("Partner")["Geld im Jahr (€)"]
    assert table["Kosten zusammen"] == 110
    assert table["bleibt in manchen Jahren übrig"] == -10
    assert table.iloc[:-3].sum() == 110
    assert "davon trägt die Gemeinde 82\u00a0%" in shown.title


def people(now: float, later: float) -> np.ndarray:
    """Thirty ages of two years and ten equal draws."""
    return np.repeat(np.stack([np.full((30, 1), now), np.full((30, 1), later)]), 10, axis=2)


def test_hours_follow_people_and_are_said_as_they_are() -> None:
    """Half the people later: a tenth leaves, a tenth of half joins, so 0.95 of 100 hours each, and 10 begin."""
    rows = pd.DataFrame({"age_from": [0], "age_to": [None], "share": [0.4]})
    fixed = {name: Spread(low=value, middle=value, high=value) for name, value in
             (("hours", 100.0), ("exit", 0.1), ("intake", 0.1))}
    found = volunteering.ahead(people(10.0, 5.0), volunteering.engaged(rows), fixed, 2027, np.random.default_rng(1))
    # Half the people also means that half of the stock is gone: more than a tenth, so nobody else leaves.
    assert found.people[1] == pytest.approx([100.0, 100.0 * (29 / 30 * 0.5 + 0.05)])
    assert found.all == pytest.approx(found.people)
    view = ahead.hours(found, 10.0, 700.0, ("A",), ("derived",))
    told = view.exhibit.title
    assert told.startswith("Ab 2028 reichen Ehrenamtliche in der Mitte nicht mehr: 2028 sind es 530")
    assert "47\u00a0% weniger Stunden" in view.note
    enough = ahead.title((2027, 2028), np.array([900.0, 800.0]), 700.0)
    assert enough.startswith("Ehrenamtliche reichen in der Mitte bis 2028: 800")
    assert "in keinem Jahr" in ahead.title((2027, 2028), np.array([600.0, 500.0]), 700.0)
    assert "decken die Fachkräfte" in ahead.title((2027, 2028), np.array([600.0, 500.0]), 0.0)
