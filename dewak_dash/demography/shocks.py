"""Shocks to the level of rates that last: good and bad years follow each other.

Shocks are shared by all ages and are first-order autoregressive on the log scale. Drawing them
independently for every year would make a range far too narrow.
"""

from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.projection import Levels
from dewak_dash.errors import InputError


@dataclass(frozen=True)
class RateShock:
    """Describe one level: persistence phi (0..1), yearly sd of innovations, sd of the unknown mean level.

    All on the log scale. level_sd is parameter uncertainty: it is drawn once for each path. drift_sd is that of the
    trend: a yearly slope drawn once for each path, so that it tells the more the further ahead.
    """

    phi: float
    yearly_sd: float
    level_sd: float = 0.0
    drift_sd: float = 0.0


@dataclass(frozen=True)
class ShockSizes:
    """Describe the shocks of all four levels of rates."""

    mortality: RateShock
    fertility: RateShock
    departures: RateShock
    arrivals: RateShock


@dataclass(frozen=True, eq=False)
class LevelPaths:
    """Hold multipliers of rates by step and draw, each shape (steps, draws), median 1."""

    mortality: FloatArray
    fertility: FloatArray
    departures: FloatArray
    arrivals: FloatArray

    def at(self, step: int, draws: slice) -> Levels:
        """Return the multipliers of one step for some draws."""
        return Levels(self.mortality[step, draws], self.fertility[step, draws],
                      self.departures[step, draws], self.arrivals[step, draws])


def ar1_paths(
    rng: np.random.Generator, draws: int, steps: int, phi: float, innovation_sd: float = 1.0
) -> FloatArray:
    """Return autoregressive paths that start at zero, shape (steps, draws).

    The first draws of a longer run are those of a shorter one. Raises InputError unless 0 <= phi < 1.
    """
    _check(phi, innovation_sd)
    path = innovation_sd * rng.standard_normal((draws, steps)).T
    for step in range(1, steps):
        path[step] += phi * path[step - 1]
    return path


def _check(phi: float, sd: float) -> None:
    if not 0 <= phi < 1:
        raise InputError("Rückkopplung der Schwankungen: Sie muss mindestens 0 und kleiner als 1 sein.")
    non_negative("Streuung", sd)


def ar1_cumulated_sd(phi: float, steps: int, innovation_sd: float = 1.0) -> FloatArray:
    """Return the sd of the running sum of ar1_paths after 1..steps steps, shape (steps,)."""
    _check(phi, innovation_sd)
    weights = (1 - phi ** np.arange(1, steps + 1)) / (1 - phi)
    return innovation_sd * np.sqrt(np.cumsum(weights**2))


def level_paths(rng: np.random.Generator, draws: int, steps: int, sizes: ShockSizes) -> LevelPaths:
    """Draw the level multipliers of all four components, each from its own stream of rng."""
    streams = rng.spawn(4)
    shocks = (sizes.mortality, sizes.fertility, sizes.departures, sizes.arrivals)
    return LevelPaths(*(_multiplier(stream, draws, steps, shock)
                        for stream, shock in zip(streams, shocks, strict=True)))


def _multiplier(rng: np.random.Generator, draws: int, steps: int, shock: RateShock) -> FloatArray:
    non_negative("Streuung", (shock.level_sd, shock.drift_sd))
    level_stream, path_stream, drift_stream = rng.spawn(3)
    level = shock.level_sd * level_stream.standard_normal(draws)
    slope = shock.drift_sd * drift_stream.standard_normal(draws)
    paths = ar1_paths(path_stream, draws, steps, shock.phi, shock.yearly_sd)
    return np.asarray(np.exp(level + slope * np.arange(1, steps + 1)[:, None] + paths))
