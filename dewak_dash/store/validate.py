"""Check staged inputs against schema.sql and kinds.py: counts, types, ranges, keys, references. Collect everything."""

from collections.abc import Collection, Sequence

import duckdb

from dewak_dash.store.files import Part
from dewak_dash.store.kinds import TYPE_WORDS, WRITTEN, value_rules
from dewak_dash.store.schema import Check, Schema
from dewak_dash.store.wording import SHOWN, cap, found, in_words

LONG_TABLE = 50_000
REFERENCES = {"sources": "Unbekannte Quelle", "regions": "Unbekannter Gemeindeschlüssel"}


def _wrong_types(con: duckdb.DuckDBPyConnection, part: Part, schema: Schema) -> dict[str, str]:
    """Return for each column that did not arrive in its type when a value of it is wrong."""
    arrived = ({name: "VARCHAR" for name in part.columns} if part.written else
               {row[0]: row[1] for row in con.execute(f'DESCRIBE "{part.staged}"').fetchall()})
    found = {}
    for column, kind in schema.inputs(part.table).items():
        if kind == "VARCHAR" or arrived.get(column, kind) == kind:
            continue
        wrong = f'TRY_CAST("{column}" AS {kind}) IS NULL'
        if part.written:
            wrong += f""" OR NOT regexp_full_match("{column}", '{WRITTEN[kind]}')"""
        elif "INT" in kind:
            wrong += f' OR TRY_CAST("{column}" AS DOUBLE) <> TRY_CAST("{column}" AS {kind})'
        found[column] = f'"{column}" IS NOT NULL AND ({wrong})'
    return found


def check_types(con: duckdb.DuckDBPyConnection, part: Part, schema: Schema) -> list[str]:
    """Return every value that is not of its column's type, such as a word or half a person in a whole number."""
    problems = []
    wrong = _wrong_types(con, part, schema)
    # One pass for all columns; only those with a fault are read again.
    asked = ", ".join(f"coalesce(bool_or({condition}), false)" for condition in wrong.values()) or "NULL"
    failing = con.execute(f'SELECT {asked} FROM "{part.staged}"').fetchall()[0] if wrong else ()
    for column in (name for name, fails in zip(wrong, failing, strict=True) if fails):
        kind = schema.inputs(part.table)[column]
        rows = con.execute(f'SELECT _row, left("{column}"::VARCHAR, 40), count(*) OVER () FROM "{part.staged}" '
                           f"WHERE {wrong[column]} ORDER BY _row LIMIT {SHOWN}").fetchall()
        said = [found(part.file, row, f"„{value}“ in Spalte {column} ist nicht {TYPE_WORDS[kind]}. "
                      "Abhilfe: Wert berichtigen oder Feld leer lassen, wenn er nicht bekannt ist.")
                for row, value, _ in rows]
        problems += cap(said, f"{part.file}, Spalte {column}", rows[0][2] if rows else 0)
    return problems


def create_typed(con: duckdb.DuckDBPyConnection, schema: Schema) -> None:
    """Create one empty typed table per store table, with _file and _row kept."""
    con.execute("CREATE SCHEMA typed")
    for table in schema.columns:
        heads = "".join(f'"{c}" {t}, ' for c, t in schema.inputs(table).items())
        con.execute(f'CREATE TABLE typed."{table}" ({heads}_file VARCHAR, _row BIGINT)')


def fill_typed(con: duckdb.DuckDBPyConnection, part: Part, schema: Schema) -> None:
    """Add the rows of one staged input to the typed table."""
    casts = "".join(f'TRY_CAST("{c}" AS {t}), ' if c in part.columns else "NULL, "
                    for c, t in schema.inputs(part.table).items())
    con.execute(f'INSERT INTO typed."{part.table}" SELECT {casts}?, _row FROM "{part.staged}"', [part.file])


def check_counts(con: duckdb.DuckDBPyConnection, parts: Sequence[Part]) -> list[str]:
    """Return every input of which not as many rows arrived as its lines or its footer count."""
    problems = []
    for part in parts:
        got = con.execute(f'SELECT count(*) FROM typed."{part.table}" WHERE _file = ?', [part.file]).fetchall()[0][0]
        if got != part.counted:
            problems.append(f"{part.file}: Die Datei hat {part.counted} Zeilen, angekommen sind {got}. Abhilfe: "
                            "Anführungszeichen und Zeilenumbrüche der Datei prüfen.")
    return problems


def any_broken(con: duckdb.DuckDBPyConnection, table: str, conditions: Sequence[tuple[str, str]]) -> list[bool]:
    """Return for each condition whether a row of the typed table fulfils it, in few passes for all of them.

    Beside a condition stands the column of texts that alone decides it, empty for any other: in a long table a pattern
    is matched three times faster on the different values of a column than on every row.
    """
    whole, groups = f'typed."{table}"', dict[str, list[int]]()
    long = con.execute(f"SELECT count(*) FROM {whole}").fetchall()[0][0] > LONG_TABLE
    for at, (_, words) in enumerate(conditions):
        groups.setdefault(words if long else "", []).append(at)
    found = [False] * len(conditions)
    for words, places in groups.items():
        asked = ", ".join(f"coalesce(bool_or({conditions[at][0]}), false)" for at in places)
        rows = f'(SELECT DISTINCT "{words}" FROM {whole})' if words else whole
        for at, fails in zip(places, con.execute(f"SELECT {asked} FROM {rows}").fetchall()[0], strict=True):
            found[at] = fails
    return found


