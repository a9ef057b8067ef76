"""Bring census cells, places and walking together: who lives how near to a place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.accessibility import ages, projection
from dewak_dash.accessibility.layers import Count, Layer, count
from dewak_dash.accessibility.reach import Squares, area_share
from dewak_dash.model import Assumption

SMALL, MIDDLE, LARGE = 100.0, 200.0, 1000.0
CHILDREN_FROM, OLD_FROM = 0, 80
SHARES: Mapping[str, str] = {"over_64": "share_65plus", "under_18": "share_under_18"}
# How far outside its town a place may be moved: cells are read up to twice as far, so it has everyone in its reach.
MARGIN_M = 2000.0
TOWN_HALL = "town_hall"


@dataclass(frozen=True, kw_only=True)
class Site:
    """Hold the place in question before anyone moves it, and how far it may be moved (degrees)."""

    lon: float
    lat: float
    name: str
    kind: str
    note: str
    west: float
    south: float
    east: float
    north: float

    def allows(self, lon: float, lat: float) -> bool:
        """Tell whether a point lies in or near the town; a point that is no number does not."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def site(houses: pd.DataFrame, cells: pd.DataFrame, landmarks: pd.DataFrame) -> Site | None:
    """Return the first house of a town as the place in question; None where there is no cell.

    A town without a house starts at its town hall, else in the inhabited cell nearest to the middle of its people.
    houses: lon, lat (degrees), name, kind, location_note_de; cells: x_3035, y_3035 (metres), persons, lon, lat, the
    town's own; landmarks: name, kind, lon, lat.
    """
    if cells.empty:
        return None
    row = _start(houses, cells, landmarks)
    x = np.array([cells.x_3035.min() - MARGIN_M, cells.x_3035.max() + MARGIN_M])
    y = np.array([cells.y_3035.min() - MARGIN_M, cells.y_3035.max() + MARGIN_M])
    lon, lat = projection.to_degrees(x, y)
    return Site(lon=float(row.lon), lat=float(row.lat), name=row["name"], kind=row.kind, note=row.location_note_de,
                west=float(lon[0]), south=float(lat[0]), east=float(lon[1]), north=float(lat[1]))


def _start(houses: pd.DataFrame, cells: pd.DataFrame, landmarks: pd.DataFrame) -> pd.Series:
    if not houses.empty:
        return houses.iloc[0]
    halls = landmarks[landmarks.kind == TOWN_HALL]
    if not halls.empty:
        return halls.iloc[0].reindex(["lon", "lat", "name", "kind", "location_note_de"]).fillna("")
    weight = cells.persons / cells.persons.sum()
    away = np.hypot(cells.x_3035 - (cells.x_3035 * weight).sum(), cells.y_3035 - (cells.y_3035 * weight).sum())
    return pd.Series({**cells.loc[away.idxmin(), ["lon", "lat"]], "name": "", "kind": "centre",
                      "location_note_de": ""})


def known_share(everyone: Layer, ages: Layer, lon: float, lat: float, radius_m: float) -> float:
    """Return for which share of the people around a point (degrees) the ages are known; 0 where nobody lives."""
    within = area_share(everyone.cells, projection.to_grid(lon, lat), radius_m)
    total = float(np.nansum(everyone.people * within))
    return float(np.nansum(np.where(np.isfinite(ages.people), everyone.people, 0.0) * within)) / total if total else 0.0


def squares(cells: pd.DataFrame, size_m: float) -> Squares:
    """Return cell rows (x_3035, y_3035: centres) as squares of a size."""
    return Squares(cells.x_3035.to_numpy(float), cells.y_3035.to_numpy(float), size_m)


def layers(ags: str, middle: pd.DataFrame, large: pd.DataFrame, small: pd.DataFrame) -> dict[str, Layer]:
    """Return everyone, under 18, 65 and over (from shares of 1 km), under 10 and 80 and over (100 m) by cell."""
    cells, people = squares(middle, MIDDLE), middle.persons.to_numpy(float)
    own = (middle.ags == ags).to_numpy(bool)
    found = {"people": Layer("people", cells, people, own, "official", lower_bound=False)}
    for code, column in SHARES.items():
        share = ages.inherited(cells, squares(large, LARGE), large[column].to_numpy(float))
        found[code] = Layer(code, cells, people * share, own, "derived", lower_bound=False)
    for code, age in (("under_10", CHILDREN_FROM), ("over_79", OLD_FROM)):
        rows = small[small.age_from == age]
        found[code] = Layer(code, squares(rows, SMALL), rows.persons.to_numpy(float, na_value=np.nan),
                            (rows.ags == ags).to_numpy(bool), "official", lower_bound=True)
    return found


def counts(layer: Layer, lon: float, lat: float, minutes: Sequence[int], speed: Assumption, detour: Assumption
           ) -> dict[int, Count]:
    """Return the people of a layer within each of some walking times of a point (degrees)."""
    point = projection.to_grid(lon, lat)
    return {each: count(layer, point, each, speed, detour) for each in minutes}
