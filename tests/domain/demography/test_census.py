"""Change, rate, rank and index refuse two censuses; worked out by hand within one."""

from datetime import date
from math import log

import numpy as np
import pandas as pd
import pytest

from dewak_dash.demography import census
from dewak_dash.errors import CensusBreak, InputError

ONE = pd.DataFrame({"year": [2013, 2018, 2023], "value": [1000, 1050, 1100], "basis": "Zensus 2011"})
ACROSS = ONE.assign(basis=["Zensus 2011", "Zensus 2011", "Zensus 2022"])
UNKNOWN = ONE.assign(basis=census.UNKNOWN)
# A and C both grow by a tenth, B shrinks by a twentieth.
TOWNS = pd.DataFrame({"ags": ["B", "C", "A"], "value_from": [200, 100, 1000], "value_to": [190, 110, 1100],
                      "basis_from": "Zensus 2011", "basis_to": "Zensus 2011"})


def test_within_one_census_all_four_are_computed() -> None:
    assert census.change(ONE) == pytest.approx(0.1)
    assert census.rate(ONE) == pytest.approx(log(1.1) / 10)
    assert census.index(ONE).tolist() == pytest.approx([100, 105, 110])
    found = census.ranked(TOWNS)
    assert list(zip(found.ags, found["rank"], strict=True)) == [("A", 1), ("C", 1), ("B", 3)]
    assert found.change.tolist() == pytest.approx([0.1, 0.1, -0.05])
    assert set(found.basis) == {"Zensus 2011"}


@pytest.mark.parametrize("rows", [ACROSS, UNKNOWN], ids=["two censuses", "unknown census"])
@pytest.mark.parametrize("ask", [census.change, census.rate, census.index])
def test_a_change_rate_or_index_across_a_census_is_refused(ask, rows: pd.DataFrame) -> None:
    with pytest.raises(CensusBreak, match="lassen sich nicht vergleichen"):
        ask(rows)


@pytest.mark.parametrize("changed", [
    {"basis_to": "Zensus 2022"}, {"basis_from": census.UNKNOWN, "basis_to": census.UNKNOWN},
    {"basis_from": ["Zensus 2011", "Zensus 2011", "Zensus 2022"],
     "basis_to": ["Zensus 2011", "Zensus 2011", "Zensus 2022"]}])
def test_a_rank_across_a_census_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(CensusBreak):
        census.ranked(TOWNS.assign(**changed))


def test_nothing_to_rank_stays_nothing() -> None:
    assert census.ranked(TOWNS.iloc[:0]).empty


def test_no_basis_at_all_is_no_basis() -> None:
    with pytest.raises(CensusBreak, match="gar keiner"):
        census.one_basis([])


def test_numbered_bases_agree_only_where_both_are_known() -> None:
    assert census.same_basis(np.array([0, 0, -1, 2]), np.array([0, 1, -1, -1])).tolist() == [True, False, False, False]


def test_changes_need_people_and_rates_need_time() -> None:
    with pytest.raises(InputError):
        census.change(ONE.assign(value=[0, 1, 2]))
    with pytest.raises(InputError):
        census.rate(ONE.assign(year=2013))


def test_roles_of_the_censuses_come_from_the_table() -> None:
    table = pd.DataFrame({"basis": ["1987", "2011", "2022", "?"], "census_date": pd.to_datetime(
        ["1987-05-25", "2011-05-09", "2022-05-15", None]), "for_all": [False, True, False, True]})
    assert census.bases(table) == census.Bases(common="2011", day=date(2011, 5, 9), older=("1987",), newer=("2022",))
    assert census.bases(table.assign(for_all=[True, True, True, False])).common == "2022"
    with pytest.raises(InputError, match="for_all"):
        census.bases(table.assign(for_all=False))
