"""A timetable read from a small made feed: departures counted by hand, broken feeds refused with file, row, remedy."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from dewak_dash.errors import DataError, DewakError
from dewak_dash.store import timetable

# 3 and 10 March 2026 are Tuesdays; the special trip runs on the second only, the school bus not on it.
FEED: Mapping[str, str] = {
    "stops.txt": "stop_id,stop_name,stop_lat,stop_lon,location_type\nm,Markt,51.39,7.39,\nb,Bahnhof,51.40,7.40,0\n"
                 "s,Schule,51.41,7.41,0\nh,Halle,,,1\n",
    "trips.txt": "route_id,service_id,trip_id\n1,week,t1\n1,week,t2\n1,school,t3\n1,fair,t4\n1,fair,t5\n",
    "stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type\n"
                      "t1,07:10:00,07:10:00,m,1,\nt1,07:20:00,07:21:00,b,2,\nt1,07:30:00,07:30:00,s,3,\n"
                      "t2,7:40:00, 7:40:00,m,10,\nt2,,,b,20,\nt2,08:00:00,08:00:00,s,30,\n"
                      "t3,07:15:00,07:15:00,m,1,\nt3,07:30:00,07:30:00,s,2,\n"
                      "t4,25:05:00,25:05:00,m,1,\nt4,25:20:00,25:20:00,b,2,1\nt4,25:30:00,25:30:00,s,3,0\n"
                      "t5,10:00:00,10:00:00,b,2,\nt5,10:10:00,10:10:00,m,1,\n",
    "calendar.txt": "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                    "week,1,1,1,1,1,0,0,20260302,20260315\nschool,0,1,0,0,0,0,0,20260302,20260315\n",
    "calendar_dates.txt": "service_id,date,exception_type\nschool,20260310,2\nfair,20260310,1\nfair,20260314,1\n"}


def feed(folder: Path, name: str = "plan.zip", **changed: str | None) -> Path:
    """Write the feed; `changed` gives files by name (stops, trips ...) another text, None leaves one out."""
    files = {**FEED, **{f"{key}.txt": text for key, text in changed.items()}}
    with zipfile.ZipFile(folder / name, "w") as packed:
        for file, text in files.items():
            if text is not None:
                packed.writestr(file, text)
    return folder / name


def left(folder: Path) -> dict[str, dict[int, int]]:
    return {row.stop_id: {hour: int(many) for hour, many in enumerate(row.by_hour) if many}
            for row in timetable.stops(folder).itertuples()}


def test_departures_are_those_of_the_tuesday_with_most_trips(tmp_path: Path) -> None:
    """On the 10th four trips run (two of the week, two of the fair), on the 3rd three. At the market leave t1 and t2 at
    seven and t4 at one in the night; t5 begins there at ten (its rows stand the other way round). At the station t1
    only: t2 names no time, at t4 nobody gets on, t5 ends. Nobody leaves at the last stop.
    """
    about = timetable.bring_in(tmp_path, feed(tmp_path))
    assert about == timetable.About(file="plan.zip", day="2026-03-10", stops=2, departures=5)
    assert timetable.about(tmp_path) == about
    assert left(tmp_path) == {"m": {7: 2, 1: 1, 10: 1}, "b": {7: 1}}
    row = timetable.stops(tmp_path).set_index("stop_id").loc["b"]
    assert (row["name"], row.lon, row.lat) == ("Bahnhof", 7.40, 51.40)


def test_one_kind_of_calendar_is_enough(tmp_path: Path) -> None:
    """Without days of exception the week and the school run: three trips on the first Tuesday."""
    trips = FEED["trips.txt"].replace("fair", "school")
    about = timetable.bring_in(tmp_path, feed(tmp_path, calendar_dates=None, trips=trips))
    assert about.day == "2026-03-03"
    only = "service_id,date,exception_type\nfair,20260310,1\nweek,20260310,1\nschool,20260303,1\n"
    about = timetable.bring_in(tmp_path, feed(tmp_path, calendar=None, calendar_dates=only))
    assert (about.day, left(tmp_path)["m"]) == ("2026-03-10", {7: 2, 1: 1, 10: 1})


def without(file: str, column: str) -> str:
    return FEED[f"{file}.txt"].replace(column, "other", 1)


@pytest.mark.parametrize(("changed", "said"), [
    ({"stops": None}, "fehlt stops.txt"),
    ({"calendar": None, "calendar_dates": None}, "fehlt calendar.txt"),
    ({"stop_times": without("stop_times", "departure_time")}, "stop_times.txt fehlt die Spalte departure_time"),
    ({"stops": FEED["stops.txt"].replace("51.40", "x")}, "stops.txt, Zeile 3, hat keine Lage"),
    ({"stops": FEED["stops.txt"].replace("51.40", "510.40")}, "stops.txt, Zeile 3, hat keine Lage"),
    ({"stops": FEED["stops.txt"] + "m,Markt,51.39,7.39,\n"}, r"Zeile 2 \(und 1 weitere\), .*zweimal"),
    ({"trips": FEED["trips.txt"] + "1,never,t6\n"}, "trips.txt, Zeile 7, nennt Betriebstage"),
    ({"stop_times": FEED["stop_times.txt"].replace("07:21:00", "7 Uhr")}, "stop_times.txt, Zeile 3, hat keine Abfahrt"),
    ({"stop_times": FEED["stop_times.txt"].replace("s,3,\n", "s,x,\n")}, "stop_times.txt, Zeile 4, hat keine Stelle"),
    ({"stop_times": FEED["stop_times.txt"] + "t9,07:00:00,07:00:00,m,1,\n"}, "Zeile 15, nennt eine Fahrt"),
    ({"stop_times": FEED["stop_times.txt"] + "t1,07:00:00,07:00:00,q,9,\n"}, "Zeile 15, nennt eine Haltestelle"),
    ({"calendar": FEED["calendar.txt"].replace(",1,1,1,1,1", ",1,0,1,1,1").replace("school,0,1", "school,0,0"),
      "calendar_dates": FEED["calendar_dates.txt"].replace("20260310,1", "20260314,1")}, "An keinem Dienstag")])
def test_broken_feeds_are_refused_and_leave_the_earlier_timetable(tmp_path: Path, changed: dict[str, str | None],
                                                                  said: str) -> None:
    timetable.bring_in(tmp_path, feed(tmp_path))
    before = left(tmp_path)
    with pytest.raises(DataError, match=said) as refused:
        timetable.bring_in(tmp_path, feed(tmp_path, "neu.zip", **changed))
    assert str(refused.value).startswith("neu.zip: ")
    assert "Abhilfe: " in str(refused.value)
    assert left(tmp_path) == before
    assert [each.name for each in (tmp_path / "streets").iterdir()] == [timetable.FILE]


def test_what_is_no_feed_is_a_sentence(tmp_path: Path) -> None:
    whole = feed(tmp_path).read_bytes()
    for name, content in (("leer.zip", b""), ("text.zip", b"Guten Tag"), ("halb.zip", whole[:-60])):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(DataError, match=f"{name}: Die Datei ist kein vollständiger Fahrplan"):
            timetable.bring_in(tmp_path, tmp_path / name)
    with pytest.raises(DataError, match=r"fehlt\.zip: Diese Datei gibt es nicht"):
        timetable.bring_in(tmp_path, tmp_path / "fehlt.zip")
    assert timetable.about(tmp_path) is None
    (tmp_path / "streets").mkdir(exist_ok=True)
    (tmp_path / "streets" / timetable.FILE).write_bytes(b"PAR1")
    with pytest.raises(DewakError, match="beschädigt"):
        timetable.about(tmp_path)
