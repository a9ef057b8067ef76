"""Describe a paper: its parts in order, what was changed for it, and the data of a chart as a slide needs them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from dewak_dash.formats import is_missing
from dewak_dash.model import Exhibit, KeyFigure

DAY = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")
Kind = Literal["line", "bars", "stack"]


@dataclass(frozen=True, kw_only=True)
class Series:
    """Say which columns of an exhibit's table a native chart draws: one along the axis, the others as series.

    `by` names a column whose values are series of their own; it then has one column of figures. `said` stands below
    the title where the exhibit's own line speaks of its unit or of marks that only its picture has.
    """

    kind: Kind
    along: str
    columns: tuple[str, ...]
    by: str = ""
    said: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Part:
    """Hold one exhibit on paper: drawn where `draw` gives a figure (with its legend) or a map, else as a table."""

    exhibit: Exhibit
    draw: Callable[[], tuple[Any, Sequence[tuple[str, str]]]] | None = None
    series: Series | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Section:
    """Hold one section: question, finding, other questions with their answers, sentences, headline figures, exhibits.

    `failed` says why the section is empty; `annex` sections hold wide tables and stand at the end.
    """

    key: str
    question: str
    finding: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    parts: tuple[Part, ...] = ()
    failed: str = ""
    annex: bool = False


@dataclass(frozen=True)
class Change:
    """Hold one setting that differs from where it starts: name, value, start."""

    name: str
    value: str
    start: str


@dataclass(frozen=True)
class Link:
    """Hold the address of a page in exactly this state."""

    page: str
    address: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Paper:
    """Hold a whole paper; `facts` are label and text of town, house, scenario, days, store and version."""

    name: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    sections: tuple[Section, ...]
    sources: pd.DataFrame
    links: tuple[Link, ...]
    book: Callable[[], bytes]

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Return every exhibit in the order of the paper."""
        return tuple(part.exhibit for section in self.sections for part in section.parts)


def chart_data(table: pd.DataFrame, series: Series) -> tuple[list[str] | list[date], dict[str, list[float | None]]]:
    """Return categories and the values of each series; None where a category has no value in a series or words for it.

    Days come as days in their order, all else as words in the table's order.
    """
    words = [str(value) for value in dict.fromkeys(table[series.along])]
    days = [_day(word) for word in words]
    if None not in days:
        words = [word for _, word in sorted(zip(days, words, strict=True))]
    found: dict[str, list[float | None]] = {}
    groups = dict(tuple(table.groupby(series.by, sort=False))) if series.by else {"": table}
    for group, rows in groups.items():
        for column in series.columns:
            known = {str(at): value for at, value in zip(rows[series.along], rows[column], strict=True)}
            name = str(group) if series.by else column
            found[name] = [_drawn(known.get(at)) for at in words]
    known_days = sorted(day for day in days if day is not None)
    return (known_days if len(known_days) == len(words) else words), found


def _drawn(value: object) -> float | None:
    """Return a value as a chart holds it; none where it is missing, or withheld and told in words."""
    return None if is_missing(value) or isinstance(value, str) else float(value)  # type: ignore[arg-type]


def _day(word: str) -> date | None:
    hit = DAY.fullmatch(word)
    return None if hit is None else date(int(hit[3]), int(hit[2]), int(hit[1]))
