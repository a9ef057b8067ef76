"""Answer what the projection asks: inputs, draws, ranges. Draws stay here; pages get what they draw and say."""

import math
from dataclasses import dataclass, replace

import numpy as np

from dewak_dash.demography.backtest.adaptive import Rule
from dewak_dash.demography.backtest.errors import Band
from dewak_dash.demography.backtest.robustness import ShelfLife
from dewak_dash.demography.migration_profiles import ProfileParameters
from dewak_dash.demography.scenarios import Scenario, own_mix, scenario_from
from dewak_dash.demography.shocks import RateShock, ShockSizes
from dewak_dash.errors import InputError
from dewak_dash.forecast import inputs, people, ranges
from dewak_dash.forecast.backtest import HORIZONS, range_widths
from dewak_dash.forecast.panel import panel_of
from dewak_dash.forecast.summary import District, Summary, districts, summarise, totals_only
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import indicators, population, rates, space
from dewak_dash.store.reads import kreis as kreis_reads
from dewak_dash.store.reads.scenarios import scenarios as scenario_rows
from dewak_dash.text import t
from dewak_dash.topics.common.answers import census_bases
from dewak_dash.topics.common.asked_once import cached, database

LIFE_TABLE = "2022/24"
OLD_AGE = 65
SEED = 20231231
OWN = "own"


def likely(assumption_id: str) -> float:
    """Return the likely value of an assumption."""
    return assumption(database(), assumption_id).likely


@cached
def scenarios() -> tuple[Scenario, ...]:
    """Return the scenarios in their order."""
    return tuple(scenario_from(row) for row in scenario_rows(database()))


def scenario(code: str, mix: tuple[float, float, float, float] | None) -> Scenario:
    """Return a scenario by code; the own mix takes mortality, fertility, departures and arrivals."""
    found = {s.code: s for s in scenarios()}
    if code == OWN and mix is not None:
        return own_mix(found["status_quo"], mortality=mix[0], fertility=mix[1], departures=mix[2], arrivals=mix[3],
                       why_de=t("vorausberechnung.own.why"))
    return found[code]


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
    rule = Rule(likely("range_level"), likely("own_error_growth"), likely("own_level_step"), likely("own_level_lowest"),
                likely("own_level_highest"), int(likely("backtest_fewest_cases")))
    return range_widths(past_errors(), size_class(total).band, HORIZONS, years, rule, likely("common_floor"))


@cached
def keeps_until(total: float) -> ShelfLife:
    """Return how long forecasts of towns of a size kept."""
    return ranges.keeps_until(past_errors(), size_class(total).band, tolerance=likely("shelf_life_tolerance"),
                              share=likely("shelf_life_share"))


@cached
def launch(ags: str) -> inputs.Launch:
    """Return total and year a town's projection starts from."""
    series = population.population(database(), ags)
    known = census_bases()
    counted = series[(series.kind == "update") & series.basis.isin([*known.older, known.common])]
    if counted.empty:
        raise InputError(t("vorausberechnung.no_count", ags=ags))
    return inputs.launch(series, int(counted.year.max()), known)


@cached
def setting(ags: str) -> people.Setting | None:
    """Return base and rates of a town; None where its Kreis has no ages, births, deaths and moves."""
    db, key = database(), ags[:5]
    groups = kreis_reads.age_groups(db, key)
    ages = population.ages(db, key)
    census = ages[(ages.kind == "census_day") & (ages.sex == "total")]
    if groups.empty or census.empty:
        return None
    kreis = inputs.kreis_figures(groups, census, indicators.vital_events(db, key), int(likely("rates_years")))
    start, by_sex = launch(ags), population.population_by_sex(db, ags)
    latest = by_sex[(by_sex.year == start.year) & (by_sex.basis == census_bases().common)]
    then = indicators.indicators(db, key, topic="inkar")
    then = then[(then.indicator == "share_65plus") & (then.year == census_bases().day.year)]
    old = inputs.local_old_share(kreis, space.cells_1km(db, ags=ags),
                                 None if then.empty else float(then.value.iloc[0]) / 100, OLD_AGE)
    shares = population.shares(db, ags)
    shares = shares[shares.basis == census_bases().common]
    town = inputs.with_own_ages(inputs.town_figures(start, latest, shares, old),
                                population.ages(db, ags), start.year)
    nation = inputs.nation(rates.life_table(db, LIFE_TABLE), rates.fertility(db, start.year))
    shape = ProfileParameters(0.0, likely("profile_alpha1"), 0.0, likely("profile_alpha2"), likely("profile_mu2"),
                              likely("profile_lambda2"), 0.0)
    return people.setting(nation, kreis, town, shape, likely("own_growth_weight"))


