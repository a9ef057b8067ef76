"""Write a closed female projection as a matrix and read its long run.

Source: Preston, Heuveline and Guillot (2001), section 6.3; Caswell (2001), Matrix Population Models.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative, share
from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False)
class LongRun:
    """Hold the growth factor a step, the yearly growth rate, stable age shares and the damping ratio."""

    growth_factor: float
    growth_rate: float
    stable_shares: FloatArray
    damping_ratio: float


def leslie_matrix(
    survival_at_birth: float, survival: ArrayLike, births_per_woman: ArrayLike, *,
    girl_share: float, width: float = 1.0,
) -> FloatArray:
    """Return the projection matrix of women, shape (ages, ages), with the conventions of components.

    survival: (ages,) ratios from group to group, last entry for the open group; births_per_woman: (ages,)
    per year. Applying the matrix equals one closed step of the projection.
    """
    alive, births = share("Überlebensquoten", survival), non_negative("Geburtenraten", births_per_woman)
    if alive.shape != births.shape or alive.ndim != 1:
        raise InputError("Projektionsmatrix: Die Altersgruppen passen nicht zueinander.")
    following = np.append(births[1:], births[-1])
    matrix = np.diag(alive[:-1], k=-1)
    matrix[-1, -1] = alive[-1]
    matrix[0] += survival_at_birth * girl_share * width / 2 * (births + alive * following)
    return matrix


def long_run(matrix: ArrayLike, *, width: float = 1.0) -> LongRun:
    """Return growth, stable structure and speed of approach of any projection matrix.

    Several roots of one size (births at every second age only, say) have one real one above zero among them: it leads,
    and the damping ratio is 1, for such a population never settles. Raises InputError when the matrix is not square or
    has no growing or shrinking root above zero.
    """
    square = non_negative("Projektionsmatrix", matrix)
    if square.ndim != 2 or square.shape[0] != square.shape[1]:
        raise InputError("Projektionsmatrix: Sie muss quadratisch sein.")
    values, vectors = np.linalg.eig(square)
    # Perron and Frobenius: of a non-negative matrix no root is larger than the greatest real part, which is a root.
    lead = int(np.argmax(values.real))
    leading = float(values[lead].real)
    if leading <= 0:
        raise InputError("Projektionsmatrix: Ohne Geburten gibt es keine stabile Bevölkerung.")
    shares = np.abs(vectors[:, lead].real)
    second = float(np.abs(np.delete(values, lead)).max(initial=0.0))
    damping = leading / second if second > 0 else float("inf")
    return LongRun(leading, float(np.log(leading)) / width, shares / shares.sum(), damping)
