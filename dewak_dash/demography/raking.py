"""Fit a table to known margins by iterative proportional fitting (raking)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.errors import InputError

# Margins of one table must add up to the same total; relative difference taken for rounding.
MARGIN_TOLERANCE = 1e-9


@dataclass(frozen=True, eq=False)
class Margin:
    """Hold known sums over all axes that are not named; axes in the order of the sums' own axes."""

    axes: tuple[int, ...]
    sums: FloatArray


def margin(axes: int | Sequence[int], sums: ArrayLike) -> Margin:
    """Return a margin of a table: the axes it keeps and the sums known for them."""
    kept = (axes,) if isinstance(axes, int) else tuple(axes)
    return Margin(kept, non_negative("Randsummen", sums))


def rake(
    seed: ArrayLike, margins: Sequence[Margin], *, tolerance: float = 1e-10, rounds: int = 10_000
) -> FloatArray:
    """Return the table nearest to the seed (in relative entropy) that meets all margins.

    seed: any number of axes, persons >= 0; zeros stay zeros. tolerance: largest relative error of a
    margin at the end. Raises InputError when margins contradict each other, when a margin wants persons
    where the seed has none, or when no table meets them all.
    Source: Deming and Stephan (1940); Bishop, Fienberg and Holland (1975).
    """
    table = non_negative("Ausgangstabelle", seed).copy()
    _check_margins(table, margins)
    for _ in range(rounds):
        worst = 0.0
        for known in margins:
            current = _sums(table, known.axes)
            factors = np.divide(known.sums, current, out=np.zeros_like(current), where=current > 0)
            gap = np.abs(current - known.sums) / np.maximum(known.sums, 1.0)
            worst = max(worst, float(gap.max()))
            table *= _expanded(factors, known.axes, table.ndim)
        if worst <= tolerance:
            return table
    raise InputError("Anpassung an Randsummen: Es gibt keine Tabelle, die alle Summen zugleich erfüllt.")


def _sums(table: FloatArray, axes: tuple[int, ...]) -> FloatArray:
    others = tuple(axis for axis in range(table.ndim) if axis not in axes)
    summed = table.sum(axis=others)
    order = np.argsort(np.argsort(axes))
    return np.transpose(summed, order) if summed.ndim > 1 else summed


def _expanded(factors: FloatArray, axes: tuple[int, ...], dimensions: int) -> FloatArray:
    ordered = np.transpose(factors, np.argsort(axes)) if factors.ndim > 1 else factors
    shape = [1] * dimensions
    for axis, size in zip(sorted(axes), ordered.shape, strict=True):
        shape[axis] = size
    return ordered.reshape(shape)


def _check_margins(table: FloatArray, margins: Sequence[Margin]) -> None:
    if not margins:
        raise InputError("Anpassung an Randsummen: Es ist keine Randsumme angegeben.")
    for known in margins:
        if tuple(table.shape[axis] for axis in known.axes) != known.sums.shape:
            raise InputError("Anpassung an Randsummen: Eine Randsumme passt nicht zur Form der Tabelle.")
        if ((_sums(table, known.axes) == 0) & (known.sums > 0)).any():
            raise InputError("Anpassung an Randsummen: Eine leere Zeile kann keine Personen aufnehmen.")
    for number, first in enumerate(margins):
        for second in margins[number + 1:]:
            _check_agreement(first, second)


def _check_agreement(first: Margin, second: Margin) -> None:
    shared = [axis for axis in first.axes if axis in second.axes]
    left = _sums(first.sums, tuple(first.axes.index(axis) for axis in shared))
    right = _sums(second.sums, tuple(second.axes.index(axis) for axis in shared))
    if not np.allclose(left, right, rtol=MARGIN_TOLERANCE, atol=MARGIN_TOLERANCE):
        raise InputError("Anpassung an Randsummen: Die Randsummen ergeben nicht dieselbe Gesamtzahl.")
