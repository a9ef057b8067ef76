"""Stops of a made timetable around a place: minutes on streets and as the crow flies, departures added up by name."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest
from test_streets_reach import TOWN
from test_streets_reach import place as place

from dewak_dash.accessibility import projection
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
    x, y = projection.to_grid(*place)
    east, north = (np.array([each[at] for each in STOPS.values()], float) for at in (1, 2))
    lon, lat = projection.to_degrees(x + east, y + north)
    stops = "".join(f"{code},{name},{at[1]:.7f},{at[0]:.7f}\n" for (code, (name, _, _)), at in zip(
        STOPS.items(), zip(lon, lat, strict=True), strict=True))
    trips, times = "", ""
    for code in STOPS:
        for hour in range(7, 11) if code != "e" else ():
            trips += f"daily,{code}{hour}\n"
            times += f"{code}{hour},{hour}:05:00,{code},1\n{code}{hour},{hour}:25:00,e,2\n"
    with zipfile.ZipFile(tmp_path / "bus.zip", "w") as packed:
        packed.writestr("stops.txt", f"stop_id,stop_name,stop_lat,stop_lon\n{stops}")
        packed.writestr("trips.txt", f"service_id,trip_id\n{trips}")
        packed.writestr("stop_times.txt", f"trip_id,departure_time,stop_id,stop_sequence\n{times}")
        packed.writestr("calendar_dates.txt", "service_id,date,exception_type\ndaily,20260310,1\n")
    return tmp_path / "bus.zip"


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
