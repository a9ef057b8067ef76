"""Who is even as figures are written is told together; groups of fewer than five are not called first."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from dewak_dash import ranking
from dewak_dash.finance.models import MODELS
from dewak_dash.finance.results import Band
from dewak_dash.forecast.method_trial import MethodScore
from dewak_dash.forecast.summary import GROUPS, Summary
from dewak_dash.formats import number
from dewak_dash.language import ENGLISH, speaking
from dewak_dash.model import Region
from dewak_dash.topics.einfach import findings as plain
from dewak_dash.topics.einfach import findings_services
from dewak_dash.topics.einrichtungen import findings as houses
from dewak_dash.topics.einzugsgebiete import years as years_view
from dewak_dash.topics.finanzierung import findings as money_findings
from dewak_dash.topics.methoden import methods
from dewak_dash.topics.praesentation import shown as slides
from dewak_dash.topics.versorgung import course, operators
from dewak_dash.topics.vorausberechnung import ages
from dewak_dash.topics.vorausberechnung.findings import Rests
from tests.topics.test_einfach import HOME, KITA, NEEDS, least
from tests.topics.test_versorgung import RESTS as NEED_RESTS
from tests.topics.test_versorgung import TOWN, YEARS, place, row, said

TEXT_RESTS = Rests(sources=("COUNTS",), counts=("COUNTS",), quality=("derived",))


def test_even_means_even_as_it_is_written() -> None:
    assert ranking.leading({"a": 1.4, "b": 1.0, "c": 0.2}, number) == ("a", "b")
    assert ranking.leading({"a": 1.4, "b": 1.0, "c": 0.2}, number, lowest=True) == ("c",)
    assert ranking.leading({}, number) == ()


def test_forms_that_cost_the_same_are_decided_on_together() -> None:
    assert "Form: „Genossenschaft (eG)“ kostet" in slides.form_words(("cooperative",), 3)
    assert "Form: „Genossenschaft (eG)“ und „Bürgerstiftung“ kosten" in slides.form_words(
        ("cooperative", "foundation"), 3)
    assert "Jede kostet" in slides.form_words(("cooperative", "foundation"), 2)


@pytest.mark.parametrize(("costs", "title"), [
    ((10_100, 50_000, 90_000), "3 Häuser: „A“ kostet die Gemeinde mit 10.000\u00a0€ im Jahr am wenigsten, „C“ mit "
                               "90.000\u00a0€ am meisten"),
    ((10_100, 10_102, 90_000), "3 Häuser, für die Gemeinde am günstigsten mit 10.000\u00a0€ im Jahr: „A“ und „B“; am "
                               "teuersten mit 90.000\u00a0€: „C“"),
    ((10_100, *[90_000] * 4), "5 Häuser, für die Gemeinde am günstigsten mit 10.000\u00a0€ im Jahr: „A“; am teuersten "
                              "mit 90.000\u00a0€: 4 Häuser")])
def test_houses_that_cost_the_same_stand_together(costs: tuple[float, ...], title: str) -> None:
    entries = [SimpleNamespace(name=name, band=Band(low=0.0, middle=cost, high=0.0))
               for name, cost in zip("ABCDE", costs, strict=False)]
    assert houses.beside_title(entries) == title  # type: ignore[arg-type]


@pytest.mark.parametrize(("spans", "title"), [
    ({"0_5": (4.4, 40.0), "80_plus": (100.0, 110.0)}, "Hochaltrige ab 80: 2024 wohnen rund 110"),
    ({"0_5": (4.4, 40.0)}, "wohnen zu wenige"),
    ({"0_5": (100.0, 120.0), "6_17": (50.0, 60.0), "80_plus": (100.0, 101.0)},
     "am meisten, alle gleich stark: Kinder bis 5 Jahre und Kinder und Jugendliche von 6 bis 17"),
    ({"0_5": (100.0, 120.0), "80_plus": (50.0, 60.0)}, "Bis 2024 ändert sich gleich stark, wie viele"),
    ({"0_5": (100.0, 100.0), "80_plus": (50.0, 50.0)}, "Bis 2024 ändert sich kaum"),
    ({"0_5": (100.0, 0.0), "80_plus": (50.0, 50.0)}, "Kinder bis 5 Jahre: 2024 wohnen rund 0")])
def test_groups_in_reach(spans: dict[str, tuple[float, float]], title: str) -> None:
    given = {code: np.outer([0.9, 1.0, 1.1], values) for code, values in spans.items()}
    assert title in years_view.years(TOWN, (2023, 2024), given, "adult", 10, own_ages=True, sources=()).exhibit.title


def grown(**ends: tuple[float, float]) -> ages.Groups:
    """Return the groups of a summary in which those not named stay at 100."""
    nothing = np.zeros(2)
    given = Summary(years=np.array([2023, 2050]), total=np.ones((5, 2)), ages=None, flows={}, young=nothing,
                    old=nothing, own=nothing, common=nothing,
                    groups={code: np.array([ends.get(f"g{code}", (100.0, 100.0))] * 5) for code in GROUPS})
    found = ages.groups(Region(ags="05001001", name="A", short_name="A", level="municipality"), given, TEXT_RESTS)
    assert found is not None
    return found


def test_age_groups_that_change_alike_are_named_together() -> None:
    one = grown(g80_plus=(100, 150), g0_5=(100, 80))
    assert one.exhibit.title == "Hochaltrige ab 80 ändern sich am meisten"
    assert "in der Mitte 50 mehr" in one.meaning[0]
    assert one.meaning[1].startswith("Kinder bis 5 Jahre werden es dann")
    two = grown(g80_plus=(100, 150), g65_79=(1000, 1501), g0_5=(100, 80), g6_17=(100, 80))
    assert two.exhibit.title == "Ältere von 65 bis 79 und Hochaltrige ab 80 ändern sich am meisten"
    assert two.meaning == (
        "Bis 2050 wachsen in A in der Mitte am meisten, je um 50\u00a0%: Ältere von 65 bis 79 und Hochaltrige ab 80.",
        "Am meisten nehmen ab, in der Mitte je um 20\u00a0%: Kinder bis 5 Jahre und Kinder und Jugendliche von 6 bis "
        "17.")


def test_age_groups_of_few_people_are_not_ranked() -> None:
    assert grown(g80_plus=(4.4, 9), g0_5=(100, 110)).exhibit.title == "Kinder bis 5 Jahre ändern sich am meisten"
    nobody = grown(**{f"g{code}": (4, 8) for code in GROUPS})
    assert nobody.exhibit.title == "In jeder Altersgruppe leben weniger als 5 Menschen"
    assert nobody.meaning == ("In jeder Altersgruppe leben weniger als 5 Menschen.",)
    assert grown().exhibit.title == "Keine Altersgruppe ändert sich merklich"
    assert grown(**{f"g{code}": (100, 120) for code in GROUPS}).exhibit.title.endswith("gleich stark: um 20\u00a0%")


def test_services_that_change_alike_are_named_together() -> None:
    found = said(row("a", "Heim", 140), row("b", "Dienst", 140.2), row("c", "Kita", 80))
    assert found.title == ("Äpfelstadt bis 2031 im mittleren Verlauf: Heim und Dienst je +40\u00a0% und Kita "
                           "\u221220\u00a0%")
    assert found.figures[0].unit == "Heim und Dienst, je bis 2031"
    assert "4 Angebote je +40\u00a0%" in said(*[row(code, code, 140) for code in "abcd"]).title


def test_services_that_lack_the_same_share_are_scarcest_together() -> None:
    table = course.nothing_done(TOWN, YEARS, [row("a", "Dienst", 140, supply=100), row("b", "Heim", 140, supply=100),
                                              row("c", "Treff", 140, supply=120)], NEED_RESTS)
    assert table is not None
    assert table.title == ("Bleibt alles, wie es ist, sind 2031 in Äpfelstadt gleichermaßen am knappsten: Dienst und "
                           "Heim")


def test_the_largest_houses_are_named_together() -> None:
    even = (place(30), replace(place(30), name="Haus am See"), place(20))
    found = operators.operators(TOWN, [row("a", "Heim", 150)], {}, {"a": even}, NEED_RESTS)
    assert found.closures == ("Heim: Haus am Markt und Haus am See haben je 30 Plätze. Das sind je 30\u00a0% des "
                              "Bedarfs von heute und 20\u00a0% des Bedarfs am Ende.",)


def test_plain_sentences_name_who_is_even() -> None:
    found = plain.cost({"municipal": 202_319.0, "housing": 108_880.0, "bond": 108_900.0}, 0.02)
    assert found[1].startswith("Am wenigsten zahlt")
    assert found[2].startswith("Genauso viel zahlt sie mit diesem Betreiber: ")
    many = plain.cost({"municipal": 202_319.0, "housing": 108_880.0, "bond": 108_900.0, "carrier": 108_860.0}, 0.02)
    assert many[2] == "Genauso viel zahlt sie mit 2 anderen."
    twice = findings_services.said(replace(NEEDS, up=(KITA, HOME)))
    assert [each for each in twice if each.startswith("Mehr gebraucht")] == list(twice[:2])


def test_plain_sentences_name_every_form_that_costs_least() -> None:
    said = {count: plain.cheapest(least(108_880.0, *list(MODELS)[:count])) for count in (1, 2, 3, len(MODELS))}
    first = "Am wenigsten zahlt die Gemeinde mit diesem Betreiber: die Gemeinde selbst."
    amount = "Das sind rund 109.000\u00a0€ im Jahr."
    assert said[1] == (first, amount)
    assert said[2] == (first, "Genauso viel zahlt sie mit diesem Betreiber: ein Betrieb der Gemeinde.", amount)
    assert said[3] == (first, "Genauso viel zahlt sie mit 2 anderen.", amount)
    assert said[len(MODELS)] == ("Es kostet die Gemeinde rund 109.000\u00a0€ im Jahr.",
                                 "Das gilt für jeden Betreiber.")
    assert plain.cheapest(least(0.0, *MODELS)) == ("Das Haus kostet die Gemeinde kein Geld.",)


@pytest.mark.parametrize(("costs", "words"), [
    ((94_400, 95_600, 120_000), "Genossenschaft (eG)"),
    ((94_400, 93_600, 120_000), "Gemeinnützige GmbH und Genossenschaft (eG), gleichauf"),
    ((94_400, 94_400, 93_600, 120_000), "Bürgerstiftung, Genossenschaft (eG) und Gemeinnützige GmbH, gleichauf"),
    ((1, 2, 3, 4, 94_400), "4 Formen, gleichauf"), ((94_400, 93_600, 94_000), "alle Formen gleichauf"),
    ((94_400,), "Genossenschaft (eG)")])
def test_the_cheapest_forms_of_a_house_stand_together(costs: tuple[float, ...], words: str) -> None:
    codes = ("cooperative", "company", "foundation", "housing", "bond")
    outcomes = {code: SimpleNamespace(figures={"exposure_pv": Band(low=0.0, middle=float(cost), high=0.0)})
                for code, cost in zip(codes, costs, strict=False)}
    assert money_findings.cheapest_named(outcomes) == words  # type: ignore[arg-type]


def score(method: str, median: float) -> MethodScore:
    return MethodScore(method=method, horizon="h", size="s", cases=9, launches=3, median=median, bias=0.0, pinball=0.0,
                       plain=median)


def test_methods_that_are_as_good_are_best_together() -> None:
    scores = [score("no_change", 0.0212), score("constant_share", 0.0209), score("linear_10", 0.01),
              score("linear_5", 0.03)]
    assert methods._title(scores, scores[1], "5 bis 9") == (
        "Nach 5 bis 9 Jahren lagen „Keine Änderung“ und „Konstanter Anteil am Kreis“ am nächsten: die mittlere "
        "Gemeinde je 2,1\u00a0% daneben")
    assert [methods._bar(each, scores[1]).best for each in scores] == [True, True, False, False]


def test_the_same_in_english() -> None:
    with speaking(ENGLISH):
        assert "and" in slides.form_words(("cooperative", "foundation"), 3)
        assert grown(g80_plus=(100, 150), g65_79=(1000, 1501)).meaning[0].startswith("Until 2050 these grow most")
        assert "each" in said(row("a", "Heim", 140), row("b", "Dienst", 140.2)).title
