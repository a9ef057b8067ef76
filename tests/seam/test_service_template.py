"""The template of a town's facilities goes out with what is known and comes back checked as a set."""

from pathlib import Path

import pytest

from dewak_dash.errors import DataError, InputError
from dewak_dash.store.places_files import read_rows
from dewak_dash.supply import template
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.versorgung import shown_places

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
