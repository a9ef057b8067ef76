"""The organisation forms: against a plain twin, and what must always hold whoever runs the house."""

import numpy as np
import pytest

from dewak_dash.finance.books import book_value, cash_plan, depreciation, interest, release, result_plan
from dewak_dash.finance.house import house
from dewak_dash.finance.ledger import COST_KINDS, PAYERS, Ledger, sum_of
from dewak_dash.finance.models import MODELS, TOWN_RUNS

from . import plain_twin, plans

PLANS = 200


def ledgers(seed: int, *, change: dict | None = None) -> tuple[dict[str, Ledger], tuple]:
    """Return every form's ledger of a random plan, and what the twin needs."""
    rng = np.random.default_rng(seed)
    plan, values = plans.plan(rng), plans.prices(rng)
    programmes = [plans.programme(rng, number) for number in range(int(rng.integers(0, 4)))]
    values |= change or {}
    ready = house(plans.core_plan(plan), plans.core_inputs(values), plans.law(),
                  [plans.core_programme(each) for each in programmes], place=plan["place"])
    return {code: model(ready) for code, model in MODELS.items()}, (plan, values, plans.RULES, programmes)


def test_twin_knows_every_form() -> None:
    assert set(plain_twin.NAMES) == set(MODELS), "reckon each form in plain_twin.py too, and name it in its NAMES"


@pytest.mark.parametrize("seed", range(PLANS))
def test_forms_agree_with_the_plain_twin_to_the_cent(seed: int) -> None:
    found, given = ledgers(seed)
    for code in plain_twin.NAMES:
        ledger, expected = found[code], plain_twin.reckon(code, *given)
        for name in ("cost", "town", "gap", "exposure"):
            assert np.broadcast_to(getattr(ledger, name), (1, given[0]["years"] + 1))[0] == pytest.approx(
                expected[name], abs=0.005), f"{code}: {name}"


@pytest.mark.parametrize("seed", range(0, PLANS, 4))
def test_both_books_balance_in_every_year(seed: int) -> None:
    for code, ledger in ledgers(seed)[0].items():
        cash, result = cash_plan(ledger), result_plan(ledger)
        assert cash.left + ledger.gap == pytest.approx(np.zeros_like(ledger.gap), abs=0.005), code
        assert ledger.cost == pytest.approx(sum_of(ledger.costs)), code
        # From the cash of a year to its result: what is bought, borrowed, repaid or put aside is no expense,
        # what is used up is no payment.
        bought = sum_of({k: v for k, v in cash.payments.items() if k.startswith("asset_")})
        borrowed = sum_of({k: v for k, v in cash.receipts.items() if k.startswith("funding_")})
        repaid = ledger.costs["capital"] - interest(ledger)
        bridge = (cash.left + bought + repaid - borrowed + ledger.costs["reserve"] - ledger.released
                  - sum_of(depreciation(ledger)) + release(ledger))
        assert result.result == pytest.approx(bridge, abs=0.005), code
        assert set(ledger.costs) <= set(COST_KINDS)
        assert set(ledger.receipts) <= set(PAYERS)
        assert "overhead" in ledger.costs or ledger.overhead is not None


@pytest.mark.parametrize("seed", range(0, PLANS, 8))
def test_grants_are_released_and_assets_written_off_to_nothing(seed: int) -> None:
    for ledger in ledgers(seed)[0].values():
        if ledger.cost.shape[1] > 21:
            given = sum_of({k: v for k, v in ledger.funding.items() if k not in ("loan", "capital")})
            assert release(ledger).sum() == pytest.approx(given.sum())
        assert book_value(ledger).min() >= -0.005


# An input that is a gift, and the payer whose receipt shows when it is paid.
GIFTS = {"donations": "members", "sponsoring": "members", "small_grants": "foundation", "host_cash": "housing",
         "endowment": "carrier", "member_fee": "members", "fee_per_visit": "fees", "let_days": "fees",
         "alliance_rooms": "tenants", "programme_award": "foundation", "grant_renewal": "foundation",
         "municipal_cover": "municipality", "rooms_by_town": "municipality", "crowdfunding": None,
         "carrier_share": "carrier", "programme_odds": "foundation", "building_odds": None, "grant_growth": None}


