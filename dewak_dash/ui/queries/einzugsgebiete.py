"""Answer what the page Einzugsgebiete asks."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import Count, Layer, count
from dewak_dash.accessibility.reach import distance_m
from dewak_dash.model import Assumption, Exhibit
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import facilities, population, regions, space
from dewak_dash.text import t
from dewak_dash.ui.queries import cached, database
from dewak_dash.ui.queries.bevoelkerung import known_region
from dewak_dash.views import einzugsgebiete as view
from dewak_dash.views import einzugsgebiete_karte as map_view
from dewak_dash.views import einzugsgebiete_zellen as cell_view

GROUPS = ("adult", "75plus", "pram")
DETOUR = "walking_detour"
# The store holds cells up to 4 km beyond both towns: a place this far outside still has everyone in its reach.
MARGIN_M = 2000.0
NEIGHBOURS = 30
COUNTED_AFTER = 2011


def _speed(group: str) -> Assumption:
    return assumption(database(), f"walking_speed_{group}")


@cached
def start(ags: str) -> view.Start | None:
    """Return the place in question of a town and how far it may be moved; None where no cells are known."""
    houses, cells = facilities.houses(database(), ags), space.cells_200m(database(), ags=ags)
    if houses.empty or cells.empty:
        return None
    row = houses.iloc[0]
    west, south = cells.x_3035.min() - MARGIN_M, cells.y_3035.min() - MARGIN_M
    east, north = cells.x_3035.max() + MARGIN_M, cells.y_3035.max() + MARGIN_M
    lon, lat = projection.to_degrees(pd.Series([west, east]).to_numpy(), pd.Series([south, north]).to_numpy())
    return view.Start(float(row.lon), float(row.lat), row["name"], row.kind, row.location_note_de,
                      float(lon[0]), float(lat[0]), float(lon[1]), float(lat[1]))


@cached
def _layers(ags: str) -> dict[str, Layer]:
    db = database()
    return cell_view.layers(ags, space.cells_200m(db), space.cells_1km(db), space.cells_100m(db))


def _counts(layer: Layer, lon: float, lat: float, group: str) -> dict[int, Count]:
    point, speed, detour = projection.to_grid(lon, lat), _speed(group), assumption(database(), DETOUR)
    return {minutes: count(layer, point, minutes, speed, detour) for minutes in view.MINUTES}


@cached
def reach(ags: str, lon: float, lat: float, group: str, house: str) -> view.Reach:
    """Return who reaches a point on foot; `house` is existing, planned or moved."""
    region, layers = known_region(ags), _layers(ags)
    everyone = layers["people"]
    by_group = {g: _counts(everyone, lon, lat, g) for g in GROUPS}
    by_age = {code: _counts(layer, lon, lat, group) for code, layer in layers.items()}
    chosen = by_group[group]
    middle = chosen[view.MIDDLE_MINUTES].people
    return view.Reach(
        view.headline(region, chosen, everyone.town_total, group, house),
        t("einzugsgebiete.subtitle", town=region.short_name, ags=ags, low=view.rough(middle.low),
          high=view.rough(middle.high)),
        view.figures(chosen, by_age["over_64"][view.MIDDLE_MINUTES]),
        view.walkers(region, everyone, by_group), view.residents(region, layers, by_age, group),
        {minutes: found.radius_m for minutes, found in chosen.items()})


@cached
def people_reached(ags: str) -> int | None:
    """Return how many people reach the marker of a town on foot in the middle time; None where no cells are known."""
    found = start(ags)
    if found is None:
        return None
    counts = _counts(_layers(ags)["people"], found.lon, found.lat, "adult")
    return round(counts[view.MIDDLE_MINUTES].people.likely)


def _cells(theme: str) -> pd.DataFrame:
    if theme in cell_view.SHARES:
        return space.cells_1km(database())
    if theme == "people":
        return space.cells_200m(database())
    age = cell_view.CHILDREN_FROM if theme == "under_10" else cell_view.OLD_FROM
    return space.cells_100m(database(), age_from=age)


def _near(ags: str) -> list[str]:
    near = regions.neighbours(database(), ags, NEIGHBOURS)
    return [ags, *near.ags[near.touching]]


def _borders(ags: str, lon: float, lat: float) -> tuple[map_view.Border, ...]:
    return map_view.borders(ags, space.outlines(database()), _near(ags), map_view.window(lon, lat))


@cached
def map_of_cells(ags: str, lon: float, lat: float, group: str, theme: str, house: str) -> map_view.MapView:
    """Return the map of a theme around a point, with rings for the chosen walking group."""
    region, radii = known_region(ags), reach(ags, lon, lat, group, house).radii
    cells = _cells(theme)
    away = distance_m(cell_view.squares(cells, cell_view.MIDDLE), projection.to_grid(lon, lat))
    shown = cell_view.cell_map(theme, cells[(cells.ags == ags) | (away <= radii[max(radii)].high)])
    first = start(ags)
    return map_view.MapView(
        map_view.words(region, shown, view.map_title(radii, group, house)), (lon, lat), _borders(ags, lon, lat), shown,
        map_view.rings(lon, lat, radii), map_view.place(lon, lat, first.name if first else "", house))


@cached
def check(ags: str) -> Exhibit | None:
    """Return the sum of a town's cells beside the first official count after the census day."""
    region, cells = known_region(ags), space.cells_200m(database(), ags=ags)
    counts = population.population(database(), ags)
    later = counts[(counts.basis == "Zensus 2011") & (counts.kind == "update") & (counts.year >= COUNTED_AFTER)]
    if later.empty:
        return None
    row = later.sort_values("year").iloc[0]
    return view.check(region, float(cells.persons.sum()), len(cells), int(row.value), str(row.date)[:10],
                      row.source_id)


@cached
def assumptions() -> Exhibit:
    """Return every assumption behind the distances."""
    return view.assumptions([*(_speed(group) for group in GROUPS), assumption(database(), DETOUR)])


@cached
def distances() -> Exhibit:
    """Return how far each walking group gets in 5, 10 and 15 minutes, in any town."""
    return view.distances({group: _speed(group) for group in GROUPS}, assumption(database(), DETOUR))


@dataclass(frozen=True, eq=False)
class Gap:
    """Hold what is missing for a town without cells, and what is known all the same."""

    title: str
    subtitle: str
    text: str
    outline: map_view.MapView | None


@cached
def gap(ags: str) -> Gap:
    """Return what the page says of a town without a complete set of cells."""
    region = known_region(ags)
    some = len(space.cells_200m(database(), ags=ags))
    words = view.missing(region, some)
    return Gap(t("einzugsgebiete.title.none", town=region.short_name),
               t("einzugsgebiete.subtitle.none", town=region.short_name, ags=ags), words, _outline(ags))


def _outline(ags: str) -> map_view.MapView | None:
    region, own = known_region(ags), space.outline(database(), ags)
    return None if own is None else map_view.outline_map(region, own, space.outlines(database()), _near(ags))
