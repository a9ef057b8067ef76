"""Key figures, the cliff, how long money lasts, ranges and what moves them: by hand and by what must hold."""

from dataclasses import replace

import numpy as np
import pytest

from dewak_dash.errors import InputError
from dewak_dash.finance import compare as runs
from dewak_dash.finance import results
from dewak_dash.finance.compare import SIZE_NAMES, Setting
from dewak_dash.finance.inputs import INPUT_NAMES, LOTTERIES, Spread
from dewak_dash.finance.models import MODELS

from . import plans
from .cases import forms_by_hand

CASE = forms_by_hand()
PLAN = replace(plans.core_plan(CASE["plan"]), years=20)


def spread(name: str) -> Spread:
    """Return a range around the hand case: growth up to 5 %, shares within 0 and 1, money a fifth either way."""
    value = float(CASE["prices"][name])
    if name.startswith(("growth", "loan_rate", "grant_growth")):
        return Spread(low=0.0, middle=0.02, high=0.05)
    if name == "grant_renewal":
        return Spread(low=0.0, middle=0.5, high=1.0, steps=((0.0, 15.0), (0.5, 18.0), (1.0, 2.0)))
    return Spread(low=0.8 * value, middle=value, high=1.2 * value)


SPREADS = {name: spread(name) for name in INPUT_NAMES if name not in LOTTERIES}
SIZES = {"area_m2": Spread(low=50, middle=100, high=300), "fte": Spread(low=0.5, middle=1, high=2),
         "volunteers": Spread(low=5, middle=20, high=40)}
APPLIED = tuple(replace(plans.core_programme(each), status="applied") for each in CASE["programme"])
SETTING = Setting(plan=PLAN, spreads=SPREADS, law=plans.law(CASE["rules"]), programmes=APPLIED, place="05562020",
                  correlation=0.5, rate=0.03, sizes={})
OUTCOMES = runs.compare(SETTING, draws=600, rng=np.random.default_rng(3))


def test_the_middle_shown_lies_inside_its_band_always() -> None:
    for outcome in OUTCOMES.values():
        for name, band in outcome.figures.items():
            assert band.low <= band.middle <= band.high, name
    assert results.band(np.arange(101.0)) == results.Band(10.0, 50.0, 90.0)
    # A few very large values: the mean (9.1) would lie above nine of ten draws.
    skewed = results.band(np.array([1.0] * 91 + [91.0] * 9))
    assert skewed.low <= skewed.middle <= skewed.high


def test_renewal_is_drawn_as_it_was_counted() -> None:
    """Of 35 projects 15 stopped, 18 went on in part, 2 in full: half is the middle, and the mean is 0.314."""
    values = SPREADS["grant_renewal"].quantile((np.arange(3500) + 0.5)[:, np.newaxis] / 3500)
    assert np.unique(values, return_counts=True)[1].tolist() == [1500, 1800, 200]
    assert float(np.median(values)) == 0.5
    assert values.mean() == pytest.approx(11 / 35)


def test_half_of_the_draws_lie_below_the_middle_of_a_spread() -> None:
    span = Spread(low=5_000, middle=10_000, high=45_000)
    values = span.quantile((np.arange(1000) + 0.5)[:, np.newaxis] / 1000)
    assert (values < 10_000).sum() == 500
    assert values.min() >= 5_000
    assert values.max() <= 45_000
    # A quarter of the cases: half of the left triangle's area, so low + 5,000 * sqrt(0.5).
    assert span.quantile(np.array([[0.25]]))[0, 0] == pytest.approx(5_000 + 5_000 * 0.5**0.5)


