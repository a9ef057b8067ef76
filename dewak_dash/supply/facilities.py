"""Count facilities: reports of one house are one facility; planned and closed ones are kept apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

COUNTED = ("open", "unknown")
ALL = "alle"


@dataclass(frozen=True, kw_only=True)
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


def from_reports(latest: pd.DataFrame, every: pd.DataFrame) -> tuple[Facility, ...]:
    """Build facilities from the newest report of each, with the number of all reports.

    Columns: name, service, target_group, operator, operator_kind, district, status, source_date, address.
    """
    reports = Counter((str(n).casefold(), s) for n, s in zip(every.name, every.service, strict=True))
    plain = latest.astype(object).where(latest.notna(), "")
    return tuple(
        Facility(name=row["name"], service=row["service"], group=row["target_group"], operator=row["operator"],
                 kind=row["operator_kind"] or "unknown", district=row["district"], status=row["status"],
                 report_date=row["source_date"], address=row["address"],
                 reports=reports[(str(row["name"]).casefold(), row["service"])])
        for row in plain.to_dict("records"))


def chosen(found: Iterable[Facility], group: str, district: str) -> tuple[Facility, ...]:
    """Keep the facilities of a group and a district; what is for everybody belongs to each group."""
    return tuple(f for f in found if (group in (ALL, f.group) or f.group == "all")
                 and (district == ALL or district in districts(f.district)))


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
