"""Guard census bases: nothing is compared, ranked or indexed across two censuses.

A count continues the census it was taken from. With each new census the series jumps, and a difference across the
jump mixes what was recounted with who came and left. Every change, rate, rank and index passes through this module.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from dewak_dash.errors import CensusBreak, InputError

UNKNOWN = "unbekannt"  # the store's word for a count whose source does not name its census: it joins nothing
START = 100.0


@dataclass(frozen=True, kw_only=True)
class Bases:
    """Name the census that all municipalities are published on, its day, what is older and what is newer.

    `older` holds the earlier bases, `newer` the later ones, both oldest first.
    """

    common: str
    day: date
    older: tuple[str, ...]
    newer: tuple[str, ...]


def bases(frame: pd.DataFrame) -> Bases:
    """Return the roles of the censuses; `frame`: basis, census_date, for_all, oldest first.

    A basis without a day of counting plays no role. Raise InputError where none is published for all municipalities.
    """
    known = frame.dropna(subset=["census_date"]).reset_index(drop=True)
    common = known[known.for_all.astype(bool)]
    if common.empty:
        raise InputError("Keine Volkszählung ist als für alle Gemeinden veröffentlicht gekennzeichnet. "
                         "Abhilfe: for_all in tables/census_bases.csv setzen.")
    place = int(common.index[-1])
    names = [str(name) for name in known.basis]
    return Bases(common=names[place], day=pd.Timestamp(known.census_date[place]).date(), older=tuple(names[:place]),
                 newer=tuple(names[place + 1:]))


def one_basis(found: Iterable[object]) -> str:
    """Return the one census basis that all points share; raise CensusBreak where they do not."""
    names = tuple(dict.fromkeys(str(basis) for basis in found))
    if len(names) == 1 and names[0] != UNKNOWN:
        return names[0]
    told = " und ".join(f"„{name}“" for name in names) or "gar keiner Zählung"
    raise CensusBreak(f"Zahlen nach {told} lassen sich nicht vergleichen: Eine Veränderung würde Neuzählung und "
                      "Entwicklung vermischen. Abhilfe: nur Zahlen einer bekannten Zählung verbinden.")


def same_basis(first: ArrayLike, second: ArrayLike) -> NDArray[np.bool_]:
    """Return where two arrays of numbered bases agree; a negative number is unknown and agrees with nothing."""
    one, other = np.asarray(first), np.asarray(second)
    return np.asarray((one == other) & (one >= 0))


def change(rows: pd.DataFrame, column: str = "value") -> float:
    """Return the change from the first to the last row as a share (0.1 = ten per cent more); `rows`: basis, column."""
    one_basis(rows.basis)
    first, last = float(rows[column].iloc[0]), float(rows[column].iloc[-1])
    if first <= 0:
        raise InputError("Ohne Einwohner am Anfang gibt es keine Veränderung.")
    return last / first - 1


def rate(rows: pd.DataFrame, column: str = "value") -> float:
    """Return the mean continuous growth a year, ln(last / first) / years; `rows`: year, basis, column by year."""
    share = change(rows, column)
    years = float(rows.year.iloc[-1] - rows.year.iloc[0])
    if years <= 0:
        raise InputError("Eine Rate braucht ein Endjahr nach dem Anfangsjahr.")
    return float(np.log1p(share)) / years


def index(rows: pd.DataFrame) -> pd.Series:
    """Return the values on the first row as 100; `rows`: value, basis by year."""
    one_basis(rows.basis)
    return pd.Series(START * rows.value / rows.value.iloc[0])


def ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """Return places by change, largest first, with `change` (share), `rank` (ties share the better one) and `basis`.

    `rows`: ags, value_from, value_to, basis_from, basis_to. All counts must continue the same census.
    """
    if rows.empty:
        return rows.assign(change=pd.Series(dtype=float), rank=pd.Series(dtype=int), basis=pd.Series(dtype=str))
    basis = one_basis([*rows.basis_from, *rows.basis_to])
    share = rows.value_to.astype(float) / rows.value_from.astype(float) - 1
    rank = share.rank(ascending=False, method="min").astype(int)
    return rows.assign(change=share, rank=rank, basis=basis).sort_values(["rank", "ags"]).reset_index(drop=True)
