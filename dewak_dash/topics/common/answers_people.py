"""Ask what every projection rests on: Germany's schedules, all Kreise, one Kreis as its towns need it.

All of it is computed once for a store and shared by the towns.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.migration_profiles import ProfileParameters
from dewak_dash.demography.places import carried
from dewak_dash.demography.scenarios import NO_CHANGE, Scenario, scenario_from
from dewak_dash.demography.town_rates import still_places
from dewak_dash.forecast import tables
from dewak_dash.forecast.germany import Germany, germany, strengths
from dewak_dash.forecast.inputs import later_ages, more_net, net_paths
from dewak_dash.forecast.kreis_view import Country, OwnFigures, country, elsewhere, germany_view, kreis_view
from dewak_dash.forecast.kreise import Kreise, KreisRates, kreis_rates, kreise, years_between
from dewak_dash.forecast.town_base import KreisView
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import ages, events, indicators, inkar, population, rates, successors
from dewak_dash.store.reads import scenarios as scenario_reads
from dewak_dash.topics.common.answers import census_bases
from dewak_dash.topics.common.asked_once import cached, database

NET_MOVES = "i_wans"
EARLIEST_DECLINE = 2015


@cached
def likely(assumption_id: str) -> float:
    """Return the likely value of an assumption."""
    return assumption(database(), assumption_id).likely


@cached
def launch_day() -> pd.Timestamp:
    """Return the last day for which the towns' totals are known: structure, totals and rates all start there."""
    return pd.Timestamp(population.latest_update(database()))


@cached
def scenarios() -> tuple[Scenario, ...]:
    """Return the scenarios in their order."""
    return tuple(scenario_from(row) for row in scenario_reads.scenarios(database()))


@cached
def nation() -> Germany:
    """Return Germany's schedules."""
    db = database()
    born = indicators.vital_events(db, "00")
    born = born[(born.indicator == "live_births") & born.age_from.isna()]
    forecast = rates.wpp(db, "mx")
    return germany(_life_tables(), rates.all_fertility(db),
                   forecast[forecast.year_from >= EARLIEST_DECLINE], born[born.year == born.year.max()],
                   int(likely("projection_last_year")))


def _life_tables() -> dict[str, pd.DataFrame]:
    return {period: rates.life_table(database(), period) for period in rates.complete_life_tables(database())}


@cached
def all_kreise() -> Kreise:
    """Return the counts of all Kreise on today's keys."""
    db = database()
    followed = successors.followed_kreise(db)
    more = indicators.kreis_events(db)
    return kreise(tables.census_ages(ages.ages_of_kreise(db, ages.CENSUS), followed),
                  tables.group_ages(ages.ages_of_kreise(db, ages.GROUPS), followed),
                  tables.events(events.kreis_births_deaths(db), more, followed),
                  tables.moves(events.kreis_moves(db), followed))


@cached
def all_rates() -> KreisRates:
    """Return levels and exposures of all Kreise."""
    pandemic = range(int(likely("pandemic_first_year")), int(likely("pandemic_last_year")) + 1)
    return kreis_rates(all_kreise(), nation(), death_years=int(likely("death_years")),
                       birth_years=int(likely("birth_years")), leave_out=pandemic)


def move_shape() -> ProfileParameters:
    """Return the shape of moves by age inside an age group."""
    return ProfileParameters(a1=0.0, alpha1=likely("profile_alpha1"), a2=0.0, alpha2=likely("profile_alpha2"),
                             mu2=likely("profile_mu2"),
                             lambda2=likely("profile_lambda2"), c=0.0)


@cached
def kreis(key: str) -> KreisView | None:
    """Return a Kreis as its towns need it, None where the census has no single ages of it."""
    if key not in all_kreise().keys:
        return None
    db = database()
    own = OwnFigures(later=later_ages(population.ages(db, key), all_kreise().census_day, census_bases().newer[-1]),
                     more_net=more_net(indicators.vital_events(db, key), all_kreise().move_edges),
                     nets=net_paths(inkar.inkar_series(db, key, NET_MOVES), int(likely("net_window_years"))))
    return kreis_view(all_kreise(), all_rates(), nation(), key, move_shape(),
                      level_years=int(likely("birth_level_years")), own=own)


@cached
def kreis_now(key: str) -> FloatArray:
    """Return a Kreis's people carried to the launch day, (2, 101)."""
    found = kreis(key)
    assert found is not None
    people = found.people[..., None]
    return carried(people, still_places(found.vitals, found.moves, found.people, people),
                   years_between(found.census_day, launch_day()))[..., 0]


@cached
def whole_country() -> Country:
    """Return Germany's people on the launch day and its rates."""
    view = germany_view(all_kreise(), all_rates(), nation(), move_shape(), level_years=int(likely("birth_level_years")))
    return country(view, nation(), launch_day())


@cached
def life_paths() -> Mapping[str, FloatArray]:
    """Return by code how strongly mortality falls for men and women, (2,)."""
    found = {str(row.code): strengths(nation(), int(row.year), (float(row.male), float(row.female)))
             for row in scenario_reads.life_expectancies(database()).itertuples()}
    return {**found, NO_CHANGE: np.zeros(2)}


@cached
def people_elsewhere(chosen: Scenario, steps: int) -> FloatArray:
    """Return Germany's people by age under a scenario relative to the launch, (steps, 2, 101)."""
    return elsewhere(whole_country(), chosen, life_paths()[chosen.life_expectancy], steps)


@cached
def people_sources(ags: str) -> tuple[str, ...]:
    """Return the sources of a town's ages and of the rates of its Kreis and of Germany, from the rows used."""
    db, key = database(), ags[:5]
    frames = [ages.ages_of_municipality(db, ags), population.ages(db, ags), population.ages(db, key),
              ages.kreis_ages(db, key, ages.CENSUS), ages.kreis_ages(db, key, ages.GROUPS),
              events.kreis_births_deaths(db, key), events.kreis_moves(db, key), indicators.vital_events(db, key),
              rates.life_table(db, rates.complete_life_tables(db)[-1]), rates.fertility(db, max(nation().births)),
              rates.wpp(db, "mx")]
    return tuple(dict.fromkeys(str(name) for frame in frames for name in frame.source_id.dropna().unique()))
