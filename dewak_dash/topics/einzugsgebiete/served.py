"""Say who finds room in which facility: key figures, the effect of the border, facilities with how each was placed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from dewak_dash.accessibility.layers import Way
from dewak_dash.accessibility.sharing import Closure, Shared
from dewak_dash.formats import MINUS, number
from dewak_dash.model import Exhibit, KeyFigure, Region
from dewak_dash.secrecy import is_withheld, public
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.findings import rough

STATES = ("served", "full", "out_of_reach")
# A name longer than this is cut in a chart.
LONGEST_NAME = 34


@dataclass(frozen=True, eq=False, kw_only=True)
class Asked:
    """Hold what was asked, in words for sentences, and what every exhibit rests on."""

    region: Region
    service: str
    group: str
    minutes: int
    year: int
    way: Way
    sources: tuple[str, ...]
    others: int
    counts: bool = True

    @property
    def words(self) -> dict[str, str]:
        """Return what sentences need."""
        return {"town": self.region.short_name, "minutes": str(self.minutes), "year": str(self.year),
                "walk": label("einzugsgebiete.walk", self.group),
                "service": label("einzugsgebiete.service", self.service),
                "services": label("einzugsgebiete.services", self.service),
                "who": label("einzugsgebiete.service_who", self.service),
                "users": label("einzugsgebiete.service_users", self.service),
                "room": label("einzugsgebiete.service_room", self.service),
                "to": label("einzugsgebiete.service_to", self.service)}

    @property
    def as_of(self) -> str:
        """Return the day the people are counted for."""
        return f"{self.year}-12-31"


def exhibit(asked: Asked, key: str, table: pd.DataFrame, title: str, subtitle: str, alt: str, note: str = ""
            ) -> Exhibit:
    """Return an exhibit that rests on what was asked."""
    return Exhibit(key=f"einzugsgebiete_{key}", title=title, subtitle=subtitle, alt=alt, table=table, note=note,
                   source_ids=asked.sources, quality=("derived", "assumed"), as_of=asked.as_of)


def title(asked: Asked, found: Shared) -> str:
    """Return the finding: how many of those who use a service find room, how many do not and why."""
    people = {name: rough(value) for name, value in found.by_state().items()}
    return t("einzugsgebiete.served.title", all=rough(float(found.people.sum())), **people, **asked.words)


def subtitle(asked: Asked) -> str:
    """Say how that was found and what is assumed."""
    alone = t("einzugsgebiete.served.alone", **asked.words) if not asked.others else ""
    how = label("einzugsgebiete.served.how", asked.way)
    key = "einzugsgebiete.served.subtitle" if asked.counts else "einzugsgebiete.served.subtitle_known"
    return t(key, n=number(asked.others), how=how, **asked.words) + alone


def figures(asked: Asked, found: Shared, by_pace: Sequence[Shared], other: Shared, *, neighbours: bool
            ) -> tuple[KeyFigure, ...]:
    """Return the people of each state with the range of the pace, and what the border changes."""
    likely, pace = found.by_state(), [each.by_state() for each in by_pace]
    shown = []
    for state in STATES:
        low, high = (rough(bound([each[state] for each in (likely, *pace)])) for bound in (min, max))
        words = (t("einzugsgebiete.served.unit_one") if low == high
                 else t("einzugsgebiete.served.unit", low=low, high=high))
        shown.append(KeyFigure(label=label("einzugsgebiete.state", state), value=rough(likely[state]), unit=words,
                               as_of=asked.as_of, quality="assumed", how=label("einzugsgebiete.how_state", state)))
    with_, without = (found, other) if neighbours else (other, found)
    change = round(with_.served) - round(without.served)
    shown.append(KeyFigure(label=t("einzugsgebiete.served.border"), value=_signed(change), as_of=asked.as_of,
                           unit=t("einzugsgebiete.served.border_unit", **asked.words), quality="assumed",
                           how=t("einzugsgebiete.how_border")))
    return tuple(shown)


def _signed(change: float) -> str:
    if round(change) == 0:
        return t("einzugsgebiete.served.same")
    words = rough(abs(change))
    return words if is_withheld(abs(change)) else f"+{words}" if change > 0 else f"{MINUS}{words}"


def border(asked: Asked, without: Shared, with_: Shared, known: int) -> Exhibit:
    """Return the town's own people by state without and with the neighbours' people and facilities, and the change."""
    one, two = without.by_state(), with_.by_state()
    rows = [{t("einzugsgebiete.column.state"): label("einzugsgebiete.state", state),
             t("einzugsgebiete.column.without"): public(one[state]),
             t("einzugsgebiete.column.with"): public(two[state]),
             t("einzugsgebiete.column.change"): round(two[state]) - round(one[state])} for state in STATES]
    change = round(two["served"]) - round(one["served"])
    head = t("einzugsgebiete.border.none" if change == 0 else
             "einzugsgebiete.border.more" if change > 0 else "einzugsgebiete.border.fewer",
             n=rough(abs(change)), **asked.words)
    supply = (t("einzugsgebiete.border.known", n=number(known), **asked.words) if known
              else t("einzugsgebiete.border.unknown", **asked.words))
    return exhibit(asked, "grenze", pd.DataFrame(rows, dtype=object), head, supply, f"{head}. {supply}")


def facilities(asked: Asked, found: pd.DataFrame, lost: Sequence[str]) -> Exhibit:
    """Return the facilities that were counted: name, room, how full, how each was placed, and those without a place.

    found: name, room, known, used, match, accuracy_m.
    """
    rows = [{t("einzugsgebiete.column.facility"): row.name_ or t("einzugsgebiete.facility.place"),
             t("einzugsgebiete.column.room"): round(row.room),
             t("einzugsgebiete.column.room_from"): label("einzugsgebiete.room", "known" if row.known else "assumed"),
             t("einzugsgebiete.column.used"): public(row.used),
             t("einzugsgebiete.column.match"): label("einzugsgebiete.match", row.match or "marker"),
             t("einzugsgebiete.column.accuracy"): round(row.accuracy_m)}
            for row in found.rename(columns={"name": "name_"}).itertuples()]
    rows += [{t("einzugsgebiete.column.facility"): name, t("einzugsgebiete.column.room"): None,
              t("einzugsgebiete.column.room_from"): "", t("einzugsgebiete.column.used"): None,
              t("einzugsgebiete.column.match"): t("einzugsgebiete.match_none"),
              t("einzugsgebiete.column.accuracy"): None} for name in lost]
    known = int(found.known.sum())
    said = {"n": number(len(found)), "lost": number(len(lost)), "known": number(known), **asked.words}
    return exhibit(asked, "einrichtungen", pd.DataFrame(rows, dtype=object),
                   t("einzugsgebiete.facilities.title", **said), t("einzugsgebiete.facilities.subtitle", **said),
                   t("einzugsgebiete.facilities.alt", **said))


def by_age(asked: Asked, people: np.ndarray, minutes: np.ndarray, groups: Sequence[str]) -> Exhibit:
    """Return who reaches any facility in time by age: people (cells, groups) of the town, minutes to the nearest."""
    within = minutes <= asked.minutes
    rows, shares = [], []
    for at, code in enumerate(groups):
        all_, near = float(people[:, at].sum()), float(people[within, at].sum())
        shares.append(round(100 * (1 - near / all_), 1) if all_ > 0 else None)
        rows.append({t("einzugsgebiete.years.age"): label("einzugsgebiete.years.group", code),
                     t("einzugsgebiete.column.all"): public(all_), t("einzugsgebiete.column.near"): public(near),
                     t("einzugsgebiete.column.far_share"): shares[-1],
                     t("einzugsgebiete.column.mean_minutes"):
                         round(float(people[within, at] @ minutes[within]) / near, 1) if near > 0 else None})
    most = max(share or 0.0 for share in shares)
    age = groups[[share or 0.0 for share in shares].index(most)]
    said = {"age": label("einzugsgebiete.years.group", age), "share": number(most), **asked.words}
    return exhibit(asked, "alter_erreicht", pd.DataFrame(rows, dtype=object),
                   t("einzugsgebiete.by_age.title", **said), t("einzugsgebiete.by_age.subtitle", **said),
                   t("einzugsgebiete.by_age.title", **said))


@dataclass(frozen=True, eq=False, kw_only=True)
class Closures:
    """Hold what closing each facility would mean: title, subtitle, bars (name, overflow, unreached), the worst first,
    the words of the picture, and the table of all.
    """

    title: str
    subtitle: str
    bars: tuple[tuple[str, float, float], ...]
    exhibit: Exhibit
    table: Exhibit


def closing(asked: Asked, names: Sequence[str], found: Sequence[Closure], most: int) -> Closures:
    """Return what closing each facility in turn would mean, the worst first; the chart shows at most so many."""
    order = sorted(range(len(found)), key=lambda at: -(found[at].unreached + found[at].overflow))
    named = [name or t("einzugsgebiete.facility.place") for name in names]
    rows = [{t("einzugsgebiete.column.facility"): named[at],
             t("einzugsgebiete.column.nearest"): public(found[at].nearest),
             t("einzugsgebiete.column.lost"): public(found[at].unreached + found[at].overflow),
             t("einzugsgebiete.column.unreached"): public(found[at].unreached),
             t("einzugsgebiete.column.overflow"): public(found[at].overflow),
             t("einzugsgebiete.column.longer"): round(found[at].longer, 1)} for at in order]
    worst = found[order[0]]
    said = {"name": named[order[0]], "lost": rough(worst.unreached + worst.overflow), **asked.words,
            "unreached": rough(worst.unreached), "overflow": rough(worst.overflow)}
    key = "einzugsgebiete.closing.title" if worst.unreached + worst.overflow >= 1 else "einzugsgebiete.closing.none"
    bars = tuple((_cut(named[at]), found[at].overflow, found[at].unreached) for at in order[:most])
    table = exhibit(asked, "schliessung", pd.DataFrame(rows, dtype=object), t("einzugsgebiete.closing.chart", **said),
                    t("einzugsgebiete.closing.chart_subtitle"), t("einzugsgebiete.closing.alt", **said))
    return Closures(title=t(key, **said), subtitle=t("einzugsgebiete.closing.subtitle", **said), bars=bars,
                    exhibit=table, table=replace(table, key=f"{table.key}_liste", subtitle=t(
                        "einzugsgebiete.closing.table_subtitle"), title=t("einzugsgebiete.closing.table", **said)))


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME - 1].rstrip()}…"


def states_words(counts: Mapping[str, int]) -> list[str]:
    """Return the words of each state with its number of cells."""
    return [t("einzugsgebiete.state_entry", state=label("einzugsgebiete.state", state), count=number(counts[state]))
            for state in STATES]
