"""Answer what the projection asks: inputs, draws, ranges. Draws stay here; pages get what they draw and say."""

import math
from dataclasses import dataclass, replace

import numpy as np

from dewak_dash.demography.backtest.adaptive import Rule
from dewak_dash.demography.backtest.errors import Band
from dewak_dash.demography.backtest.robustness import ShelfLife
from dewak_dash.demography.scenarios import AS_LATELY, Scenario, own_mix
from dewak_dash.demography.shocks import RateShock, ShockSizes
from dewak_dash.errors import InputError
from dewak_dash.forecast import inputs, people, ranges
from dewak_dash.forecast.backtest import HORIZONS, range_widths
from dewak_dash.forecast.implied import Implied, implied, land_levels
from dewak_dash.forecast.kreis_view import declines_from
from dewak_dash.forecast.panel import panel_of
from dewak_dash.forecast.summary import District, Summary, districts, summarise, totals_only
from dewak_dash.forecast.town_base import Base, Noise, base_of, own_base, town_bases
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import ages as ages_reads
from dewak_dash.store.reads import indicators, population
from dewak_dash.text import t
from dewak_dash.topics.common.answers import census_bases
from dewak_dash.topics.common.answers_people import (
    all_kreise,
    all_rates,
    kreis,
    kreis_now,
    launch_day,
    life_paths,
    likely,
    nation,
    people_elsewhere,
    people_sources,
    scenarios,
)
from dewak_dash.topics.common.asked_once import cached, database

SEED = 20231231
OWN = "own"
STANDARD = "middle"


def scenario(code: str, mix: tuple[float, float, float, float] | None) -> Scenario:
    """Return a scenario by code; the own mix takes mortality, fertility, departures and arrivals."""
    found = {s.code: s for s in scenarios()}
    if code == OWN and mix is not None:
        return own_mix(found[STANDARD], mortality=mix[0], fertility=mix[1], departures=mix[2], arrivals=mix[3],
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
    db, known = database(), census_bases()
    series = population.population(db, ags)
    counted = series[(series.kind == "update") & series.basis.isin([*known.older, known.common])]
    if counted.empty:
        raise InputError(t("vorausberechnung.no_count", ags=ags))
    with_day = inputs.with_census_day(series, ages_reads.ages_of_municipality(db, ags))
    return inputs.launch(with_day, int(counted.year.max()), known)


@cached
def base(ags: str) -> Base | None:
    """Return who lives in a town at the launch and how that was found; None where its ages are not known."""
    db, view, start, day = database(), kreis(ags[:5]), launch(ags), launch_day()
    if view is None or start.year != day.year:
        return None
    own = inputs.own_ages(population.ages(db, ags), start.year)
    if own is not None:
        return own_base(view, *own, day)
    by_sex = population.population_by_sex(db, ags)
    latest = by_sex[(by_sex.year == start.year) & (by_sex.kind == "update") & (by_sex.sex != "total")]
    counts = None if latest.empty else inputs.town_counts(start, day, latest, ages_reads.ages_of_municipality(db, ags))
    if counts is None:
        return None
    return base_of(view, counts, town_bases(view, counts, Noise(
        persons=likely("class_noise_persons"), spread=likely("class_spread"))), 0)


@cached
def plausible(ags: str) -> dict[str, Implied]:
    """Return what the rates of a town's Kreis, its Land and Germany imply, by "kreis", "land" and "germany"."""
    view, years = kreis(ags[:5]), int(likely("birth_level_years"))
    if view is None:
        return {}
    land = land_levels(all_kreise(), all_rates(), ags[:2])
    levels = {"kreis": (view.vitals.mortality, view.vitals.fertility), "land": land, "germany": (1.0, 1.0)}
    return {code: implied(nation(), mortality=level[0], fertility=level[1], level_years=years)
            for code, level in levels.items()}


@cached
def setting(ags: str) -> people.Setting | None:
    """Return base and rates of a town; None where its ages are not known."""
    found, view = base(ags), kreis(ags[:5])
    if found is None or view is None:
        return None
    shares = population.shares(database(), ags)
    growth = people.OwnGrowth(excess=inputs.excess_growth(shares[shares.basis == census_bases().common]),
                              weight=likely("own_growth_weight"), fading=likely("own_growth_fading"))
    return people.setting(view, found, declines_from(nation(), launch_day().year + 1), life_paths(), growth,
                          kreis_now(ags[:5]))


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
    return people.outlook(town, people.course(town, chosen, people_elsewhere(chosen, years)), years,
                          int(likely("projection_draws")), settings, np.random.default_rng(SEED))


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
    years = last_year - launch(ags).year
    return {s.code: tuple(people.path(town, people.course(town, s, people_elsewhere(s, years)), years)
                          .totals()[:, 0].tolist()) for s in scenarios() if _possible(town, s)}


def _possible(town: people.Setting, chosen: Scenario) -> bool:
    return chosen.moves == AS_LATELY or chosen.moves in town.kreis.nets


@cached
def horizon() -> tuple[int, int]:
    """Return the year shown at first and the last year that may be asked for."""
    limit = assumption(database(), "projection_last_year")
    return int(limit.low), int(limit.high)


@cached
def source_ids(ags: str) -> tuple[str, ...]:
    """Return the sources that a town's projection rests on, from the rows it was made of."""
    counts = population.population(database(), ags)
    own = tuple(counts.source_id[counts.kind == "update"].dropna().unique())
    return tuple(dict.fromkeys((*own, *(people_sources(ags) if setting(ags) is not None else ()))))
