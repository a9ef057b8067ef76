"""Bring streets and census cells together: who reaches a place on streets, and the areas within some minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from dewak_dash.accessibility import isochrone, projection, slope
from dewak_dash.accessibility.layers import Count, Layer, count_on_streets
from dewak_dash.accessibility.network import reached_m
from dewak_dash.accessibility.reach import Squares, distance_m, parts
from dewak_dash.accessibility.streets import Streets, Ties, between_m, door_to_door_m, streets, tie, ways_to_m
from dewak_dash.accessibility.walking import SECONDS_PER_MINUTE
from dewak_dash.model import Assumption

# Points inside cells and of the lattice of areas lie about so far apart.
STEP_M = 50.0
METRES_PER_KILOMETRE = 1000
# Places whose ways are looked for together.
AT_ONCE = 16


def streets_for(rows: pd.DataFrame, mode: int, *, on_foot: bool) -> Streets:
    """Return the streets of one mode (a bit of along, against, a_stops, b_stops); on foot slopes count where heights
    are known, and ways are in level metres.

    rows: a, b (nodes), length_m, along, against, a_stops, b_stops (bits), shape (lines in metres, EPSG:3035), and
    heights_m where heights were read.
    """
    bits = {name: (rows[name].to_numpy(np.int64) & mode) > 0 for name in ("along", "against", "a_stops", "b_stops")}
    return streets(rows.a.to_numpy(np.int64), rows.b.to_numpy(np.int64), rows.length_m.to_numpy(float),
                   rows["shape"].to_numpy(), along=bits["along"], against=bits["against"],
                   start_stops=bits["a_stops"], end_stops=bits["b_stops"], level_m=_level_m(rows) if on_foot else None)


def _level_m(rows: pd.DataFrame) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the level ways that take as long as each street along and against it; None without heights."""
    if "heights_m" not in rows or rows["heights_m"].isna().all():
        return None
    heights = rows["heights_m"].to_list()
    return slope.level_m(rows.length_m.to_numpy(float), np.concatenate(heights).astype(float),
                         np.array([len(each) - 1 for each in heights]))


def homes(found: Streets, cells: Squares, near_m: float) -> Ties:
    """Return where the points inside cells, the last of each its centre, are tied; flat."""
    x, y = parts(cells, STEP_M)
    return tie(found, x.ravel(), y.ravel(), near_m)


def goal(found: Streets, lon: float, lat: float, near_m: float) -> Ties:
    """Return where a place (degrees) is tied."""
    x, y = projection.to_grid(lon, lat)
    return tie(found, np.array([x]), np.array([y]), near_m)


def longest_m(minutes: Sequence[int], speeds: Sequence[Assumption]) -> float:
    """Return the longest way that anybody of some groups walks in the longest time."""
    return max(minutes) * SECONDS_PER_MINUTE * max(speed.high for speed in speeds)


def covered_share(everyone: Layer, found: Ties, lon: float, lat: float, radius_m: float) -> float:
    """Return of which share of the people around a place a way is near enough; 1 where nobody lives around it."""
    around = distance_m(everyone.cells, projection.to_grid(lon, lat)) <= radius_m
    people = np.where(around, everyone.people, 0.0)
    tied = found.tied.reshape(len(people), -1)[:, -1]
    return float(people[tied].sum() / people.sum()) if people.sum() > 0 else 1.0


def _farthest_m(found: Streets, limit_m: float) -> float:
    """Return how far on the ground a way of so many level metres may lead: gently downhill that is farther."""
    net = found.network
    return limit_m if net.along_m is net.length_m else farthest_on_slopes_m(limit_m)


def farthest_on_slopes_m(limit_m: float) -> float:
    """Return how far a way of so many level metres leads on the gentlest way down."""
    return limit_m / slope.least_share()


def node_ways_m(found: Streets, place: Ties, limit_m: float) -> np.ndarray:
    """Return the ways from all nodes to one place, shape (1, nodes); inf beyond the limit."""
    return ways_to_m(found, place, limit_m)


