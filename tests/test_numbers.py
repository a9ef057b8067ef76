"""Numbers have three homes: dated parameters, reasoned assumptions, observations; none lives in the models."""

import ast
import csv
import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from dewak_dash.demography.census import UNKNOWN

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
# Counting, halves, hundreds, months, weeks, days, quantiles, tolerances and the 15 years that every comparison
# runs by default: the shape of a formula, not a price, a rate or a law.
STRUCTURAL = {0, 1, 2, 3, 4, 5, 10, 12, 15, 52, 100, 365, 1000, 1_000_000, 0.5, 0.1, 0.05, 0.25, 0.75, 0.9, 0.95}
SMALL = 1e-5
YEAR = re.compile(r"(?<![0-9])(19|20)[0-9]{2}(?![0-9])")
MODELS = ("models", "costs", "house", "compare", "ledger", "plan", "staff", "inputs", "instruments", "programmes",
          "books", "results")


def blocks(folder: str, name: str) -> list[tuple[str, dict[str, Any]]]:
    """Return every block of a kind with file defaults laid under it."""
    found = []
    for path in sorted((DATA / folder).glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        defaults = {key: value for key, value in content.items() if not isinstance(value, list | dict)}
        found += [(path.name, {**defaults, **block}) for block in content.get(name, [])]
    return found


PARAMETERS = blocks("parameters", "parameter")
ASSUMPTIONS = blocks("assumptions", "assumption")
SOURCES = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))


def named(assumption: dict[str, Any]) -> str:
    """Return an assumption's id, written in full or short."""
    return str(assumption.get("assumption_id", assumption.get("id", "")))


def test_there_are_parameters_and_assumptions() -> None:
    assert PARAMETERS
    assert ASSUMPTIONS


def test_every_parameter_has_unit_reference_and_quality() -> None:
    wrong = [(file, block.get("parameter_id")) for file, block in PARAMETERS
             if not (str(block.get("reference", "")).strip() and block.get("parameter_id") and block.get("name_de")
                     and block.get("quality") in {"official", "derived", "assumed"})]
    assert wrong == []


def test_no_parameter_id_carries_a_year() -> None:
    """A year belongs into valid_from: only so a value for the next year can be appended to the same id."""
    assert [block["parameter_id"] for _, block in PARAMETERS if YEAR.search(block["parameter_id"])] == []


@pytest.mark.parametrize(("name", "dated"), [
    ("sv_rv_satz_2026", True), ("tariff_vka_2026_05", True), ("gas_haushalt_2025h1", True), ("eng2000_min", True),
    ("sv_rv_satz", False), ("zins_kfw208_20", False), ("vpi_base15", False), ("form_p1998123", False)])
def test_what_a_year_in_an_id_is(name: str, *, dated: bool) -> None:
    assert (YEAR.search(name) is not None) == dated


def test_one_parameter_id_is_one_thing() -> None:
    """All values of an id stand in one file, under one name, in one unit."""
    things = defaultdict(set)
    for file, block in PARAMETERS:
        things[block["parameter_id"]].add((file, block["name_de"], block["unit"]))
    assert {name: seen for name, seen in things.items() if len(seen) > 1} == {}


def test_every_assumption_is_a_reasoned_range() -> None:
    for file, block in ASSUMPTIONS:
        name = f"{file}: {named(block)}"
        assert named(block), file
        assert block["low"] <= block["likely"] <= block["high"], name
        for key in ("name_de", "unit", "source_de", "why_de"):
            assert str(block[key]).strip(), f"{name}: {key}"
        assert "address" in block, name


def test_assumptions_are_named_once() -> None:
    names = [named(block) for _, block in ASSUMPTIONS]
    assert len(names) == len(set(names))


def test_every_source_names_publisher_and_licence() -> None:
    sources = next(value for value in SOURCES.values() if isinstance(value, list))
    assert sources
    for source in sources:
        for key in ("source_id", "title", "publisher", "licence"):
            assert str(source.get(key, "")).strip(), f"{source.get('source_id')}: {key}"


