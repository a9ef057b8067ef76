"""Rules for nax, the mean years lived in an age group by those who die in it."""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.life_tables import Sex
from dewak_dash.errors import InputError

# Andreev and Kingkade (2015), as used by the Human Mortality Database protocol 6:
# below each limit of m0 the pair (intercept, slope) holds.
_INFANT_RULES: dict[Sex, tuple[tuple[float, float, float], ...]] = {
    "male": ((0.02300, 0.14929, -1.99545), (0.08307, 0.02832, 3.26021), (np.inf, 0.29915, 0.0)),
    "female": ((0.01724, 0.14903, -2.05527), (0.06891, 0.04667, 3.88089), (np.inf, 0.31411, 0.0)),
}
# Coale and Demeny (1983), model West, as tabulated in Preston et al. (2001), table 3.3:
# intercept and slope for a0 and for 4a1 below m0 = 0.107, and the constants from there on.
_COALE_DEMENY: dict[Sex, tuple[tuple[float, float, float], tuple[float, float, float]]] = {
    "male": ((0.045, 2.684, 0.330), (1.651, -2.816, 1.352)),
    "female": ((0.053, 2.800, 0.350), (1.522, -1.518, 1.361)),
}
_COALE_DEMENY_LIMIT = 0.107


def infant_years_andreev_kingkade(m0: float, sex: Sex) -> float:
    """Return a0 in years from the infant death rate (Andreev and Kingkade 2015)."""
    non_negative("Säuglingssterblichkeit", m0)
    for limit, intercept, slope in _INFANT_RULES[sex]:
        if m0 < limit:
            return intercept + slope * m0
    raise InputError("Säuglingssterblichkeit: Der Wert ist nicht möglich.")


def infant_years_coale_demeny(m0: float, sex: Sex) -> float:
    """Return a0 in years from the infant death rate (Coale and Demeny 1983, West)."""
    return _coale_demeny(m0, *_COALE_DEMENY[sex][0])


def child_years_coale_demeny(m0: float, sex: Sex) -> float:
    """Return 4a1, years lived between ages 1 and 5 by those dying there (Coale and Demeny 1983, West)."""
    return _coale_demeny(m0, *_COALE_DEMENY[sex][1])


def _coale_demeny(m0: float, intercept: float, slope: float, constant: float) -> float:
    non_negative("Säuglingssterblichkeit", m0)
    return intercept + slope * m0 if m0 < _COALE_DEMENY_LIMIT else constant


def complete_years(mx: ArrayLike, sex: Sex) -> FloatArray:
    """Return nax for single ages: Andreev-Kingkade at 0, one half elsewhere, 1/m in the open group.

    mx: shape (ages,) per person-year. Raises InputError on negative or empty rates.
    """
    rates = non_negative("Sterberaten", mx)
    years = np.full(rates.shape, 0.5)
    years[0] = infant_years_andreev_kingkade(float(rates[0]), sex)
    years[-1] = 1 / rates[-1] if rates[-1] > 0 else years[-1]
    return years


def abridged_years(mx: ArrayLike, sex: Sex, widths: ArrayLike) -> FloatArray:
    """Return nax for groups 0, 1-4, 5-9, ...: Coale-Demeny below 5, then Greville's rule.

    mx, widths: shape (ages,). From 15 on nax = n/2 - n^2/12 (m - k), k the slope of log mortality between
    the neighbouring groups; 5-14 uses n/2. Where a neighbouring rate is zero n/2 stands.
    Raises InputError when widths do not start with 1 and 4. Source: Preston et al. (2001), section 3.2.
    """
    rates, spans = non_negative("Sterberaten", mx), non_negative("Altersbreiten", widths)
    if rates.size < 4 or spans[0] != 1 or spans[1] != 4:
        raise InputError("Abgekürzte Sterbetafel: Die Gruppen müssen mit 0 und 1 bis 4 Jahren beginnen.")
    years = spans / 2
    years[0] = infant_years_coale_demeny(float(rates[0]), sex)
    years[1] = child_years_coale_demeny(float(rates[0]), sex)
    for group in range(4, rates.size - 1):
        before, after = rates[group - 1], rates[group + 1]
        if group == rates.size - 2:
            # the open group's rate is no neighbour of equal width: keep the slope seen below
            before, after = rates[group - 2], rates[group]
        if before > 0 and after > 0:
            slope = np.log(after / before) / (2 * spans[group])
            years[group] = spans[group] / 2 - spans[group] ** 2 / 12 * (rates[group] - slope)
    years[-1] = 1 / rates[-1] if rates[-1] > 0 else years[-1]
    return years
