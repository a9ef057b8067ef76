"""Name every choice a viewer can make: its name in the address, what may stand there, whose it is, where it is kept.

A page that brings a new choice adds a line here; tests/ui/test_one_state.py names every choice that has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from dewak_dash.model import Setting
from dewak_dash.text import labels
from dewak_dash.topics.common.settings_houses import text_settings
from dewak_dash.topics.finanzierung.levers import FEDERAL, KIND, LEVERS, PLACE, SWITCHES, VARIANT
from dewak_dash.topics.organisation.levers import GROUP, GROUPS
from dewak_dash.topics.organisation.levers import LEVERS as WEIGHTS
from dewak_dash.topics.vorausberechnung.answers_door import SHARES

Kind = Literal["number", "degrees", "switch", "code", "word", "text", "house"]
# A choice belongs to its town, to the question all towns are asked alike, to its page, or to nothing of these (0021).
Owner = Literal["town", "projection", "page", ""]
Part = Literal["town", "house", "own_houses", "people", "services", "weights", "slides", "reference", "view"]
TOWN, REFERENCE, VIEW = "ags", "gegen", "ansicht"
LEFT_OUT, REMARK, ORDER, SECOND = "ohne_", "notiz_", "folge", "_b"
LONGEST_WORD, LONGEST_SEARCH, LONGEST_REMARK, LONGEST_REFERENCE = 40, 60, 200, 2000
LATEST_YEAR = 9999


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Describe one choice: how it is written, whose it is, and the part of a project file that holds it."""

    setting: Setting
    kind: Kind
    part: Part
    owner: Owner = ""

    @property
    def name(self) -> str:
        """Return its name in the address."""
        return self.setting.name

    @property
    def goes_along(self) -> bool:
        """Tell whether it stands in the address of every page; what only arranges one page does not."""
        return self.part != "view"


def _word(name: str, part: Part, owner: Owner = "") -> Choice:
    """Describe a code of which only its page knows what is possible."""
    return Choice(setting=Setting(name=name, longest=LONGEST_WORD), kind="word", part=part, owner=owner)


def _text(name: str, part: Part, longest: int, owner: Owner = "") -> Choice:
    return Choice(setting=Setting(name=name, longest=longest), kind="text", part=part, owner=owner)


def _house() -> Iterator[Choice]:
    yield _word(VARIANT, "house", "town")
    for setting in LEVERS:
        yield Choice(setting=setting, kind="number", part="house", owner="town")
    for setting in SWITCHES:
        yield Choice(setting=setting, kind="switch" if setting.name in (FEDERAL, KIND) else "code", part="house",
                     owner="town")
    for setting in PLACE:
        yield Choice(setting=setting, kind="degrees", part="house", owner="town")
    yield Choice(setting=Setting(name="modell", codes=tuple(labels("finanzierung.model"))), kind="code", part="house")
    yield _word("schliesst", "house", "town")
    for setting in text_settings():
        yield Choice(setting=setting, kind="house", part="own_houses", owner="town")


def _people() -> Iterator[Choice]:
    yield _word("szenario", "people", "projection")
    yield Choice(setting=Setting(name="bis", low=0, high=LATEST_YEAR), kind="number", part="people",
                 owner="projection")
    for setting in SHARES:
        yield Choice(setting=setting, kind="number", part="people", owner="town")


def _services() -> Iterator[Choice]:
    for name in ("mass", "pflege"):
        yield _word(name, "services", "projection")
    for setting in PLACE:
        second = replace(setting, name=f"{setting.name}{SECOND}")
        yield Choice(setting=second, kind="degrees", part="services", owner="town")


def _weights() -> Iterator[Choice]:
    yield Choice(setting=Setting(name=GROUP, codes=GROUPS), kind="code", part="weights", owner="town")
    for setting in WEIGHTS:
        yield Choice(setting=setting, kind="number", part="weights", owner="town")


def _slides() -> Iterator[Choice]:
    yield _text(ORDER, "slides", LONGEST_REMARK)
    for code in labels("praesentation.step"):
        yield Choice(setting=Setting(name=f"{LEFT_OUT}{code}", codes=("0", "1")), kind="switch", part="slides")
        yield _text(f"{REMARK}{code}", "slides", LONGEST_REMARK)


def _view() -> Iterator[Choice]:
    yield _word(VIEW, "view", "page")
    yield _word("wer", "view", "page")
    for name in ("beamer", "nachbarn"):
        yield Choice(setting=Setting(name=name, codes=("0", "1")), kind="switch", part="view")
    yield _word("eigen", "view", "town")
    for name in ("schritt", "daneben", "was", "zeile", "jahr", "feld", "gruppe", "thema", "groesse", "tabelle",
                 "angebot", "minuten", "abfahrt"):
        yield _word(name, "view")
    yield Choice(setting=Setting(name="sprache", codes=("einfach", "en")), kind="code", part="view")
    for name in ("stadtteil", "suche"):
        yield _text(name, "view", LONGEST_SEARCH)


CHOICES = {choice.name: choice for choice in (
    _word(TOWN, "town"), *_house(), *_people(), *_services(), *_weights(), *_slides(),
    _text(REFERENCE, "reference", LONGEST_REFERENCE, "town"), *_view())}
