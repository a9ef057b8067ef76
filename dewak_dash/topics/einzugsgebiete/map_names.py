"""Write the names of a map: the place, the minutes, districts and marks, neighbours; none on another."""

from dataclasses import dataclass

import pydeck as pdk
import shapely

from dewak_dash.theme import Palette
from dewak_dash.topics.einzugsgebiete import map_layers as layers
from dewak_dash.topics.einzugsgebiete.landmarks import DISTRICT, STOP, Landmark
from dewak_dash.topics.einzugsgebiete.map_labels import Name, Sheet, placed
from dewak_dash.topics.einzugsgebiete.shapes import Border, MapView

# Lines that the name of an area may be moved up and down from its middle to find room.
AROUND = (-1.5, 1.5, -3.0, 3.0, -4.5, 4.5)
FIRST = ("station", "town_hall")
# So many of them that their names would hide the map; a tip says them.
UNNAMED = (STOP, "shop")
Placed = list[tuple[Name, tuple[float, float]]]


@dataclass(frozen=True, kw_only=True)
class Written:
    """Hold placed names of one kind in the order they are drawn; faint ones are those of other towns."""

    kind: str
    names: Placed
    bold: bool = False
    faint: bool = False


def all_names(view: MapView, sheet: Sheet, palette: Palette) -> list[pdk.Layer]:
    """Return the layers of names that have room on the sheet."""
    return [_layer(found.kind, found.names, palette.muted if found.faint else palette.ink, palette, sheet,
                   bold=found.bold) for found in written(view, sheet)]


def written(view: MapView, sheet: Sheet) -> tuple[Written, ...]:
    """Return the names that have room on the sheet, the most telling first to find it."""
    size = sheet.size
    beside = ((0.6 * size, 0.0), (-0.6 * size, 0.0), (0.0, 1.2 * size), (0.0, -1.2 * size))
    around = ((0.0, 0.0), *((0.0, step * size) for step in AROUND))
    own = [] if view.place is None else placed(sheet, [
        Name(lon=view.place.lon, lat=view.place.lat, text=view.place.name, offsets=((0.0, 1.6 * size),), bold=True)])
    minutes = placed(sheet, [Name(lon=r.label_at[0], lat=r.label_at[1], text=r.words) for r in view.rings])
    for mark in view.landmarks:
        if mark.exact and mark.kind != STOP:
            x, y = sheet.at(mark.lon, mark.lat)
            sheet.keep((x - size / 2, y - size / 2, x + size / 2, y + size / 2))
    first = placed(sheet, [_name(m, beside) for m in view.landmarks if m.exact and m.kind in FIRST])
    districts = placed(sheet, [_name(m, within(m, sheet), bold=True) for m in view.landmarks if m.kind == DISTRICT])
    spots = [(b.name, spot(b, sheet)) for b in view.borders if not b.own]
    towns = placed(sheet, [Name(lon=at[0], lat=at[1], text=name, offsets=around) for name, at in spots if at])
    others = placed(sheet, [_name(m, beside if m.exact else within(m, sheet)) for m in view.landmarks
                            if m.name and m.kind not in (*FIRST, *UNNAMED, DISTRICT)])
    return (Written(kind="names", names=towns, faint=True), Written(kind="marks-names", names=first + others),
            Written(kind="districts", names=districts, bold=True), Written(kind="minutes", names=minutes),
            Written(kind="place-name", names=own, bold=True))


def within(mark: Landmark, sheet: Sheet) -> tuple[tuple[float, float], ...]:
    """Return how far a name without symbol may be moved, best first: no further than its place may be off."""
    steps = (step * sheet.size for step in AROUND)
    return ((0.0, 0.0), *((0.0, step) for step in steps if abs(step) <= mark.accuracy_m * sheet.pixels))


def spot(border: Border, sheet: Sheet) -> tuple[float, float] | None:
    """Return where on a neighbour's ground its name has room, None where the map shows too little of it."""
    aside, down = sheet.half(border.name)
    right, lower = sheet.wide / 2 - aside, sheet.high / 2 - down
    if right <= 0 or lower <= 0:
        return None
    seen = shapely.intersection(border.outline, shapely.box(*sheet.point(-right, lower), *sheet.point(right, -lower)))
    if seen.is_empty:
        return None
    found = shapely.point_on_surface(seen)
    return found.x, found.y


def _name(mark: Landmark, offsets: tuple[tuple[float, float], ...], *, bold: bool = False) -> Name:
    return Name(lon=mark.lon, lat=mark.lat, text=mark.name, offsets=offsets, bold=bold)


def _layer(name: str, found: Placed, colour: str, palette: Palette, sheet: Sheet, *, bold: bool = False) -> pdk.Layer:
    """Return placed names as a layer; words are centred, so that an offset to the side is widened by half of them."""
    rows = []
    for each, offset in found:
        left, _, right, _ = sheet.box(each, offset)
        x, _ = sheet.at(each.lon, each.lat)
        rows.append({"at": [each.lon, each.lat], "text": each.text,
                     "o": [round((left + right) / 2 - x, 1), round(offset[1], 1)]})
    return layers.text(name, rows, colour, palette, bold=bold)
