"""Name classes of size and horizon, and hold what the trial stands on."""

from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.errors import Band
from dewak_dash.formats import number
from dewak_dash.model import Quality
from dewak_dash.text import t


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Hold how many towns were tried, first and last year, the sources and the qualities of their counts."""

    towns: int
    first_year: int
    last_year: int
    source_ids: tuple[str, ...]
    quality: tuple[Quality, ...]

    @property
    def as_of(self) -> str:
        return str(self.last_year)


def size_name(band: Band) -> str:
    """Return a class of size in words: 'weniger als 5.000', '5.000 bis 20.000'."""
    if band.low <= 0:
        return t("methoden.size_below", high=number(band.high))
    if np.isinf(band.high):
        return t("methoden.size_from", low=number(band.low))
    return t("methoden.size_between", low=number(band.low), high=number(band.high))


def horizon_name(band: Band) -> str:
    """Return a class of years ahead in words: '3 bis 5 Jahre', without the noun's case ending."""
    return t("methoden.horizon", low=number(band.low), high=number(band.high - 1))
