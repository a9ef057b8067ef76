"""Read dated values and assumptions: the law of the store, and judgements as ranges."""

import pandas as pd

from dewak_dash.errors import InputError
from dewak_dash.law import Law, catalogue
from dewak_dash.model import Assumption
from dewak_dash.store.database import Database

LAW = """
SELECT parameter_id, name_de, value, unit, valid_from, valid_to, reference, address, quality, note, source_id
FROM parameters WHERE value IS NOT NULL ORDER BY parameter_row"""


def law(db: Database) -> Law:
    """Return every dated value that is a number, to be asked for by day through dewak_dash.law."""
    return catalogue(db.frame(LAW))


def assumption(db: Database, assumption_id: str) -> Assumption:
    """Return one assumption as low, likely and high with source and reason. Raise InputError where there is none."""
    found = db.frame("SELECT * FROM assumptions WHERE assumption_id = $id", {"id": assumption_id})
    if found.empty:
        raise InputError(f"Die Annahme „{assumption_id}“ gibt es nicht. Abhilfe: in data/assumptions/ ergänzen.")
    row = found.iloc[0]
    return Assumption(
        id=row["assumption_id"], name_de=row["name_de"], low=float(row["low"]), likely=float(row["likely"]),
        high=float(row["high"]), unit=row["unit"], source_de=row["source_de"],
        address="" if pd.isna(row["address"]) else str(row["address"]), why_de=row["why_de"])
