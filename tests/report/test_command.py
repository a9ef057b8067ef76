"""The command writes whole folders and answers faults with one German sentence and exit code 2."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from dewak_dash.report import command
from dewak_dash.topics.vorlage.paper import Paper

Capture = pytest.CaptureFixture[str]
TOWN = "05562020"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, store_path: Path) -> None:
    """Let a paper be one short file, so that only the command is tried."""
    def made(found: Paper) -> Iterator[tuple[str, str, bytes]]:
        yield "long", f"{found.name}.pdf", found.title.encode()

    monkeypatch.setattr(command, "documents", made)


@pytest.mark.usefixtures("quick")
def test_the_folder_holds_what_was_asked_for(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "neu" / "vorlage"
    assert command.main(["--ags", TOWN, "--set", "flaeche=300", "--on", "2026-11-27", "--out", str(out)]) == 0
    told = capsys.readouterr()
    assert "1 Dateien stehen in" in told.out
    assert "Vorlage (PDF): herten_2026-11-27.pdf" in told.err
    assert [path.name for path in out.iterdir()] == ["herten_2026-11-27.pdf"]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(("arguments", "words"), [
    (["--ags", "12345678"], "12345678"), (["--ags", TOWN, "--set", "flaeche"], "NAME=WERT"),
    (["--ags", TOWN, "--set", "flaeche=1"], "30 bis 1.500"), (["--ags", TOWN, "--on", "morgen"], "JJJJ-MM-TT")])
def test_what_is_not_known_is_one_sentence(tmp_path: Path, capsys: Capture, arguments: list[str], words: str) -> None:
    assert command.main([*arguments, "--out", str(tmp_path / "aus")]) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("target", ["voll", "voll/brief.txt", "voll/brief.txt/neu"])
def test_a_folder_that_cannot_be_written_is_left_alone(tmp_path: Path, capsys: Capture, target: str) -> None:
    kept = tmp_path / "voll" / "brief.txt"
    kept.parent.mkdir()
    kept.write_text("bleibt", encoding="utf-8")
    assert command.main(["--ags", TOWN, "--out", str(tmp_path / target)]) == 2
    told = capsys.readouterr()
    assert "Abhilfe" in told.err
    assert told.out == ""
    assert [path.name for path in tmp_path.rglob("*")] == ["voll", "brief.txt"]


VISIT = Path(__file__).resolve().parents[1] / "visits" / "1.dewak.json"


@pytest.mark.parametrize(("arguments", "given"), [
    ([], {"flaeche": "450", "szenario": "no_moves"}), (["--saved", "Klein"], {"flaeche": "90"}),
    (["--set", "flaeche=300", "--ags", TOWN], {"flaeche": "300", "szenario": "no_moves"})])
def test_a_project_file_brings_town_and_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_path: Path,
                                                 arguments: list[str], given: dict[str, str]) -> None:
    asked: list[Paper] = []

    def made(found: Paper) -> Iterator[tuple[str, str, bytes]]:
        asked.append(found)
        yield "long", "a.pdf", b""

    monkeypatch.setattr(command, "documents", made)
    assert command.main(["--state", str(VISIT), *arguments, "--out", str(tmp_path / "aus")]) == 0
    found = dict(parse_qsl(urlsplit(asked[0].links[0].address).query))
    assert found["ags"] == TOWN
    assert {name: found.get(name) for name in ("flaeche", "szenario") if name in found} == given


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(("arguments", "words"), [
    ([], "Es fehlt die Gemeinde"), (["--state", "fehlt.json"], "lässt sich nicht lesen"),
    (["--state", str(VISIT), "--saved", "Anders"], "Gespeichert: Klein"),
    (["--state", str(VISIT), "--ags", "05954032"], "--ags weglassen"),
    (["--state", str(VISIT.with_name("heute.toml"))], "beschädigt")])
def test_a_project_file_that_does_not_fit_is_refused_in_words(tmp_path: Path, capsys: Capture, arguments: list[str],
                                                              words: str) -> None:
    assert command.main([*arguments, "--out", str(tmp_path / "aus")]) == 2
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
