"""Series never join two censuses; phases and recounts are found by hand-made examples."""

from datetime import date

import pandas as pd
import pytest

from dewak_dash.demography.series import (
    Change,
    decline_phases,
    deepest_fall,
    official,
    recounts,
    segments,
    whole_changes,
)
from dewak_dash.errors import CensusBreak

ORDER = ("Volkszaehlung 1987", "Register", "Zensus 2011", "Zensus 2022", "unbekannt")


def series(*rows: tuple[str, int, str, str]) -> pd.DataFrame:
    return pd.DataFrame([{"date": date.fromisoformat(d), "value": v, "basis": b, "basis_sort": ORDER.index(b),
                          "kind": k, "quality": "official", "source_id": "S"} for d, v, b, k in rows])


TWO = series(
    ("1987-12-31", 1000, "Volkszaehlung 1987", "update"),
    ("1992-12-31", 900, "Volkszaehlung 1987", "update"),
    ("1997-12-31", 890, "Volkszaehlung 1987", "update"),
    ("2002-12-31", 800, "Volkszaehlung 1987", "update"),
    ("2013-12-31", 700, "Zensus 2011", "update"),
    ("2023-12-31", 770, "Zensus 2011", "update"),
)


def test_each_census_is_a_segment_of_its_own() -> None:
    found = segments(TWO)
    assert [s.basis for s in found] == ["Volkszaehlung 1987", "Zensus 2011"]
    assert [len(s.points) for s in found] == [4, 2]


def test_changes_stay_within_a_census() -> None:
    assert [c.share for c in whole_changes(segments(TWO))] == pytest.approx([-0.2, 0.1])


def test_deepest_fall_runs_from_peak_to_trough_of_one_census() -> None:
    fall = deepest_fall(segments(TWO))
    assert fall is not None
    assert (fall.start.value, fall.end.value) == (1000, 800)


def test_decline_phases_need_every_step_to_be_fast() -> None:
    phases = decline_phases(segments(TWO), 0.01)
    assert [(p.start.year, p.end.year) for p in phases] == [(1987, 1992), (1997, 2002)]
    assert decline_phases(segments(TWO), 0.05) == ()


def test_steps_that_follow_each_other_make_one_phase() -> None:
    frame = series(("1990-12-31", 1000, "Volkszaehlung 1987", "update"),
                   ("1994-12-31", 900, "Volkszaehlung 1987", "update"),
                   ("1997-12-31", 800, "Volkszaehlung 1987", "update"))
    assert [(p.start.year, p.end.year) for p in decline_phases(segments(frame), 0.01)] == [(1990, 1997)]


def test_rate_is_compounded_over_days() -> None:
    change = whole_changes(segments(TWO))[1]
    assert (1 + change.rate) ** ((date(2023, 12, 31) - date(2013, 12, 31)).days / 365.25) == pytest.approx(1.1)


def test_recount_of_one_day_is_the_recount_alone() -> None:
    frame = pd.concat([TWO, series(("2023-12-31", 740, "Zensus 2022", "update"))])
    (pair,) = recounts(segments(frame))
    assert pair.same_day
    assert (pair.old.value, pair.new.value) == (770, 740)


def test_recount_falls_back_to_the_census_day() -> None:
    frame = pd.concat([TWO, series(("2022-05-15", 750, "Zensus 2022", "census_day"))])
    (pair,) = recounts(segments(frame))
    assert not pair.same_day
    assert pair.old.day == date(2023, 12, 31)


def test_registers_are_no_official_segment() -> None:
    frame = pd.concat([TWO, series(("2012-06-30", 999, "Register", "register"))])
    assert all(s.basis != "Register" for s in official(segments(frame)))
    assert [s.own_register for s in segments(frame)] == [False, True, False]


def test_official_updates_from_registers_are_a_segment_of_their_own() -> None:
    frame = pd.concat([series(("1994-12-31", 1200, "Register", "update"), ("2005-12-31", 1000, "Register", "update")),
                       TWO[TWO.basis == "Zensus 2011"]])
    assert [(s.basis, len(s.points)) for s in official(segments(frame))] == [("Register", 2), ("Zensus 2011", 2)]


def test_every_point_carries_its_basis_and_no_change_joins_two() -> None:
    first, second = (s.points for s in segments(TWO))
    assert {p.basis for p in first} == {"Volkszaehlung 1987"}
    assert {p.basis for p in second} == {"Zensus 2011"}
    with pytest.raises(CensusBreak, match=r"Volkszaehlung 1987.*Zensus 2011"):
        Change(first[-1], second[0])


def test_counts_of_an_unknown_census_join_nothing() -> None:
    frame = pd.concat([TWO, series(("2015-12-31", 640, "unbekannt", "update"),
                                   ("2016-12-31", 650, "unbekannt", "update"))])
    found = segments(frame)
    assert found[-1].basis == "unbekannt"
    assert [s.basis for s in official(found)] == ["Volkszaehlung 1987", "Zensus 2011"]
    with pytest.raises(CensusBreak):
        Change(*found[-1].points)