def test_same_seed_same_bytes_and_forms_share_their_draws() -> None:
    again = runs.compare(SETTING, draws=600, rng=np.random.default_rng(3))
    for code in MODELS:
        assert OUTCOMES[code].gap.tobytes() == again[code].gap.tobytes()
        assert OUTCOMES[code].exposure_pv.tobytes() == again[code].exposure_pv.tobytes()
        assert OUTCOMES[code].gap.shape == (3, 21)
        assert (np.diff(OUTCOMES[code].gap, axis=0) >= 0).all()


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "BLOCK", 7)
    small = runs.compare(SETTING, draws=600, rng=np.random.default_rng(3), codes=["carrier"])
    assert small["carrier"].gap == pytest.approx(OUTCOMES["carrier"].gap)
    assert small["carrier"].exposure_pv == pytest.approx(OUTCOMES["carrier"].exposure_pv)
    bare = runs.compare(SETTING, draws=600, rng=np.random.default_rng(3), codes=["carrier"], yearly=False)
    assert bare["carrier"].gap.size == 0
    assert bare["carrier"].figures == small["carrier"].figures


def test_correlated_prices_widen_the_range() -> None:
    widths = []
    for shared in (0.0, 0.8):
        found = runs.compare(replace(SETTING, correlation=shared), draws=4000, rng=np.random.default_rng(3),
                             codes=["carrier"])["carrier"].figures["cost"]
        widths.append(found.high - found.low)
    assert widths[1] > 1.05 * widths[0]


def test_a_house_of_this_kind_varies_more_than_this_house() -> None:
    kind = runs.compare(replace(SETTING, sizes=SIZES), draws=600, rng=np.random.default_rng(3))
    for code in MODELS:
        this, any_ = OUTCOMES[code].figures["cost"], kind[code].figures["cost"]
        assert any_.high - any_.low > 2 * (this.high - this.low)


def test_an_application_is_granted_as_often_as_its_odds_say() -> None:
    sure = {**SPREADS, "programme_odds": Spread(low=0.22, middle=0.22, high=0.22)}
    found = runs.compare(replace(SETTING, spreads=sure), draws=4000, rng=np.random.default_rng(5),
                         codes=["company"])["company"]
    open_ = runs.compare(replace(SETTING, spreads=sure, programmes=()), draws=4000, rng=np.random.default_rng(5),
                         codes=["company"])["company"]
    granted = (open_.exposure_pv - found.exposure_pv) > 1.0
    assert granted.mean() == pytest.approx(0.22, abs=0.02)
    assert found.middle.receipts["foundation"].max() == 0.0
    assert found.middle.prospects[0, 1] > 0.0


def test_present_values_and_means_by_hand() -> None:
    ledger = runs.middle_ledgers(SETTING, ["company"])["company"]
    figures = results.key_figures(ledger, 0.0)
    assert figures["exposure_pv"][0] == pytest.approx(ledger.exposure[0].sum())
    worth = sum(paid / 1.1**year for year, paid in enumerate(ledger.town[0]))
    assert results.key_figures(ledger, 0.1)["town_pv"][0] == pytest.approx(worth)
    assert figures["exposure"][0] == pytest.approx(ledger.exposure[0, 1:].sum() / 20)
    assert figures["gap_last"][0] == pytest.approx(ledger.open_gap[0, 20])
    assert results.per(1000.0, 4) == 250.0
    assert results.per(1000.0, 0) is None
    assert results.per(1000.0, None) is None


def test_what_falls_away_and_when() -> None:
    receipts = {"foundation": np.array([[0.0, 30, 30, 30, 15, 15]]), "federal": np.array([[0.0, 40, 40, 0, 0, 0]]),
                "fees": np.array([[0.0, 5, 6, 7, 8, 9]]), "members": np.array([[0.0, 9, 8.5, 8, 7.5, 7]])}
    found = results.falls(receipts, least=5.0)
    assert [(fall.payer, fall.year, fall.before, fall.after) for fall in found] == [
        ("federal", 3, 40.0, 0.0), ("foundation", 4, 30.0, 15.0)]
    assert results.falls({"fees": receipts["fees"]}, least=1.0) == []


