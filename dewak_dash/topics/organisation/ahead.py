"""Say whether volunteers suffice in the years to come, as they age with the people of the town."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.chain.volunteering import OLD, Ahead
from dewak_dash.formats import number, percent, rounded
from dewak_dash.model import Exhibit, Quality
from dewak_dash.text import t

LOW, MIDDLE, HIGH = range(3)
STEP = 10


@dataclass(frozen=True, eq=False, kw_only=True)
class Hours:
    """Hold hours of volunteers by year and age group beside those needed, ready to be drawn."""

    exhibit: Exhibit
    note: str
    years: tuple[int, ...]
    names: tuple[str, ...]
    by_group: np.ndarray
    people: np.ndarray
    all: np.ndarray
    needed: float


def _hours(value: float) -> str:
    return number(rounded(value, STEP))


def title(years: tuple[int, ...], likely: np.ndarray, needed: float) -> str:
    """Return the finding: whether the middle suffices in every year, from when not, or never."""
    key = {"last": str(years[-1]), "first": str(years[0]), "likely": _hours(float(likely[-1])),
           "needed": _hours(needed)}
    if needed <= 0:
        return t("organisation.ahead.title_staff", **key)
    short = np.flatnonzero(likely < needed)
    if not short.size:
        return t("organisation.ahead.title_enough", **key)
    if short.size == len(years):
        return t("organisation.ahead.title_never", **key)
    return t("organisation.ahead.title_from", year=str(years[int(short[0])]), **key)


def hours(found: Ahead, volunteers: float, needed: float, source_ids: tuple[str, ...],
          quality: tuple[Quality, ...]) -> Hours:
    """Describe hours a year of so many volunteers at the start beside those needed, by age and with range."""
    by_group, people, whole = volunteers * found.by_group, volunteers * found.people, volunteers * found.all
    names = tuple(t("organisation.ahead.open" if each.last is None else "organisation.ahead.group",
                    first=str(each.first), last=str(each.last)) for each in found.groups)
    old = np.array([each.first >= OLD for each in found.groups])
    share = by_group[old].sum(axis=0) / np.maximum(by_group.sum(axis=0), 1e-9)
    table = pd.DataFrame({
        t("organisation.col.year"): found.years,
        **{name: part.round(-1) for name, part in zip(names, by_group, strict=True)},
        t("organisation.ahead.middle"): people[MIDDLE].round(-1),
        t("organisation.ahead.people_low"): people[LOW].round(-1),
        t("organisation.ahead.people_high"): people[HIGH].round(-1),
        t("organisation.ahead.all_low"): whole[LOW].round(-1), t("organisation.ahead.all_high"): whole[HIGH].round(-1),
        t("organisation.ahead.needed"): round(needed, -1)})
    ends = {"first": str(found.years[0]), "last": str(found.years[-1]), "start": _hours(float(people[MIDDLE, 0])),
            "end": _hours(float(people[MIDDLE, -1])), "low": _hours(float(whole[LOW, -1])),
            "high": _hours(float(whole[HIGH, -1])), "needed": _hours(needed), "volunteers": number(volunteers)}
    exhibit = Exhibit(key="organisation-ehrenamt", title=title(found.years, people[MIDDLE], needed),
                      subtitle=t("organisation.ahead.subtitle", **ends), alt=t("organisation.ahead.alt", **ends),
                      table=table, source_ids=source_ids, quality=quality, as_of=str(found.years[0]))
    fewer = 1 - float(people[MIDDLE, -1] / max(float(people[MIDDLE, 0]), 1e-9))
    key = "organisation.ahead.note" if fewer > 0 else "organisation.ahead.note_more"
    note = t(key, fewer=percent(abs(fewer), 0), old=percent(float(share[0]), 0), older=percent(float(share[-1]), 0),
             **ends)
    return Hours(exhibit=exhibit, note=note, years=found.years, names=names, by_group=by_group, people=people,
                 all=whole, needed=needed)
