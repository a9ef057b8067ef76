"""Make facilities of reports into places that can be reached: one a house, with its room where a report tells it."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from dewak_dash.chain.placing import Spot, plain

# Names shorter than this stand in too many others to tell a house.
TELLING = 12
# Two points of one kind so near to each other are one place that was drawn twice.
TWICE_M = 50.0
COLUMNS = ("name", "x", "y", "match", "accuracy_m", "room", "own", "source_id")


def known_room(reports: pd.DataFrame, units: str) -> Mapping[str, float]:
    """Return how much room each facility names, by plain name: the newest report in a unit that matches counts.

    reports: name, capacity, capacity_unit, source_date, oldest first.
    """
    fits = np.array([re.match(units, unit) is not None for unit in reports.capacity_unit.fillna("")], bool)
    told = reports[reports.capacity.notna() & fits]
    return {plain(str(row["name"])): float(row.capacity) for _, row in told.iterrows()}


def same_house(one: str, other: str) -> bool:
    """Tell whether two plain names mean one house: they are the same, or one is told inside the other."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= TELLING and short in long)


def gathered(rows: pd.DataFrame, room: Mapping[str, float], spots: Sequence[Spot | None]) -> pd.DataFrame:
    """Return one row a house, columns as COLUMNS: reports of one house, by name or address, are one.

    rows: name, street, source_id; spots as many. Of a house's reports the one that is placed best counts.
    """
    houses: list[dict[str, object]] = []
    order = sorted(range(len(rows)), key=lambda at: (_worth(spots[at]), len(str(rows.name.iloc[at]))))
    keys: list[tuple[str, str]] = []
    for at in order:
        row, spot = rows.iloc[at], spots[at]
        name, street = plain(str(row["name"])), plain(str(row.street)) if any(c.isdigit() for c in row.street) else ""
        if any(same_house(name, known) or (street and street == place) for known, place in keys):
            continue
        keys.append((name, street))
        houses.append({"name": row["name"], "x": spot.x if spot else np.nan, "y": spot.y if spot else np.nan,
                       "match": spot.match if spot else "", "accuracy_m": spot.accuracy_m if spot else np.nan,
                       "room": room.get(name, np.nan), "own": True, "source_id": row.source_id})
    return pd.DataFrame(houses, columns=list(COLUMNS))


def handed_in(rows: pd.DataFrame, at: Mapping[str, tuple[float, float]]) -> pd.DataFrame:
    """Return a council's own list, one row a house, columns as COLUMNS; empty where no house of it has a point.

    rows: name, capacity (NaN where not known), source_id; at: x and y (metres) by name. Sizes of one house add up.
    """
    if not any(name in at for name in rows.name):
        return pd.DataFrame(columns=list(COLUMNS))
    houses = []
    for name, part in rows.groupby("name", sort=True):
        x, y = at.get(str(name), (np.nan, np.nan))
        houses.append({"name": name, "x": x, "y": y, "match": "council" if str(name) in at else "",
                       "accuracy_m": 0.0 if str(name) in at else np.nan, "own": True,
                       "room": float(part.capacity.sum(min_count=1)), "source_id": part.source_id.iloc[0]})
    return pd.DataFrame(houses, columns=list(COLUMNS))


def _worth(spot: Spot | None) -> int:
    matches = ("number", "near_number", "street", "name")
    return len(matches) if spot is None else matches.index(spot.match)


def once(places: pd.DataFrame) -> pd.DataFrame:
    """Return places of one kind (x, y in metres), each once: of several points of one place the first with a name."""
    kept: list[int] = []
    x, y = places.x.to_numpy(float), places.y.to_numpy(float)
    for at in np.argsort(places.name.to_numpy() == "", kind="stable").tolist():
        if not kept or np.hypot(x[kept] - x[at], y[kept] - y[at]).min() > TWICE_M:
            kept.append(at)
    return places.iloc[sorted(kept)]
