"""Ask how many people of which age live in each 200 m cell of a town and in reach of a place, year by year."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.accessibility import ages
from dewak_dash.accessibility.reach import Squares
from dewak_dash.chain.services import parts_of_groups
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.small_areas import cell_weights
from dewak_dash.errors import InputError
from dewak_dash.forecast.summary import BROAD, QUANTILES, REACH_GROUPS, group_draws
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import space
from dewak_dash.text import t
from dewak_dash.topics.common import answers_rates
from dewak_dash.topics.common.answers_people import launch_day, likely, scenarios
from dewak_dash.topics.common.answers_range import SEED, STANDARD, group_bands, outlook
from dewak_dash.topics.common.answers_reach import MIDDLE_MINUTES, Place, is_told, share_within
from dewak_dash.topics.common.asked_once import cached, database

SMALL_M, LARGE_M = 200.0, 1000.0
LOW, MIDDLE, HIGH = QUANTILES.index(0.1), QUANTILES.index(0.5), QUANTILES.index(0.9)


@cached
def _projected(ags: str, last_year: int) -> tuple[FloatArray, FloatArray] | None:
    chosen = next(s for s in scenarios() if s.code == STANDARD)
    found = outlook(ags, chosen, last_year - launch_day().year)
    if found is None:
        return None
    draws = group_draws(found, group_bands(), likely("range_level"), np.random.default_rng(SEED), REACH_GROUPS)
    return np.stack([draws[code] for code in REACH_GROUPS]), found.draws.population.mean(axis=3)


def groups_by_draw(ags: str, last_year: int) -> FloatArray | None:
    """Return a town's age groups in every course of the middle path, (groups, years, courses); None without ages.

    Groups are those of REACH_GROUPS, years from the launch to last_year.
    """
    found = _projected(ags, last_year)
    return None if found is None else found[0]


@cached
def groups_by_year(ags: str, last_year: int) -> FloatArray | None:
    """Return quantiles of a town's age groups under the middle path, (5 quantiles, groups, years); None without ages.

    Groups are those of REACH_GROUPS, years from the launch to last_year.
    """
    draws = groups_by_draw(ags, last_year)
    return None if draws is None else np.asarray(np.quantile(draws, QUANTILES, axis=2))


@cached
def asking(ags: str, services: tuple[str, ...], last_year: int, on: date) -> FloatArray | None:
    """Return which part of each age group of a town uses any of some services, (years, groups), as Versorgung counts.

    Likely rates at the level of the town, middle path, nobody of whom uses two of them. None without ages.
    """
    found = _projected(ags, last_year)
    if found is None:
        return None
    rates = sum(answers_rates.likely_shares(ags, code, on) for code in services)
    people = found[1].sum(axis=1)
    users = (found[1] * rates).sum(axis=1)
    return parts_of_groups(people, np.divide(users, people, out=np.zeros_like(people), where=people > 0))


@dataclass(frozen=True, eq=False, kw_only=True)
class CellParts:
    """Hold which part of each age group of a town lives in each of its 200 m cells, (cells, groups), and whether that
    follows the cells' own ages (else every cell has the ages of the town).
    """

    cells: Squares
    parts: FloatArray
    own_ages: bool


@cached
def weights(ags: str) -> CellParts | None:
    """Return which part of each age group of a town lives in each of its 200 m cells; None where no cell is known.

    Where ages live follows the cells' shares of the census of 2011 (1 km), if they are known of enough of the town's
    people; the store has them around the project towns. Elsewhere people are spread alike whatever their age.
    """
    cells, large = space.cells_200m(database(), ags), space.cells_1km(database())
    if cells.empty:
        return None
    persons = cells.persons.to_numpy(float)
    small, wide = _squares(cells, SMALL_M), _squares(large, LARGE_M)
    young, old = (ages.inherited(small, wide, large[name].to_numpy(float, na_value=np.nan))
                  for name in ("share_under_18", "share_65plus"))
    known = np.isfinite(young) & np.isfinite(old)
    own = is_told(float(persons[known].sum() / persons.sum()))
    if not own:
        young = old = np.full(persons.shape, 1 / (max(BROAD) + 1))  # the same in every cell
    return CellParts(cells=small, parts=cell_weights(persons, young, old, BROAD), own_ages=own)


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
    low, middle, high = (part.parts * people[at, :, year - first] for at in (LOW, MIDDLE, HIGH))
    return pd.concat([cells.assign(age_group=code, low=low[:, place], middle=middle[:, place], high=high[:, place])
                      for place, code in enumerate(REACH_GROUPS)], ignore_index=True)


@dataclass(frozen=True, eq=False, kw_only=True)
class ReachByYear:
    """Hold a town's own people within some minutes of a place: low, middle, high (8 in 10 paths), each (groups, years)
    in the order of REACH_GROUPS, and whether the cells' own ages are known.
    """

    years: tuple[int, ...]
    minutes: int
    low: FloatArray
    middle: FloatArray
    high: FloatArray
    own_ages: bool


@cached
def reach_by_year(ags: str, place: Place, group: str, last_year: int) -> ReachByYear | None:
    """Return a town's own people within the middle walking time of a place by age and year under the middle path.

    Each cell keeps its part of the town's age groups, so all cells add up to the town in every draw; the range is the
    town's. None where cells or ages are not known, or where fewer live in reach than may be shown below the town.
    """
    part, people = weights(ags), groups_by_year(ags, last_year)
    if part is None or people is None:
        return None
    inside = share_within(ags, place, group, part.cells) @ part.parts
    low, middle, high = (inside[:, None] * people[at] for at in (LOW, MIDDLE, HIGH))
    if middle[:, 0].sum() < fewest_shown():
        return None
    first = launch_day().year
    return ReachByYear(years=tuple(range(first, last_year + 1)), minutes=MIDDLE_MINUTES, low=low, middle=middle,
                       high=high, own_ages=part.own_ages)


def shown_until() -> int:
    """Return the last year that is shown at first."""
    return int(assumption(database(), "projection_last_year").low)


def fewest_shown() -> float:
    """Return how many people must live somewhere below the town for their projection to be shown."""
    return likely("small_area_min_persons")
