"""The two kinds of CSV: one that a German spreadsheet opens, one that programs read, both with their source."""

import csv
import io
import re
from datetime import date

import pandas as pd
import pytest

from dewak_dash.model import Column
from dewak_dash.tables import About, containing, csv_for_people, csv_for_programs, drawn, file_name, html_table, written

ABOUT = About(title="Einwohner; Wetter", shows="Szenario „Mitte“", source="Amt: Titel", as_of="31.12.2023",
              link="http://x/bevoelkerung?ags=05954032&szenario=middle")
TABLE = pd.DataFrame({"AGS": ["05954032", "=1+1"], "Jahr": [2023, 2024], "Anteil": [0.25, float("nan")],
                      "gilt": [True, False], "Tag": [date(2023, 12, 31), None],
                      "Menschen": [27450.0, float("nan")]})


def test_for_people_the_first_lines_say_where_it_comes_from() -> None:
    raw = csv_for_people(TABLE, ABOUT)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig").split("\r\n") == [
        'Tabelle;"Einwohner; Wetter"', "Gezeigt wird;Szenario „Mitte“",
        "Quelle;Amt: Titel", "Stand;31.12.2023", f"Adresse dieser Ansicht;{ABOUT.link}", "",
        "AGS;Jahr;Anteil;gilt;Tag;Menschen", "05954032;2023;0,25;ja;31.12.2023;27450", "'=1+1;2024;;nein;;", ""]


def test_no_cell_head_or_first_line_is_taken_for_a_formula() -> None:
    table = pd.DataFrame({"=HYPERLINK(1)": ["\t=1+1", " @a", "a=1", ""]})
    about = About(title="=cmd: Haus", shows="-2+3", source="+1", as_of="", link="@x")
    assert csv_for_people(table, about).decode("utf-8-sig").split("\r\n") == [
        "Tabelle;'=cmd: Haus", "Gezeigt wird;'-2+3", "Quelle;'+1", "Adresse dieser Ansicht;'@x", "",
        "'=HYPERLINK(1)", "'\t=1+1", "' @a", "a=1", '""', ""]


def test_for_programs_keys_are_quoted_and_every_row_names_its_source() -> None:
    raw = csv_for_programs(TABLE, ABOUT)
    text = raw.decode("utf-8")
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert '\r\n"05954032",2023,0.25,"true","2023-12-31",27450.0,' in text
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [row["Quelle"] for row in rows] == ["Amt: Titel"] * 2
    assert rows[0]["Adresse dieser Ansicht"] == ABOUT.link
    assert (rows[1]["AGS"], rows[1]["gilt"], rows[1]["Anteil"], rows[1]["Tag"]) == ("=1+1", "false", "", "")


def test_a_program_file_gives_the_table_back() -> None:
    plain = TABLE[["AGS", "Jahr", "Anteil", "Menschen"]]
    read = pd.read_csv(io.BytesIO(csv_for_programs(plain)), dtype={"AGS": str})
    pd.testing.assert_frame_equal(read, plain, check_dtype=False)


def test_a_file_is_named_by_town_topic_and_date() -> None:
    name = file_name("Wetter (Ruhr)", "bevoelkerung", "Verlauf_1", "2026-11-27", ending="csv")
    assert name == "wetter-ruhr_bevoelkerung_verlauf-1_2026-11-27.csv"
    assert file_name("", "../Übersicht", ending="csv") == "uebersicht.csv"


def test_columns_of_figures_are_drawn_as_one_where_the_first_stood_and_stay_apart_in_the_file() -> None:
    table = pd.DataFrame({"Form": ["A", "B"], "T€": [109.0, 2.5], "T€, von": [85.0, 1.0], "Einheit": ["x", "y"],
                          "Jahr": [2023, 2024]}, index=[7, 3])
    column = Column("Kosten", ("T€", "T€, von", "Einheit"), lambda middle, low, unit: f"{middle} ({low}) {unit}")
    shown = drawn(table, [column])
    assert shown.columns.tolist() == ["Form", "Kosten", "Jahr"]
    assert shown["Kosten"].tolist() == ["109.0 (85.0) x", "2.5 (1.0) y"]
    assert shown["Jahr"].tolist() == [2023, 2024]
    assert csv_for_programs(table).decode().splitlines()[1] == '"A",109.0,85.0,"x",2023'


