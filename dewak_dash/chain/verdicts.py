"""Read an appraisal as a council asks: is the house needed, is it reached, is it paid for, until a year."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.chain.appraise import Appraisal, Case, Hands, appraise, hands, opening
from dewak_dash.chain.links import LINKS, PEOPLE, REACH, RIVALS, VOLUNTEERS, lots, shapley, subsets
from dewak_dash.chain.nearness import Near, near
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.results import Band, band

NEEDED, REACHED, PAID = "needed", "reached", "paid"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Hold three probabilities, 0 to 1, of a year, and the figures beside them with the range of 8 in 10 draws.

    `needed`: share of the draws in which as many visits are wanted as the house is planned for. `reached`: how likely
    somebody of the town who would use such a house lives near it. `paid`: share of the draws in which the money lasts
    until then. Money is a yearly mean of years 1 to then.
    """

    year: int
    needed: float
    reached: float
    paid: float
    people: Band
    users: Band
    wanted: Band
    planned: float
    visits: Band
    staffed: Band
    share: Band
    cost: Band
    town: Band
    gap: Band

    def of(self, question: str) -> float:
        """Return the probability that answers one of the three questions."""
        return {NEEDED: self.needed, REACHED: self.reached, PAID: self.paid}[question]


def year_of(found: Appraisal, asked: int) -> int:
    """Return the place of the year that is asked about: the nearest one in which the house runs."""
    return int(np.clip(asked - found.years[0], 1, len(found.years) - 1))


def verdict(found: Appraisal, asked: int) -> Verdict:
    """Return what an appraisal says of a year."""
    at = year_of(found, asked)
    wishes, running = found.wishes, slice(1, at + 1)
    share = wishes.users_near[:, at] / np.maximum(wishes.in_town[:, at], np.finfo(float).tiny)
    return Verdict(
        year=found.years[at], needed=float((wishes.visits[:, at] >= found.planned[:, at]).mean()),
        reached=float(share.mean()), paid=float((found.lasts > at).mean()),
        people=band(wishes.near[:, at].sum(axis=1)), users=band(wishes.users[:, at]), wanted=band(wishes.visits[:, at]),
        planned=float(np.median(found.planned[:, at])), visits=band(found.visits[:, at]),
        staffed=band(found.staffed[:, at]), share=band(share), cost=band(found.spent[:, running].mean(axis=1)),
        town=band(found.town[:, running].mean(axis=1)), gap=band(found.open_gap[:, running].mean(axis=1)))


def figures(found: Appraisal, asked: int) -> dict[str, Floats]:
    """Return the figures whose width is shared out among the links, (draws,): visits wanted in a year, and what the
    house costs the town a year until then, the open gap included.
    """
    at = year_of(found, asked)
    return {"wanted": found.wishes.visits[:, at],
            "exposure": (found.town + found.open_gap)[:, 1:at + 1].mean(axis=1)}


def widths(case: Case, asked: int) -> dict[str, dict[str, float]]:
    """Return by figure which part of its variance each link brings, adding up to 1; zeros where nothing scatters.

    Exact over all subsets of links that may be open, the others at their median (Shapley).
    """
    chance, hours = lots(case.people.groups.shape[2], case.seed), opening(case.house.plan)
    # Who is near and what volunteers give rest on two links each: four cases of either serve all sixty-four.
    close = {held: near(case.site, case.habits, chance, hours, held) for held in subsets((REACH, RIVALS))}
    given = {held: hands(case, held) for held in subsets((PEOPLE, VOLUNTEERS))}
    worth: dict[str, dict[frozenset[str], float]] = {}
    for opened in subsets(LINKS):
        hold = frozenset(LINKS) - opened
        found = appraise(case, hold, close=close[hold & {REACH, RIVALS}], given=given[hold & {PEOPLE, VOLUNTEERS}])
        for name, values in figures(found, asked).items():
            worth.setdefault(name, {})[opened] = float(np.var(values))
    return {name: _shares(parts) for name, parts in worth.items()}


def _shares(worth: Mapping[frozenset[str], float]) -> dict[str, float]:
    whole = worth[frozenset(LINKS)]
    found = shapley(worth, LINKS)
    return {name: part / whole if whole > 0 else 0.0 for name, part in found.items()}


def moved(case: Case, close: Near, given: Hands, asked: int) -> Verdict:
    """Return the verdict where people and hands are known, for a case with its first draws alone."""
    draws = case.people.groups.shape[2]
    few = Near(inside=close.inside[:draws], chosen=close.chosen[:draws])
    return verdict(appraise(case, close=few, given=Hands(hours=given.hours[:draws])), asked)
