"""Weigh the organisation forms: what the calculation says of money and the points given for the other three fields."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.finance.compare import Outcome
from dewak_dash.finance.decisions import first_shares, outdone, promethee, scaled, topsis
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Spread

# The four fields with their criteria; those of money come out of the calculation, the others are points from 1 to 5.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "financial": ("cost", "risk", "lasts"), "institutional": ("influence", "volunteers"), "spatial": ("rooms",),
    "legal": ("founding", "liability", "duties", "exit")}
CRITERIA = tuple(name for names in FIELDS.values() for name in names)
MONEY = FIELDS["financial"]
POINTED = CRITERIA[len(MONEY):]
SENSES = tuple(-1.0 if name in ("cost", "risk") else 1.0 for name in CRITERIA)
# The ends of each scale; cost and risk have none and are seen between the best and the worst form.
ENDS: Mapping[str, tuple[float, float]] = {"lasts": (0.0, 1.0), **dict.fromkeys(POINTED, (1.0, 5.0))}
HORIZON = 10
TAILS = (0.1, 0.9)


@dataclass(frozen=True, kw_only=True, eq=False)
class Options:
    """Hold the forms on every criterion: in the middle (options, criteria) and drawn (draws, options, criteria)."""

    codes: tuple[str, ...]
    middle: Floats
    drawn: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Verdict:
    """Hold how the forms stand under some weights, each (options,) in the order of the codes.

    `score`: mean of the draws, 0 to 1, and what each field adds to it, `parts` (options, fields); `low` and `high`: 8
    of 10 draws; `first`: how often first in the draws; `topsis` and `promethee`: other procedures in the middle.
    """

    score: Floats
    parts: Floats
    low: Floats
    high: Floats
    first: Floats
    topsis: Floats
    promethee: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Robust:
    """Hold what no weights decide: how often first over all weightings in the middle (`first`) and with every figure
    drawn as well (`first_drawn`), by whom a form is outdone on all criteria, and what it costs more than the cheapest
    of the same draw, exceeded in one of ten (`regret`).
    """

    first: Floats
    first_drawn: Floats
    outdone: tuple[int | None, ...]
    regret: Floats


def options(outcomes: Mapping[str, Outcome], points: Mapping[tuple[str, str], Spread], rng: np.random.Generator
            ) -> Options:
    """Return the forms on every criterion; cost is drawn as the calculation drew it, points within their spread.

    How far the unlucky tenth lies above the middle and how often the money lasts are figures of all draws.
    """
    found = list(outcomes.values())
    draws = len(found[0].exposure_pv)
    middle = np.array([[each.figures["exposure_pv"].middle,
                        each.figures["exposure_pv"].high - each.figures["exposure_pv"].middle,
                        1.0 - each.closing.get(HORIZON, max(each.closing.values(), default=0.0)),
                        *(points[code, name].middle for name in POINTED)] for code, each in outcomes.items()])
    drawn = np.broadcast_to(middle, (draws, *middle.shape)).copy()
    drawn[:, :, 0] = np.stack([each.exposure_pv for each in found], axis=1)
    for row, code in enumerate(outcomes):
        for column, name in enumerate(POINTED, len(MONEY)):
            drawn[:, row, column] = points[code, name].quantile(np.asarray(rng.random(draws)))
    return Options(codes=tuple(outcomes), middle=middle, drawn=drawn)


def by_criterion(weights: Floats, importance: Floats) -> Floats:
    """Return the weight of each criterion, (..., criteria), one together: that of its field, shared out in the field.

    `weights`: (..., fields), `importance`: of the criteria, (..., criteria). What is all zero counts evenly.
    """
    fields = _even(weights)
    ends = np.cumsum([len(names) for names in FIELDS.values()])[:-1]
    return np.concatenate([fields[..., place:place + 1] * _even(part)
                           for place, part in enumerate(np.split(importance, ends, axis=-1))], axis=-1)


def _even(weights: Floats) -> Floats:
    total = weights.sum(axis=-1, keepdims=True)
    return np.where(total > 0, weights / np.where(total > 0, total, 1.0), 1.0 / weights.shape[-1])


def worth(values: Floats) -> Floats:
    """Return every figure on 0 (worst) to 1 (best): between the ends of its scale, else between the forms' own."""
    found = scaled(values, SENSES)
    for column, name in enumerate(CRITERIA):
        if name in ENDS:
            low, high = ENDS[name]
            found[..., column] = (values[..., column] - low) / (high - low)
    return found


def _scores(values: Floats, weights: Floats) -> Floats:
    return np.asarray((worth(values) @ weights[..., np.newaxis])[..., 0])


def verdict(found: Options, weights: Floats) -> Verdict:
    """Return how the forms stand under weights of the criteria, (criteria,), or drawn ones, (draws, criteria).

    The other procedures take the mean of drawn weights.
    """
    shares = np.atleast_2d(weights)
    points = worth(found.drawn) * shares[:, np.newaxis]
    ends = np.cumsum([len(names) for names in FIELDS.values()])[:-1]
    parts = np.stack([part.sum(axis=2) for part in np.split(points, ends, axis=2)], axis=2)
    drawn, mean = parts.sum(axis=2), shares.mean(axis=0)
    low, high = np.quantile(drawn, TAILS, axis=0)
    return Verdict(score=drawn.mean(axis=0), parts=parts.mean(axis=0), low=low, high=high, first=first_shares(drawn),
                   topsis=topsis(found.middle, mean, SENSES), promethee=promethee(found.middle, mean, SENSES))


def all_weightings(draws: int, rng: np.random.Generator) -> Floats:
    """Return drawn weights of the criteria, (draws, criteria): every sharing out among the fields, and in each field,
    is as likely as any other.
    """
    inside = np.concatenate([rng.dirichlet(np.ones(len(names)), draws) for names in FIELDS.values()], axis=1)
    return by_criterion(rng.dirichlet(np.ones(len(FIELDS)), draws), inside)


def robust(found: Options, weightings: int, rng: np.random.Generator) -> Robust:
    """Return what holds over all weightings (SMAA, Lahdelma and others 1998)."""
    many, few = all_weightings(weightings, rng), all_weightings(len(found.drawn), rng)
    cost = found.drawn[:, :, 0]
    return Robust(first=first_shares(_scores(found.middle[np.newaxis], many)),
                  first_drawn=first_shares(_scores(found.drawn, few)),
                  outdone=tuple(outdone(found.middle, SENSES, row) for row in range(len(found.codes))),
                  regret=np.quantile(cost - cost.min(axis=1, keepdims=True), TAILS[1], axis=0))
