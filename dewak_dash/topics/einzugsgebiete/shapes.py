"""Say and lay out what the map of a place shows: cells, borders, rings, marker."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.walking import Span
from dewak_dash.formats import number, percent
from dewak_dash.model import Exhibit, Region
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.cells import CENSUS_DAY, SHARES, CellMap

# Half the ground that a map shows around its centre: names of neighbours are placed inside it.
HALF_WIDTH_M, HALF_HEIGHT_M = 2100.0, 1900.0
HEIGHT_M, SCALE_M = 4300.0, 1000.0
METRES_PER_KILOMETRE = 1000
# Kinds of landmarks that are written on the map, in the order in which they take the room; metres per letter and
# line at the map's first scale, and the half width that is kept free around the marked place.
LANDMARKS = ("town_hall", "station", "district", "hospital", "market", "school", "church", "landmark")
LETTER_M, LINE_M, MIDDLE_M = 75.0, 130.0, 420.0
# A map of an outline alone leaves this part of its size free on each side.
EDGE, OUTLINE_SCALE_M = 0.2, 2000.0


@dataclass(frozen=True)
class Place:
    """Hold a marked point with its words; `settled` tells an existing house from a plan."""

    lon: float
    lat: float
    name: str
    tip: str
    settled: bool


@dataclass(frozen=True, eq=False)
class Border:
    """Hold the outline of a municipality, whether it is the chosen town, and where its name may stand."""

    name: str
    outline: shapely.Geometry
    own: bool
    lon: float
    lat: float


@dataclass(frozen=True)
class Landmark:
    """Hold a point to recognise: its name and where it lies (degrees)."""

    name: str
    lon: float
    lat: float


@dataclass(frozen=True, eq=False)
class Ring:
    """Hold a walking distance in minutes and metres: centre, words, and the circle's northern point for them."""

    minutes: int
    radius_m: float
    centre: tuple[float, float]
    words: str
    legend: str
    label_at: tuple[float, float]


@dataclass(frozen=True, eq=False)
class MapView:
    """Hold everything a map draws, the words beside it, how much ground it shows and how long its scale bar is."""

    exhibit: Exhibit
    centre: tuple[float, float]
    borders: tuple[Border, ...]
    cells: CellMap | None = None
    rings: tuple[Ring, ...] = ()
    place: Place | None = None
    landmarks: tuple[Landmark, ...] = ()
    height_m: float = HEIGHT_M
    scale_m: float = SCALE_M

    @property
    def scale_words(self) -> str:
        """Return what the scale bar says, with north."""
        return t("einzugsgebiete.map.scale", km=number(self.scale_m / METRES_PER_KILOMETRE))


def window(lon: float, lat: float) -> shapely.Geometry:
    """Return the ground that a map around a point shows, as a box in degrees."""
    x, y = projection.to_grid(lon, lat)
    wide = np.array([x - HALF_WIDTH_M, x + HALF_WIDTH_M])
    lons, lats = projection.to_degrees(wide, np.array([y - HALF_HEIGHT_M, y + HALF_HEIGHT_M]))
    return shapely.box(lons.min(), lats.min(), lons.max(), lats.max())


def borders(ags: str, outlines: pd.DataFrame, shown: shapely.Geometry) -> tuple[Border, ...]:
    """Return the outlines (ags, name, geojson) of some places, the chosen town last; names stand where seen."""
    found = []
    for row in outlines.itertuples():
        shape = shapely.from_geojson(row.geojson)
        visible = shapely.intersection(shape, shown)
        spot = shapely.point_on_surface(shape if visible.is_empty else visible)
        found.append(Border(row.name, shape, row.ags == ags, spot.x, spot.y))
    return tuple(sorted(found, key=lambda border: border.own))


