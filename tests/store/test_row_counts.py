"""A table cut at a line end stops the build; a newcomer who adds a row reads what to run."""

import shutil
from pathlib import Path

import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.build import build_store
from dewak_dash.store.row_counts import COMMAND, known
from scripts import count_rows

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = "tables/population.csv"


def built(data_dir: Path) -> str:
    """Return what the build says of a folder, empty where it builds."""
    try:
        build_store(data_dir, data_dir / "dewak.duckdb")
    except DataError as error:
        return "\n".join(error.problems)
    return ""


@pytest.fixture
def counted_dir(data_dir: Path) -> Path:
    assert count_rows.main(data_dir) == 0
    assert built(data_dir) == ""
    return data_dir


def cut(path: Path) -> None:
    """Take the last line of a file away, at its end."""
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")


def test_a_file_cut_at_a_line_end_stops_the_build(counted_dir: Path) -> None:
    """The population of the small folder has eight rows."""
    cut(counted_dir / PEOPLE)
    said = built(counted_dir)
    assert said.startswith("tables/population.csv: Erwartet sind 8 Zeilen (rows.csv), gefunden 7. Abhilfe:")
    assert f"`{COMMAND}`" in said


def test_a_row_added_on_purpose_takes_one_command(counted_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (counted_dir / PEOPLE).open("a", encoding="utf-8") as file:
        file.write("05001002,2014,2014-12-31,total,198,Zensus 2011,update,true,official,BOOK,\n")
    assert "Erwartet sind 8 Zeilen (rows.csv), gefunden 9." in built(counted_dir)
    capsys.readouterr()
    assert count_rows.main(counted_dir) == 0
    assert capsys.readouterr().out == "tables/population.csv: 9 statt 8 Zeilen\n"
    assert built(counted_dir) == ""


def test_a_changed_value_needs_no_command(counted_dir: Path) -> None:
    people = counted_dir / PEOPLE
    people.write_text(people.read_text(encoding="utf-8").replace(",1150,", ",1151,"), encoding="utf-8")
    assert built(counted_dir) == ""


def test_a_file_that_is_gone_or_new_is_named(counted_dir: Path) -> None:
    shutil.move(counted_dir / "tables/kreis_moves.csv", counted_dir / "tables/kreis_moves.more.csv")
    said = built(counted_dir)
    assert "tables/kreis_moves.more.csv: Die Datei hat 2 Zeilen und steht nicht in rows.csv." in said
    assert "tables/kreis_moves.csv: Erwartet sind 2 Zeilen (rows.csv), die Datei fehlt." in said


def test_a_file_with_faults_of_its_own_is_told_once(counted_dir: Path) -> None:
    with (counted_dir / PEOPLE).open("a", encoding="utf-8") as file:
        file.write('05001002,2014,"\n')
    said = built(counted_dir)
    assert said.count("tables/population.csv") == 1
    assert "Anführungszeichen" in said


@pytest.mark.parametrize(("text", "words"), [
    ("file,rows\n", "rows.csv, Kopfzeile: erwartet wird file,rows,sha256."),
    ("file,rows,sha256\ntables/population.csv,acht,0\n", "rows.csv, Zeile 2: „acht“ ist keine Zeilenzahl."),
    ("file,rows,sha256\n\n", "rows.csv, Zeile 2:")])
def test_a_list_that_is_none_is_refused_in_german(counted_dir: Path, text: str, words: str) -> None:
    (counted_dir / "rows.csv").write_text(text, encoding="utf-8")
    assert words in built(counted_dir)


def test_a_folder_without_a_list_is_built_and_says_so(data_dir: Path) -> None:
    report = build_store(data_dir, data_dir / "dewak.duckdb")
    assert report.changes == ()
    assert report.remarks[0].startswith("rows.csv fehlt")


def test_lines_as_windows_ends_them_have_the_same_checksum(tmp_path: Path) -> None:
    for name, end in (("a.csv", b"\n"), ("b.csv", b"\r\n")):
        (tmp_path / name).write_bytes(b"x,y" + end + b"1,2" + end)
    one, other = (count_rows.checksum(tmp_path / name) for name in ("a.csv", "b.csv"))
    assert one == other


def test_the_list_of_this_checkout_was_written_for_its_tables() -> None:
    data = ROOT / "data"
    assert count_rows.changes(known(data) or {}, count_rows.counted(data)) == [], f"run `{COMMAND}`"
