"""Let the viewer move the marked place, by coordinates or by clicking a cell; the address keeps where it stands."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dewak_dash.formats import MINUS, as_typed, number
from dewak_dash.model import Region
from dewak_dash.text import named, t
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.einzugsgebiete.map_layers import CELLS_ID
from dewak_dash.ui import houses, state

DIGITS, LONGEST = 4, 20
TURN, UNREAD = "marker.turn", "marker.unread"
OWN, MOVED = "own", "moved"
SECOND = ("lon_b", "lat_b")


@dataclass(frozen=True, kw_only=True)
class Marker:
    """Hold where the place stands now, whether the viewer moved it, and what stands there (kind of house)."""

    lon: float
    lat: float
    moved: bool
    kind: str


def _degrees(raw: str) -> float:
    """Return what a typed coordinate means; a degree has no thousands, so that point and comma are the same."""
    try:
        return float(raw.replace(",", "."))
    except ValueError:
        return float("nan")


def move(town: Region, slot: str, lon: float, lat: float) -> None:
    """Take the place, or the house of one's own that is looked at, to another point."""
    if slot:
        houses.move(town, slot, lon, lat)
    else:
        put(town, lon, lat)


def put(town: Region, lon: float | None, lat: float | None) -> None:
    """Keep where the place stands, or take it back to where it starts."""
    for name, value in (("lon", lon), ("lat", lat)):
        state.write(name, None if value is None else f"{value:.{DIGITS}f}", scope=town.ags)


def read(town: Region, start: reach.Site, mine: houses.Own, slot: str | None = None) -> Marker:
    """Return the place from the address, else where it starts; say so where the address names an impossible one.

    Where a house of one's own is looked at (`mine`, by slot; without one, that of the address), the place is that
    house's, and moving it moves the house.
    """
    slot = houses.chosen(town, mine) if slot is None else slot
    if slot:
        return Marker(lon=mine[slot].lon, lat=mine[slot].lat, moved=False, kind=OWN)
    lon, lat = (state.read(name, _degrees, None, scope=town.ags) for name in ("lon", "lat"))
    if lon is None and lat is None:
        return Marker(lon=start.lon, lat=start.lat, moved=False, kind=start.kind)
    lon, lat = start.lon if lon is None else lon, start.lat if lat is None else lat
    if not start.allows(lon, lat):
        put(town, None, None)
        west, south, east, north = (number(v, 2) for v in (start.west, start.south, start.east, start.north))
        st.warning(t("einzugsgebiete.marker.refused", lon=number(lon, DIGITS), lat=number(lat, DIGITS), west=west,
                     east=east, south=south, north=north, town=as_typed(town.short_name)))
        return Marker(lon=start.lon, lat=start.lat, moved=False, kind=start.kind)
    put(town, lon, lat)
    return Marker(lon=lon, lat=lat, moved=True, kind=MOVED)


def place(town: Region, mine: houses.Own) -> tuple[float, float] | None:
    """Return where the place of a town stands (lon, lat), for pages that only divide by who reaches it."""
    start = reach.site(town.ags)
    if start is None:
        return None
    found = read(town, start, mine)
    return found.lon, found.lat


def second(town: Region) -> tuple[float, float] | None:
    """Return the second site that was chosen (lon, lat), None where none was or it lies too far outside the town."""
    start = reach.site(town.ags)
    lon, lat = (state.read(name, _degrees, None, scope=town.ags) for name in SECOND)
    return (lon, lat) if start and lon is not None and lat is not None and start.allows(lon, lat) else None


def keep_second(scope: str, lon: float | None, lat: float | None) -> None:
    """Keep a second site to compare with, or forget it."""
    for name, value in zip(SECOND, (lon, lat), strict=True):
        state.write(name, None if value is None else f"{value:.{DIGITS}f}", scope=scope)


def words(town: Region, start: reach.Site, marker: Marker) -> str:
    """Return what the viewer should know of where the place stands."""
    if marker.kind == OWN:
        return t("einzugsgebiete.marker.own")
    if marker.moved:
        return t("einzugsgebiete.marker.moved")
    return t("einzugsgebiete.marker.seat", town=town.short_name) if start.kind == reach.SEAT else named(start.note)


def inputs(town: Region, marker: Marker, slot: str) -> None:
    """Draw two fields for the coordinates, with comma or point, and, once moved, the way back."""
    for column, name, value, words in zip(
            st.columns(2), ("lon", "lat"), (marker.lon, marker.lat),
            (t("einzugsgebiete.marker.lon"), t("einzugsgebiete.marker.lat")), strict=True):
        st.session_state[f"w.{name}"] = number(value, DIGITS)
        column.text_input(words, key=f"w.{name}", max_chars=LONGEST, on_change=_take_fields, args=(town, slot))
    if unread := st.session_state.pop(UNREAD, ""):
        st.warning(t("einzugsgebiete.marker.unread", value=as_typed(unread)))
    if not slot:
        st.button(t("einzugsgebiete.marker.reset"), disabled=not marker.moved, on_click=put, args=(town, None, None),
                  icon=":material/undo:")


def _take_fields(town: Region, slot: str) -> None:
    typed = [st.session_state[f"w.{name}"] for name in ("lon", "lat")]
    lon, lat = (_degrees(raw.replace(MINUS, "-")) for raw in typed)
    unread = [raw for raw, value in zip(typed, (lon, lat), strict=True) if not math.isfinite(value)]
    if unread:
        st.session_state[UNREAD] = unread[0].strip() or " "
    else:
        move(town, slot, lon, lat)


def map_key() -> str:
    """Return the map's key; after a click the map starts anew, so that no cell stays marked as chosen."""
    return f"map.reach.{st.session_state.get(TURN, 0)}"


def taker(town: Region, slot: str) -> Callable[[], None]:
    """Return what a click on the map does: it moves the place, or the house of one's own in a slot."""
    return partial(take_cell, town, slot)


def take_cell(town: Region, slot: str) -> None:
    """Move the place, or the house of one's own in a slot, to the middle of the cell that was clicked."""
    chosen = st.session_state[map_key()].selection["objects"].get(CELLS_ID, [])
    if chosen:
        corners = chosen[0]["p"]
        lon, lat = (sum(corner[axis] for corner in corners) / len(corners) for axis in (0, 1))
        move(town, slot, lon, lat)
        st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
