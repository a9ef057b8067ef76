"""The house rules that no type checker knows: layers, thin pages, small files, nothing foreign in the repository."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted((ROOT / "dewak_dash").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SCRIPTS = [*sorted((ROOT / "scripts").glob("*.py")), *sorted((ROOT / "benchmarks").glob("*.py"))]

GROUND = {"model", "frames", "errors", "once", "law"}
PURE = {"demography", "accessibility", "supply", "finance"}
SPOKEN = {"formats", "text", "tables", "theme"}
# Who may import whom. A package may always import itself.
ALLOWED = {
    **{name: GROUND for name in (*GROUND, *PURE)},
    "chain": GROUND | PURE, "selftest": GROUND | PURE,
    "store": GROUND,
    "text": {"errors"}, "theme": set(), "formats": {"errors"}, "tables": {"formats", "text"},
    "views": GROUND | PURE | SPOKEN | {"chain", "selftest"},
    "charts": GROUND | PURE | SPOKEN | {"views"},
    "maps": GROUND | PURE | SPOKEN | {"views", "charts"},
    "ui.queries": GROUND | PURE | SPOKEN | {"chain", "selftest", "store", "views", "maps"},
    "ui": GROUND | SPOKEN | {"ui.queries", "charts", "maps", "views"},
    "launcher": {"errors", "text", "store"}, "server": {"errors", "text"},
    "cli": {"errors", "text", "launcher"}, "__main__": {"cli"}, "__init__": set(),
}
# Which of our packages may import these libraries.
LIBRARIES = {
    "streamlit": {"ui", "ui.queries"}, "duckdb": {"store"}, "plotly": {"charts", "ui"}, "pydeck": {"maps", "ui"},
    "starlette": {"server"}, "requests": set(), "urllib.request": set(), "http.client": set(), "socket": {"launcher"},
}
STREAMLIT_IN_QUERIES = "dewak_dash/ui/queries/__init__.py"
FILE_CALLS = {"open", "read_text", "write_text", "read_bytes", "write_bytes", "read_csv", "read_parquet", "fromfile",
              "loadtxt", "read_excel"}
MAY_OPEN_FILES = {"store", "launcher"}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def package(dotted: str) -> str:
    """Return the layer a module below dewak_dash belongs to."""
    parts = dotted.split(".")
    return "ui.queries" if parts[:2] == ["ui", "queries"] else parts[0]


def layer(path: Path) -> str:
    return package(".".join(path.relative_to(ROOT / "dewak_dash").with_suffix("").parts))


def imports(path: Path) -> Iterator[str]:
    """Yield every imported module in full, `from a import b` as a.b too where it may be a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{short(path)}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", CODE, ids=short)
def test_layers_import_only_what_lies_below(path: Path) -> None:
    own = layer(path)
    assert own in ALLOWED, f"{own} has no place among the layers yet: give it one in ALLOWED"
    for name in imports(path):
        if name.startswith("dewak_dash."):
            used = package(name.removeprefix("dewak_dash."))
            assert used == own or used in ALLOWED[own], f"{own} must not import {name}"
        else:
            for library, users in LIBRARIES.items():
                if name == library or name.startswith(f"{library}."):
                    assert own in users, f"{own} must not import {name}"


def test_queries_know_streamlit_only_for_the_cache() -> None:
    users = [short(path) for path in CODE if layer(path) == "ui.queries"
             and any(name.partition(".")[0] == "streamlit" for name in imports(path))]
    assert users in ([], [STREAMLIT_IN_QUERIES])


def test_graphs_are_built_from_graph_objects() -> None:
    slow = [short(path) for path in CODE for name in imports(path) if name.startswith("plotly.express")]
    assert slow == []


@pytest.mark.parametrize("path", [path for path in CODE if layer(path) in {"charts", "maps"}], ids=short)
def test_figures_are_drawn_once_for_a_view(path: Path) -> None:
    """Building a figure costs more than all else on a page; a hundred viewers share one."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.returns is not None:
            drawing = ast.unparse(node.returns) in {"go.Figure", "pdk.Deck"} and path.stem != "frame"
            decorated = "drawn_once" in {ast.unparse(each) for each in node.decorator_list}
            assert decorated or not drawing, f"{node.name}: @drawn_once is missing"


def called(path: Path) -> set[str]:
    names = (node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    return {getattr(func, "attr", getattr(func, "id", "")) for func in names}


@pytest.mark.parametrize("path", [path for path in CODE if layer(path) not in MAY_OPEN_FILES], ids=short)
def test_only_the_store_opens_files(path: Path) -> None:
    assert called(path) & FILE_CALLS == set()


READS_THE_CLOCK = {"dewak_dash/ui/day.py", "dewak_dash/store/build.py"}


@pytest.mark.parametrize("path", [path for path in (*CODE, *PAGES) if short(path) not in READS_THE_CLOCK], ids=short)
def test_the_day_is_an_input_of_every_answer(path: Path) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}
    assert {call for call in calls if re.search(r"(^|\.)(date|datetime|Timestamp)\.(today|now|utcnow)$", call)} == set()


@pytest.mark.parametrize("path", [path for path in CODE if layer(path) in PURE], ids=short)
def test_random_numbers_come_from_a_generator_passed_in(path: Path) -> None:
    assert called(path) & {"default_rng", "seed", "RandomState"} == set()


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_pages_are_thin(path: Path) -> None:
    forbidden = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.BinOp, ast.AugAssign)
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 110
    found = [type(node).__name__ for node in ast.walk(tree(path)) if isinstance(node, forbidden)]
    assert found == []
    assert called(path) & {"groupby", "merge", "pivot", "pivot_table", "query", "execute", "sum"} == set()
    for name in imports(path):
        assert name == "streamlit" or name.startswith("dewak_dash."), name
        assert package(name.removeprefix("dewak_dash.")) not in {"store", *PURE}, name


def test_every_page_has_its_queries_and_texts() -> None:
    for path in PAGES:
        assert (ROOT / "dewak_dash" / "ui" / "queries" / path.name).exists(), path.name
        assert (ROOT / "dewak_dash" / "text" / path.name).exists(), path.name


@pytest.mark.parametrize("path", [*CODE, *PAGES, *TESTS, *SCRIPTS, ROOT / "app.py"], ids=short)
def test_files_are_small_and_say_what_they_are(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 250 or (path.parent.name == "text" and lines <= 400), f"{lines} lines"
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
