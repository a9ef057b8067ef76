"""Compare computed with expected figures and keep the place where they differ most."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True, kw_only=True)
class Check:
    """Hold one comparison of a case: the pair of values that differs most of all compared, and what is allowed.

    difference and tolerance are relative (share of the expected value) or absolute (in its unit).
    """

    case: str
    code: str
    values: int
    expected: float
    computed: float
    difference: float
    tolerance: float
    relative: bool

    @property
    def passes(self) -> bool:
        """Say whether even the largest difference is allowed; what could not be computed never passes."""
        return bool(self.difference <= self.tolerance)


def compare(
    case: str, code: str, computed: ArrayLike, expected: ArrayLike, tolerance: float, *, relative: bool = False
) -> Check:
    """Compare arrays of the same number of values; where the expected value is zero the difference is absolute.

    Other numbers of values, and values that are not numbers, count as an infinite difference.
    """
    got, wanted = np.ravel(np.asarray(computed, dtype=float)), np.ravel(np.asarray(expected, dtype=float))
    if got.size != wanted.size or wanted.size == 0:
        return Check(case=case, code=code, values=int(wanted.size), expected=np.nan, computed=np.nan, difference=np.inf,
                     tolerance=tolerance, relative=relative)
    gap = np.abs(got - wanted)
    if relative:
        gap = np.divide(gap, np.abs(wanted), out=gap.copy(), where=wanted != 0)
    gap = np.where(np.isfinite(gap), gap, np.inf)
    worst = int(np.lexsort((np.abs(wanted), gap))[-1])  # among equal differences the largest figure says most
    return Check(case=case, code=code, values=int(wanted.size), expected=float(wanted[worst]),
                 computed=float(got[worst]), difference=float(gap[worst]),
                 tolerance=tolerance, relative=relative)
