"""Find where an address or a named place lies, and say how well it matched."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

Match = Literal["number", "near_number", "street", "name"]
NUMBER = re.compile(r"^(?P<street>.*?\D)[\s,]+(?P<number>\d+)\s*(?P<letter>[a-zA-Z]?)\b")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
NO_LETTER = re.compile(r"[^a-z0-9]")
STREET = re.compile(r"(strasse|str)$")
# Houses of one street lie nearer to each other than this; farther apart it is another street of the same name.
SAME_STREET_M = 1500.0
# What a number on the other side counts as numbers away.
OTHER_SIDE = 1.5


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Hold a place that was found: metres (EPSG:3035), its name as it is kept, how it matched, how far it may be off
    (metres), and how many other places answer to the same words.
    """

    x: float
    y: float
    name: str
    match: Match
    accuracy_m: float
    others: int = 0


def plain(text: str) -> str:
    """Return a name as it is compared: small letters, no marks, Straße and Str. alike."""
    return STREET.sub("str", NO_LETTER.sub("", text.casefold().translate(UMLAUTS)))


def split(text: str) -> tuple[str, int | None, str]:
    """Return street, house number (None without one) and letter of an address: what follows the number is left out."""
    found = NUMBER.match(text.strip())
    if found is None:
        return text.split(",")[0].strip(), None, ""
    return found["street"].strip(" ,"), int(found["number"]), found["letter"].casefold()


def _numbers(addresses: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    parts = addresses.number.str.extract(r"^\s*(\d+)\s*([a-zA-Z]?)")
    return parts[0].fillna("-1").astype(int).to_numpy(), parts[1].fillna("").str.casefold().to_numpy()


def address(found: pd.DataFrame, text: str, near: tuple[float, float]) -> Spot | None:
    """Return where an address lies: at its number, else at the nearest number of the street, else in its middle.

    found: name (street), number, x, y (metres), key (`plain` of the name). Of several streets of one name the one
    nearest to `near` counts, and `others` tells how many more there are. None where no street of the name is known.
    """
    street, number, letter = split(text)
    rows = found[found.key == plain(street)]
    if rows.empty or not street:
        return None
    parts = _apart(rows)
    away = [float(np.hypot(part.x - near[0], part.y - near[1]).min()) for part in parts]
    rows = parts[int(np.argmin(away))]
    x, y, others = rows.x.to_numpy(), rows.y.to_numpy(), len(parts) - 1
    name = str(rows.name.iloc[0])
    middle = int(np.hypot(x - np.median(x), y - np.median(y)).argmin())
    if number is None:
        return Spot(x=float(x[middle]), y=float(y[middle]), name=name, match="street", others=others,
                    accuracy_m=float(np.hypot(x - x[middle], y - y[middle]).max()))
    numbers, letters = _numbers(rows)
    exact = np.flatnonzero((numbers == number) & (letters == letter))
    # The same side of a street has numbers that are all even or all odd.
    gap = np.abs(numbers - number) + OTHER_SIDE * ((numbers - number) % 2)
    at = int(exact[0]) if len(exact) else int(gap.argmin())
    near_by = np.hypot(x - x[at], y - y[at])
    return Spot(x=float(x[at]), y=float(y[at]), name=f"{name} {rows.number.iloc[at]}", others=others,
                match="number" if len(exact) else "near_number",
                accuracy_m=0.0 if len(exact) else float(np.partition(near_by, min(2, len(x) - 1))[min(2, len(x) - 1)]))


def _apart(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the rows of one street name by street: a town and its neighbours may have several of one name."""
    left, found = rows, []
    while not left.empty:
        held = np.zeros(len(left), bool)
        held[0] = True
        x, y = left.x.to_numpy(), left.y.to_numpy()
        while True:
            near = np.array([np.hypot(x[held] - a, y[held] - b).min() <= SAME_STREET_M for a, b in
                             zip(x, y, strict=True)])
            if (near == held).all():
                break
            held = near
        found.append(left[held])
        left = left[~held]
    return found


def named(found: pd.DataFrame, text: str, *, whole: bool = False) -> Spot | None:
    """Return the place of a name: the same, else (unless `whole`) one that begins so, else one that has it inside.

    found: name, x, y (metres), accuracy_m, the most telling first. None without any.
    """
    asked, keys = plain(text), [plain(str(name)) for name in found.name]
    for fits in (str.__eq__,) if whole else (str.__eq__, str.startswith, str.__contains__):
        hits = [at for at, key in enumerate(keys) if asked and key and fits(key, asked)]
        if hits:
            row = found.iloc[hits[0]]
            return Spot(x=float(row.x), y=float(row.y), name=str(row["name"]), match="name",
                        accuracy_m=float(row.accuracy_m), others=len({keys[at] for at in hits}) - 1)
    return None


def find(addresses: pd.DataFrame, places: pd.DataFrame, text: str, near: tuple[float, float]) -> Spot | None:
    """Return where an address or a named place lies: an address with a number among streets first."""
    at_street = address(addresses, text, near)
    if split(text)[1] is not None and at_street is not None:
        return at_street
    return named(places, text, whole=True) or at_street or named(places, text)


def suggestions(addresses: pd.DataFrame, places: pd.DataFrame, text: str, most: int) -> Sequence[str]:
    """Return names that begin like a text that was not found, streets and places, at most so many."""
    start = plain(split(text)[0])[:3]
    names = {str(name) for name in (*places.name, *addresses.name)}
    return sorted(name for name in names if start and plain(name).startswith(start))[:most]
