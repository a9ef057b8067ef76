"""Rows leave as they are in the store: every form reads back equal, filters and pages give what they say."""

import csv
import io
import json
import sys
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest
from client import ask
from starlette.applications import Starlette

from dewak_dash.store.database import Database
from dewak_dash.topics.schnittstelle.answers import found

FEW = 6_000


def tables(database: Database, most: int) -> list[str]:
    return [name for name, dataset in found().items() if dataset.rows <= most]


def differing(store: Path, table: str, read: str) -> int:
    """Return how many rows stand on one side alone."""
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{store}' AS store (READ_ONLY)")
        counts = [con.execute(f"SELECT count(*) FROM (SELECT * FROM {a} EXCEPT ALL SELECT * FROM {b})").fetchall()
                  for a, b in ((read, f"store.{table}"), (f"store.{table}", read))]
    return sum(rows[0][0] for rows in counts)


def test_every_parquet_reads_back_equal(
        app: Starlette, database: Database, store_path: Path, tmp_path: Path) -> None:
    for table in tables(database, 70_000):
        file = tmp_path / f"{table}.parquet"
        file.write_bytes(ask(app, f"/api/v1/datasets/{table}.parquet").body)
        assert differing(store_path, table, f"'{file}'") == 0, table


def test_every_csv_reads_back_equal_in_duckdb(
        app: Starlette, database: Database, store_path: Path, tmp_path: Path) -> None:
    kinds = database.frame("SELECT table_name, column_name, data_type FROM duckdb_columns() "
                           "WHERE database_name = 'store' ORDER BY table_name, column_index")
    for table in tables(database, FEW):
        file = tmp_path / f"{table}.csv"
        file.write_bytes(ask(app, f"/api/v1/datasets/{table}.csv").body)
        mine = kinds[kinds.table_name == table]
        columns = ", ".join(f"'{name}': '{kind}'" for name, kind in zip(mine.column_name, mine.data_type, strict=True))
        read = f"read_csv('{file}', columns = {{{columns}}}, header = true, nullstr = '', quote = '\"', escape = '\"')"
        assert differing(store_path, table, read) == 0, table


@pytest.mark.parametrize("table", ["vital_events", "parameters", "houses", "population_by_age"])
def test_csv_and_json_read_back_equal_in_pandas(app: Starlette, database: Database, table: str) -> None:
    stored = database.frame(f"SELECT * FROM {table}")
    text = pd.read_csv(io.BytesIO(ask(app, f"/api/v1/datasets/{table}.csv").body), keep_default_na=False,
                       na_values=[""], dtype={name: str for name, kind in stored.dtypes.items() if kind == "str"},
                       parse_dates=[name for name, kind in stored.dtypes.items() if kind.kind == "M"])
    plain = [frame.astype(object).where(frame.notna(), None) for frame in (text, stored)]
    pd.testing.assert_frame_equal(*plain, check_dtype=False)
    rows = ask(app, f"/api/v1/datasets/{table}.json?limit=10000").json()["rows"]
    assert rows == [
        {name: None if pd.isna(value) else value.date().isoformat() if isinstance(value, pd.Timestamp) else value
         for name, value in row.items()} for row in stored.to_dict("records")]


def test_csv_is_rfc_4180(app: Starlette) -> None:
    body = ask(app, "/api/v1/datasets/forms.csv").body
    assert body.startswith(b"form_id,")
    assert body.count(b"\r\n") == body.count(b"\n")
    rows = list(csv.reader(io.StringIO(body.decode(), newline="")))
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize(("query", "kept"), [
    ("year.from=2015&year.to=2016", lambda row: 2015 <= row["year"] <= 2016),
    ("ags=05562020&sex=female", lambda row: row["ags"] == "05562020" and row["sex"] == "female"),
    ("ags=05562020&date.from=2023-12-31", lambda row: row["ags"] == "05562020" and row["date"] >= date(2023, 12, 31)),
    ("ags=05562020&note=", lambda row: row["ags"] == "05562020" and row["note"] is None),
    ("ags=05562020&preferred=true", lambda row: row["ags"] == "05562020" and row["preferred"]),
    ("ags=05562020&value.to=30000.5", None),
])
def test_filters_keep_what_a_plain_reading_keeps(app: Starlette, database: Database, query: str, kept) -> None:  # type: ignore[no-untyped-def]
    reply = ask(app, f"/api/v1/datasets/population.json?{query}&columns=ags,date,sex,value&limit=3")
    if kept is None:
        assert reply.status == 422
        return
    stored = database.table("SELECT * FROM population WHERE ags = '05562020' OR year BETWEEN 2015 AND 2016", (),
                            60).to_pylist()
    expected = [row for row in stored if kept(row)]
    assert expected
    assert reply.json()["total"] == len(expected)
    assert [(row["date"], row["value"]) for row in reply.json()["rows"]] == [
        (row["date"].isoformat(), row["value"]) for row in expected[:3]]
    assert list(reply.json()["rows"][0]) == ["ags", "date", "sex", "value"]


