"""Write the template of a town's facilities and take a filled one in: one file a town, beside the other tables."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from dewak_dash.errors import DataError, InputError
from dewak_dash.store import row_counts
from dewak_dash.store.csv_files import read_table
from dewak_dash.store.xlsx_files import read_sheet

TABLE = "tables/service_places"
OWN = "COUNCIL_PLACES"
# Columns of the template in order: head as people read it, column of the store, kind.
COLUMNS = (("AGS", "ags", "VARCHAR"), ("Angebot", "service_id", "VARCHAR"), ("Einrichtung", "name", "VARCHAR"),
           ("Art des Trägers", "operator_kind", "VARCHAR"), ("Träger", "operator", "VARCHAR"),
           ("Größe", "capacity", "DOUBLE"), ("Stellen", "positions", "DOUBLE"),
           ("Öffnungszeiten", "opening_de", "VARCHAR"), ("offen ab", "opened_year", "INTEGER"),
           ("letztes Jahr", "closes_year", "INTEGER"), ("ganze Stadt", "whole_town", "VARCHAR"),
           ("wie sicher", "certainty", "VARCHAR"), ("wer es weiß", "who_de", "VARCHAR"),
           ("Stand", "as_of_year", "INTEGER"), ("Anmerkung", "note", "VARCHAR"))
STORED = ("place_id", *(column for _, column, _ in COLUMNS), "address", "quality", "source_id")


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, made where it is missing. Raise InputError where the disk refuses."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise InputError(f"{folder}: Der Ordner lässt sich nicht beschreiben ({error.strerror}). Abhilfe: einen "
                         "anderen Ordner nennen.") from error


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as a German spreadsheet opens and saves them: mark, semicolons, texts in quotation marks."""
    lines = [";".join(_quoted(field, ";") for field in row) for row in rows]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a filled template by column of the store, all as text with a decimal point.

    Raise DataError with everything that keeps it from being read: no file, no such ending, other heads.
    """
    file = path.name
    if not path.is_file():
        raise DataError([f"{file}: Die Datei gibt es nicht. Abhilfe: Pfad prüfen."])
    if path.suffix.lower() == ".xlsx":
        head, *rows = read_sheet(path, file) or [[]]
    elif path.suffix.lower() == ".csv":
        table = read_table(path, file, {name: kind for name, _, kind in COLUMNS})
        head, rows = list(table.columns), table.rows
    else:
        raise DataError([f"{file}: Gelesen werden .csv und .xlsx. Abhilfe: die Vorlage in einer der Formen speichern."])
    missing = [name for name, _, _ in COLUMNS if name not in head]
    if missing:
        raise DataError([f"{file}, Kopfzeile: Es fehlt {', '.join(missing)}. Abhilfe: die Kopfzeile der Vorlage "
                         "stehen lassen."])
    return [{column: row[head.index(name)] for name, column, _ in COLUMNS} for row in rows]


def take_in(data_dir: Path, ags: str, rows: Sequence[Mapping[str, object]]) -> Path:
    """Write a town's own rows in place of earlier ones and note how many there are; the next build reads them."""
    path = data_dir / f"{TABLE}.{ags}.csv"
    lines = [",".join(STORED)]
    for number, row in enumerate(rows, start=1):
        told = {**row, "place_id": f"{ags}-own-{number}", "address": "", "quality": "official", "source_id": OWN}
        lines.append(",".join(_quoted(_plain(told[column]), ",") for column in STORED))
    beside = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        os.replace(beside, path)
    except OSError as error:
        raise InputError(f"{path.name}: Die Datei lässt sich nicht schreiben ({error.strerror}). Abhilfe: Platz und "
                         "Rechte prüfen.") from error
    finally:
        beside.unlink(missing_ok=True)
    row_counts.note(data_dir, path, len(rows))
    return path


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, float) else str(value)


def _quoted(field: str, mark: str) -> str:
    plain = " ".join(field.split())
    return '"' + plain.replace('"', '""') + '"' if mark in plain or '"' in plain else plain
