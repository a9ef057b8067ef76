"""Split age groups into single ages; every method keeps each group's sum.

Coefficients: Shryock and Siegel (1976), The Methods and Materials of Demography, appendix C; each
panel turns neighbouring groups (columns) into the five ages of one group (rows).
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.interpolate import PchipInterpolator

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.errors import InputError

# The first two groups (the last two mirror them) and those between.
_ENDS = (np.array(
    [[0.3333, -0.1636, -0.0210, 0.0796, -0.0283], [0.2595, -0.0780, 0.0130, 0.0100, -0.0045],
     [0.1924, 0.0064, 0.0184, -0.0256, 0.0084], [0.1329, 0.0844, 0.0054, -0.0356, 0.0129],
     [0.0819, 0.1508, -0.0158, -0.0284, 0.0115]]), np.array(
    [[0.0404, 0.2000, -0.0344, -0.0128, 0.0068], [0.0093, 0.2268, -0.0402, 0.0028, 0.0013],
     [-0.0108, 0.2272, -0.0248, 0.0112, -0.0028], [-0.0198, 0.1992, 0.0172, 0.0072, -0.0038],
     [-0.0191, 0.1468, 0.0822, -0.0084, -0.0015]]))
_MIDDLE = np.array(
    [[-0.0117, 0.0804, 0.1570, -0.0284, 0.0027], [-0.0020, 0.0160, 0.2200, -0.0400, 0.0060],
     [0.0050, -0.0280, 0.2460, -0.0280, 0.0050], [0.0060, -0.0400, 0.2200, 0.0160, -0.0020],
     [0.0027, -0.0284, 0.1570, 0.0804, -0.0117]])
# Ages 2 to 8 (rows) from age 1, sum 2-4, sum 5-8, age 9, age 10: the quartic through these five, in the
# four printed decimals (Spectrum, DemProj manual, Stover 2008), whose columns keep both sums.
_INFANT_BLEND = np.array(
    [[0.2333, 0.3445, -0.1222, 0.3778, -0.1556], [-0.0875, 0.3847, -0.0236, 0.0389, -0.0111],
     [-0.1458, 0.2708, 0.1458, -0.4167, 0.1667], [-0.0833, 0.1151, 0.2817, -0.6111, 0.2222],
     [0.0000, -0.0080, 0.3254, -0.3889, 0.1111], [0.0458, -0.0613, 0.2637, 0.1833, -0.1000],
     [0.0375, -0.0458, 0.1292, 0.8167, -0.2333]]
)


def split_fives(groups: ArrayLike) -> FloatArray:
    """Split closed five-year groups into single ages by Beers' ordinary formula (1945).

    groups: shape (k,), persons, k >= 5. Returns shape (5k,). Oscillating input can give negative ages, which raises
    InputError: use split_monotone then.
    """
    people = non_negative("Altersgruppen", groups)
    span, reach = _MIDDLE.shape[1], len(_ENDS)
    if people.size < span:
        raise InputError(f"Altersgruppen: Mindestens {span} Fünfjahresgruppen werden gebraucht.")
    windows = np.lib.stride_tricks.sliding_window_view(people, span)
    low = [panel @ people[:span] for panel in _ENDS]
    high = [(panel @ people[::-1][:span])[::-1] for panel in reversed(_ENDS)]
    rows = low + [_MIDDLE @ windows[k - reach] for k in range(reach, people.size - reach)] + high
    return non_negative("Einzelne Alter (Aufteilung der Gruppen)", np.concatenate(rows))


def with_known_infants(single: ArrayLike, infants: float) -> FloatArray:
    """Return single ages with a known age 0 and ages 2 to 8 refitted, sums of 0-4 and 5-9 kept.

    single: shape (ages,), at least 11 ages. The new ages 2 to 8 blend age 1, the sums of 2-4 and 5-8,
    age 9 and age 10. Raises InputError when a refitted age turns negative.
    Source: Johnson's infant adjustment of Beers (Spectrum/DemProj manual, Stover 2008).
    """
    ages = non_negative("Einzelne Alter", single).copy()
    if ages.size < 11:
        raise InputError("Einzelne Alter: Für die Anpassung werden die Alter 0 bis 10 gebraucht.")
    known = [ages[1], ages[:5].sum() - infants - ages[1], ages[5:9].sum(), ages[9], ages[10]]
    ages[2:9] = _INFANT_BLEND @ np.array(known)
    ages[0] = infants
    return non_negative("Einzelne Alter (Anpassung der unter Einjährigen)", ages)


def split_monotone(groups: ArrayLike, edges: ArrayLike) -> FloatArray:
    """Split groups of any width into single ages along a monotone curve through their running sum.

    groups: shape (k,), persons; edges: shape (k+1,), whole ages. Never negative, sums exact.
    Source: Fritsch and Carlson (1980), monotone piecewise cubic interpolation.
    """
    people, limits = _with_edges(groups, edges)
    heaped = np.concatenate([[0.0], np.cumsum(people)])
    ages = np.arange(limits[0], limits[-1] + 1)
    return np.asarray(np.maximum(np.diff(PchipInterpolator(limits, heaped)(ages)), 0.0))


def _with_edges(groups: ArrayLike, edges: ArrayLike) -> tuple[FloatArray, FloatArray]:
    people, limits = non_negative("Altersgruppen", groups), non_negative("Altersgrenzen", edges)
    if limits.size != people.size + 1 or (np.diff(limits) < 1).any() or (limits % 1).any():
        raise InputError("Altersgrenzen: Sie müssen ganzzahlig sein, aufsteigen und jede Gruppe begrenzen.")
    return people, limits
