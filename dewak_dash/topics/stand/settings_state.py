"""Hold everything a viewer chose as one object, and make it of an address and an address of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dewak_dash.topics.common.settings_houses import OwnHouse, read_house
from dewak_dash.topics.finanzierung.levers import HOUSE_LEVERS
from dewak_dash.topics.links import renamed
from dewak_dash.topics.stand.settings import CHOICES, REFERENCE, TOWN, Part
from dewak_dash.topics.stand.settings_kinds import FORMS

# What a computed picture depends on, as against how it is shown.
REASONED: tuple[Part, ...] = ("house", "own_houses", "people")
# What a state that others are compared with holds: the weights of Organisation, too.
COMPARED: tuple[Part, ...] = (*REASONED, "weights")


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """Hold what was chosen: page, town, and the code of each choice that is not at its start, by name in the
    registry's order.
    """

    page: str
    ags: str
    codes: tuple[tuple[str, str], ...] = ()


def code_of(name: str, raw: str) -> str | None:
    """Return the code an address means, None for what is unreadable, unknown, or as at the start."""
    choice = CHOICES.get(name)
    return FORMS[choice.kind].typed(choice.setting, renamed(name, raw)) if choice else None


def from_address(page: str, asked: Mapping[str, str]) -> Chosen:
    """Return what an address asks for; what cannot be read there counts as not chosen."""
    found = {name: code for name in CHOICES if name in asked and (code := code_of(name, asked[name])) is not None}
    ags = found.pop(TOWN, "")
    return Chosen(page=page, ags=ags, codes=tuple(found.items()))


def to_address(chosen: Chosen) -> dict[str, str]:
    """Return the names and codes of an address that shows what was chosen."""
    return {**({TOWN: chosen.ags} if chosen.ags else {}), **dict(chosen.codes)}


def as_file(chosen: Chosen) -> dict[str, Any]:
    """Return a state as a project file holds it."""
    found: dict[str, Any] = {"page": chosen.page, "town": chosen.ags}
    for name, code in chosen.codes:
        choice = CHOICES[name]
        found.setdefault(choice.part, {})[name] = FORMS[choice.kind].value(code)
    return found


def parts(chosen: Chosen, wanted: Collection[Part]) -> dict[str, str]:
    """Return the codes of some parts of what was chosen."""
    return {name: code for name, code in chosen.codes if CHOICES[name].part in wanted}


def reasoned(chosen: Chosen) -> dict[str, str]:
    """Return what the figures of a state depend on."""
    return parts(chosen, REASONED)


def as_words(name: str, chosen: Chosen) -> str:
    """Return a state as one code of an address that others are compared with; empty where it is too long for one."""
    text = f"{' '.join(name.split())}~{urlencode(parts(chosen, COMPARED))}"
    return text if code_of(REFERENCE, text) == text else ""


def of_words(code: str) -> tuple[str, dict[str, str]]:
    """Return name and choices of a state that stands in an address as one code."""
    name, _, query = code.partition("~")
    asked = from_address("", dict(parse_qsl(query)))
    return name, parts(asked, COMPARED)


def own_houses(chosen: Chosen) -> dict[str, OwnHouse]:
    """Return the houses of one's own by slot, as they stand in what was chosen."""
    return {name: read_house(code, None, HOUSE_LEVERS) for name, code in chosen.codes
            if CHOICES[name].kind == "house"}
