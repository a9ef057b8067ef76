"""Ask who lives in a town at the launch, which rates it has, and which path it takes."""

from dewak_dash.errors import InputError
from dewak_dash.forecast import inputs, people
from dewak_dash.forecast.implied import Implied, implied, land_levels
from dewak_dash.forecast.kreis_view import declines_from
from dewak_dash.forecast.town_base import Base, Noise, base_of, own_base, town_bases
from dewak_dash.store.reads import ages as ages_reads
from dewak_dash.store.reads import population
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
)
from dewak_dash.topics.common.asked_once import cached, database


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
