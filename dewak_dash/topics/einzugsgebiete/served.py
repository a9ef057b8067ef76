"""Say who finds room in which facility: key figures, the effect of the border, facilities with how each was placed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash import formats
from dewak_dash.accessibility.layers import Way
from dewak_dash.accessibility.sharing import Shared
from dewak_dash.formats import MINUS, listing, number, rough_step
from dewak_dash.model import Exhibit, KeyFigure, Region
from dewak_dash.ranking import leading
from dewak_dash.secrecy import FEWEST_RANKED, beside, difference, hidden, is_withheld, parts, public, rest, words
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.findings import rough

STATES = ("served", "full", "out_of_reach")
# Below so many people in all, single ones are told: rounded to tens, a part would be nothing or all.
FEW = 100


@dataclass(frozen=True, eq=False, kw_only=True)
class Asked:
    """Hold what was asked, in words for sentences, and what every exhibit rests on; `how` says more of the way."""

    region: Region
    service: str
    group: str
    minutes: int
    year: int
    way: Way
    sources: tuple[str, ...]
    others: int
    counts: bool = True
    how: str = ""

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


def told(value: float, all_: float) -> int:
    """Return one part of several people as it is told beside the others: one by one where all are few, else rough."""
    step = 1 if all_ < FEW else rough_step(value)
    return round(value / step) * step


def _told_words(value: float, all_: float) -> str:
    return words() if is_withheld(value) else number(told(value, all_))


def title(asked: Asked, found: Shared) -> str:
    """Return the finding: how many of those who use a service find room, how many do not and why.

    All are the sum of the parts as they are told, and are not told where that would tell a part that is withheld.
    """
    people = found.by_state()
    all_ = sum(people.values())
    parts = {name: _told_words(value, all_) for name, value in people.items()}
    if any(is_withheld(value) for value in people.values()):
        return t("einzugsgebiete.served.title_few", **parts, **asked.words)
    return t("einzugsgebiete.served.title", all=number(sum(told(value, all_) for value in people.values())), **parts,
             **asked.words)


def subtitle(asked: Asked) -> str:
    """Say how that was found and what is assumed."""
    alone = t("einzugsgebiete.served.alone", **asked.words) if not asked.others else ""
    how = label("einzugsgebiete.served.how", asked.how or asked.way)
    key = "einzugsgebiete.served.subtitle" if asked.counts else "einzugsgebiete.served.subtitle_known"
    return t(key, n=number(asked.others), how=how, **asked.words) + alone


def figures(asked: Asked, found: Shared, by_pace: Sequence[Shared], other: Shared, *, neighbours: bool
            ) -> tuple[KeyFigure, ...]:
    """Return the people of each state with the range of the pace, and what the border changes."""
    likely, pace = found.by_state(), [each.by_state() for each in by_pace]
    shown, all_ = [], sum(likely.values())
    for state in STATES:
        low, high = (_told_words(bound([each[state] for each in (likely, *pace)]), all_) for bound in (min, max))
        unit = (t("einzugsgebiete.served.unit_one") if low == high
                 else t("einzugsgebiete.served.unit", low=low, high=high))
        value = _told_words(likely[state], all_)
        shown.append(KeyFigure(label=label("einzugsgebiete.state", state), value=value, unit=unit, as_of=asked.as_of,
                               quality="assumed", how=label("einzugsgebiete.how_state", state)))
    with_, without = (found, other) if neighbours else (other, found)
    shown.append(KeyFigure(label=t("einzugsgebiete.served.border"), value=_signed(without, with_), as_of=asked.as_of,
                           unit=t("einzugsgebiete.served.border_unit", **asked.words), quality="assumed",
                           how=t("einzugsgebiete.how_border")))
    return tuple(shown)


def _parts(found: Shared) -> tuple[int | str, ...]:
    by_state = found.by_state()
    return parts(*(by_state[state] for state in STATES))


def _change(without: Shared, with_: Shared) -> tuple[int, str]:
    """Return how many more find room with the neighbours, and how many more or fewer in words: no finer than the two
    counts beside it tell.
    """
    change = round(with_.served) - round(without.served)
    told_ = isinstance(difference(_parts(without)[0], _parts(with_)[0]), int)
    return change, formats.rough(abs(change)) if told_ else rough(abs(change))


def _signed(without: Shared, with_: Shared) -> str:
    change, people = _change(without, with_)
    if change == 0:
        return t("einzugsgebiete.served.same")
    return people if people == words() else f"+{people}" if change > 0 else f"{MINUS}{people}"


def border(asked: Asked, without: Shared, with_: Shared, known: int) -> Exhibit:
    """Return the town's own people by state without and with the neighbours' people and facilities, and the change."""
    rows = [{t("einzugsgebiete.column.state"): label("einzugsgebiete.state", state),
             t("einzugsgebiete.column.without"): first, t("einzugsgebiete.column.with"): second,
             t("einzugsgebiete.column.change"): difference(first, second)}
            for state, first, second in zip(STATES, _parts(without), _parts(with_), strict=True)]
    change, people = _change(without, with_)
    head = t("einzugsgebiete.border.none" if change == 0 else
             "einzugsgebiete.border.more" if change > 0 else "einzugsgebiete.border.fewer", n=people, **asked.words)
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
    subtitle = t("einzugsgebiete.facilities.subtitle")
    if lost:
        subtitle += t("einzugsgebiete.facilities.lost", n=number(len(lost)))
    return exhibit(asked, "einrichtungen", pd.DataFrame(rows, dtype=object),
                   t("einzugsgebiete.facilities.title" if known else "einzugsgebiete.facilities.title_assumed", **said),
                   subtitle, t("einzugsgebiete.facilities.alt", **said))


def by_age(asked: Asked, people: np.ndarray, minutes: np.ndarray, groups: Sequence[str], *, own_ages: bool) -> Exhibit:
    """Return who reaches any facility in time by age: people (cells, groups) of the town, minutes to the nearest.

    own_ages: whether the cells' own ages are known; else every cell has those of the town, and no age is told apart.
    """
    within = minutes <= asked.minutes
    rows, shares = [], []
    for at, code in enumerate(groups):
        all_, near = float(people[:, at].sum()), float(people[within, at].sum())
        shares.append(100 * (1 - near / all_) if all_ > 0 else None)
        far = rest(all_, near)
        few = any(hidden((near, far)))
        if few:
            shares[-1] = None
        rows.append({t("einzugsgebiete.years.age"): label("einzugsgebiete.years.group", code),
                     t("einzugsgebiete.column.all"): public(all_),
                     t("einzugsgebiete.column.near"): parts(near, far)[0],
                     t("einzugsgebiete.column.far_share"):
                         beside() if few else None if shares[-1] is None else round(shares[-1], 1),
                     t("einzugsgebiete.column.mean_minutes"):
                         round(float(people[within, at] @ minutes[within]) / near, 1) if near > 0 else None})
    head = by_age_title({code: share for code, share, all_ in zip(groups, shares, people.sum(axis=0), strict=True)
                         if share is not None and round(all_) >= FEWEST_RANKED}) if own_ages else _ages_unknown(
        float(people[within].sum()), float(people[~within].sum()))
    subtitle = t("einzugsgebiete.by_age.subtitle", **asked.words)
    if not own_ages:
        subtitle += t("einzugsgebiete.by_age.town_ages")
    return exhibit(asked, "alter_erreicht", pd.DataFrame(rows, dtype=object), head, subtitle, head)


def _ages_unknown(near: float, far: float) -> str:
    """Say how many have it too far where nobody knows of which age."""
    if near + far <= 0 or any(hidden((near, far))):
        return t("einzugsgebiete.by_age.title_unknown_few")
    return t("einzugsgebiete.by_age.title_unknown", share=number(100 * far / (near + far)))


def by_age_title(shares: Mapping[str, float]) -> str:
    """Say which ages most often have it too far (shares in per cent, of ages with enough people to be ranked)."""
    if len(shares) < 2:
        return t("einzugsgebiete.by_age.title_few", least=number(FEWEST_RANKED))
    first = leading(shares, number)
    share = number(shares[first[0]])
    if share == number(0):
        return t("einzugsgebiete.by_age.title_none")
    if len(first) == len(shares):
        return t("einzugsgebiete.by_age.title_alike", share=share)
    ages = [t("einzugsgebiete.by_age.age", age=label("einzugsgebiete.years.group", code)) for code in first]
    return t("einzugsgebiete.by_age.title" if len(ages) == 1 else "einzugsgebiete.by_age.title_ties",
             ages=listing(ages), share=share)


def states_words(counts: Mapping[str, int]) -> list[str]:
    """Return the words of each state with its number of cells."""
    return [t("einzugsgebiete.state_entry", state=label("einzugsgebiete.state", state), count=number(counts[state]))
            for state in STATES]
