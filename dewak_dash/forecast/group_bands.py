"""Give each age group its own band: as wide as the component model erred on the past, and as its base is derived.

What it erred grows with the years ahead along one curve, width x years^growth, fitted to 400 Kreise; that the ages of a
town come from its Kreis and five classes adds what a Kreis derived in the same way from its Land is off.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import ndtri

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.single_ages import grouped, membership
from dewak_dash.forecast.hindcast import GROUPS as TRIED

GROWTHS = np.arange(0.3, 1.31, 0.05)
# Which five-year groups stand for the groups that the pages show.
STANDS_FOR: Mapping[str, str] = {"0_5": "0_4", "6_17": "5_19", "18_26": "20_24", "18_64": "20_64", "65_79": "65_79",
                                 "80_plus": "80_plus"}


@dataclass(frozen=True, kw_only=True)
class GroupBand:
    """Hold a group's band at 80 %: half width after one year, how it grows, half width of the derived base."""

    group: str
    width: float
    growth: float
    derivation: float

    def half_widths(self, years: int) -> FloatArray:
        """Return relative half widths at the launch and 1..years ahead, (years + 1,)."""
        return np.asarray(np.hypot(self.width * np.arange(years + 1) ** self.growth, self.derivation))


def fitted(errors: pd.DataFrame, level: float) -> tuple[float, float]:
    """Return width and growth of the curve that holds the level best at every number of years ahead.

    errors: launch, target, error of one group. Of the growths tried the one wins under which no horizon's share
    inside is far from the level.
    """
    ahead, size = (errors.target - errors.launch).to_numpy(dtype=float), errors.error.abs().to_numpy()
    best = (np.inf, 0.0, 0.0)
    for growth in GROWTHS:
        width = float(np.quantile(size / ahead**growth, level))
        inside = pd.Series(size <= width * ahead**growth).groupby(ahead).mean()
        best = min(best, (float((inside - level).abs().max()), width, float(growth)))
    return best[1], best[2]


def coverage_left_out(errors: pd.DataFrame, level: float) -> dict[int, float]:
    """Return by launch the share of cases inside a band fitted to the other launches alone."""
    found = {}
    for launch in sorted(errors.launch.unique()):
        other, own = errors[errors.launch != launch], errors[errors.launch == launch]
        width, growth = fitted(other, level)
        found[int(launch)] = float((own.error.abs() <= width * (own.target - own.launch) ** growth).mean())
    return found


def derivation_errors(census: FloatArray, land: np.ndarray, edges: Sequence[int],
                      groups: Mapping[str, tuple[int, int | None]], fewest: int) -> dict[str, FloatArray]:
    """Return by group how far Kreise derived from their Land and their own classes are off, (Kreise,).

    census (101, K) single ages, land (K,) as numbers, edges: first ages of the classes. Only Länder with at least so
    many Kreise count. It is what towns derived from their Kreis are off, as far as one can know.
    """
    ages, rows = census.shape[0], []
    for one in np.unique(land):
        inside = land == one
        if inside.sum() >= fewest:
            whole = census[:, inside].sum(axis=1, keepdims=True)
            factors = grouped(census[:, inside], edges) / grouped(whole, edges)
            rows.append((census[:, inside], whole * (membership(edges, ages).T @ factors)))
    true, derived = (np.concatenate(part, axis=1) for part in zip(*rows, strict=True))
    spans = {code: slice(first, None if last is None else last + 1) for code, (first, last) in groups.items()}
    return {code: np.asarray(true[span].sum(axis=0) / derived[span].sum(axis=0) - 1) for code, span in spans.items()}


def widened(draws: FloatArray, half_widths: FloatArray, level: float, rng: np.random.Generator) -> FloatArray:
    """Give draws of a group, (steps + 1, draws), at least a relative half width at every step, the middle kept.

    What is missing comes as one deviation for each draw, the same way in every year. Source: sums of independent
    normal deviations on the log scale.
    """
    middle = np.median(draws, axis=1, keepdims=True)
    if (middle <= 0).any():
        return draws
    spread = np.log(np.maximum(draws, 1e-9) / middle).std(axis=1)
    wanted = np.log1p(half_widths) / ndtri((1 + level) / 2)
    missing = np.sqrt(np.maximum(wanted**2 - spread**2, 0.0))
    return np.asarray(draws * np.exp(missing[:, None] * rng.standard_normal(draws.shape[1])))


def bands(errors: pd.DataFrame, derivation: Mapping[str, FloatArray], level: float) -> list[GroupBand]:
    """Return the bands of all groups the pages show; errors: rows of the component model (group, launch, target,
    error); derivation: errors of the base by group."""
    found = []
    for shown, tried in STANDS_FOR.items():
        width, growth = fitted(errors[errors.group == tried], level)
        found.append(GroupBand(group=shown, width=width, growth=growth,
                               derivation=float(np.quantile(np.abs(derivation[shown]), level))))
    return found


def covered(errors: pd.DataFrame, level: float) -> pd.DataFrame:
    """Return by group and launch the share of Kreise inside, each launch left out of its own band."""
    rows = [(group, launch, share) for group in TRIED
            for launch, share in coverage_left_out(errors[errors.group == group], level).items()]
    return pd.DataFrame(rows, columns=["age_group", "launch", "covered"])
