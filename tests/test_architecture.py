"""The walls of the house: who may import whom, who opens files, what a page may do."""

import ast
import re
from pathlib import Path

import pytest

from dewak_dash.text import labels
from dewak_dash.topics.pages import NOTICES
from dewak_dash.topics.pages import PAGES as LISTED
from scripts import architecture
from scripts.house import CODE, PAGES, ROOT, called, dotted, imports, layer, layer_of, short, topic_of, tree

GROUND = {"model", "errors", "once", "language", "formats", "text", "tables", "theme", "law", "secrecy", "ranking",
          "workbook"}
PURE = {"demography", "accessibility", "supply", "finance", "transfer"}
CORE = {"model", "errors", "once", "law"}
# Who may import whom. A layer may always import itself; the pure packages never import each other.
ALLOWED = {
    "model": set(), "errors": set(), "weight": set(), "workbook": set(), "once": {"weight"},
    "theme": set(), "language": set(), "formats": {"errors", "language"}, "law": {"model", "errors"},
    "text": {"errors", "language"}, "tables": {"formats", "model", "text"}, "secrecy": {"formats", "text"},
    "ranking": {"formats", "text"},
    **{name: CORE for name in PURE},
    "store": CORE, "selftest": CORE | PURE,
    "forecast": CORE | {"demography"}, "chain": CORE | PURE | {"forecast"},
    "words": set(), "pages list": set(), "door list": GROUND | {"answers"},
    "commands": GROUND | {"door list", "launcher", "shown"},
    "answers": CORE | PURE | {"language", "text", "formats", "secrecy", "store", "forecast", "chain", "selftest"},
    "findings": GROUND | PURE | {"forecast", "chain", "selftest"},
    "charts": GROUND | PURE | {"findings"},
    "shown": GROUND | PURE | {"store", "forecast", "chain", "selftest", "answers", "findings", "charts"},
    "ui": GROUND | {"answers", "findings", "charts", "shown", "pages list"},
    "api": GROUND | {"door list", "answers", "shown"},
    "report": GROUND | {"door list", "launcher", "findings", "charts", "shown"},
    "launcher": {"errors", "text", "store"}, "server": {"errors", "language", "text"},
    "cli": {"errors", "text", "launcher"}, "__main__": {"cli"}, "__init__": set(),
}
# Doors never import one another; the command line starts the others as processes.
DOORS = {"ui", "commands", "report", "api", "workshop", "cli"}
# Topics stand beside each other; these gather others.
GATHERS = {"ueberblick": {"bevoelkerung", "vorausberechnung", "angebote", "einzugsgebiete", "finanzierung", "kette"},
           "kette": {"finanzierung", "vorausberechnung", "organisation"},
           "bevoelkerung": {"vorausberechnung"}, "einrichtungen": {"finanzierung"},
           "organisation": {"finanzierung", "vorausberechnung"}, "methoden": {"finanzierung"},
           "praesentation": {"bevoelkerung", "vorausberechnung", "angebote", "einzugsgebiete", "finanzierung"}}
GATHERS["versorgung"] = {"vorausberechnung", "angebote"}
GATHERS["stand"] = {"finanzierung", "organisation", "vorausberechnung"}
GATHERS["vorlage"] = {*GATHERS["ueberblick"], "stand"}
GATHERS["einfach"] = {"vorausberechnung", "bevoelkerung", "angebote", "versorgung", "einrichtungen", "einzugsgebiete",
                      "finanzierung", "organisation", "praesentation", "methoden", "daten"}
# Which of our packages may import these libraries.
LIBRARIES = {
    "streamlit": {"ui"}, "duckdb": {"store"}, "plotly": {"charts", "ui"}, "pydeck": {"charts", "ui"},
    "typst": {"report"}, "docx": {"report"}, "pptx": {"report"}, "segno": {"report"},
    "starlette": {"server", "api"}, "requests": set(), "urllib.request": {"store"}, "http.client": {"store"},
    "socket": {"launcher", "server"},
}
FILE_CALLS = {"open", "read_text", "write_text", "read_bytes", "write_bytes", "read_csv", "read_parquet", "fromfile",
              "loadtxt", "read_excel"}
MAY_OPEN_FILES = {"store", "launcher"}


def modules() -> set[str]:
    return {dotted(path) for path in CODE}


KNOWN = modules()


