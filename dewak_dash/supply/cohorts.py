"""Say which part of a year of age a service counts: school starts inside a year, some questions are asked in March.

Ages are completed years on 31 December; the school and childcare year that has begun by then goes with them.
"""

import numpy as np

from dewak_dash.errors import InputError

AGES = 101
SCHOOL_AGE = 6
MONTHS = 12
# From 31 December to 1 March.
TO_MARCH = 2


def before_school(months: int) -> np.ndarray:
    """Return which share of each age is not at school on 31 December, (ages,).

    months: whoever turns six in the first so many months of a year starts school in its summer. Births are taken as
    spread evenly over the year.
    """
    _check(months)
    shares = np.zeros(AGES)
    shares[:SCHOOL_AGE] = 1.0
    shares[SCHOOL_AGE] = 1 - months / MONTHS
    return shares


def in_grades(months: int, last_grade: int) -> np.ndarray:
    """Return which share of each age is in grades 1 to last_grade on 31 December, (ages,); none below grade 1.

    One grade is a year of births that begins inside a calendar year: part of two ages.
    """
    _check(months)
    shares = np.zeros(AGES)
    for grade in range(last_grade):
        shares[SCHOOL_AGE + grade] += months / MONTHS
        shares[SCHOOL_AGE + grade + 1] += 1 - months / MONTHS
    return shares


def as_in_march(rates: np.ndarray) -> np.ndarray:
    """Return rates by age on 1 March as rates by age on 31 December before, (..., ages).

    Two twelfths of an age have had a birthday by then. As many are born in these months as in the same of the year
    before, and nobody moves or dies in them.
    """
    passed = TO_MARCH / MONTHS
    older = np.concatenate([rates[..., 1:], rates[..., -1:]], axis=-1)
    shifted = (1 - passed) * rates + passed * older
    shifted[..., 0] += passed * rates[..., 0]
    return np.asarray(shifted)


def _check(months: int) -> None:
    if not 0 <= months <= MONTHS:
        raise InputError(f"Einschulung: {months} sind keine Monate eines Jahres.")
