"""Put beside figures what they were in the state a viewer compares with."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from dewak_dash.errors import DewakError
from dewak_dash.model import KeyFigure
from dewak_dash.text import t
from dewak_dash.topics.common import deltas
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.organisation.answers import asked
from dewak_dash.topics.vorlage.answers import State, settings, state
from dewak_dash.ui import keep, widgets

T = TypeVar("T")


def beside(figures: Sequence[KeyFigure], ags: str, on: date, make: Callable[[State], Sequence[KeyFigure]]
           ) -> tuple[KeyFigure, ...]:
    """Return figures with their difference from the state compared with; `make` gives that state's figures."""
    return told(ags, on, lambda name, other: deltas.beside(figures, make(other), name)) or tuple(figures)


def told(ags: str, on: date, make: Callable[[str, State], T]) -> T | None:
    """Return what `make` says of the state compared with, by its name; None without one, or where it cannot be read."""
    found = keep.reference(ags)
    if found is None:
        return None
    name, codes = found
    known = {setting.name for setting in settings()}
    try:
        return make(name, state(ags, {each: code for each, code in codes.items() if each in known}, on))
    except DewakError as error:
        widgets.note(t("stand.not_compared", name=name, reason=str(error)))
        return None


def weights(ags: str) -> tuple[str, tuple[float, ...]]:
    """Return whose weights the state compared with holds, and the weight of each field."""
    found = keep.reference(ags)
    return asked(found[1] if found else {})


def place(other: State) -> tuple[float, float] | None:
    """Return where the place of a state stands (lon, lat), as the pages name it; None where a town has none."""
    first = site(other.town.ags)
    return other.place or (None if first is None else (first.lon, first.lat))
