"""Write what was chosen as a project file (.dewak.json) and read one: checked as a whole, faults in words.

A file holds the state on the screen and saved ones by name:
{"format": "dewak", "version": 1, "program": "0.1.0", "current": STATE, "saved": [{"name": "Groß", "state": STATE}]}
with STATE = {"page": "finanzierung", "town": "05562020", "house": {"flaeche": 450}, "people": {}, ...}
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dewak_dash.errors import DataError, InputError
from dewak_dash.formats import listing, number
from dewak_dash.model import VERSION as PROGRAM
from dewak_dash.text import t
from dewak_dash.topics.stand.settings import CHOICES, TOWN
from dewak_dash.topics.stand.settings_json import parse
from dewak_dash.topics.stand.settings_kinds import FORMS
from dewak_dash.topics.stand.settings_migrations import VERSION, migrated
from dewak_dash.topics.stand.settings_state import Chosen, as_file, code_of

ENDING, FORMAT = "dewak.json", "dewak"
MOST_SAVED, LONGEST_NAME, MOST_PROBLEMS = 30, 60, 12
PARTS = tuple(dict.fromkeys(choice.part for choice in CHOICES.values() if choice.name != TOWN))
TOP = ("format", "version", "program", "current", "saved")
STATE = ("page", "town", *PARTS)
SAVED = ("name", "state")


@dataclass(frozen=True)
class Saved:
    """Hold a saved state with the name a viewer gave it."""

    name: str
    state: Chosen


@dataclass(frozen=True)
class Project:
    """Hold a project file: the state it shows, the saved ones, and what of it was passed over, in words."""

    current: Chosen
    saved: tuple[Saved, ...] = ()
    remarks: tuple[str, ...] = ()


def write(project: Project) -> str:
    """Return a project file's text."""
    saved = [{"name": each.name, "state": as_file(each.state)} for each in project.saved]
    whole = {"format": FORMAT, "version": VERSION, "program": PROGRAM, "current": as_file(project.current),
             "saved": saved}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read(raw: bytes) -> Project:
    """Return the project a file holds.

    Raise DataError (German, one sentence a problem, all at once) for a file that is broken, foreign, too large or too
    deep, of a newer release, or that holds a value which cannot be. Keys nobody knows are passed over and told.
    """
    whole = migrated(_ours(parse(raw)))
    told = _Told()
    told.unknown("", whole, TOP)
    current = _state(told, "current", whole.get("current"))
    saved = _saved(told, whole.get("saved", []))
    if told.problems:
        more = len(told.problems) - MOST_PROBLEMS
        raise DataError([*told.problems[:MOST_PROBLEMS], *([t("stand.more", n=number(more))] if more > 0 else [])])
    return Project(current, saved, tuple(told.remarks))


def tidy_name(name: str) -> str:
    """Return a name as it is kept: on one line, no longer than allowed."""
    return " ".join(name.replace("~", " ").split())[:LONGEST_NAME].rstrip()


def kept(project: Project, name: str, state: Chosen) -> Project:
    """Return a project with a state saved under a name; the name's former state gives way.

    Raise InputError where there is no name, or no room for another.
    """
    name = tidy_name(name)
    if not name:
        raise InputError(t("stand.no_name"))
    found = {each.name: each for each in project.saved} | {name: Saved(name, state)}
    if len(found) > MOST_SAVED:
        raise InputError(t("stand.full", most=number(MOST_SAVED)))
    return replace(project, saved=tuple(found.values()))


def without(project: Project, name: str) -> Project:
    """Return a project without the state of a name."""
    return replace(project, saved=tuple(each for each in project.saved if each.name != name))


def called(project: Project, name: str, new: str) -> Project:
    """Return a project with a saved state under another name; raise InputError for none, or one that is taken."""
    new = tidy_name(new)
    if not new or (new != name and new in {each.name for each in project.saved}):
        raise InputError(t("stand.taken", name=new) if new else t("stand.no_new_name"))
    return replace(project, saved=tuple(replace(each, name=new) if each.name == name else each
                                        for each in project.saved))


class _Told:
    """Gather what is wrong with a file and what is passed over."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.remarks: list[str] = []

    def unknown(self, where: str, found: Mapping[str, Any], known: tuple[str, ...]) -> None:
        """Name the keys nobody knows."""
        foreign = [f"„{key[:LONGEST_NAME]}“" for key in found if key not in known]
        if foreign:
            self.remarks.append(t("stand.unknown", keys=listing(foreign[:MOST_PROBLEMS]), where=where or "oben"))


def _ours(whole: Any) -> dict[str, Any]:
    """Return a parsed file where it is one of ours; raise DataError for any other."""
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise DataError([t("stand.foreign")])
    return whole


def _state(told: _Told, where: str, found: Any) -> Chosen:
    if not isinstance(found, dict):
        told.problems.append(t("stand.no_state", where=where))
        return Chosen(page="", ags="")
    told.unknown(where, found, STATE)
    heads = {}
    for key, name in (("page", "ansicht"), ("town", TOWN)):
        value = found.get(key)
        heads[key] = (code_of(name, value) if isinstance(value, str) else None) or ""
        if not heads[key]:
            told.problems.append(t("stand.no_head", where=where, word=key))
    codes: dict[str, str] = {}
    for part in PARTS:
        codes |= _part(told, f"{where} · {part}", part, found.get(part, {}))
    return Chosen(page=heads["page"], ags=heads["town"],
                  codes=tuple((name, codes[name]) for name in CHOICES if name in codes))


def _part(told: _Told, where: str, part: str, found: Any) -> dict[str, str]:
    if not isinstance(found, dict):
        told.problems.append(t("stand.no_part", where=where))
        return {}
    known = {name: choice for name, choice in CHOICES.items() if choice.part == part}
    told.unknown(where, found, tuple(known))
    codes: dict[str, str] = {}
    for name in known.keys() & found.keys():
        try:
            code = FORMS[known[name].kind].code(known[name].setting, found[name])
        except InputError as error:
            told.problems.append(f"{where} · {name}: {error}")
        else:
            codes |= {} if code is None else {name: code}
    return codes


def _saved(told: _Told, found: Any) -> tuple[Saved, ...]:
    if not isinstance(found, list) or len(found) > MOST_SAVED:
        told.problems.append(t("stand.no_list", most=number(MOST_SAVED)))
        return ()
    saved: dict[str, Saved] = {}
    for place, each in enumerate(found, 1):
        where = f"saved {place}"
        name = tidy_name(each["name"]) if isinstance(each, dict) and isinstance(each.get("name"), str) else ""
        if not name or name in saved:
            told.problems.append(t("stand.no_saved", where=where))
            continue
        told.unknown(where, each, SAVED)
        saved[name] = Saved(name, _state(told, f"{where} „{name}“", each.get("state")))
    return tuple(saved.values())
