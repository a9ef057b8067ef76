"""Say which life expectancy and how many children per woman a place's rates imply, beside its Land, Germany and what
others publish."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.improvement import life_expectancy
from dewak_dash.forecast.germany import Germany
from dewak_dash.forecast.kreise import Kreise, KreisRates

# Tukey (1977), Exploratory Data Analysis: what lies this many interquartile ranges outside the quartiles stands out.
FENCE = 1.5


@dataclass(frozen=True, kw_only=True)
class Implied:
    """Hold life expectancy at birth of men and women in years and children per woman, today's rates for ever."""

    male: float
    female: float
    children: float


def implied(germany: Germany, *, mortality: float, fertility: float, level_years: int) -> Implied:
    """Return what levels against Germany imply; births per woman are the mean of Germany's latest years times level."""
    men, women = (life_expectancy(table.mx * mortality) for table in germany.newest)
    latest = sorted(germany.births)[-level_years:]
    return Implied(male=men, female=women,
                   children=fertility * float(np.mean([germany.births[y].sum() for y in latest])))


def land_levels(data: Kreise, rates: KreisRates, land: str) -> tuple[float, float]:
    """Return mortality and fertility of a Land (two digits) against Germany: its Kreise weighted by expected events."""
    inside = np.array([key[:2] == land for key in data.keys])

    def mean(levels: FloatArray, weights: FloatArray) -> float:
        return float((levels * weights)[inside].sum() / weights[inside].sum())

    return mean(rates.mortality, rates.expected_deaths), mean(rates.fertility, rates.expected_births)


@dataclass(frozen=True, kw_only=True, eq=False)
class Lives:
    """Hold life expectancy at birth in years of places (n,), ours beside published, and how far both go together.

    trend: median of ours less published, common to all; local (n,): what is left of the difference without it.
    low, high: outside of them a local difference stands out.
    """

    keys: tuple[str, ...]
    ours: FloatArray
    published: FloatArray
    correlation: float
    trend: float
    local: FloatArray
    low: float
    high: float

    @property
    def apart(self) -> float:
        """Return the median of the local differences without their sign, in years."""
        return float(np.median(np.abs(self.local)))

    def outliers(self) -> list[int]:
        """Return the places in (n,) whose local difference stands out, largest first."""
        order = np.argsort(-np.abs(self.local), kind="stable")
        return [int(i) for i in order if not self.low <= self.local[i] <= self.high]


def lives(keys: Sequence[str], ours: FloatArray, published: FloatArray) -> Lives:
    """Hold life expectancies of the same places beside each other; what stands out by Tukey's fences."""
    apart = ours - published
    trend = float(np.median(apart))
    local = apart - trend
    lower, upper = np.quantile(local, (0.25, 0.75))
    return Lives(keys=tuple(keys), ours=ours, published=published, trend=trend, local=local,
                 correlation=float(np.corrcoef(ours, published)[0, 1]),
                 low=float(lower - FENCE * (upper - lower)), high=float(upper + FENCE * (upper - lower)))