def home_ways_m(found: Streets, homes_: Ties, place: Ties, ways_m: np.ndarray, limit_m: float, cells: Squares,
                at: tuple[float, float]) -> np.ndarray:
    """Return the ways from the points inside cells to one place (degrees), shape (cells, points); inf beyond the limit.

    Only cells as near as the crow flies as a way within the limit may lead are looked at.
    """
    number = len(cells.x)
    near = np.flatnonzero(distance_m(cells, projection.to_grid(*at)) <= _farthest_m(found, limit_m) + cells.size_m)
    some = Ties(*(each.reshape(number, -1)[near].ravel() for each in (
        homes_.edge, homes_.access_m, homes_.to_start_m, homes_.to_end_m)))
    ways = np.full((number, len(homes_.edge) // max(number, 1)), np.inf)
    ways[near] = door_to_door_m(found, some, place, ways_m, limit_m)[0].reshape(len(near), -1)
    return ways


def spots_m(found: Streets, x: np.ndarray, y: np.ndarray, place: Ties, ways_m: np.ndarray, near_m: float,
            limit_m: float) -> np.ndarray:
    """Return the ways from spots (metres, EPSG:3035) to one place, shape (spots,); inf beyond the limit."""
    return np.asarray(door_to_door_m(found, tie(found, x, y, near_m), place, ways_m, limit_m)[0])


def reached_km(found: Streets, ways_m: np.ndarray, limit_m: float) -> float:
    """Return how many kilometres of streets lie within a limit of one place; ways from all nodes, shape (1, nodes)."""
    return float(reached_m(found.network, ways_m[0], limit_m).sum()) / METRES_PER_KILOMETRE


def centres(homes_: Ties, cells: int) -> Ties:
    """Return where the centres of cells are tied, of all the points inside them."""
    edge, access, start, end = (each.reshape(cells, -1)[:, -1] for each in (
        homes_.edge, homes_.access_m, homes_.to_start_m, homes_.to_end_m))
    return Ties(edge, access, start, end)


def table_m(found: Streets, homes_: Ties, x: np.ndarray, y: np.ndarray, near_m: float, limit_m: float) -> np.ndarray:
    """Return the ways from homes to places (metres, EPSG:3035), shape (homes, places); inf beyond the limit.

    A few places at a time, so that the ways from all nodes never stand in memory for all places at once.
    """
    parts_ = list(_some_at_once(found, homes_, x, y, near_m, limit_m))
    return np.concatenate(parts_).T if parts_ else np.zeros((len(homes_.edge), 0))


def pairs_m(found: Streets, homes_: Ties, x: np.ndarray, y: np.ndarray, near_m: float, limit_m: float
            ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the same as homes, places (positions) and ways, only those within the limit; each of shape (pairs,)."""
    home, place, way = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0)]
    for at, ways in enumerate(_some_at_once(found, homes_, x, y, near_m, limit_m)):
        goals, starts = np.nonzero(np.isfinite(ways))
        home.append(starts)
        place.append(AT_ONCE * at + goals)
        way.append(ways[goals, starts])
    return np.concatenate(home), np.concatenate(place), np.concatenate(way)


def _some_at_once(found: Streets, homes_: Ties, x: np.ndarray, y: np.ndarray, near_m: float, limit_m: float
                  ) -> Iterator[np.ndarray]:
    """Yield the ways to some places after the others, (places, homes)."""
    goals = tie(found, x, y, near_m)
    for first in range(0, len(x), AT_ONCE):
        part = slice(first, first + AT_ONCE)
        some = Ties(goals.edge[part], goals.access_m[part], goals.to_start_m[part], goals.to_end_m[part])
        yield between_m(found, homes_, some, limit_m)


def straight_m(cells: Squares, x: np.ndarray, y: np.ndarray, detour: float, limit_m: float) -> np.ndarray:
    """Return the straight lines from the centres of cells to places times the detour, (cells, places); inf beyond."""
    way = detour * np.hypot(cells.x[:, None] - x[None, :], cells.y[:, None] - y[None, :])
    return np.where(way <= limit_m, way, np.inf)


def counts(layer: Layer, ways_m: np.ndarray, minutes: Sequence[int], speed: Assumption) -> dict[int, Count]:
    """Return the people of a layer within each of some walking times on streets."""
    inside = np.flatnonzero(np.isfinite(ways_m).any(axis=1))
    part = replace(layer, cells=Squares(layer.cells.x[inside], layer.cells.y[inside], layer.cells.size_m),
                   people=layer.people[inside], in_town=layer.in_town[inside])
    return {each: count_on_streets(part, ways_m[inside], each, speed) for each in minutes}


def areas(found: Streets, place: Ties, ways_m: np.ndarray, at: tuple[float, float], minutes: Sequence[int],
          speed: Assumption, near_m: float) -> dict[int, shapely.Geometry]:
    """Return the area from which a place (degrees) is reached in each of some times at the likely speed; in degrees."""
    limits = {each: each * SECONDS_PER_MINUTE * speed.likely for each in minutes}
    points = isochrone.lattice(projection.to_grid(*at), _farthest_m(found, max(limits.values())), STEP_M)
    spots = tie(found, *points.points(), near_m)
    way = door_to_door_m(found, spots, place, ways_m)[0]
    return {each: shapely.transform(_seen(isochrone.area(points, way, limit)), _degrees)
            for each, limit in limits.items()}


def _seen(area: shapely.Geometry) -> shapely.Geometry:
    """Return the parts of an area that are more than single points of the lattice."""
    parts_ = shapely.get_parts(area)
    return shapely.multipolygons(parts_[shapely.area(parts_) > STEP_M**2])


def _degrees(at: np.ndarray) -> np.ndarray:
    return np.round(np.column_stack(projection.to_degrees(at[:, 0], at[:, 1])), 5)
