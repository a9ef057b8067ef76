"""Say how many of a town's own people will live in reach of a place, by age and year, with a range."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.formats import listing, number
from dewak_dash.model import Exhibit, Region
from dewak_dash.ranking import leading
from dewak_dash.secrecy import FEWEST_RANKED, public
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.findings import about, rough

DECADE = 10
# The least there is to compare with, so that a group that vanishes has a change.
HALF_A_PERSON = 0.5


@dataclass(frozen=True, eq=False, kw_only=True)
class Years:
    """Hold people in reach by age group: low, middle, high of each year, (3, years), the picture's words and table, a
    short table, and what both rest on.
    """

    years: tuple[int, ...]
    spans: Mapping[str, FloatArray]
    exhibit: Exhibit
    brief: Exhibit
    note: str


def years(region: Region, found_years: Sequence[int], spans: Mapping[str, FloatArray], group: str, minutes: int, *,
          own_ages: bool, sources: tuple[str, ...]) -> Years:
    """Describe people in reach by age and year; spans: low, middle, high by age group, each (3, years)."""
    first, last = str(found_years[0]), str(found_years[-1])
    place = {"town": region.short_name, "minutes": str(minutes), "walk": label("einzugsgebiete.walk", group),
             "first": first, "last": last}
    parts = " ".join(t("einzugsgebiete.years.part", group=label("einzugsgebiete.years.group", code),
                       start=rough(span[1, 0]), middle=rough(span[1, -1]), low=rough(span[0, -1]),
                       high=rough(span[2, -1])) for code, span in spans.items())
    table = pd.concat([_rows(found_years, code, span) for code, span in spans.items()], ignore_index=True)
    exhibit = Exhibit(key="einzugsgebiete_jahre", title=_title(spans, place),
                      subtitle=t("einzugsgebiete.years.subtitle", **place),
                      alt=t("einzugsgebiete.years.alt", parts=parts, **place), table=table, source_ids=sources,
                      quality=("derived", "assumed"), as_of=f"{first}-12-31")
    brief = replace(exhibit, key="einzugsgebiete_jahrzehnte", title=t("einzugsgebiete.years.brief", **place),
                    subtitle=t("einzugsgebiete.years.brief_subtitle", **place), table=_brief(found_years, spans))
    ages = t("einzugsgebiete.years.own_ages") if own_ages else t("einzugsgebiete.years.town_ages", **place)
    return Years(years=tuple(found_years), spans=spans, exhibit=exhibit, brief=brief,
                 note=f"{t('einzugsgebiete.years.note', **place)} {ages}")


def _title(spans: Mapping[str, FloatArray], place: Mapping[str, str]) -> str:
    """Speak of the group that changes most, of those that are enough to be ranked; of groups that are even together."""
    counted = {code: span for code, span in spans.items() if round(float(span[1, 0])) >= FEWEST_RANKED}
    if not counted:
        return t("einzugsgebiete.years.title_few", **place)
    change = {code: 100 * abs(float(np.log(max(span[1, -1], HALF_A_PERSON) / span[1, 0])))
              for code, span in counted.items()}
    code, *even = leading(change, number)
    if even:
        key = ("einzugsgebiete.years.title_still" if number(change[code]) == number(0) else
               "einzugsgebiete.years.title_alike" if len(even) + 1 == len(counted) else
               "einzugsgebiete.years.title_ties")
        return t(key, names=listing([label("einzugsgebiete.years.who", each) for each in (code, *even)]), **place)
    span = counted[code]
    return t("einzugsgebiete.years.title", who=label("einzugsgebiete.years.who", code), n=about(span[1, -1]),
             low=rough(span[0, -1]), high=rough(span[2, -1]), before=about(span[1, 0]), **place)


def _rows(found_years: Sequence[int], code: str, span: FloatArray) -> pd.DataFrame:
    low, middle, high = ([public(float(n)) for n in row] for row in span)
    return pd.DataFrame({
        t("einzugsgebiete.years.age"): label("einzugsgebiete.years.group", code),
        t("einzugsgebiete.years.year"): list(found_years), t("einzugsgebiete.column.people"): middle,
        t("einzugsgebiete.column.low"): low, t("einzugsgebiete.column.high"): high}, dtype=object)


def _brief(found_years: Sequence[int], spans: Mapping[str, FloatArray]) -> pd.DataFrame:
    """Return one row an age group: the first year, round years, the range of the last."""
    shown = [at for at, year in enumerate(found_years) if at == 0 or year % DECADE == 0 or at == len(found_years) - 1]
    rows: list[dict[str, object]] = []
    for code, span in spans.items():
        row: dict[str, object] = {t("einzugsgebiete.years.age"): label("einzugsgebiete.years.group", code)}
        row |= {str(found_years[at]): public(float(span[1, at])) for at in shown}
        last = str(found_years[-1])
        row[t("einzugsgebiete.years.low", year=last)] = public(float(span[0, -1]))
        row[t("einzugsgebiete.years.high", year=last)] = public(float(span[2, -1]))
        rows.append(row)
    return pd.DataFrame(rows, dtype=object)
