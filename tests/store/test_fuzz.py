"""Spoilt files: the script finds nothing in the builder, and would find it if there were something."""

import random
from pathlib import Path

import pytest

from scripts import fuzz_tables, plain_tables
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
