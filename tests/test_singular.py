"""One thing is told in the singular: every text that counts things has a twin for one, or a reason to need none."""

import re
import string

import pytest

from dewak_dash.language import ENGLISH, GERMAN, speaking
from dewak_dash.text import CATALOGUES, SINGULAR, t

# A count and, with or without an adjective, a noun in the plural.
COUNTED = re.compile(r"\{(?:n|count)\} (?:[a-zäöüß]+en? )?[A-ZÄÖÜ][a-zäöüß]+(?:e|en|er|n|s)\b")
OWN, MANY, PEOPLE, DATA = (
    "one thing has a text of its own, chosen where it is said", "said of two and more only",
    "one or two people are told as fewer than 3, more as rounded", "counts what comes with the program: never one")
NEVER_ONE = {
    OWN: {"angebote.title", "angebote.title_least", "angebote.title_few", "einfach.offers.many", "einfach.need.unknown",
          "einfach.house.unknown", "einfach.slides.many", "einrichtungen.facts.title", "einrichtungen.unknown.title",
          "einzugsgebiete.aims.site_many", "einzugsgebiete.stops.title", "finanzierung.variants.title",
          "finanzierung.variants.houses", "finanzierung.parts.subtitle", "versorgung.capacity.some"},
    MANY: {"einrichtungen.beside.title", "einrichtungen.beside.title_ties", "einrichtungen.beside.houses",
           "einrichtungen.beside.title_level", "einzugsgebiete.share.one_in", "einzugsgebiete.closing.title_many",
           "einzugsgebiete.why.rank", "einzugsgebiete.better.free", "einfach.way.level", "methoden.methods.count",
           "versorgung.title.services", "versorgung.closure.houses", "finanzierung.subtitle", "organisation.subtitle",
           "bevoelkerung.peers.title", "bevoelkerung.peers.alt", "einzugsgebiete.import.progress",
           "versorgung.kreis.subtitle", "versorgung.town.subtitle", "finanzierung.least.count"},
    PEOPLE: {"einfach.people.now", "einfach.reach.many", "einfach.bus.walk"},
    DATA: {"daten.table.columns_alt", "daten.overview.alt", "daten.sources.title", "einfach.checked.towns",
           "einfach.data.tables", "einfach.data.rows", "einfach.data.sources", "einfach.data.guessed",
           "finanzierung.real.above", "finanzierung.real.below", "finanzierung.real.between",
           "finanzierung.trial.title", "finanzierung.trial.subtitle", "finanzierung.sources.title",
           "finanzierung.prices.title", "kette.inputs.alt", "methoden.official.title", "methoden.official.alt",
           "methoden.official.verdict", "methoden.lives.title_one", "methoden.lives.alt_one", "methoden.lives.title",
           "methoden.lives.alt", "methoden.lives.verdict", "organisation.figure.points", "organisation.scoring.title",
           "organisation.weighing.title", "organisation.evidence.title", "schnittstelle.page.addresses_alt",
           "schnittstelle.page.forms_alt", "schnittstelle.page.licences", "schnittstelle.page.licences_alt",
           "versorgung.law.alt", "versorgung.evidence.title", "ueberblick.figure.future_start"}}
GERMAN_TEXTS = CATALOGUES[GERMAN]
TWINS = [key for key in GERMAN_TEXTS if key.endswith(SINGULAR)]


def test_every_text_that_counts_things_has_its_singular() -> None:
    counting = {key for key, text in GERMAN_TEXTS.items() if COUNTED.search(text)}
    listed = set().union(*NEVER_ONE.values())
    lacking = {key for key in counting if f"{key}{SINGULAR}" not in GERMAN_TEXTS} - listed
    assert lacking == set(), "write the text for one thing as …_1, or name it in NEVER_ONE with the reason"
    assert listed - counting == set(), "counts nothing any more"
    assert [key for key in listed if f"{key}{SINGULAR}" in GERMAN_TEXTS] == [], "has a singular after all"


@pytest.mark.parametrize("key", TWINS)
def test_a_singular_belongs_to_a_text_and_asks_for_nothing_else(key: str) -> None:
    for texts in CATALOGUES.values():
        one, many = ({name for _, name, _, _ in string.Formatter().parse(texts[each]) if name}
                     for each in (key, key.removesuffix(SINGULAR)))
        assert one < many


@pytest.mark.parametrize(("count", "german", "english"), [
    ("1", "Ein Eintrag im Einzelnen", "One entry in detail"), ("2", "2 Einträge im Einzelnen", "2 entries in detail"),
    ("0", "0 Einträge im Einzelnen", "0 entries in detail"),
    ("11", "11 Einträge im Einzelnen", "11 entries in detail")])
def test_one_is_told_in_the_singular(count: str, german: str, english: str) -> None:
    assert t("angebote.list.title", n=count) == german
    with speaking(ENGLISH):
        assert t("angebote.list.title", n=count) == english


def test_years_are_counted_too() -> None:
    assert t("finanzierung.programmes.years", years="1") == "höchstens ein Jahr"
    assert t("finanzierung.programmes.years", years="2") == "höchstens 2 Jahre"
