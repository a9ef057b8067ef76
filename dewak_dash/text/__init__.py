"""The one German catalogue: every word on screen is looked up here by key."""

from importlib import import_module
from pkgutil import iter_modules

from dewak_dash.errors import UnknownText


def _catalogue() -> dict[str, str]:
    merged: dict[str, str] = {}
    for module in iter_modules(__path__):
        texts: dict[str, str] = import_module(f"{__name__}.{module.name}").TEXTS
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