def test_several_addresses_of_a_cell_stay_together_where_a_cell_is_laid_out_as_a_row() -> None:
    page = html_table(pd.DataFrame({"A": ["x"], "B": ["https://a.example/1; https://b.example/2"]}), "T")
    assert page.count("<span>") == 1
    inner = page.split("<span>")[1].split("</span>")[0]
    assert ">a.example</a>, <a" in inner
    assert ">b.example</a>" in inner


def cells(table: pd.DataFrame, head: str) -> list[str]:
    """Return what a column shows on screen, the same as on paper."""
    found = re.findall(rf'data-head="{re.escape(head)}">([^<]*)<', html_table(table, "T"))
    paper = written(table, ())
    assert found == [row[paper.heads.index(head)] for row in paper.rows]
    return found


@pytest.mark.parametrize(("values", "shown"), [
    ([11.0, 9.5], ["11,0", "9,5"]),
    ([0.7, 0.46, 0.0], ["0,70", "0,46", "0,00"]),
    ([5.0, 0.19, 14.9], ["5,0", "0,19", "14,9"]),  # the small one keeps what it has, the others get no false digit
    ([220.0, 1200.0], ["220", "1.200"]),
    ([11, 9], ["11", "9"]),
    ([8.25, float("nan"), 8.0], ["8,25", "–", "8,00"]),
])
def test_numbers_of_a_column_have_as_many_decimals(values: list[float], shown: list[str]) -> None:
    assert cells(pd.DataFrame({"Weg (Minuten)": values}), "Weg (Minuten)") == shown


def test_where_counts_and_minutes_share_columns_a_row_has_as_many_decimals() -> None:
    table = pd.DataFrame({"Was": ["Menschen", "Weg"], "A": [5985, 11.0], "B": [5875, 9.5]}, dtype=object)
    assert (cells(table, "A"), cells(table, "B")) == (["5.985", "11,0"], ["5.875", "9,5"])


def test_where_each_row_has_its_unit_its_numbers_are_alike() -> None:
    table = pd.DataFrame({"Wert": [3550.0, 19.5], "hoch": [4000.0, 20.0], "Einheit": ["EUR", "Stunden"]})
    assert (cells(table, "Wert"), cells(table, "hoch")) == (["3.550", "19,5"], ["4.000", "20,0"])


def test_a_table_is_searched_as_it_is_written() -> None:
    table = pd.DataFrame({"Ort": ["Ulm", "Ulm"], "Jahr": [2023, 2024], "Weg": [11.0, 9.5]})
    assert containing(table, "ulm 2023")["Weg"].tolist() == [11.0]
    assert containing(table, "11,0")["Jahr"].tolist() == [2023]
    assert containing(table, "Bonn").empty


@pytest.mark.parametrize(("texts", "right"), [
    (["+18", "\u221228"], True), (["100 %", "9 %"], True), (["7,1391", "51,5930"], True), (["1.482 €", "0 €"], True),
    (["6.240", "reicht allein nie", "0,30"], True), (["109 (85–128)", "126 (97–154)"], False),
    (["07.09.2017", "2018"], False), (["05562020", "05954032"], False), (["Kita", "3"], False)])
def test_written_numbers_stand_to_the_right(texts: list[str], right: bool) -> None:  # noqa: FBT001
    assert ("<th scope=\"col\" class=n>" in html_table(pd.DataFrame({"A": texts}), "T")) == right


@pytest.mark.parametrize(("columns", "kind"), [
    (6, "cards"), (7, "cards many"), (9, "cards many"), (10, "wide cards"), (14, "wide cards"), (15, "wide widest")])
def test_up_to_a_number_of_columns_a_row_can_stand_as_a_block(columns: int, kind: str) -> None:
    page = html_table(pd.DataFrame({f"Spalte {place}": ["x"] for place in range(columns)}), "T")
    assert page.startswith(f'<div class="dw-table {kind}">')
    assert ("lässt sich seitlich schieben" in page) == (columns >= 10)


def test_texts_of_which_some_are_missing_are_no_numbers() -> None:
    table = pd.DataFrame({"A": ["ja: Plätze begrenzen", float("nan")]}, dtype=object)
    assert "class=n" not in html_table(table, "T")


def test_only_a_column_with_a_long_word_may_break_one() -> None:
    table = pd.DataFrame({"Form": ["Wohnungsunternehmen als Gastgeber"], "Art": ["geplant"], "Ort": ["Bergedorf-Mitte"],
                          "Höhe": ["40.000\u00a0€, höchstens"], "Quelle": ["https://www.example.org/langer-weg"]})
    page = html_table(table, "T")
    assert [kind for kind in re.findall("<td([^>]*) data-head", page)] == [
        ' class="word"', "", "", "", ' class="link"']
