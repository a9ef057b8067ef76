"""Say in plain short sentences what the pages find; each choice of words rests on the figures of the usual finding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dewak_dash.formats import number
from dewak_dash.ranking import leading
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.findings import about
from dewak_dash.topics.finanzierung.amounts import money
from dewak_dash.topics.vorausberechnung.findings import people


def ahead(town: str, start: float, low: float, high: float, year: int) -> tuple[str, ...]:
    """Say how many people live here and how many may in a year: persons at the start, and 8 of 10 paths between."""
    less, more = people(low), people(high)
    then = (t("einfach.people.one", year=str(year), n=less) if less == more
            else t("einfach.people.then", year=str(year), low=less, high=more))
    return (t("einfach.people.now", town=town, n=people(start)), then,
            _way(start, low, high), t("einfach.people.unsure"))


def _way(start: float, low: float, high: float) -> str:
    if high < start:
        return t("einfach.people.fewer")
    return t("einfach.people.more") if low > start else t("einfach.people.open")


def offers(town: str, count: int) -> tuple[str, ...]:
    """Say how many offers were found in a town."""
    if not count:
        return (t("einfach.offers.none", town=town),)
    first = (t("einfach.offers.one", town=town) if count == 1
             else t("einfach.offers.many", town=town, n=number(count)))
    return first, t("einfach.offers.what"), t("einfach.offers.more")


def reach(count: int | None, minutes: int) -> tuple[str, ...]:
    """Say how many people live within some minutes' walk of a place; None where it is not known, 0 where withheld."""
    near = t("einfach.reach.near", minutes=str(minutes))
    if count is None:
        return (t("einfach.reach.none"),)
    return (t("einfach.reach.many", n=about(count)) if count else t("einfach.reach.nobody"), near)


def by_bus(town: str, minutes: int, walking: float, riding: float, best: float) -> tuple[str, ...]:
    """Say how many of a town's people are at a place within some minutes: on foot, by bus and train at most times, and
    at good times.
    """
    if best < 1:
        return (t("einfach.bus.nobody", minutes=str(minutes)),)
    said = [t("einfach.bus.walk", minutes=str(minutes), n=about(walking)) if walking >= 1 else
            t("einfach.bus.walk_none", minutes=str(minutes))]
    if about(best) == about(walking):
        said.append(t("einfach.bus.no_more"))
    else:
        said.append(t("einfach.bus.mostly", n=about(riding)) if about(riding) != about(walking) else
                    t("einfach.bus.mostly_no_more"))
        if about(best) != about(riding):
            said.append(t("einfach.bus.best", n=about(best)))
    return *said, t("einfach.bus.who", town=town)


def cost(yearly: Mapping[str, float], tolerated: float) -> tuple[str, ...]:
    """Say what the forms cost the town a year (EUR by code), the least and the most.

    A difference below a tolerated share (0 to 1) says nothing, as on the page.
    """
    low, high = min(yearly.values()), max(yearly.values())
    least, most = leading(yearly, money, lowest=True), leading(yearly, money)
    head, tail = t("einfach.money.what"), t("einfach.money.guess")
    if high <= 0:
        return head, t("einfach.money.free"), tail
    if high - low <= tolerated * high:
        return head, t("einfach.money.level", amount=money(high)), t("einfach.money.any"), tail
    return (head, *_forms("einfach.money.least", least), _sum(low), *_forms("einfach.money.most", most), _sum(high),
            tail)


def _forms(key: str, even: Sequence[str]) -> tuple[str, ...]:
    """Name a form, and that it is as much with others: one more is named, several are counted."""
    first, *others = even
    said = t(key, form=label("einfach.form", first))
    if not others:
        return (said,)
    return said, (t("einfach.money.alike_one", form=label("einfach.form", others[0])) if len(others) == 1 else
                  t("einfach.money.alike", n=number(len(others))))


def _sum(amount: float) -> str:
    return t("einfach.money.sum", amount=money(amount)) if amount > 0 else t("einfach.money.nothing")


@dataclass(frozen=True, kw_only=True)
class Least:
    """Hold the forms that cost a town least, even as amounts are shown, of how many forms, and their EUR a year."""

    forms: tuple[str, ...]
    among: int
    cost: float


def cheapest(least: Least) -> tuple[str, ...]:
    """Say with which forms a house costs the town least, and how much a year; that all are even is said of all."""
    if len(least.forms) == least.among > 1:
        return ((t("einfach.money.level", amount=money(least.cost)), t("einfach.money.any")) if least.cost > 0 else
                (t("einfach.money.free"),))
    return *_forms("einfach.money.least", least.forms), _sum(least.cost)


def nobody(town: str) -> tuple[str, ...]:
    """Say that nobody lives in a place."""
    return t("einfach.nobody", town=town), t("einfach.no_sums")
