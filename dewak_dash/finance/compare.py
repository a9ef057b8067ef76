"""Run all organisation forms on the same house and the same draws; say what moves the result."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from dewak_dash.finance.costs import Law
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.draws import correlated_uniforms, correlation_matrix
from dewak_dash.finance.house import house
from dewak_dash.finance.inputs import (
    INPUT_NAMES,
    PRICE_RISKS,
    Inputs,
    Spread,
    Spreads,
    drawn_inputs,
    middle_inputs,
    with_lots,
)
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.models import MODELS, possible
from dewak_dash.finance.plan import Amount, Plan
from dewak_dash.finance.programmes import Programme
from dewak_dash.finance.results import MONTHS, Band, band, closing_odds, in_tails, key_figures, lasts
from dewak_dash.finance.sensitivity import Swing
from dewak_dash.finance.variance import sobol

SIZE_NAMES = ("area_m2", "fte", "opening_hours_per_week", "visits_per_opening_hour", "volunteers",
              "promised_members")
BLOCK = 1000


@dataclass(frozen=True, kw_only=True, eq=False)
class Setting:
    """Hold everything a comparison needs: plan, spreads of prices and habits, of sizes, law, programmes, place.

    `sizes`: how large "a house of this kind" may turn out; without them the plan stays as it is.
    `correlation`: of the four price risks. `rate`: for present values. `bridge_months`: how long an operator can
    pay for what is missing.
    """

    plan: Plan
    spreads: Spreads
    law: Law
    programmes: tuple[Programme, ...]
    place: str
    correlation: float
    rate: float
    sizes: Mapping[str, Spread]
    bridge_months: float = 0.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Outcome:
    """Hold one form's middle case, its key figures with band, and what the draws say year by year.

    `exposure_pv`: of every draw, for how often a form is the cheapest. `gap` and `exposure`: 10 %, median and 90 %
    of years 0 to n, shape (3, n + 1), empty where not asked for. `closing`: share of draws out of money within
    so many years.
    """

    middle: Ledger
    figures: Mapping[str, Band]
    exposure_pv: Floats
    gap: Floats
    exposure: Floats
    closing: Mapping[int, float]


def resize(plan: Plan, sizes: Mapping[str, Amount]) -> Plan:
    """Return the plan with other sizes; positions keep their mix (the first takes all where there were none)."""
    rooms = replace(plan.rooms, area_m2=sizes.get("area_m2", plan.rooms.area_m2))
    positions = plan.positions
    if "fte" in sizes and positions:
        total = float(np.asarray(plan.fte).mean())
        mix = [float(np.asarray(p.fte).mean()) / total if total else float(i == 0) for i, p in enumerate(positions)]
        positions = tuple(replace(p, fte=sizes["fte"] * share) for p, share in zip(positions, mix, strict=True))
    return replace(plan, rooms=rooms, positions=positions,
                   opening_hours_per_week=sizes.get("opening_hours_per_week", plan.opening_hours_per_week),
                   visits_per_opening_hour=sizes.get("visits_per_opening_hour", plan.visits_per_opening_hour),
                   volunteers=sizes.get("volunteers", plan.volunteers),
                   promised_members=sizes.get("promised_members", plan.promised_members))


def forms(plan: Plan) -> tuple[str, ...]:
    """Return the organisation forms that can run a house."""
    return tuple(code for code in MODELS if possible(code, plan))


def ledgers(plan: Plan, inputs: Inputs, setting: Setting, codes: Sequence[str]) -> dict[str, Ledger]:
    """Return the ledger of each form under the same inputs: common random numbers."""
    ready = house(plan, inputs, setting.law, setting.programmes, place=setting.place)
    return {code: MODELS[code](ready) for code in codes}


def middle_ledgers(setting: Setting, codes: Sequence[str] = ()) -> dict[str, Ledger]:
    """Return the ledger of each form (all that can run the house by default) with every input at its middle."""
    return ledgers(setting.plan, middle_inputs(setting.spreads), setting, codes or forms(setting.plan))


def uniforms_of(setting: Setting, draws: int, rng: np.random.Generator) -> Floats:
    """Return uniforms for all inputs and sizes; the price risks move together, all else stands alone."""
    found = rng.random((draws, len(INPUT_NAMES) + len(SIZE_NAMES)))
    places = [INPUT_NAMES.index(name) for name in PRICE_RISKS]
    pairs = {(a, b): setting.correlation for a in range(len(places)) for b in range(a + 1, len(places))}
    found[:, places] = correlated_uniforms(correlation_matrix(len(places), pairs), draws, rng)
    return found


def plan_at(setting: Setting, uniforms: Floats) -> tuple[Plan, Inputs]:
    """Return plan and inputs at quantiles; sizes without a spread stay as planned."""
    columns = {name: len(INPUT_NAMES) + place for place, name in enumerate(SIZE_NAMES)}
    sizes = {name: spread.quantile(uniforms[:, columns[name]:columns[name] + 1])
             for name, spread in setting.sizes.items()}
    return resize(setting.plan, sizes), drawn_inputs(setting.spreads, uniforms)


def compare(setting: Setting, *, draws: int, rng: np.random.Generator, codes: Sequence[str] = (),
            yearly: bool = True) -> dict[str, Outcome]:
    """Return the outcome of forms (all that can run the house by default) from one seeded Monte Carlo.

    Worked through in blocks that fit the cache. `yearly`: whether ranges of each year are wanted too.
    """
    codes = codes or forms(setting.plan)
    uniforms = uniforms_of(setting, draws, rng)
    kept: dict[str, dict[str, Floats]] = {code: {} for code in codes}
    for start in range(0, draws, BLOCK):
        rows = slice(start, min(start + BLOCK, draws))
        plan, inputs = plan_at(setting, uniforms[rows])
        ready = house(plan, inputs, setting.law, setting.programmes, place=setting.place)
        for code in codes:
            # One form at a time: its money is dropped before the next needs the same memory.
            for name, value in _watched(MODELS[code](ready), setting, yearly=yearly).items():
                if name not in kept[code]:
                    kept[code][name] = np.empty((draws, *value.shape[1:]), order="F")
                kept[code][name][rows] = value
    middle = middle_ledgers(setting, codes)
    return {code: _outcome(middle[code], kept[code]) for code in codes}


def _watched(ledger: Ledger, setting: Setting, *, yearly: bool) -> dict[str, Floats]:
    """Return what is kept of each draw: key figures, when it runs out of money, and paths where wanted."""
    bridge = ledger.cost[:, 1:2] * setting.bridge_months / MONTHS
    kept = key_figures(ledger, setting.rate) | {"lasts": lasts(ledger.gap, bridge)}
    return kept | ({"path_gap": ledger.gap, "path_exposure": ledger.exposure} if yearly else {})


def _outcome(middle: Ledger, kept: dict[str, Floats]) -> Outcome:
    paths = {name: in_tails(kept.pop(f"path_{name}")) if f"path_{name}" in kept else np.empty((0, 0))
             for name in ("gap", "exposure")}
    closing = closing_odds(kept.pop("lasts"), middle.cost.shape[1] - 1)
    return Outcome(middle=middle, figures={name: band(value) for name, value in kept.items()},
                   exposure_pv=kept["exposure_pv"], gap=paths["gap"], exposure=paths["exposure"], closing=closing)


def swings(code: str, setting: Setting, figure: Callable[[Ledger], Floats]) -> list[Swing]:
    """Return what moves a form's figure, widest first: each input and size once low, once high, all else middle.

    All cases run as rows of one matrix; `figure` takes a ledger of (cases, n + 1) and returns (cases,).
    """
    names = [*(name for name in INPUT_NAMES), *(name for name in SIZE_NAMES if name in setting.sizes)]
    spread = {**with_lots(setting.spreads), **setting.sizes}
    cases = 2 * len(names)
    table = {name: np.full((cases, 1), float(spread[name].middle)) for name in names}
    for place, name in enumerate(names):
        table[name][2 * place], table[name][2 * place + 1] = spread[name].low, spread[name].high
    inputs = Inputs(**{each.name: table[each.name] for each in fields(Inputs)})
    plan = resize(setting.plan, {name: table[name] for name in SIZE_NAMES if name in setting.sizes})
    results = np.broadcast_to(figure(ledgers(plan, inputs, setting, [code])[code]), (cases,))
    found = [Swing(name, float(results[2 * place]), float(results[2 * place + 1])) for place, name in
             enumerate(names)]
    return sorted(found, key=lambda swing: swing.width, reverse=True)


def variance_shares(code: str, setting: Setting, figure: Callable[[Ledger], Floats], *, draws: int,
                    rng: np.random.Generator) -> dict[str, tuple[float, float]]:
    """Return each input's and size's share of a figure's variance: alone, and with its interactions (Sobol)."""
    count = len(INPUT_NAMES) + len(SIZE_NAMES)

    def result(uniforms: Floats) -> Floats:
        plan, inputs = plan_at(setting, uniforms)
        return np.broadcast_to(figure(ledgers(plan, inputs, setting, [code])[code]), (len(uniforms),))

    first, total = sobol(result, count, draws, rng)
    names = (*INPUT_NAMES, *SIZE_NAMES)
    return {name: (float(a), float(b)) for name, a, b in zip(names, first, total, strict=True)}
