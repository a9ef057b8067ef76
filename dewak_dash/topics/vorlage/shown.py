"""Put a paper together: what the pages found of one state, in the order of their questions."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from urllib.parse import urlencode

from dewak_dash.errors import DewakError, InputError
from dewak_dash.formats import date_de, listing
from dewak_dash.model import VERSION, KeyFigure
from dewak_dash.store import folder
from dewak_dash.tables import file_name
from dewak_dash.text import label, t
from dewak_dash.topics.common import answers as common
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.settings_houses import SLOTS
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung import answers_houses as houses
from dewak_dash.topics.finanzierung import shown as finanzierung
from dewak_dash.topics.finanzierung.levers import VARIANT
from dewak_dash.topics.kette.answers_parts import rivals
from dewak_dash.topics.stand.settings import CHOICES
from dewak_dash.topics.stand.settings_file import read
from dewak_dash.topics.stand.settings_json import LARGEST
from dewak_dash.topics.stand.settings_state import reasoned
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorlage import changes as change
from dewak_dash.topics.vorlage import sheets, shown_chain, shown_money, shown_people
from dewak_dash.topics.vorlage.answers import State, state
from dewak_dash.topics.vorlage.paper import Change, Link, Paper, Section

PLACE = (VARIANT, *SLOTS, "lon", "lat")
# Kinds of documents in their order; the report makes one of each.
DOCUMENTS = ("long", "short", "word", "slides", "workbook")
# Which settings show on which page beside that of the money.
PAGES = {"einzugsgebiete": PLACE, "bevoelkerung": tuple(n for n, each in CHOICES.items() if each.part == "people")}
ANSWERING = ("bevoelkerung", "angebote", "einzugsgebiete", "finanzierung")
FINGERPRINT = 12
LOG = logging.getLogger("dewak")


class _Attempt:
    """Make a section, or one that says why it is missing: the rest of the paper stands."""

    def __init__(self, key: str, question: str, make: Callable[[], Section]) -> None:
        self.section = Section(key=key, question=question)
        with self:
            self.section = make()

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> bool:
        """Keep a sentence meant for people, log all else; let the end of the process pass."""
        if not isinstance(error, Exception):
            return False
        told = isinstance(error, DewakError)
        if not told:
            LOG.error("section failed: %s", self.section.key, exc_info=error)
        reason = str(error) if told else t("vorlage.broken")
        self.section = replace(self.section, failed=t("vorlage.failed", section=self.section.question, reason=reason))
        return True


def paper(ags: str, given: Mapping[str, str], on: date, base: str) -> Paper:
    """Return the paper of a state; `base` is the address of the dashboard.

    Raise InputError (one German sentence) for a town or setting that is not known.
    """
    asked = state(ags, given, on)
    house = (asked.town.ags, asked.choices)
    best = finanzierung.best(*house, asked.place, on)
    model = asked.model or best
    book = finanzierung.book(*house, asked.place, on)
    mine = houses.house(asked.town.ags, asked.choices)
    sections = _sections(asked, model)
    figures = next(each.figures for each in sections if each.key == "finanzierung")
    sections = (_first(sections, figures), *(replace(each, figures=()) if each.figures is figures else each
                                             for each in sections))
    stamp, town = common.stamp(), asked.town
    facts = (
        (t("vorlage.fact.town"), t("vorlage.town", name=town.name, ags=town.ags)),
        (t("vorlage.fact.house"), mine.name), (t("vorlage.fact.form"), label("finanzierung.model", model)),
        (t("vorlage.fact.scenario"), names()[asked.scenario]),
        (t("vorlage.fact.on"), date_de(on)), (t("vorlage.fact.data"), date_de(stamp.built_on)),
        (t("vorlage.fact.store"), stamp.fingerprint[:FINGERPRINT]), (t("vorlage.fact.version"), VERSION))
    ids = dict.fromkeys(name for each in sections for part in each.parts for name in part.exhibit.source_ids)
    known, changes, addresses = (common.source_titles().loc[list(ids)], changed(asked, model, best),
                                 links(asked, base))
    behind = (sheets.state(facts, changes, addresses), sheets.sources(known),
              *sheets.exhibits([part.exhibit for each in sections for part in each.parts]))
    return Paper(
        name=file_name(town.short_name, on.isoformat(), ending="").rstrip("."), title=book.title,
        subtitle=book.subtitle, facts=facts, changes=changes, sections=sections, sources=known, links=addresses,
        book=lambda: finanzierung.workbook(*house, model, asked.place, on, behind))


def names() -> dict[str, str]:
    """Return the names of the scenarios, the own mix included."""
    return {s.code: s.name_de for s in forecast.scenarios()} | {forecast.OWN: t("vorausberechnung.own.name")}


def changed(asked: State, model: str, best: str) -> tuple[Change, ...]:
    """Return every setting of a state that differs from where it starts."""
    ags, site = asked.town.ags, reach.site(asked.town.ags)
    known = ({each.code: each.name for each in money.variants(ags)}
             | {slot: t("common.house.own", name=house.name) for slot, house in asked.houses.items()})
    others = {each.code: each.name for each in rivals(ags, asked.choices.variant)}
    return (*change.variant(known, asked.slot or asked.choices.variant),
            *change.house(asked.first, asked.choices), *change.model(model, best),
            *change.place(None if asked.slot else asked.place, None if site is None else (site.lon, site.lat)),
            *change.scenario(names(), asked.scenario, forecast.STANDARD, asked.mix),
            *change.until(asked.until, forecast.horizon()[0]),
            *change.closed(others.get(asked.closed, "")))


def links(asked: State, base: str) -> tuple[Link, ...]:
    """Return the addresses that show the state, each whole: the money, and each page where something was changed."""
    query = urlencode({"ags": asked.town.ags, **asked.given})
    pages = ("finanzierung", *(page for page, known in PAGES.items() if asked.given.keys() & set(known)))
    return tuple(Link(label("common.page", page), f"{base.rstrip('/')}/{page}?{query}") for page in pages)


def _sections(asked: State, model: str) -> tuple[Section, ...]:
    makes: Sequence[tuple[str, str, Callable[[], Section]]] = (
        ("kette", t("kette.print.question"), lambda: shown_chain.chain(asked)),
        ("bevoelkerung", label("ueberblick.q", "bevoelkerung"), lambda: shown_people.people(asked)),
        ("angebote", label("ueberblick.q", "angebote"), lambda: shown_people.offers(asked)),
        ("einzugsgebiete", label("ueberblick.q", "einzugsgebiete"), lambda: shown_people.reached(asked)),
        ("finanzierung", label("ueberblick.q", "finanzierung"), lambda: shown_money.money(asked, model)),
        ("risiko", label("finanzierung.view", "risiko"), lambda: shown_money.risk(asked, model)),
        ("vorlage", label("finanzierung.view", "vorlage"), lambda: shown_money.council(asked, model)),
        ("plaene", t("vorlage.books"), lambda: shown_money.books(asked, model)),
        ("programme", label("finanzierung.view", "programme"), lambda: shown_money.programmes(asked)),
        ("annahmen", label("finanzierung.view", "annahmen"), lambda: shown_money.assumptions(asked)))
    return tuple(_Attempt(*each).section for each in makes)


def _first(sections: Sequence[Section], figures: tuple[KeyFigure, ...]) -> Section:
    """Return what matters most: each question with its finding, and the headline figures of the money."""
    answered = [each for each in sections if each.finding and each.key in ANSWERING]
    return Section(key="wichtig", question=t("vorlage.first"),
                   answers=tuple((each.question, each.finding) for each in answered),
                   figures=figures)


def of_file(path: Path, name: str) -> tuple[str, dict[str, str]]:
    """Return town and settings of the state a project file shows, or of the one saved under a name.

    Raise DewakError (German) for a file that cannot be read, or a name that is not in it.
    """
    project = read(folder.read(path, LARGEST))
    saved = {each.name: each.state for each in project.saved}
    if name and name not in saved:
        raise InputError(t("stand.no_such", name=name, names=listing(list(saved)) or t("common.answer.none")))
    chosen = saved[name] if name else project.current
    return chosen.ags, reasoned(chosen)


def write(target: Path, files: folder.Files) -> int:
    """Write the documents into a new or empty folder and return how many; errors as in store.folder."""
    return folder.write(target, files)
