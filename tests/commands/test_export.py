"""The folder holds what the API gives, whole or not at all; a refusal is one sentence and exit code 2."""

import errno
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import DCAT

from dewak_dash.commands import export
from dewak_dash.errors import DewakError
from dewak_dash.store import folder
from dewak_dash.topics.schnittstelle import shown_files
from dewak_dash.topics.schnittstelle.answers import found

SMALL = ("tfr", "houses", "landmarks")
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, store_path: Path) -> None:
    """Let the store have three tables."""
    few = {name: found()[name] for name in SMALL}
    for module in (shown_files, shown_files.shown_catalogue, shown_files.shown_package):
        monkeypatch.setattr(module, "found", lambda: few)


@pytest.mark.usefixtures("small")
def test_documents_name_the_files_that_are_there(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "neu" / "daten"
    assert export.main(["data", str(out)]) == 0
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert f"{len(files)} Dateien" in capsys.readouterr().out
    assert {"datasets/landmarks.geojson", "datasets/landmarks.geo.parquet"} <= files
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert {each["path"] for each in package["resources"]} == {
        *(f"datasets/{name}.csv" for name in SMALL), "datasets/houses.geo.parquet", "datasets/landmarks.geo.parquet"}
    graph = rdflib.Graph().parse(out / "catalogue.ttl", publicID=f"{out.as_uri()}/")
    named = {str(each).removeprefix(f"{out.as_uri()}/") for each in graph.objects(None, DCAT.downloadURL)}
    assert named == {name for name in files if name.startswith("datasets/") and "metadata" not in name}
    assert (out / "datasets" / "tfr.csv").read_bytes().startswith(b"ags,year,value,")
    assert list(tmp_path.joinpath("neu").iterdir()) == [out]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("what", ["folder", "file", "below a file"])
def test_what_is_there_already_is_left_alone(tmp_path: Path, capsys: Capture, what: str) -> None:
    kept = tmp_path / "alt" / "brief.txt"
    kept.parent.mkdir()
    kept.write_text("bleibt", encoding="utf-8")
    target = {"folder": kept.parent, "file": kept, "below a file": kept / "neu"}[what]
    assert export.main(["data", str(target)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert "Abhilfe" in told.err
    assert kept.read_text(encoding="utf-8") == "bleibt"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["alt", "brief.txt"]


@pytest.mark.parametrize(("code", "words"), [
    (errno.ENOSPC, "kein Platz"), (errno.EACCES, "nicht schreiben"), (errno.EROFS, "nicht schreiben"),
    (errno.EIO, "Fehler 5")])
def test_a_fault_on_the_way_leaves_nothing(tmp_path: Path, code: int, words: str) -> None:
    def parts() -> Iterator[bytes]:
        yield b"half"
        raise OSError(code, "")

    with pytest.raises(DewakError, match=words):
        folder.write(tmp_path / "out", [("a/b.txt", [b"whole"]), ("c.txt", parts())])
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert folder.write(tmp_path, [("a/b.txt", [b"1", b"2"])]) == 1
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"12"
