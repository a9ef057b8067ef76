"""Rules of schema.sql are told in German words; Parquet files are held to the same rules as text."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.build import build_store
from dewak_dash.store.schema import create_tables, read_schema
from dewak_dash.store.wording import cap, in_words


@pytest.mark.parametrize(("sql", "words"), [
    ("(lon BETWEEN 5 AND 16)", "ein Wert von 5 bis 16"),
    ('("value" >= 0)', "mindestens 0"),
    ("(sex IN ('total', 'male'))", "einer der Werte total, male"),
    ('(length("trim"(why_de)) > 0)', "ein Text, der nicht leer ist"),
    ("(age_to >= age_from)", "nicht weniger als in Spalte age_from"),
])
def test_a_rule_in_words(sql: str, words: str) -> None:
    assert in_words(sql) == words


def test_every_rule_of_the_schema_has_words_or_a_comment(tmp_path: Path) -> None:
    with duckdb.connect() as con:
        create_tables(con, str(tmp_path / "empty.duckdb"))
        schema = read_schema(con)
    single = [check for check in schema.checks if check.kind == "CHECK" and len(check.columns) == 1]
    assert [(c.table, c.expression) for c in single if not in_words(c.expression or "")] == []
    assert [table for table in schema.stored if table != "meta" and not any(
        check.table == table and check.kind in ("PRIMARY KEY", "UNIQUE") for check in schema.checks)] == []


def test_ten_of_a_kind() -> None:
    assert cap([f"p{n}" for n in range(10)], "areas") == [f"p{n}" for n in range(10)]
    assert cap([f"p{n}" for n in range(11)], "areas")[-1] == "areas: und 1 weitere dieser Art."


GOOD = {"cell_id": ["c"], "x_3035": [4_110_000], "y_3035": [3_140_000], "lon": [7.0], "lat": [51.0], "persons": [30],
        "quality": ["official"], "source_id": ["BOOK"]}


@pytest.mark.parametrize(("change", "told"), [
    ({"lon": [float("nan")]}, "lon = nan"),
    ({"lat": [float("inf")]}, "lat = inf"),
    ({"persons": [30.5]}, "„30.5“ in Spalte persons ist nicht eine ganze Zahl"),
    ({"persons": [float("nan")]}, "„nan“ in Spalte persons ist nicht eine ganze Zahl"),
    ({"persons": [True]}, "Spalte persons ist vom Typ BOOLEAN"),
    ({"persons": [[30]]}, "Spalte persons ist vom Typ BIGINT[]"),
    ({"persons": ["30"]}, "Spalte persons ist vom Typ VARCHAR"),
    ({"cell_id": ["c\0"]}, "Spalte cell_id enthält ein Steuerzeichen"),
    ({"cell_id": ["c\ufffd"]}, "zerstörtes Zeichen"),
])
def test_parquet_is_held_to_the_same_rules(data_dir: Path, change: dict[str, list[object]], told: str) -> None:
    (data_dir / "tables/cells_200m.csv").unlink()
    pq.write_table(pa.table(GOOD | change), data_dir / "tables/cells_200m.parquet")
    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")
    assert told in str(caught.value)
    assert "tables/cells_200m.parquet" in str(caught.value)


def test_a_cut_parquet_file_is_told(data_dir: Path) -> None:
    (data_dir / "tables/cells_200m.csv").unlink()
    path = data_dir / "tables/cells_200m.parquet"
    pq.write_table(pa.table(GOOD), path)
    build_store(data_dir, data_dir / "dewak.duckdb")
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(DataError, match=r"tables/cells_200m\.parquet: Die Datei ist keine vollständige Parquet-Datei"):
        build_store(data_dir, data_dir / "dewak.duckdb")