def breaches(name: str, imported: list[str]) -> list[str]:
    """Return every import of a module that crosses a wall."""
    own, topic, found = layer_of(name), topic_of(name), []
    for full in imported:
        if full.startswith("dewak_dash."):
            inner = full.removeprefix("dewak_dash.")
            target = inner if inner in KNOWN else inner.rpartition(".")[0] or inner
            used, other = layer_of(target), topic_of(target)
            if used not in {own, "__init__"} and used not in ALLOWED[own]:
                found.append(f"{own} must not import {full}")
            if topic and other and other not in {topic, "common", *GATHERS.get(topic, ())}:
                found.append(f"the topic {topic} must not import {full}")
        else:
            found += [f"{own} must not import {full}" for library, users in LIBRARIES.items()
                      if (full == library or full.startswith(f"{library}.")) and own not in users]
    return found


@pytest.mark.parametrize("path", CODE, ids=short)
def test_layers_import_only_what_lies_below(path: Path) -> None:
    own = layer(path)
    assert own in ALLOWED, f"{own} has no place among the layers yet: give it one in ALLOWED"
    assert breaches(dotted(path), list(imports(path))) == []


@pytest.mark.parametrize(("module", "imported"), [
    ("demography.projection", "dewak_dash.finance.house"),
    ("finance.house", "dewak_dash.text.t"),
    ("demography.projection", "streamlit"),
    ("forecast.people", "dewak_dash.finance.house"),
    ("chain.house_inputs", "dewak_dash.store.database.Database"),
    ("topics.vorausberechnung.answers", "dewak_dash.topics.vorausberechnung.findings"),
    ("topics.vorausberechnung.findings", "dewak_dash.topics.vorausberechnung.answers"),
    ("topics.angebote.findings", "plotly.graph_objects"),
    ("topics.angebote.shown", "dewak_dash.topics.finanzierung.shown"),
    ("topics.common.answers", "dewak_dash.topics.vorausberechnung.answers"),
    ("store.build", "dewak_dash.topics.common.answers"),
    ("ui.frame", "dewak_dash.store.database.Database"),
    ("cli", "dewak_dash.ui.frame"),
    ("report.slides", "dewak_dash.ui.frame"),
    ("report.slides", "dewak_dash.store.database.Database"),
    ("topics.vorlage.shown", "typst"),
    ("ui.papers", "dewak_dash.report.documents"),
])
def test_a_planted_breach_is_seen(module: str, imported: str) -> None:
    assert breaches(module, [imported])


def test_no_door_imports_another() -> None:
    assert [(own, sorted(DOORS & used)) for own, used in ALLOWED.items() if own in DOORS and DOORS & used] == []


def test_graphs_are_built_from_graph_objects() -> None:
    slow = [short(path) for path in CODE for name in imports(path) if name.startswith("plotly.express")]
    assert slow == []


@pytest.mark.parametrize("path", [path for path in CODE if layer(path) == "charts"], ids=short)
def test_figures_are_drawn_once_for_a_view(path: Path) -> None:
    """Building a figure costs more than all else on a page; a hundred viewers share one."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.returns is not None:
            drawing = ast.unparse(node.returns) in {"go.Figure", "pdk.Deck"} and path.stem != "figures"
            decorated = "drawn_once" in {ast.unparse(each) for each in node.decorator_list}
            assert decorated or not drawing, f"{node.name}: @drawn_once is missing"


@pytest.mark.parametrize("path", [path for path in CODE if layer(path) not in MAY_OPEN_FILES], ids=short)
def test_only_the_store_opens_files(path: Path) -> None:
    assert called(path) & FILE_CALLS == set()


READS_THE_CLOCK = {"dewak_dash/ui/day.py", "dewak_dash/commands/answer.py", "dewak_dash/report/command.py",
                   "dewak_dash/store/build.py"}


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
        assert layer_of(name.removeprefix("dewak_dash.")) not in {"store", "forecast", *PURE}, name


def test_every_page_is_listed_and_has_its_topic() -> None:
    assert sorted((*LISTED, *NOTICES)) == [path.stem for path in PAGES]
    assert sorted(labels("betreiber.page")) == sorted(NOTICES)
    assert sorted(labels("common.page")) == sorted(LISTED)
    for stem in LISTED:
        for name in ("words", "shown", "warm"):
            assert (ROOT / "dewak_dash" / "topics" / stem / f"{name}.py").exists(), f"{stem}/{name}.py"


def test_the_picture_shows_the_house_as_it_is() -> None:
    assert architecture.PICTURE.read_text(encoding="utf-8") == architecture.picture(), (
        "docs/architecture.svg: draw it anew with python -m scripts.architecture")
