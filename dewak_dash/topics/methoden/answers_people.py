"""Ask how the component model did on the past of all Kreise and how it stands beside official projections."""

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.forecast import official, people
from dewak_dash.forecast.implied import Lives, implied, lives
from dewak_dash.model import GERMANY
from dewak_dash.store.reads import hindcast, inkar, rates
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


def scores() -> pd.DataFrame:
    """Return errors by method, age group, launch and years ahead."""
    return hindcast.scores(database())


def coverage() -> pd.DataFrame:
    """Return the share of Kreise inside the bands by age group and launch."""
    return hindcast.coverage(database())


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
        found.append(official.Compared(
            ags=str(row.ags), name=str(row.short_name), publisher=str(row.publisher), edition=str(row.edition),
            first=lower, last=upper, base_year=base, year=int(row.year), theirs=float(row.theirs), ours=ours,
            reasons=why, note="" if pd.isna(row.note) else str(row.note), source_id=str(row.source_id)))
    return official.ranked(found)
