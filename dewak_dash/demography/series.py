"""Read a population series: one segment per census basis, phases of strong decline, recounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pandas as pd

from dewak_dash.demography.census import UNKNOWN, one_basis
from dewak_dash.model import Quality


@dataclass(frozen=True, kw_only=True)
class Point:
    """Hold one count of people with the census it continues."""

    day: date
    value: int
    basis: str
    quality: Quality
    source_id: str

    @property
    def year(self) -> int:
        return self.day.year


@dataclass(frozen=True)
class Segment:
    """Hold the counts that continue one census; only within it may a change be computed.

    own_register: counted by the town itself, beside the official updating.
    """

    basis: str
    points: tuple[Point, ...]
    census: Point | None = None
    own_register: bool = False

    @property
    def first(self) -> Point:
        return self.points[0]

    @property
    def last(self) -> Point:
        return self.points[-1]


@dataclass(frozen=True)
class Change:
    """Hold a change between two counts; rate is per year, compounded. Raise CensusBreak across two bases."""

    start: Point
    end: Point

    def __post_init__(self) -> None:
        one_basis((self.start.basis, self.end.basis))

    @property
    def share(self) -> float:
        return self.end.value / self.start.value - 1

    @property
    def rate(self) -> float:
        years = (self.end.day - self.start.day).days / 365.25
        return float((self.end.value / self.start.value) ** (1 / years) - 1)


@dataclass(frozen=True)
class Recount:
    """Hold two counts of one place on different bases; on the same day the difference is the recount alone."""

    old: Point
    new: Point
    same_day: bool

    @property
    def share(self) -> float:
        return self.new.value / self.old.value - 1


def segments(frame: pd.DataFrame) -> tuple[Segment, ...]:
    """Split a series (date, value, basis, basis_sort, kind, quality, source_id) by census basis, oldest first."""
    found = []
    for _, counted in frame[frame.value > 0].groupby("basis_sort", sort=True):
        rows = counted.sort_values("date")
        basis = str(rows.basis.iloc[0])
        points, census, own = (_points(rows[rows.kind == kind]) for kind in ("update", "census_day", "register"))
        if points or census:
            found.append(Segment(basis, points, census[-1] if census else None))
        if own:
            found.append(Segment(basis, own, own_register=True))
    return tuple(found)


def _points(rows: pd.DataFrame) -> tuple[Point, ...]:
    return tuple(Point(day=pd.Timestamp(r["date"]).date(), value=int(r["value"]), basis=r["basis"],
                       quality=r["quality"], source_id=r["source_id"]) for r in rows.to_dict("records"))


def official(found: Sequence[Segment]) -> tuple[Segment, ...]:
    """Keep the segments of official updating with at least one year-end count."""
    return tuple(s for s in found if s.points and not s.own_register and s.basis != UNKNOWN)


def whole_changes(found: Sequence[Segment]) -> tuple[Change, ...]:
    """Return the change over each segment that has two counts or more."""
    return tuple(Change(s.first, s.last) for s in official(found) if len(s.points) > 1)


def deepest_fall(found: Sequence[Segment]) -> Change | None:
    """Return the largest fall from a peak to a later trough within one basis."""
    falls = [Change(a, b) for s in official(found) for i, a in enumerate(s.points) for b in s.points[i + 1:]]
    falls = [c for c in falls if c.share < 0]
    return min(falls, key=lambda c: c.share, default=None)


def decline_phases(found: Sequence[Segment], rate: float) -> tuple[Change, ...]:
    """Return runs of neighbouring counts in which each step falls faster than `rate` a year (0.005 = 0.5 %)."""
    phases: list[Change] = []
    for segment in official(found):
        start: Point | None = None
        pairs = list(pairwise(segment.points))
        for i, (a, b) in enumerate(pairs):
            falling = Change(a, b).rate < -rate
            start = (start or a) if falling else None
            goes_on = falling and i + 1 < len(pairs) and Change(*pairs[i + 1]).rate < -rate
            if start is not None and not goes_on:
                phases.append(Change(start, b))
    return tuple(phases)


def recounts(found: Sequence[Segment]) -> tuple[Recount, ...]:
    """Pair counts of neighbouring bases: on the same day where both are known, else the latest census day."""
    pairs = []
    line = official(found)
    for old, new in pairwise(line):
        days = {p.day: p for p in old.points}
        both = [p for p in new.points if p.day in days]
        if both:
            pairs.append(Recount(days[both[-1].day], both[-1], same_day=True))
    counted = [s for s in found if s.basis != UNKNOWN and not s.own_register]
    newest = counted[-1] if counted else None
    if newest is not None and newest.census is not None and newest.basis not in {r.new.basis for r in pairs}:
        census = newest.census
        earlier = [p for s in line if s.basis != newest.basis for p in s.points]
        if earlier:
            near = min(earlier, key=lambda p: abs((p.day - census.day).days))
            pairs.append(Recount(near, census, same_day=False))
    return tuple(pairs)
