"""Stops of a made timetable around a place: minutes on streets and as the crow flies, departures added up by name."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from feed import feed
from streamlit.testing.v1 import AppTest
from test_streets_reach import TOWN
from test_streets_reach import place as place

from dewak_dash.commands import imports
from dewak_dash.store.streets import kept
from dewak_dash.topics.common import answers_stops
from dewak_dash.topics.common.answers_around import detour
from dewak_dash.topics.einzugsgebiete import answers, shown_stops

# Metres east and north of the place, and the minute after each full hour from 7 to 10 at which a bus leaves.
STOPS = {"n": ("Rathaus", 200, 0), "a": ("Markt", 600, 0), "b": ("Markt", 400, 0), "k": ("Kirche", -400, 400),
         "f": ("Fern", 1400, 0), "e": ("Ende", 0, 0)}


@pytest.fixture
def timetable(place: tuple[float, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a feed of one bus an hour from each stop, four times, that ends at `Ende`; return its file."""
    monkeypatch.setattr("dewak_dash.launcher.told.provide", lambda: True)
    return feed(tmp_path, place, STOPS, {f"{code}{hour}": ((code, 60 * hour + 5), ("e", 60 * hour + 25))
                                         for code in STOPS if code != "e" for hour in range(7, 11)})


def test_stops_are_as_far_as_their_ways(timetable: Path, place: tuple[float, float],
                                        capsys: pytest.CaptureFixture[str]) -> None:
    """At 1.35 m/s (81 m a minute) the town hall is 200 m away, the nearer platform of the market 400, the church 800 on
    streets and 566 as the crow flies. The far stop is 1,400 m away, 17 minutes; nobody leaves at the end.
    """
    assert answers_stops.near(TOWN, place, "adult") is None
    assert imports.main(["timetable", str(timetable)]) == 0
    assert "gezählt ist Dienstag, 10.03.2026, mit 20 Abfahrten an 5 Haltestellen" in capsys.readouterr().out
    found = answers_stops.near(TOWN, place, "adult")
    assert found is not None
    assert found.name.tolist() == ["Rathaus", "Markt", "Kirche"]
    assert found.minutes.tolist() == pytest.approx([200 / 81, 400 / 81, 800 / 81], abs=0.03)
    assert [int(each.sum()) for each in found.by_hour] == [4, 8, 4]
    assert found.by_hour[1][[6, 7, 10, 11]].tolist() == [0, 2, 2, 0]
    kept.path_of(timetable.parent, TOWN).unlink()
    straight = answers_stops.near(TOWN, place, "adult")
    assert straight is not None
    assert straight.minutes.tolist()[2] == pytest.approx(np.hypot(400, 400) * detour().likely / 81, abs=0.03)
    assert imports.main(["timetable"]) == 2
    assert "genau eine Datei" in capsys.readouterr().err


def test_the_page_lists_them(timetable: Path, place: tuple[float, float], run_page: Callable[..., AppTest]) -> None:
    """16 departures in 14 hours by day are 1.1 an hour."""
    imports.main(["timetable", str(timetable)])
    told = {each.name: (each.value, each.detail["way"]) for each in answers.answer(
        TOWN, {"lon": place[0], "lat": place[1]}, date(2026, 11, 27)) if each.name.startswith("stops.")}
    assert told == {"stops.within": (3, "streets"), "stops.departures": (pytest.approx(16 / 14), "streets")}
    shown = shown_stops.stops(TOWN, *place, "adult")
    assert shown is not None
    assert shown.table.iloc[:, [0, 1, 2, 3, 4, 5]].to_numpy().tolist() == [
        ["Rathaus", 2, 0.3, 7, 10, 4], ["Markt", 5, 0.6, 7, 10, 8], ["Kirche", 10, 0.3, 7, 10, 4]]
    assert shown.title.startswith("3 Haltestellen liegen höchstens 15 Minuten")
    assert "zusammen 1,1 Abfahrten je Stunde" in shown.title
    app = run_page("einzugsgebiete", ags=TOWN, ansicht="menschen", lon=f"{place[0]:.4f}", lat=f"{place[1]:.4f}")
    assert not app.exception
    said = " ".join(str(getattr(element, "body", "")) + str(getattr(element, "value", "")) for element in app.main)
    assert "Fahrplan bus.zip, gezählt am Dienstag, 10.03.2026" in said
