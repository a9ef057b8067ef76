"""The one catalogue: every text is used, every used one is there in both languages, no prose hides in the code."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dewak_dash.language import ENGLISH, GERMAN
from dewak_dash.text import CATALOGUES, FILES, SINGULAR
from dewak_dash.topics.common.units import WORD

ROOT = Path(__file__).resolve().parents[1]
SPEAKING = [path for path in (*sorted((ROOT / "dewak_dash").rglob("*.py")), *sorted((ROOT / "pages").glob("*.py")),
                              ROOT / "app.py") if not path.stem.startswith(("words", "english", "text"))]
# These show people words only from the catalogue; the rest raises errors with its own German messages.
SILENT = [path for path in SPEAKING
          if {"pages", "topics", "ui", "report", "tables.py"} & set(path.relative_to(ROOT).parts)]
KEY = re.compile(r"[a-z]+(\.[A-Za-z0-9_äöüÄÖÜß: -]+)+")
# The glossary's keys end in the words themselves, which are others in English.
GLOSSARY = ("common.term.", "common.term_also.")
# English names of what the data name in German; the keys end in the German names.
DATA_NAMES = "common.name."
UNITS = "common.unit_word."


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
            assert key.value in CATALOGUES[GERMAN], f"line {call.lineno}: {key.value}"
        else:
            assert not isinstance(key, ast.JoinedStr | ast.BinOp), f"line {call.lineno}: not a literal key"
    for call in calls(path, "label", "labels"):
        family = call.args[0]
        assert isinstance(family, ast.Constant), f"line {call.lineno}: not a literal family"
        known = any(key.startswith(f"{family.value}.") for key in CATALOGUES[GERMAN])
        assert known, f"line {call.lineno}: {family.value}"


def test_every_text_defined_is_used() -> None:
    named = {node.value for path in SPEAKING for node in constants(path)}
    prefixes = tuple(f"{family}." for family in families())
    asked = [key.removesuffix(SINGULAR) for key in CATALOGUES[GERMAN]]
    assert [key for key in asked if key not in named and not key.startswith(prefixes)] == []


@pytest.mark.parametrize("path", SPEAKING, ids=short)
def test_placeholders_are_filled_exactly(path: Path) -> None:
    for call in calls(path, "t"):
        key = call.args[0]
        given = {keyword.arg for keyword in call.keywords}
        if isinstance(key, ast.Constant) and None not in given:
            for texts in CATALOGUES.values():
                assert given == fields(texts[key.value]), f"line {call.lineno}: {key.value}"


def test_coded_values_have_no_placeholders() -> None:
    prefixes = tuple(f"{family}." for family in families())
    assert [key for texts in CATALOGUES.values() for key, text in texts.items()
            if key.startswith(prefixes) and fields(text)] == []


def test_keys_belong_to_the_file_that_defines_them() -> None:
    for path in (path for name in FILES.values() for path in (ROOT / "dewak_dash").rglob(name)):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Dict):
                for key in node.keys:
                    assert isinstance(key, ast.Constant)
                    assert KEY.fullmatch(key.value) or key.value.startswith(DATA_NAMES), key.value
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


@pytest.mark.parametrize("key", CATALOGUES[GERMAN])
def test_texts_are_clean(key: str) -> None:
    for text in (texts[key] for texts in CATALOGUES.values() if key in texts):
        assert text
        assert text.rstrip() == text
        assert not re.search(r" {2,}\S", text.lstrip()), "two spaces"
        assert not re.search(r"(?<![\w.])-\d", text), "a minus is written −"
    assert not re.search(r"\b(du|dein|deine|klick hier)\b", CATALOGUES[GERMAN][key], re.IGNORECASE), "Sie-Form"


def written(name: str) -> dict[Path, dict[str, str]]:
    """Return the texts of each catalogue file of a language."""
    found = {}
    for path in sorted((ROOT / "dewak_dash").rglob(name)):
        (assigned,) = (node.value for node in tree(path).body if isinstance(node, ast.Assign))
        found[path] = {key: text for key, text in ast.literal_eval(assigned).items()
                       if not key.startswith((*GLOSSARY, DATA_NAMES))}
    return found


@pytest.mark.parametrize("path", written(FILES[GERMAN]), ids=short)
def test_every_text_has_its_english_twin(path: Path) -> None:
    twin = path.with_name(path.name.replace("words", "english"))
    german, english = written(FILES[GERMAN])[path], written(FILES[ENGLISH]).get(twin, {})
    lacking = [key for key in german if key not in english]
    assert not lacking, f"{short(twin)} lacks the English of {lacking}: the same keys in the same order, " \
                        "the same {placeholders}, numbers and money as dewak_dash/formats.py writes them"
    assert [key for key in english if key not in german] == [], f"{short(twin)} has texts that are gone in German"
    assert list(english) == list(german), f"{short(twin)}: the order of {short(path)}, by which lists are shown"
    assert [key for key in german if fields(german[key]) != fields(english[key])] == [], "other placeholders"


# What is written alike in both languages: names, units, what holds no words but placeholders and signs.
ALIKE = {
    "common.app", "common.unit.eur", "common.unit.m2", "common.page.organisation", "common.topic.organisation",
    "common.window", "common.lever.start", "angebote.col.name", "einrichtungen.own.name", "betreiber.window",
    "bevoelkerung.col.index", "einzugsgebiete.map.scale", "einzugsgebiete.map.ring",
    "einzugsgebiete.tip.place_read", "einzugsgebiete.streets_day", "einzugsgebiete.landmark.kindergarten",
    "finanzierung.size_unit.area", "finanzierung.short.cooperative", "finanzierung.short.company",
    "finanzierung.short.enterprise", "finanzierung.choose", "finanzierung.col.model", "methoden.test.relative",
    "methoden.components.method.cohort_ratios", "methoden.lives.col.published", "organisation.col.form",
    "organisation.col.promethee", "organisation.col.topsis", "organisation.col.partner", "praesentation.step.problem",
    "versorgung.kreis.table", "versorgung.template.file"}
ALIKE_FAMILIES = ("bevoelkerung.land.", "bevoelkerung.basis.", "common.language.", "common.unit_word.",
                  "versorgung.former_operator.")
# German words an English text may hold: names of places, bodies and laws.
NAMES = re.compile(r"Bürgerhaus( Süd)?|Breslauer Straße|Hoffmann-von-Fallersleben-Straße|"
                   r"Baden-Württemberg|Thüringen|Länder|Städtebauförderrichtlinie|Universität|bewältigen|"
                   r"Bundesinstitut für Bau-, Stadt- und Raumforschung|Bundesamt für Kartographie und Geodäsie|"
                   r"RWI Leibniz-Institut für Wirtschaftsforschung")
LEFT = re.compile(r"[äöüÄÖÜß]|\b(der|das|und|nicht|mit|für|von|auf|ist|eine|den|dem|des|zu|im|bei|nach|oder|wie|auch|"
                  r"sich|wird|werden|sind|aus|je|Jahr|Stadt|Haus)\b")


def test_no_english_text_is_german() -> None:
    alike = [key for key, text in CATALOGUES[ENGLISH].items()
             if CATALOGUES[GERMAN].get(key) == text and re.search(r"[^\W\d_]", re.sub(r"\{\w*\}|<[^>]*>", "", text))]
    assert [key for key in alike if key not in ALIKE and not key.startswith(ALIKE_FAMILIES)] == []
    left = {key: found[0] for key, text in CATALOGUES[ENGLISH].items() if (found := LEFT.search(NAMES.sub("", text)))}
    assert {key: word for key, word in left.items() if not key.startswith(ALIKE_FAMILIES)} == {}


# A village is no town: what is said of any municipality says Gemeinde, municipality. Each exception has its reason.
GERMAN_TOWNS = re.compile(r"\b(Stadt|Städten?|Nachbarstädten?|[Ss]tädtisch\w*|Stadtverwaltung)\b")
TOWNS = re.compile(rf"{GERMAN_TOWNS.pattern}|\b[Tt]owns?\b")
# In English a Stadtteil, a Rathaus: a name for a part or a house, said of villages too.
SAID_OF_ANY = re.compile(r"[Pp]arts? of town|[Tt]own hall|\{\w*\}")
OF_TOWNS = {
    "common.town": "names both", "betreiber.entry.betreiber.ort": "the line of a postal address",
    "daten.gap.rents": "Herten and Wetter", "versorgung.kreis.table": "the name of an institute",
    "ueberblick.dewak.title": "what the project DeWaK studied",
    "ueberblick.dewak.text": "what the project DeWaK studied",
    "versorgung.former_operator.municipal": "stands in files filled in before, which are read on"}
OF_TOWNS_IN_DATA = {"cycling_speed": "cities of the source", "supply_rate_senior_counselling": "the city of the source"}


def test_no_text_calls_any_municipality_a_town() -> None:
    found = {key: match[0] for texts in CATALOGUES.values() for key, text in texts.items()
             if not key.startswith(DATA_NAMES) and (match := TOWNS.search(SAID_OF_ANY.sub("", text)))}
    assert {key: word for key, word in found.items() if key not in OF_TOWNS} == {}
    assert set(OF_TOWNS) <= set(found), "an exception that is none any more"


def test_no_assumption_and_no_column_calls_any_municipality_a_town() -> None:
    rows = [row for path in sorted((ROOT / "data" / "assumptions").glob("*.toml"))
            for row in tomllib.loads(path.read_text(encoding="utf-8")).get("assumption", [])]
    said = {row["assumption_id"] for row in rows if TOWNS.search(f"{row['name_de']} {row['why_de']}")}
    assert said == set(OF_TOWNS_IN_DATA)
    schema = (ROOT / "dewak_dash" / "store" / "schema.sql").read_text(encoding="utf-8")
    assert [line for line in schema.splitlines() if line.startswith("COMMENT") and GERMAN_TOWNS.search(line)] == []


# Signs that are the same in every language.
SIGNS = {"EUR", "m", "m²", "s"}


def test_every_unit_of_an_assumption_has_its_english_word() -> None:
    rows = [row for path in sorted((ROOT / "data" / "assumptions").glob("*.toml"))
            for row in tomllib.loads(path.read_text(encoding="utf-8")).get("assumption", [])]
    words = {word for row in rows if "(" not in row["unit"] for word in WORD.findall(row["unit"])}
    assert len(words) > 30
    assert words - SIGNS - {key.removeprefix(UNITS) for key in CATALOGUES[ENGLISH] if key.startswith(UNITS)} == set()


# These run once, when the server starts: what they would keep is the language of nobody who reads it.
WRITERS = {"t", "label", "labels", "number", "signed", "percent", "signed_percent", "eur", "date_de", "listing", "cell"}


def at_import(node: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls that run when a module is imported: outside of functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for outside in (*child.decorator_list, *child.args.defaults, *filter(None, child.args.kw_defaults)):
                yield from at_import(ast.Expression(outside))
        elif not isinstance(child, ast.Lambda):
            if isinstance(child, ast.Call):
                yield child
            yield from at_import(child)


@pytest.mark.parametrize("path", [path for path in SPEAKING if "pages" not in path.parts and path.stem != "main"],
                         ids=short)
def test_no_text_is_looked_up_before_a_viewer_is_there(path: Path) -> None:
    found = [call.lineno for call in at_import(tree(path)) if getattr(call.func, "id", "") in WRITERS]
    assert found == []
