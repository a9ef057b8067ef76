"""Read a CSV file strictly: one line is one row, nothing is skipped, and what cannot be read is named by its line.

Written by a program: comma, decimal point, ISO dates. Saved by a German Excel: byte order mark, semicolon, decimal
comma, 31.12.2023, WAHR, an empty column at the end. Both are read; anything between the two is refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dewak_dash.errors import DataError
from dewak_dash.store.wording import cap, found

FIELD = r'(?:"[^"]*(?:""[^"]*)*"|[^"{0}]*)'
LINES = {mark: re.compile(f"{FIELD.format(mark)}(?:{mark}{FIELD.format(mark)})*") for mark in ",;"}
FIELDS = {mark: re.compile(f"(?:^|{mark})({FIELD.format(mark)})") for mark in ",;"}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|\t")
GERMAN_NUMBER = re.compile(r"(-?\d+),(\d+)")
GERMAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
GERMAN_BOOLEANS = {"WAHR": "true", "FALSCH": "false"}


@dataclass(frozen=True)
class Table:
    """Hold a CSV file: its columns, its rows as text, and how many lines below the head the bytes have."""

    columns: tuple[str, ...]
    rows: list[list[str]]
    counted: int


def read_text(path: Path, file: str) -> str:
    """Return the text of an input file. Raise DataError where it is not UTF-8 or was cut off in its last line."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DataError([f"{file}, Zeile {line}: Die Datei ist hier nicht in UTF-8 geschrieben. Abhilfe: in Excel als "
                         "„CSV UTF-8“ speichern, im Editor die Kodierung UTF-8 wählen."]) from error
    if not text.endswith("\n"):
        last = text.count("\n") + 1
        raise DataError([f"{file}, Zeile {last}: Die letzte Zeile endet ohne Zeilenumbruch, die Datei ist "
                         "abgeschnitten oder leer. Abhilfe: Zeile an der Quelle prüfen und mit einem Zeilenumbruch "
                         "abschließen."])
    return text


def _problem(line: str, mark: str, width: int, fields: list[str]) -> str:
    if not line.isprintable() and (hit := CONTROL.search(line)):
        word = {"\t": "einen Tabulator", "\0": "ein Nullzeichen"}.get(hit[0], "ein Steuerzeichen")
        return f"Die Zeile enthält {word}. Abhilfe: Zeichen entfernen; Spalten trennt ein Komma oder ein Semikolon."
    if '"' in line and not LINES[mark].fullmatch(line):  # without one every line is a list of fields
        return ("Ein Anführungszeichen steht allein oder mitten im Feld. Abhilfe: Felder mit Komma oder "
                "Anführungszeichen ganz in Anführungszeichen setzen, innere verdoppeln, ohne Zeilenumbruch im Feld.")
    if not any(fields):
        return "Die Zeile ist leer. Abhilfe: leere Zeilen entfernen."
    if len(fields) != width:
        return (f"Die Zeile hat {len(fields)} Felder, die Kopfzeile {width}. Abhilfe: fehlende oder überzählige Felder "
                "prüfen; Texte mit Komma in Anführungszeichen setzen.")
    return ""


def _split(line: str, mark: str) -> list[str]:
    if '"' not in line:
        return line.split(mark)
    return [field[1:-1].replace('""', '"') if field.startswith('"') else field for field in FIELDS[mark].findall(line)]


def _without_empty_columns(file: str, head: list[str], rows: list[list[str]]) -> list[str]:
    """Drop nameless columns at the end that hold nothing, as Excel adds them; return what is wrong with the head."""
    width = len(head)
    while width and not head[width - 1].strip() and not any(row[width - 1] for row in rows):
        width -= 1
    for row in (head, *rows):
        del row[width:]
    twice = sorted({name for name in head if head.count(name) > 1})
    problems = [f"{file}, Kopfzeile: Spalte {n} hat keinen Namen, aber Werte. Abhilfe: benennen oder entfernen."
                for n, name in enumerate(head, start=1) if not name.strip()]
    return problems + [f"{file}, Kopfzeile: Die Spalte „{name}“ kommt mehrfach vor. Abhilfe: eine entfernen."
                       for name in twice if name.strip()]


def _german(value: str, kind: str) -> str | None:
    """Return a value of a semicolon file as programs write it; None where a point leaves the number open."""
    if kind in ("DOUBLE", "BIGINT", "INTEGER"):
        if "." in value:
            return None
        return GERMAN_NUMBER.sub(r"\1.\2", value) if GERMAN_NUMBER.fullmatch(value) else value
    if kind == "DATE" and (day := GERMAN_DATE.fullmatch(value)):
        return f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}"
    return GERMAN_BOOLEANS.get(value, value) if kind == "BOOLEAN" else value


def _translated(file: str, head: list[str], rows: list[list[str]], kinds: Mapping[str, str]) -> list[str]:
    problems = []
    for at, name in enumerate(head):
        kind = kinds.get(name, "VARCHAR")
        if kind == "VARCHAR":
            continue
        for number, row in enumerate(rows, start=2):
            value = _german(row[at], kind)
            if value is None:
                problems.append(found(file, number, f"„{row[at]}“ in Spalte {name} hat einen Punkt; in einer Datei mit "
                                      "Semikolon trennt ein Komma die Nachkommastellen. Abhilfe: Zahl ohne "
                                      "Tausenderpunkt und mit Komma schreiben."))
            else:
                row[at] = value
    return cap(problems, file)


def read_table(path: Path, file: str, kinds: Mapping[str, str]) -> Table:
    """Return a CSV file as text, German notation translated by the kinds (column to type) of its columns.

    Raise DataError with every line that breaks the grammar: quotation marks, number of fields, control characters,
    empty lines, cut end, encoding.
    """
    text = read_text(path, file)
    lines = [line.removesuffix("\r") for line in text.split("\n")[:-1]]
    mark = ";" if ";" in lines[0] and "," not in lines[0] else ","
    head = _split(lines[0], mark) if LINES[mark].fullmatch(lines[0]) else []
    problems, rows = [], []
    for number, line in enumerate(lines, start=1):
        fields = _split(line, mark)
        if said := _problem(line, mark, len(head), fields):
            problems.append(found(file, number, said))
        elif number > 1:
            rows.append(fields)
    if not problems:
        problems = _without_empty_columns(file, head, rows)
    if not problems and mark == ";":
        problems = _translated(file, head, rows, kinds)
    if problems:
        raise DataError(cap(problems, file))
    return Table(tuple(head), rows, path.read_bytes().count(b"\n") - 1)