def range_settings(total: float, years: int) -> people.RangeSettings:
    """Return widths and shocks of a town's range."""
    def shock(name: str) -> RateShock:
        return RateShock(likely(f"{name}_shock_persistence"), likely(f"{name}_shock_sd"))

    both = widths(total, years)
    return people.RangeSettings(both.own, both.common, likely("range_level"), likely("growth_shock_persistence"),
                                ShockSizes(shock("mortality"), shock("fertility"), shock("departures"),
                                           shock("arrivals")))


def outlook(ags: str, chosen: Scenario, years: int) -> people.Outlook | None:
    """Project a town; same town, scenario and horizon give the same draws."""
    town = setting(ags)
    if town is None:
        return None
    settings = range_settings(launch(ags).total, years)
    return people.outlook(town, chosen, years, int(likely("projection_draws")), settings,
                          np.random.default_rng(SEED))


@cached
def summary(ags: str, code: str, mix: tuple[float, float, float, float] | None, last_year: int) -> Summary:
    """Return the projection of a town as pages need it; towns without ages get their total alone."""
    start, years = launch(ags), last_year - launch(ags).year
    limit = int(likely("projection_last_year"))
    if not 0 < years <= limit - start.year:
        raise InputError(t("vorausberechnung.horizon", first=str(start.year + 1), last=str(limit)))
    found = outlook(ags, scenario(code, mix), years)
    if found is not None:
        shown = summarise(start.year, found, likely("range_level"))
        return replace(shown, districts=_districts(ags, found.draws.totals()[-1], years))
    both = widths(start.total, years)
    return totals_only(start.year, start.total, both.own, both.common, level=likely("range_level"),
                       phi=likely("growth_shock_persistence"), draws=int(likely("projection_draws")),
                       rng=np.random.default_rng(SEED))


def _districts(ags: str, town: np.ndarray, years: int) -> tuple[District, ...]:
    """Share a town's draws out to the districts whose count is known, the rest together."""
    rows = indicators.districts(database(), ags)
    rows = rows[(rows.indicator == "population") & rows.district.ne(rows.district.str.extract(r"(PLZ.*)")[0])]
    if rows.empty or launch(ags).total <= rows.value.sum():
        return ()
    counts = np.append(rows.value.to_numpy(dtype=float), launch(ags).total - float(rows.value.sum()))
    half = np.array([float(widths(size, years).own[-1]) for size in counts])
    return districts((*rows.district, t("vorausberechnung.districts.rest")), counts / counts.sum(), half, town,
                     np.random.default_rng(SEED), level=likely("range_level"),
                     threshold=int(likely("small_area_min_persons")), warn_under=int(likely("small_area_warn_persons")))


@cached
def scenario_totals(ags: str, last_year: int) -> dict[str, tuple[float, ...]]:
    """Return the total of every scenario year by year, without chance; empty where ages are not known."""
    town = setting(ags)
    if town is None:
        return {}
    paths = people.scenario_paths(town, scenarios(), last_year - launch(ags).year)
    return {code: tuple(path.totals()[:, 0].tolist()) for code, path in paths.items()}


@cached
def horizon() -> tuple[int, int]:
    """Return the year shown at first and the last year that may be asked for."""
    limit = assumption(database(), "projection_last_year")
    return int(limit.low), int(limit.high)


@cached
def source_ids(ags: str) -> tuple[str, ...]:
    """Return the sources that a town's projection rests on, from the rows it was made of."""
    db, key = database(), ags[:5]
    counts = population.population(db, ags)
    frames = [counts[counts.kind == "update"]]
    if setting(ags) is not None:
        frames += [kreis_reads.age_groups(db, key), population.ages(db, key), indicators.vital_events(db, key),
                   rates.life_table(db, LIFE_TABLE), rates.fertility(db, launch(ags).year)]
    return tuple(dict.fromkeys(str(name) for frame in frames for name in frame.source_id.dropna().unique()))
