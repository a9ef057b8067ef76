"""Check staged inputs against schema.sql: columns, types, ranges, keys, references. Collect everything."""

from dataclasses import dataclass

import duckdb

from dewak_dash.store.files import Part, row_word

SHOWN = 10
COMPUTED = {"population": {"preferred"}, "regions": {"featured"}, "cells_200m": {"ags"}, "cells_1km": {"ags"},
            "cells_100m": {"ags"}, "parameters": {"parameter_row"}, "meta": {"key", "value"}}
INPUT_ONLY = {"population": {"usable": "BOOLEAN"}}
EXTRA_TABLES = {"featured": {"ags": "VARCHAR", "featured": "INTEGER"}}
TYPE_WORDS = {"BIGINT": "eine ganze Zahl", "INTEGER": "eine ganze Zahl", "DOUBLE": "eine Zahl (Punkt als Komma)",
              "DATE": "ein Datum (JJJJ-MM-TT)", "BOOLEAN": "true oder false"}


@dataclass(frozen=True)
class Schema:
    """Hold what schema.sql says: tables in order of creation, their columns with type, the comments of columns."""

    stored: tuple[str, ...]
    columns: dict[str, dict[str, str]]
    comments: dict[tuple[str, str], str]

    def inputs(self, table: str) -> dict[str, str]:
        """Return the columns an input of the table must have, with their types."""
        own = {c: t for c, t in self.columns[table].items() if c not in COMPUTED.get(table, set())}
        return own | INPUT_ONLY.get(table, {})


def read_schema(con: duckdb.DuckDBPyConnection) -> Schema:
    """Read tables, columns and comments of the attached database 'rules', tables in order of creation."""
    rows = con.execute(
        "SELECT c.table_name, column_name, data_type, c.comment FROM duckdb_columns() c JOIN duckdb_tables() t "
        "USING (database_name, table_oid) WHERE database_name = 'rules' ORDER BY table_oid, column_index").fetchall()
    columns: dict[str, dict[str, str]] = {}
    for table, column, kind, _ in rows:
        columns.setdefault(table, {})[column] = kind
    return Schema(tuple(columns), columns | EXTRA_TABLES, {(r[0], r[1]): r[3] or "" for r in rows})


def _found(file: str, row: int, text: str) -> str:
    return f"{file}, {row_word(file)} {row}: {text}"


def _cap(problems: list[str], total: int, where: str) -> list[str]:
    return problems if total <= SHOWN else [*problems, f"{where}: und {total - SHOWN} weitere dieser Art."]


def check_columns(part: Part, schema: Schema) -> list[str]:
    """Return what is wrong with the head of one input: unknown table, missing or unknown columns."""
    if part.table not in schema.columns:
        return [f"{part.file}: Eine Tabelle „{part.table}“ gibt es nicht. Abhilfe: Die Datei heißt wie ihre Tabelle, "
                f"erlaubt sind {', '.join(sorted(schema.columns))}."]
    wanted = schema.inputs(part.table)
    missing = [] if part.file.endswith(".toml") else [c for c in wanted if c not in part.columns]
    unknown = [c for c in part.columns if c not in wanted]
    said = [f"{part.file}, Kopfzeile: Die Spalte „{c}“ fehlt "
            f"({schema.comments.get((part.table, c), 'Eingabespalte')}). Abhilfe: Spalte ergänzen." for c in missing]
    return said + [f"{part.file}: „{c}“ ist keine Spalte der Tabelle {part.table}. Abhilfe: umbenennen oder "
                   f"entfernen; erlaubt sind {', '.join(wanted)}." for c in unknown]


def check_types(con: duckdb.DuckDBPyConnection, part: Part, schema: Schema) -> list[str]:
    """Return every value that is not of its column's type, such as a word in a number column."""
    problems = []
    arrived = {row[0]: row[1] for row in con.execute(f'DESCRIBE "{part.staged}"').fetchall()}
    for column, kind in schema.inputs(part.table).items():
        if kind == "VARCHAR" or arrived.get(column, kind) == kind:
            continue
        whole = f' OR TRY_CAST("{column}" AS DOUBLE) <> TRY_CAST("{column}" AS {kind})' if "INT" in kind else ""
        rows = con.execute(f'SELECT _row, "{column}"::VARCHAR, count(*) OVER () FROM "{part.staged}" '
                           f'WHERE "{column}" IS NOT NULL AND (TRY_CAST("{column}" AS {kind}) IS NULL{whole}) '
                           f"ORDER BY _row LIMIT {SHOWN}").fetchall()
        said = [_found(part.file, row, f"„{value}“ in Spalte {column} ist nicht {TYPE_WORDS[kind]}. "
                       "Abhilfe: Wert berichtigen oder Feld leer lassen, wenn er nicht bekannt ist.")
                for row, value, _ in rows]
        problems += _cap(said, rows[0][2] if rows else 0, f"{part.file}, Spalte {column}")
    return problems


