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
from dewak_dash.views.einzugsgebiete_zellen import CENSUS_DAY, SHARES, CellMap

# Half the ground that a map shows around its centre: names of neighbours are placed inside it.
HALF_WIDTH_M, HALF_HEIGHT_M = 2800.0, 1900.0


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
    """Hold everything a map draws, and the words beside it."""

    exhibit: Exhibit
    centre: tuple[float, float]
    borders: tuple[Border, ...]
    cells: CellMap | None = None
    rings: tuple[Ring, ...] = ()
    place: Place | None = None


def window(lon: float, lat: float) -> shapely.Geometry:
    """Return the ground that a map around a point shows, as a box in degrees."""
    x, y = projection.to_grid(lon, lat)
    wide = np.array([x - HALF_WIDTH_M, x + HALF_WIDTH_M])
    lons, lats = projection.to_degrees(wide, np.array([y - HALF_HEIGHT_M, y + HALF_HEIGHT_M]))
    return shapely.box(lons.min(), lats.min(), lons.max(), lats.max())


def borders(ags: str, outlines: pd.DataFrame, shown: shapely.Geometry) -> tuple[Border, ...]:
    """Return outlines (ags, name, geojson), the chosen town last; names stand where the map shows the place."""
    found = []
    for row in outlines.itertuples():
        shape = shapely.from_geojson(row.geojson)
        visible = shapely.intersection(shape, shown)
        spot = shapely.point_on_surface(shape if visible.is_empty else visible)
        found.append(Border(row.name, shape, row.ags == ags, spot.x, spot.y))
    return tuple(sorted(found, key=lambda border: border.own))


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


def words(region: Region, cells: CellMap, title: str) -> Exhibit:
    """Return title, description and table of a map of cells."""
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
        alt, cells.table, (source, "OUTLINES_NRW"), ("official", "derived", "assumed"), CENSUS_DAY,
        label("einzugsgebiete.theme_note", cells.theme))


def outline_words(region: Region, names: list[str]) -> Exhibit:
    """Return title and table of a map that knows only the town's border and its neighbours."""
    table = pd.DataFrame({t("einzugsgebiete.column.neighbour"): names})
    return Exhibit(
        "einzugsgebiete_umriss", t("einzugsgebiete.outline.title", town=region.short_name),
        t("einzugsgebiete.outline.subtitle"),
        t("einzugsgebiete.outline.alt", town=region.short_name, count=number(len(names)), names=", ".join(names)),
        table, ("OUTLINES_NRW",), ("derived",), "2023")


def place(lon: float, lat: float, name: str, house: str) -> Place:
    """Return the marked point with its words; `house` is existing, planned or moved."""
    if house == "moved":
        return Place(lon, lat, t("einzugsgebiete.place.moved"), t("einzugsgebiete.place.tip_moved"), False)
    shown = t("einzugsgebiete.place.planned", name=name) if house == "planned" else name
    return Place(lon, lat, shown, t("einzugsgebiete.place.tip", name=name), house == "existing")
