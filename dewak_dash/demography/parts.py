"""Keep apart what is due to the town and what is due to the whole country, in every draw.

The total of a draw is the path without chance times exp(own + common). own is the town's share of its
Kreis, common the Kreis or Land; both are paths that hold past errors at every horizon and whose
deviations last. Nothing is drawn twice: project_draws brings each draw to this product.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtri

from dewak_dash.demography.checks import FloatArray, non_negative, share
from dewak_dash.demography.projection import Projection
from dewak_dash.demography.shocks import ar1_cumulated_sd, ar1_paths
from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False)
class Parts:
    """Hold log deviations of the total by step and draw, each (steps, draws)."""

    own: FloatArray
    common: FloatArray

    def multipliers(self) -> FloatArray:
        """Return what multiplies the total of the path without chance, (steps, draws)."""
        return np.asarray(np.exp(self.own + self.common))


def path_deviations(
    rng: np.random.Generator, draws: int, half_widths: ArrayLike, *, level: float, phi: float,
    down: ArrayLike | None = None,
) -> FloatArray:
    """Draw log deviations whose central range at every step is the given one, (steps, draws).

    half_widths: (steps,), relative to the forecast, for a range of the given level; phi: persistence of
    yearly growth shocks; down: (steps,), widths below the middle where they differ from those above.
    Deviations are summed autoregressive shocks scaled to each step's width, so a path that is high now
    stays high for long. The first draws of a longer run are those of a shorter one.
    Raises InputError for negative widths or a level outside 0..1.
    """
    widths = non_negative("Breite der Spanne", half_widths)
    if not 0 < level < 1:
        raise InputError("Breite der Spanne: Das Niveau muss zwischen 0 und 1 liegen.")
    shocks = np.cumsum(ar1_paths(rng, draws, widths.size, phi), axis=0)
    unit = shocks / ar1_cumulated_sd(phi, widths.size)[:, None]
    above, below = (np.log1p(side) / ndtri((1 + level) / 2) for side in (widths, _below(down, widths)))
    return np.asarray(np.where(unit > 0, above[:, None], below[:, None]) * unit)


def _below(down: ArrayLike | None, widths: FloatArray) -> FloatArray:
    return widths if down is None else non_negative("Breite der Spanne", down)


def draw_parts(
    rng: np.random.Generator, draws: int, own_half_widths: ArrayLike, common_half_widths: ArrayLike, *,
    level: float, phi: float, common: FloatArray | None = None, common_down: ArrayLike | None = None,
) -> Parts:
    """Draw both parts from streams of their own.

    common: deviations drawn before, (steps, draws), to give neighbouring towns the same Kreis in every
    draw; None draws them. common_down: widths of the common part below the middle where they differ.
    Raises InputError as path_deviations does.
    """
    own_stream, common_stream = rng.spawn(2)
    own = path_deviations(own_stream, draws, own_half_widths, level=level, phi=phi)
    if common is None:
        common = path_deviations(common_stream, draws, common_half_widths, level=level, phi=phi, down=common_down)
    if common.shape != own.shape:
        raise InputError("Gemeinsamer Teil der Spanne: Zahl der Jahre oder Ziehungen passt nicht.")
    return Parts(own, common)


def widths_by_year(
    horizons: Sequence[float], half_widths: ArrayLike, years: int, *, growth: float
) -> FloatArray:
    """Return half widths for 1..years from those known at a few horizons, (years,).

    Between horizons the line is straight, starting from zero at the launch; beyond the last one widths
    grow with horizon^growth (an assumption). Raises InputError when horizons do not rise.
    """
    known, widths = np.asarray(horizons, dtype=np.float64), non_negative("Breite der Spanne", half_widths)
    if known.size != widths.size or known[0] <= 0 or (np.diff(known) <= 0).any():
        raise InputError("Breite der Spanne: Die Zeiträume müssen aufsteigen und über null liegen.")
    ahead = np.arange(1.0, years + 1)
    inside = np.interp(ahead, np.append(0.0, known), np.append(0.0, widths))
    return np.asarray(inside * np.maximum(ahead / known[-1], 1.0) ** growth)


def noise_half_widths(central: Projection, *, level: float) -> FloatArray:
    """Return the half width that chance alone gives the total, relative to it, (steps,): nothing is narrower.

    Births, deaths and moves so far are taken as independent Poisson counts.
    """
    share("Niveau der Spanne", level)
    events = (central.births + central.deaths + central.arrivals + central.departures).sum(axis=1)[:, 0]
    total = central.totals()[1:, 0]
    sd = np.divide(np.sqrt(np.cumsum(events)), total, out=np.zeros_like(total), where=total > 0)
    return np.asarray(ndtri((1 + level) / 2) * sd)