def fill_typed(con: duckdb.DuckDBPyConnection, schema: Schema, parts: list[Part]) -> None:
    """Create one typed table per store table from all its parts, with _file and _row kept."""
    con.execute("CREATE SCHEMA typed")
    for table in schema.columns:
        wanted = schema.inputs(table)
        heads = ", ".join(f'"{c}" {t}' for c, t in wanted.items())
        con.execute(f'CREATE TABLE typed."{table}" ({heads + ", " if heads else ""}_file VARCHAR, _row BIGINT)')
    for part in parts:
        wanted = schema.inputs(part.table)
        casts = ", ".join(f'TRY_CAST("{c}" AS {t})' if c in part.columns else "NULL" for c, t in wanted.items())
        con.execute(f'INSERT INTO typed."{part.table}" SELECT {casts}, ?, _row FROM "{part.staged}"', [part.file])


def _offending(con: duckdb.DuckDBPyConnection, table: str, where: str, shown: str, text: str) -> list[str]:
    rows = con.execute(f'SELECT _file, _row, ({shown})::VARCHAR, count(*) OVER () FROM typed."{table}" WHERE {where} '
                       f"ORDER BY _file, _row LIMIT {SHOWN}").fetchall()
    said = [_found(file, row, text.replace("{value}", value or "leer")) for file, row, value, _ in rows]
    return _cap(said, rows[0][3] if rows else 0, table)


def _key_problems(con: duckdb.DuckDBPyConnection, table: str, columns: list[str]) -> list[str]:
    # Empty cells count as equal here although SQL keys let them pass: two rows without a date are still one too many.
    key = ", ".join(f'"{c}"' for c in columns)
    shown = " || ' / ' || ".join(f"coalesce(\"{c}\"::VARCHAR, 'leer')" for c in columns)
    doubled = f'SELECT {key}, count(*) AS n FROM typed."{table}" GROUP BY {key} HAVING n > 1'
    if not con.execute(f"SELECT 1 FROM ({doubled}) LIMIT 1").fetchone():
        return []
    same = " AND ".join(f'd."{c}" IS NOT DISTINCT FROM "{table}"."{c}"' for c in columns)
    where = f"EXISTS (SELECT 1 FROM ({doubled}) d WHERE {same})"
    return _offending(con, table, where, shown, f"Der Schlüssel ({', '.join(columns)}) = {{value}} kommt mehrfach "
                      "vor. Abhilfe: doppelte Zeile entfernen oder unterscheiden.")


def _reference_problems(con: duckdb.DuckDBPyConnection, table: str, column: str, parent: str,
                        target: str) -> list[str]:
    kinds = {"sources": "Unbekannte Quelle", "regions": "Unbekannter Gemeindeschlüssel"}
    kind = kinds.get(parent, "Unbekannter Wert")
    where = f'"{column}" IS NOT NULL AND "{column}" NOT IN (SELECT "{target}" FROM typed."{parent}")'
    return _offending(con, table, where, f'"{column}"', f"{kind}: „{{value}}“ in Spalte {column} steht nicht in "
                      f"{parent}. Abhilfe: Wert berichtigen oder in {parent} ergänzen.")


def check_rules(con: duckdb.DuckDBPyConnection, schema: Schema, skip: set[str]) -> list[str]:
    """Return every violation of the rules in schema.sql by the typed rows of the tables not skipped."""
    rules = con.execute("SELECT table_name, constraint_type, expression, constraint_column_names, referenced_table, "
                        "referenced_column_names FROM duckdb_constraints() WHERE database_name = 'rules' "
                        "ORDER BY table_oid, constraint_index").fetchall()
    empty = {table for table in schema.columns
             if not con.execute(f'SELECT 1 FROM typed."{table}" LIMIT 1').fetchone()}
    missed = sorted({parent for table, *_, parent, _ in rules if parent in empty - skip and table not in empty})
    # Without its parent every row would be reported; one message says it better.
    problems = [f"{table}: Die Tabelle ist leer, andere verweisen auf sie. Abhilfe: die Datei der Tabelle {table} "
                "ergänzen." for table in missed]
    skip = skip | set(missed)
    for table, kind, expression, columns, parent, targets in rules:
        if table in skip | empty or not set(columns) <= set(schema.inputs(table)):
            continue
        column = columns[0]
        comment = schema.comments[table, column]
        if kind == "NOT NULL":
            problems += _offending(con, table, f'"{column}" IS NULL', "NULL", f"Spalte {column} ist leer "
                                   f"({comment}). Abhilfe: Wert mit Quelle eintragen oder Zeile entfernen.")
        elif kind == "CHECK":
            text = f"{column} = {{value}} ist nicht erlaubt, erwartet wird {expression} ({comment}). " \
                   "Abhilfe: Wert an der Quelle prüfen."
            problems += _offending(con, table, f"NOT ({expression})", f'"{column}"', text)
        elif kind in ("PRIMARY KEY", "UNIQUE"):
            problems += _key_problems(con, table, columns)
        elif kind == "FOREIGN KEY" and parent not in skip:
            problems += _reference_problems(con, table, column, parent, targets[0])
    return problems
