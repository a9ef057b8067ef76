"""Population over time without ever joining two censuses."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.errors import CensusBreak, InputError
from dewak_dash.store.database import Database

SERIES = """
SELECT year, date, value, p.basis, b.name_de AS basis_de, quality, source_id, p.note
FROM population p JOIN census_bases b USING (basis)
WHERE ags = $ags AND sex = $sex AND preferred AND kind = 'update' ORDER BY b.sort, year"""


@dataclass(frozen=True, eq=False)
class Segment:
    """Hold the counts of one place that continue the same census; columns year, date, value, quality, source_id."""

    basis: str
    name_de: str
    rows: pd.DataFrame


def segments(db: Database, ags: str, *, sex: str = "total") -> tuple[Segment, ...]:
    """Return the series of one place split by census, oldest census first; never join them in one line."""
    rows = db.frame(SERIES, {"ags": ags, "sex": sex})
    return tuple(Segment(str(basis), str(part["basis_de"].iloc[0]),
                         part.drop(columns=["basis", "basis_de"]).reset_index(drop=True))
                 for basis, part in rows.groupby("basis", sort=False))


def growth_rate(db: Database, ags: str, year_from: int, year_to: int, *, sex: str = "total") -> float:
    """Return the mean yearly growth (0.01 = one percent a year) between two years on the same census basis.

    Raise CensusBreak where the two counts continue different censuses, InputError where a count is missing or zero.
    """
    if year_to <= year_from:
        raise InputError(f"Das Endjahr {year_to} liegt nicht nach dem Anfangsjahr {year_from}.")
    rows = db.frame(SERIES, {"ags": ags, "sex": sex})
    first, last = (rows[rows["year"] == year].set_index("basis") for year in (year_from, year_to))
    for year, found in ((year_from, first), (year_to, last)):
        if found.empty:
            raise InputError(f"Für {ags} gibt es keine Einwohnerzahl zum Jahr {year}.")
    common = [basis for basis in first.index if basis in last.index and basis != "unbekannt"]
    if not common:
        raise CensusBreak(
            f"Zwischen {year_from} ({', '.join(first['basis_de'])}) und {year_to} ({', '.join(last['basis_de'])}) "
            "liegt ein Wechsel der Zählungsgrundlage. Eine Veränderungsrate würde Neuzählung und Entwicklung "
            "vermischen.")
    start, end = (float(rows_at["value"].loc[common[-1]]) for rows_at in (first, last))
    if start <= 0:
        raise InputError(f"{ags} hatte {year_from} keine Einwohner: eine Rate gibt es nicht.")
    return (end / start) ** (1 / (year_to - year_from)) - 1
