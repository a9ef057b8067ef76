"""The self-test agrees with the published cases, and fails where anything is wrong."""

import copy
import json
from pathlib import Path

import numpy as np
import pytest

from dewak_dash.errors import DataError
from dewak_dash.selftest.check import compare
from dewak_dash.selftest.run import CASES, run_cases
from dewak_dash.store.cases import load_cases, load_tables

CASES_FOLDER = Path(__file__).resolve().parents[2] / "data" / "cases"
FINANCE = load_tables(CASES_FOLDER / "finance" / "loans_and_discounting.toml")


@pytest.fixture(scope="module")
def cases():
    return {**load_cases(CASES_FOLDER / "demography"), **FINANCE}


def test_every_published_case_is_recomputed_and_agrees(cases):
    rows = run_cases(cases)
    assert {row.case for row in rows} == set(CASES) == set(cases)
    assert [row for row in rows if not row.passes] == []


def numbers(value, path=()):
    """Yield the places of all numbers in nested lists and mappings."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from numbers(item, (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from numbers(item, (*path, place))
    elif isinstance(value, (int, float)):
        yield path


def moved(case, path):
    changed = copy.deepcopy(case)
    at = changed["expected"]
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = at[path[-1]] * 1.5 + 20
    return changed


@pytest.mark.parametrize("name", [name for name in CASES if name not in FINANCE])
def test_a_wrong_figure_is_found(cases, name):
    """Every list and every single figure of the expected values is really compared."""
    seen = set()
    for path in numbers(cases[name]["expected"]):
        field = tuple(step for step in path if not isinstance(step, int))
        if field in seen or {field[0], field[-1]} & UNUSED.get(name, set()):
            continue
        seen.add(field)
        rows = run_cases({**cases, name: moved(cases[name], path)})
        assert any(not row.passes for row in rows if row.case == name), path
        assert all(row.passes for row in rows if row.case != name)
    assert seen


# Figures that stand beside the compared ones: the same quantity unrounded, sizes the rows are for, printed sums.
UNUSED = {"fertility_usa_1992": {"total"}, "sweden_1993_women_closed": {"total_fertility"},
          "noise_of_small_numbers": {"inhabitants", "births", "deaths"}}


@pytest.mark.parametrize(("name", "field"), [
    ("loan", "annuity"), ("loan", "total_interest"), ("loan", "balance_after_10"), ("green_book", "factors"),
    ("fisher", "npv"), ("fisher", "real_rate")])
def test_a_wrong_figure_of_finance_is_found(cases, name, field):
    value = cases[name][field]
    wrong = [*value[:-1], value[-1] * 1.001] if isinstance(value, list) else value * 1.001
    rows = run_cases({**cases, name: {**cases[name], field: wrong}})
    assert {row.case for row in rows if not row.passes} == {name}


@pytest.mark.parametrize(("name", "place"), [("loan", 1), ("loan", 3), ("loan", 4), ("annuity_factors", 2),
                                             ("annuity_factors", 4)])
def test_a_wrong_row_of_finance_is_found(cases, name, place):
    table = copy.deepcopy(cases[name])
    table["rows"][1][place] *= 1.0001
    assert not all(row.passes for row in run_cases({**cases, name: table}))


def test_missing_and_refused_cases_fail_in_their_own_row(cases):
    broken = copy.deepcopy(cases["austria_1992_men"])
    broken["given"]["population"][3] = 0
    rows = run_cases({"austria_1992_men": broken})
    codes = {row.case: row.code for row in rows}
    assert codes.pop("austria_1992_men") == "refused"
    assert set(codes.values()) == {"missing"}
    assert not any(row.passes for row in rows)


def test_compare_by_hand():
    row = compare("case", "code", [1.0, 2.2, 0.0], [1.0, 2.0, 0.0], 0.1)
    assert (row.expected, row.computed, row.difference) == (2.0, 2.2, pytest.approx(0.2))
    assert not row.passes
    assert compare("case", "code", [1.0, 2.2], [1.0, 2.0], 0.1 + 1e-12, relative=True).passes
    assert compare("case", "code", 1e-13, 0.0, 1e-12, relative=True).passes
    assert not compare("case", "code", [1.0, np.nan], [1.0, 2.0], 0.1).passes
    assert not compare("case", "code", [1.0], [1.0, 2.0], 0.1).passes
    assert not compare("case", "code", [], [], 0.1).passes


def test_files_that_cannot_be_read_are_named(tmp_path):
    (tmp_path / "good.json").write_text(json.dumps({"given": {}, "expected": {}, "tolerance": {}}), encoding="utf-8")
    (tmp_path / "context.json").write_text(json.dumps({"rows": []}), encoding="utf-8")
    assert set(load_cases(tmp_path)) == {"good"}
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.json"):
        load_cases(tmp_path)
    with pytest.raises(DataError, match=r"none\.toml"):
        load_tables(tmp_path / "none.toml")
