"""Let a house's volunteers age with the people of its town: who stays, who comes, how many hours they give."""

from collections.abc import Sequence

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats

AgeRate = tuple[int, int | None, float]


def rates_by_age(groups: Sequence[AgeRate], ages: int) -> Floats:
    """Return the share engaged at each single age, (ages,), from groups (first age, last age or None, share 0 to 1).

    Linear between the middles of the groups, none before the first begins. The middle of the open group lies as far
    behind its beginning as that of the one before lies behind its own.
    """
    if not groups or any(not 0.0 <= share <= 1.0 for _, _, share in groups):
        raise InputError("Je Altersgruppe braucht es einen Anteil von 0 bis 1.")
    middles: list[float] = []
    half = 0.0
    for first, last, _ in groups:
        half = half if last is None else (last + 1 - first) / 2
        middles.append(first + half)
    at = np.arange(ages) + 0.5
    found = np.interp(at, middles, [share for _, _, share in groups])
    return np.asarray(np.where(np.arange(ages) < groups[0][0], 0.0, found))


def stock(people: Floats, rates: Floats, *, leaving: Floats, joining: Floats) -> Floats:
    """Return volunteers by age for each one that a house begins with, shape (steps + 1, ages, draws).

    `people`: (steps + 1, ages, draws); `rates`: share engaged, (ages,); `leaving` and `joining`: shares of a year,
    (draws,), the second of the stock at the start. The first stock is as old as the engaged of the town. Each year it
    grows a year older; it loses those who die or move away and, where fewer of the next age are engaged, those who
    stop for their age; others leave so that in the first year `leaving` go in all. Those who join are as many and
    as old as the engaged people of the town then are, relative to the start.
    """
    engaged = people * rates[:, np.newaxis]
    if not (engaged[0].sum(axis=0) > 0).all():
        raise InputError("Ohne Menschen im Alter von Engagierten gibt es keine Ehrenamtlichen.")
    potential = engaged / engaged[0].sum(axis=0)
    older = np.minimum(1.0, rates[1:] / np.where(rates[:-1] > 0, rates[:-1], np.inf))[:, np.newaxis]
    found = np.zeros_like(potential)
    found[0] = potential[0]
    others: Floats | None = None
    for step in range(1, people.shape[0]):
        before, now = people[step - 1], people[step]
        kept = np.minimum(1.0, now[1:] / np.where(before[:-1] > 0, before[:-1], np.inf)) * older
        aged = found[step - 1, :-1] * kept
        if others is None:
            others = np.minimum(1.0, (1.0 - leaving) / np.maximum(aged.sum(axis=0), 1e-9))
        found[step] = joining * potential[step]
        found[step, 1:] += aged * others
    return np.asarray(found)
