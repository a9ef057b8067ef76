"""The operator's file: read as written, every fault named, nothing guessed."""

import re
from pathlib import Path

import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.operator_file import FIELDS, USUAL, VARIABLE, file_of, read_operator

ROOT = Path(__file__).resolve().parents[2]


def written(folder: Path, text: str) -> Path:
    path = folder / "who.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_that_comes_along_is_empty_and_names_every_entry() -> None:
    path = ROOT / "data" / USUAL
    assert read_operator(path).said == {}
    text = path.read_text(encoding="utf-8")
    for section in {name.split(".")[0] for name in FIELDS}:
        block = text.split(f"[{section}]")[1].split("\n[")[0]
        entries = dict(re.findall(r'^(\w+) = ""(.*)$', block, re.MULTILINE))
        assert {f"{section}.{name}" for name in entries} == {name for name in FIELDS if name.startswith(f"{section}.")}
        for name, remark in entries.items():
            assert ("Pflicht" in remark) is FIELDS[f"{section}.{name}"].needed, name


def test_entries_are_read_and_what_is_needed_and_empty_is_missing(tmp_path: Path) -> None:
    found = read_operator(written(tmp_path, '[betreiber]\nname = " Stadt A "\nemail = "a@b.de"\ntelefon = ""\n'
                                            "[barrierefreiheit]\nerstellt_am = 2026-11-27\n"))
    assert found.said == {"betreiber.name": "Stadt A", "betreiber.email": "a@b.de",
                          "barrierefreiheit.erstellt_am": "2026-11-27"}
    assert "betreiber.strasse" in found.missing
    assert not {"betreiber.name", "betreiber.telefon", "betreiber.email"} & set(found.missing)


@pytest.mark.parametrize(("text", "said"), [
    ('[betreiber]\nnamen = "A"\n', "betreiber.namen"),
    ('name = "A"\n', "name"),
    ("[betreiber]\nname = 5\n", "kein Text"),
    ('[betreiber]\nname = ["A"]\n', "kein Text"),
    ('[betreiber]\nemail = "stelle"\n', "E-Mail-Adresse"),
    ('[betreiber]\nemail = "a@b.de><script>"\n', "E-Mail-Adresse"),
    ('[datenschutz]\naufsicht_adresse = "javascript:alert(1)"\n', "https://"),
    ('[barrierefreiheit]\nerstellt_am = "27.11.2026"\n', "kein Tag"),
    ('[betreiber]\nname = "A\\nB"\n', "Zeilenumbruch"),
    (f'[betreiber]\nname = "{"A" * 1001}"\n', "1000 Zeichen"),
    ('[betreiber\nname = "A"\n', "kein gültiges TOML"),
])
def test_a_fault_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DataError, match=re.escape(said)):
        read_operator(written(tmp_path, text))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(DataError) as told:
        read_operator(written(tmp_path, '[betreiber]\nx = "A"\nemail = "b"\n'))
    assert len(told.value.problems) == 2


def test_the_environment_says_where_it_lies(tmp_path: Path) -> None:
    assert file_of({}, tmp_path) == tmp_path / USUAL
    assert file_of({VARIABLE: "/etc/dewak/wer.toml"}, tmp_path) == Path("/etc/dewak/wer.toml")
    with pytest.raises(DataError, match="gibt es nicht"):
        read_operator(tmp_path / "none.toml")
