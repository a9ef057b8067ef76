"""The components of one projection step; a step is one age-group width long (one year, five years ...).

Conventions, stated once:
- Ages advance by one group a step; the last group is open and keeps its survivors.
- Survival is the life table ratio L(x+n)/L(x). It applies to those present after the first half of
  the step's moves. Births survive to the end of the step with L0/(n l0).
- Moves out are shares of residents: half of the share leaves at the start (from the population at the
  start), half at the end (from the survivors, at their new age, and from the newborn).
- Moves in are counts by age at the move: half arrives at the start, half at the end. Published cases
  with net migrants enter their (possibly negative) counts here.
- Births: rate per woman and year times the step's length times the mean of two populations of women:
  after the first half of the moves at the start, and the END population with the second half of moves.
Source: Preston, Heuveline and Guillot (2001), Demography, section 6.3 and boxes 6.1 and 6.2, extended
to shares out and counts in.

Arrays end in the axes sex, age, draw. Rates carry a draw axis of length 1 unless drawn.
"""

import numpy as np

from dewak_dash.demography.checks import FloatArray


def keep(rates: FloatArray, level: FloatArray, out: FloatArray | None = None) -> FloatArray:
    """Return the share kept when rates times their level take the others away, never below zero.

    rates: (sexes, ages); level: (draws,) or (1,). Returns (sexes, ages, draws).
    """
    # 1 - rate x level as a product of two thin matrices: one pass over memory instead of three
    rows, columns = np.ones((*rates.shape, 2)), np.ones((2, level.size))
    np.negative(rates, out=rows[..., 1])
    columns[1] = level
    kept: FloatArray = np.matmul(rows, columns, out=out)
    return np.maximum(kept, 0.0, out=kept) if rates.max() * level.max() > 1 else kept


def stay(population: FloatArray, kept: FloatArray, out: FloatArray | None = None) -> FloatArray:
    """Return those who remain when half of a step's leavers go; kept is 1 - half the share out."""
    return np.multiply(population, kept, out=out)


def survive_and_age(exposed: FloatArray, kept: FloatArray, out: FloatArray | None = None) -> FloatArray:
    """Return survivors one group older, group 0 empty, the open group keeping its own.

    kept is L(x+n)/L(x), for the last two groups the ratio into and within the open group.
    """
    older = np.empty_like(exposed) if out is None else out
    older[..., 0, :] = 0.0
    np.multiply(exposed[..., :-1, :], kept[..., :-1, :], out=older[..., 1:, :])
    older[..., -1, :] += exposed[..., -1, :] * kept[..., -1, :]
    return older


def births_by_age(
    women_start: FloatArray, women_end: FloatArray, births_per_woman: FloatArray, width: float
) -> FloatArray:
    """Return births of the step by age group of the mother, shape (age, draw).

    women_start: after the first half of moves; women_end: END population; births_per_woman: shape
    (age, 1) or (age, draw), per year.
    """
    return width * births_per_woman * (women_start + women_end) / 2


def people(population: FloatArray) -> FloatArray:
    """Return persons of all ages, shape (sexes, draws)."""
    return np.asarray(population.sum(axis=-2))


def newborn(births: FloatArray, survival_at_birth: FloatArray) -> FloatArray:
    """Return births by sex that are alive at the end of the step, before their moves; shape (sex, draw)."""
    return births * survival_at_birth
