"""Find the input files of the data folder and stage each as it is, its rows counted a second way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from dewak_dash.errors import DataError
from dewak_dash.store.csv_files import read_table
from dewak_dash.store.kinds import FITTING
from dewak_dash.store.schema import Schema
from dewak_dash.store.toml_files import TABLES, as_text, kind_problems, read_toml
from dewak_dash.store.wording import cap

PATTERNS = (
    "sources.toml", "scenarios.toml", "tables/*.csv", "tables/*.parquet", "parameters/*.toml", "assumptions/*.toml",
    "programmes/*.toml", "municipalities/*.toml", "facilities/*.toml")


BROKEN = ("{file}: Die Datei ist keine vollständige Parquet-Datei. Abhilfe: an der Quelle neu erzeugen; eine Kopie "
          "kann abgebrochen sein.")


@dataclass(frozen=True, kw_only=True)
class Part:
    """Name one input of one table: its file, where its rows are staged, which columns they have.

    counted is the number of rows found without the reader: line ends of a CSV, the footer of a Parquet file.
    written says that all values are text still; what is not written is not copied either, the file is read where its
    rows are asked for.
    """

    table: str
    file: str
    staged: str
    columns: tuple[str, ...] = ()
    counted: int = 0
    written: bool = True


def input_files(data_dir: Path) -> list[Path]:
    """Return every file a store is built from, in a fixed order."""
    return sorted(path for pattern in PATTERNS for path in data_dir.glob(pattern))


def tables_of(path: Path) -> tuple[str, ...]:
    """Return the tables that a file fills."""
    if path.suffix != ".toml":
        return (path.name.split(".")[0],)
    return TABLES.get(path.name) or TABLES.get(path.parent.name, ())


def head_problems(part: Part, schema: Schema) -> list[str]:
    """Return what is wrong with the head of one input: unknown table, missing or unknown columns."""
    if part.table not in schema.columns:
        return [f"{part.file}: Eine Tabelle „{part.table}“ gibt es nicht. Abhilfe: Die Datei heißt wie ihre Tabelle, "
                f"erlaubt sind {', '.join(sorted(schema.columns))}."]
    wanted = schema.inputs(part.table)
    missing = [] if part.file.endswith(".toml") else [c for c in wanted if c not in part.columns]
    unknown = [c for c in part.columns if c not in wanted]
    said = [f"{part.file}, Kopfzeile: Die Spalte „{c}“ fehlt "
            f"({schema.comments.get((part.table, c), 'Eingabespalte')}). Abhilfe: Spalte ergänzen." for c in missing]
    said += [f"{part.file}: „{c}“ ist keine Spalte der Tabelle {part.table}. Abhilfe: umbenennen oder "
             f"entfernen; erlaubt sind {', '.join(wanted)}." for c in unknown]
    return cap(said, part.file)


def _stage_rows(con: duckdb.DuckDBPyConnection, staged: str, columns: Mapping[str, Sequence[str | None]],
                first: int) -> None:
    import pyarrow as pa

    size = len(next(iter(columns.values()), []))
    arrays = {name: pa.array(values, pa.string()) for name, values in columns.items()}
    con.register("arriving", pa.table(arrays | {"_row": pa.array(range(first, first + size), pa.int64())}))
    con.execute(f'CREATE OR REPLACE TABLE "{staged}" AS SELECT * FROM arriving')
    con.unregister("arriving")


def _stage_csv(con: duckdb.DuckDBPyConnection, path: Path, bare: Part, schema: Schema) -> Part:
    read = read_table(path, bare.file, schema.inputs(bare.table) if bare.table in schema.columns else {})
    part = replace(bare, columns=read.columns, counted=read.counted)
    if problems := head_problems(part, schema):
        raise DataError(problems)
    columns = {name: [row[at] or None for row in read.rows] for at, name in enumerate(read.columns)}
    _stage_rows(con, part.staged, columns, first=2)  # a person counts lines, and the head is the first
    return part


def _stage_parquet(con: duckdb.DuckDBPyConnection, path: Path, bare: Part, schema: Schema) -> Part:
    import pyarrow.parquet as pq

    quoted = str(path).replace("'", "''")
    try:
        counted = pq.ParquetFile(path).metadata.num_rows
        con.execute(f'CREATE OR REPLACE VIEW "{bare.staged}" AS '
                    "SELECT * EXCLUDE (file_row_number), file_row_number + 1 AS _row "
                    f"FROM read_parquet('{quoted}', file_row_number = true)")
    except (duckdb.Error, OSError, ValueError) as error:  # what pyarrow raises is one of the last two
        raise DataError([BROKEN.format(file=bare.file)]) from error
    types = {row[0]: row[1] for row in con.execute(f'DESCRIBE "{bare.staged}"').fetchall() if row[0] != "_row"}
    part = replace(bare, columns=tuple(types), counted=counted, written=False)
    problems = head_problems(part, schema)
    wanted = {} if problems else schema.inputs(part.table)
    problems += [f"{part.file}: Spalte {name} ist vom Typ {types[name]}, erwartet wird {kind}. Abhilfe: die Datei mit "
                 "diesem Typ neu schreiben." for name, kind in wanted.items() if types[name] not in FITTING[kind]]
    if problems:
        raise DataError(problems)
    return part


def _stage_toml(con: duckdb.DuckDBPyConnection, path: Path, bare: Part, schema: Schema) -> Iterator[Part]:
    tables, parts, problems = read_toml(path, bare.file), [], []
    for table, rows in tables.items():
        columns = tuple(dict.fromkeys(name for row in rows for name in row))
        part = replace(bare, table=table, staged=f"{bare.staged}:{table}", columns=columns, counted=len(rows))
        parts.append(part)
        problems += head_problems(part, schema) or kind_problems(part.file, rows, schema.inputs(table))
    if problems:
        raise DataError(problems)
    for part in parts:
        rows = tables[part.table]
        _stage_rows(con, part.staged, {name: [as_text(row.get(name)) for row in rows] for name in part.columns},
                    first=1)
        yield part


def stage_file(con: duckdb.DuckDBPyConnection, path: Path, data_dir: Path, schema: Schema) -> list[Part]:
    """Read one input as it is into staging tables; raise DataError with every reason why it cannot be read."""
    file = path.relative_to(data_dir).as_posix()
    bare = Part(table=path.name.split(".")[0], file=file, staged=file.replace('"', ""))
    if path.suffix == ".toml":
        return list(_stage_toml(con, path, bare, schema))
    return [(_stage_csv if path.suffix == ".csv" else _stage_parquet)(con, path, bare, schema)]
