"""Refuse impossible input with a German sentence that names it."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dewak_dash.errors import InputError

FloatArray = NDArray[np.float64]


def finite(name_de: str, values: ArrayLike) -> FloatArray:
    """Return values as a float array; raise InputError when empty or not finite."""
    array = np.asarray(values, dtype=np.float64)
    if array.size == 0:
        raise InputError(f"{name_de}: Es liegen keine Werte vor.")
    if not np.isfinite(array).all():
        raise InputError(f"{name_de}: Einzelne Werte fehlen oder sind keine Zahlen.")
    return array


def non_negative(name_de: str, values: ArrayLike) -> FloatArray:
    """Return values as a float array; raise InputError when empty, not finite or negative."""
    array = finite(name_de, values)
    if (array < 0).any():
        raise InputError(f"{name_de}: Negative Werte sind nicht möglich.")
    return array


def share(name_de: str, values: ArrayLike) -> FloatArray:
    """Return values as a float array; raise InputError unless all lie between 0 and 1."""
    array = non_negative(name_de, values)
    if (array > 1).any():
        raise InputError(f"{name_de}: Anteile müssen zwischen 0 und 1 liegen.")
    return array


def same_length(name_de: str, *arrays: FloatArray) -> None:
    """Raise InputError unless all arrays have the same length along their last axis."""
    if len({array.shape[-1] for array in arrays}) > 1:
        raise InputError(f"{name_de}: Die Altersgruppen passen nicht zueinander.")
