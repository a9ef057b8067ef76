"""What a timetable rules out: a change that is not possible or takes longer, rides without room for wheelchairs."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from feed import feed
from test_by_bus import LEAVES, OFF, ON, RIDE, chequered_m, expected
from test_streets_reach import TOWN
from test_streets_reach import place as place

from dewak_dash.accessibility import projection
from dewak_dash.store import timetable
from dewak_dash.topics.common import answers_bus
from dewak_dash.topics.einzugsgebiete import answers, shown_stops


def test_with_a_wheelchair_only_what_is_not_ruled_out_counts(place: tuple[float, float], tmp_path: Path,
                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    """Every second bus has no room for wheelchairs, of the others one in three says nothing; adults take them all."""
    monkeypatch.setattr("dewak_dash.launcher.told.provide", lambda: True)
    half, stops = [each for each in LEAVES if each % 20 == 0], {"an": ("an", ON, 0), "ab": ("ab", OFF, 0)}
    every = {str(leaves): (("an", leaves), ("ab", leaves + RIDE)) for leaves in LEAVES}
    only = {str(leaves): every[str(leaves)] for leaves in half}
    marks = {"an": 1, "ab": 1, **{str(leaves): 2 for leaves in LEAVES if leaves not in half},
             **{str(leaves): 1 for leaves in half if leaves % 60}}

    def people(group: str) -> dict[str, dict[int, float]] | None:
        return answers_bus.people(TOWN, place, group, 8)

    def bring_in(halts: dict[str, tuple[tuple[str, int], ...]], said: dict[str, int]) -> None:
        timetable.bring_in(tmp_path, feed(tmp_path, place, stops, halts, said))

    bring_in(only, {})
    seldom, seldom_on_foot = people("wheelchair"), people("adult")
    bring_in(every, {})
    often = people("wheelchair")
    bring_in(every, marks)
    assert people("wheelchair") == seldom != often
    assert people("adult") == expected(place, chequered_m) != seldom_on_foot
    # Of nine rides that count in the window (8:00 to 10:40, every 20 minutes) three, on the hour, say nothing.
    assert answers_bus.unmarked(TOWN, 8) == pytest.approx(3 / 9)
    shown = shown_stops.by_bus(TOWN, *place, "wheelchair", "seat", "8")
    assert shown is not None
    assert shown.note.endswith("zählen nicht. Bei 33\u00a0% der Fahrten von Halt zu Halt sagt er dazu nichts: Sie "
                               "zählen mit.")
    found = [each for each in answers.answer(TOWN, {"lon": place[0], "lat": place[1], "gruppe": "wheelchair"},
                                             date(2026, 11, 27)) if each.name == "bus.residents"]
    assert {each.detail["unmarked_percent"] for each in found} == {33}
    x, y = projection.to_grid(*place)
    lon, lat = projection.to_degrees(np.array([x + ON]), np.array([y]))
    near = shown_stops.stops(TOWN, float(lon[0]), float(lat[0]), "wheelchair")
    assert near is not None
    assert near.table.iloc[:, -1].tolist() == [9]
    assert near.note == "Abfahrten, die der Fahrplan für Rollstühle ausschließt, zählen nicht."
    bring_in(every, {**marks, "ab": 2})
    ruled_out = people("wheelchair")
    assert ruled_out is not None
    assert ruled_out["p10"] == ruled_out["walk"]


def test_a_change_that_the_timetable_rules_out_is_not_taken(place: tuple[float, float], tmp_path: Path,
                                                            monkeypatch: pytest.MonkeyPatch) -> None:
    """Two buses meet on the way: who may not change there walks all the way."""
    monkeypatch.setattr("dewak_dash.launcher.told.provide", lambda: True)
    stops = {"an": ("an", ON, 0), "um": ("um", -9000, 0), "ab": ("ab", OFF, 0)}
    first = {f"a{at}": (("an", at), ("um", at + 3)) for at in LEAVES}

    def found(transfers: str, *waits: int) -> dict[str, dict[int, float]]:
        halts = {**first, **{f"b{at + wait}": (("um", at + wait), ("ab", at + wait + 3)) for at in LEAVES
                             for wait in waits}}
        timetable.bring_in(tmp_path, feed(tmp_path, place, stops, halts, transfers=transfers))
        told = answers_bus.people(TOWN, place, "adult", 8)
        assert told is not None
        return told

    free = found("", 5)
    assert free["p10"][15] > free["walk"][15]
    none = found("from_stop_id,to_stop_id,transfer_type\num,um,3\n", 5)
    assert none["p10"] == none["walk"] == free["walk"]
    # Three minutes miss the bus two minutes later; one a minute after it is caught, and some still arrive in time.
    longer = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\num,um,2,{}\n"
    assert found(longer.format(180), 5)["p10"][15] == none["p10"][15]
    assert found(longer.format(180), 5, 6)["p10"][15] > none["p10"][15]
    assert found(longer.format(120), 5) == free
