"""Turn the store's census cells into the squares of a map."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.reach import Squares
from dewak_dash.chain.reach import LARGE, MIDDLE, SHARES, SMALL, squares
from dewak_dash.formats import number, percent
from dewak_dash.text import label, t

# Round class borders, the same for every town, so that colours can be compared; a border belongs to the class above.
BREAKS: dict[str, tuple[float, ...]] = {
    "people": (25, 75, 150, 250, 400),
    "over_64": (0.15, 0.18, 0.21, 0.24, 0.27),
    "under_18": (0.11, 0.13, 0.15, 0.17, 0.19),
    "under_10": (4, 5, 7, 10, 15),
    "over_79": (4, 5, 7, 10, 15),
}


@dataclass(frozen=True, eq=False)
class ClassEntry:
    """Name one class of a map with its words and number of cells; `position` None stands for 'not published'."""

    position: int | None
    words: str


@dataclass(frozen=True, eq=False, kw_only=True)
class CellMap:
    """Hold the squares of one theme: `corners` (cells, 4, 2) in degrees, class (-1 = not published), words, table, and
    the sources and day of their rows. With `signs`, one a class, the classes are states, each drawn with its sign.
    """

    theme: str
    size_m: float
    corners: np.ndarray
    classes: np.ndarray
    tips: tuple[str, ...]
    legend: tuple[ClassEntry, ...]
    table: pd.DataFrame
    source_ids: tuple[str, ...]
    as_of: str
    signs: tuple[str, ...] = ()


def corners(cells: Squares) -> np.ndarray:
    """Return the four corners of every cell in degrees, shape (cells, 4, 2), rounded to a metre."""
    half = cells.size_m / 2
    x = cells.x[:, None] + np.array([-half, half, half, -half])
    y = cells.y[:, None] + np.array([-half, -half, half, half])
    return np.round(np.stack(projection.to_degrees(x, y), axis=-1), 5)


def cell_map(theme: str, cells: pd.DataFrame) -> CellMap:
    """Return a theme as squares; `cells` of 200 m (people), 1 km (shares) or 100 m (children, old people).

    cells: cell_id, x_3035, y_3035, lon, lat, persons, source_id, as_of, and the share for its theme.
    """
    size = LARGE if theme in SHARES else (MIDDLE if theme == "people" else SMALL)
    column = SHARES.get(theme, "persons")
    values = cells[column].to_numpy(float, na_value=np.nan)
    classes = np.where(np.isnan(values), -1, np.searchsorted(BREAKS[theme], values, side="right"))
    tips = tuple(_tip(theme, value, persons) for value, persons in zip(values, cells.persons, strict=True))
    return CellMap(theme=theme, size_m=size, corners=corners(squares(cells, size)), classes=classes, tips=tips,
                   legend=_legend(theme, classes), table=_table(theme, cells, values),
                   source_ids=tuple(str(name) for name in cells.source_id.unique()),
                   as_of=max((str(day) for day in cells.as_of), default=""))


def _tip(theme: str, value: float, persons: float) -> str:
    if np.isnan(value):
        return t("einzugsgebiete.tip.withheld")
    if theme in SHARES:
        return t("einzugsgebiete.tip.share", share=percent(value), people=number(persons),
                 group=label("einzugsgebiete.tip_group", theme))
    if theme == "people":
        return t("einzugsgebiete.tip.people", people=number(value))
    return t("einzugsgebiete.tip.count", people=number(value), group=label("einzugsgebiete.tip_group", theme))


def _bound(theme: str, value: float) -> str:
    return percent(value, 0) if theme in SHARES else number(value)


def _class_words(theme: str, position: int, count: str) -> str:
    """Return what a class holds; counts are whole numbers, so their upper border is written as the last one inside."""
    breaks = BREAKS[theme]
    low, high = breaks[max(position - 1, 0)], breaks[min(position, len(breaks) - 1)]
    if position == 0:
        return t("einzugsgebiete.class.first", high=_bound(theme, high), count=count)
    if position == len(breaks):
        return t("einzugsgebiete.class.last", low=_bound(theme, low), count=count)
    if theme in SHARES:
        return t("einzugsgebiete.class.between", low=_bound(theme, low), high=_bound(theme, high), count=count)
    if high - low == 1:
        return t("einzugsgebiete.class.one", low=number(low), count=count)
    return t("einzugsgebiete.class.whole", low=number(low), high=number(high - 1), count=count)


def _legend(theme: str, classes: np.ndarray) -> tuple[ClassEntry, ...]:
    entries = [ClassEntry(position, _class_words(theme, position, number(int((classes == position).sum()))))
               for position in range(len(BREAKS[theme]) + 1)]
    withheld = int((classes < 0).sum())
    if withheld:
        entries.append(ClassEntry(None, t("einzugsgebiete.class.withheld", count=number(withheld))))
    return tuple(entries)


def _table(theme: str, cells: pd.DataFrame, values: np.ndarray) -> pd.DataFrame:
    shown = 100 * values if theme in SHARES else values
    table = pd.DataFrame({
        t("einzugsgebiete.column.cell"): cells.cell_id.to_numpy(),
        t("einzugsgebiete.column.lon"): cells.lon.round(4).to_numpy(),
        t("einzugsgebiete.column.lat"): cells.lat.round(4).to_numpy(),
        label("einzugsgebiete.theme", theme): np.round(shown, 1)})
    return table.sort_values(table.columns[-1], ascending=False, ignore_index=True)
