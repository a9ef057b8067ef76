"""Build period life tables, complete and abridged.

Conventions: widths are the lengths of the age groups in years, the last group is open (its width is
ignored); nax is the mean number of years lived in the group by those who die in it.
Source: Preston, Heuveline and Guillot (2001), Demography, chapter 3.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative, same_length, share
from dewak_dash.errors import InputError

Sex = Literal["male", "female"]


@dataclass(frozen=True, eq=False, kw_only=True)
class LifeTable:
    """Hold the columns of a life table, one entry per age group, the last group open."""

    widths: FloatArray
    mx: FloatArray
    ax: FloatArray
    qx: FloatArray
    lx: FloatArray
    person_years: FloatArray
    ex: FloatArray

    @property
    def radix(self) -> float:
        """Return the number of births the table starts with."""
        return float(self.lx[0])


def table_from_rates(
    mx: ArrayLike, ax: ArrayLike, widths: ArrayLike, *, radix: float = 1.0,
    infant_mortality: float | None = None,
) -> LifeTable:
    """Build a life table from death rates per person-year.

    mx, ax, widths: shape (ages,), rates per year, years, years. The open group uses ax = 1/mx.
    infant_mortality: probability of dying in the first group when it is known from births rather than
    from the population counted. Raises InputError on negative rates, unequal lengths or a zero rate in
    the open group.
    Source: Preston et al. (2001), box 3.1.
    """
    rates, years, spans = (non_negative("Sterberaten", mx), non_negative("Verlebte Jahre", ax),
                           non_negative("Altersbreiten", widths))
    same_length("Sterbetafel", rates, years, spans)
    if rates[-1] <= 0:
        raise InputError("Sterbetafel: Die offene Altersgruppe braucht eine Sterberate über null.")
    qx = np.ones_like(rates)
    span, rate, lived = spans[:-1], rates[:-1], years[:-1]
    qx[:-1] = np.minimum(span * rate / (1 + (span - lived) * rate), 1.0)
    if infant_mortality is not None:
        qx[0] = float(share("Säuglingssterblichkeit", infant_mortality))
    lx = radix * np.concatenate([[1.0], np.cumprod(1 - qx[:-1])])
    deaths = lx * qx
    person_years = spans * (lx - deaths) + years * deaths
    person_years[-1] = lx[-1] / rates[-1]
    years = np.append(years[:-1], 1 / rates[-1])
    return _finish(spans, rates, years, qx, lx, person_years)


def table_from_deaths(
    deaths: ArrayLike, population: ArrayLike, ax: ArrayLike, widths: ArrayLike, *, radix: float = 1.0
) -> LifeTable:
    """Build a life table from deaths and mid-period population (persons, shape (ages,)).

    Raises InputError when a group has deaths but nobody in it; otherwise as table_from_rates.
    """
    died, people = non_negative("Sterbefälle", deaths), non_negative("Bevölkerung", population)
    same_length("Sterbetafel", died, people)
    if (people == 0).any():
        raise InputError("Sterbetafel: Eine Altersgruppe ist leer, Raten lassen sich nicht bilden.")
    return table_from_rates(died / people, ax, widths, radix=radix)


def table_from_probabilities(
    qx: ArrayLike, ax: ArrayLike, widths: ArrayLike, *, last_ex: float | None = None, radix: float = 1.0
) -> LifeTable:
    """Build a life table from death probabilities, as official tables publish them.

    qx in 0..1, shape (ages,). The last group is closed by last_ex, the published remaining life
    expectancy at its lower age; without it ax of that group is taken for it.
    Raises InputError on impossible probabilities.
    """
    chances, years, spans = (share("Sterbewahrscheinlichkeiten", qx), non_negative("Verlebte Jahre", ax),
                             non_negative("Altersbreiten", widths))
    mx = chances / (spans - (spans - years) * chances)
    if last_ex is not None:
        mx = np.append(mx[:-1], 1 / last_ex)
    return table_from_rates(mx, years, spans, radix=radix)


def _finish(widths: FloatArray, mx: FloatArray, ax: FloatArray, qx: FloatArray, lx: FloatArray,
            person_years: FloatArray) -> LifeTable:
    above = np.cumsum(person_years[::-1])[::-1]
    ex = np.divide(above, lx, out=np.zeros_like(above), where=lx > 0)
    return LifeTable(widths=widths, mx=mx, ax=ax, qx=qx, lx=lx, person_years=person_years, ex=ex)


def survival_ratios(table: LifeTable) -> tuple[float, FloatArray]:
    """Return survival at birth and from group to group for groups of equal width n.

    First value: L0 / (n l0), the share of births of a period alive at its end. Second: shape (ages,),
    L(x+n)/L(x); the last entry is for the open group, T(w)/T(w-n), and also serves the group before
    it, because both end in the open group. Raises InputError when widths differ.
    Source: Preston et al. (2001), section 6.2.
    """
    width = float(table.widths[0])
    if not np.allclose(table.widths[:-1], width):
        raise InputError("Überlebensquoten: Alle Altersgruppen müssen gleich breit sein.")
    return ratios_from_person_years(table.person_years, width=width, radix=table.radix)


def ratios_from_person_years(
    person_years: ArrayLike, *, width: float, radix: float
) -> tuple[float, FloatArray]:
    """Return survival at birth and from group to group from the person-years column (see survival_ratios)."""
    lived = non_negative("Verlebte Jahre der Sterbetafel", person_years)
    if lived.size < 3 or (lived[:-1] <= 0).any():
        raise InputError("Überlebensquoten: Die Sterbetafel braucht mindestens drei besetzte Altersgruppen.")
    ratios = np.empty_like(lived)
    ratios[:-2] = lived[1:-1] / lived[:-2]
    ratios[-2:] = lived[-1] / (lived[-1] + lived[-2])
    return float(lived[0] / (width * radix)), np.minimum(ratios, 1.0)
