"""Ask how the component model did on the past of all Kreise and how it stands beside official projections."""

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.forecast import official, people
from dewak_dash.forecast.implied import Lives, implied, lives
from dewak_dash.forecast.inputs import more_net
from dewak_dash.forecast.kreise import WIDELY
from dewak_dash.model import GERMANY
from dewak_dash.store.reads import hindcast, indicators, inkar, rates
from dewak_dash.topics.common import answers_all
from dewak_dash.topics.common.answers_people import (
    all_kreise,
    all_rates,
    kreis_now,
    launch_day,
    likely,
    nation,
    people_elsewhere,
)
from dewak_dash.topics.common.answers_town import setting
from dewak_dash.topics.common.asked_once import cached, database

USABLE = "usable"
# Years before the census from which an edition's base is another generation of figures.
OLDER = 3
LIVES = "lebenserwartung"
# First ages of the two groups of the old, and in how many later years an edition must state them.
OLD, OLDEST = 65, 80
FEWEST_YEARS = 4
THOUSANDS, THOUSAND = "Tausend Personen", 1000


def scores() -> pd.DataFrame:
    """Return errors by method, age group, launch and years ahead."""
    return hindcast.scores(database())


def coverage() -> pd.DataFrame:
    """Return the share of Kreise inside the bands by age group and launch."""
    return hindcast.coverage(database())


@cached
def newer_events() -> tuple[int, tuple[str, ...]]:
    """Return the last year whose births nearly all Kreise have, and the Kreise with later births and moves by age."""
    data, db = all_kreise(), database()
    until = max(year for year, born in data.births.items() if np.isfinite(born).mean() >= WIDELY)
    later = [key for place, key in enumerate(data.keys)
             if any(np.isfinite(born[place]) for year, born in data.births.items() if year > until)]
    return until, tuple(key for key in later if more_net(indicators.vital_events(db, key), data.move_edges).size)


@cached
def published_lives() -> pd.DataFrame:
    """Return the newest published life expectancy of both sexes together by Kreis: ags, year, value, source_id."""
    rows = inkar.inkar_values(database(), LIVES, digits=len("00000"))
    return rows[rows.year == rows.year.max()].drop_duplicates("ags", keep="last")


@cached
def kreis_lives() -> Lives:
    """Return the life expectancy that our rates imply (mean of men and women) beside the published, all Kreise."""
    published, years = published_lives().set_index("ags").value.astype(float), int(likely("birth_level_years"))
    levels = {key: float(level) for key, level in zip(all_kreise().keys, all_rates().mortality, strict=True)
              if key in published.index}
    found = [implied(nation(), mortality=level, fertility=1.0, level_years=years) for level in levels.values()]
    return lives(tuple(levels), np.array([(one.male + one.female) / 2 for one in found]),
                 published.loc[list(levels)].to_numpy())


@cached
def _all_now() -> FloatArray:
    return np.stack([kreis_now(key) for key in all_kreise().keys], axis=-1)


def _path(ags: str, last_year: int) -> FloatArray | None:
    """Return our middle path of a place by year and age, (years, 101); None where its ages are not known."""
    if ags == GERMANY or len(ags) == len(GERMANY):
        return answers_all.land_path("" if ags == GERMANY else ags, last_year)
    if ags in all_kreise().keys:
        return answers_all.kreis_path(ags, last_year)
    town = setting(ags)
    if town is None:
        return None
    chosen, steps = answers_all.standard(), last_year - launch_day().year
    found = people.path(town, people.course(town, chosen, people_elsewhere(chosen, steps)), steps)
    return np.asarray(found.population[..., 0].sum(axis=1))


def official_table() -> pd.DataFrame:
    """Return official changes by age beside ours as written down, largest difference first."""
    return hindcast.official_compared(database())


def paths_table() -> pd.DataFrame:
    """Return changes of the old in places with an official path, theirs and ours on several grounds, as written down:
    ags, short_name, publisher, edition, age_from, age_to, base_year, year, path, change, source_id."""
    return hindcast.official_paths(database())


