"""Plain language: short sentences without technical words, chosen by the figures of the usual finding."""

import re
from collections.abc import Iterator

import pytest

from dewak_dash.finance.models import MODELS
from dewak_dash.text import labels
from dewak_dash.topics.common.terms import terms_in
from dewak_dash.topics.einfach import findings
from dewak_dash.topics.einfach.shown import SAYS
from dewak_dash.topics.pages import PAGES

# No municipality in the store has a name of more words.
TOWN = "Quitzdorf am See / Kwetanecy pri jezoru"
COSTS = [{"municipal": 202_319.0, "bond": 1_240_000.0, "housing": 108_880.0}, {"carrier": 0.0},
         {"carrier": -5.0, "bond": 9.0}, {"municipal": 100_000.0, "bond": 100_900.0},
         {code: 1000.0 * place for place, code in enumerate(MODELS)}]


def sentences() -> Iterator[str]:
    """Yield every sentence there can be, at the extremes of its figures."""
    for start, low, high in ((1_510_000, 1_400_000, 1_600_000), (3, 0, 0), (61_062, 50_377, 60_000), (10, 11, 30)):
        yield from findings.ahead(TOWN, start, low, high, 2050)
    for count in (0, 1, 2, 12_345):
        yield from findings.offers(TOWN, count)
    for reached in (None, 0, 1, 5_985, 1_234_567):
        yield from findings.reach(reached, 10)
    for costs in COSTS:
        yield from findings.cost(costs, 0.02)
    for stem in PAGES:
        yield from findings.page(stem)


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
    assert len(said) > 50
    assert {sentence: faults(sentence) for sentence in said if faults(sentence)} == {}


@pytest.mark.parametrize(("sentence", "fault"), [
    ("Das Haus, das die Stadt baut, kostet Geld.", "clause"),
    ("Das ist ein Satz mit sehr vielen kleinen Wörtern und er hört nicht auf.", "long"),
    ("Der Kapitalwert ist hoch.", "technical"), ("Er kommt. Er geht.", "not one sentence"),
    ("Die Haushaltskonsolidierung droht.", "long word")])
def test_a_hard_sentence_is_found(sentence: str, fault: str) -> None:
    assert fault in faults(sentence)


def test_every_page_has_a_message_and_every_form_a_plain_name() -> None:
    assert all(stem in SAYS or len(findings.page(stem)) >= 3 for stem in PAGES)
    assert set(labels("einfach.form")) == set(MODELS)


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
        "Am wenigsten zahlt die Stadt mit diesem Betreiber: eine Firma mit Mietwohnungen.",
        "Das sind rund 109.000\u00a0€ im Jahr.",
        "Am meisten zahlt die Stadt mit diesem Betreiber: die Stadt selbst.", "Das sind rund 202.000\u00a0€ im Jahr.")
    assert "Das gilt für jeden Betreiber." in findings.cost({"municipal": 100_000.0, "bond": 100_900.0}, 0.02)
    assert "Das Haus kostet die Stadt kein Geld." in findings.cost({"municipal": 0.0, "bond": -4.0}, 0.02)
    assert findings.reach(None, 10)[0] != findings.reach(0, 10)[0]
