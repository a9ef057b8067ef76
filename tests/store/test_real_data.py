"""The repository's own data: whole, complete in its comments, true to the figures it was taken from."""

import csv
import io
import tomllib
from operator import itemgetter
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from dewak_dash.demography import census
from dewak_dash.demography.series import recounts, segments
from dewak_dash.errors import InputError
from dewak_dash.store.database import Database
from dewak_dash.store.reads import catalogue, facilities, population, regions, space
from dewak_dash.tables import csv_for_programs

MUNICIPALITIES = Path(__file__).resolve().parents[2] / "data" / "municipalities"


def _one(db: Database, sql: str) -> float:
    return float(db.frame(sql).iloc[0, 0])


def test_every_municipality_is_there(real: Database) -> None:
    assert _one(real, "SELECT count(*) FROM regions WHERE level = 'municipality'") == 10_981
    # Two more Kreis keys exist without inhabitants: the condominium with Luxembourg and coastal waters.
    assert _one(real, "SELECT count(*) FROM population WHERE length(ags) = 5 AND year = 2023 AND sex = 'total' "
                      "AND preferred AND basis = 'Zensus 2011' AND value > 0") == 400
    assert _one(real, "SELECT count(*) FROM regions WHERE level = 'land'") == 16


def test_recount_of_wetter(real: Database) -> None:
    found = recounts(segments(population.population(real, "05954032")))[-1]
    assert (found.old.value, found.new.value, found.same_day) == (27_450, 26_302, True)
    assert (found.old.basis, found.new.basis) == ("Zensus 2011", "Zensus 2022")


def test_contradictory_kreis_figures_are_set_aside(real: Database) -> None:
    rows = real.frame("SELECT DISTINCT preferred FROM population WHERE source_id = 'BBSR_KRS' "
                      "AND year IN (1990, 2011)")
    assert rows["preferred"].tolist() == [False]
    assert _one(real, "SELECT count(*) FROM population WHERE year = 1990 AND ags = '05562' AND preferred "
                      "AND sex = 'total' AND value = 651588") == 1


def test_one_value_is_preferred(real: Database) -> None:
    assert real.frame("SELECT ags FROM population WHERE preferred GROUP BY ags, year, sex, basis, kind "
                      "HAVING count(*) > 1").empty


def test_no_mark_for_missing_is_left_as_a_number(real: Database) -> None:
    cells = space.cells_1km(real)
    assert cells.select_dtypes("number").drop(columns=["lon", "lat"]).min().min() >= 0
    assert cells["share_65plus"].isna().any()


def test_impossible_projection_is_marked(real: Database) -> None:
    assert real.frame("SELECT status FROM projections WHERE value = 687652")["status"].tolist() == ["implausible"]


def test_every_parameter_has_reference_and_address(real: Database) -> None:
    assert real.frame("SELECT parameter_id FROM parameters WHERE trim(coalesce(reference, '')) = '' "
                      "OR trim(coalesce(address, '')) = ''").empty


def test_every_table_and_column_is_explained(real: Database) -> None:
    said = pd.concat([catalogue.tables(real)["comment"], catalogue.columns(real)["comment"]])
    assert said.notna().all()
    assert said.str.len().min() >= len("Ort")


def test_project_towns_are_in_their_order(real: Database) -> None:
    towns = [tomllib.loads(path.read_text(encoding="utf-8")) for path in MUNICIPALITIES.glob("*.toml")]
    expected = [town["ags"] for town in sorted(towns, key=itemgetter("featured"))]
    assert [r.ags for r in regions.featured(real)] == expected
    assert [r.short_name for r in regions.featured(real)][:2] == ["Herten", "Wetter (Ruhr)"]


def test_neighbours(real: Database) -> None:
    found = real.frame("SELECT short_name FROM neighbours n JOIN regions r ON r.ags = neighbour_ags "
                       "WHERE n.ags = '05954032'")
    assert set(found["short_name"]) == {"Herdecke", "Hagen", "Witten", "Gevelsberg", "Sprockhövel"}
    assert regions.region(real, "99999999") is None


def test_peers_stay_on_one_census(real: Database) -> None:
    found = census.ranked(population.peers(real, "05562020", 2013, 2023, smallest=50_000, largest=75_000))
    assert set(found["basis"]) == {"Zensus 2011"}
    grown = (found["value_to"] / found["value_from"]).tolist()
    assert found["rank"].tolist() == [1 + sum(other > own for other in grown) for own in grown]
    assert found.loc[found["own"], "ags"].tolist() == ["05562020"]
    assert population.peers(real, "05562020", 2009, 2013, smallest=50_000, largest=75_000).empty


def test_houses_say_that_their_place_is_assumed(real: Database) -> None:
    for ags in ("05562020", "05954032"):
        house = facilities.houses(real, ags).iloc[0]
        assert house["location_quality"] == "assumed"
        assert "Annahme" in house["location_note_de"]
        assert len(facilities.house_facts(real, house["house_id"])) > 0
    assert facilities.houses(real, "05315000").empty


def test_tables_leave_as_csv_and_parquet(real: Database) -> None:
    rows = list(csv.reader(io.StringIO(csv_for_programs(catalogue.table_rows(real, "parameters")).decode("utf-8"),
                                       newline=""), strict=True))
    assert len(rows) == 1 + _one(real, "SELECT count(*) FROM parameters")
    assert len({len(row) for row in rows}) == 1
    table = pq.read_table(io.BytesIO(catalogue.table_parquet(real, "tfr")))
    assert table.num_rows == _one(real, "SELECT count(*) FROM tfr")
    assert table.schema.field("value").metadata[b"comment"].decode("utf-8") == "Kinder je Frau"
    with pytest.raises(InputError):
        catalogue.table_rows(real, 'tfr"; DROP TABLE tfr; --')
