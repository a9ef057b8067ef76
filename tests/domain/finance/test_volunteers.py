"""Volunteers age with their town: one year by hand, and what must hold of any stock."""

import numpy as np
import pytest

from dewak_dash.errors import InputError
from dewak_dash.finance.volunteers import rates_by_age, stock


def column(*rows: list[float]) -> np.ndarray:
    return np.array(rows, dtype=float)[:, :, np.newaxis]


def one(value: float) -> np.ndarray:
    return np.array([value])


def test_shares_lie_between_the_middles_of_their_groups() -> None:
    """0 to 9 has its middle at 5, the open group from 10 at 15; the age of nine-year-olds is 9.5 on average."""
    found = rates_by_age([(0, 9, 0.4), (10, None, 0.2)], 21)
    assert found[[0, 9, 14, 20]] == pytest.approx([0.4, 0.4 - 0.2 * 4.5 / 10, 0.4 - 0.2 * 9.5 / 10, 0.2])
    assert rates_by_age([(14, 29, 0.4), (30, None, 0.2)], 20)[:14].tolist() == [0.0] * 14
    with pytest.raises(InputError):
        rates_by_age([(0, None, 40.0)], 5)


def test_a_year_by_hand() -> None:
    """Engaged at the start: 0, 5, 5, 2.5 of 12.5. Of age 1 nine in ten stay to be 2; from 2 to 3 half stop for age.

    So 0.36 and 0.2 would go on; half are to leave in all, so these are scaled to 0.5. New ones: a fifth of the
    engaged of the new year (4, 4.5 and 3 of 12.5).
    """
    people, rates = column([10, 10, 10, 10], [10, 8, 9, 12]), np.array([0.0, 0.5, 0.5, 0.25])
    found = stock(people, rates, leaving=one(0.5), joining=one(0.2))[:, :, 0]
    assert found[0] == pytest.approx([0, 0.4, 0.4, 0.2])
    assert found[1] == pytest.approx([0, 0.064, 0.36 / 0.56 * 0.5 + 0.072, 0.2 / 0.56 * 0.5 + 0.048])
    assert found[1].sum() == pytest.approx(0.5 + 0.2 * 11.5 / 12.5)


def test_nobody_stays_whom_death_or_age_takes() -> None:
    """Where more go of themselves than are said to leave, no others leave and none is called back."""
    people, rates = column([10, 10, 10], [0, 5, 5]), np.array([0.5, 0.5, 0.5])
    found = stock(people, rates, leaving=one(0.1), joining=one(0.0))[:, :, 0]
    assert found[1] == pytest.approx([0, 1 / 6, 1 / 6])


def test_fewer_old_and_none_new_is_an_ageing_stock() -> None:
    """Without anyone new the stock only shrinks and grows older; each draw goes its own way."""
    people = np.repeat(np.full((6, 30, 1), 10.0), 2, axis=2)
    found = stock(people, np.full(30, 0.4), leaving=np.array([0.1, 0.3]), joining=np.zeros(2))
    total = found.sum(axis=1)
    assert total[1] == pytest.approx([0.9, 0.7])
    assert (np.diff(total, axis=0) < 0).all()
    ages = (found * np.arange(30)[:, np.newaxis]).sum(axis=1) / total
    assert (np.diff(ages[:, 0]) > 0).all()


def test_a_town_without_engaged_people_is_refused() -> None:
    with pytest.raises(InputError, match="Ehrenamtlichen"):
        stock(column([10, 0, 0]), np.array([0.0, 0.4, 0.4]), leaving=one(0.1), joining=one(0.1))
