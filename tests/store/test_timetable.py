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
                      "t5,10:10:00,10:10:00,b,2,\nt5,10:00:00,10:00:00,m,1,\n",
    "calendar.txt": "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                    "week,1,1,1,1,1,0,0,20260302,20260315\nschool,0,1,0,0,0,0,0,20260302,20260315\n",
    "calendar_dates.txt": "service_id,date,exception_type\nschool,20260310,2\nfair,20260310,1\nfair,20260314,1\n"}

# The first trip of the week departs every 20 minutes from six to before seven.
OFTEN = "trip_id,start_time,end_time,headway_secs\nt1,06:00:00,07:00:00,1200\n"


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
            for row in timetable.stops(folder).itertuples() if any(row.by_hour)}


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


def ridden(folder: Path, first: int = 0, until: int = 6000) -> list[tuple[object, ...]]:
    """Return rides: stops by their codes, minutes of departure and arrival, getting on and off."""
    code = timetable.stops(folder).stop_id
    return [(code[row.start], code[row.end], row.departs, row.arrives, row.boards, row.alights)
            for row in timetable.rides(folder, first, until).itertuples()]


def test_rides_lead_from_each_halt_with_a_time_to_the_next(tmp_path: Path) -> None:
    """t2 names no time at the station and passes it; at t4 nobody gets on there, nor off at its end. 07:20:40 is the
    minute 440 to get on, 441 to get off. After midnight minutes go on: 25:05 is 1505.
    """
    times = FEED["stop_times.txt"].replace("t1,07:20:00,07:21:00", "t1,07:20:40,07:20:40").replace(
        "\n", ",\n").replace("type,", "type,drop_off_type").replace("25:30:00,s,3,0,", "25:30:00,s,3,0,1")
    timetable.bring_in(tmp_path, feed(tmp_path, stop_times=times))
    assert ridden(tmp_path) == [
        ("m", "b", 430, 441, True, True), ("b", "s", 440, 450, True, True), ("m", "s", 460, 480, True, True),
        ("m", "b", 600, 610, True, True), ("m", "b", 1505, 1520, True, True), ("b", "s", 1520, 1530, False, False)]
    trips = timetable.rides(tmp_path, 0, 6000).trip.tolist()
    assert trips[0] == trips[1] != trips[2]
    assert ridden(tmp_path, 440, 609) == [("b", "s", 440, 450, True, True), ("m", "s", 460, 480, True, True)]
    assert ridden(tmp_path, 1531, 6000) == []


def test_a_trip_of_frequencies_runs_so_often_and_not_at_its_own_time(tmp_path: Path) -> None:
    """From 06:00 every 20 minutes before 07:00: three times, 10 minutes to the station, 9 on to the school."""
    about = timetable.bring_in(tmp_path, feed(tmp_path, frequencies=OFTEN))
    assert (about.departures, left(tmp_path)["m"]) == (9, {6: 3, 7: 1, 1: 1, 10: 1})
    assert [row[:4] for row in ridden(tmp_path, 0, 430)] == [
        ("m", "b", 360, 370), ("b", "s", 371, 380), ("m", "b", 380, 390), ("b", "s", 391, 400),
        ("m", "b", 400, 410), ("b", "s", 411, 420)]
    assert timetable.rides(tmp_path, 0, 430).trip.nunique() == 3


# Two platforms (p, q) of a station (h) besides market and school; the market belongs to no station.
PLATFORMS = ("stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding\n"
             "m,Markt,51.39,7.39,,,1\np,Bahnhof,51.40,7.40,0,h,\nq,Bahnhof,51.40,7.41,0,h,1\n"
             "s,Schule,51.41,7.41,0,,0\nh,Halle,,,1,,2\n")
ON_PLATFORMS = ("trip_id,departure_time,stop_id,stop_sequence\nt1,07:10:00,m,1\nt1,07:20:00,p,2\nt1,07:30:00,s,3\n"
                "t2,07:40:00,m,1\nt2,07:50:00,q,2\nt2,08:00:00,s,3\nt4,09:00:00,q,1\nt4,09:10:00,s,2\n"
                "t5,10:00:00,p,1\nt5,10:10:00,m,2\n")
