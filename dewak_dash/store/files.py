"""Find the input files of the data folder and read the TOML ones as rows of text."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

PATTERNS = (
    "sources.toml", "scenarios.toml", "tables/*.csv", "tables/*.parquet", "parameters/*.toml", "assumptions/*.toml",
            "municipalities/*.toml", "facilities/*.toml")
BLOCKS = {"sources.toml": ("source", "sources"), "parameters": ("parameter", "parameters"),
          "assumptions": ("assumption", "assumptions")}


@dataclass(frozen=True)
class Part:
    """Name one input of one table: its file, where its rows are staged and which columns they have."""

    table: str
    file: str
    staged: str
    columns: tuple[str, ...]


def row_word(file: str) -> str:
    """Return what a row of this file is called in a message."""
    return {"toml": "Eintrag", "csv": "Zeile"}.get(file.rsplit(".", 1)[-1], "Datensatz")


def input_files(data_dir: Path) -> list[Path]:
    """Return every file a store is built from, in a fixed order."""
    return sorted(path for pattern in PATTERNS for path in data_dir.glob(pattern))


def _text(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _list(content: Mapping[str, object], key: str) -> list[dict[str, object]]:
    found = content.get(key, [])
    if not isinstance(found, list) or not all(isinstance(block, dict) for block in found):
        raise TypeError(f"{key} wird als [[{key}]] geschrieben")
    return found


def _blocks(path: Path, content: Mapping[str, object], key: str, folder: str) -> Iterator[dict[str, object]]:
    defaults = {name: value for name, value in content.items() if not isinstance(value, list)}
    for block in _list(content, key):
        row = {**defaults, **block}
        if folder == "parameters":
            row["value_text"] = row.pop("value", None)
            row["value"] = row["value_text"] if _is_number(row["value_text"]) else None
        if folder == "assumptions":
            row["topic"] = path.stem
            if "id" in row:
                row["assumption_id"] = row.pop("id")
        yield row


def _scenario_rows(content: Mapping[str, object]) -> Iterator[tuple[str, dict[str, object]]]:
    for position, block in enumerate(_list(content, "scenario"), start=1):
        levels = block.get("levels", {})
        if not isinstance(levels, dict):
            raise TypeError("levels wird als [scenario.levels.<name>] geschrieben")
        head = {name: value for name, value in block.items() if name != "levels"}
        yield "scenarios", {**head, "position": position}
        for component, level in levels.items():
            yield "scenario_levels", {"code": block.get("code"), "component": component, **level}


def _toml_rows(path: Path, content: Mapping[str, object]) -> Iterator[tuple[str, dict[str, object]]]:
    folder = path.name if path.name in BLOCKS else path.parent.name
    if path.name == "scenarios.toml":
        yield from _scenario_rows(content)
    elif folder in BLOCKS:
        key, table = BLOCKS[folder]
        yield from ((table, row) for row in _blocks(path, content, key, folder))
    elif folder == "municipalities":
        yield "featured", dict(content)
    else:
        yield "houses", {name: value for name, value in content.items() if name != "fact"}
        for position, fact in enumerate(_list(content, "fact"), start=1):
            yield "house_facts", {"house_id": content.get("house_id"), "position": position, **fact}


def _stage_rows(con: duckdb.DuckDBPyConnection, staged: str, rows: list[dict[str, object]]) -> tuple[str, ...]:
    import pyarrow as pa

    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    arrays = {name: pa.array([_text(row.get(name)) for row in rows], pa.string()) for name in columns}
    arrays["_row"] = pa.array(range(1, len(rows) + 1), pa.int64())
    con.register("arriving", pa.table(arrays))
    con.execute(f'CREATE TABLE "{staged}" AS SELECT * FROM arriving')
    con.unregister("arriving")
    return columns


def _stage_csv(con: duckdb.DuckDBPyConnection, path: Path, staged: str) -> tuple[str, ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        columns = tuple(next(csv.reader(lines), []))
    types = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in columns) + "}"
    con.execute(
        f'CREATE TABLE "{staged}" AS SELECT *, row_number() OVER () + 1 AS _row '
        f"FROM read_csv(?, columns = {types}, auto_detect = false, header = true, delim = ',', quote = '\"', "
        "escape = '\"', nullstr = '', parallel = false)",
        [str(path)])
    return columns


def _stage_parquet(con: duckdb.DuckDBPyConnection, path: Path, staged: str) -> tuple[str, ...]:
    quoted = str(path).replace("'", "''")
    con.execute(f'CREATE VIEW "{staged}" AS SELECT *, file_row_number + 1 AS _row '
                f"FROM read_parquet('{quoted}', file_row_number = true)")
    found = con.execute(f'DESCRIBE "{staged}"').fetchall()
    return tuple(row[0] for row in found if row[0] not in ("_row", "file_row_number"))


def _stage_toml(con: duckdb.DuckDBPyConnection, path: Path, name: str) -> Iterator[Part]:
    tables: dict[str, list[dict[str, object]]] = {}
    for table, row in _toml_rows(path, tomllib.loads(path.read_text(encoding="utf-8"))):
        tables.setdefault(table, []).append(row)
    for table, rows in tables.items():
        staged = f"{name}:{table}"
        yield Part(table, name, staged, _stage_rows(con, staged, rows))


def stage(con: duckdb.DuckDBPyConnection, data_dir: Path) -> tuple[list[Part], list[str]]:
    """Read every input as it is into staging tables; return the parts and the files that cannot be read."""
    parts: list[Part] = []
    problems: list[str] = []
    for path in input_files(data_dir):
        name = path.relative_to(data_dir).as_posix()
        table = path.name.split(".")[0]
        try:
            if path.suffix == ".toml":
                parts += _stage_toml(con, path, name)
            else:
                read = _stage_csv if path.suffix == ".csv" else _stage_parquet
                parts.append(Part(table, name, name, read(con, path, name)))
        except (duckdb.Error, tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
            problems.append(f"{name}: Die Datei lässt sich nicht lesen ({str(error).splitlines()[0]}). "
                            "Abhilfe: Spaltenzahl, Anführungszeichen und Kodierung (UTF-8) prüfen.")
    return parts, problems
