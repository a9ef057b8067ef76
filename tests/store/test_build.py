"""Small store: what is computed, when it is due, what the reader sees while it is replaced."""

import errno
import re
import threading
from pathlib import Path

import duckdb
import pytest

from dewak_dash.errors import DewakError, StoreMissing
from dewak_dash.store import build, database
from dewak_dash.store.build import build_store, needs_build
from dewak_dash.store.database import Database, current_database, open_database

TOTAL = "SELECT value FROM population WHERE ags = '05001001' AND year = 2023"


def _change(data_dir: Path) -> None:
    people = data_dir / "tables/population.csv"
    people.write_text(people.read_text(encoding="utf-8").replace(",1150,", ",1151,"), encoding="utf-8")


def test_sums_of_a_kreis_exist_only_where_all_towns_have_a_value(small: Database) -> None:
    # 2015: 1000 + 200 = 1200 for Land and Germany; the Kreis has its own figure; 2017 and 2023 lack Birndorf.
    rows = small.frame("SELECT ags, year, value, quality FROM population WHERE length(ags) < 8 ORDER BY ags, year")
    assert rows.to_numpy().tolist() == [
        ["00", 2015, 1200, "derived"], ["05", 2015, 1200, "derived"], ["05001", 2015, 1200, "official"]]


def test_official_is_preferred_before_second_hand(small: Database) -> None:
    rows = small.frame("SELECT value, preferred FROM population WHERE year = 2017 ORDER BY value")
    assert rows.to_numpy().tolist() == [[1200, False], [1210, True]]


def test_unusable_value_is_never_preferred(data_dir: Path) -> None:
    people = data_dir / "tables/population.csv"
    text = people.read_text(encoding="utf-8").replace("Zensus 2022,update,true", "Zensus 2022,update,false")
    people.write_text(text, encoding="utf-8")
    build_store(data_dir, data_dir / "dewak.duckdb")
    rows = open_database(data_dir / "dewak.duckdb").frame("SELECT preferred FROM population WHERE year = 2023")
    assert rows["preferred"].tolist() == [False]


def test_store_is_due_when_inputs_change(data_dir: Path) -> None:
    target = data_dir / "dewak.duckdb"
    assert needs_build(data_dir, target)
    report = build_store(data_dir, target)
    assert not needs_build(data_dir, target)
    assert open_database(target).fingerprint == report.fingerprint
    _change(data_dir)
    assert needs_build(data_dir, target)
    target.write_bytes(b"no database")
    assert needs_build(data_dir, target)


def test_open_reader_reads_on_and_the_next_look_sees_the_new_store(
        data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "LOOKED_FOR_EVERY_SECONDS", 0.0)
    target = data_dir / "dewak.duckdb"
    build_store(data_dir, target)
    early = current_database(target)
    assert current_database(target) is early
    _change(data_dir)
    build_store(data_dir, target)
    assert early.frame(TOTAL)["value"].tolist() == [1150]
    late = current_database(target)
    assert late.frame(TOTAL)["value"].tolist() == [1151]
    assert late.fingerprint != early.fingerprint


