"""The one catalogue: every word on screen is looked up here by key, in the language of the run.

The words stand beside what they speak of: German in words*.py of each topic, of the launcher, the api and the report,
English in english*.py beside them, with the same keys.
"""

from functools import cache
from importlib import import_module
from pathlib import Path

from dewak_dash.errors import UnknownText
from dewak_dash.language import ENGLISH, GERMAN, spoken

HERE = Path(__file__).resolve().parent
FILES = {GERMAN: "words*.py", ENGLISH: "english*.py"}
NAMES = "common.name."
# What counts things in a text, and what stands behind the key of the text for one thing.
COUNTS = ("n", "count", "years")
SINGULAR = "_1"
PLACES = ("topics/*", "launcher", "api", "report")


def _catalogue(files: str) -> dict[str, str]:
    merged: dict[str, str] = {}
    for path in sorted(path for place in PLACES for path in HERE.glob(f"{place}/{files}")):
        name = ".".join(path.relative_to(HERE.parent).with_suffix("").parts)
        texts: dict[str, str] = import_module(name).TEXTS
        twice = merged.keys() & texts.keys()
        if twice:
            raise UnknownText(f"Textschlüssel doppelt vergeben: {', '.join(sorted(twice))}")
        merged |= texts
    return merged


CATALOGUES = {language: _catalogue(files) for language, files in FILES.items()}


def t(key: str, **values: str) -> str:
    """Return the text of a key with its placeholders filled; raise UnknownText where it is missing.

    A value that is a name of the data is put into the language of the run. Where a count is 1, the text of the same
    key with `SINGULAR` behind it is taken, if there is one.
    """
    texts = CATALOGUES[spoken()]
    try:
        text = texts[key]
    except KeyError:
        raise UnknownText(f"Text fehlt im Katalog: {key}") from None
    if any(values.get(count) == "1" for count in COUNTS):
        text = texts.get(f"{key}{SINGULAR}", text)
    return text.format(**{place: named(value) for place, value in values.items()}) if values else text


def named(german: str) -> str:
    """Return the name of a thing that the data name in German, in the language of the run where it has one there.

    Of a name in two parts, such as "Fläche: Herten, neue Räume", each part is looked up.
    """
    texts = CATALOGUES[spoken()]
    whole = texts.get(f"{NAMES}{german}")
    if whole is not None or spoken() == GERMAN:
        return whole or german
    return ": ".join(texts.get(f"{NAMES}{part}", part) for part in german.split(": "))


def label(family: str, code: str) -> str:
    """Return the text of a coded value, such as label('angebote.group', 'senior')."""
    return t(f"{family}.{code}")


def labels(family: str) -> dict[str, str]:
    """Return all codes and texts of a family, in the catalogue's order."""
    return dict(_family(spoken(), family))


@cache
def _family(language: str, family: str) -> dict[str, str]:
    # Every widget of choices asks for one; families are named in the code, so there are some hundred at most.
    prefix = f"{family}."
    return {key.removeprefix(prefix): text for key, text in CATALOGUES[language].items() if key.startswith(prefix)}
