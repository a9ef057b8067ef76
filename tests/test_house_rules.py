"""House rules for every file: small, described, well named, no error swallowed, nothing foreign."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from scripts.house import CODE, PAGES, ROOT, SCRIPTS, TESTS, short, tree


@pytest.mark.parametrize("path", [*CODE, *PAGES, *TESTS, *SCRIPTS, ROOT / "app.py"], ids=short)
def test_files_are_small_and_say_what_they_are(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 250 or (path.stem.startswith("words") and lines <= 400), f"{lines} lines"
    if path.name != "__init__.py" or lines:
        assert ast.get_docstring(tree(path)), "no docstring"


def test_median_file_is_short() -> None:
    sizes = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in CODE)
    assert sizes[len(sizes) // 2] <= 110


@pytest.mark.parametrize("path", [*CODE, ROOT / "app.py"], ids=short)
def test_public_functions_are_short_and_described(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 55, f"{node.name}: {length} lines"
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            assert node.name.startswith("_") or ast.get_docstring(node), f"{node.name}: no docstring"


def test_modules_are_named_for_what_they_hold() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "base", "misc", "common_utils"}
    assert [short(path) for path in CODE if path.stem in vague] == []


@pytest.mark.parametrize("path", [*CODE, *PAGES, ROOT / "app.py"], ids=short)
def test_no_error_is_swallowed(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ExceptHandler):
            names = ast.unparse(node.type) if node.type else ""
            assert names not in {"", "Exception", "BaseException"}, f"line {node.lineno}: except {names}"


# Written in pieces, so that this file does not find itself.
FOREIGN = re.compile("|".join((
    r"(?<![\w.])/" + r"(work|tmp|root|home/\w+)/", r"pypi\." + "org", r"files\.python" + "hosted",
    r"registry\.npm" + "js", r"\b(chat" + r"gpt|co" + r"pilot|clau" + r"de|open" + r"ai|l" + r"lm)\b",
    r"\bread_" + r"file\b", r"\bfind_" + r"string\b", r"\bsub-?" + r"agent\b")), re.IGNORECASE)
TEXT_FILES = {".py", ".toml", ".md", ".sql", ".csv", ".txt", ".lock", ".yml", ".json", ".cfg", ""}


def repository() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_nothing_of_the_machine_it_was_written_on() -> None:
    found = []
    for path in repository():
        if path.suffix in TEXT_FILES:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if hit := FOREIGN.search(line):
                    found.append(f"{short(path)}:{number}: {hit.group(0)}")
    assert found == []


def test_locks_are_exact_and_name_no_host() -> None:
    pin = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][\w.]*( ; \w+ [!=]= '\w+')? \\")
    file = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    for name in ("requirements.lock", "requirements-dev.lock"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        wrong = [line for line in lines if line and not line.startswith(("#", "-r "))
                 and not pin.fullmatch(line) and not file.fullmatch(line)]
        assert wrong == []


def test_no_two_test_files_have_one_name() -> None:
    """Test folders are no packages: pytest would refuse to collect the second."""
    names = [path.name for path in TESTS if path.name.startswith("test_")]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_decisions_are_numbered_once() -> None:
    numbers = [path.name.split("-")[0] for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert sorted(number for number in set(numbers) if numbers.count(number) > 1) == []


def many_fields_by_position(module: ast.Module, most: int = 4) -> list[str]:
    """Return the dataclasses of a module that have more than `most` fields and take them by position."""
    found = []
    for node in ast.walk(module):
        for mark in node.decorator_list if isinstance(node, ast.ClassDef) else ():
            named = mark.func if isinstance(mark, ast.Call) else mark
            fields = [each for each in ast.walk(node) if isinstance(each, ast.AnnAssign)
                      and "ClassVar" not in ast.unparse(each.annotation)]
            by_name = isinstance(mark, ast.Call) and any(
                key.arg == "kw_only" and ast.unparse(key.value) == "True" for key in mark.keywords)
            if ast.unparse(named).endswith("dataclass") and len(fields) > most and not by_name:
                found.append(str(getattr(node, "name", "")))
    return found


@pytest.mark.parametrize("path", [*CODE, *SCRIPTS], ids=short)
def test_dataclasses_of_many_fields_are_keyword_only(path: Path) -> None:
    assert many_fields_by_position(tree(path)) == []


def test_a_planted_dataclass_of_many_fields_is_found() -> None:
    fields = "".join(f"\n    {name}: int" for name in "abcde")
    assert many_fields_by_position(ast.parse(f"@dataclass(frozen=True)\nclass Many:{fields}")) == ["Many"]
    assert many_fields_by_position(ast.parse(f"@dataclass(frozen=True, kw_only=True)\nclass Many:{fields}")) == []
