"""What a build says about the one before: rows gone, places gone, values that jumped."""

from pathlib import Path

import duckdb
import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.build import build_store
from dewak_dash.store.changes import same_rows
from dewak_dash.store.csv_files import Table
from dewak_dash.store.database import open_database
from dewak_dash.store.files import Part
from dewak_dash.store.validate import check_counts

PEOPLE = "tables/population.csv"
JUMP = """
[[assumption]]
assumption_id = "build_jump_factor"
name_de = "Sprung"
low = 1.2
likely = 1.5
high = 2
unit = "Faktor"
source_de = "Lehrbuch"
why_de = "Spanne des Lehrbuchs"
"""


@pytest.fixture
def built(data_dir: Path) -> Path:
    """The small data folder with the factor of a jump, built once."""
    with (data_dir / "assumptions/use.toml").open("a", encoding="utf-8") as file:
        file.write(JUMP)
    build_store(data_dir, data_dir / "dewak.duckdb")
    return data_dir


def _change(folder: Path, right: str, wrong: str) -> tuple[str, ...]:
    text = (folder / PEOPLE).read_text(encoding="utf-8")
    assert right in text
    (folder / PEOPLE).write_text(text.replace(right, wrong), encoding="utf-8")
    return build_store(folder, folder / "dewak.duckdb").changes


def test_the_first_build_and_one_without_changes_say_nothing(built: Path) -> None:
    assert build_store(built, built / "other.duckdb").changes == ()
    assert build_store(built, built / "dewak.duckdb").changes == ()


def test_rows_and_places_that_vanished_are_named(built: Path) -> None:
    said = _change(built, "05001002,2015,2015-12-31,total,200,Zensus 2011,update,true,official,BOOK,\n", "")
    # Without Birndorf the sums of Land and Germany for 2015 vanish as well: eight rows of the file and two sums before.
    assert said == (
        "population: 7 Zeilen statt 10",
        "population: nicht mehr da: 00 / 2015-12-31 / total / Zensus 2011 / update / BOOK; "
        "05 / 2015-12-31 / total / Zensus 2011 / update / BOOK; "
        "05001002 / 2015-12-31 / total / Zensus 2011 / update / BOOK",
        "population: Gebiete nicht mehr da: 00, 05, 05001002")


@pytest.mark.parametrize(("value", "jumped"), [("1725", False), ("1726", True), ("767", False), ("766", True)])
def test_values_that_jumped_by_more_than_the_factor_are_named(built: Path, value: str, *, jumped: bool) -> None:
    # 1150 times 1.5 is 1725; 1150 divided by 1.5 is 766.7.
    said = _change(built, ",1150,", f",{value},")
    text = f"population: value von 1150 auf {value}: 05001001 / 2023-12-31 / total / Zensus 2022 / update / BOOK"
    assert said == ((text,) if jumped else ())


@pytest.mark.parametrize(("rows", "same"), [
    ("(2, 'b', NULL), (1, 'a', 0.5)", True), ("(1, 'b', 0.5), (2, 'a', NULL)", False),
    ("(1, 'a', 0.5), (2, 'b', 0.0)", False), ("(1, 'a', 0.5)", False),
    ("(1, 'a', 0.5), (2, 'b', NULL), (3, 'c', 1.0), (3, 'c', 1.0)", False)])
def test_tables_are_the_same_only_with_the_same_rows(rows: str, *, same: bool) -> None:
    with duckdb.connect(":memory:") as con:
        for name, held in (("before", "(1, 'a', 0.5), (2, 'b', NULL)"), ("store", rows)):
            con.execute(f"ATTACH ':memory:' AS {name}")
            con.execute(f"CREATE TABLE {name}.t AS FROM (VALUES {held}) AS v (number, word, share)")
        assert same_rows(con, "t", ["number", "word", "share"]) is same


def test_changes_of_earlier_builds_are_kept(built: Path) -> None:
    _change(built, ",1150,", ",9000,")
    _change(built, ",9000,", ",100,")
    rows = open_database(built / "dewak.duckdb").frame("FROM build_changes ORDER BY position")
    assert [text.split(":")[0] for text in rows["change_de"]] == ["value von 1150 auf 9000", "value von 9000 auf 100"]
    assert rows["position"].tolist() == [1, 2]


def test_an_unreadable_last_store_is_told(built: Path) -> None:
    (built / "dewak.duckdb").write_bytes(b"no database")
    assert build_store(built, built / "dewak.duckdb").changes == (
        "Der letzte Datenspeicher lässt sich nicht lesen, es gibt keinen Vergleich.",)


def test_rows_are_counted_a_second_way() -> None:
    with duckdb.connect() as con:
        con.execute("CREATE SCHEMA typed")
        con.execute("CREATE TABLE typed.areas AS SELECT 'tables/areas.csv' AS _file FROM range(114)")
        part = Part(table="areas", file="tables/areas.csv", staged="areas", counted=228)
        told = check_counts(con, [part])
    assert told[0].startswith("tables/areas.csv: Die Datei hat 228 Zeilen, angekommen sind 114.")


def test_a_reader_that_loses_rows_stops_the_build(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(table: Table, **_: object) -> Table:
        return Table(table.columns, table.rows[:-1], table.counted)

    from dewak_dash.store import files
    real = files.read_table
    monkeypatch.setattr(files, "read_table", lambda *args: lose(real(*args)))
    with pytest.raises(DataError, match=r"tables/census_bases\.csv: Die Datei hat 2 Zeilen, angekommen sind 1\."):
        build_store(built, built / "dewak.duckdb")
