"""Answer what the page Methoden asks: the past of all towns once, then one town's class of size."""

from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.adaptive import Rule
from dewak_dash.demography.backtest.coverage import Coverage
from dewak_dash.demography.backtest.errors import Band
from dewak_dash.errors import InputError
from dewak_dash.forecast import backtest as trial
from dewak_dash.forecast.method_trial import MethodScore, method_errors, score_methods
from dewak_dash.forecast.panel import panel_of
from dewak_dash.forecast.ranges import past_errors
from dewak_dash.model import Assumption, qualities
from dewak_dash.selftest.run import run_cases
from dewak_dash.store.cases import load_cases, load_tables
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import population, regions
from dewak_dash.text import named, t
from dewak_dash.topics.common.answers_people import all_kreise, scenarios
from dewak_dash.topics.common.asked_once import ROOT, cached, database, worded
from dewak_dash.topics.methoden import answers_people, gaps
from dewak_dash.topics.methoden import components as components_view
from dewak_dash.topics.methoden import findings as view
from dewak_dash.topics.methoden import lives as lives_view
from dewak_dash.topics.methoden import past as past_view
from dewak_dash.topics.methoden import paths as paths_view
from dewak_dash.topics.methoden import selftest as test_view
from dewak_dash.topics.methoden.names import Ground, size_name

CASES = ROOT / "data" / "cases"
SEED = 20231231
SIZES = ("small_town", "medium_town", "large_town", "city")


@dataclass(frozen=True, kw_only=True)
class Backtest:
    """Hold the trial of all methods and ranges on the past of all towns, and what it was tried on."""

    plan: trial.Plan
    ranges: trial.RangeTrial
    methods: tuple[MethodScore, ...]
    aim: Assumption
    ground: Ground


def _likely(assumption_id: str) -> float:
    return assumption(database(), assumption_id).likely


def _plan() -> trial.Plan:
    limits = (0.0, *(_likely(f"size_{name}") for name in SIZES), np.inf)
    names = ("village", *SIZES)
    stable = _likely("stable_growth")
    return trial.Plan(
        horizons=trial.HORIZONS, long=trial.LONG,
        sizes=tuple(Band(name, low, high) for name, low, high in zip(names, limits[:-1], limits[1:], strict=True)),
        growth=(Band("shrunk", -np.inf, -stable), Band("stable", -stable, stable), Band("grew", stable, np.inf)),
        rule=Rule(level=_likely("range_level"), growth=_likely("own_error_growth"), step=_likely("own_level_step"),
             lowest=_likely("own_level_lowest"), highest=_likely("own_level_highest"),
             fewest=int(_likely("backtest_fewest_cases"))),
        floor=_likely("common_floor"), tolerance=_likely("shelf_life_tolerance"), share=_likely("shelf_life_share"),
        replicates=int(_likely("bootstrap_replicates")))


@cached
def backtest() -> Backtest:
    """Try all methods and both parts of the range on the past; the same for every town, computed once."""
    db, plan = database(), _plan()
    counts = population.panel(db)
    panel = panel_of(counts)
    ranges = trial.try_ranges(past_errors(panel), plan, np.random.default_rng(SEED))
    methods = score_methods(method_errors(panel), (*plan.horizons, plan.long), plan.sizes, plan.rule.level)
    used = counts[counts.year.isin(panel.years)]
    ground = Ground(towns=panel.kreis.size, first_year=int(panel.years[0]), last_year=int(panel.years[-1]),
                    source_ids=tuple(sorted(used.source_id.unique())), quality=qualities(used.quality, ("derived",)))
    return Backtest(plan=plan, ranges=ranges, methods=tuple(methods), aim=assumption(db, "coverage_aim"), ground=ground)


@worded
def sizes() -> dict[str, str]:
    """Return the classes of size: code to words."""
    return {band.code: size_name(band) for band in backtest().plan.sizes}


@cached
def size_of(ags: str) -> str:
    """Return the class of size a town belongs to by its latest count. Raise InputError where it has none."""
    series = population.population(database(), ags)
    counts = series[series.kind == "update"].sort_values("date")
    if counts.empty:
        raise InputError(t("methoden.no_count", ags=ags))
    total = float(counts.value.iloc[-1])
    return next(band.code for band in backtest().plan.sizes if band.low <= total < band.high)


def tried(ags: str) -> tuple[Coverage, ...]:
    """Return how often the range held for a town's class of size at the longest horizon, by launch."""
    past, code = backtest(), size_of(ags)
    return tuple(row for row in past.ranges.total if (row.size, row.horizon) == (code, past.plan.horizons[-1].code))


@worded
def headline(ags: str) -> view.Headline:
    """Return what the past says of the range for a town's class of size."""
    region, past = regions.region(database(), ags), backtest()
    if region is None:
        raise InputError(t("common.town.none", text=ags))
    return view.headline(region, sizes()[size_of(ags)], past.plan.horizons[-1], tried(ags), past.ground)


@worded
def past(code: str) -> past_view.Past:
    """Return everything the page shows of the past, one class of size in front."""
    found = backtest()
    return past_view.past(found.plan, found.ranges, found.methods, found.aim, found.ground, code)


@worded
def components() -> components_view.Components:
    """Return how the component model did on the past and beside official projections."""
    return components_view.components(answers_people.scores(), answers_people.coverage(),
                                      answers_people.official_table())


@worded
def paths() -> paths_view.PathsView:
    """Return whole official paths of the old beside ours on several grounds."""
    return paths_view.paths(answers_people.paths_table(), {s.code: named(s.name_de) for s in scenarios()},
                            int(assumption(database(), "projection_last_year").low))


@worded
def missing_events() -> str:
    """Return which births and moves would make the projection better, and which Kreise alone have newer ones."""
    until, keys = answers_people.newer_events()
    places = [regions.region(database(), key) for key in keys]
    return gaps.events(until, [key if place is None else place.name for key, place in zip(
        keys, places, strict=True)], len(all_kreise().keys))


@worded
def lives() -> lives_view.LivesView:
    """Return how the life expectancy our rates imply goes with the published one, and which Kreise stand out."""
    found, db = answers_people.kreis_lives(), database()
    places = {key: regions.region(db, key) for key in (found.keys[i] for i in found.outliers())}
    return lives_view.lives(found, {key: key if place is None else place.name for key, place in places.items()},
                            answers_people.published_lives())


@worded
def selftest() -> test_view.SelfTest:
    """Return what recomputing the published cases gave, once for the store as it is."""
    return selftest_now()


def selftest_now() -> test_view.SelfTest:
    """Recompute the published cases now; nothing is kept from an earlier run."""
    return test_view.selftest(run_cases({**load_cases(CASES / "demography"),
                                         **load_tables(CASES / "finance" / "loans_and_discounting.toml")}))
