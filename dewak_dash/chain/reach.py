"""Bring census cells, places and walking together: who lives how near to a place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from dewak_dash.accessibility import ages, projection
from dewak_dash.accessibility.layers import Count, Layer, count, near
from dewak_dash.accessibility.reach import Squares
from dewak_dash.accessibility.walking import SECONDS_PER_MINUTE, radius_span_m
from dewak_dash.model import Assumption, Quality, Region

SMALL, MIDDLE, LARGE = 100.0, 200.0, 1000.0
CHILDREN_FROM, OLD_FROM = 0, 80
PEOPLE = "people"
SHARES: Mapping[str, str] = {"over_64": "share_65plus", "under_18": "share_under_18"}
COUNTED: Mapping[str, int] = {"under_10": CHILDREN_FROM, "over_79": OLD_FROM}
# How far outside its town a place may be moved: cells are read up to twice as far, so it has everyone in its reach.
MARGIN_M = 2000.0
# The longest walk anybody is asked about.
LONGEST_MINUTES = 30
# What a place is before anyone moves it: the house of a town, built or planned, else the seat of its administration.
SEAT = "seat"


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


def site(region: Region, houses: pd.DataFrame, cells: pd.DataFrame) -> Site | None:
    """Return the first house of a town as the place in question, else the seat of its administration.

    None where the town has no cells, or neither house nor seat. houses: lon, lat (degrees), name, kind,
    location_note_de; cells: x_3035, y_3035 (metres), the town's own.
    """
    row = None if houses.empty else houses.iloc[0]
    at = (region.lon, region.lat) if row is None else (float(row.lon), float(row.lat))
    if cells.empty or at[0] is None or at[1] is None:
        return None
    x = np.array([cells.x_3035.min() - MARGIN_M, cells.x_3035.max() + MARGIN_M])
    y = np.array([cells.y_3035.min() - MARGIN_M, cells.y_3035.max() + MARGIN_M])
    lon, lat = (edge.tolist() for edge in projection.to_degrees(x, y))
    # A seat may lie outside the land of its own town: in the town whose administration it shares.
    return Site(lon=at[0], lat=at[1], name="" if row is None else row["name"],
                kind=SEAT if row is None else row.kind, note="" if row is None else row.location_note_de,
                west=min(lon[0], at[0]), south=min(lat[0], at[1]), east=max(lon[1], at[0]), north=max(lat[1], at[1]))


def margin_m(on_foot: Sequence[Assumption], cycling: Assumption, minutes: int) -> float:
    """Return how far around a town streets are needed: as far as a place may be moved, and beyond it the longest walk
    or the way that cycles go in some minutes.
    """
    walked = max(LONGEST_MINUTES * speed.high for speed in on_foot)
    return MARGIN_M + SECONDS_PER_MINUTE * max(walked, minutes * cycling.high)


def squares(cells: pd.DataFrame, size_m: float) -> Squares:
    """Return cell rows (x_3035, y_3035: centres) as squares of a size."""
    return Squares(cells.x_3035.to_numpy(float), cells.y_3035.to_numpy(float), size_m)


def _layer(code: str, ags: str, cells: pd.DataFrame, size_m: float, people: np.ndarray, quality: Quality,
           rows: Sequence[pd.DataFrame], *, lower_bound: bool = False) -> Layer:
    """Return a layer of a town's surroundings; `rows` are all frames it was made from."""
    names = dict.fromkeys(str(name) for frame in rows for name in frame.source_id.unique())
    days = sorted({str(day) for frame in rows for day in frame.as_of.unique()})
    return Layer(code=code, cells=squares(cells, size_m), people=people, in_town=(cells.ags == ags).to_numpy(bool),
                 quality=quality, lower_bound=lower_bound, source_ids=tuple(names), as_of=days[-1] if days else "")


def _inside(rows: pd.DataFrame, cells: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that stand in the box of some cells or so near that their square may reach into it."""
    return rows[rows.x_3035.between(cells.x_3035.min() - LARGE, cells.x_3035.max() + LARGE)
                & rows.y_3035.between(cells.y_3035.min() - LARGE, cells.y_3035.max() + LARGE)]


def layers(ags: str, middle: pd.DataFrame, large: pd.DataFrame, small: pd.DataFrame) -> dict[str, Layer]:
    """Return everyone, under 18, 65 and over (from shares of 1 km), under 10 and 80 and over (100 m) by cell.

    All frames carry x_3035, y_3035, ags, source_id, as_of. A kind of which no cell around tells is left out.
    """
    cells, people = squares(middle, MIDDLE), middle.persons.to_numpy(float)
    found = {PEOPLE: _layer(PEOPLE, ags, middle, MIDDLE, people, "official", [middle])}
    large, small = _inside(large, middle), _inside(small, middle)
    for code, column in SHARES.items():
        share = ages.inherited(cells, squares(large, LARGE), large[column].to_numpy(float, na_value=np.nan))
        if not np.isnan(share).all():
            found[code] = _layer(code, ags, middle, MIDDLE, people * share, "derived", [middle, large])
    for code, age in COUNTED.items():
        rows = small[small.age_from == age]
        if not rows.empty:
            found[code] = _layer(code, ags, rows, SMALL, rows.persons.to_numpy(float, na_value=np.nan), "official",
                                 [rows], lower_bound=True)
    return found


def told(found: Mapping[str, Layer]) -> dict[str, Layer]:
    """Return by kind of age the people of whom it is told, on the cells of everyone; 0 where it is not.

    A share is told where its square kilometre has one. A count of 100 m is told where its square kilometre has any:
    where none stands in it, the table does not reach so far or withholds them all.
    """
    everyone, known = found[PEOPLE], {}
    for code, layer in found.items():
        values = layer.people
        if code in COUNTED:
            x, y = (np.floor(v / LARGE) * LARGE + LARGE / 2 for v in (layer.cells.x, layer.cells.y))
            values = ages.inherited(everyone.cells, Squares(x, y, LARGE), np.ones(len(x)))
        known[code] = replace(everyone, code=code, people=np.where(np.isnan(values), 0.0, everyone.people),
                              quality="derived")
    return known


def counts(layer: Layer, lon: float, lat: float, minutes: Sequence[int], speed: Assumption, detour: Assumption
           ) -> dict[int, Count]:
    """Return the people of a layer within each of some walking times of a point (degrees)."""
    point = projection.to_grid(lon, lat)
    part = near(layer, point, radius_span_m(max(minutes), speed, detour).high)
    return {each: count(part, point, each, speed, detour) for each in minutes}


def share(part: float, whole: float) -> float | None:
    """Return a part of some people as a share (0 to 1), None where there is nobody."""
    return part / whole if whole > 0 else None
