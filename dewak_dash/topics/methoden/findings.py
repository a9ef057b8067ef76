"""Say in one sentence how often the range held for towns like the chosen one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.coverage import Coverage
from dewak_dash.demography.backtest.errors import Band
from dewak_dash.formats import number
from dewak_dash.model import Region
from dewak_dash.text import t
from dewak_dash.topics.methoden.names import Ground, horizon_name


@dataclass(frozen=True)
class Headline:
    """Hold the page's finding and its subtitle."""

    title: str
    subtitle: str


def of_hundred(rows: Sequence[Coverage]) -> tuple[float, float]:
    """Return how many of 100 towns lay inside the range of the total: the mean over launches and the lowest launch."""
    covered = [row.covered for row in rows]
    return 100 * float(np.mean(covered)), 100 * min(covered)


def headline(region: Region, size: str, horizon: Band, rows: Sequence[Coverage], ground: Ground) -> Headline:
    """Say how often the range of the total held, over all launches and in the lowest."""
    held, lowest = of_hundred(rows)
    title = t("methoden.title", held=number(held), horizon=horizon_name(horizon), lowest=number(lowest))
    subtitle = t("methoden.subtitle", town=region.short_name, size=size, towns=number(ground.towns),
                 first=str(ground.first_year), last=str(ground.last_year), launches=number(len(rows)))
    return Headline(title, subtitle)