def _offending(con: duckdb.DuckDBPyConnection, table: str, where: str, shown: str, text: str) -> list[str]:
    rows = con.execute(f'SELECT _file, _row, left(({shown})::VARCHAR, 120), count(*) OVER () FROM typed."{table}" '
                       f"WHERE {where} ORDER BY _file, _row LIMIT {SHOWN}").fetchall()
    said = [found(file, row, text.replace("{value}", value or "leer")) for file, row, value, _ in rows]
    return cap(said, table, rows[0][3] if rows else 0)


def _key_problems(con: duckdb.DuckDBPyConnection, table: str, columns: Sequence[str]) -> list[str]:
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


def _check_problems(con: duckdb.DuckDBPyConnection, check: Check, schema: Schema) -> list[str]:
    table, column = check.table, check.columns[0]
    comment = schema.comments[table, column]
    if check.kind == "NOT NULL":
        return _offending(con, table, f'"{column}" IS NULL', "NULL", f"Spalte {column} ist leer ({comment}). "
                          "Abhilfe: Wert mit Quelle eintragen oder Zeile entfernen.")
    if check.kind == "CHECK":
        words = in_words(check.expression or "") or f"eine andere Angabe in {', '.join(check.columns)}"
        return _offending(con, table, f"NOT ({check.expression})", f'"{column}"',
                          f"{column} = {{value}} ist nicht erlaubt, erwartet wird {words} ({comment}). "
                          "Abhilfe: Wert an der Quelle prüfen.")
    if check.kind in ("PRIMARY KEY", "UNIQUE"):
        return _key_problems(con, table, check.columns)
    kind = REFERENCES.get(check.parent or "", "Unbekannter Wert")
    where = (f'"{column}" IS NOT NULL AND "{column}" NOT IN (SELECT "{check.targets[0]}" '
             f'FROM typed."{check.parent}" WHERE "{check.targets[0]}" IS NOT NULL)')
    return _offending(con, table, where, f'"{column}"', f"{kind}: „{{value}}“ in Spalte {column} steht nicht in "
                      f"{check.parent}. Abhilfe: Wert berichtigen oder in {check.parent} ergänzen.")


def _kept_rules(con: duckdb.DuckDBPyConnection, schema: Schema, tables: Collection[str]) -> set[Check]:
    """Return the rules of single rows that no row breaks, found in one pass a table."""
    kept: set[Check] = set()
    for table in sorted(tables):
        rules = [check for check in schema.checks if check.table == table and check.kind in ("NOT NULL", "CHECK")
                 and set(check.columns) <= set(schema.inputs(table))]
        broken = any_broken(con, table, [(f'"{rule.columns[0]}" IS NULL' if rule.kind == "NOT NULL"
                                          else f"NOT ({rule.expression})", "") for rule in rules])
        kept |= {rule for rule, fails in zip(rules, broken, strict=True) if not fails}
    return kept


def check_rules(con: duckdb.DuckDBPyConnection, schema: Schema, skip: Collection[str],
                only: Collection[str] | None = None) -> list[str]:
    """Return every row that breaks a rule, of the tables not skipped (or of some only)."""
    asked = set(schema.columns if only is None else only)
    parents = {check.parent for check in schema.checks if check.parent and check.table in asked}
    empty = {table for table in asked | parents if not con.execute(f'SELECT 1 FROM typed."{table}" LIMIT 1').fetchone()}
    missed = sorted({check.parent for check in schema.checks if check.parent and check.table in asked - empty
                     and check.parent in empty - set(skip)})
    # Without its parent every row would be reported; one message says it better.
    problems = [f"{table}: Die Tabelle ist leer, andere verweisen auf sie. Abhilfe: die Datei der Tabelle {table} "
                "ergänzen." for table in missed]
    left = asked - set(skip) - empty
    faulty: set[str] = set()
    for table in sorted(left):
        rules = list(value_rules(table, schema.inputs(table)))
        broken = any_broken(con, table, [(rule.broken, rule.words) for rule in rules])
        said = [text for rule, fails in zip(rules, broken, strict=True) if fails
                for text in _offending(con, table, rule.broken, rule.shown, rule.text)]
        problems += said
        faulty |= {table} if said else set()
    left -= set(missed)
    kept = _kept_rules(con, schema, left)
    for check in sorted(schema.checks, key=lambda check: check.kind == "FOREIGN KEY"):
        # Keys of a faulty parent may be what is wrong: who refers to them is checked once it is mended.
        absent = check.kind == "FOREIGN KEY" and check.parent in {*skip, *missed, *faulty}
        if check.table in left and set(check.columns) <= set(schema.inputs(check.table)) and not absent \
                and check not in kept:
            said = _check_problems(con, check, schema)
            problems += said
            faulty |= {check.table} if said else set()
    return problems
