"""Bring what tables give to single ages by sex, for many places at once.

Sexes of a census of single ages are split by the shares counted in age groups. Inside a group the odds of the sexes
follow a known pattern (survivors of the life tables): in the open group men become fewer with every year of age.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.errors import InputError

# Each round closes a large part of the gap between wanted and reached odds; 30 leave less than one in a billion.
ROUNDS = 30


def split_by_sex(
    single: ArrayLike, groups: ArrayLike, edges: Sequence[int], odds: ArrayLike
) -> FloatArray:
    """Split single ages of both sexes together by the shares of men counted in age groups, (2, ages, places).

    single: (ages, places), persons; groups: (2, k, places), men and women of another day; edges: (k,), first ages,
    the last group open; odds: (ages,), men per woman of a life table, whose shape counts inside a group. Sums over
    the sexes stay. Raises InputError on shapes that do not fit.
    """
    people, counted = non_negative("Einzelne Alter", single), non_negative("Altersgruppen", groups)
    pattern = non_negative("Verhältnis der Geschlechter", odds)
    limits = [*edges, people.shape[0]]
    if counted.shape != (2, len(edges), people.shape[1]) or pattern.shape != (people.shape[0],):
        raise InputError("Altersgruppen: Gebraucht werden alle Gruppen für beide Geschlechter.")
    men = np.zeros_like(people)
    for group, (first, after) in enumerate(pairwise(limits)):
        total = counted[:, group].sum(axis=0)
        wanted = np.divide(counted[0, group], total, out=np.full_like(total, 0.5), where=total > 0)
        men[first:after] = people[first:after] * _men(people[first:after], pattern[first:after], wanted)
    return np.stack([men, people - men])


def _men(people: FloatArray, odds: FloatArray, wanted: FloatArray) -> FloatArray:
    """Return the share of men at every age, odds in the given proportion, the mean over people as wanted."""
    aim = np.clip(wanted, 1e-6, 1 - 1e-6)
    goal, total = aim / (1 - aim), people.sum(axis=0)
    scale = goal / odds.mean()
    for _ in range(ROUNDS):
        men = scale * odds[:, None] / (1 + scale * odds[:, None])
        share = np.divide((people * men).sum(axis=0), total, out=aim.copy(), where=total > 0)
        scale = scale * goal / (share / (1 - share))
    return np.asarray(scale * odds[:, None] / (1 + scale * odds[:, None]))


def split_groups(groups: ArrayLike, edges: Sequence[int], pattern: ArrayLike) -> FloatArray:
    """Split age groups to single ages in proportion to a pattern, (..., ages, places), every group's sum kept.

    groups: (..., k, places), persons; edges: (k,), first ages, the last group open; pattern: (..., ages, places).
    A group whose pattern is empty is split evenly.
    """
    counted, known = non_negative("Altersgruppen", groups), non_negative("Muster der einzelnen Alter", pattern)
    if counted.shape[-2] != len(edges):
        raise InputError("Altersgruppen: Die Zahl der Gruppen passt nicht zu den Altersgrenzen.")
    member = membership(edges, known.shape[-2])
    sums = grouped(known, edges)
    weights = np.where(member.T @ sums > 0, known, 1.0)
    return np.asarray(weights * (member.T @ (counted / (member @ weights))))


def membership(edges: Sequence[int], ages: int) -> FloatArray:
    """Return which single ages belong to which group, (k, ages) of 0 and 1; the last group is open."""
    group = np.searchsorted(np.asarray(edges), np.arange(ages), side="right") - 1
    return np.asarray(group == np.arange(len(edges))[:, None], dtype=np.float64)


def grouped(single: ArrayLike, edges: Sequence[int]) -> FloatArray:
    """Sum single ages (..., ages, places) up to groups, (..., k, places); the last group is open."""
    people = np.asarray(single, dtype=np.float64)
    return np.asarray(membership(edges, people.shape[-2]) @ people)
