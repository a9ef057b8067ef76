"""Put beside headline figures what they were in the state a viewer compares with."""

from collections.abc import Callable, Sequence
from datetime import date

from dewak_dash.errors import DewakError
from dewak_dash.model import KeyFigure
from dewak_dash.text import t
from dewak_dash.topics.common import deltas
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.vorlage.answers import State, state
from dewak_dash.ui import keep, widgets


def beside(figures: Sequence[KeyFigure], ags: str, on: date, make: Callable[[State], Sequence[KeyFigure]]
           ) -> tuple[KeyFigure, ...]:
    """Return figures with their difference from the state compared with; `make` gives that state's figures."""
    found = keep.reference(ags)
    if found is None:
        return tuple(figures)
    name, codes = found
    try:
        return deltas.beside(figures, make(state(ags, codes, on)), name)
    except DewakError as error:
        widgets.note(t("stand.not_compared", name=name, reason=str(error)))
        return tuple(figures)


def place(other: State) -> tuple[float, float] | None:
    """Return where the place of a state stands (lon, lat), as the pages name it; None where a town has none."""
    first = site(other.town.ags)
    return other.place or (None if first is None else (first.lon, first.lat))
