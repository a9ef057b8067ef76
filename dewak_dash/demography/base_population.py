"""Derive single ages by sex where official tables give less, and say what was used.

Kreis: age groups by sex are split along the single ages of the census, older by the years since then.
Town: the Kreis's single ages are raked to the town's totals by sex and to shares known locally.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative, share
from dewak_dash.demography.graduation import split_like
from dewak_dash.demography.raking import Margin, margin, rake, scaling_factors
from dewak_dash.errors import InputError

Used = Literal["kreis_single_ages", "totals_by_sex", "share_of_ages", "own_ages"]


@dataclass(frozen=True)
class AgeShare:
    """Hold a locally known share of all inhabitants in the ages first to last (included; None: open)."""

    first: int
    last: int | None
    value: float


@dataclass(frozen=True, eq=False)
class BasePopulation:
    """Hold persons (2, ages) with quality, the information used, and how far raking bent the Kreis.

    factors: largest and smallest ratio to the Kreis's structure by single age and sex.
    """

    population: FloatArray
    quality: Literal["official", "derived"]
    used: tuple[tuple[Used, float], ...]
    factors: tuple[float, float]


def kreis_single_ages(
    groups: ArrayLike, edges: Sequence[int], census_single_ages: ArrayLike, *, years_since_census: int
) -> FloatArray:
    """Split age groups by sex to single ages, (2, ages), keeping every group's sum.

    groups: (2, k), persons; edges: (k,), first ages of the groups, the last one open; census_single_ages:
    (ages,) both sexes, or (2, ages). The census is made older by whole years since then; ages born after
    it follow the youngest counted one. Raises InputError on shapes that do not fit.
    """
    counted = np.atleast_2d(non_negative("Altersgruppen", groups))
    pattern = np.broadcast_to(non_negative("Einzelne Alter des Zensus", census_single_ages),
                              (2, np.shape(census_single_ages)[-1]))
    if counted.shape != (2, len(edges)) or years_since_census < 0:
        raise InputError("Altersgruppen: Gebraucht werden alle Gruppen für beide Geschlechter.")
    older = np.stack([_older(row, years_since_census) for row in pattern])
    limits = [*edges, older.shape[1]]
    return np.stack([split_like(row, limits, weights)
                     for row, weights in zip(counted, older, strict=True)])


def _older(single: FloatArray, years: int) -> FloatArray:
    if years == 0:
        return single
    moved = np.concatenate([np.full(years, single[0]), single[:-years]])
    moved[-1] += single[-years:].sum()
    return moved


def town_base(
    kreis: ArrayLike, totals_by_sex: ArrayLike, shares: Sequence[AgeShare] = ()
) -> BasePopulation:
    """Derive a town's single ages by sex from its Kreis, its totals and what is known locally.

    kreis: (2, ages), persons; totals_by_sex: (2,), persons of the town, male and female; shares: of all
    inhabitants, for ages that do not overlap. The result is the nearest structure to the Kreis's that meets
    all of them (raking) and is marked derived. Raises InputError on empty ages, overlapping or impossible
    shares.
    """
    structure = non_negative("Altersstruktur des Kreises", kreis)
    totals = non_negative("Einwohner nach Geschlecht", totals_by_sex)
    if structure.ndim != 2 or structure.shape[0] != 2 or totals.shape != (2,) or structure.sum() == 0:
        raise InputError("Altersstruktur des Kreises: Gebraucht werden beide Geschlechter und einzelne Alter.")
    if totals.sum() == 0:
        raise InputError("Einwohner nach Geschlecht: Ein Ort ohne Einwohner hat keine Altersstruktur.")
    scaled = structure * (totals.sum() / structure.sum())
    groups = _groups(structure.shape[1], shares)
    fitted = _raked(scaled, totals, groups, shares)
    factors = scaling_factors(scaled, fitted)
    used: list[tuple[Used, float]] = [("kreis_single_ages", float(structure.sum())),
                                      ("totals_by_sex", float(totals.sum()))]
    used += [("share_of_ages", known.value) for known in shares]
    return BasePopulation(fitted, "derived", tuple(used), (float(factors.min()), float(factors.max())))


def own_base(groups: ArrayLike, edges: Sequence[int], pattern: ArrayLike) -> BasePopulation:
    """Take a town's own official age groups; single ages within a group follow the Kreis, sums stay.

    groups: (2, k), persons; edges: (k,), first ages, the last group open; pattern: (2, ages). Raises InputError on
    shapes that do not fit.
    """
    single = kreis_single_ages(groups, edges, pattern, years_since_census=0)
    return BasePopulation(single, "official", (("own_ages", float(single.sum())),), (1.0, 1.0))


def _groups(ages: int, shares: Sequence[AgeShare]) -> FloatArray:
    """Return the number of the group every age belongs to; 0 is the rest."""
    group = np.zeros(ages)
    for number, known in enumerate(shares, start=1):
        share("Anteil einer Altersgruppe", known.value)
        chosen = slice(known.first, None if known.last is None else known.last + 1)
        if group[chosen].size == 0 or group[chosen].any():
            raise InputError("Anteile von Altersgruppen: Sie dürfen sich nicht überschneiden oder leer sein.")
        group[chosen] = number
    return group


def _raked(
    scaled: FloatArray, totals: FloatArray, group: FloatArray, shares: Sequence[AgeShare]
) -> FloatArray:
    values = np.array([known.value for known in shares])
    if values.sum() > 1 + 1e-12:
        raise InputError("Anteile von Altersgruppen: Zusammen können sie nicht über 100 % liegen.")
    targets = np.append(1 - values.sum(), values) * totals.sum()
    member = np.stack([group == number for number in range(targets.size)]).astype(np.float64)
    table = scaled @ member.T
    margins: list[Margin] = [margin(0, totals), margin(1, targets)]
    factors = np.divide(rake(table, margins), table, out=np.zeros_like(table), where=table > 0)
    return np.asarray(scaled * (factors @ member))

