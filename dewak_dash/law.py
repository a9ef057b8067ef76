"""The one door to law and market: dated values, asked for by day.

A value without an end holds until the next value of the same id begins. A value whose end is known has run out on
the day after; then `value` refuses and `last_known` says so, so that a page can say it too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from dewak_dash.errors import InputError
from dewak_dash.model import Parameter, RunOut

COLUMNS = ("parameter_id", "name_de", "value", "unit", "valid_from", "valid_to", "reference", "address", "quality",
           "note", "source_id")
DAY = timedelta(days=1)


@dataclass(frozen=True, eq=False)
class Law:
    """Hold every dated value by id, oldest first."""

    values: Mapping[str, tuple[Parameter, ...]]


@dataclass(frozen=True)
class Dated:
    """Hold the value last known on a day; `out_since` is the first day on which it no longer holds, or None."""

    parameter: Parameter
    out_since: date | None

    @property
    def value(self) -> float:
        return self.parameter.value


def _day(value: object) -> date | None:
    return None if value is None or pd.isna(value) else pd.Timestamp(str(value)).date()


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _parameter(row: Mapping[str, object]) -> Parameter:
    if not _text(row["reference"]).strip():
        raise InputError(f"Der Wert „{row['parameter_id']}“ hat keine Fundstelle und wird nicht verwendet. "
                         "Abhilfe: reference in data/parameters/ ergänzen.")
    return Parameter(
        id=str(row["parameter_id"]), name_de=str(row["name_de"]), value=float(str(row["value"])),
        unit=str(row["unit"]), valid_from=_day(row["valid_from"]), valid_to=_day(row["valid_to"]),
        reference=str(row["reference"]), address=str(row["address"]), quality=row["quality"],  # type: ignore[arg-type]
        note=_text(row["note"]), source_id=_text(row["source_id"]))


def catalogue(rows: pd.DataFrame) -> Law:
    """Return the law that rows of dated values make (columns as in COLUMNS); refuse a value without reference."""
    found: dict[str, list[Parameter]] = {}
    for row in rows[list(COLUMNS)].to_dict("records"):
        found.setdefault(str(row["parameter_id"]), []).append(_parameter(row))
    return Law({name: tuple(sorted(values, key=lambda p: (p.valid_from or date.min, p.value)))
                for name, values in found.items()})


def history(law: Law, parameter_id: str) -> tuple[Parameter, ...]:
    """Return all values of an id, oldest first; raise InputError for an id that is not there."""
    if parameter_id not in law.values:
        raise InputError(f"Den Wert „{parameter_id}“ gibt es nicht. Abhilfe: Kennung prüfen oder in data/parameters/ "
                         "mit Fundstelle ergänzen.")
    return law.values[parameter_id]


def _end(parameter: Parameter, values: tuple[Parameter, ...]) -> date:
    """Return the last day of a value: its own, else the day before the next value begins."""
    if parameter.valid_to is not None:
        return parameter.valid_to
    begun = parameter.valid_from or date.min
    return min((p.valid_from - DAY for p in values if p.valid_from is not None and p.valid_from > begun),
               default=date.max)


def _valid(law: Law, parameter_id: str, on: date) -> tuple[Parameter, ...]:
    """Return what sources name for a day, lowest first: of several periods the one that began last."""
    values = history(law, parameter_id)
    holding = [p for p in values if (p.valid_from or date.min) <= on <= _end(p, values)]
    newest = max((p.valid_from or date.min for p in holding), default=None)
    return tuple(p for p in holding if (p.valid_from or date.min) == newest)


def _single(found: tuple[Parameter, ...], on: date) -> Parameter:
    if len({p.value for p in found}) > 1:
        values = " und ".join(f"{p.value:g} {p.unit} ({p.reference})" for p in found)
        raise InputError(f"Für „{found[0].id}“ nennen Quellen am {on:%d.%m.%Y} verschiedene Werte: {values}. "
                         "Abhilfe: als Annahme mit Spanne eintragen.")
    return found[0]


def _refused(law: Law, parameter_id: str, on: date) -> InputError:
    known = last_end(law, parameter_id, on)
    told = "" if known is None else f" Der letzte galt bis {known:%d.%m.%Y}."
    return InputError(f"Für „{parameter_id}“ gibt es am {on:%d.%m.%Y} keinen Zahlenwert.{told} Abhilfe: den datierten "
                      "Wert in data/parameters/ anhängen.")


def last_end(law: Law, parameter_id: str, on: date) -> date | None:
    """Return the last day on which any value that began by a day held, or None where none had begun."""
    values = history(law, parameter_id)
    return max((_end(p, values) for p in values if (p.valid_from or date.min) <= on), default=None)


def value(law: Law, parameter_id: str, on: date) -> Parameter:
    """Return the value that holds on a day.

    Raise InputError (German) where there is none or it has run out, and where sources name different values for the
    same period: it names both.
    """
    found = _valid(law, parameter_id, on)
    if not found:
        raise _refused(law, parameter_id, on)
    return _single(found, on)


def last_known(law: Law, parameter_id: str, on: date) -> Dated:
    """Return the value of a day, or the last that held before it, marked with the day since which it has run out."""
    end = last_end(law, parameter_id, on)
    if end is None:
        raise _refused(law, parameter_id, on)
    if end >= on:
        return Dated(value(law, parameter_id, on), None)
    return Dated(_single(_valid(law, parameter_id, end), end), end + DAY)


def run_out(found: Iterable[Dated]) -> tuple[RunOut, ...]:
    """Return every value that no longer holds, each once, the one that ran out first at the head."""
    out = {dated.parameter.id: RunOut(id=dated.parameter.id, name_de=dated.parameter.name_de,
                                      last_day=dated.out_since - DAY)
           for dated in found if dated.out_since is not None}
    return tuple(sorted(out.values(), key=lambda each: (each.last_day, each.id)))


def first_run_out(found: Iterable[Dated]) -> Dated | None:
    """Return the value that ran out first, or None where all hold."""
    out = [(dated.out_since, dated.parameter.id, dated) for dated in found if dated.out_since is not None]
    return min(out, key=lambda each: each[:2])[2] if out else None
