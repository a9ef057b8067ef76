"""Hold statements about things once, and write them as JSON-LD and as Turtle."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

IRI_SIGNS = ":/?#[]@!$&'()*+,;=%~-._"


@dataclass(frozen=True)
class Iri:
    """Name a thing by its address."""

    address: str

    @property
    def safe(self) -> str:
        return quote(self.address, safe=IRI_SIGNS)


@dataclass(frozen=True)
class Words:
    """Hold a text, with its language or the prefixed name of its type."""

    text: str
    language: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Thing:
    """Hold what is said of one thing: its kind, then pairs of a prefixed property and a value; no name = only here."""

    kind: str
    said: "Said"
    name: Iri | None = None


Said = Sequence[tuple[str, Iri | Words | Thing]]


def json_ld(prefixes: Mapping[str, str], things: Sequence[Thing]) -> str:
    """Return things as JSON-LD with the prefixes as its context."""
    return json.dumps({"@context": dict(prefixes), "@graph": [_object(thing) for thing in things]},
                      ensure_ascii=False, indent=1)


def _object(thing: Thing) -> dict[str, Any]:
    found: dict[str, Any] = {"@id": thing.name.safe} if thing.name else {}
    found["@type"] = thing.kind
    for name, value in thing.said:
        found.setdefault(name, []).append(_value(value))
    return found


def _value(value: Iri | Words | Thing) -> dict[str, Any]:
    if isinstance(value, Iri):
        return {"@id": value.safe}
    if isinstance(value, Thing):
        return _object(value)
    named = {"@language": value.language} if value.language else {"@type": value.kind} if value.kind else {}
    return {"@value": value.text, **named}


def turtle(prefixes: Mapping[str, str], things: Sequence[Thing]) -> str:
    """Return things as Turtle."""
    heads = [f"@prefix {name}: <{address}> ." for name, address in prefixes.items()]
    return "\n".join([*heads, "", *(f"{_subject(thing)} ." for thing in things), ""])


def _subject(thing: Thing) -> str:
    said = " ;\n    ".join([f"a {thing.kind}", *(f"{name} {_object_term(value)}" for name, value in thing.said)])
    return f"<{thing.name.safe}> {said}" if thing.name else f"[] {said}"


def _object_term(value: Iri | Words | Thing) -> str:
    if isinstance(value, Iri):
        return f"<{value.safe}>"
    if isinstance(value, Thing):
        said = " ; ".join([f"a {value.kind}", *(f"{name} {_object_term(each)}" for name, each in value.said)])
        return f"[ {said} ]"
    # Strings of JSON are strings of Turtle: the same signs are escaped in the same way.
    text = json.dumps(value.text, ensure_ascii=False)
    return f"{text}@{value.language}" if value.language else f"{text}^^{value.kind}" if value.kind else text
