"""Raking against a fitted textbook table, and what it must refuse."""

import numpy as np
import pytest

from dewak_dash.demography.raking import margin, rake
from dewak_dash.errors import InputError


def test_two_way_table(case):
    c = case("raking_two_way")
    given = c["given"]
    fitted = rake(given["seed"], [margin(0, given["rows"]), margin(1, given["columns"])])
    np.testing.assert_allclose(fitted, c["expected"]["table"], atol=c["tolerance"]["absolute"])


def test_three_way_table_keeps_odds_and_meets_margins():
    rng = np.random.default_rng(3)
    seed, truth = rng.uniform(1, 9, (3, 2, 4)), rng.uniform(1, 9, (3, 2, 4))
    margins = [margin((0, 1), truth.sum(2)), margin((2, 0), truth.sum(1).T), margin(2, truth.sum((0, 1)))]
    fitted = rake(seed, margins)
    np.testing.assert_allclose(fitted.sum(2), truth.sum(2), atol=1e-6)
    np.testing.assert_allclose(fitted.sum(1), truth.sum(1), atol=1e-6)
    # no margin joins axes 1 and 2 within axis 0: those odds ratios stay those of the seed
    odds = lambda t: t[:, 0, 0] * t[:, 1, 1] / (t[:, 0, 1] * t[:, 1, 0])  # noqa: E731
    np.testing.assert_allclose(odds(fitted), odds(seed), rtol=1e-6)


def test_zeros_stay():
    fitted = rake([[0.0, 2.0], [2.0, 2.0]], [margin(0, [2, 8]), margin(1, [3, 7])])
    np.testing.assert_allclose(fitted, [[0, 2], [3, 5]], atol=1e-8)


@pytest.mark.parametrize(("rows", "columns", "words"), [
    ([1, 2], [1, 3], "nicht dieselbe"), ([1, 2, 3], [3, 3], "Form")])
def test_contradicting_margins_are_refused(rows, columns, words):
    with pytest.raises(InputError, match=words):
        rake(np.ones((2, 2)), [margin(0, rows), margin(1, columns)])


def test_empty_row_with_a_target_and_impossible_tables_are_refused():
    with pytest.raises(InputError, match="leere Zeile"):
        rake([[0.0, 0.0], [1.0, 1.0]], [margin(0, [1, 1]), margin(1, [1, 1])])
    with pytest.raises(InputError, match="keine Tabelle"):
        rake([[1.0, 0.0], [0.0, 1.0]], [margin(0, [1, 2]), margin(1, [2, 1])], rounds=50)
