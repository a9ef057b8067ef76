"""A paper's state is read, changes are told, and charts get their figures: by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from dewak_dash.chain.house_plan import Choices
from dewak_dash.errors import InputError
from dewak_dash.topics.vorlage import changes, shown
from dewak_dash.topics.vorlage.answers import state
from dewak_dash.topics.vorlage.paper import Change, Section, Series, chart_data

DAY = date(2026, 11, 27)
FIRST = Choices(variant="a", area=200, staff=1.5, opening_hours=30, visits_per_hour=4, volunteers=10, members=0,
                grant_years=3, growth_staff=2.5, grant_growth=1, discount_rate=3)


def test_nothing_changed_is_no_change() -> None:
    assert changes.house(FIRST, FIRST) == ()
    assert changes.model("carrier", "carrier") == changes.until(2050, 2050) == ()
    assert changes.place(None, (7.1, 51.5)) == changes.place((7.1, 51.5), (7.1, 51.5)) == ()
    assert changes.scenario({"middle": "Mitte"}, "middle", "middle", None) == ()


def test_every_lever_of_a_house_is_told() -> None:
    moved = Choices(variant="a", area=201, staff=2, opening_hours=31, visits_per_hour=5, volunteers=11, members=5,
                    grant_years=4, growth_staff=2.6, grant_growth=2, discount_rate=4, funding="open", federal=True,
                    kind=True)
    found = changes.house(FIRST, moved)
    assert len(found) == len(vars(FIRST)) - 2  # all but variant and name, which are told apart
    assert found[1] == Change("Fachkraft-Stellen", "2", "1,5")
    assert found[-1] == Change("Ein Haus dieser Art statt dieses Hauses", "an", "aus")


def test_place_and_own_mix_are_told_in_words() -> None:
    assert changes.place((7.25, 51.5), (7.1, 51.5)) == (
        Change("Ort des Hauses", "7,2500° Ost, 51,5000° Nord", "7,1000° Ost, 51,5000° Nord"),)
    names = {"middle": "Mitte", "own": "Eigene"}
    assert changes.scenario(names, "own", "middle", (1.0, 0.8, 1.0, 1.0)) == (
        Change("Szenario", "Eigene", "Mitte"), Change("Geburten je Frau (%)", "80", "100"))


def test_a_chart_of_days_is_in_their_order_with_gaps() -> None:
    table = pd.DataFrame({"Tag": ["31.12.2010", "31.12.2000", "01.01.2005"], "n": [3, 1, 2], "wie": ["a", "a", "b"]})
    categories, found = chart_data(table, Series(kind="line", along="Tag", columns=("n",), by="wie"))
    assert categories == [date(2000, 12, 31), date(2005, 1, 1), date(2010, 12, 31)]
    assert found == {"a": [1.0, None, 3.0], "b": [None, 2.0, None]}


def test_a_withheld_count_is_a_gap_in_a_chart() -> None:
    table = pd.DataFrame({"Jahr": [2023, 2024, 2025], "Mitte": ["weniger als 3", 3, 0]}, dtype=object)
    assert chart_data(table, Series(kind="line", along="Jahr", columns=("Mitte",)))[1] == {"Mitte": [None, 3.0, 0.0]}


def test_a_chart_of_words_keeps_the_order_of_the_table() -> None:
    table = pd.DataFrame({"Form": ["Z", "A"], "x": [1.5, float("nan")], "y": [2, 3]})
    assert chart_data(table, Series(kind="bars", along="Form", columns=("x", "y"))) == (
        ["Z", "A"], {"x": [1.5, None], "y": [2.0, 3.0]})


@pytest.mark.parametrize(("ags", "given", "words"), [
    ("99999999", {}, "99999999"), ("05562020", {"farbe": "rot"}, "farbe"),
    ("05562020", {"flaeche": "9999"}, "30 bis 1.500"), ("05562020", {"lon": "13", "lat": "52"}, "zu weit")])
def test_what_is_not_known_is_refused_in_one_sentence(store_path: Path, ags: str, given: dict[str, str],
                                                      words: str) -> None:
    with pytest.raises(InputError, match=words):
        state(ags, given, DAY)


def test_a_state_is_what_the_address_says(store_path: Path) -> None:
    found = state("05562020", {"stellen": "2", "bund": "1", "bis": "2040", "szenario": "own", "zu": "50"}, DAY)
    assert found.choices == replace(found.first, staff=2.0, federal=True)
    assert (found.until, found.scenario, found.mix) == (2040, "own", (1.0, 1.0, 1.0, 0.5))


def test_a_house_of_ones_own_brings_its_place_and_its_name(store_path: Path) -> None:
    text = "general~7.14~51.593~flaeche:120~Treff am Markt"
    found = state("05562020", {"variante": "haus2", "haus2": text, "lon": "7.1", "lat": "51.6"}, DAY)
    assert (found.slot, found.place, found.choices.area) == ("haus2", (7.14, 51.593), 120.0)
    told = shown.changed(found, "carrier", "carrier")
    assert [each.value for each in told] == ["Treff am Markt (eigenes)"]
    links = {link.page: link.address for link in shown.links(found, "http://x")}
    assert set(links) == {"Finanzierung", "Einzugsgebiete"}
    assert all("haus2=general%7E7.14%7E51.593" in each or "haus2=general~7.14~51.593" in each
               for each in links.values())


def test_a_section_that_fails_says_so_and_the_rest_stands() -> None:
    def refused() -> Section:
        raise InputError("Es fehlt etwas.")

    def broken() -> Section:
        raise ZeroDivisionError

    told = shown._Attempt("x", "Wer?", refused).section
    assert told.failed == "Der Abschnitt „Wer?“ fehlt: Es fehlt etwas. Alles andere in diesem Dokument gilt."
    assert "Seine Berechnung ist abgebrochen." in shown._Attempt("x", "Wer?", broken).section.failed
