"""The one German catalogue: every text is used, every used text is there, and no prose hides in the code."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from dewak_dash.text import CATALOGUE

ROOT = Path(__file__).resolve().parents[1]
SPEAKING = [path for path in (*sorted((ROOT / "dewak_dash").rglob("*.py")), *sorted((ROOT / "pages").glob("*.py")),
                              ROOT / "app.py") if not path.stem.startswith(("words", "text"))]
# These show people words only from the catalogue; the rest raises errors with its own German messages.
SILENT = [path for path in SPEAKING
          if {"pages", "topics", "ui", "report", "tables.py"} & set(path.relative_to(ROOT).parts)]
KEY = re.compile(r"[a-z]+(\.[A-Za-z0-9_äöüß: -]+)+")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def constants(path: Path) -> Iterator[ast.Constant]:
    """Yield every string constant that is neither a docstring nor the key of a dictionary."""
    found = tree(path)
    described = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {id(node.body[0].value) for node in ast.walk(found) if isinstance(node, described)
                  and node.body and isinstance(node.body[0], ast.Expr)}
    keys = {id(key) for node in ast.walk(found) if isinstance(node, ast.Dict) for key in node.keys}
    for node in ast.walk(found):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings | keys:
            yield node


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def families() -> set[str]:
    """Return the prefixes under which coded values are looked up."""
    first = (call.args[0] for path in SPEAKING for call in calls(path, "label", "labels") if call.args)
    return {node.value for node in first if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("path", SPEAKING, ids=short)
def test_every_text_used_is_defined(path: Path) -> None:
    for call in calls(path, "t"):
        key = call.args[0]
        if isinstance(key, ast.Constant):
            assert key.value in CATALOGUE, f"line {call.lineno}: {key.value}"
        else:
            assert not isinstance(key, ast.JoinedStr | ast.BinOp), f"line {call.lineno}: not a literal key"
    for call in calls(path, "label", "labels"):
        family = call.args[0]
        assert isinstance(family, ast.Constant), f"line {call.lineno}: not a literal family"
        assert any(key.startswith(f"{family.value}.") for key in CATALOGUE), f"line {call.lineno}: {family.value}"


def test_every_text_defined_is_used() -> None:
    named = {node.value for path in SPEAKING for node in constants(path)}
    prefixes = tuple(f"{family}." for family in families())
    assert [key for key in CATALOGUE if key not in named and not key.startswith(prefixes)] == []


@pytest.mark.parametrize("path", SPEAKING, ids=short)
def test_placeholders_are_filled_exactly(path: Path) -> None:
    for call in calls(path, "t"):
        key = call.args[0]
        given = {keyword.arg for keyword in call.keywords}
        if isinstance(key, ast.Constant) and None not in given:
            assert given == fields(CATALOGUE[key.value]), f"line {call.lineno}: {key.value}"


def test_coded_values_have_no_placeholders() -> None:
    prefixes = tuple(f"{family}." for family in families())
    assert [key for key, text in CATALOGUE.items() if key.startswith(prefixes) and fields(text)] == []


def test_keys_belong_to_the_file_that_defines_them() -> None:
    for path in (ROOT / "dewak_dash").rglob("words*.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Dict):
                for key in node.keys:
                    assert isinstance(key, ast.Constant)
                    assert KEY.fullmatch(key.value), key.value
                    assert key.value.split(".")[0] == path.parent.name, key.value


@pytest.mark.parametrize("path", SILENT, ids=short)
def test_no_german_prose_in_the_code(path: Path) -> None:
    """A constant with umlauts, or of three and more words that is no markup, belongs into the catalogue."""
    for node in constants(path):
        words = re.sub(r"<[^>]*>|\{[^}]*\}", " ", node.value)
        pattern = "|" in node.value  # looks for words in data, shows none
        assert pattern or not re.search(r"[äöüÄÖÜß]", words), f"line {node.lineno}: {node.value!r}"
        plain = re.findall(r"\b[A-ZÄÖÜ]?[a-zäöüß]{2,}\b", words)
        markup = re.search(r"[{}<>;=()]|^\s*[#.]|\b(px|rem|solid|sans-serif)\b", node.value)
        assert markup or len(plain) < 3 or not re.search(r"\s\w+\s", words), f"line {node.lineno}: {node.value!r}"


@pytest.mark.parametrize("key", CATALOGUE)
def test_texts_are_clean(key: str) -> None:
    text = CATALOGUE[key]
    assert text
    assert text.rstrip() == text
    assert not re.search(r" {2,}\S", text.lstrip()), "two spaces"
    assert not re.search(r"\b(du|dein|deine|klick hier)\b", text, re.IGNORECASE), "Sie-Form"
    assert not re.search(r"(?<![\w.])-\d", text), "a minus is written −"
