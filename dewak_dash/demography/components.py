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


def stay(population: FloatArray, half_share: FloatArray) -> FloatArray:
    """Return those who remain when half of the yearly leavers go; half_share is half the share out."""
    return population * (1 - half_share)


def survive(exposed: FloatArray, mortality: FloatArray) -> FloatArray:
    """Return the survivors of those exposed; mortality is 1 - L(x+n)/L(x), at most 1."""
    return exposed * (1 - mortality)


def advance(survivors: FloatArray) -> FloatArray:
    """Return survivors one group older, group 0 empty, the open group keeping its own."""
    older = np.empty_like(survivors)
    older[..., 0, :] = 0.0
    older[..., 1:, :] = survivors[..., :-1, :]
    older[..., -1, :] += survivors[..., -1, :]
    return older


def births_by_age(
    women_start: FloatArray, women_end: FloatArray, births_per_woman: FloatArray, width: float
) -> FloatArray:
    """Return births of the step by age group of the mother, shape (age, draw).

    women_start: after the first half of moves; women_end: END population; births_per_woman: shape
    (age, 1) or (age, draw), per year.
    """
    return width * births_per_woman * (women_start + women_end) / 2


def newborn(births: FloatArray, survival_at_birth: FloatArray) -> FloatArray:
    """Return births by sex that are alive at the end of the step, before their moves; shape (sex, draw)."""
    return births * survival_at_birth
