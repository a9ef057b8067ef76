"""Spoilt files: the script finds nothing in the builder, and would find it if there were something."""

import io
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from scripts import fuzz_tables, mutations_parquet, plain_tables
from scripts.mutations import doubled_line

KINDS = {"ags": "VARCHAR", "year": "INTEGER", "age": "INTEGER", "rate": "DOUBLE", "quality": "VARCHAR",
         "source_id": "VARCHAR", "note": "VARCHAR"}
GOOD = ["00", 2020, 15, 0.5, "official", "BOOK", None]
FILE = b"ags,year,age,rate,quality,source_id,note\n00,2020,15,0.5,official,BOOK,\n"


def test_a_hundred_and_fifty_spoilt_files(data_dir: Path) -> None:
    outcome = fuzz_tables.run(data_dir, 150, seed=7)
    assert outcome.broken == outcome.wrong == outcome.unclear == []
    assert outcome.refused.total() > 50
    assert outcome.accepted.total() > 10


def test_a_builder_without_rules_would_be_found_out(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_tables, "check", lambda *_, **__: [])
    assert fuzz_tables.run(data_dir, 60, seed=7).wrong


def test_a_builder_that_ends_in_a_traceback_would_be_found_out(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(*_: object, **__: object) -> list[str]:
        raise ZeroDivisionError

    monkeypatch.setattr(fuzz_tables, "check", fall)
    assert fuzz_tables.run(data_dir, 5, seed=7).broken


def parquet() -> bytes:
    """Return twelve years of one figure as a Parquet file."""
    out = io.BytesIO()
    years = range(2001, 2013)
    pq.write_table(pa.table({"ags": ["05001001"] * 12, "year": pa.array(years, pa.int32()),
                             "value": [1 + year / 10_000 for year in years], "quality": ["official"] * 12,
                             "source_id": ["BOOK"] * 12, "note": ["Lehrbuch", None] * 6}), out)
    return out.getvalue()


def spoilt(data_dir: Path, folder: Path) -> fuzz_tables.Outcome:
    """Spoil the Parquet file in every way, 12 times each."""
    raw, outcome = parquet(), fuzz_tables.Outcome()
    (data_dir / "tables" / "tfr.parquet").write_bytes(raw)
    bench = fuzz_tables.Bench(data_dir, folder)
    for kind in mutations_parquet.KINDS:
        for seed in range(12):
            fuzz_tables.judge(bench, "tables/tfr.parquet", kind(raw, random.Random(seed)), outcome)
    return outcome


@pytest.mark.parametrize("read", [20_000, 5])
def test_spoilt_parquet_is_refused_or_sound_also_where_just_new_rows_are_read_twice(
        data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: int) -> None:
    monkeypatch.setattr(fuzz_tables, "MOST_READ", read)
    outcome = spoilt(data_dir, tmp_path / "spoilt")
    assert outcome.broken == outcome.wrong == outcome.unclear == []
    assert set(outcome.refused) >= {"Zeile doppelt", "keine Zahl", "halb", "Nullzeichen", "Zelle leer", "andere Zahl"}
    assert set(outcome.accepted) >= {"Zeilen fehlen", "andere Zahl"}
    monkeypatch.setattr(fuzz_tables, "check", lambda *_, **__: [])
    found = {name for _, name, said in spoilt(data_dir, tmp_path / "spoilt").wrong if not said.startswith("angenommen")}
    assert found >= {"Zeile doppelt", "keine Zahl", "Nullzeichen", "Zelle leer"}


def test_another_reader_sees_what_arrived_otherwise(data_dir: Path, tmp_path: Path) -> None:
    path = data_dir / "tables" / "tfr.parquet"
    path.write_bytes(parquet())
    bench = fuzz_tables.Bench(data_dir, data_dir)
    kinds = bench.schema.inputs("tfr")
    assert bench._other_reader(path, "tfr", kinds) == ""
    bench.con.execute("UPDATE typed.tfr SET value = 1.5 WHERE year = 2005")
    assert bench._other_reader(path, "tfr", kinds) == "1 Zeilen anders angekommen, als Arrow sie liest"
    bench.con.execute("DELETE FROM typed.tfr WHERE year = 2005")
    assert bench._other_reader(path, "tfr", kinds) == "12 Zeilen in der Datei, 11 angekommen"


@pytest.mark.parametrize(("raw", "said"), [
    (FILE, ""),
    (FILE.replace(b"0.5", b"0.6"), "Zeile 2, rate: 0.6 in der Datei, 0.5 angekommen"),
    (FILE + b"00,2020,16,0.5,official,BOOK,\n", "2 Zeilen in der Datei, 1 angekommen"),
    (FILE.replace(b",", b";").replace(b"0.5", b"0,5"), ""),
])
def test_the_second_reading_sees_what_arrived_otherwise(raw: bytes, said: str) -> None:
    assert plain_tables.same(raw, [GOOD], KINDS) == said


@pytest.mark.parametrize(("column", "value"), [("rate", 1.5), ("rate", float("nan")), ("age", 5), ("source_id", None),
                                               ("ags", "5"), ("note", "a\0b"), ("quality", "sicher")])
def test_the_second_reading_knows_the_rules(column: str, value: object) -> None:
    assert plain_tables.wrong(plain_tables.rules(), "fertility", list(KINDS), [GOOD], KINDS) == ""
    row = [value if name == column else was for name, was in zip(KINDS, GOOD, strict=True)]
    assert plain_tables.wrong(plain_tables.rules(), "fertility", list(KINDS), [row], KINDS)
    assert plain_tables.wrong(plain_tables.rules(), "fertility", list(KINDS), [GOOD, GOOD], KINDS)


def test_same_seed_same_spoiling() -> None:
    assert doubled_line(FILE, random.Random(3)) == doubled_line(FILE, random.Random(3))


@pytest.mark.parametrize("said", ["x.csv, Zeile 1: Falsch.", "x.csv: Invalid value. Abhilfe: prüfen."])
def test_a_message_without_remedy_or_in_english_is_unclear(said: str) -> None:
    assert fuzz_tables._unclear([said])
    assert not fuzz_tables._unclear(["x.csv, Zeile 1: „invalid“ ist keine Zahl. Abhilfe: prüfen."])
