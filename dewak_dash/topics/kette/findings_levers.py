"""Say what would change the answer and what is not known."""

from collections.abc import Sequence
from dataclasses import dataclass

from dewak_dash.chain.verdicts import NEEDED, PAID, REACHED, Verdict
from dewak_dash.formats import cell, number
from dewak_dash.text import t
from dewak_dash.topics.finanzierung.amounts import money
from dewak_dash.topics.kette.findings import HUNDRED

CHANGES = {"ehrenamt": "kette.change.ehrenamt", "foerderjahre": "kette.change.foerderjahre",
           "stunden": "kette.change.stunden", "stellen": "kette.change.stellen", "no_moves": "kette.change.no_moves",
           "schliesst": "kette.change.schliesst", "station": "kette.change.station"}
EFFECTS = {NEEDED: "kette.effect.needed", REACHED: "kette.effect.reached", PAID: "kette.effect.paid"}
# Below so many of a hundred draws, and such a part of the cost, a change says nothing.
LEAST, LEAST_SHARE = 1.0, 0.005
# How many changes stand at once, on the screen and on paper.
FIRST = 3


@dataclass(frozen=True, kw_only=True)
class Lever:
    """Hold a change as it is offered: code, what it is, what it does, the settings that do it."""

    code: str
    text: str
    effect: str
    settings: tuple[tuple[str, float | str, str], ...]


def lever(code: str, about: str, settings: tuple[tuple[str, float | str, str], ...], before: Verdict, after: Verdict
          ) -> Lever:
    """Describe a change with what the answer becomes."""
    value = settings[0][1]
    shown = cell(value) if isinstance(value, float) else value
    return Lever(code=code, text=t(CHANGES[code], about=about, n=shown),
                 effect=effect(before, after), settings=settings)


def effect(before: Verdict, after: Verdict) -> str:
    """Return in words what changes: each answer by so many of a hundred, then the town's money."""
    words = []
    for code in (NEEDED, REACHED, PAID):
        by = HUNDRED * (after.of(code) - before.of(code))
        if abs(by) >= LEAST:
            words.append(t(EFFECTS[code], step=_step(code, by)))
    return "; ".join([*words, *_money(before, after)]) or t("kette.effect_none")


def change(code: str, before: Verdict, after: Verdict) -> str:
    """Return in words how one answer differs, that on money with what the town and nobody pays; empty where alike."""
    by = HUNDRED * (after.of(code) - before.of(code))
    words = [_step(code, by)] if abs(by) >= LEAST else []
    return "; ".join([*words, *(_money(before, after) if code == PAID else ())])


def _money(before: Verdict, after: Verdict) -> tuple[str, ...]:
    euros = after.town.middle + after.gap.middle - before.town.middle - before.gap.middle
    if abs(euros) <= LEAST_SHARE * before.cost.middle:
        return ()
    return (t("kette.effect_money.more" if euros > 0 else "kette.effect_money.less", n=money(abs(euros))),)


def _step(code: str, by: float) -> str:
    """Write by how many of a hundred an answer changes, people or draws."""
    if code == REACHED:
        return t("kette.effect_people.more" if by > 0 else "kette.effect_people.less", n=number(abs(by)))
    return t("kette.effect_draws.more" if by > 0 else "kette.effect_draws.less", n=number(abs(by)))


def unknown(town: str, rivals: int, house: Sequence[str], *, straight: bool) -> tuple[str, ...]:
    """Return what is not known and how it is reckoned all the same, as sentences."""
    first = t("kette.unknown.rivals_rough", n=number(rivals)) if rivals else t("kette.unknown.rivals", town=town)
    found = [t("kette.unknown.use"), first]
    if straight:
        found.append(t("kette.unknown.straight", town=town))
    return (*found, *(t("kette.unknown.house", what=what) for what in house))
