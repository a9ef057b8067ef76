"""Turn the state of every cell into squares of a map, each with a sign besides its colour, and a table."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dewak_dash.accessibility.reach import Squares
from dewak_dash.chain.reach import MIDDLE
from dewak_dash.formats import number
from dewak_dash.model import Exhibit
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.cells import CellMap, ClassEntry, corners
from dewak_dash.topics.einzugsgebiete.landmarks import Landmark
from dewak_dash.topics.einzugsgebiete.served import STATES, Asked, exhibit, states_words

SIGNS = ("●", "◐", "○")


def cell_states(asked: Asked, cells: Squares, states: np.ndarray, minutes: np.ndarray, people: np.ndarray) -> CellMap:
    """Return cells coloured by state; minutes to the nearest facility (inf: none), people at the census."""
    names = [label("einzugsgebiete.state", STATES[state]) for state in states.tolist()]
    words = [number(way) if np.isfinite(way) else t("einzugsgebiete.state_far") for way in minutes.tolist()]
    tips = tuple(t("einzugsgebiete.state_tip", state=name, minutes=way, **{"service": asked.words["service"]})
                 for name, way in zip(names, words, strict=True))
    table = pd.DataFrame({
        t("einzugsgebiete.column.cell"): [f"{cells.size_m:.0f}m-{x:.0f}-{y:.0f}" for x, y in
                                          zip(cells.x.tolist(), cells.y.tolist(), strict=True)],
        t("einzugsgebiete.column.state"): names,
        t("einzugsgebiete.column.minutes_nearest"): [round(way, 1) if np.isfinite(way) else None
                                                     for way in minutes.tolist()],
        t("einzugsgebiete.column.persons"): people})
    counts = {state: int((states == at).sum()) for at, state in enumerate(STATES)}
    legend = tuple(ClassEntry(at, f"{SIGNS[at]} {words_}") for at, words_ in enumerate(states_words(counts)))
    return CellMap(theme="states", size_m=cells.size_m, corners=corners(cells), classes=states, tips=tips,
                   legend=legend, table=table, source_ids=asked.sources, as_of=asked.as_of, signs=SIGNS)


def words(asked: Asked, found: CellMap) -> Exhibit:
    """Return title, description and table of the map of states."""
    entries = "; ".join(entry.words for entry in found.legend)
    return exhibit(asked, "versorgt", found.table, t("einzugsgebiete.states.title", **asked.words),
                   t("einzugsgebiete.states.subtitle", **asked.words),
                   t("einzugsgebiete.states.alt", entries=entries, **asked.words),
                   t("einzugsgebiete.states.note", **asked.words))


def marks(kind: str, names: Sequence[str], lon: np.ndarray, lat: np.ndarray, accuracy_m: np.ndarray
          ) -> tuple[Landmark, ...]:
    """Return facilities as points of a map; what is known no more exactly than cells are wide has no sign."""
    return tuple(Landmark(lon=x, lat=y, kind=kind, name=name, accuracy_m=off, exact=off < MIDDLE,
                          tip=t("einzugsgebiete.tip.landmark", name=name or t("einzugsgebiete.tip.unnamed"),
                                metres=number(off), kind=label("einzugsgebiete.landmark", kind)))
                 for name, x, y, off in zip(names, lon.tolist(), lat.tolist(), accuracy_m.tolist(), strict=True))