def paths() -> pd.DataFrame:
    """Compute official paths of the old beside ours on other grounds, one row a place, group, year and ground.

    For Länder and the country whose newest edition states several years from our launch on: theirs, the scenarios of
    life expectancy, our middle path from their people, and without moves of the old. Tens of seconds, for the script.
    """
    rows = rates.official_ages(database(), "")
    rows = rows[(rows.status == USABLE) & (rows.year <= likely("projection_last_year")) & (rows.ags.str.len() == 2)]
    told, first = official.changes(rows), launch_day().year
    told = told[told.age_from.isin([OLD, OLDEST]) & ((told.age_from == OLDEST) == told.age_to.isna())
                & (told.age_to.isna() | (told.age_to == OLDEST - 1))]
    found = []
    for (ags, _), edition in official.newest(told.assign(group="")).groupby(["ags", "publisher"]):
        since = int(edition.since.min())
        groups = edition[(edition.since == since) & (edition.year > since)].drop_duplicates(["age_from", "year"])
        if since < first or groups.groupby("age_from").size().max() < FEWEST_YEARS:
            continue
        grounds = _grounds(str(ags), rows[rows.source_id.isin(edition.source_id)], since, int(groups.year.max()))
        found.append(groups.assign(path="theirs", change=groups.theirs))
        for code, path in grounds.items():
            found.append(groups.assign(path=code, change=[
                path[row.year - first, _ages(row.age_from, row.age_to)].sum()
                / path[since - first, _ages(row.age_from, row.age_to)].sum() - 1 for row in groups.itertuples()]))
    every = pd.concat(found, ignore_index=True)
    return every.assign(base_year=every.since)[[
        "ags", "publisher", "edition", "age_from", "age_to", "base_year", "year", "path", "change", "source_id"]]


def _ages(first: int, last: float | None) -> slice:
    return slice(int(first), None if last is None or pd.isna(last) else int(last) + 1)


def _grounds(ags: str, rows: pd.DataFrame, since: int, last_year: int) -> dict[str, FloatArray]:
    """Return our paths of a Land or the country by what they rest on; their people only where those are published."""
    prefix, first = "" if ags == GERMANY else ags, launch_day().year
    found = {code: answers_all.land_path(prefix, last_year, answers_all.Instead(scenario=code))
             for code in (answers_all.STANDARD, "short_life", "long_life", "constant_life")}
    found["settled"] = answers_all.land_path(prefix, last_year, answers_all.Instead(settled_from=OLD))
    counted = rows[(rows.ags == ags) & (rows.year == since) & rows.age_from.notna()]
    groups = {(int(row.age_from), None if pd.isna(row.age_to) else int(row.age_to)): float(row.value) * THOUSAND
              for row in counted.itertuples() if row.unit == THOUSANDS}
    if OLDEST in {lower for lower, _ in groups} and min(lower for lower, _ in groups) == 0:
        factors = official.their_people(groups, found[answers_all.STANDARD][since - first], years_later=since - first)
        found["their_people"] = answers_all.land_path(prefix, last_year, answers_all.Instead(
            people=tuple(factors.tolist())))
    return found


def compared() -> tuple[official.Compared, ...]:
    """Compute official changes by age beside ours, largest difference first: tens of seconds, for the script."""
    rows = rates.official_ages(database(), "")
    rows = official.changes(rows[(rows.status == USABLE) & (rows.year <= likely("projection_last_year"))])
    first, census = launch_day().year, all_kreise().census_day.year
    last_year, keys = int(rows.year.max()), np.array(all_kreise().keys)
    found = []
    for row in rows.itertuples():
        path = _path(str(row.ags), last_year) if row.year > first else None
        inside = np.array([row.ags == GERMANY or key.startswith(str(row.ags)[:5]) for key in keys])
        lower, upper = int(row.age_from), None if pd.isna(row.age_to) else int(row.age_to)
        ages, base = slice(lower, None if upper is None else upper + 1), int(row.since)
        before = (1.0 if base == first else official.since(all_kreise(), _all_now(), inside, base, lower, upper)
                  if base < first else None)
        if path is None or (before is None and base <= first):
            continue
        start = path[base - first, ages].sum() if before is None else path[0, ages].sum() / before
        ours = float(path[int(row.year) - first, ages].sum() / start - 1)
        why = official.reasons(ours - float(row.theirs), likely("official_difference"),
                               before_census=base <= census - OLDER, municipality=len(str(row.ags)) > len("00000"),
                               quoted=len(str(row.ags)) > len(GERMANY))
        since_launch = float(path[int(row.year) - first, ages].sum() / path[0, ages].sum() - 1)
        found.append(official.Compared(
            ags=str(row.ags), name=str(row.short_name), publisher=str(row.publisher), edition=str(row.edition),
            first=lower, last=upper, base_year=base, year=int(row.year), theirs=float(row.theirs), ours=ours,
            ours_since_launch=since_launch, reasons=why,
            note="" if pd.isna(row.note) else str(row.note), source_id=str(row.source_id)))
    return official.ranked(found)
