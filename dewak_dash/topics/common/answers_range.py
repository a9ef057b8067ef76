"""Ask how wide a town's range must be, and how the fan as drawn did on the past of all towns of its size."""

import math
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.adaptive import Rule
from dewak_dash.demography.backtest.errors import Band, ErrorTable
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.scenarios import Scenario
from dewak_dash.demography.shocks import RateShock, ShockSizes
from dewak_dash.errors import InputError
from dewak_dash.forecast import fan, people, ranges
from dewak_dash.forecast.backtest import HORIZONS, LONG, range_widths
from dewak_dash.forecast.group_bands import GroupBand
from dewak_dash.forecast.panel import panel_of
from dewak_dash.store.reads import hindcast, population
from dewak_dash.text import t
from dewak_dash.topics.common.answers_people import likely, people_elsewhere, scenarios
from dewak_dash.topics.common.answers_town import launch, setting
from dewak_dash.topics.common.asked_once import cached, database

STANDARD = "middle"
SEED = 20231231


@cached
def past_errors() -> ranges.PastErrors:
    """Return the errors of plain forecasts over all towns of Germany; computed once."""
    return ranges.past_errors(panel_of(population.panel(database())))


@dataclass(frozen=True)
class SizeClass:
    """Hold the sizes that count as alike, and how many towns they hold."""

    band: Band
    towns: int


@cached
def size_class(total: float) -> SizeClass:
    """Return the narrowest class around a size that holds enough towns to calibrate on.

    Raise InputError for a size that is no number of inhabitants.
    """
    step, fewest = likely("peer_size_factor"), likely("backtest_fewest_cases")
    if not 0 < total < math.inf or step <= 1:
        raise InputError(t("vorausberechnung.no_size"))
    sizes, towns = past_errors().share.size, past_errors().share.town
    widest = math.floor(math.log(max(total, 1.0), step)) + 1  # then the class begins below one inhabitant
    for power in range(1, widest + 1):
        band = Band("like", total / step**power, total * step**power)
        held = int(np.unique(towns[band.holds(sizes)]).size)
        if held >= fewest:
            break
    return SizeClass(band, held)


@cached
def widths(total: float, years: int) -> ranges.Widths:
    """Return both parts' half widths by year for towns of a size."""
    rule = Rule(level=likely("range_level"), growth=likely("own_error_growth"), step=likely("own_level_step"),
                lowest=likely("own_level_lowest"),
                highest=likely("own_level_highest"), fewest=int(likely("backtest_fewest_cases")))
    return range_widths(past_errors(), size_class(total).band, HORIZONS, years, rule, likely("common_floor"))


def _past(total: float) -> ErrorTable:
    """Return the growth of towns of a size since each past launch."""
    errors = past_errors().total
    return errors.where(size_class(total).band.holds(errors.size))


@cached
def middle_path(ags: str, years: int) -> FloatArray:
    """Return the middle path of the standard scenario relative to the launch, (years,); ones where ages are unknown."""
    town = setting(ags)
    if town is None:
        return np.ones(years)
    chosen = next(s for s in scenarios() if s.code == STANDARD)
    totals = people.path(town, people.course(town, chosen, people_elsewhere(chosen, years)), years).totals()[:, 0]
    return np.asarray(totals[1:] / totals[0])


@cached
def shape(ags: str, years: int) -> fan.Fan:
    """Return the fan of a town: one smooth width, wide enough above and below for the past of towns of its size.

    It is fitted to all the years that were tried, however few are asked for: a year is as wide in every view.
    """
    total, full = launch(ags).total, max(years, int(LONG.high))
    both, past, tried = widths(total, full), _past(total), (*HORIZONS, LONG)
    at = [int(np.median(past.horizon[band.holds(past.horizon)])) for band in tried if band.holds(past.horizon).any()]
    own = fan.smooth(both.own, at, likely("own_error_growth"))
    whole = fan.smooth(np.hypot(both.own, both.common), at, likely("fan_growth"))
    found = fan.shaped(past, np.minimum(own, whole), whole, middle_path(ags, full), tried, level=likely("range_level"),
                       floor=likely("common_floor"))
    return fan.Fan(own=found.own[:years], up=found.up[:years], down=found.down[:years])


def as_drawn(ags: str, low: FloatArray, high: FloatArray) -> tuple[fan.Tried, ...]:
    """Return how limits drawn for a town, persons by year ahead, did on past towns of its size."""
    start = launch(ags).total
    return fan.as_drawn(_past(start), low / start, high / start, (*HORIZONS, LONG))


@cached
def group_bands() -> tuple[GroupBand, ...]:
    """Return the bands of the age groups, from the component model's own past."""
    return tuple(GroupBand(group=str(row.age_group), width=float(row.width), growth=float(row.growth),
                           derivation=float(row.derivation)) for row in hindcast.bands(database()).itertuples())


def range_settings(ags: str, years: int) -> people.RangeSettings:
    """Return widths and shocks of a town's range."""
    found = shape(ags, years)

    def shock(name: str, drift: float = 0.0) -> RateShock:
        return RateShock(likely(f"{name}_shock_persistence"), likely(f"{name}_shock_sd"), drift_sd=drift)

    return people.RangeSettings(
        own=found.own, common=found.common(found.up), common_down=found.common(found.down),
        level=likely("range_level"), phi=likely("growth_shock_persistence"),
        shocks=ShockSizes(shock("mortality", likely("mortality_drift_sd")),
                          shock("fertility", likely("fertility_drift_sd")), shock("departures"), shock("arrivals")))


def outlook(ags: str, chosen: Scenario, years: int) -> people.Outlook | None:
    """Project a town; same town, scenario and horizon give the same draws."""
    town = setting(ags)
    if town is None:
        return None
    return people.outlook(town, people.course(town, chosen, people_elsewhere(chosen, years)), years,
                          int(likely("projection_draws")), range_settings(ags, years), np.random.default_rng(SEED))
