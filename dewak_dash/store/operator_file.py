"""Read who offers the dashboard to others: the one file behind imprint, privacy notice and accessibility statement."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dewak_dash.errors import DataError
from dewak_dash.store.csv_files import read_text

VARIABLE = "DEWAK_BETREIBER"
USUAL = "betreiber.toml"
LONGEST = 1000
PATTERNS = {
    "email": (re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"'.]+"), "eine E-Mail-Adresse wie stelle@example.org"),
    "address": (re.compile(r"https?://[^\s<>\"']+"), "eine Adresse, die mit https:// beginnt"),
    "text": (re.compile(r"[^\x00-\x1f\x7f]+"), "ein Text ohne Zeilenumbruch"),
}


@dataclass(frozen=True)
class Field:
    """Describe an entry: what kind of words it holds, and whether the pages are unfinished without it."""

    kind: str = "text"
    needed: bool = True


FIELDS: Mapping[str, Field] = {
    "betreiber.name": Field(), "betreiber.strasse": Field(), "betreiber.ort": Field(),
    "betreiber.vertreten_durch": Field(), "betreiber.email": Field("email"),
    "betreiber.telefon": Field(needed=False), "betreiber.aufsicht": Field(needed=False),
    "betreiber.umsatzsteuer_id": Field(needed=False), "betreiber.verantwortlich": Field(needed=False),
    "datenschutz.beauftragt": Field(), "datenschutz.email": Field("email"), "datenschutz.rechtsgrundlage": Field(),
    "datenschutz.protokoll": Field(), "datenschutz.dienstleister": Field(needed=False),
    "datenschutz.aufsicht": Field(), "datenschutz.aufsicht_adresse": Field("address", needed=False),
    "barrierefreiheit.recht": Field(), "barrierefreiheit.email": Field("email"),
    "barrierefreiheit.telefon": Field(needed=False), "barrierefreiheit.durchsetzung": Field(),
    "barrierefreiheit.durchsetzung_adresse": Field("address", needed=False),
    "barrierefreiheit.erstellt_am": Field("day"),
}


@dataclass(frozen=True)
class Operator:
    """Hold what the file says by entry, such as betreiber.name; an entry that is empty or left out is not there."""

    said: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the entries without which the pages are unfinished."""
        return tuple(name for name, field in FIELDS.items() if field.needed and name not in self.said)


def file_of(environment: Mapping[str, str], data_dir: Path) -> Path:
    """Return where the file lies: as the environment says, else in the data folder."""
    named = environment.get(VARIABLE, "").strip()
    return Path(named) if named else data_dir / USUAL


def read_operator(path: Path) -> Operator:
    """Return what a file says; raise DataError with every problem found, also where there is no file."""
    if not path.is_file():
        raise DataError([f"{path}: Diese Datei gibt es nicht. Abhilfe: {VARIABLE} nennt eine Datei wie data/{USUAL}."])
    try:
        content = tomllib.loads(read_text(path, path.name))
    except tomllib.TOMLDecodeError as error:
        raise DataError([f"{path.name}: kein gültiges TOML ({error}). Abhilfe: Anführungszeichen und Klammern "
                         "prüfen."]) from None
    entries = {f"{section}.{name}": value for section, block in content.items()
               for name, value in (block.items() if isinstance(block, dict) else {"": block}.items())}
    texts = {name: value.isoformat() if type(value) is date else value for name, value in entries.items()}
    problems = [f"{path.name}: {said}" for name, value in texts.items() if (said := _problem(name, value))]
    if problems:
        raise DataError(problems)
    return Operator({name: value.strip() for name, value in texts.items() if value.strip()})


def _problem(name: str, value: object) -> str:
    """Return what is wrong with one entry, empty where nothing is."""
    if name not in FIELDS:
        known = ", ".join(FIELDS)
        return f"„{name.rstrip('.')}“ ist keine Angabe. Abhilfe: umbenennen oder entfernen; erlaubt sind {known}."
    if not isinstance(value, str):
        return f"„{name}“ ist kein Text. Abhilfe: in Anführungszeichen setzen."
    if len(value) > LONGEST:
        return f"„{name}“ ist länger als {LONGEST} Zeichen. Abhilfe: kürzen."
    text, kind = value.strip(), FIELDS[name].kind
    if kind == "day":
        return "" if not text or _is_day(text) else f"„{name}“ ist kein Tag. Abhilfe: JJJJ-MM-TT, etwa 2026-11-27."
    pattern, words = PATTERNS[kind]
    return "" if not text or pattern.fullmatch(text) else f"„{name}“ ist nicht {words}. Abhilfe: berichtigen."


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