def test_file_is_looked_for_once_a_second(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = data_dir / "dewak.duckdb"
    build_store(data_dir, target)
    clock = [50.0]
    looks: list[Path] = []
    real = database._identity
    monkeypatch.setattr(database.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(database, "_identity", lambda path: looks.append(path) or real(path))
    for moment in (50.0, 50.5, 50.99, 51.0, 51.5, 52.1):
        clock[0] = moment
        current_database(target)
    assert len(looks) == 3  # at 50.0, 51.0 and 52.1


def test_a_broken_or_vanished_file_leaves_the_earlier_store_in_use(
        data_dir: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(database, "LOOKED_FOR_EVERY_SECONDS", 0.0)
    target = data_dir / "dewak.duckdb"
    build_store(data_dir, target)
    early = current_database(target)
    whole = target.read_bytes()
    target.unlink()
    target.write_bytes(whole[:len(whole) // 3])
    assert current_database(target) is early
    assert current_database(target) is early
    assert [record.getMessage() for record in caplog.records] == [
        "Der Datenspeicher dewak.duckdb lässt sich nicht lesen. Abhilfe: neu bauen mit „python3 -m dewak_dash "
        "build“. Bis dahin wird der Datenspeicher von zuvor gezeigt."]
    target.unlink()
    assert current_database(target).frame(TOTAL)["value"].tolist() == [1150]
    build_store(data_dir, target)
    assert current_database(target) is not early


def test_many_threads_share_one_reader(small: Database) -> None:
    seen: list[int] = []

    def ask() -> None:
        seen.extend(int(small.frame("SELECT $n AS n", {"n": n})["n"].iloc[0]) for n in range(25))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seen) == sorted(list(range(25)) * 8)


def test_reader_cannot_write_and_cannot_reach_files(small: Database) -> None:
    for sql in ("DELETE FROM population", "COPY population TO 'out.csv'", "SELECT * FROM read_csv('/etc/hostname')"):
        with pytest.raises(Exception, match=r"(?i)read-only|external|disabled|permission"):
            small.frame(sql)


def test_missing_and_broken_store_are_told(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="build"):
        current_database(tmp_path / "none.duckdb")
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"no database")
    with pytest.raises(DewakError, match="build"):
        open_database(broken)


def test_refused_replacement_is_told(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("dewak_dash.store.build.os.replace", refuse)
    with pytest.raises(DewakError, match="noch geöffnet"):
        build_store(data_dir, data_dir / "dewak.duckdb")
    assert not list(data_dir.glob(".build-*"))


def test_leftovers_of_dead_builds_are_removed(data_dir: Path) -> None:
    leftover = data_dir / ".build-999999999.duckdb"
    leftover.write_bytes(b"half a store")
    build_store(data_dir, data_dir / "dewak.duckdb")
    assert not leftover.exists()


def test_store_checks_values_but_carries_no_index(small: Database) -> None:
    kept = small.frame("SELECT constraint_type, count(*) AS n FROM duckdb_constraints() "
                       "WHERE database_name = 'store' GROUP BY ALL").set_index("constraint_type")["n"].to_dict()
    schema = (Path(build.__file__).parent / "schema.sql").read_text(encoding="utf-8")
    assert set(kept) == {"NOT NULL", "CHECK"}
    assert kept["CHECK"] == len(re.findall(r"\bCHECK \(", schema))
    assert small.frame("SELECT * FROM duckdb_indexes() WHERE database_name = 'store'").empty


@pytest.mark.parametrize(("trouble", "words"), [
    (OSError(errno.ENOSPC, "No space left on device"), "kein Platz"),
    (duckdb.IOException('IO Error: Could not write file "x.duckdb": No space left on device'), "kein Platz"),
    (duckdb.TransactionException('Failed to commit: Could not write file "x.wal": No space left on device'),
     "kein Platz"),
    (OSError(errno.EROFS, "Read-only file system"), "nicht lesen oder schreiben"),
    (duckdb.IOException('IO Error: Cannot open file "x.duckdb": Permission denied'), "nicht lesen oder schreiben"),
    (OSError(errno.EIO, "Input/output error"), f"Fehler {errno.EIO}"),
])
def test_disk_trouble_is_one_sentence_and_the_old_store_stays(
        data_dir: Path, old_store: bytes, monkeypatch: pytest.MonkeyPatch, trouble: Exception, words: str) -> None:
    def fail(*_: object) -> None:
        raise trouble

    target = data_dir / "dewak.duckdb"
    target.write_bytes(old_store)
    monkeypatch.setattr(build, "fill_store", fail)
    with pytest.raises(DewakError, match=words):
        build_store(data_dir, target)
    assert target.read_bytes() == old_store
    assert not list(data_dir.glob(".build-*"))


def test_an_error_of_our_own_is_not_taken_for_a_disk(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise duckdb.BinderException("no such column")

    monkeypatch.setattr(build, "fill_store", fail)
    with pytest.raises(duckdb.BinderException):
        build_store(data_dir, data_dir / "dewak.duckdb")