ON_WHEELS = ("route_id,service_id,trip_id,wheelchair_accessible\n1,week,t1,1\n1,week,t2,2\n1,school,t3,\n1,fair,t4,0\n"
             "1,fair,t5,1\n")


def changed(folder: Path) -> dict[tuple[str, str], int]:
    """Return what is told of changes from stop to stop, by their codes."""
    stops = timetable.stops(folder)
    return {(row.stop_id, stops.stop_id[to]): int(least) for row in stops.itertuples()
            for to, least in zip(row.change_to, row.change_least, strict=True)}


def test_changes_are_those_of_the_timetable_and_platforms_take_those_of_their_station(tmp_path: Path) -> None:
    """From the station to the school none is possible but from platform p in 61 seconds, which are two minutes. Between
    its platforms the bus waits. What is said of one line, of staying aboard or of unknown stops is left out; where no
    time is given it is as elsewhere. The first of two rows of the same stops counts.
    """
    files = {"stops": PLATFORMS, "stop_times": ON_PLATFORMS}
    timetable.bring_in(tmp_path, feed(tmp_path, **files))
    assert changed(tmp_path) == {}
    timetable.bring_in(tmp_path, feed(
        tmp_path, **files, transfers="from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_route_id\n"
        "h,s,3,,\np,s,2,61,\np,s,2,600,\nh,h,1,,\nm,m,2,0,\nm,p,2,,\nm,q,,,\ns,m,3,,1\ns,p,4,,\ns,x,3,,\n"))
    assert changed(tmp_path) == {("q", "s"): -1, ("p", "s"): 2, ("p", "p"): 1, ("p", "q"): 1, ("q", "p"): 1,
                                 ("q", "q"): 1, ("m", "m"): 1, ("m", "p"): 0, ("m", "q"): 0}


def test_what_is_said_of_wheelchairs_is_kept_with_stops_and_rides(tmp_path: Path) -> None:
    """Platform p takes the two of its station, q has its own one, 0 and nothing are the same. A departure counts with a
    wheelchair where neither stop nor trip has a two: at the market t1 but not t2, at q t4 but not t2, at p none.
    """
    timetable.bring_in(tmp_path, feed(tmp_path, stops=PLATFORMS, stop_times=ON_PLATFORMS, trips=ON_WHEELS))
    stops = timetable.stops(tmp_path)
    assert dict(zip(stops.stop_id, stops.wheels, strict=True)) == {"m": 1, "p": 2, "q": 1, "s": 0}
    assert left(tmp_path) == {"m": {7: 2}, "p": {7: 1, 10: 1}, "q": {7: 1, 9: 1}}
    wheeled = {row.stop_id: [(hour, many) for hour, many in enumerate(row.by_hour_wheels) if many]
               for row in stops.itertuples()}
    assert wheeled == {"m": [(7, 1)], "p": [], "q": [(9, 1)], "s": []}
    assert timetable.rides(tmp_path, 0, 6000).ride_wheels.tolist() == [1, 1, 2, 2, 0, 1]


def test_rides_are_found_in_all_parts_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    timetable.bring_in(tmp_path, feed(tmp_path))
    whole = ridden(tmp_path)
    monkeypatch.setattr(timetable, "AT_ONCE", 2)
    timetable.bring_in(tmp_path, feed(tmp_path))
    assert ridden(tmp_path) == whole
    for first, until in ((430, 450), (441, 480), (461, 1520)):
        assert ridden(tmp_path, first, until) == [row for row in whole if row[2] >= first and row[3] <= until]


def without(file: str, column: str) -> str:
    return FEED[f"{file}.txt"].replace(column, "other", 1)


