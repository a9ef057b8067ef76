"""Answer what the projection asks: inputs, draws, ranges. Draws stay here; pages get what they draw and say."""

from dataclasses import replace

import numpy as np
import pandas as pd

from dewak_dash.demography.scenarios import AS_LATELY, Scenario, own_mix
from dewak_dash.errors import InputError
from dewak_dash.forecast import official, people
from dewak_dash.forecast.summary import GROUPS, District, Summary, districts, summarise, totals_only
from dewak_dash.model import Quality
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import hindcast, indicators, population
from dewak_dash.text import t
from dewak_dash.topics.common.answers_people import likely, people_elsewhere, people_sources, scenarios
from dewak_dash.topics.common.answers_range import (
    SEED,
    STANDARD,
    as_drawn,
    group_bands,
    outlook,
    shape,
    widths,
)
from dewak_dash.topics.common.answers_town import launch, setting
from dewak_dash.topics.common.asked_once import cached, database

OWN = "own"
# First age of the oldest group, of which others publish most.
OLDEST = 80


def scenario(code: str, mix: tuple[float, float, float, float] | None) -> Scenario:
    """Return a scenario by code; the own mix takes mortality, fertility, departures and arrivals."""
    found = {s.code: s for s in scenarios()}
    if code == OWN and mix is not None:
        return own_mix(found[STANDARD], mortality=mix[0], fertility=mix[1], departures=mix[2], arrivals=mix[3],
                       why_de=t("vorausberechnung.own.why"))
    return found[code]


@cached
def summary(ags: str, code: str, mix: tuple[float, float, float, float] | None, last_year: int) -> Summary:
    """Return the projection of a town as pages need it; towns without ages get their total alone."""
    start, years = launch(ags), last_year - launch(ags).year
    limit = int(likely("projection_last_year"))
    if not 0 < years <= limit - start.year:
        raise InputError(t("vorausberechnung.horizon", first=str(start.year + 1), last=str(limit)))
    found = outlook(ags, scenario(code, mix), years)
    if found is not None:
        shown = summarise(start.year, found, likely("range_level"), group_bands(), np.random.default_rng(SEED))
        shown = replace(shown, districts=_districts(ags, found.draws.totals()[-1], years))
    else:
        wide = shape(ags, years)
        shown = totals_only(start.year, start.total, wide, level=likely("range_level"),
                            phi=likely("growth_shock_persistence"), draws=int(likely("projection_draws")),
                            rng=np.random.default_rng(SEED))
    return replace(shown, tried=as_drawn(ags, shown.total[0, 1:], shown.total[-1, 1:]))


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
def count_sources(ags: str) -> tuple[str, ...]:
    """Return the sources of a town's yearly counts."""
    counts = population.population(database(), ags)
    return tuple(counts.source_id[counts.kind == "update"].dropna().unique())


@cached
def source_ids(ags: str) -> tuple[str, ...]:
    """Return the sources that a town's projection rests on, from the rows it was made of."""
    return tuple(dict.fromkeys((*count_sources(ags), *(people_sources(ags) if setting(ags) is not None else ()))))


@cached
def quality(ags: str) -> tuple[Quality, ...]:
    """Return the quality of a town's projection: derived under assumptions, from ages of its own of their quality."""
    own = population.ages(database(), ags).quality.dropna().unique()
    return tuple(dict.fromkeys((*own, "derived", "assumed")))


@cached
def official_near(ags: str) -> pd.DataFrame:
    """Return what others expect of the oldest in a town, its Kreis and its Land: the newest edition and the last year
    up to the one shown at first, one row a place, beside our change."""
    rows = hindcast.official_compared(database())
    near = rows[rows.ags.isin([ags, ags[:5], ags[:2]]) & (rows.age_from == OLDEST) & rows.age_to.isna()
                & (rows.year <= horizon()[0])]
    return near.sort_values(["edition", "year"]).groupby("ags").tail(1).sort_values("ags", ascending=False)


@cached
def official_points(ags: str) -> pd.DataFrame:
    """Return what others expect of our age groups in a town, its Kreis and its Land, the newest edition of each
    publisher: group, short_name, publisher, edition, since, year, times, source_id.

    times: their people of that year over those of the same place at the end of `since`, which is no earlier than our
    launch. Older base years are carried to the launch by the change counted in the place.
    """
    rows, last = hindcast.official_compared(database()), horizon()[0]
    codes = {(first, upto): code for code, (first, upto) in GROUPS.items()}
    ends = [None if pd.isna(upto) else int(upto) for upto in rows.age_to]
    rows["group"] = [codes.get((int(first), upto)) for first, upto in zip(rows.age_from, ends, strict=True)]
    rows = official.newest(rows[rows.ags.isin([ags, ags[:5], ags[:2]]) & rows.group.notna() & (rows.year <= last)])
    first, found = launch(ags).year, []
    for row in rows[rows.year > first].sort_values(["ags", "publisher", "year"]).to_dict("records"):
        times, since = 1 + float(row["theirs"]), int(row["base_year"])
        if since < first:
            times, since = times / (1 + float(row["ours"])) * (1 + float(row["ours_since_launch"])), first
        found.append({**row, "since": since, "times": times})
    return pd.DataFrame(found, columns=[*rows.columns, "since", "times"])