def test_how_long_the_money_lasts() -> None:
    """A bridge of 10. Gaps of 0, 4, 12, 12: 6 are left after year 2, half a year's gap: 6 months into year 3."""
    gap = np.array([[0.0, 0, 4, 12, 12], [0.0, 0, 0, 0, 0], [0.0, 20, 20, 20, 20], [0.0, -5, 0, 12, 12]])
    bridge = np.full((4, 1), 10.0)
    assert results.money_at_hand(gap, bridge)[0].tolist() == [10, 10, 6, -6, -18]
    assert results.runway_months(gap, bridge, after=3).tolist() == [6.0, np.inf, 0.0, 15.0]
    # Row 0 is broke in year 3, row 2 in year 1, row 3 (5 saved) in year 4.
    last = results.lasts(gap, bridge)
    assert last.tolist() == [3, np.inf, 1, 4]
    assert results.closing_odds(last, 4, (1, 3, 4)) == {1: 0.25, 3: 0.5, 4: 0.75}
    assert 10 not in results.closing_odds(last, 4)


def test_goal_seek_finds_what_must_hold() -> None:
    assert results.goal_seek(lambda members: 5_000 - 20 * members, 0, 1_000) == pytest.approx(250)
    assert results.goal_seek(lambda members: 5_000 - 20 * members, 0, 100) is None
    assert results.goal_seek(lambda members: members - 200, 0, 100) == 0
    with pytest.raises(InputError):
        results.goal_seek(lambda x: x, 2, 1)


def test_swings_cover_every_input_and_size_and_are_true() -> None:
    setting = replace(SETTING, sizes=SIZES)

    def mean_gap(ledger):
        return ledger.gap[:, 1:].mean(axis=1)

    found = runs.swings("company", setting, mean_gap)
    assert {each.name for each in found} == {*INPUT_NAMES, *SIZES}
    assert [each.width for each in found] == sorted((each.width for each in found), reverse=True)
    swing = next(each for each in found if each.name == "fte")
    small = runs.middle_ledgers(replace(SETTING, plan=runs.resize(PLAN, {"fte": 0.5})), ["company"])["company"]
    assert swing.at_low == pytest.approx(float(mean_gap(small)[0]))
    cheap = {**SPREADS, "rent": Spread(low=4.0, middle=4.0, high=4.0)}
    low = runs.middle_ledgers(replace(SETTING, spreads=cheap), ["company"])["company"]
    assert next(each for each in found if each.name == "rent").at_low == pytest.approx(float(mean_gap(low)[0]))
    assert next(each for each in found if each.name == "host_cash").width == 0.0
    assert next(each for each in found if each.name == "programme_lottery").width > 0.0


def test_variance_shares_add_up_and_find_the_largest() -> None:
    setting = replace(SETTING, sizes={"fte": Spread(low=0.5, middle=1, high=2)})
    found = runs.variance_shares("company", setting, lambda ledger: ledger.exposure[:, 1:].mean(axis=1), draws=1024,
                                 rng=np.random.default_rng(1))
    assert max(found, key=lambda name: found[name][1]) == "fte"
    assert found["host_cash"] == (0.0, 0.0)
    assert 0.8 < sum(first for first, _ in found.values()) < 1.2


def test_resizing_keeps_the_mix_of_positions_and_fills_an_empty_one() -> None:
    two = replace(PLAN, positions=(replace(PLAN.positions[0], fte=0.5), replace(PLAN.positions[0], fte=1.5)))
    assert [each.fte for each in runs.resize(two, {"fte": 4.0}).positions] == [1.0, 3.0]
    none = replace(PLAN, positions=(replace(PLAN.positions[0], fte=0.0),))
    assert runs.resize(none, {"fte": 0.5}).fte == 0.5
    assert runs.resize(PLAN, {"area_m2": 7.0}).rooms.area_m2 == 7.0
    assert set(SIZE_NAMES) >= set(SIZES)