def test_pages_put_together_are_the_whole(app: Starlette, database: Database) -> None:
    address: str | None = "/api/v1/datasets/regions.json?level=kreis&limit=150"
    rows, pages = [], 0
    while address:
        reply = ask(app, address)
        rows, address, pages = rows + reply.json()["rows"], reply.json()["next"], pages + 1
        assert ('rel="next"' in reply.headers.get("link", "")) == bool(address)
    assert pages == 3
    assert rows == ask(app, "/api/v1/datasets/regions.json?level=kreis").json()["rows"]
    kreise = database.frame("SELECT ags FROM regions WHERE level = 'kreis'").ags
    assert [row["ags"] for row in rows] == list(kreise)


def test_all_that_there_are_is_told_on_each_page(app: Starlette, database: Database) -> None:
    """A full page, all, one more than all, the rest, a page that ends with the last row, and pages behind it."""
    count = len(database.frame("SELECT ags FROM regions WHERE level = 'kreis'"))
    for limit, offset, shown in ((3, 0, 3), (count, 0, count), (count + 1, 0, count), (150, count - 100, 100),
                                 (150, count - 150, 150), (5, count, 0), (5, 10 * count, 0)):
        reply = ask(app, f"/api/v1/datasets/regions.json?level=kreis&limit={limit}&offset={offset}").json()
        assert (len(reply["rows"]), reply["total"]) == (shown, count)


def test_rows_name_their_sources_and_no_others(app: Starlette, database: Database) -> None:
    reply = ask(app, "/api/v1/datasets/population.json?ags=05562020&year=1983").json()
    assert [(s["source_id"], s["licence"] != "", s["attribution"] != "") for s in reply["sources"]] == [
        ("GV_1983", True, True)]
    assert {row["source_id"] for row in reply["rows"]} == {"GV_1983"}


def test_outlines_and_cells_are_geojson(app: Starlette, database: Database) -> None:
    outline = ask(app, "/api/v1/datasets/outlines.geojson?ags=05562020&columns=ags").json()["features"][0]
    stored = str(database.frame("SELECT geojson FROM outlines WHERE ags = '05562020'").geojson.iloc[0])
    assert outline["geometry"] == json.loads(stored)
    assert outline["properties"] == {"ags": "05562020"}
    # The centre of a cell of the census grid and its degrees as the table of 1 km cells gives both.
    known = database.frame("SELECT * FROM cells_1km LIMIT 1").iloc[0]
    point = ask(app, f"/api/v1/datasets/cells_1km.geojson?cell_id={known.cell_id}").json()["features"][0]
    assert point["geometry"]["coordinates"] == [known.lon, known.lat]
    cell = ask(app, "/api/v1/datasets/cells_200m.geojson?ags=05562020&limit=1").json()["features"][0]
    lon, lat = cell["geometry"]["coordinates"]
    west, south, east, north = database.frame(
        "SELECT west, south, east, north FROM outlines WHERE ags = '05562020'").iloc[0]
    assert west - 0.01 < lon < east + 0.01
    assert south - 0.01 < lat < north + 0.01
    assert "geometry" not in cell["properties"]


def test_largest_table_leaves_whole_as_parquet_only(app: Starlette, database: Database) -> None:
    refused = ask(app, "/api/v1/datasets/cells_200m.csv")
    assert refused.status == 422
    assert "Parquet" in refused.json()["detail"]
    whole = pq.read_table(io.BytesIO(ask(app, "/api/v1/datasets/cells_200m.parquet").body))
    assert whole.num_rows == found()["cells_200m"].rows
    assert ask(app, "/api/v1/datasets/cells_200m.csv?limit=100000").body.count(b"\r\n") == 100_001


def test_no_text_of_the_store_is_empty(database: Database) -> None:
    """A CSV writes an empty text as it writes a missing one."""
    texts = database.frame("SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'store' "
                           "AND data_type = 'VARCHAR'")
    counted = " UNION ALL ".join(f"SELECT '{row.table_name}.{row.column_name}' AS place FROM \"{row.table_name}\" "
                                 f"WHERE \"{row.column_name}\" = ''" for row in texts.itertuples())
    assert set(database.frame(f"SELECT DISTINCT place FROM ({counted})").place) == set()


@pytest.mark.parametrize(("value", "status"), [
    (repr(-0.00047018731844813137), 200), (repr(sys.float_info.max), 200), (repr(sys.float_info.min), 200),
    ("1e999", 422), ("nan", 422)])
def test_every_number_a_program_writes_is_taken(app: Starlette, value: str, status: int) -> None:
    """The first is a float with twenty places, as Python and JSON write it."""
    assert ask(app, f"/api/v1/datasets/tfr.json?value.from={value}&limit=1".replace("+", "%2B")).status == status


def test_the_description_knows_every_column_and_the_bounds_of_a_value(app: Starlette) -> None:
    described = ask(app, "/api/v1/openapi.json").json()["paths"]["/datasets/tfr.{form}"]["get"]["parameters"]
    schemas = {each["name"]: each["schema"] for each in described}
    names = schemas["columns"]["items"]["enum"]
    assert list(ask(app, f"/api/v1/datasets/tfr.json?columns={','.join(names)}&limit=1").json()["rows"][0]) == names
    most, longest = schemas["year"]["maximum"], schemas["note"]["maxLength"]
    for name, inside, outside in [("year", most, most + 1), ("note", "a" * longest, "a" * (longest + 1))]:
        assert ask(app, f"/api/v1/datasets/tfr.json?{name}={inside}").status == 200
        assert ask(app, f"/api/v1/datasets/tfr.json?{name}={outside}").status == 422
