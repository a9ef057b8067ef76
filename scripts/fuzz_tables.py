"""Spoil the tables of data/ a few thousand times and see what the build would say: `python -m scripts.fuzz_tables`.

Each time one file is spoilt in one way (seeded) and goes through the functions the build uses, alone, the other
tables staying as they are. With `--large` just the files above 300 kB are spoilt; of a Parquet file of many rows the
second reading then takes the rows that differ from the sound file and those of the same key. Counted as failures: any
error but DataError; a spoilt file that a rule names for certain and that passed; a row that arrived other than it
stands in the file or that breaks a rule of schema.sql in a second, plain reading (`plain_tables.py`; Parquet is read
by Arrow too); a message without remedy, in English or longer than ten of a kind.
"""

import argparse
import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from dewak_dash.store.examine import check, stage
from dewak_dash.store.files import input_files, tables_of
from dewak_dash.store.schema import Schema, create_rules
from dewak_dash.store.validate import create_typed
from scripts import plain_tables
from scripts.mutations import KINDS, Mutation
from scripts.mutations_parquet import KINDS as PARQUET_KINDS

DATA = Path(__file__).resolve().parents[1] / "data"
LARGEST_FILE = 300_000
MOST_READ = 20_000
ENGLISH = re.compile(r"\b(error|invalid|expected|could not|failed|conversion|exception|unterminated|value is)\b",
                     re.IGNORECASE)
ALL_KINDS = {**KINDS, ".parquet": PARQUET_KINDS}
Failure = tuple[str, str, str]


@dataclass(kw_only=True)
class Outcome:
    """Count what became of the spoilt files and keep every failure: file, kind of spoiling, what went wrong."""

    refused: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    broken: list[Failure] = field(default_factory=list)
    wrong: list[Failure] = field(default_factory=list)
    unclear: list[Failure] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Tell whether nothing went wrong."""
        return not (self.broken or self.wrong or self.unclear)


class Bench:
    """Hold all tables of a data folder, checked once, and try one spoilt file at a time against them."""

    def __init__(self, data_dir: Path, folder: Path) -> None:
        self.con = duckdb.connect(":memory:")
        self.schema: Schema = create_rules(self.con)
        create_typed(self.con, self.schema)
        self.data_dir, self.folder = data_dir, folder
        stage(self.con, input_files(data_dir), data_dir, self.schema)

    def examine(self, file: str, content: bytes) -> tuple[list[str], str]:
        """Return what the build would say of this content, and what a plain second reading finds wrong in it."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        tables = tables_of(path)
        for table in tables:
            self.con.execute(f'ALTER TABLE typed."{table}" RENAME TO "kept {table}"')
            self.con.execute(f'CREATE TABLE typed."{table}" AS FROM typed."kept {table}" WHERE _file <> ?', [file])
        try:
            problems, broken = stage(self.con, [path], self.folder, self.schema)
            problems += check(self.con, self.schema, broken, only=tables)
            return problems, "" if problems else self._second_reading(path, file, content)
        finally:
            for table in tables:
                self.con.execute(f'DROP TABLE typed."{table}"')
                self.con.execute(f'ALTER TABLE typed."kept {table}" RENAME TO "{table}"')

    def _second_reading(self, path: Path, file: str, content: bytes) -> str:
        rules = plain_tables.rules()
        for table in tables_of(path):
            kinds = self.schema.inputs(table)
            if path.suffix == ".parquet" and (said := self._other_reader(path, table, kinds)):
                return said
            got = self._rows(table, file, kinds, plain_tables.key(rules, table))
            if path.suffix == ".csv" and (said := plain_tables.same(content, got, kinds)):
                return said
            if table in self.schema.stored:
                own = [at for at, name in enumerate(kinds) if name in self.schema.columns[table]]
                columns = [list(kinds)[at] for at in own]
                rows = [[row[at] for at in own] for row in got]
                if said := plain_tables.wrong(rules, table, columns, rows, kinds):
                    return said
        return ""

    def _rows(self, table: str, file: str, kinds: Mapping[str, str], key: Sequence[str]) -> list[tuple[object, ...]]:
        """Return the rows that arrived; of a Parquet file of many just those that are new, and who shares their key."""
        names = ", ".join(f'"{name}"' for name in kinds)
        mine = f'FROM typed."{table}" WHERE _file = ?'
        count = self.con.execute(f"SELECT count(*) {mine}", [file]).fetchall()[0][0]
        if file.endswith(".csv") or count <= MOST_READ:
            return self.con.execute(f"SELECT {names} {mine} ORDER BY _row", [file]).fetchall()
        self.con.execute(f'CREATE OR REPLACE TEMP TABLE new AS SELECT {names} {mine} EXCEPT ALL SELECT {names} '
                         f'FROM typed."kept {table}" WHERE _file = ? ORDER BY ALL LIMIT {MOST_READ}', [file, file])
        alike = " AND ".join(f'a."{name}" IS NOT DISTINCT FROM new."{name}"' for name in key or kinds if name in kinds)
        return self.con.execute(f"SELECT {names} FROM (SELECT * {mine}) a SEMI JOIN new ON {alike} ORDER BY _row",
                                [file]).fetchall()

    def _other_reader(self, path: Path, table: str, kinds: Mapping[str, str]) -> str:
        """Compare the rows that arrived with what Arrow reads in the file; return what differs."""
        arrow = pq.read_table(path)
        pairs = [f'TRY_CAST({{0}}."{name}" AS {"DOUBLE" if kind in plain_tables.NUMERIC else "VARCHAR"})'
                 for name, kind in kinds.items() if name in arrow.column_names]
        mine, theirs = (", ".join(pair.format(side) for pair in pairs) for side in ("a", "arrow"))
        with self.con.cursor() as other:
            other.register("arrow", arrow)
            count, differs = other.execute(
                f'SELECT (SELECT count(*) FROM typed."{table}" WHERE _file = $1), (SELECT count(*) FROM ('
                f'SELECT {mine} FROM typed."{table}" a WHERE _file = $1 EXCEPT ALL SELECT {theirs} FROM arrow))',
                [path.relative_to(self.folder).as_posix()]).fetchall()[0]
        if count != len(arrow):
            return f"{len(arrow)} Zeilen in der Datei, {count} angekommen"
        return f"{differs} Zeilen anders angekommen, als Arrow sie liest" if differs else ""


