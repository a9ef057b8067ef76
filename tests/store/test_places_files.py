"""The template of a town's facilities goes out, comes back as a spreadsheet saves it, and is taken in whole."""

import zipfile
from pathlib import Path

import pytest

from dewak_dash.errors import DataError
from dewak_dash.store import places_files, row_counts
from dewak_dash.store.xlsx_files import read_sheet
from dewak_dash.workbook import Cell, Sheet, xlsx

HEADS = [head for head, _, _ in places_files.COLUMNS]
FIELDS = ["05562020", "Pflegeheim", "Haus; „am“ Markt", "Kirche", 'Träger "A"', "80", "52,5", "Mo bis Fr", "2020", "",
          "nein", "gezählt", "Heimaufsicht", "2026", ""]


def test_a_csv_comes_back_as_it_went_with_german_numbers(tmp_path: Path) -> None:
    path = tmp_path / "plaetze.csv"
    path.write_bytes(places_files.csv_bytes([HEADS, FIELDS]))
    row = places_files.read_rows(path)[0]
    assert (row["name"], row["operator"], row["capacity"], row["positions"]) == (
        "Haus; „am“ Markt", 'Träger "A"', "80", "52.5")


def test_a_workbook_comes_back_with_gaps_and_numbers(tmp_path: Path) -> None:
    """A number of a cell is a number; what is empty between stays empty; the year keeps no decimals."""
    path = tmp_path / "plaetze.xlsx"
    cells = [Cell(80.0) if field == "80" else Cell(2020.0) if field == "2020" else Cell(field) if field else None
             for field in FIELDS]
    path.write_bytes(xlsx([Sheet(name="A", rows=[[Cell(head) for head in HEADS], cells])]))
    row = places_files.read_rows(path)[0]
    assert (row["capacity"], row["opened_year"], row["closes_year"], row["note"]) == ("80", "2020", "", "")


def test_a_workbook_of_excel_keeps_its_words_in_a_list_of_their_own(tmp_path: Path) -> None:
    path, main = tmp_path / "a.xlsx", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}"><si><t>Haus</t></si><si><r><t>am </t></r><r><t>'
                                                "Markt</t></r></si></sst>")
        packed.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="s">'
                        '<v>1</v></c><c r="C1"><v>7.0</v></c></row><row r="3"><c r="AB3" t="s"><v>0</v></c></row>'
                        "</sheetData></worksheet>")
    rows = read_sheet(path, "a.xlsx")
    assert rows[0][:3] == ["am Markt", "", "7"]
    assert rows[1] == [""] * 28
    assert rows[2][27] == "Haus"


@pytest.mark.parametrize(("name", "content", "said"), [
    ("a.xlsx", b"PK no zip", "lässt sich nicht als Arbeitsmappe lesen"), ("a.pdf", b"", ".csv und .xlsx"),
    ("a.csv", b"AGS;Angebot\r\n05562020;Kita\r\n", "Es fehlt Einrichtung")])
def test_what_is_no_template_is_refused(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DataError, match=said):
        places_files.read_rows(tmp_path / name)


def test_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="gibt es nicht"):
        places_files.read_rows(tmp_path / "a.csv")


def test_what_is_taken_in_stands_beside_the_other_tables_and_is_counted(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "rows.csv").write_text("file,rows,sha256\ntables/a.csv,1,x\n", encoding="utf-8")
    row = {column: "" for _, column, _ in places_files.COLUMNS} | {
        "ags": "05562020", "name": "Haus, Markt", "capacity": 80.0, "whole_town": False, "closes_year": None}
    path = places_files.take_in(tmp_path, "05562020", [row, row])
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith('05562020-own-1,05562020,,"Haus, Markt",,,80.0,')
    assert lines[2].startswith("05562020-own-2,")
    assert lines[1].endswith(",official,COUNCIL_PLACES")
    listed = row_counts.known(tmp_path)
    assert listed is not None
    assert listed["tables/service_places.05562020.csv"] == row_counts.Counted(2, row_counts.checksum(path))
    assert listed["tables/a.csv"].rows == 1
