"""Say which points help to recognise a town on a map: names, kinds, and how exactly their place is known."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.chain.reach import MIDDLE
from dewak_dash.formats import number
from dewak_dash.text import label, t

# What gets its name first where not all have room.
KINDS = ("district", "station", "town_hall", "market", "hospital", "landmark", "facility", "school", "kindergarten",
         "meeting", "doctor", "pharmacy", "church", "shop", "stop")
DISTRICT, STOP = "district", "stop"


@dataclass(frozen=True, kw_only=True)
class Landmark:
    """Hold a point of a map in degrees, with its words; `exact` tells whether a symbol may stand for its place."""

    lon: float
    lat: float
    kind: str
    name: str
    tip: str
    accuracy_m: float
    exact: bool


def landmarks(found: pd.DataFrame, places: pd.DataFrame) -> tuple[Landmark, ...]:
    """Return the points of a town (name, kind, lon, lat, accuracy_m), most telling kinds first.

    A district is an area, not a point; what is not known more exactly than the cells are wide gets no symbol either.
    places: what was read with the streets (kind, name, lon, lat), shown of kinds of which the town has no points.
    """
    own = _points(found)
    read = _places(places[~places.kind.isin(found.kind)])
    return tuple(sorted((*own, *read), key=lambda mark: KINDS.index(mark.kind)))


def _places(found: pd.DataFrame) -> tuple[Landmark, ...]:
    return tuple(Landmark(lon=float(row.lon), lat=float(row.lat), kind=str(row.kind), name=str(row.name),
                          tip=t("einzugsgebiete.tip.place_read", kind=label("einzugsgebiete.landmark", str(row.kind)),
                                name=str(row.name) or t("einzugsgebiete.tip.unnamed")), accuracy_m=0.0, exact=True)
                 for row in found.itertuples(index=False))


def _points(found: pd.DataFrame) -> tuple[Landmark, ...]:
    rows = sorted(found.itertuples(), key=lambda row: (KINDS.index(row.kind), row.accuracy_m, row.name))
    return tuple(Landmark(lon=float(row.lon), lat=float(row.lat), kind=row.kind, name=row.name,
                          tip=t("einzugsgebiete.tip.landmark", name=row.name, metres=number(row.accuracy_m),
                                kind=label("einzugsgebiete.landmark", row.kind)),
                          accuracy_m=float(row.accuracy_m), exact=row.kind != DISTRICT and row.accuracy_m < MIDDLE)
                 for row in rows)


def kinds(found: Sequence[Landmark]) -> tuple[str, ...]:
    """Return the kinds that have a symbol on a map, each once, most telling first."""
    return tuple(kind for kind in KINDS if any(each.kind == kind and each.exact for each in found))
