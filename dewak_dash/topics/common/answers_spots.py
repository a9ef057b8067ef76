"""Answer where addresses, districts and facilities of a town lie, and how exactly that is known."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from dewak_dash.accessibility import projection
from dewak_dash.chain import placing
from dewak_dash.chain.places import gathered, handed_in, known_room, once
from dewak_dash.store.places_files import OWN
from dewak_dash.store.reads import facilities, services, space
from dewak_dash.store.streets import kept
from dewak_dash.supply.facilities import COUNTED
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_walks as walks
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.asked_once import cached, database

ADDRESS_COLUMNS = ["name", "number", "x", "y", "key"]
MOST_SUGGESTIONS = 5
# What names mean in a search, the most telling first; a place read with the streets stands exactly.
KINDS = ("district", "town_hall", "station", "market", "hospital", "landmark", "facility", "school", "church", "stop")


@dataclass(frozen=True, kw_only=True)
class Service:
    """Name a service: its kinds of facility in the store, its kind of place among what was read with the streets, the
    services of Versorgung whose users it has, as a council's own list names them, too, and the unit in which facilities
    of it name their room.
    """

    facilities: tuple[str, ...]
    place: str
    used_as: tuple[str, ...]
    units: str


SERVICES: Mapping[str, Service] = {
    "meeting": Service(facilities=("begegnungsstaette", "buergerhaus", "seniorentreff", "familienzentrum"),
                       place="meeting", used_as=("senior_meeting",), units=r"Besucher ab 65$"),
    "kita": Service(facilities=("kita",), place="kindergarten", units=r"(?:Plätze|Kinder)(?! ohne)",
                    used_as=("childcare_u3", "childcare_3"))}


@cached
def addresses(ags: str) -> pd.DataFrame:
    """Return the addresses read with the streets of a town: name, number, x, y (metres), key; empty without any."""
    rows = kept.layer(asked_once.STREETS, ags, "address") if walks.about(ags) else pd.DataFrame()
    if rows.empty:
        return pd.DataFrame(columns=ADDRESS_COLUMNS)
    shapes = rows["shape"].to_numpy()
    return pd.DataFrame({"name": rows.name, "number": rows.number, "x": shapely.get_x(shapes),
                         "y": shapely.get_y(shapes), "key": [placing.plain(name) for name in rows.name]})


@cached
def read_places(ags: str) -> pd.DataFrame:
    """Return the places read with the streets of a town: kind, name, x, y (metres), accuracy_m; empty without any."""
    rows = kept.layer(asked_once.STREETS, ags, "place") if walks.about(ags) else pd.DataFrame()
    if rows.empty:
        return pd.DataFrame(columns=["kind", "name", "x", "y", "accuracy_m"])
    shapes = rows["shape"].to_numpy()
    return pd.DataFrame({"kind": rows.kind, "name": rows.name.fillna(""), "x": shapely.get_x(shapes),
                         "y": shapely.get_y(shapes), "accuracy_m": 0.0})


@cached
def names(ags: str) -> pd.DataFrame:
    """Return every named place of a town, the most telling first: name, kind, x, y (metres), accuracy_m."""
    marks = space.landmarks(database(), ags)
    at = [projection.to_grid(float(row.lon), float(row.lat)) for row in marks.itertuples()]
    own = pd.DataFrame({"name": marks.name, "kind": marks.kind, "x": [x for x, _ in at], "y": [y for _, y in at],
                        "accuracy_m": marks.accuracy_m.astype(float)})
    own = own.assign(order=[KINDS.index(kind) if kind in KINDS else len(KINDS) for kind in own.kind])
    read = read_places(ags)
    return pd.concat([own.sort_values(["order", "accuracy_m"]).drop(columns="order"), read[read.name != ""]],
                     ignore_index=True)


def _middle(ags: str) -> tuple[float, float]:
    first = reach.site(ags)
    return projection.to_grid(first.lon, first.lat) if first else (0.0, 0.0)


@cached
def find(ags: str, text: str) -> placing.Spot | None:
    """Return where an address or a named place of a town lies, None where it is not known."""
    return placing.find(addresses(ags), names(ags), text, _middle(ags))


def suggestions(ags: str, text: str) -> tuple[str, ...]:
    """Return names of a town that begin like a text."""
    return tuple(placing.suggestions(addresses(ags), names(ags), text, MOST_SUGGESTIONS))


def degrees(spot: placing.Spot) -> tuple[float, float]:
    """Return where a spot lies in degrees."""
    lon, lat = projection.to_degrees(np.array([spot.x]), np.array([spot.y]))
    return float(lon[0]), float(lat[0])


def _spot(ags: str, row: pd.Series) -> placing.Spot | None:
    """Return where a facility lies: by its address, else in the middle of its district."""
    near = _middle(ags)
    if row.street and (found := placing.address(addresses(ags), str(row.street), near)) is not None:
        return found
    known = names(ags)
    return placing.named(known[known.kind == "district"], str(row.district), whole=True) if row.district else None


@cached
def facilities_of(ags: str, service: str) -> pd.DataFrame:
    """Return the facilities of a service in and around a town: name, x, y (metres, NaN where not known), match (number,
    near_number, street, name or map), accuracy_m, room (NaN where not known), own (in the town), source_id.

    Where the council gave a list with points, that list; else what the store has of the town. Where both have none,
    and of the neighbours, the places read with the streets.
    """
    wanted = SERVICES[service]
    rows = facilities.latest_facilities(database(), ags)
    rows = rows[rows.service.isin(wanted.facilities) & rows.status.isin(COUNTED)].fillna({"street": "", "district": ""})
    room = known_room(facilities.facilities(database(), ags), wanted.units)
    found = _handed_in(ags, wanted)
    if found.empty:
        found = gathered(rows, room, [_spot(ags, row) for _, row in rows.iterrows()])
    read = read_places(ags)
    read = once(read[read.kind == wanted.place])
    own = _inside(ags, read)
    if len(found):
        read, own = read[~own], own[~own]
    added = pd.DataFrame({"name": read.name, "x": read.x, "y": read.y, "match": "map", "accuracy_m": 0.0,
                          "room": np.nan, "own": own, "source_id": reach.STREETS})
    return pd.concat([each for each in (found, added) if len(each)] or [found], ignore_index=True)


def _handed_in(ags: str, wanted: Service) -> pd.DataFrame:
    """Return the facilities of a service that the council gave with points; empty where it gave none."""
    rows, marks = services.places(database(), ags), space.landmarks(database(), ags)
    rows = rows[(rows.source_id == OWN) & rows.service_id.isin(wanted.used_as) & ~rows.whole_town.astype(bool)]
    at = {str(row["name"]): projection.to_grid(float(row.lon), float(row.lat))
          for _, row in marks[marks.source_id == OWN].iterrows()}
    return handed_in(rows, at)


def _inside(ags: str, places: pd.DataFrame) -> np.ndarray:
    outline = space.outline(database(), ags)
    if outline is None or places.empty:
        return np.zeros(len(places), bool)
    lon, lat = projection.to_degrees(places.x.to_numpy(float), places.y.to_numpy(float))
    return np.asarray(shapely.contains_xy(shapely.from_geojson(outline), lon, lat))
