"""The template of a town's facilities goes out with what is known and comes back checked as a set."""

from pathlib import Path

import pandas as pd
import pytest

from dewak_dash.errors import DataError, InputError
from dewak_dash.store import places_files
from dewak_dash.store.places_files import read_rows
from dewak_dash.supply import template
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.versorgung import answers, shown_places

HERTEN = "05562020"


def test_the_template_of_a_town_goes_out_and_comes_back_without_a_fault(tmp_path: Path) -> None:
    """What is known stands in it; an untouched template says nothing wrong, also as a workbook."""
    told = shown_places.write_template(tmp_path, "5954032")
    assert "wetter-ruhr_einrichtungen.csv und wetter-ruhr_einrichtungen.xlsx" in told
    words = shown_places.words()
    for ending in ("csv", "xlsx"):
        rows = read_rows(tmp_path / f"wetter-ruhr_einrichtungen.{ending}")
        read = [(at, *template.read(row, words)) for at, row in template.filled(rows)]
        assert [wrong for _, _, wrong in read if wrong] == []
        found = [(at, row) for at, row, _ in read]
        assert list(template.set_faults(found)) == []
        school = next(row for _, row in found if row["whole_town"])
        assert (school["service_id"], school["capacity"], school["certainty"]) == ("all_day_school", 366, "reported")


def test_a_filled_template_stands_in_the_data_of_its_town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = asked_once.STORE
    shown_places.write_template(tmp_path, HERTEN)
    (tmp_path / "tables").mkdir()
    monkeypatch.setattr(shown_places, "STORE", tmp_path / store.name)
    told = shown_places.import_places(tmp_path / "herten_einrichtungen.csv")
    assert "service_places.05562020.csv" in told
    assert "Haus St. Martin" in (tmp_path / "tables/service_places.05562020.csv").read_text(encoding="utf-8")


def test_a_faulty_template_changes_nothing_and_tells_all(tmp_path: Path) -> None:
    shown_places.write_template(tmp_path, HERTEN)
    path = tmp_path / "herten_einrichtungen.csv"
    head, first, second, *rest = path.read_text(encoding="utf-8-sig").splitlines()
    broken = [first.replace("Begegnung für Ältere", "Treff"), second.replace("05562020", "05954032")]
    path.write_text("\n".join([head, *broken, *rest]) + "\n", encoding="utf-8")
    with pytest.raises(DataError) as told:
        shown_places.import_places(path)
    assert "herten_einrichtungen.csv, Zeile 2: „Treff“ ist bei Angebot nicht bekannt." in str(told.value)
    with pytest.raises(InputError, match="gibt es im Datenbestand nicht"):
        shown_places.write_template(tmp_path, "99999999")


def test_what_a_town_handed_in_comes_back_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two services of one house with a point, an open end, odd signs: after import, export and import the rows and the
    points are those of the first import, and nothing that was found beside them comes in.
    """
    head = [name for name, _, _ in (*places_files.COLUMNS, *places_files.AT)]
    given = [["05562020", "Begegnung für Ältere", "Haus „Süd“; Anbau", "Kirche", "Träger, ev.", "60,5", "1,25",
              "Mo–Fr 9–17", "2024", "", "", "gezählt", "Amt 50", "2025", "alt; neu", "7,1372345", "51,5939"],
             ["05562020", "Tagespflege", "Haus „Süd“; Anbau", "Kirche", "Träger, ev.", "12", "", "", "", "2030", "",
              "geschätzt", "", "", "", "7,1372345", "51,5939"],
             ["05562020", "Tagespflege", "Haus Nord", "", "", "", "", "", "", "", "", "", "", "", "", "", ""]]
    (tmp_path / "liste.csv").write_bytes(places_files.csv_bytes([head, *given]))
    first = _taken(tmp_path / "eins", tmp_path / "liste.csv", monkeypatch)
    rows = pd.read_csv(first / f"service_places.{HERTEN}.csv", dtype={"ags": str})
    marks = pd.read_csv(first / f"landmarks.{HERTEN}.csv", dtype={"ags": str})
    monkeypatch.setattr(answers.reads, "places", lambda db, ags: rows)
    monkeypatch.setattr(answers.space, "landmarks", lambda db, ags: marks)
    shown_places.write_template(tmp_path, HERTEN)
    written = tmp_path / "herten_einrichtungen.csv"
    sheet, known = read_rows(written.with_suffix(".xlsx")), shown_places.words()
    assert [template.read(row, known) for row in sheet] == [template.read(row, known) for row in read_rows(written)]
    top, *lines = written.read_text(encoding="utf-8-sig").splitlines()
    own = [line for line in lines if ";Begegnung für Ältere;" in line or ";Tagespflege;" in line]
    (tmp_path / "wieder.csv").write_text("\n".join([top, *own]) + "\n", encoding="utf-8-sig")
    second = _taken(tmp_path / "zwei", tmp_path / "wieder.csv", monkeypatch)
    for table in ("service_places", "landmarks"):
        name = f"{table}.{HERTEN}.csv"
        assert (second / name).read_text(encoding="utf-8") == (first / name).read_text(encoding="utf-8")


def _taken(folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (folder / "tables").mkdir(parents=True)
    monkeypatch.setattr(shown_places, "STORE", folder / "dewak.duckdb")
    shown_places.import_places(path)
    return folder / "tables"
