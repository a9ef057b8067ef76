"""Say which life expectancy and how many children per woman a place's rates imply, beside its Land and Germany."""

from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.improvement import life_expectancy
from dewak_dash.forecast.germany import Germany
from dewak_dash.forecast.kreise import Kreise, KreisRates


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
