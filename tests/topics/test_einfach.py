"""Plain language: short sentences without technical words, chosen by the figures of the usual finding."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dewak_dash.finance.models import MODELS
from dewak_dash.store.database import Database
from dewak_dash.store.reads import services as service_reads
from dewak_dash.text import labels
from dewak_dash.topics.common.terms import terms_in
from dewak_dash.topics.einfach import findings
from dewak_dash.topics.einfach import findings_pages as pages
from dewak_dash.topics.einfach import findings_services as services
from dewak_dash.topics.einfach.shown import SAYS, STEPS
from dewak_dash.topics.pages import PAGES
from dewak_dash.topics.praesentation.shown import TELL

# No municipality in the store has a name of more words.
TOWN = "Quitzdorf am See / Kwetanecy pri jezoru"
COSTS = [{"municipal": 202_319.0, "bond": 1_240_000.0, "housing": 108_880.0}, {"carrier": 0.0},
         {"carrier": -5.0, "bond": 9.0}, {"municipal": 100_000.0, "bond": 100_900.0},
         {code: 1000.0 * place for place, code in enumerate(MODELS)}]
KITA = services.Need(code="childcare_3", start=1_680, low=1_080, high=2_170)
HOME = services.Need(code="care_home", start=3, low=3, high=3)
NEEDS = services.Needs(first=2023, last=2050, now=2026, up=(KITA,), down=(HOME,), few=False, scarce=("home_care",),
                       since=2028, known=6, unknown=7)


def least(cost: float, *forms: str) -> findings.Least:
    return findings.Least(forms=forms, among=len(MODELS), cost=cost)


HOUSE = pages.House(people=5_985, visits=6_204, least=least(108_880.0, "housing"), drawn=0, sizes=6, unknown=4)


def sentences() -> Iterator[str]:
    """Yield every sentence there can be, at the extremes of its figures."""
    for start, low, high in ((1_510_000, 1_400_000, 1_600_000), (3, 0, 0), (61_062, 50_377, 60_000), (10, 11, 30)):
        yield from findings.ahead(TOWN, start, low, high, 2050)
    for count in (0, 1, 2, 12_345):
        yield from findings.offers(TOWN, count)
    for reached in (None, 0, 1, 5_985, 1_234_567):
        yield from findings.reach(reached, 10)
    for walking, riding, best in ((0, 0, 0), (0, 0, 2), (0, 2, 1_234_567), (2, 2, 40), (2, 40, 40), (410, 411, 412),
                                  (1_234_567, 1_234_567, 2_345_678)):
        yield from findings.by_bus(TOWN, 30, walking, riding, best)
    for costs in COSTS:
        yield from findings.cost(costs, 0.02)
    for code in labels("einfach.service"):
        yield from services.said(replace(NEEDS, up=(replace(KITA, code=code),), scarce=(code,), since=2020, unknown=1))
        yield from services.said(replace(NEEDS, down=(replace(HOME, code=code),), scarce=(code, code), unknown=0))
    for few, known in ((True, 0), (False, 5)):
        yield from services.said(replace(NEEDS, up=(), down=(), few=few, scarce=(), since=None, known=known))
    for people, visits, cost, drawn, unknown in ((None, 0.0, -9.0, 0, 0), (0, 1.0, 0.0, 1, 1), (1, 9e5, 9e6, 6, 14)):
        for forms in (*((form,) for form in MODELS), tuple(MODELS)[:2], tuple(MODELS)[:4], tuple(MODELS)):
            yield from pages.house(replace(HOUSE, people=people, visits=visits, least=least(cost, *forms), drawn=drawn,
                                           unknown=unknown), 10)
            yield from pages.decide(least(cost, *forms))
    for leaders, share in ((("municipal",), 1.0), (("bond",), 0.004), (("carrier",), 0.55), (tuple(MODELS), 0.1)):
        yield from pages.operators(leaders, 100, 100, share)
    for changes in ((), ((1994, 69_267, 2009, 62_639), (2013, 60_582, 2023, 62_204)), ((2013, 0, 2023, 5),),
                    ((2013, 3_600_000, 2023, 3_600_001),)):
        yield from pages.past([change(*each) for each in changes])
    for count, place in ((0, 0), (1, 1), (8, 0), (8, 3)):
        yield from pages.slides(count, place)
    for until in (2023, 2032, 2050):
        yield from pages.keeps(2023, until, 2050)
    yield from pages.checked(pages.Checked(towns=8_378, first=1983, last=2023, ahead="9 bis 12", held=80.4, lowest=0.0))
    yield from (*pages.tables((124, 67, 2_998_810, 515), 1), *pages.tables((1, 1, 1, 0), None))
    yield from (*findings.nobody(TOWN), *services.no_ages())


def test_who_comes_by_bus_is_told_as_on_the_page() -> None:
    """What is the same as on foot is no more; a number is told once."""
    who = "Gezählt sind Menschen aus Herten."
    assert findings.by_bus("Herten", 30, 410.0, 5_912.0, 9_261.0) == (
        "In 30 Minuten schaffen es zu Fuß rund 410 Menschen hierher.", "Mit Bus und Bahn sind es meistens rund 5.900.",
        "Mit Bus und Bahn sind es manchmal rund 9.300.", who)
    assert findings.by_bus("Herten", 30, 0.0, 40.0, 41.0) == (
        "In 30 Minuten schafft es zu Fuß niemand hierher.", "Mit Bus und Bahn sind es meistens rund 40.", who)
    assert findings.by_bus("Herten", 30, 410.0, 412.0, 900.0)[1:3] == (
        "Mit Bus und Bahn sind es meistens nicht mehr.", "Mit Bus und Bahn sind es manchmal rund 900.")
    assert findings.by_bus("Herten", 30, 410.0, 411.0, 412.0)[1:] == ("Mit Bus und Bahn sind es nicht mehr.", who)
    assert findings.by_bus("Herten", 30, 0.0, 0.0, 0.0) == ("In 30 Minuten schafft es niemand hierher.",)


def change(first: int, before: float, last: int, after: float) -> pages.Change:
    return pages.Change(first=first, before=before, last=last, after=after)


def faults(sentence: str) -> list[str]:
    """Return what makes a sentence hard to read."""
    plain = re.sub(r"(?<=\d)[.,](?=\d)", "", sentence).replace("Mio.", "Mio")
    found = ["long"] if len(plain.split()) > 12 else []
    found += ["clause"] if re.search(r"[,;()–]", plain) else []
    found += ["not one sentence"] if len(re.findall(r"[.?!]", plain)) != 1 or plain[-1] not in ".?" else []
    found += ["technical"] if terms_in(sentence) else []
    longest = max(len(word) for word in re.findall(r"[\wäöüß]+", plain))
    return found + (["long word"] if longest > 16 else [])


def test_every_sentence_is_easy_to_read() -> None:
    said = set(sentences())
    assert len(said) > 150
    assert {sentence: faults(sentence) for sentence in said if faults(sentence)} == {}


@pytest.mark.parametrize(("sentence", "fault"), [
    ("Das Haus, das die Stadt baut, kostet Geld.", "clause"),
    ("Das ist ein Satz mit sehr vielen kleinen Wörtern und er hört nicht auf.", "long"),
    ("Der Kapitalwert ist hoch.", "technical"), ("Er kommt. Er geht.", "not one sentence"),
    ("Die Haushaltskonsolidierung droht.", "long word")])
def test_a_hard_sentence_is_found(sentence: str, fault: str) -> None:
    assert fault in faults(sentence)


def test_every_page_slide_form_and_service_is_said_plainly(database: Database) -> None:
    assert tuple(SAYS) == PAGES
    assert set(STEPS) == set(TELL)
    assert set(labels("einfach.form")) == set(MODELS)
    assert set(labels("einfach.service")) == set(service_reads.services(database).service_id)


@pytest.mark.parametrize(("start", "low", "high", "way"), [
    (100.0, 60.0, 90.0, "Es werden also wohl weniger."), (100.0, 110.0, 150.0, "Es werden also wohl mehr."),
    (100.0, 60.0, 110.0, "Es können mehr oder weniger werden.")])
def test_the_way_follows_the_range(start: float, low: float, high: float, way: str) -> None:
    assert findings.ahead("A", start, low, high, 2050) == (
        "In A leben rund 100 Menschen.", f"Im Jahr 2050 sind es vielleicht {low:.0f} bis {high:.0f}.", way,
        "Genau weiß das niemand.")


def test_costs_name_the_least_and_the_most_unless_they_are_alike() -> None:
    found = findings.cost({"municipal": 202_319.0, "housing": 108_880.0, "bond": 150_000.0}, 0.02)
    assert found[1:5] == (
        "Am wenigsten zahlt die Gemeinde mit diesem Betreiber: eine Firma mit Mietwohnungen.",
        "Das sind rund 109.000\u00a0€ im Jahr.",
        "Am meisten zahlt die Gemeinde mit diesem Betreiber: die Gemeinde selbst.",
        "Das sind rund 202.000\u00a0€ im Jahr.")
    assert "Das gilt für jeden Betreiber." in findings.cost({"municipal": 100_000.0, "bond": 100_900.0}, 0.02)
    assert "Das Haus kostet die Gemeinde kein Geld." in findings.cost({"municipal": 0.0, "bond": -4.0}, 0.02)
    assert findings.reach(None, 10)[0] != findings.reach(0, 10)[0]


def test_services_name_what_grows_what_shrinks_and_what_is_short() -> None:
    assert services.said(NEEDS) == (
        "Mehr gebraucht wird später vor allem: Kita ab drei Jahren.", "Im Jahr 2023 waren es rund 1.680.",
        "Im Jahr 2050 sind es vielleicht 1.080 bis 2.170.", "Es kann also auch anders kommen.",
        "Weniger gebraucht wird später vor allem: das Pflegeheim.", "Im Jahr 2023 waren es rund 3.",
        "Im Jahr 2050 sind es vielleicht 3.", "Ab 2028 gibt es davon zu wenig: Pflege zu Hause.",
        "Bei 7 Angeboten kennen wir die Plätze nicht.")
    still = replace(NEEDS, up=(), down=())
    assert services.said(still)[0] == "Bis zum Jahr 2050 ändert sich wenig."
    assert services.said(replace(still, few=True))[0] == "Für jedes Angebot gibt es hier nur wenige Menschen."


@pytest.mark.parametrize(("since", "known", "said"), [
    (2026, 6, "Schon heute gibt es davon zu wenig: Pflege zu Hause."),
    (2027, 6, "Ab 2027 gibt es davon zu wenig: Pflege zu Hause."),
    (None, 6, "Soweit wir wissen: Die Plätze reichen."), (None, 0, "Ob die Plätze reichen: Das wissen wir nicht.")])
def test_what_is_short_this_year_is_so_already(since: int | None, known: int, said: str) -> None:
    assert said in services.said(replace(NEEDS, since=since, known=known))


def test_a_house_tells_its_cost_and_what_is_guessed() -> None:
    assert pages.house(HOUSE, 10) == (
        "Es geht um ein Haus für die Nachbarschaft.", "Nah an diesem Ort wohnen rund 6.000 Menschen.",
        "Nah heißt: höchstens 10 Minuten zu Fuß.", "Im Jahr gibt es vielleicht 6.200 Besuche.",
        "Am wenigsten zahlt die Gemeinde mit diesem Betreiber: eine Firma mit Mietwohnungen.",
        "Das sind rund 109.000\u00a0€ im Jahr.", "Wie groß das Haus ist: Das ist geschätzt.",
        "4 Fragen zum Haus kann noch niemand beantworten.")
    bare = pages.house(replace(HOUSE, people=None, visits=0.0, least=least(-1.0, "housing"), drawn=2, unknown=0), 10)
    assert bare[1:] == (
        "Wie viele Menschen nah wohnen: Das wissen wir hier nicht.", "Besuche gibt es dann keine.",
        "Am wenigsten zahlt die Gemeinde mit diesem Betreiber: eine Firma mit Mietwohnungen.",
        "Dann zahlt die Gemeinde nichts.", "2 von 6 Angaben kommen von echten Häusern.")


@pytest.mark.parametrize(("share", "said"), [
    (0.55, "In 6 von 10 Rechnungen ist das der beste Weg."), (0.96, "Das gilt in fast allen Rechnungen."),
    (0.04, "Andere Wege sind fast gleich gut.")])
def test_how_often_a_form_is_first_stands_in_tenths(share: float, said: str) -> None:
    assert pages.operators(("association",), 71, 100, share) == (
        "Jemand muss das Haus leiten.", "Am besten passt hier: ein Verein.", "Das sind 71 von 100 Punkten.", said,
        "Sie stellen ein: Was ist Ihnen wichtig?")
    level = pages.operators(("association", "carrier"), 71, 100, share)
    assert level[1:4] == ("2 Wege sind hier gleich gut.", "Einer davon: ein Verein.",
                          "Einer davon: ein sozialer Verband.")
    assert said not in level


def test_the_past_says_more_fewer_or_the_same() -> None:
    assert pages.past([change(1994, 69_267, 2009, 62_639)]) == (
        "Im Jahr 1994 lebten hier 69.267 Menschen.", "Im Jahr 2009 waren es 62.639.", "Es wurden also weniger.")
    assert pages.past([change(2013, 11, 2023, 16)])[-1] == "Es wurden also mehr."
    assert pages.past([change(2013, 10_000, 2023, 10_004)])[-1] == "Das sind fast gleich viele."
    assert pages.past([]) == ("Wie viele Menschen früher hier lebten: Das wissen wir nicht.",)


def test_a_projection_keeps_until_a_year_always_or_never() -> None:
    assert pages.keeps(2023, 2032, 2050)[:2] == ("Bis zum Jahr 2032 ist unsere Rechnung recht genau.",
                                                 "Danach wird sie ungenau.")
    assert "Danach wird sie ungenau." not in pages.keeps(2023, 2050, 2050)
    assert pages.keeps(2023, 2023, 2050)[0] == "Wie viele Menschen hier leben werden: Das ist sehr ungewiss."
