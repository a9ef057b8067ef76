"""Rules of schema.sql are told in German words; Parquet files are held to the same rules as text."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.build import build_store
from dewak_dash.store.database import Database
from dewak_dash.store.schema import create_rules
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


def test_every_rule_of_the_schema_has_words_or_a_comment() -> None:
    with duckdb.connect() as con:
        schema = create_rules(con)
    single = [check for check in schema.checks if check.kind == "CHECK" and len(check.columns) == 1]
    assert [(c.table, c.expression) for c in single if not in_words(c.expression or "")] == []
    assert [table for table in schema.stored if table != "meta" and not any(
        check.table == table and check.kind in ("PRIMARY KEY", "UNIQUE") for check in schema.checks)] == []


def test_ten_of_a_kind() -> None:
    assert cap([f"p{n}" for n in range(10)], "areas") == [f"p{n}" for n in range(10)]
    assert cap([f"p{n}" for n in range(11)], "areas")[-1] == "areas: und 1 weitere dieser Art."


GOOD = {"ags": ["05001001"], "year": [2020], "value": [1.5], "quality": ["official"], "source_id": ["BOOK"],
        "note": ["Lehrbuch"]}


@pytest.mark.parametrize(("change", "told"), [
    ({"value": [float("nan")]}, "value = nan"),
    ({"value": [float("-inf")]}, "value = -inf"),
    ({"year": [2020.5]}, "„2020.5“ in Spalte year ist nicht eine ganze Zahl"),
    ({"year": [float("nan")]}, "„nan“ in Spalte year ist nicht eine ganze Zahl"),
    ({"value": [True]}, "Spalte value ist vom Typ BOOLEAN"),
    ({"value": [[1.5]]}, "Spalte value ist vom Typ DOUBLE[]"),
    ({"value": ["1.5"]}, "Spalte value ist vom Typ VARCHAR"),
    ({"note": ["a\0"]}, "Spalte note enthält ein Steuerzeichen"),
    ({"note": ["a\ufffd"]}, "zerstörtes Zeichen"),
])
def test_parquet_is_held_to_the_same_rules(data_dir: Path, change: dict[str, list[object]], told: str) -> None:
    pq.write_table(pa.table(GOOD | change), data_dir / "tables/tfr.parquet")
    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")
    assert told in str(caught.value)
    assert "tables/tfr.parquet" in str(caught.value)


def test_a_cut_parquet_file_is_told(data_dir: Path) -> None:
    path = data_dir / "tables/tfr.parquet"
    pq.write_table(pa.table(GOOD), path)
    build_store(data_dir, data_dir / "dewak.duckdb")
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(DataError, match=r"tables/tfr\.parquet: Die Datei ist keine vollständige Parquet-Datei"):
        build_store(data_dir, data_dir / "dewak.duckdb")


@pytest.mark.parametrize("column", ["year", "value"])  # one is looked at for its type, the other not
def test_a_parquet_file_spoilt_inside_is_told(data_dir: Path, column: str) -> None:
    path = data_dir / "tables/tfr.parquet"
    pq.write_table(pa.table(GOOD), path, compression="brotli", use_dictionary=False, write_statistics=False)
    chunk = pq.ParquetFile(path).metadata.row_group(0).column(list(GOOD).index(column))
    whole, end = bytearray(path.read_bytes()), chunk.data_page_offset + chunk.total_compressed_size
    whole[end - 8:end] = b"\xff" * 8
    path.write_bytes(bytes(whole))
    with pytest.raises(DataError, match=r"tables/tfr\.parquet: Die Datei ist keine vollständige Parquet-Datei"):
        build_store(data_dir, data_dir / "dewak.duckdb")


def test_comments_of_the_schema_are_those_of_the_store(small: Database) -> None:
    with duckdb.connect() as con:
        said = create_rules(con).comments
    kept = small.frame("SELECT table_name, column_name, comment FROM duckdb_columns() "
                       "WHERE database_name = 'store' AND NOT internal")
    assert len(kept) > 500
    assert {(table, column): comment for table, column, comment in kept.itertuples(index=False)} == said
