"""Hold projections of others by age beside ours, as changes since their own base year, with reasons where we differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.forecast.kreise import Kreise

Reason = Literal["older_edition", "derived_ages", "press", "lives"]
CHANGE, PERSONS = "Prozent Veränderung zum Basisjahr", "Personen"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """Hold one published change of an age group beside ours, both shares of the base year, and ours since our launch;
    reasons only where the difference is large.
    """

    ags: str
    name: str
    publisher: str
    edition: str
    first: int
    last: int | None
    base_year: int
    year: int
    theirs: float
    ours: float
    ours_since_launch: float
    reasons: tuple[Reason, ...]
    note: str
    source_id: str

    @property
    def difference(self) -> float:
        """Return ours less theirs, a share of the base year."""
        return self.ours - self.theirs


def changes(rows: pd.DataFrame) -> pd.DataFrame:
    """Return published changes as shares, one row an age group and target year.

    rows: ags, short_name, publisher, edition, variant, base_year, base_value, year, age_from, age_to, value, unit,
    note, source_id. Changes stand there, follow from a base value, or from the earliest year of the same projection.
    """
    same = ["ags", "publisher", "edition", "variant", "age_from", "age_to", "unit"]
    aged = rows[rows.age_from.notna()]
    # two values of one projection for one year are the ends of a span, not a path
    aged = aged[~aged.duplicated([*same, "year"], keep=False)].copy()
    earliest = aged.sort_values("year").groupby(same, dropna=False)
    aged["first_year"], aged["first_value"] = earliest.year.transform("first"), earliest.value.transform("first")
    stated, counted = aged.unit == CHANGE, aged.base_value.notna() & (aged.unit == PERSONS)
    followed = ~stated & ~counted & aged.unit.str.contains(PERSONS) & (aged.year > aged.first_year)
    aged["theirs"] = np.where(stated, aged.value / 100, np.where(
        counted, aged.value / aged.base_value.astype(float) - 1, aged.value / aged.first_value - 1))
    aged["since"] = aged.base_year.where(stated | counted, aged.first_year)
    return aged[(stated | counted | followed) & aged.since.notna()]


def since(data: Kreise, kreise_now: FloatArray, inside: np.ndarray, year: int, first: int, last: int | None
          ) -> float | None:
    """Return people of an age group at our launch over those at the end of an earlier year, in some Kreise.

    Counted on the older census until its last year end, then from the census day on: the recount between them, and
    the months it took, are left out of the change. kreise_now (2, 101, K): people at the launch; inside (K,) flags.
    None where the age group is not one of the groups counted or the year is unknown.
    """
    edges, newest = np.array(data.edges), max(data.groups)
    stop = None if last is None else last + 1
    if year not in data.groups or first not in data.edges or (stop is not None and stop not in data.edges):
        return None
    chosen = (edges >= first) & (edges < (stop or np.inf))
    then, until = (data.groups[y][:, chosen][..., inside].sum() for y in (year, newest))
    at_census = data.census[first:stop][:, inside].sum()
    return float(until / then * kreise_now[:, first:stop][..., inside].sum() / at_census)


def reasons(difference: float, large: float, *, before_census: bool, municipality: bool, quoted: bool
            ) -> tuple[Reason, ...]:
    """Return why ours differs, where it differs by more than `large`: what is true of the other projection or ours.

    What is left is how long people live: editions of single Länder assume other gains than the country's middle.
    """
    if abs(difference) <= large:
        return ()
    told: list[tuple[Reason, bool]] = [("older_edition", before_census), ("derived_ages", municipality),
                                       ("press", quoted)]
    found = tuple(code for code, true in told if true)
    return found or ("lives",)


def ranked(found: Sequence[Compared]) -> tuple[Compared, ...]:
    """Return the comparisons, largest difference first; what one source says twice of the same thing stands once."""
    once: dict[tuple[object, ...], Compared] = {}
    for row in sorted(found, key=lambda row: -abs(row.difference)):
        once.setdefault((row.ags, row.publisher, row.edition, row.first, row.last, row.base_year, row.year,
                         row.source_id), row)
    return tuple(once.values())


def newest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of each publisher's newest edition of a place and age group: ags, publisher, edition, group.

    An edition is told by what stands before its bracket, such as 2025 (2024-2050/2070).
    """
    edition = rows.edition.str.split(" (", regex=False).str[0]
    last = edition.groupby([rows.ags, rows.publisher, rows["group"]]).transform("max")
    return rows.assign(edition=edition)[edition == last]


def their_people(groups: Mapping[tuple[int, int | None], float], ours: FloatArray, *, years_later: int) -> FloatArray:
    """Return factors by age that bring our people at the launch to a published count some years later, (ages,).

    groups: published persons by first and last age (None: open); ours: (ages,), our people of that year. Who has an
    age then was so many years younger at the launch; ages without a published group keep factor 1.
    """
    then = np.ones(ours.size)
    for (first, last), persons in groups.items():
        chosen = slice(first, None if last is None else last + 1)
        then[chosen] = persons / ours[chosen].sum()
    return then[np.minimum(np.arange(ours.size) + years_later, ours.size - 1)]


def nearest(changes_by_path: Mapping[str, FloatArray], theirs: FloatArray) -> str:
    """Return the path whose largest distance to theirs over the years is smallest; all are (years,) changes."""
    return min(changes_by_path, key=lambda code: float(np.abs(changes_by_path[code] - theirs).max()))
