"""Write off assets, value what is left, and return grants when an earmark is broken."""

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats


def _check(cost: float, salvage: float, life: int) -> None:
    if life < 1 or cost < 0 or not 0 <= salvage <= cost:
        raise InputError("Abschreibung braucht eine Nutzungsdauer ab 1 Jahr und einen Restwert von 0 bis zu den "
                         "Anschaffungskosten.")


def straight_line(cost: float, life: int, salvage: float = 0.0) -> Floats:
    """Return equal yearly depreciation (lineare Abschreibung), one entry a year of life."""
    _check(cost, salvage, life)
    return np.full(life, (cost - salvage) / life)


def sum_of_years_digits(cost: float, life: int, salvage: float = 0.0) -> Floats:
    """Return digital depreciation: weights life, life-1, ..., 1."""
    _check(cost, salvage, life)
    weights = np.arange(life, 0, -1, dtype=float)
    return np.asarray((cost - salvage) * weights / weights.sum())


def declining_balance(cost: float, life: int, salvage: float = 0.0, *, factor: float = 2.0,
                      switch: bool = False) -> Floats:
    """Return declining depreciation at factor/life of the book value, never below the salvage value.

    With `switch` it changes to straight line as soon as that writes off more (spreadsheet VDB).
    """
    _check(cost, salvage, life)
    share, book, result = min(factor / life, 1.0), cost, np.zeros(life)
    for year in range(life):
        amount = min(book * share, book - salvage)
        if switch:
            amount = max(amount, (book - salvage) / (life - year))
        result[year] = amount
        book -= amount
    return result


def geometric_depreciation(cost: float, life: int, salvage: float) -> Floats:
    """Return declining depreciation at the one rate that ends exactly at a salvage value above zero."""
    _check(cost, salvage, life)
    if salvage <= 0:
        raise InputError("Die geometrische Abschreibung braucht einen Restwert über 0.")
    kept = (salvage / cost) ** (1.0 / life)
    return np.asarray(cost * (1.0 - kept) * kept ** np.arange(life))


def book_values(cost: float, depreciation: Floats) -> Floats:
    """Return the book value at the end of years 0 to n."""
    return cost - np.concatenate([[0.0], np.cumsum(depreciation)])


def residual_value(cost: float, life: float, age: float, *, haircut: float = 0.0) -> float:
    """Return what an asset is worth at an age: straight line on the remaining life, less a haircut (0 to 1)."""
    if life <= 0 or age < 0 or not 0 <= haircut <= 1:
        raise InputError("Der Restwert braucht eine Nutzungsdauer über 0 und einen Abschlag von 0 bis 100 %.")
    return cost * max(0.0, 1.0 - age / life) * (1.0 - haircut)


def grant_clawback(grant: float, earmark_years: float, closed_after: float) -> float:
    """Return the part of a grant to be paid back, pro rata of the unexpired earmark (Zweckbindung)."""
    if earmark_years <= 0 or closed_after < 0:
        raise InputError("Die Zweckbindung braucht eine Frist über 0 Jahren.")
    return grant * max(0.0, 1.0 - closed_after / earmark_years)
