"""Write a made timetable around a spot as a GTFS file."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from dewak_dash.accessibility import projection


def feed(folder: Path, spot: tuple[float, float], stops: Mapping[str, tuple[str, float, float]],
         halts: Mapping[str, Sequence[tuple[str, int]]], marks: Mapping[str, int] | None = None,
         transfers: str = "") -> Path:
    """Write one day's trips and return the file.

    stops: by code their name and metres east and north of the spot (degrees); halts: by trip the stops with the minute;
    marks: by stop or trip what is said of wheelchairs (1 possible, 2 not); transfers: the text of that file.
    """
    said = marks or {}
    x, y = projection.to_grid(*spot)
    east, north = (np.array([each[at] for each in stops.values()], float) for at in (1, 2))
    lon, lat = projection.to_degrees(x + east, y + north)
    places = "".join(f"{code},{name},{at[1]:.7f},{at[0]:.7f},{said.get(code, '')}\n"
                     for (code, (name, _, _)), at in zip(stops.items(), zip(lon, lat, strict=True), strict=True))
    trips = "".join(f"daily,{trip},{said.get(trip, '')}\n" for trip in halts)
    times = "".join(f"{trip},{at // 60}:{at % 60:02}:00,{stop},{sequence}\n" for trip, way in halts.items()
                    for sequence, (stop, at) in enumerate(way, start=1))
    with zipfile.ZipFile(folder / "bus.zip", "w") as packed:
        packed.writestr("stops.txt", f"stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding\n{places}")
        packed.writestr("trips.txt", f"service_id,trip_id,wheelchair_accessible\n{trips}")
        packed.writestr("stop_times.txt", f"trip_id,departure_time,stop_id,stop_sequence\n{times}")
        packed.writestr("calendar_dates.txt", "service_id,date,exception_type\ndaily,20260310,1\n")
        if transfers:
            packed.writestr("transfers.txt", transfers)
    return folder / "bus.zip"
