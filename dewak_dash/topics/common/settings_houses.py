"""Write a house of one's own into the address and read it from there: kind, place, sizes that were changed, name.

One line of text, parts parted by ~ and the name last, so that it may hold anything but that sign:
meeting~7.1391~51.593~flaeche:120,stellen:0.5~Treff am Markt
"""

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dewak_dash.errors import InputError
from dewak_dash.model import Setting
from dewak_dash.text import t

PARTING, BETWEEN, OF = "~", ",", ":"
SLOTS = ("haus1", "haus2", "haus3")
LONGEST_NAME, LONGEST = 60, 400
DEGREES = 4
EARTH = (180.0, 90.0)
KIND = re.compile(r"[a-z_]+")


@dataclass(frozen=True, kw_only=True)
class OwnHouse:
    """Hold a house of one's own: kind (a template), name as typed, place in degrees, sizes changed, by lever."""

    kind: str
    name: str
    lon: float
    lat: float
    sizes: tuple[tuple[str, float], ...] = ()


def tidy(name: str) -> str:
    """Return a name as typed without what would part the address, no longer than allowed."""
    return " ".join(name.replace(PARTING, " ").split())[:LONGEST_NAME].rstrip()


def write_house(house: OwnHouse) -> str:
    """Return a house as it stands in the address."""
    sizes = BETWEEN.join(f"{name}{OF}{value:g}" for name, value in house.sizes)
    return PARTING.join([house.kind, f"{house.lon:.{DEGREES}f}", f"{house.lat:.{DEGREES}f}", sizes, house.name])


def read_house(text: str, kinds: Collection[str] | None, levers: Mapping[str, Setting]) -> OwnHouse:
    """Return the house that stands in an address; sizes lie within the bounds of their levers.

    Without `kinds` any word may be one, for those who only pass it on.
    Raise InputError (one sentence) where kind, place or a size cannot be read.
    """
    parts = text[:LONGEST].split(PARTING)
    place = [_number(part) for part in parts[1:3]]
    sizes = [_size(part, levers) for part in parts[3].split(BETWEEN) if part] if len(parts) > 3 else []
    known = KIND.fullmatch(parts[0]) if kinds is None else parts[0] in kinds
    if len(parts) < 5 or not known or None in sizes or not all(
            degrees is not None and abs(degrees) <= most for degrees, most in zip(place, EARTH, strict=True)):
        raise InputError(t("common.house.unread", text=text[:LONGEST_NAME]))
    lon, lat = (round(float(degrees or 0.0), DEGREES) + 0.0 for degrees in place)  # as written: no -0
    return OwnHouse(kind=parts[0], name=tidy(" ".join(parts[4:])) or t("common.house.unnamed"), lon=lon, lat=lat,
                    sizes=tuple(dict(size for size in sizes if size is not None).items()))


def _size(text: str, levers: Mapping[str, Setting]) -> tuple[str, float] | None:
    """Return one size by its lever within the lever's bounds; None where it cannot be read."""
    name, _, raw = text.partition(OF)
    value, lever = _number(raw), levers.get(name)
    return None if value is None or lever is None else (name, min(max(value, lever.low), lever.high))


def _number(text: str) -> float | None:
    """Return a number as `write_house` writes it, None for anything else."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def text_settings() -> tuple[Setting, ...]:
    """Return the settings that hold houses of one's own."""
    return tuple(Setting(name=slot, longest=LONGEST) for slot in SLOTS)
