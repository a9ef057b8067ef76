"""Write the template of a town's facilities and take a filled one in: one file a town, beside the other tables.

A list may come as a layer of points of a map program, too; or name degrees in two columns of its own.
"""

import os
import re
from collections.abc import Mapping, Sequence
from math import isnan
from pathlib import Path

from dewak_dash.errors import DataError, InputError
from dewak_dash.store import geo_files, row_counts
from dewak_dash.store.csv_files import read_table
from dewak_dash.store.xlsx_files import read_sheet

TABLE, SPOTS = "tables/service_places", "tables/landmarks"
OWN = "COUNCIL_PLACES"
# Columns of the template in order: head as people read it, column of the store, kind.
COLUMNS = (("AGS", "ags", "VARCHAR"), ("Angebot", "service_id", "VARCHAR"), ("Einrichtung", "name", "VARCHAR"),
           ("Art des Trägers", "operator_kind", "VARCHAR"), ("Träger", "operator", "VARCHAR"),
           ("Größe", "capacity", "DOUBLE"), ("Stellen", "positions", "DOUBLE"),
           ("Öffnungszeiten", "opening_de", "VARCHAR"), ("offen ab", "opened_year", "INTEGER"),
           ("letztes Jahr", "closes_year", "INTEGER"), ("ganze Stadt", "whole_town", "VARCHAR"),
           ("wie sicher", "certainty", "VARCHAR"), ("wer es weiß", "who_de", "VARCHAR"),
           ("Stand", "as_of_year", "INTEGER"), ("Anmerkung", "note", "VARCHAR"))
# Where a facility stands (degrees): columns that a list may have, and the columns without which none is taken.
AT = (("Grad Ost", "lon", "DOUBLE"), ("Grad Nord", "lat", "DOUBLE"))
NEEDED = ("ags", "service_id", "name")
SPOT_COLUMNS = ("landmark_id", "ags", "name", "kind", "lon", "lat", "accuracy_m", "address", "quality", "source_id",
                "note")
# How exactly a point of a council's own map is known (metres).
OWN_ACCURACY_M = 5.0
_TYPED = re.compile(r"^(-?\d+),(\d+)$")
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
    """Return the rows of a filled template by column of the store, all as text with a decimal point; `lon` and `lat`
    '' where no place is told.

    Raise DataError with everything that keeps it from being read: no file, no such ending, other heads.
    """
    file, ending = path.name, path.suffix.lower()
    if not path.is_file():
        raise DataError([f"{file}: Die Datei gibt es nicht. Abhilfe: Pfad prüfen."])
    if ending in geo_files.SUFFIXES:
        return _of_layer(path, file)
    if ending == ".xlsx":
        head, *rows = read_sheet(path, file) or [[]]
        numbers = {name for name, _, kind in (*COLUMNS, *AT) if kind == "DOUBLE"}
        # A number that stands in its cell as text is written as people write it.
        rows = [[_TYPED.sub(r"\1.\2", field) if name in numbers else field
                 for name, field in zip(head, row, strict=False)] for row in rows]
    elif ending == ".csv":
        table = read_table(path, file, {name: kind for name, _, kind in (*COLUMNS, *AT)})
        head, rows = list(table.columns), table.rows
    else:
        raise DataError([f"{file}: Gelesen werden .csv und .xlsx, mit Punkten auch .gpkg, .geojson und Shapefiles in "
                         "einer .zip. Abhilfe: die Liste in einer der Formen speichern."])
    missing = [name for name, _, _ in COLUMNS if name not in head]
    if missing:
        raise DataError([f"{file}, Kopfzeile: Es fehlt {', '.join(missing)}. Abhilfe: die Kopfzeile der Vorlage "
                         "stehen lassen."])
    at = {column: head.index(name) for name, column, _ in (*COLUMNS, *AT) if name in head}
    return [{column: row[at[column]] if column in at else "" for _, column, _ in (*COLUMNS, *AT)} for row in rows]


def _of_layer(path: Path, file: str) -> list[dict[str, str]]:
    """Return the rows of a layer of points; its fields are called as in the template or as in the store."""
    listed = geo_files.read_points(path, file)
    at = {column: geo_files.called(listed.columns, (name, column)) for name, column, _ in COLUMNS}
    missing = [name for name, column, _ in COLUMNS if column in NEEDED and at[column] is None]
    if missing:
        raise DataError([f"{file}: Der Ebene fehlt das Feld {', '.join(missing)}. Abhilfe: die Felder wie in der "
                         "Vorlage benennen (`export template`)."])
    rows = []
    for number, row in enumerate(listed.rows):
        lon, lat = (float(each[number]) for each in (listed.lon, listed.lat))
        rows.append({column: "" if place is None else row[place] for column, place in at.items()} | {
            "lon": "" if isnan(lon) else repr(lon), "lat": "" if isnan(lat) else repr(lat)})
    return rows


def take_in(data_dir: Path, ags: str, rows: Sequence[Mapping[str, object]]) -> Path:
    """Write a town's own rows in place of earlier ones and note how many there are; the next build reads them.

    Where any row tells its place, the places are written beside, in place of earlier ones, too.
    """
    own = [{**row, "place_id": f"{ags}-own-{number}", "address": "", "quality": "official", "source_id": OWN}
           for number, row in enumerate(rows, start=1)]
    placed = {str(row["name"]): row for row in own if row.get("lon") is not None and row.get("lat") is not None}
    if placed:
        spots = [{**row, "landmark_id": f"{ags}-own-{number}", "kind": "facility", "accuracy_m": OWN_ACCURACY_M,
                  "note": ""} for number, row in enumerate(placed.values(), start=1)]
        _write(data_dir, data_dir / f"{SPOTS}.{ags}.csv", SPOT_COLUMNS, spots)
    return _write(data_dir, data_dir / f"{TABLE}.{ags}.csv", STORED, own)


def _write(data_dir: Path, path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> Path:
    """Write a table whole or not at all and note its rows."""
    lines = [",".join(columns), *(",".join(_quoted(_plain(row[name]), ",") for name in columns) for row in rows)]
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
