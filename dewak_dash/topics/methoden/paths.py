"""Say why official paths of the old differ from ours: what of it is how long people live, who they are, who moves."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.forecast.official import nearest
from dewak_dash.formats import number, signed
from dewak_dash.model import Exhibit, qualities
from dewak_dash.text import label, t

THEIRS, MIDDLE, OLDEST = "theirs", "middle", 80
LIVES = ("short_life", MIDDLE, "long_life")
SHOWN = (THEIRS, MIDDLE, "short_life", "long_life", "constant_life", "their_people", "settled")


@dataclass(frozen=True, eq=False)
class PathsView:
    """Hold official paths beside ours on several grounds, and what they tell."""

    exhibit: Exhibit
    verdict: str


@dataclass(frozen=True, eq=False, kw_only=True)
class _Place:
    name: str
    publisher: str
    edition: str
    years: tuple[int, ...]
    points: Mapping[str, FloatArray]

    def apart(self, code: str) -> FloatArray:
        """Return ours less theirs in points by year."""
        return np.asarray(100 * (self.points[code] - self.points[THEIRS]))

    @property
    def lives(self) -> str:
        return nearest({code: self.points[code] for code in LIVES}, self.points[THEIRS])


def paths(rows: pd.DataFrame, scenarios: Mapping[str, str], seen: int) -> PathsView:
    """Lay the paths out by place, age group and year; the words speak of the oldest.

    rows: ags, short_name, publisher, edition, age_from, age_to, base_year, year, path, change, source_id; scenarios:
    names by code; seen: the last year that pages show at first, of which the words speak.
    """
    places = [_place(part) for _, part in rows[rows.age_from == OLDEST].groupby("ags", sort=False)]
    other = [place for place in places if place.lives != MIDDLE]
    title = (t("methoden.paths.title_other", place=other[0].name, scenario=scenarios[other[0].lives]) if other
             else t("methoden.paths.title"))
    exhibit = Exhibit(key="methoden-verlaeufe", title=title, subtitle=t("methoden.paths.subtitle"),
                      alt=t("methoden.paths.alt"), table=_table(rows), source_ids=tuple(rows.source_id.unique()),
                      quality=qualities(rows.quality, ("derived",)), as_of="")
    return PathsView(exhibit, " ".join(_said(place, scenarios, seen) for place in places))


def _place(rows: pd.DataFrame) -> _Place:
    wide, first = rows.pivot(index="year", columns="path", values="change").sort_index(), rows.iloc[0]
    return _Place(name=str(first.short_name), publisher=str(first.publisher), edition=str(first.edition),
                  years=tuple(int(year) for year in wide.index),
                  points={str(code): wide[code].to_numpy(dtype=float) for code in wide.columns})


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    keys = ["short_name", "publisher", "edition", "age_from", "age_to", "base_year", "year"]
    wide = rows.pivot_table(index=keys, columns="path", values="change", sort=False, dropna=False).reset_index()
    wide = wide[wide[THEIRS].notna()].sort_values(["short_name", "age_from", "year"], ascending=[False, False, True])
    ages = [t("methoden.official.open", first=str(row.age_from)) if pd.isna(row.age_to)
            else f"{row.age_from} – {int(row.age_to)}" for row in wide.itertuples()]
    return pd.DataFrame({
        t("methoden.official.col.place"): wide.short_name,
        t("methoden.official.col.publisher"): wide.publisher + ", " + wide.edition,
        t("methoden.official.col.ages"): ages, t("methoden.official.col.from_year"): wide.base_year,
        t("methoden.official.col.to_year"): wide.year,
        **{label("methoden.paths.col", code): (100 * wide[code].astype(float)).round(1)
           for code in SHOWN if code in wide}})


def _said(place: _Place, scenarios: Mapping[str, str], seen: int) -> str:
    middle, last = place.apart(MIDDLE), place.years[-1]
    named = {"place": place.name, "publisher": place.publisher, "edition": place.edition, "last": str(last)}
    if place.lives == MIDDLE:
        return t("methoden.paths.same", most=_points(middle), **named)
    at = max(i for i, year in enumerate(place.years) if year <= seen or i == 0)
    told = [t("methoden.paths.above" if middle[at] > 0 else "methoden.paths.below", year=str(place.years[at]),
              apart=number(abs(float(middle[at]))), **named),
            t("methoden.paths.lives", scenario=scenarios[place.lives], seen=str(place.years[at]),
              most=_points(place.apart(place.lives)[:at + 1]), whole=_points(place.apart(place.lives)), **named)]
    if "their_people" in place.points:
        told.append(t("methoden.paths.their_people", points=_more(place, "their_people", at)))
    told.append(t("methoden.paths.settled", points=_more(place, "settled", at)))
    return " ".join([*told, t("methoden.paths.unknown", publisher=place.publisher)])


def _points(apart: FloatArray) -> str:
    return number(float(np.abs(apart).max()), 1)


def _more(place: _Place, code: str, at: int) -> str:
    return signed(float(place.apart(code)[at] - place.apart(MIDDLE)[at]), 1)
