"""Read what schema.sql says: tables, columns, types, comments, rules."""

import re
from dataclasses import dataclass
from pathlib import Path

import duckdb

# Nobody writes to a built store: every key and reference was checked, an index would only cost time and space.
KEYS = re.compile(r" REFERENCES \w+ \([^)]*\)|,\n    (?:PRIMARY KEY|UNIQUE) \([^)]*\)| PRIMARY KEY| UNIQUE")
# Each takes as long as a table: only a store that is kept gets them.
COMMENTS = re.compile(r"^COMMENT ON (?:TABLE|COLUMN) (\w+)(?:\.(\w+))? IS '(.*)';\n", re.MULTILINE)
COMPUTED = {"population": {"preferred"}, "regions": {"featured"}, "parameters": {"parameter_row"},
            "meta": {"key", "value"},
            "build_changes": {"position", "built_on", "fingerprint", "table_name", "change_de"}}
INPUT_ONLY = {"population": {"usable": "BOOLEAN"}}
EXTRA_TABLES = {"featured": {"ags": "VARCHAR", "featured": "INTEGER"}}


@dataclass(frozen=True, kw_only=True)
class Check:
    """Hold one constraint of schema.sql: table, kind, condition, columns, and the table and columns it refers to."""

    table: str
    kind: str
    expression: str | None
    columns: tuple[str, ...]
    parent: str | None
    targets: tuple[str, ...]


@dataclass(frozen=True)
class Schema:
    """Hold what schema.sql says: tables in order of creation, columns with type, comments of columns, constraints."""

    stored: tuple[str, ...]
    columns: dict[str, dict[str, str]]
    comments: dict[tuple[str, str], str]
    checks: tuple[Check, ...]

    def inputs(self, table: str) -> dict[str, str]:
        """Return the columns an input of the table must have, with their types."""
        own = {c: t for c, t in self.columns[table].items() if c not in COMPUTED.get(table, set())}
        return own | INPUT_ONLY.get(table, {})

    def key(self, table: str) -> tuple[str, ...]:
        """Return the columns that tell the rows of a table apart; empty where schema.sql names none."""
        found = [check.columns for check in self.checks if check.table == table
                 and check.kind in ("PRIMARY KEY", "UNIQUE") and set(check.columns) <= set(self.inputs(table))]
        return found[0] if found else ()


def _whole() -> str:
    return Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")


def create_rules(con: duckdb.DuckDBPyConnection) -> Schema:
    """Attach 'rules', in memory, with the tables of schema.sql and their constraints; return what they demand."""
    con.execute("ATTACH ':memory:' AS rules")
    con.execute(f"USE rules; BEGIN; {COMMENTS.sub('', _whole())} COMMIT; USE memory")
    return _read(con)


def create_store(con: duckdb.DuckDBPyConnection, file: str) -> None:
    """Attach 'store' (a file, or ':memory:') with the tables of schema.sql and their comments, without their keys."""
    con.execute(f"ATTACH '{file}' AS store")
    con.execute(f"USE store; BEGIN; {KEYS.sub('', _whole())} COMMIT; USE memory")


def _comments() -> dict[tuple[str, str], str]:
    found = COMMENTS.findall(_whole())
    return {(table, column): text.replace("''", "'") for table, column, text in found if column}


def _read(con: duckdb.DuckDBPyConnection) -> Schema:
    rows = con.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() JOIN duckdb_tables() "
        "USING (database_name, table_oid, table_name) WHERE database_name = 'rules' "
        "ORDER BY table_oid, column_index").fetchall()
    columns: dict[str, dict[str, str]] = {}
    for table, column, kind in rows:
        columns.setdefault(table, {})[column] = kind
    checks = con.execute(
        "SELECT table_name, constraint_type, expression, constraint_column_names, referenced_table, "
        "referenced_column_names FROM duckdb_constraints() WHERE database_name = 'rules' "
        "ORDER BY table_oid, constraint_index").fetchall()
    return Schema(tuple(columns), columns | EXTRA_TABLES, _comments(),
                  tuple(Check(table=r[0], kind=r[1], expression=r[2], columns=tuple(r[3]), parent=r[4],
                              targets=tuple(r[5] or ())) for r in checks))
