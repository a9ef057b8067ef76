"""Say in plain short sentences what the pages on houses, operators, slides, methods and data find."""

from collections.abc import Sequence
from dataclasses import dataclass

from dewak_dash.formats import number, percent, rough
from dewak_dash.text import label, t
from dewak_dash.topics.einfach.findings import Least, cheapest, reach

TENTHS = 10


@dataclass(frozen=True, kw_only=True)
class House:
    """Hold what is told of a house: people near it (None unknown, 0 withheld), visits a year, what it costs the town at
    least, how many of all its sizes were drawn from real houses, what nobody tells.
    """

    people: int | None
    visits: float
    least: Least
    drawn: int
    sizes: int
    unknown: int


def house(found: House, minutes: int) -> tuple[str, ...]:
    """Say what a house would be: who lives near, who comes, what it costs, what is guessed."""
    visits = (t("einfach.house.visits", n=rough(found.visits)) if found.visits >= 1 else t("einfach.house.no_visits"))
    guessed = (t("einfach.house.drawn", n=number(found.drawn), all=number(found.sizes)) if found.drawn
               else t("einfach.house.guessed"))
    open_ = () if not found.unknown else (
        t("einfach.house.unknown_one") if found.unknown == 1 else t("einfach.house.unknown", n=number(found.unknown)),)
    return (t("einfach.money.what"), *reach(found.people, minutes), visits, *cheapest(found.least), guessed, *open_)


def operators(leaders: Sequence[str], points: int, most: int, share: float) -> tuple[str, ...]:
    """Say which form suits best under the weights set, with its points, and how often it is first (0 to 1)."""
    last = t("einfach.way.yours")
    said = t("einfach.way.points", n=number(points), all=number(most))
    if len(leaders) > 1:
        return (t("einfach.way.lead"), t("einfach.way.level", n=number(len(leaders))),
                *(t("einfach.way.one_of", form=label("einfach.form", code)) for code in leaders), said, last)
    tenths = round(TENTHS * share)
    often = (t("einfach.way.always") if tenths == TENTHS else t("einfach.way.seldom") if not tenths
             else t("einfach.way.often", n=number(tenths), all=number(TENTHS)))
    return t("einfach.way.lead"), t("einfach.way.best", form=label("einfach.form", leaders[0])), said, often, last


@dataclass(frozen=True, kw_only=True)
class Change:
    """Hold two counts of a place's people: year and persons at the start and at the end."""

    first: int
    before: float
    last: int
    after: float


def past(changes: Sequence[Change]) -> tuple[str, ...]:
    """Say how many people lived in a place then and later; nothing can be said of a single count."""
    if not changes:
        return (t("einfach.past.none"),)
    return tuple(sentence for change in changes for sentence in (
        t("einfach.past.before", year=str(change.first), n=number(change.before)),
        t("einfach.past.after", year=str(change.last), n=number(change.after)), _way(change)))


def _way(change: Change) -> str:
    share = change.after / change.before - 1 if change.before else 0.0
    if percent(abs(share)) == percent(0.0):
        return t("einfach.past.same")
    return t("einfach.past.more") if share > 0 else t("einfach.past.fewer")


def slides(count: int, place: int) -> tuple[str, ...]:
    """Say how many pictures are shown and which of them is seen, from 1; 0 where all stand below one another."""
    if not count:
        return (t("einfach.slides.none"),)
    first = t("einfach.slides.one") if count == 1 else t("einfach.slides.many", n=number(count))
    return (first, t("einfach.slides.here", n=number(place)) if place else t("einfach.slides.all"))


def keeps(first: int, until: int, last: int) -> tuple[str, ...]:
    """Say until which year a projection keeps, of its years from the first to the last."""
    if until <= first:
        return t("einfach.keeps.never"), t("einfach.money.guess")
    after = () if until >= last else (t("einfach.keeps.after"),)
    return t("einfach.keeps.until", year=str(until)), *after, t("einfach.money.guess")


def decide(least: Least) -> tuple[str, ...]:
    """Say what has to be decided next, with the forms that cost the town least."""
    return t("einfach.next.who"), *cheapest(least), t("einfach.money.guess")


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Hold how the past was recomputed: towns, years, years ahead in words, and of 100 towns how many were right on
    average and at the worst start.
    """

    towns: int
    first: int
    last: int
    ahead: str
    held: float
    lowest: float


def checked(found: Checked) -> tuple[str, ...]:
    """Say on how many towns the way of reckoning was tried and how often it was right."""
    return (t("einfach.checked.lead"), t("einfach.checked.towns", n=number(found.towns)),
            t("einfach.checked.years", first=str(found.first), last=str(found.last)),
            t("einfach.checked.ahead", years=found.ahead), t("einfach.checked.held", n=number(found.held)),
            t("einfach.checked.lowest", n=number(found.lowest)), t("einfach.checked.right"))


def tables(counts: tuple[int, int, int, int], chosen: int | None) -> tuple[str, ...]:
    """Say how much is kept: sources, tables, rows and guessed rows, and how many rows the chosen table has, if any."""
    sources, count, rows, guessed = (number(each) for each in counts)
    yours = () if chosen is None else (t("einfach.data.yours", n=number(chosen)),)
    return (t("einfach.data.tables", n=count), t("einfach.data.rows", n=rows), t("einfach.data.sources", n=sources),
            t("einfach.data.guessed", n=guessed), *yours, t("einfach.data.load"))