def _unclear(problems: list[str]) -> str:
    for problem in problems:
        if "Abhilfe: " not in problem and not problem.endswith("weitere dieser Art."):
            return f"ohne Abhilfe: {problem}"
        if hit := ENGLISH.search(re.sub("„.*?“", "", problem)):
            return f"„{hit[0]}“: {problem}"
    return ""


def judge(bench: Bench, file: str, spoilt: Mutation, outcome: Outcome) -> None:
    """Try one spoilt file and note what became of it."""
    try:
        problems, found = bench.examine(file, spoilt.content)
    except Exception:  # whatever it is, it is what this script looks for
        outcome.broken.append((file, spoilt.name, traceback.format_exc()))
        return
    if problems:
        outcome.refused[spoilt.name] += 1
        if said := _unclear(problems):
            outcome.unclear.append((file, spoilt.name, said))
    else:
        outcome.accepted[spoilt.name] += 1
        if found or spoilt.named:
            outcome.wrong.append((file, spoilt.name, found or "angenommen, obwohl eine Regel es nennt"))


def run(data_dir: Path, count: int, seed: int, *, large: bool = False) -> Outcome:
    """Spoil files of a data folder as often as asked for, the small or the large ones; same seed, same spoiling."""
    rng, outcome = random.Random(seed), Outcome()
    files = [path for path in input_files(data_dir) if (path.stat().st_size > LARGEST_FILE) == large]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(data_dir, Path(folder))
        for _ in range(count):
            path = rng.choice(files)
            spoilt = rng.choice(ALL_KINDS[path.suffix])(path.read_bytes(), rng)
            if spoilt.content != path.read_bytes():
                judge(bench, path.relative_to(data_dir).as_posix(), spoilt, outcome)
    return outcome


def main() -> int:
    """Run, print one line (and every failure) and return the exit code."""
    options = argparse.ArgumentParser(description="Tabellen verderben und sehen, was der Bau dazu sagt.")
    options.add_argument("--count", type=int, default=2500, metavar="N")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    options.add_argument("--large", action="store_true", help="die Dateien über 300 kB")
    asked, began = options.parse_args(), time.monotonic()
    outcome = run(DATA, asked.count, asked.seed, large=asked.large)
    for title, failures in (("Abbruch", outcome.broken), ("falsch", outcome.wrong), ("unklar", outcome.unclear)):
        for file, name, said in failures:
            print(f"{title}: {file} ({name}): {said}")
    print("angenommen: " + ", ".join(f"{name} {n}" for name, n in sorted(outcome.accepted.items())))
    print(f"{outcome.refused.total() + outcome.accepted.total() + len(outcome.broken)} Änderungen (Saat {asked.seed}): "
          f"{outcome.refused.total()} abgewiesen, {outcome.accepted.total()} angenommen, davon {len(outcome.wrong)} "
          f"falsch; {len(outcome.broken)} Abbrüche, {len(outcome.unclear)} unklare Meldungen; "
          f"{time.monotonic() - began:.0f} s")
    return 0 if outcome.good else 1


if __name__ == "__main__":
    sys.exit(main())
