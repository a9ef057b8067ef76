"""Answer what the page Bevölkerung asks."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.demography.series import segments
from dewak_dash.formats import number
from dewak_dash.model import Exhibit, KeyFigure
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import comparison as comparison_reads
from dewak_dash.store.reads import kreis as kreis_reads
from dewak_dash.store.reads import population, rates, regions, sources
from dewak_dash.text import named, t
from dewak_dash.topics.bevoelkerung import comparison as compare_view
from dewak_dash.topics.bevoelkerung import findings as view
from dewak_dash.topics.bevoelkerung import kreis as kreis_view
from dewak_dash.topics.common import answers_range as ranges
from dewak_dash.topics.common import answers_town as towns
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.asked_once import database, worded
from dewak_dash.topics.common.panels import Panels
from dewak_dash.topics.common.units import series_named
from dewak_dash.topics.vorausberechnung import ages as ages_view
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung import findings as outlook
from dewak_dash.topics.vorausberechnung import grounds
from dewak_dash.topics.vorausberechnung.headline import figures
from dewak_dash.topics.vorausberechnung.headline import inputs as assumed

BIN_WIDTH = 0.02


@dataclass(frozen=True, eq=False, kw_only=True)
class Future:
    """Hold what the page says of the future; parts without known ages are None."""

    title: str
    fan: outlook.Fan
    launch: str
    base: tuple[str, ...]
    keeps: outlook.Keeps
    parts: outlook.PartsView | None
    groups: ages_view.Groups | None
    pyramid: ages_view.AgePyramid | None
    drivers: ages_view.Drivers | None
    ratios: ages_view.Ratios | None
    districts: Exhibit | None
    others: outlook.Others | None
    small: str
    figures: tuple[KeyFigure, ...]


@worded
def history(ags: str) -> view.History:
    """Return headline, segments and recounts of a town."""
    series = population.population_by_sex(database(), ags)
    strong = assumption(database(), "strong_decline_rate")
    bases = sources.census_bases(database()).dropna(subset=["census_date"])
    days = {basis: day.date() for basis, day in zip(bases.basis, pd.to_datetime(bases.census_date), strict=True)}
    return view.history(known_region(ags), series[series.sex == "total"], strong, days)


@worded
def sexes(ags: str) -> view.Sexes | None:
    """Return women and men of a town."""
    return view.sexes(known_region(ags), population.population_by_sex(database(), ags))


def _sources(ags: str) -> tuple[str, ...]:
    """Return the sources of a town's yearly counts, which all comparisons of towns rest on."""
    return forecast.count_sources(ags)


@worded
def comparison(ags: str) -> compare_view.Comparison | None:
    """Return the course of a town beside neighbours, Kreis and Land."""
    kreis = regions.region(database(), ags[:5])
    name = kreis.name if kreis is not None and kreis.name != ags[:5] else t("bevoelkerung.compare.kreis")
    lines = comparison_reads.index_lines(database(), ags)
    return compare_view.comparison(known_region(ags), name, lines, _sources(ags))


@worded
def peers(ags: str) -> compare_view.Peers | None:
    """Return where a town stands among German towns of its size."""
    db, region = database(), known_region(ags)
    factor = assumption(db, "peer_size_factor").likely
    span = comparison_reads.longest_span(db, ags)
    if span is None:
        return None
    series = population.population(db, ags)
    size = float(series[(series.year == span[0]) & (series.kind == "update")].value.iloc[-1])
    frame = population.peers(db, ags, *span, smallest=size / factor, largest=size * factor)
    return compare_view.peers(region, frame, span, (size / factor, size * factor), BIN_WIDTH,
                              assumption(db, "fewest_peers").likely, _sources(ags))


@worded
def kreis(ags: str) -> kreis_view.Kreis | None:
    """Return ages, births, deaths and moves of a town's Kreis; None where the store has none."""
    db, key = database(), ags[:5]
    ages = kreis_reads.age_groups(db, key)
    if ages.empty:
        return None
    name = known_region(key).name
    width = int(assumption(db, "pyramid_open_width").likely)
    return kreis_view.Kreis(
        name, kreis_view.pyramid(name, ages, width),
        kreis_view.vital(name, kreis_reads.births_and_deaths(db, key)),
        kreis_view.moves(name, kreis_reads.moves_by_age(db, key)))


@worded
def consequences(ags: str) -> Panels | None:
    """Return what the indicators say of work, debt, tax and purchasing power in a town's Kreis."""
    db, key = database(), ags[:5]
    known = kreis_reads.kreise_with_indicators(db)
    if key not in known:
        return None
    frame = series_named(kreis_reads.indicator_series(db, kreis_view.INDICATORS, known))
    return kreis_view.consequences(known_region(key).name, key, frame)


@worded
def future(ags: str, code: str, mix: tuple[float, float, float, float] | None, last_year: int) -> Future:
    """Return everything the projection part of the page says of a town."""
    region, db = known_region(ags), database()
    summary = forecast.summary(ags, code, mix, last_year)
    start = forecast.launch(ags)
    names = _names()
    series = population.population(db, ags)
    town = forecast.setting(ags)
    found = rates.projections(db)
    near = found[found.ags.isin([ags, ags[:5], ags[:2]])]
    kreis_name = (regions.region(db, ags[:5]) or region).short_name
    limit, rests = forecast.likely("small_area_warn_persons"), _rests(ags)
    return Future(
        title=outlook.headline(region, summary), fan=outlook.fan(region, summary, segments(series), names[code], rests),
        launch=outlook.launch_words(start), base=() if town is None else grounds.base_words(town, towns.plausible(ags)),
        keeps=outlook.keeps(summary, forecast.likely("shelf_life_tolerance"), ranges.size_class(start.total).towns),
        parts=outlook.parts(summary, rests), groups=ages_view.groups(region, summary, rests, grounds.official_words(
            forecast.official_near(ags)), forecast.official_points(ags)),
            pyramid=ages_view.pyramid(region, summary, rests),
        drivers=ages_view.drivers(region, summary, names[code], rests), ratios=ages_view.ratios(summary, rests),
        districts=ages_view.districts(region, summary, limit, forecast.likely("small_area_min_persons"), rests),
        others=outlook.others(kreis_name, near, summary), small=number(limit) if start.total < limit else "",
        figures=figures(summary))


def inputs(ags: str, code: str, mix: tuple[float, float, float, float] | None) -> tuple[Exhibit, ...]:
    """Return what the projection assumes; nothing for towns of which the total alone is projected."""
    return () if forecast.setting(ags) is None else (assumed(forecast.scenario(code, mix), _rests(ags)),)


@worded
def compared(ags: str, code: str, last_year: int) -> outlook.Compared | None:
    """Return the middle paths of all scenarios, one of them chosen; None where ages are not known."""
    names = _names()
    years = forecast.summary(ags, "middle", None, last_year).years
    like = {s.code: s.like_de for s in forecast.scenarios()}
    return outlook.compared(known_region(ags), years, forecast.scenario_totals(ags, last_year), names, names[code],
                            _rests(ags), like)


def _rests(ags: str) -> outlook.Rests:
    return outlook.Rests(sources=forecast.source_ids(ags), counts=forecast.count_sources(ags),
                         quality=forecast.quality(ags))


def _names() -> dict[str, str]:
    return {s.code: named(s.name_de) for s in forecast.scenarios()} | {forecast.OWN: t("vorausberechnung.own.name")}
