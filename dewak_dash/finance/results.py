"""Sum up one organisation form as a council asks: cost to the town, the cliff, how long the money lasts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats, discount_factors
from dewak_dash.finance.ledger import Ledger

TAILS = (0.1, 0.5, 0.9)
MONTHS = 12


@dataclass(frozen=True)
class Band:
    """Hold the median of the draws and the range that 8 of 10 fall into."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Fall:
    """Hold money that falls away: who paid, the first year without it (1 to n), the sum before and after."""

    payer: str
    year: int
    before: float
    after: float


def in_tails(values: Floats) -> Floats:
    """Return the quantiles of TAILS along the first axis, linear between two draws (as numpy.quantile, by sorting)."""
    ordered = np.sort(values, axis=0)
    place = np.multiply(TAILS, len(ordered) - 1)
    below = place.astype(int)
    above = np.minimum(below + 1, len(ordered) - 1)
    part = (place - below).reshape(-1, *(1,) * (values.ndim - 1))
    return np.asarray(ordered[below] + part * (ordered[above] - ordered[below]))


def band(values: Floats) -> Band:
    """Return median and range of draws: the middle lies inside its band by construction."""
    return Band(*(float(value) for value in in_tails(values)))


def key_figures(ledger: Ledger, rate: float) -> dict[str, Floats]:
    """Return what a council asks of one form, each of shape (draws,).

    Yearly figures are means over years 1 to n, nominal; present values count year 0 too. `exposure`: town and
    open gap together.
    """
    last = ledger.cost.shape[1] - 1
    open_gap, middle = ledger.open_gap, min(5, last)
    yearly = np.full(last + 1, 1.0 / last)
    yearly[0] = 0.0
    weights = np.stack([yearly, discount_factors(rate, np.arange(last + 1))], axis=1)
    (town, town_pv), (gap, gap_pv) = (ledger.town @ weights).T, (open_gap @ weights).T
    return {
        "cost": ledger.cost @ yearly,
        "town": town,
        "gap": gap,
        "exposure": town + gap,
        "exposure_pv": town_pv + gap_pv,
        "town_pv": town_pv,
        "gap_pv": gap_pv,
        "gap_first": open_gap[:, 1],
        "gap_middle": open_gap[:, middle],
        "gap_last": open_gap[:, -1],
        "volunteer_value": ledger.volunteer_value @ yearly,
    }


def falls(receipts: Mapping[str, Floats], *, least: float) -> list[Fall]:
    """Return the money that falls away from one year to the next by at least `least`, in order of time.

    `receipts`: by payer, shape (1, n + 1); the step into year 1 is no fall.
    """
    found = []
    for payer, money in receipts.items():
        steps = money[0, 1:-1] - money[0, 2:]
        for place in np.flatnonzero(steps >= least):
            found.append(Fall(payer=payer, year=int(place) + 2, before=float(money[0, place + 1]),
                              after=float(money[0, place + 2])))
    return sorted(found, key=lambda fall: (fall.year, fall.payer))


def money_at_hand(gap: Floats, bridge: Floats) -> Floats:
    """Return what is left at the end of years 0 to n of a bridge and of surpluses, when gaps are paid from it.

    Surpluses pile up, gaps eat them; below zero the house is out of money. `bridge`: shape (draws, 1).
    """
    left = np.empty_like(gap)
    np.subtract(bridge, gap[:, :1], out=left[:, :1])
    for year in range(1, gap.shape[1]):
        np.subtract(left[:, year - 1], gap[:, year], out=left[:, year])
    return left


def lasts(gap: Floats, bridge: Floats) -> Floats:
    """Return the first year (1 to n) in which a bridge and surpluses no longer pay the gap; infinite if never."""
    broke = money_at_hand(gap, bridge) < 0.0
    return np.where(broke.any(axis=1), broke.argmax(axis=1), np.inf)


def closing_odds(last: Floats, years: int, horizons: tuple[int, ...] = (3, 5, 10)) -> dict[int, float]:
    """Return the share of draws that run out of money within so many years; `last` as from `lasts`."""
    return {horizon: float((last <= horizon).mean()) for horizon in horizons if horizon <= years}


def runway_months(gap: Floats, bridge: Floats, *, after: int) -> Floats:
    """Return for how many months the money lasts from the beginning of year `after`, shape (draws,).

    Within a year gaps spread evenly; infinite where the money outlasts the years looked at, 0 where none is left.
    """
    left = money_at_hand(gap, bridge)
    start = np.maximum(left[:, after - 1], 0.0)
    result = np.full(len(left), np.inf)
    for year in range(gap.shape[1] - 1, after - 1, -1):
        before = np.maximum(left[:, year - 1], 0.0) if year > after else start
        runs_out = left[:, year] < 0.0
        share = np.where(runs_out, before / np.where(runs_out, gap[:, year], 1.0), 0.0)
        result = np.where(runs_out, (year - after + np.clip(share, 0.0, 1.0)) * MONTHS, result)
    return np.where(start > 0.0, result, np.where(left[:, after - 1] < 0.0, 0.0, result))


def goal_seek(result: Callable[[Floats], Floats], low: float, high: float, *, points: int = 100, rounds: int = 4
              ) -> float | None:
    """Return where a result that only falls with its argument reaches zero; None if it does not between the ends.

    `result` takes many arguments at once; each round looks closer between two neighbours of the last.
    """
    if low > high:
        raise InputError("Gesucht wird zwischen einem kleineren und einem größeren Wert.")
    for _ in range(rounds):
        grid = np.linspace(low, high, points + 1)
        reached = np.flatnonzero(result(grid) <= 0.0)
        if not reached.size:
            return None
        place = int(reached[0])
        if place == 0:
            return float(grid[0])
        low, high = float(grid[place - 1]), float(grid[place])
    return high


def per(value: float, count: float | None) -> float | None:
    """Return a figure per inhabitant, visit or person; None where the count is unknown or zero."""
    return value / count if count else None
