"""Say which part of a year of age a service counts: school starts inside a year, some questions are asked in March.

Ages are completed years on 31 December; the school and childcare year that has begun by then goes with them.
"""

from dataclasses import dataclass

import numpy as np

from dewak_dash.errors import InputError

AGES = 101
MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class Days:
    """Hold the days of law that part a year of age: whoever completes `school_age` years in the first `school_months`
    months of a year starts school in its summer; childcare is counted `count_months` months after 31 December.

    Raise InputError for months that no year has.
    """

    school_age: int
    school_months: int
    count_months: int

    def __post_init__(self) -> None:
        for months in (self.school_months, self.count_months):
            if not 0 <= months <= MONTHS:
                raise InputError(f"Stichtag: {months} sind keine Monate eines Jahres.")


def before_school(days: Days) -> np.ndarray:
    """Return which share of each age is not at school on 31 December, (ages,).

    Births are taken as spread evenly over the year.
    """
    shares = np.zeros(AGES)
    shares[:days.school_age] = 1.0
    shares[days.school_age] = 1 - days.school_months / MONTHS
    return shares


def in_grades(days: Days, last_grade: int) -> np.ndarray:
    """Return which share of each age is in grades 1 to last_grade on 31 December, (ages,); none below grade 1.

    One grade is a year of births that begins inside a calendar year: part of two ages.
    """
    shares = np.zeros(AGES)
    for grade in range(last_grade):
        shares[days.school_age + grade] += days.school_months / MONTHS
        shares[days.school_age + grade + 1] += 1 - days.school_months / MONTHS
    return shares


def on_count_day(rates: np.ndarray, days: Days) -> np.ndarray:
    """Return rates by age on the day of counting childcare as rates by age on 31 December before, (..., ages).

    By then a part of an age has had a birthday, two twelfths by 1 March. As many are born in these months as in the
    same of the year before, and nobody moves or dies in them.
    """
    passed = days.count_months / MONTHS
    older = np.concatenate([rates[..., 1:], rates[..., -1:]], axis=-1)
    shifted = (1 - passed) * rates + passed * older
    shifted[..., 0] += passed * rates[..., 0]
    return np.asarray(shifted)
