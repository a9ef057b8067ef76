"""Read the TOML files of the data folder as rows of text, one list a table."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from dewak_dash.errors import DataError
from dewak_dash.store.csv_files import read_text
from dewak_dash.store.wording import cap, found

BLOCKS = {"sources.toml": ("source", "sources"), "parameters": ("parameter", "parameters"),
          "assumptions": ("assumption", "assumptions"), "programmes": ("rule", "programme_rules")}
# The tables that a file, by its name or folder, fills.
TABLES = {"sources.toml": ("sources",), "scenarios.toml": ("scenarios", "scenario_levels", "life_expectancies"),
          "parameters": ("parameters",), "assumptions": ("assumptions",),
          "programmes": ("programme_rules",), "municipalities": ("featured", "programme_places"),
          "facilities": ("houses", "house_facts", "house_unknowns")}
HOUSE_PARTS = {"fact": "house_facts", "unknown": "house_unknowns"}
# Written as they are, number or text: what a parameter's value is, the file decides.
FREE = {"value_text"}
Row = dict[str, object]


def _list(file: str, content: Mapping[str, object], key: str) -> list[Row]:
    listed = content.get(key, [])
    if not isinstance(listed, list) or not all(isinstance(block, dict) for block in listed):
        raise DataError([f"{file}: {key} ist keine Liste von Einträgen. Abhilfe: jeden mit [[{key}]] beginnen."])
    return listed


def _blocks(path: Path, content: Mapping[str, object], key: str, folder: str) -> Iterator[Row]:
    defaults = {name: value for name, value in content.items() if name != key}
    for position, block in enumerate(_list(path.name, content, key), start=1):
        row = {**defaults, **block}
        if folder == "programmes":
            row["position"] = position
        if folder == "parameters":
            row["value_text"] = row.pop("value", None)
            number = isinstance(row["value_text"], (int, float)) and not isinstance(row["value_text"], bool)
            row["value"] = row["value_text"] if number else None
        if folder == "assumptions":
            row["topic"] = path.stem
            if "id" in row:
                row["assumption_id"] = row.pop("id")
        yield row


def _scenario_rows(file: str, content: Mapping[str, object]) -> Iterator[tuple[str, Row]]:
    yield from (("life_expectancies", block) for block in _list(file, content, "life_expectancy"))
    for position, block in enumerate(_list(file, content, "scenario"), start=1):
        levels = block.get("levels", {})
        if not isinstance(levels, dict) or not all(isinstance(level, dict) for level in levels.values()):
            raise DataError([f"{file}, Eintrag {position}: levels ist keine Tabelle. Abhilfe: als "
                             "[scenario.levels.<name>] schreiben."])
        head = {name: value for name, value in block.items() if name != "levels"}
        yield "scenarios", {**head, "position": position}
        for component, level in levels.items():
            yield "scenario_levels", {"code": block.get("code"), "component": component, **level}


def _rows(path: Path, content: Mapping[str, object]) -> Iterator[tuple[str, Row]]:
    folder = path.name if path.name in BLOCKS else path.parent.name
    if path.name == "scenarios.toml":
        yield from _scenario_rows(path.name, content)
    elif folder in BLOCKS:
        key, table = BLOCKS[folder]
        yield from ((table, row) for row in _blocks(path, content, key, folder))
    elif folder == "municipalities":
        yield "featured", {name: value for name, value in content.items() if name != "programme"}
        yield from (("programme_places", {"ags": content.get("ags"), **block})
                    for block in _list(path.name, content, "programme"))
    else:
        yield "houses", {name: value for name, value in content.items() if name not in HOUSE_PARTS}
        for key, table in HOUSE_PARTS.items():
            for position, block in enumerate(_list(path.name, content, key), start=1):
                yield table, {"house_id": content.get("house_id"), "position": position, **block}


def _misfit(name: str, value: object, kind: str) -> str:
    """Return what is wrong with the kind of a value; empty where it fits."""
    if isinstance(value, (list, dict, bool)) and not (kind == "BOOLEAN" and isinstance(value, bool)):
        word = ("true oder false" if isinstance(value, bool) else "eine Liste" if isinstance(value, list)
                else "eine Tabelle")
        return f"{name} ist {word}. Abhilfe: einen einzelnen Wert eintragen."
    if kind in ("DOUBLE", "BIGINT", "INTEGER") and isinstance(value, (str, date)) and value != "":
        return f"{name} = „{value}“ steht in Anführungszeichen oder ist ein Datum. Abhilfe: als Zahl schreiben."
    if kind == "VARCHAR" and name not in FREE and not isinstance(value, (str, date)):
        return f"{name} = {value} ist eine Zahl, erwartet wird ein Text. Abhilfe: in Anführungszeichen setzen."
    if name in FREE and isinstance(value, str) and _looks_like_number(value):
        return f"value = „{value}“ ist eine Zahl in Anführungszeichen. Abhilfe: ohne Anführungszeichen, mit Punkt."
    return ""


def _looks_like_number(text: str) -> bool:
    return re.fullmatch(r"\s*[-+]?(\d[\d.,]*([eE][-+]?\d+)?|nan|inf(inity)?)\s*", text, re.IGNORECASE) is not None


def as_text(value: object) -> str | None:
    """Return a scalar of TOML as a table file would write it; None for nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def read_toml(path: Path, file: str) -> dict[str, list[Row]]:
    """Return the rows of a TOML file by table. Raise DataError naming the line where it cannot be read."""
    text = read_text(path, file)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        where = f"Zeile {place[1]}, Spalte {place[2]}" if place else "am Ende"
        raise DataError([f"{file}, {where}: Die Datei ist hier kein gültiges TOML. Abhilfe: Anführungszeichen, "
                         "Gleichheitszeichen und Werte dieser Zeile prüfen; kein Schlüssel kommt zweimal vor."]
                        ) from error
    tables: dict[str, list[Row]] = {}
    for table, row in _rows(path, content):
        tables.setdefault(table, []).append(row)
    return tables


def kind_problems(file: str, rows: list[Row], kinds: Mapping[str, str]) -> list[str]:
    """Return every value that is a list, true, or text where a number belongs (kinds: column to type)."""
    problems = []
    for number, row in enumerate(rows, start=1):
        said = [_misfit(name, value, kinds[name]) for name, value in row.items() if name in kinds and value is not None]
        problems += [found(file, number, text) for text in said if text]
    return cap(problems, file)
