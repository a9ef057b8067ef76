"""A table saved by a German Excel is read as what it was, or refused with the sentence that names it."""

import csv
from pathlib import Path

import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.build import build_store
from dewak_dash.store.csv_files import read_table
from dewak_dash.store.database import open_database

KINDS = {"ags": "VARCHAR", "value": "DOUBLE", "n": "BIGINT", "date": "DATE", "usable": "BOOLEAN"}


def _read(folder: Path, raw: bytes) -> tuple[tuple[str, ...], list[list[str]]]:
    (folder / "own.csv").write_bytes(raw)
    read = read_table(folder / "own.csv", "tables/own.csv", KINDS)
    return read.columns, read.rows


def _refused(folder: Path, raw: bytes) -> str:
    with pytest.raises(DataError) as caught:
        _read(folder, raw)
    return str(caught.value)


def _like_excel(path: Path) -> None:
    """Write a table as Excel would: mark, semicolons, decimal commas, German dates, an empty column at the end."""
    with path.open(encoding="utf-8", newline="") as lines:
        head, *rows = list(csv.reader(lines))
    german = {"date": lambda v: ".".join(reversed(v.split("-"))), "usable": lambda v: {"true": "WAHR"}[v]}
    for name in ("lon", "lat"):
        german[name] = lambda v: v.replace(".", ",")
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow([*head, ""])
        for row in rows:
            writer.writerow([german[name](v) if name in german and v else v for name, v in zip(head, row, strict=True)]
                            + [""])


def test_a_folder_saved_by_excel_gives_the_same_store(data_dir: Path) -> None:
    build_store(data_dir, data_dir / "plain.duckdb")
    for name in ("regions", "population", "cells_200m"):
        _like_excel(data_dir / "tables" / f"{name}.csv")
    build_store(data_dir, data_dir / "excel.duckdb")
    plain, excel = open_database(data_dir / "plain.duckdb"), open_database(data_dir / "excel.duckdb")
    for name in ("regions", "population", "cells_200m"):
        rows = f"SELECT * FROM {name} ORDER BY ALL"
        assert excel.frame(rows).equals(plain.frame(rows))


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    assert _read(tmp_path, b"\xef\xbb\xbfags,n\r\n05,1\r\n") == (("ags", "n"), [["05", "1"]])


def test_quoted_fields_are_taken_as_they_are(tmp_path: Path) -> None:
    assert _read(tmp_path, b'ags,name\n05,"a ""b"", c"\n,"x"\n') == (
        ("ags", "name"), [["05", 'a "b", c'], ["", "x"]])


@pytest.mark.parametrize(("raw", "told"), [
    (b"ags;value\n05;1.234\n", "Zeile 2: „1.234“ in Spalte value hat einen Punkt"),
    (b"ags,value\n05,1\n06,2\n\n", "Zeile 4: Die Zeile ist leer"),
    (b"ags,value,\n05,1,x\n", "Kopfzeile: Spalte 3 hat keinen Namen, aber Werte"),
    (b"ags,ags\n05,1\n", "Kopfzeile: Die Spalte „ags“ kommt mehrfach vor"),
    (b"ags\tvalue\n05\t1\n", "Zeile 1: Die Zeile enthält einen Tabulator"),
    ("ags,name\n05,Köln\n".encode("cp1252"), "Zeile 2: Die Datei ist hier nicht in UTF-8"),
    ("ags,name\n05,Köln\n".encode("utf-16"), "Zeile 1: Die Datei ist hier nicht in UTF-8"),
    (b'ags,name\n05,"two\nlines"\n', "Zeile 2: Ein Anführungszeichen"),
    (b'ags,name\n05,a"b\n', "Zeile 2: Ein Anführungszeichen"),
    (b'ags,name\n05,"a" b\n', "Zeile 2: Ein Anführungszeichen"),
    (b"", "Zeile 1: Die letzte Zeile endet ohne Zeilenumbruch"),
])
def test_what_is_neither_is_refused_by_its_line(tmp_path: Path, raw: bytes, told: str) -> None:
    assert f"tables/own.csv, {told}" in _refused(tmp_path, raw)


def test_one_stray_quotation_mark_names_its_line_and_no_row_is_lost(tmp_path: Path) -> None:
    rows = [f"05,{n}" for n in range(228)]
    rows[114] = f'"{rows[114]}'
    assert _refused(tmp_path, "\n".join(["ags,n", *rows, ""]).encode()).startswith("tables/own.csv, Zeile 116: Ein")


def test_ten_of_a_kind_are_told_and_how_many_more(tmp_path: Path) -> None:
    raw = "ags,n\n" + 'a"b,1\n' * 47
    told = _refused(tmp_path, raw.encode()).splitlines()
    assert len(told) == 11
    assert told[-1] == "tables/own.csv: und 37 weitere dieser Art."
