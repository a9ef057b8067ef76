"""House rules for every file: small, described, well named, no error swallowed, nothing foreign."""

import ast
import re
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from scripts.house import CODE, PAGES, ROOT, SCRIPTS, TESTS, short, tree
from scripts.reached import FETCHED, project, unreached


@pytest.mark.parametrize("path", [*CODE, *PAGES, *TESTS, *SCRIPTS, ROOT / "app.py"], ids=short)
def test_files_are_small_and_say_what_they_are(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 250 or (path.stem.startswith(("words", "english")) and lines <= 400), f"{lines} lines"
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
    pin = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][\w.]*( ; \w+ ([!=]=|<) '[\w.]+')? \\")
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


# Code that stands before the page it is made for, each with that page; what nothing will ask for goes instead.
AHEAD = {
    "topics.common.answers_cells.people_by_cell": "open data: people of each cell by age and year",
    "finance.decisions.*": "no page: procedures of published cases that Organisation does without",
    "finance.loans.*": "Finanzierung: loans of equal principal, or paid back at the end",
    "finance.instruments.*": "Finanzierung: gifts in kind, a fund for residents' projects",
    "finance.ledger.COST_KINDS": "no page: tests hold the words of all cost kinds against it",
}


def test_nothing_stands_in_the_code_that_nothing_reaches() -> None:
    found = {name.removeprefix("dewak_dash."): "" for name in unreached(project(), "dewak_dash", FETCHED)}
    assert [name for name in found if not any(fnmatchcase(name, ahead) for ahead in AHEAD)] == [], (
        "nothing uses this: use it, delete it, or name the page it is made for in AHEAD")
    assert [ahead for ahead in AHEAD if not any(fnmatchcase(name, ahead) for name in found)] == [], (
        "this is used by now: strike it from AHEAD")


def test_what_nothing_reaches_is_found_and_nothing_else() -> None:
    """Only what a page comes to counts: no test, no import alone, no thing of the same name, nothing dead beside it."""
    files = {"pages.town": """
from core import sums, words
from core.sums import alone
sums.total()
""", "core": "", "core.sums": """
LEAST, UNUSED = 1, 2
MOST = 3
NONE = 4
def total(): return _part() + LEAST + MOST
def _part(): return Kind
class Kind:
    other: "Other"
class Other: ...
def alone(): return _helper()
def _helper(): return alone()
""", "core.words": "TEXTS = {}", "core.late": "def warm(): return 1", "core.dead": "def total(): return 2"}
    parsed = {name: ast.parse(text) for name, text in files.items()}
    assert unreached(parsed, "core", {"core.late": ("warm",), "core.words": ("TEXTS",)}) == [
        "core.dead.total", "core.sums.NONE", "core.sums.UNUSED", "core.sums._helper", "core.sums.alone"]
    assert unreached(parsed, "core", {}) == [
        "core.dead.total", "core.late.warm", "core.sums.NONE", "core.sums.UNUSED", "core.sums._helper",
        "core.sums.alone", "core.words.TEXTS"]
