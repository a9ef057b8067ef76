"""What the page Versorgung says, at ordinary and extreme demand, with and without known supply."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dewak_dash.chain.service_rows import Balance, Service, ServiceOutlook
from dewak_dash.model import Region
from dewak_dash.supply.balance import Places
from dewak_dash.theme import palette
from dewak_dash.topics.einfach import findings_services as plain
from dewak_dash.topics.versorgung import charts, course, findings, grounds, kreis, operators
from dewak_dash.topics.versorgung.findings import Rests

TOWN = Region(ags="05001001", name="Äpfelstadt, Stadt", short_name="Äpfelstadt", level="municipality")
YEARS = np.arange(2028, 2032)
RESTS = Rests(sources=("BOOK",), quality=("assumed",))


def service(code: str, name: str, group: str = "senior") -> Service:
    return Service(code=code, position=1, group=group, name=name, counted="Menschen", unit="Plätze", found_as=("x",),
                   kreis=None, places=None, norm="Gesetz", norm_address="", capped="", who="Amt")


def row(code: str, name: str, end: float, *, supply: float | None = None, known: str = "facilities",
        first_short: int | None = None, group: str = "senior") -> ServiceOutlook:
    """Return 100 people who become `end` in a straight line, ten fewer to ten more in the range of each year."""
    middle = np.linspace(100, end, YEARS.size)
    people = np.stack([middle - 10, middle - 5, middle, middle + 5, middle + 10])
    change = np.stack([middle / 100 - 1.1, middle / 100 - 1, middle / 100 - 0.9])
    held = None if supply is None else Balance(
        known=known, supply=np.full(YEARS.size, supply), first_short=first_short,  # type: ignore[arg-type]
        gap=np.stack([middle - 10, middle, middle + 10]) - supply, chance=np.linspace(0.6, 0.9, YEARS.size))
    return ServiceOutlook(service=service(code, name, group), measure="use", people=people, change=change, balance=held,
                          level=None, region="00")


def said(*rows: ServiceOutlook, this_year: int = 2028) -> findings.Changes:
    return findings.changes(TOWN, YEARS, rows, RESTS, this_year)


def test_the_title_names_what_grows_and_what_shrinks_most() -> None:
    found = said(row("a", "Heim", 140), row("b", "Kita", 80), row("c", "Treff", 101))
    assert found.title == "Äpfelstadt bis 2031 im mittleren Verlauf: Heim +40\u00a0% und Kita \u221220\u00a0%"
    assert found.names == ("Heim", "Treff", "Kita")
    assert [figure.value for figure in found.figures] == ["+40\u00a0%", "\u221220\u00a0%", "nichts", "3 von 3"]


def test_where_all_grows_nothing_is_said_to_shrink() -> None:
    found = said(row("a", "Heim", 140), row("b", "Kita", 110))
    assert found.title == "Äpfelstadt bis 2031 im mittleren Verlauf: Heim +40\u00a0%"
    assert found.figures[1].value == "nichts"


def test_where_nothing_moves_the_title_says_so() -> None:
    assert said(row("a", "Heim", 100.3)).title == (
        "Äpfelstadt bis 2031: Der Bedarf bleibt bei allen Angeboten fast gleich")


def fewer(of: ServiceOutlook, times: float) -> ServiceOutlook:
    """Return the same change for a smaller number of people."""
    return replace(of, people=of.people / times)


def test_a_change_of_fewer_than_five_people_is_neither_named_first_nor_written_in_percent() -> None:
    """Three people who become four (+40 %) stand behind 100 who become 110; five who become four count as five."""
    heim, pflege, kita = row("a", "Heim", 110), fewer(row("b", "Tagespflege", 140), 33), fewer(row("c", "Kita", 80), 20)
    found = said(heim, pflege, kita)
    assert found.title == "Äpfelstadt bis 2031 im mittleren Verlauf: Heim +10\u00a0% und Kita \u221220\u00a0%"
    assert dict(zip(found.names, found.words, strict=True)) == {
        "Heim": "+10\u00a0%", "Tagespflege": "unter 5 Menschen", "Kita": "\u221220\u00a0%"}
    assert said(pflege).title == "Äpfelstadt bis 2031: Nach jedem Angebot fragen weniger als 5 Menschen"
    assert said(pflege, row("d", "Treff", 100)).title == (
        "Äpfelstadt bis 2031: Wo mindestens 5 Menschen fragen, bleibt der Bedarf fast gleich")


def test_without_any_supply_no_shortage_is_denied() -> None:
    assert said(row("a", "Heim", 140)).subtitle.startswith("Was es hier an Plätzen gibt, ist nicht bekannt")


def test_with_enough_places_only_what_is_known_is_said_to_suffice() -> None:
    assert "soweit das Angebot bekannt ist" in said(row("a", "Heim", 110, supply=500)).subtitle


def test_what_becomes_scarce_in_one_year_is_named_together() -> None:
    found = said(row("a", "Heim", 140, supply=110, first_short=2030), row("b", "Dienst", 130, supply=110,
                                                                           first_short=2030),
                 row("c", "Kita", 120, supply=110, first_short=2031))
    assert found.subtitle == "Bleibt das Angebot, wie es ist, wird zuerst knapp: Heim und Dienst, ab 2030."
    assert found.words[0] == "+40\u00a0%, knapp ab 2030"


def test_what_is_scarce_from_the_first_year_is_said_to_be_so_already() -> None:
    found = said(row("a", "Ganztag", 90, supply=50, first_short=2028))
    assert found.subtitle.endswith("Ganztag, schon 2028.")
    assert found.figures[2].value == "schon 2028"


@pytest.mark.parametrize(("this_year", "when"), [(2028, "ab 2029"), (2029, "schon 2029"), (2030, "schon 2029")])
def test_a_year_that_has_come_is_not_announced(this_year: int, when: str) -> None:
    """Figures of 2028 looked at two years later speak of 2029 as of what is."""
    found = said(row("a", "Ganztag", 140, supply=110, first_short=2029), this_year=this_year)
    assert found.subtitle.endswith(f"Ganztag, {when}.")
    assert found.figures[2].value == when.removeprefix("ab ")
    assert found.words == (f"+40\u00a0%, knapp {when}",)


@pytest.mark.parametrize(("gap", "words"), [
    ((66, 37, 105), "fehlen 66 (37\u2060–\u2060105)"), ((-46, -155, -10), "frei 46 (10\u2060–\u2060155)"),
    ((31, -15, 83), "fehlen 31 (frei 15 bis fehlen 83)"), ((0.2, -4, 0.4), "gleich (frei 4 bis gleich)"),
    ((1234, 500, 2349), "fehlen 1.230 (500\u2060–\u20602.350)")])
def test_a_gap_in_words(gap: tuple[float, float, float], words: str) -> None:
    assert course.gap(*gap) == words


def test_what_happens_if_nothing_is_done_is_ordered_by_what_is_missing() -> None:
    """Of 50 places 90 are missing, of 110 served 30: 180 % and 27 %."""
    table = course.nothing_done(TOWN, YEARS, [row("a", "Dienst", 140, supply=110, known="kreis_used"),
                                              row("b", "Heim", 140, supply=50), row("c", "Treff", 140)], RESTS)
    assert table is not None
    assert table.table.iloc[:, 0].tolist() == ["Heim (Plätze)", "Dienst (Menschen)"]
    assert table.table["2030"].tolist() == [round(100 + 80 / 3 - 50), round(100 + 80 / 3 - 110)]
    assert table.table["2031"].tolist() == [90, 30]
    assert table.table["knapp 2031, Anteil der Verläufe"].tolist() == [0.9, 0.9]
    assert table.columns[-1].write(0.9) == "90\u00a0%"
    assert table.title == ("Bleibt alles, wie es ist, ist 2031 in Äpfelstadt am knappsten: Heim, es fehlen 90 "
                           "(gezählt: Plätze)")


def test_fewer_than_five_missing_are_not_ranked() -> None:
    """Of 3 places 2 are missing, two thirds: the Dienst that lacks 30 of 110 is named; alone nothing is."""
    held = Balance(known="facilities", supply=np.full(YEARS.size, 3.0), gap=np.full((3, YEARS.size), 2.0),
                   chance=np.ones(YEARS.size), first_short=None)
    lacking = replace(row("b", "Heim", 140), balance=held)
    both = course.nothing_done(TOWN, YEARS, [lacking, row("a", "Dienst", 140, supply=110)], RESTS)
    alone = course.nothing_done(TOWN, YEARS, [lacking], RESTS)
    assert both is not None
    assert alone is not None
    assert "am knappsten: Dienst, es fehlen 30" in both.title
    assert alone.title == "Bleibt alles, wie es ist, fehlen 2031 in Äpfelstadt je Angebot weniger als 5 Plätze"


def test_percent_under_the_axis_has_room() -> None:
    """At 12 px „+100 %“ takes 37 px and 12 apart: 108 px bear two steps of 50, 90 px one of 100, any room five."""
    phone = palette("light", "phone")
    assert [charts.tick_step(100, room, phone) for room in (90, 108, 1000)] == [100, 50, 20]


def test_where_nothing_is_missing_the_title_says_so_and_without_supply_there_is_none() -> None:
    enough = course.nothing_done(TOWN, YEARS, [row("a", "Heim", 100, supply=200)], RESTS)
    assert enough is not None
    assert "fehlt 2031 in Äpfelstadt im mittleren Verlauf nichts davon" in enough.title
    assert course.nothing_done(TOWN, YEARS, [row("a", "Heim", 100)], RESTS) is None


def test_unknown_supply_is_said_with_who_knows() -> None:
    found = course.course(TOWN, YEARS, [row("a", "Heim", 140), row("b", "Kita", 90, group="child")], "senior", RESTS)
    assert found.note == "Nicht bekannt ist das Angebot für: Heim. Wer es weiß: Amt."
    assert [each.service.code for each in found.rows] == ["a"]
    assert "Das Angebot ist nicht bekannt" in found.exhibit.alt


def test_what_is_built_in_groups_says_how_many() -> None:
    """90 children and a tenth in reserve are 99 places, ten groups of ten."""
    found = course.course(TOWN, YEARS, [row("b", "Kita", 90, supply=80)], "senior", RESTS, {"b": (0.1, 10)})
    assert found.note.endswith("rund 99 Plätze mit 10\u00a0% Reserve, also 10 Gruppen zu 10.")


def test_doctors_in_a_town_stand_beside_kreis_and_like_towns() -> None:
    rows = pd.DataFrame({"name_de": ["Hausärzte"], "unit_de": ["je 10.000 Einwohner"], "year": [2022], "town": [5.6],
                         "kreis": [5.53], "peers": [6.04], "source_id": ["X"], "quality": ["official"]})
    found = kreis.in_town("Äpfelstadt", "Obstkreis", rows, 40)
    assert found is not None
    assert found.table.iloc[0].tolist() == ["Hausärzte", "je 10.000 Einwohner", 5.6, 5.5, 6.0, 2022]
    assert "Hausärzte je 10.000 Einwohner: 5,6, Mitte ähnlicher Gemeinden 6" in found.alt
    assert kreis.in_town("Äpfelstadt", "Obstkreis", rows.iloc[:0], 40) is None


def place(capacity: float | None, *, whole: bool = False) -> Places:
    return Places(name="Haus am Markt", operator="", operator_kind="municipal", capacity=capacity, opened=None,
                  closes=None, whole_town=whole, certainty="reported", who="Amt", year=2024)


def test_the_closure_of_the_largest_house_in_words() -> None:
    """30 of 100 people today and of 150 at the end."""
    found = operators.operators(TOWN, [row("a", "Heim", 150)], {}, {"a": (place(30), place(20), place(None))}, RESTS)
    assert found.closures == ("Heim: Haus am Markt hat 30 Plätze. Das sind 30\u00a0% des Bedarfs von heute und "
                              "20\u00a0% des Bedarfs am Ende.",)
    assert found.overview.table.iloc[0].tolist()[3] == "2 Einrichtungen: 50 Plätze"


def test_a_whole_town_is_no_house_that_closes() -> None:
    found = operators.operators(TOWN, [row("a", "Heim", 150)], {}, {"a": (place(366, whole=True),)}, RESTS)
    assert found.closures == ()
    assert found.overview.table.iloc[0].tolist()[3] == "ganze Gemeinde: 366 Plätze"


def test_a_town_where_nothing_was_found() -> None:
    found = operators.operators(TOWN, [row("a", "Heim", 150)], {}, {}, RESTS)
    assert found.known is None
    assert found.overview.title == "In Äpfelstadt fanden wir etwas zu 0 von 1 Angeboten"
    assert found.overview.table.iloc[0].tolist()[1:4] == [0, "", "nicht bekannt"]


def test_amounts_are_no_finer_than_a_projection_bears() -> None:
    assert [findings.amount(value) for value in (7.4, 98.6, 223, 1353, 48_777)] == ["7", "99", "225", "1.350", "48.800"]


def test_nobody_left_gives_a_whole_fall_and_no_division_by_nothing() -> None:
    gone = row("a", "Heim", 0)
    assert said(replace(gone, people=np.maximum(gone.people, 0))).figures[1].value == "\u2212100\u00a0%"


def test_a_figure_found_is_written_as_found_and_kept_as_numbers() -> None:
    found = pd.DataFrame({
        "service_de": ["A", "B", "C", "D"], "kind_of_figure": [None] * 4, "rate": ["11", "1.25", "70-150", "4.2-10.7"],
        "unit": ["Prozent"] * 4, "age_from": [None] * 4, "age_to": [None] * 4, "year": ["2023"] * 4,
        "region": ["NRW"] * 4, "capped_by_supply": [None] * 4, "address": [""] * 4, "source_id": ["X"] * 4,
        "quality": ["derived"] * 4})
    shown = grounds.evidence(found)
    column = shown.columns[0]
    assert shown.table["Wert"].tolist() == [11, 1.25, 70, 4.2]
    assert shown.table["bis"].isna().tolist() == [True, True, False, False]
    assert [column.write(*row) for row in shown.table[["Wert", "bis"]].itertuples(index=False)] == [
        "11", "1,25", "70 bis 150", "4,2 bis 10,7"]


def test_plain_language_takes_what_the_page_says_from_the_same_rows() -> None:
    few = replace(row("language", "Kurs", 100), people=np.full((5, YEARS.size), 3.0))
    rows = (row("home_care", "Pflege", 140, supply=110, first_short=2029), row("childcare_3", "Kita", 80), few)
    found = plain.needs(YEARS, rows, 2026)
    assert found == plain.Needs(
        first=2028, last=2031, now=2028, up=(plain.Need(code="home_care", start=100.0, low=130.0, high=150.0),),
        down=(plain.Need(code="childcare_3", start=100.0, low=70.0, high=90.0),), few=False, scarce=("home_care",),
        since=2029, known=1, unknown=2)
    assert said(*rows).subtitle.startswith("Bleibt das Angebot, wie es ist, wird zuerst knapp: Pflege, ab 2029")
    assert plain.needs(YEARS, (few, few), 2030).few
    assert plain.needs(YEARS, (few, few), 2030).now == 2030
