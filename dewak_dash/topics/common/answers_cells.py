"""Ask how many people of which age live in each 200 m cell of a town, year by year, adding up to the town."""

import numpy as np
import pandas as pd

from dewak_dash.accessibility import ages
from dewak_dash.accessibility.reach import Squares
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.small_areas import cell_weights
from dewak_dash.errors import InputError
from dewak_dash.forecast.summary import BROAD, QUANTILES, REACH_GROUPS, group_draws
from dewak_dash.store.reads import space
from dewak_dash.text import t
from dewak_dash.topics.common.answers_people import launch_day, likely, scenarios
from dewak_dash.topics.common.answers_range import SEED, STANDARD, group_bands, outlook
from dewak_dash.topics.common.asked_once import cached, database

SMALL_M, LARGE_M = 200.0, 1000.0
LOW, MIDDLE, HIGH = QUANTILES.index(0.1), QUANTILES.index(0.5), QUANTILES.index(0.9)


@cached
def groups_by_year(ags: str, last_year: int) -> FloatArray | None:
    """Return quantiles of a town's age groups under the middle path, (5 quantiles, groups, years); None without ages.

    Groups are those of REACH_GROUPS, years from the launch to last_year.
    """
    chosen = next(s for s in scenarios() if s.code == STANDARD)
    found = outlook(ags, chosen, last_year - launch_day().year)
    if found is None:
        return None
    draws = group_draws(found, group_bands(), likely("range_level"), np.random.default_rng(SEED), REACH_GROUPS)
    return np.stack([np.quantile(draws[code], QUANTILES, axis=1) for code in REACH_GROUPS], axis=1)


@cached
def weights(ags: str) -> FloatArray | None:
    """Return which part of each age group of a town lives in each of its 200 m cells, (cells, groups).

    Where ages live follows the cells' shares of the census of 2011 (1 km), of which the store has those around the
    project towns; None where no cell or no share is known.
    """
    cells, large = space.cells_200m(database(), ags), space.cells_1km(database())
    if cells.empty or large.empty:
        return None
    small, wide = _squares(cells, SMALL_M), _squares(large, LARGE_M)
    young, old = (ages.inherited(small, wide, large[name].to_numpy(float, na_value=np.nan))
                  for name in ("share_under_18", "share_65plus"))
    if not (np.isfinite(young).any() and np.isfinite(old).any()):
        return None
    return cell_weights(cells.persons.to_numpy(float), young, old, BROAD)


def _squares(cells: pd.DataFrame, size_m: float) -> Squares:
    return Squares(cells.x_3035.to_numpy(float), cells.y_3035.to_numpy(float), size_m)


def people_by_cell(ags: str, year: int) -> pd.DataFrame:
    """Return the people of each 200 m cell of a town by age group in a year, one row a cell and group.

    Columns: cell_id, x_3035, y_3035 (metres), age_group, low, middle, high (8 in 10 paths). Middles add up to the
    town's; low and high are the town's band shared out, so they add up to its band, too. Raise InputError for a year
    outside the projection or a town whose ages or cells are not known.
    """
    first, last = launch_day().year, int(likely("projection_last_year"))
    if not first <= year <= last:
        raise InputError(t("vorausberechnung.horizon", first=str(first), last=str(last)))
    part, people = weights(ags), groups_by_year(ags, max(year, first + 1))
    if part is None or people is None:
        raise InputError(t("common.cells.none"))
    cells = space.cells_200m(database(), ags)[["cell_id", "x_3035", "y_3035"]]
    low, middle, high = (part * people[at, :, year - first] for at in (LOW, MIDDLE, HIGH))
    return pd.concat([cells.assign(age_group=code, low=low[:, place], middle=middle[:, place], high=high[:, place])
                      for place, code in enumerate(REACH_GROUPS)], ignore_index=True)
