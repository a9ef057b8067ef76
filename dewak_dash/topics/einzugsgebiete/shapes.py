"""Say and lay out what the map of a place shows: cells, borders, rings, marker."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import pandas as pd
import shapely

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import Way
from dewak_dash.accessibility.walking import Span
from dewak_dash.formats import date_de, number, percent
from dewak_dash.model import Column, Exhibit, Region
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.cells import SHARES, CellMap
from dewak_dash.topics.einzugsgebiete.landmarks import Landmark

# Ground a map shows from south to north, and the length of its scale bar.
HEIGHT_M, SCALE_M = 3600.0, 1000.0
METRES_PER_KILOMETRE = 1000
# A map of an outline alone leaves this part of its size free.
EDGE, OUTLINE_SCALE_M = 0.2, 2000.0
# Borders are drawn to some five metres, written to one.
SIMPLER, DIGITS = 5e-5, 1e-5


@dataclass(frozen=True, kw_only=True)
class Place:
    """Hold a marked point with its words; `settled` tells an existing house from a plan."""

    lon: float
    lat: float
    name: str
    tip: str
    settled: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Border:
    """Hold the outline of a municipality and whether it is the chosen town."""

    name: str
    outline: shapely.Geometry
    own: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Ring:
    """Hold a walking distance in minutes and metres: centre, words, and the northern point for them; on streets the
    outline of the area (degrees), else a circle.
    """

    minutes: int
    radius_m: float
    centre: tuple[float, float]
    words: str
    legend: str
    label_at: tuple[float, float]
    outline: shapely.Geometry | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class MapView:
    """Hold everything a map draws, the words beside it, how much ground it shows and how long its scale bar is."""

    exhibit: Exhibit
    centre: tuple[float, float]
    borders: tuple[Border, ...]
    cells: CellMap | None = None
    rings: tuple[Ring, ...] = ()
    place: Place | None = None
    landmarks: tuple[Landmark, ...] = ()
    ground: Mapping[str, shapely.Geometry] = field(default_factory=dict)
    attributions: tuple[str, ...] = ()
    height_m: float = HEIGHT_M
    scale_m: float = SCALE_M

    @property
    def scale_words(self) -> str:
        """Return what the scale bar says, with north."""
        return t("einzugsgebiete.map.scale", km=number(self.scale_m / METRES_PER_KILOMETRE))


def borders(ags: str, outlines: pd.DataFrame) -> tuple[Border, ...]:
    """Return the outlines (ags, name, geojson) of some places, the chosen town last."""
    found = [Border(name=row.name, own=row.ags == ags,
                    outline=shapely.set_precision(shapely.simplify(shapely.from_geojson(row.geojson), SIMPLER), DIGITS))
             for row in outlines.itertuples()]
    return tuple(sorted(found, key=lambda border: border.own))


def rings(lon: float, lat: float, radii: dict[int, Span]) -> tuple[Ring, ...]:
    """Return the likely walking distances around a point, longest first."""
    x, y = projection.to_grid(lon, lat)
    found = []
    for minutes, span in sorted(radii.items(), reverse=True):
        lons, lats = projection.to_degrees(np.array([x]), np.array([y + span.likely]))
        words = t("einzugsgebiete.map.ring", minutes=str(minutes))
        legend = t("einzugsgebiete.map.ring_legend", minutes=str(minutes), metres=number(span.likely))
        found.append(Ring(minutes=minutes, radius_m=span.likely, centre=(lon, lat), words=words, legend=legend,
                          label_at=(float(lons[0]), float(lats[0]))))
    return tuple(found)


def height_of(radii: Mapping[int, Span]) -> float:
    """Return how much ground a map shows from south to north: the usual, and more where the longest way needs it."""
    return max(HEIGHT_M, (2 + EDGE) * max(span.likely for span in radii.values()))


def areas(lon: float, lat: float, ways: dict[int, Span], outlines: Mapping[int, shapely.Geometry]) -> tuple[Ring, ...]:
    """Return the areas (degrees) within walking times on streets, longest first; their words at the northern end."""
    found = []
    for minutes, span in sorted(ways.items(), reverse=True):
        at = shapely.get_coordinates(outlines[minutes])
        top = at[at[:, 1].argmax()].tolist() if len(at) else [lon, lat]
        legend = t("einzugsgebiete.map.area_legend", minutes=str(minutes), metres=number(span.likely))
        found.append(Ring(minutes=minutes, radius_m=span.likely, centre=(lon, lat), legend=legend,
                          words=t("einzugsgebiete.map.ring", minutes=str(minutes)), label_at=(top[0], top[1]),
                          outline=outlines[minutes]))
    return tuple(found)


def words(region: Region, cells: CellMap, title: str, sources: tuple[str, ...], way: Way) -> Exhibit:
    """Return title, description and table of a map of cells; `sources` are those of the outlines and streets."""
    theme = label("einzugsgebiete.theme", cells.theme)
    alt = t("einzugsgebiete.map.alt", town=region.short_name, theme=theme, count=number(len(cells.table)),
            classes="; ".join(entry.words for entry in cells.legend), most=_most(cells),
            lines=label("einzugsgebiete.map.lines", way))
    return Exhibit(
        key="einzugsgebiete_karte", title=title,
        subtitle=t("einzugsgebiete.map.subtitle", theme=theme, size=label("einzugsgebiete.size", f"{cells.size_m:.0f}"),
          day=date_de(cells.as_of), lines=label("einzugsgebiete.map.rings", way)),
        alt=alt, table=cells.table, source_ids=tuple(dict.fromkeys((*cells.source_ids, *sources))),
        quality=("official", "derived", "assumed"),
        as_of=cells.as_of, note=label("einzugsgebiete.theme_note", cells.theme),
        columns=tuple(Column(head, (head,), partial(number, digits=4)) for head in (
            t("einzugsgebiete.column.lon"), t("einzugsgebiete.column.lat"))))


def _most(cells: CellMap) -> str:
    """Return in words which cell has the highest value, nothing where none is shown."""
    if cells.table.empty or pd.isna(cells.table.iloc[0, -1]):
        return ""
    top = cells.table.iloc[0]
    value = float(top.iloc[-1])
    most = percent(value / 100) if cells.theme in SHARES else number(value)
    return t("einzugsgebiete.map.most", most=most, lon=str(top.iloc[1]), lat=str(top.iloc[2])) + " "


def outline_map(region: Region, own: str, outlines: pd.DataFrame, attributions: tuple[str, ...]) -> MapView:
    """Return a map that knows only the town's border and its neighbours."""
    west, south, east, north = shapely.from_geojson(own).bounds
    found = borders(region.ags, outlines)
    names = [border.name for border in found if not border.own]
    words = Exhibit(
        key="einzugsgebiete_umriss", title=t("einzugsgebiete.outline.title", town=region.short_name),
        subtitle=t("einzugsgebiete.outline.subtitle"),
        alt=t("einzugsgebiete.outline.alt", town=region.short_name, count=number(len(names)), names=", ".join(names)),
        table=pd.DataFrame({t("einzugsgebiete.column.neighbour"): names}),
        source_ids=tuple(sorted(set(outlines.source_id))),
        quality=("derived",), as_of=str(outlines.as_of.max()))
    (left, lower), (right, upper) = projection.to_grid(west, south), projection.to_grid(east, north)
    return MapView(exhibit=words, centre=((west + east) / 2, (south + north) / 2), borders=found,
                   attributions=attributions, height_m=max(upper - lower, right - left) * (1 + EDGE),
                   scale_m=OUTLINE_SCALE_M)


def place(lon: float, lat: float, name: str, house: str) -> Place:
    """Return the marked point with its words; `house` is existing, planned or moved."""
    tip = t("einzugsgebiete.tip.place", name=name) if name else label("einzugsgebiete.tip_place", house)
    return Place(lon=lon, lat=lat, name=label("einzugsgebiete.place", house), tip=tip, settled=house == "existing")
