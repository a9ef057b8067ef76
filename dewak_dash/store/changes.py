"""Compare a new store with the last one: which rows and places are gone or new, which values jumped."""

from collections.abc import Collection, Iterator
from pathlib import Path

import duckdb

from dewak_dash.store.schema import Schema
from dewak_dash.store.wording import SHOWN, cap

UNCOMPARED = {"meta", "build_changes"}
FACTOR = "build_jump_factor"
KEPT = 500
PLACES = {"lon", "lat", "x_3035", "y_3035"}


def _number(value: float) -> str:
    return f"{value:.12g}".replace(".", ",")


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    return int(con.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0])


def same_rows(con: duckdb.DuckDBPyConnection, table: str, columns: Collection[str]) -> bool:
    """Tell whether both stores hold the same rows: number and two sums of checksums, far cheaper than comparing."""
    names = ", ".join(f'"{name}"' for name in columns)
    row = f"hash({names})"
    read = f'SELECT count(*), bit_xor({row}), sum({row}::HUGEINT) FROM {{}}."{table}"'
    was, now = (con.execute(read.format(store)).fetchone() for store in ("before", "store"))
    return was == now


def _more(total: int) -> str:
    return f" und {total - SHOWN} weitere" if total > SHOWN else ""


def _shown(key: tuple[str, ...]) -> str:
    return " || ' / ' || ".join(f"coalesce(left(b.\"{c}\"::VARCHAR, 40), 'leer')" for c in key)


def _vanished(con: duckdb.DuckDBPyConnection, table: str, key: tuple[str, ...], *, towns: bool) -> Iterator[str]:
    before, after = _count(con, f'before."{table}"'), _count(con, f'store."{table}"')
    if before != after:
        yield f"{after} Zeilen statt {before}"
    match = " AND ".join(f'a."{c}" IS NOT DISTINCT FROM b."{c}"' for c in key)
    for gone, here, word in (("before", "store", "nicht mehr da"), ("store", "before", "neu")):
        lost = con.execute(f'SELECT {_shown(key)}, count(*) OVER () FROM {gone}."{table}" b '
                           f'ANTI JOIN {here}."{table}" a ON {match} ORDER BY ALL LIMIT {SHOWN}').fetchall()
        if lost:
            yield f"{word}: {'; '.join(str(row[0]) for row in lost)}{_more(lost[0][1])}"
        if lost and towns:
            places = con.execute(f'SELECT DISTINCT b.ags FROM {gone}."{table}" b ANTI JOIN {here}."{table}" a '
                                 "USING (ags) WHERE b.ags IS NOT NULL ORDER BY 1").fetchall()
            if places:
                yield f"Gebiete {word}: {', '.join(str(row[0]) for row in places[:SHOWN])}{_more(len(places))}"


def _jumped(con: duckdb.DuckDBPyConnection, table: str, key: tuple[str, ...], column: str, factor: float) -> list[str]:
    match = " AND ".join(f'a."{c}" IS NOT DISTINCT FROM b."{c}"' for c in key)
    old, new = f'b."{column}"::DOUBLE', f'a."{column}"::DOUBLE'
    rows = con.execute(
        f'SELECT {_shown(key)}, {old}, {new}, count(*) OVER () FROM before."{table}" b '
        f'JOIN store."{table}" a ON {match} '
        f"WHERE {old} IS NOT NULL AND ({new} IS NULL OR {old} * {new} < 0 "
        f"OR greatest(abs({old}), abs({new})) > {factor!r} * least(abs({old}), abs({new}))) ORDER BY ALL LIMIT {SHOWN}"
    ).fetchall()
    said = [f"{column} von {_number(was)} auf {'leer' if now is None else _number(now)}: {where}"
            for where, was, now, _ in rows]
    return cap(said, column, rows[0][3] if rows else 0)


def _compared(con: duckdb.DuckDBPyConnection, schema: Schema, factor: float | None) -> Iterator[tuple[str, str]]:
    known: dict[str, set[str]] = {}
    for name, column in con.execute("SELECT table_name, column_name FROM duckdb_columns() "
                                    "WHERE database_name = 'before'").fetchall():
        known.setdefault(name, set()).add(column)
    for table in sorted(known.keys() - set(schema.stored) - UNCOMPARED):
        yield table, "Tabelle nicht mehr da"
    for table in schema.stored:
        key = schema.key(table)
        if table in UNCOMPARED or not key:
            continue
        if not {*key} <= known.get(table, set()):
            yield table, "Tabelle oder Schlüssel neu"
            continue
        columns = schema.columns[table]
        if known[table] == columns.keys() and same_rows(con, table, columns):
            continue
        yield from ((table, text) for text in _vanished(con, table, key, towns="ags" in columns))
        measured = [c for c, kind in columns.items() if (kind in ("DOUBLE", "BIGINT") or c == "persons")
                    and c in known[table] and c not in {*key, *PLACES}]
        for column in measured if factor else ():
            yield from ((table, text) for text in _jumped(con, table, key, column, factor or 1.0))


def changes(con: duckdb.DuckDBPyConnection, schema: Schema, last: Path) -> list[tuple[str, str]]:
    """Compare the attached 'store' with the last one; return table and sentence of every change.

    A value jumped when it changed by more than the assumed factor, its sign, or became empty. The sentences of the
    last builds are taken over into store.build_changes, the new ones added.
    """
    if not last.exists():
        return []
    factor = con.execute("SELECT likely FROM store.assumptions WHERE assumption_id = ?", [FACTOR]).fetchone()
    quoted = str(last).replace("'", "''")
    try:
        con.execute(f"ATTACH '{quoted}' AS before (READ_ONLY)")
    except duckdb.Error:
        return [("", "Der letzte Datenspeicher lässt sich nicht lesen, es gibt keinen Vergleich.")]
    try:
        said = list(_compared(con, schema, factor[0] if factor else None))
        if con.execute("SELECT 1 FROM duckdb_tables() WHERE database_name = 'before' AND table_name = 'build_changes'"
                       ).fetchone():
            con.execute("INSERT INTO store.build_changes SELECT * FROM before.build_changes "
                        f"ORDER BY position DESC LIMIT {KEPT}")
    finally:
        con.execute("DETACH before")
    return said