@pytest.mark.parametrize(("changed", "said"), [
    ({"stops": None}, "fehlt stops.txt"),
    ({"calendar": None, "calendar_dates": None}, "fehlt calendar.txt"),
    ({"stop_times": without("stop_times", "departure_time")}, "stop_times.txt fehlt die Spalte departure_time"),
    ({"transfers": "from_stop_id,to_stop_id,transfer_type\nm,b,3\nm,s,7\n"},
     "transfers.txt, Zeile 3, nennt keine Art des Umsteigens"),
    ({"transfers": "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nm,b,2,-5\n"},
     "transfers.txt, Zeile 2, hat keine Umsteigezeit"),
    ({"transfers": "from_stop_id,transfer_type\nm,3\n"}, "transfers.txt fehlt die Spalte to_stop_id"),
    ({"stops": FEED["stops.txt"].replace("51.40", "x")}, "stops.txt, Zeile 3, hat keine Lage"),
    ({"stops": FEED["stops.txt"].replace("51.40", "510.40")}, "stops.txt, Zeile 3, hat keine Lage"),
    ({"stops": FEED["stops.txt"] + "m,Markt,51.39,7.39,\n"}, r"Zeile 2 \(und 1 weitere\), .*zweimal"),
    ({"trips": FEED["trips.txt"] + "1,never,t6\n"}, "trips.txt, Zeile 7, nennt Betriebstage"),
    ({"stop_times": FEED["stop_times.txt"].replace("07:21:00", "7 Uhr")}, "stop_times.txt, Zeile 3, hat keine Abfahrt"),
    ({"stop_times": FEED["stop_times.txt"].replace("s,3,\n", "s,x,\n")}, "stop_times.txt, Zeile 4, hat keine Stelle"),
    ({"stop_times": FEED["stop_times.txt"] + "t9,07:00:00,07:00:00,m,1,\n"}, "Zeile 15, nennt eine Fahrt"),
    ({"stop_times": FEED["stop_times.txt"] + "t1,07:00:00,07:00:00,q,9,\n"}, "Zeile 15, nennt eine Haltestelle"),
    ({"stop_times": FEED["stop_times.txt"].replace("t1,07:20:00", "t1,7 Uhr")}, "txt, Zeile 3, hat keine Ankunft"),
    ({"stop_times": FEED["stop_times.txt"].replace("07:20:00", "07:22:00")}, "txt, Zeile 3, fährt in der Zeit zurück"),
    ({"stop_times": FEED["stop_times.txt"].replace("t1,07:30:00", "t1,07:20:30")}, "Zeile 4, fährt in der Zeit zurück"),
    ({"stop_times": FEED["stop_times.txt"].replace("s,3,\nt2", "h,3,\nt2")}, "stops.txt, Zeile 5, hat keine Lage"),
    ({"frequencies": OFTEN + "t9,06:00:00,07:00:00,600\n"}, "frequencies.txt, Zeile 3, nennt eine Fahrt"),
    ({"frequencies": OFTEN.replace("06:00", "6 Uhr")}, "frequencies.txt, Zeile 2, hat keinen Beginn"),
    ({"frequencies": OFTEN.replace("1200", "0")}, "frequencies.txt, Zeile 2, hat keinen Takt"),
    ({"frequencies": OFTEN.replace("headway_secs", "headway")}, "frequencies.txt fehlt die Spalte headway_secs"),
    ({"frequencies": OFTEN + "t2,00:00:00,99:00:00,1\n" * 20}, "mehr als fünf Millionen Fahrten"),
    ({"stop_times": FEED["stop_times.txt"].splitlines()[0] + "\nt1,07:10:00,07:10:00,m,1,\n"}, "An keinem Dienstag"),
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
    for ask in (timetable.about, timetable.stops, lambda folder: timetable.rides(folder, 0, 9)):
        with pytest.raises(DewakError, match="beschädigt"):
            ask(tmp_path)


def test_a_file_of_another_release_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timetable, "VERSION", 1)
    timetable.bring_in(tmp_path, feed(tmp_path))
    monkeypatch.undo()
    with pytest.raises(DewakError, match=r"anderen Fassung des Programms.*import timetable"):
        timetable.about(tmp_path)
