"""Share a town out to its districts and census cells, summing to the town in every draw."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False)
class AreaDraws:
    """Hold persons (steps, areas, draws), and which areas may be shown and which need a warning, (areas,)."""

    persons: FloatArray
    publishable: np.ndarray
    uncertain: np.ndarray


def share_out(
    town: ArrayLike, shares: ArrayLike, rng: np.random.Generator, *, half_widths: ArrayLike, z: float,
    threshold: int, warn_under: int,
) -> AreaDraws:
    """Share the draws of a town out to areas, each with deviations of its own, summing to the town.

    town: (steps, draws), persons; shares: (steps, areas); half_widths: (steps, areas), relative range of an
    area's share, z standard deviations wide (assumptions). threshold: areas whose median falls under so many
    persons at any step must not be shown; warn_under: areas that need a wider range and a warning.
    Raises InputError on shapes that do not fit.
    """
    people, parts = non_negative("Bestand", town), non_negative("Anteile der Stadtteile", shares)
    widths = non_negative("Breite der Spanne", half_widths)
    if parts.shape != widths.shape or parts.shape[0] != people.shape[0] or z <= 0:
        raise InputError("Anteile der Stadtteile: Jahre oder Gebiete passen nicht zueinander.")
    normal = rng.standard_normal((people.shape[1], parts.shape[1])).T
    weights = parts[:, :, None] * np.exp(np.log1p(widths)[:, :, None] / z * normal)
    weights /= weights.sum(axis=1, keepdims=True)
    persons = weights * people[:, None, :]
    middle = np.median(persons, axis=2).min(axis=0)
    return AreaDraws(persons, middle >= threshold, middle < warn_under)


def cell_weights(persons: ArrayLike, young: ArrayLike, old: ArrayLike, broad: Sequence[int]) -> FloatArray:
    """Return which part of each age group of a town lives in each cell, (cells, groups); parts of a group add up to 1.

    persons: (cells,), counted; young, old: (cells,), shares of the youngest and the oldest of three broad groups in
    the cell at that count, NaN where withheld: then the mean of the town's other cells stands in. broad: (groups,),
    the broad group (0 young, 1 between, 2 old) of each group. The town's own ages decide how many there are, the
    cells' shares only where: so cells add up to the town in every draw. Raises InputError on shares outside 0..1.
    """
    people = non_negative("Einwohner der Zellen", persons)
    shares = np.stack([_filled(people, part) for part in (young, old)])
    between = np.maximum(1 - shares.sum(axis=0), 0.0)
    parts = np.stack([shares[0], between, shares[1]], axis=1) * people[:, None]
    sums = parts.sum(axis=0)
    if (sums == 0).any():
        raise InputError("Zellen: Eine Altersgruppe wohnt nach dem Zensus in keiner Zelle.")
    return np.asarray((parts / sums)[:, list(broad)])


def _filled(people: FloatArray, given: ArrayLike) -> FloatArray:
    values = np.asarray(given, dtype=np.float64)
    known = np.isfinite(values)
    if ((values[known] < 0) | (values[known] > 1)).any():
        raise InputError("Zellen: Anteile müssen zwischen 0 und 1 liegen.")
    if not known.any() or people[known].sum() == 0:
        raise InputError("Zellen: Von keiner Zelle ist ein Altersanteil bekannt.")
    return np.where(known, values, float(np.average(values[known], weights=people[known])))