def landmarks(found: pd.DataFrame, centre: tuple[float, float]) -> tuple[Landmark, ...]:
    """Return points to recognise that have room for their names at the map's first scale, the plainest kinds first.

    `found`: name, kind, lon, lat. The middle of the map is left to the marked place and the minutes.
    """
    x0, y0 = projection.to_grid(*centre)
    taken = [(x0 - MIDDLE_M, x0 + MIDDLE_M, y0 - MIDDLE_M / 2, y0 + MIDDLE_M / 2)]
    placed: list[Landmark] = []
    ranked = sorted((row for row in found.itertuples() if row.kind in LANDMARKS),
                    key=lambda row: (LANDMARKS.index(row.kind), str(row.name)))
    for row in ranked:
        x, y = projection.to_grid(row.lon, row.lat)
        half = LETTER_M * (len(str(row.name)) + 2) / 2
        box = (x - half, x + half, y - LINE_M, y + LINE_M)
        if all(box[1] < a or b < box[0] or box[3] < c or d < box[2] for a, b, c, d in taken):
            taken.append(box)
            placed.append(Landmark(str(row.name), float(row.lon), float(row.lat)))
    return tuple(placed)


def rings(lon: float, lat: float, radii: dict[int, Span]) -> tuple[Ring, ...]:
    """Return the likely walking distances around a point, longest first."""
    x, y = projection.to_grid(lon, lat)
    found = []
    for minutes, span in sorted(radii.items(), reverse=True):
        lons, lats = projection.to_degrees(np.array([x]), np.array([y + span.likely]))
        words = t("einzugsgebiete.map.ring", minutes=str(minutes))
        legend = t("einzugsgebiete.map.ring_legend", minutes=str(minutes), metres=number(span.likely))
        found.append(Ring(minutes, span.likely, (lon, lat), words, legend, (float(lons[0]), float(lats[0]))))
    return tuple(found)


def words(region: Region, cells: CellMap, title: str, sources: tuple[str, ...]) -> Exhibit:
    """Return title, description and table of a map of cells; `sources` are those of the outlines."""
    theme = label("einzugsgebiete.theme", cells.theme)
    top = cells.table.iloc[0]
    value = float(top.iloc[-1])
    most = percent(value / 100) if cells.theme in SHARES else number(value)
    alt = t("einzugsgebiete.map.alt", town=region.short_name, theme=theme, count=number(len(cells.table)),
            classes="; ".join(entry.words for entry in cells.legend), most=most, lon=str(top.iloc[1]),
            lat=str(top.iloc[2]))
    source = "ZENSUS11_200M" if cells.theme == "people" else "ZENSUS11_GRID"
    return Exhibit(
        "einzugsgebiete_karte", title,
        t("einzugsgebiete.map.subtitle", theme=theme, size=label("einzugsgebiete.size", f"{cells.size_m:.0f}")),
        alt, cells.table, (source, *sources), ("official", "derived", "assumed"), CENSUS_DAY,
        label("einzugsgebiete.theme_note", cells.theme))


def outline_map(region: Region, own: str, outlines: pd.DataFrame) -> MapView:
    """Return a map that knows only the town's border and its neighbours."""
    west, south, east, north = shapely.from_geojson(own).bounds
    wide, high = (east - west) * EDGE, (north - south) * EDGE
    found = borders(region.ags, outlines, shapely.box(west - wide, south - high, east + wide, north + high))
    names = [border.name for border in found if not border.own]
    words = Exhibit(
        "einzugsgebiete_umriss", t("einzugsgebiete.outline.title", town=region.short_name),
        t("einzugsgebiete.outline.subtitle"),
        t("einzugsgebiete.outline.alt", town=region.short_name, count=number(len(names)), names=", ".join(names)),
        pd.DataFrame({t("einzugsgebiete.column.neighbour"): names}), tuple(sorted(set(outlines.source_id))),
        ("derived",), "2023")
    (left, lower), (right, upper) = projection.to_grid(west, south), projection.to_grid(east, north)
    return MapView(words, ((west + east) / 2, (south + north) / 2), found,
                   height_m=max(upper - lower, right - left) * (1 + EDGE), scale_m=OUTLINE_SCALE_M)


def place(lon: float, lat: float, name: str, house: str) -> Place:
    """Return the marked point with its words; `house` is existing, planned or moved."""
    tip = t("einzugsgebiete.tip.moved") if house == "moved" else t("einzugsgebiete.tip.place", name=name)
    return Place(lon, lat, label("einzugsgebiete.place", house), tip, house == "existing")
