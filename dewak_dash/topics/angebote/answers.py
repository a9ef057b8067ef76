"""Answer how many offers were found in a town, for whom and by whom."""

import re
from datetime import date

from dewak_dash.model import Figure, Setting
from dewak_dash.store.reads import facilities as reads
from dewak_dash.supply.facilities import ALL, Facility, by_group_and_kind, chosen, counted, from_reports
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.common.settings import Values, as_code

# Reports name a day, a month or a year, some with a remark behind it.
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
GROUPS = ("child", "youth", "family", "senior", "hardship", "all")


def settings() -> tuple[Setting, ...]:
    """Return what may be set: the target group."""
    return (Setting(name="gruppe", codes=(ALL, *GROUPS)),)


@cached
def facilities(ags: str) -> tuple[Facility, ...]:
    """Return what was found in a town, one entry per facility and service."""
    return from_reports(reads.latest_facilities(database(), ags), reads.facilities(database(), ags))


@cached
def source_ids(ags: str) -> tuple[str, ...]:
    """Return the sources of what was found in a town."""
    return tuple(reads.latest_facilities(database(), ags).source_id.dropna().unique())


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return counts of open offers, all and by group and kind of operator; nothing where none was looked for."""
    if not facilities(ags):
        return ()
    found = chosen(facilities(ags), as_code(values, "gruppe", ALL), ALL)
    open_ = counted(found)
    as_of = max((hit.group() for f in open_ if (hit := DAY.match(f.report_date))), default="")

    def figure(name: str, count: int, **detail: str) -> Figure:
        return Figure(name=name, value=count, unit="offers", as_of=as_of, quality="derived",
                      source_ids=source_ids(ags), detail=detail)

    parts = [figure("offers.by_group_and_kind", n, group=group, operator_kind=kind)
             for (group, kind), n in by_group_and_kind(open_).items()]
    return (figure("offers.open", len(open_)), *parts)
