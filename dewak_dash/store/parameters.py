"""Look up dated parameters and assumptions: one value for a day, or the range where sources disagree."""

from datetime import date

import pandas as pd

from dewak_dash.errors import InputError
from dewak_dash.model import Assumption, Parameter
from dewak_dash.store.database import Database

VALID = """
SELECT * FROM parameters WHERE parameter_id = $id AND value IS NOT NULL
  AND coalesce(valid_from, DATE '0001-01-01') <= $on AND coalesce(valid_to, DATE '9999-12-31') >= $on
QUALIFY valid_from IS NOT DISTINCT FROM max(valid_from) OVER () ORDER BY value, parameter_row"""


def _day(value: object) -> date | None:
    return None if pd.isna(value) else pd.Timestamp(str(value)).date()


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _parameter(row: pd.Series) -> Parameter:
    if not _text(row["reference"]).strip():
        raise InputError(f"Der Wert „{row['parameter_id']}“ hat keine Fundstelle und wird nicht verwendet. "
                         "Abhilfe: reference in data/parameters/ ergänzen.")
    return Parameter(
        id=row["parameter_id"], name_de=row["name_de"], value=float(row["value"]), unit=row["unit"],
        valid_from=_day(row["valid_from"]), valid_to=_day(row["valid_to"]), reference=row["reference"],
        address=row["address"], quality=row["quality"], note=_text(row["note"]))


def _valid(db: Database, parameter_id: str, on: date) -> list[Parameter]:
    found = [_parameter(row) for _, row in db.frame(VALID, {"id": parameter_id, "on": on}).iterrows()]
    if found:
        return found
    known = db.frame("SELECT min(valid_from) AS first, max(coalesce(valid_to, DATE '9999-12-31')) AS last, "
                     "count(*) AS n FROM parameters WHERE parameter_id = $id", {"id": parameter_id}).iloc[0]
    if known["n"] == 0:
        raise InputError(f"Den Wert „{parameter_id}“ gibt es nicht. Abhilfe: Kennung prüfen oder in data/parameters/ "
                         "mit Fundstelle ergänzen.")
    raise InputError(f"Für „{parameter_id}“ gibt es am {on:%d.%m.%Y} keinen Zahlenwert. Abhilfe: den datierten Wert "
                     "in data/parameters/ anhängen.")


def parameter(db: Database, parameter_id: str, on: date) -> Parameter:
    """Return the value valid on a day; of several periods the one that began last.

    Raise InputError (German) where there is none, where it has no reference, or where sources name different values
    for the same period: then parameter_range gives both.
    """
    found = _valid(db, parameter_id, on)
    if len({(p.value, p.unit) for p in found}) > 1 and len({p.value for p in found}) > 1:
        values = " und ".join(f"{p.value:g} {p.unit} ({p.reference})" for p in found)
        raise InputError(f"Für „{parameter_id}“ nennen Quellen am {on:%d.%m.%Y} verschiedene Werte: {values}. "
                         "Abhilfe: als Spanne verwenden.")
    return found[0]


def parameter_range(db: Database, parameter_id: str, on: date) -> tuple[Parameter, Parameter]:
    """Return the lowest and the highest value that sources name for a day (the same twice where they agree)."""
    found = _valid(db, parameter_id, on)
    return found[0], found[-1]


def assumption(db: Database, assumption_id: str) -> Assumption:
    """Return one assumption as low, likely and high with source and reason. Raise InputError where there is none."""
    found = db.frame("SELECT * FROM assumptions WHERE assumption_id = $id", {"id": assumption_id})
    if found.empty:
        raise InputError(f"Die Annahme „{assumption_id}“ gibt es nicht. Abhilfe: in data/assumptions/ ergänzen.")
    row = found.iloc[0]
    return Assumption(
        id=row["assumption_id"], name_de=row["name_de"], low=float(row["low"]), likely=float(row["likely"]),
        high=float(row["high"]), unit=row["unit"], source_de=row["source_de"], address=_text(row["address"]),
        why_de=row["why_de"])
