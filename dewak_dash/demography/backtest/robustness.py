"""Say how sure a backtest is, and how long a projection keeps."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.errors import ErrorTable
from dewak_dash.demography.checks import FloatArray
from dewak_dash.errors import InputError


def two_way_bootstrap(
    table: ErrorTable, rng: np.random.Generator, *, replicates: int, within: float | None = None
) -> FloatArray:
    """Return resampled means of the absolute error, or of the share within a limit; shape (replicates,).

    Launches and towns are both drawn with replacement, because errors of one launch are shared by towns
    and errors of one town by launches. Raises InputError for an empty table.
    Source: Owen (2007), The pigeonhole bootstrap, Annals of Applied Statistics 1.
    """
    if table.error.size == 0:
        raise InputError("Rückschau: Für diese Auswahl gibt es keine Vergleichsfälle.")
    score = np.abs(table.error) if within is None else (np.abs(table.error) <= within).astype(np.float64)
    launches, launch = np.unique(table.launch, return_inverse=True)
    towns, town = np.unique(table.town, return_inverse=True)
    sums, counts = np.zeros((launches.size, towns.size)), np.zeros((launches.size, towns.size))
    np.add.at(sums, (launch, town), score)
    np.add.at(counts, (launch, town), 1.0)
    of_launch = rng.multinomial(launches.size, np.full(launches.size, 1 / launches.size), replicates)
    of_town = rng.multinomial(towns.size, np.full(towns.size, 1 / towns.size), replicates)
    total = ((of_launch @ sums) * of_town).sum(axis=1)
    number = ((of_launch @ counts) * of_town).sum(axis=1)
    return np.asarray(np.divide(total, number, out=np.full(total.shape, np.nan), where=number > 0))


@dataclass(frozen=True)
class ShelfLife:
    """Hold the furthest horizon in years that still held, and the furthest one that could be tried.

    years is 0 when not even the shortest held; share_by_horizon is the mean over launches.
    """

    years: int
    tried_years: int
    share_by_horizon: dict[int, float]

    @property
    def at_least(self) -> bool:
        """Say whether even the furthest tried horizon held."""
        return self.years == self.tried_years


def shelf_life(table: ErrorTable, *, tolerance: float, share: float) -> ShelfLife:
    """Return how long forecasts kept within a tolerance for a given share of towns.

    Each launch counts the same within a horizon; horizons are taken from short to long until the first
    one fails. Raises InputError for an empty table.
    Source: Simpson, Wilson and Shalley (2020), Applied Spatial Analysis and Policy.
    """
    if table.error.size == 0:
        raise InputError("Rückschau: Für diese Auswahl gibt es keine Vergleichsfälle.")
    held = np.abs(table.error) <= tolerance
    shares = {int(horizon): _mean_over_launches(held, table.launch, table.horizon == horizon)
              for horizon in np.unique(table.horizon)}
    kept = 0
    for horizon, value in shares.items():
        if value < share:
            break
        kept = horizon
    return ShelfLife(kept, max(shares), shares)


def _mean_over_launches(held: np.ndarray, launch: np.ndarray, chosen: np.ndarray) -> float:
    values: Sequence[float] = [float(held[chosen & (launch == one)].mean()) for one in np.unique(launch[chosen])]
    return float(np.mean(values))
