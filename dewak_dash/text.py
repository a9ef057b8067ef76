"""The one German catalogue: every word on screen is looked up here by key.

The words stand beside what they speak of: in words*.py of each topic, of the launcher, the api and the report.
"""

from importlib import import_module
from pathlib import Path

from dewak_dash.errors import UnknownText

HERE = Path(__file__).resolve().parent
WORDS = sorted(".".join(path.relative_to(HERE.parent).with_suffix("").parts)
               for pattern in ("topics/*/words*.py", "launcher/words*.py", "api/words*.py", "report/words*.py")
               for path in HERE.glob(pattern))


def _catalogue() -> dict[str, str]:
    merged: dict[str, str] = {}
    for name in WORDS:
        texts: dict[str, str] = import_module(name).TEXTS
        twice = merged.keys() & texts.keys()
        if twice:
            raise UnknownText(f"Textschlüssel doppelt vergeben: {', '.join(sorted(twice))}")
        merged |= texts
    return merged


CATALOGUE = _catalogue()


def t(key: str, **values: str) -> str:
    """Return the text of a key with its placeholders filled; raise UnknownText where it is missing."""
    try:
        text = CATALOGUE[key]
    except KeyError:
        raise UnknownText(f"Text fehlt im Katalog: {key}") from None
    return text.format(**values) if values else text


def label(family: str, code: str) -> str:
    """Return the text of a coded value, such as label('angebote.group', 'senior')."""
    return t(f"{family}.{code}")


def labels(family: str) -> dict[str, str]:
    """Return all codes and texts of a family, in the catalogue's order."""
    prefix = f"{family}."
    return {key.removeprefix(prefix): text for key, text in CATALOGUE.items() if key.startswith(prefix)}