def numbers(path: Path) -> list[tuple[int, float]]:
    """Return line and value of every number in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [(node.lineno, node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant)
            and isinstance(node.value, int | float) and not isinstance(node.value, bool)]


@pytest.mark.parametrize("name", MODELS)
def test_financing_models_hold_no_figures(name: str) -> None:
    found = numbers(ROOT / "dewak_dash" / "finance" / f"{name}.py")
    assert [(line, value) for line, value in found if value not in STRUCTURAL and abs(value) > SMALL] == []


CODE = [*sorted((ROOT / "dewak_dash").rglob("*.py")), *sorted((ROOT / "pages").glob("*.py")), ROOT / "app.py"]
KEY = re.compile(r"(?<![0-9])(0[1-9]|1[0-6])[0-9]{6}(?![0-9])|^(0[1-9]|1[0-6])([0-9]{3})?$")
DATED_ID = re.compile(r"[a-z0-9_]*[a-z]_?(19|20)[0-9]{2}(?![0-9])[a-z0-9_]*")
NAMES_OF_PUBLISHED_CASES = "selftest"  # austria_1992_men names a printed table, not a value of that year


def column(table: str, name: str) -> set[str]:
    """Return the values of a column of a table."""
    with (DATA / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return {row[name] for row in csv.DictReader(lines)}


PROGRAMMES = column("programmes", "programme_id")
SOURCE_IDS = {source["source_id"] for value in SOURCES.values() if isinstance(value, list) for source in value}
CENSUSES = column("census_bases", "basis") - {UNKNOWN}


def texts(tree: ast.Module) -> list[str]:
    """Return every text of a module but its docstrings."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    said = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, documented) and node.body
            and isinstance(node.body[0], ast.Expr)}
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
            and id(node) not in said]


def names_sources(text: str) -> bool:
    """Tell whether a text is the id of a source, or what several ids begin with."""
    return text in SOURCE_IDS or (text.endswith("_") and text.isupper() and any(i.startswith(text) for i in SOURCE_IDS))


def facts(source: str, *, words: bool = False, cases: bool = False, store: bool = False) -> list[str]:
    """Return the keys of places, dated ids, programmes, censuses and sources that a source names.

    The store's reads may name sources, which they keep apart; all others take them from the rows they asked for.
    """
    return [text for text in texts(ast.parse(source))
            if KEY.search(text) or text in PROGRAMMES or (text in CENSUSES and not words)
            or (DATED_ID.fullmatch(text) and not cases) or (names_sources(text) and not store)]


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_place_programme_census_or_dated_id_stands_in_code(path: Path) -> None:
    found = facts(path.read_text(encoding="utf-8"), words=path.stem in ("words", "english"),
                  cases=NAMES_OF_PUBLISHED_CASES in path.parts, store="store" in path.parts)
    assert found == []


@pytest.mark.parametrize("line", [
    'HERTEN = "05562020"', 'f(ags="05954032")', 'NRW = "05"', 'KREIS = "05954"', 'x = "finance_rent_05562020"',
    'ID = "sv_rv_satz_2026"', 'ID = "tariff_vka_2026_05"', 'P = "dhw_bau"', 'BASIS = "Zensus 2011"',
    'S = ("GV_2013", "GV_2017")', 's.startswith("GV_")', 'f"GV_{year}"'])
def test_a_fact_in_code_is_noticed(line: str) -> None:
    assert facts(line)


@pytest.mark.parametrize("line", ['"""Herten is 05562020."""', 'ID = "sv_rv_satz"', 'G = "00"', 'SEED = 20261124',
                                  't("einzugsgebiete.check")', 'ID = "zins_kfw208_20"'])
def test_what_is_no_fact_is_let_through(line: str) -> None:
    assert facts(line) == []