@pytest.mark.parametrize("gift", GIFTS)
def test_no_gift_raises_the_gap_of_any_year(gift: str) -> None:
    """The release before froze the first year's need: a gift at the start then cost more after its end."""
    for seed in range(0, PLANS, 4):
        less, given = ledgers(seed)
        value = given[1][gift]
        more = ledgers(seed, change={gift: min(value * 1.5, 1.0) if value <= 1.0 else value * 1.5})[0]
        for code in MODELS:
            assert (more[code].open_gap <= less[code].open_gap + 0.005).all(), f"{code}, plan {seed}"


@pytest.mark.parametrize("years", [1, 2, 3, 5, 10])
def test_a_longer_programme_never_costs_the_town_more_later(years: int) -> None:
    rng = np.random.default_rng(7)
    plan, values = plans.plan(rng), plans.prices(rng) | {"grant_renewal": 0.0}
    plan |= {"positions": [("A", 3, 1.0)], "years": 20, "existing": False}
    programme = plans.programme(rng, 0) | {"pays": ["staff"], "operators": ["town", "charity"], "place": "",
                                           "houses": "any", "first_year": None, "last_year": None,
                                           "status": "granted", "award": 1e6}

    def exposure(length: int) -> dict[str, np.ndarray]:
        ready = house(plans.core_plan(plan), plans.core_inputs(values), plans.law(),
                      [plans.core_programme(programme | {"years": length})], place=plan["place"])
        return {code: MODELS[code](ready).exposure for code in ("municipal", "carrier", "company", "housing")}

    short, long = exposure(years), exposure(years + 3)
    for code in short:
        assert (long[code] <= short[code] + 0.005).all()
        assert long[code][0, years + 4:] == pytest.approx(short[code][0, years + 4:])


def test_what_the_town_runs_has_no_open_gap_but_costs_the_town_and_nothing_else_does() -> None:
    whole = set(MODELS)
    for seed in range(0, PLANS, 8):
        for code, ledger in ledgers(seed)[0].items():
            if ledger.open_gap.max() > 0.005:
                whole.discard(code)
            elif code in TOWN_RUNS:
                assert ledger.exposure == pytest.approx(ledger.town)
    assert whole == set(TOWN_RUNS)


def test_rent_a_town_pays_itself_is_no_cost_to_it() -> None:
    """In the town's own building a carrier's rent comes back: the town's net is the upkeep it has anyway."""
    rng = np.random.default_rng(3)
    plan = plans.plan(rng) | {"tenure": "owned", "owner": "town", "positions": [("A", 3, 1.0)], "years": 20}
    values = plans.prices(rng)
    ready = house(plans.core_plan(plan), plans.core_inputs(values), plans.law(), [], place=plan["place"])
    carrier, own = MODELS["carrier"](ready), MODELS["municipal"](ready)
    rent = carrier.costs["rent"]
    assert rent[0, 1] == pytest.approx(plan["area"] * 12 * values["rent"] * (1 + values["growth_cpi"]))
    assert carrier.beside == pytest.approx(own.costs["upkeep"] - rent)


def test_an_existing_house_is_not_built_again() -> None:
    rng = np.random.default_rng(4)
    plan = plans.plan(rng) | {"existing": True, "tenure": "rented"}
    ready = house(plans.core_plan(plan), plans.core_inputs(plans.prices(rng)), plans.law(), [], place=plan["place"])
    for code in ("municipal", "carrier", "housing", "partnership"):
        ledger = MODELS[code](ready)
        assert sum(float(np.sum(part)) for part in ledger.assets.values()) == 0.0
        assert ledger.costs["capital"].max() == 0.0
