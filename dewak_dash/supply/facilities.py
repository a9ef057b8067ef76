"""Count facilities: reports of one house are one facility; planned and closed ones are kept apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

COUNTED = ("open", "unknown")


@dataclass(frozen=True)
class Facility:
    """Hold the newest report of a facility; empty text where a report says nothing."""

    name: str
    service: str
    group: str
    operator: str
    kind: str
    district: str
    status: str
    report_date: str
    address: str
    reports: int


def counted(facilities: Iterable[Facility]) -> tuple[Facility, ...]:
    """Keep what may be there today: open ones and those whose state is not known."""
    return tuple(f for f in facilities if f.status in COUNTED)


def by_group_and_kind(facilities: Iterable[Facility]) -> Counter[tuple[str, str]]:
    """Count facilities by target group and kind of operator."""
    return Counter((f.group, f.kind) for f in facilities)


def by_district_and_group(facilities: Iterable[Facility]) -> Counter[tuple[str, str]]:
    """Count facilities by district and target group; a facility in several districts counts in each."""
    return Counter((place, f.group) for f in facilities for place in districts(f.district))


def districts(text: str) -> tuple[str, ...]:
    """Split the districts a report names ('A; B' or 'A/B'); one empty name where it names none."""
    parts = tuple(part.strip() for part in text.replace("/", ";").split(";") if part.strip())
    return parts or ("",)
