"""What is said of who finds room adds up, and nobody is called first who is even with others, or too few."""

import numpy as np
import pandas as pd
import pytest

from dewak_dash import language, secrecy
from dewak_dash.accessibility.layers import Count
from dewak_dash.accessibility.sharing import Closure, Shared
from dewak_dash.accessibility.walking import Span
from dewak_dash.formats import number
from dewak_dash.model import Region
from dewak_dash.text import t
from dewak_dash.topics.einzugsgebiete import better, closures, served

TOWN = Region(ags="05562024", name="Herten, Stadt", short_name="Herten", level="municipality", parent_ags="05562")
ASKED = served.Asked(region=TOWN, service="meeting", group="adult", minutes=15, year=2024, way="straight_line",
                     sources=(), others=1)
GROUPS = ("0_5", "6_17", "18_64")
HUNDRED = Span(low=90.0, likely=100.0, high=110.0)
COUNTS = {10: Count(minutes=10, radius_m=HUNDRED, people=HUNDRED, residents=HUNDRED, by_centre=100.0)}


def shared(room: float, full: float, far: float) -> Shared:
    return Shared(people=np.array([room + full, far]), placed=np.array([room, 0.0]), reaches=np.array([True, False]),
                  used=np.array([room]))


@pytest.mark.parametrize(("parts", "said"), [
    ((14.2, 0.0, 1.9), "Von den regelmäßigen Besuchern ab 60 haben 14 in 15 Minuten zu Fuß Platz in einem Treffpunkt; "
                       "0 stehen vor vollen Häusern, weniger als 3 haben es zu weit"),
    ((14.4, 0.0, 4.4), "haben 14 von 18 regelmäßigen Besuchern ab 60 Platz in einem Treffpunkt; 0 stehen vor vollen "
                       "Häusern, 4 haben es zu weit"),
    ((33.4, 33.4, 33.1), "haben 33 von 99 regelmäßigen Besuchern ab 60 Platz in einem Treffpunkt; 33 stehen vor vollen "
                         "Häusern, 33 haben es zu weit"),
    ((134.9, 7.0, 14.9), "haben 130 von 147 regelmäßigen Besuchern ab 60 Platz in einem Treffpunkt; 7 stehen vor "
                         "vollen Häusern, 10 haben es zu weit"),
    ((1449.0, 344.0, 55.1), "haben 1.400 von 1.800 regelmäßigen Besuchern ab 60 Platz in einem Treffpunkt; 340 stehen "
                            "vor vollen Häusern, 60 haben es zu weit"),
    ((0.0, 0.0, 0.0), "haben 0 von 0 regelmäßigen")])
def test_parts_of_who_finds_room_add_up(parts: tuple[float, float, float], said: str) -> None:
    """Of 16 in a hamlet 10 of 20 were told, with nobody before full houses and fewer than 3 too far away."""
    assert said in served.title(ASKED, shared(*parts))


def test_figures_beside_the_sentence_are_those_it_tells() -> None:
    found = shared(14.4, 0.0, 4.4)
    shown = served.figures(ASKED, found, [], found, neighbours=False)
    assert [each.value for each in shown[:3]] == ["14", "0", "4"]


@pytest.mark.parametrize(("parts", "all_"), [
    ((14.2, 3.4), 17), ((0.0, 0.0), 0), ((14.2, 1.9), "mindestens 14"), ((0.0, 1.2), "weniger als 3"),
    ((1.9, 2.2), "weniger als 5")])
def test_a_whole_is_the_sum_of_what_is_shown(parts: tuple[float, float], all_: int | str) -> None:
    assert secrecy.whole(parts) == all_


def closing(*found: Closure) -> closures.Closures:
    return closures.closing(ASKED, [f"Haus {name}" for name in "ABCDE"[:len(found)]], found, 12)


def lost(unreached: float, overflow: float) -> Closure:
    return Closure(nearest=50.0, unreached=unreached, overflow=overflow, longer=1.0)


def test_closing_the_worst_adds_up() -> None:
    found = closing(lost(54.0, 34.0), lost(5.0, 5.0))
    assert found.title == "Schließt „Haus A“, verlieren 80 ihren Platz"
    assert found.exhibit.alt.endswith("„Haus A“: 50 erreichen dann nichts mehr, 30 finden alles voll.")
    assert found.table.table.iloc[0, 2] == 88
    assert closing(lost(14.0, 2.0)).table.table.iloc[0, 2] == "mindestens 14"


def test_the_place_itself_is_no_name() -> None:
    found = closures.closing(ASKED, ["", "Haus B"], [lost(98.0, 0.0), lost(72.0, 0.0)], 12)
    assert found.title == "Schließt der Ort, um den es geht, verlieren 100 ihren Platz"
    assert found.table.table.iloc[0, 0] == "Der Ort, um den es geht"


def test_closings_that_are_even_or_few_have_no_worst() -> None:
    """14 and 13 are both told as 10."""
    assert closing(lost(14.0, 0.0), lost(13.0, 0.0), lost(4.0, 0.0)).title == (
        "Schließt eine dieser Einrichtungen, verlieren je 10 ihren Platz: „Haus A“ und „Haus B“")
    assert closing(*[lost(14.0, 0.0)] * 4).title == (
        "Schließt eine von 4 Einrichtungen, verlieren je 10 ihren Platz; mehr sind es bei keiner")
    assert closing(lost(4.4, 0.0), lost(2.0, 0.0)).title == (
        "Jede einzelne Schließung nähme weniger als 5 Menschen den Platz")
    assert closing(lost(0.0, 0.0)).title == "Keine einzelne Schließung nähme jemandem den Platz"


def by_age(near: list[float], far: list[float]) -> str:
    return served.by_age(ASKED, np.array([near, far]), np.array([5.0, 20.0]), GROUPS, own_ages=True).title


def test_ages_that_are_even_are_told_together() -> None:
    """In a hamlet all ages live in the same cells: 2 of 17 everywhere is no order of ages."""
    assert by_age([17.0, 34.0, 51.0], [2.0, 4.0, 6.0]) == "In jedem Alter haben es gleich viele zu weit: 11 von 100"
    assert by_age([80.0, 80.0, 90.0], [20.0, 20.0, 10.0]) == (
        "Am häufigsten zu weit haben es Menschen im Alter „0 bis 5 Jahre“ und „6 bis 17 Jahre“: je 20 von 100")
    assert by_age([80.0, 70.0, 90.0], [20.0, 30.0, 10.0]) == (
        "Am häufigsten zu weit haben es Menschen im Alter „6 bis 17 Jahre“: 30 von 100")
    assert by_age([80.0, 70.0, 90.0], [0.0, 0.0, 0.0]).startswith("In jedem Alter hat es weniger als eine von 100")


def test_an_age_of_few_people_is_not_ranked() -> None:
    assert "„18 bis 64 Jahre“: 20 von" in by_age([1.0, 90.0, 80.0], [3.4, 10.0, 20.0])
    assert "lässt sich nicht sagen" in by_age([1.0, 2.0, 80.0], [3.4, 1.0, 20.0])


def test_no_one_follows_from_all_and_those_in_reach() -> None:
    """38.4 of 38.9 would stand there as 38 of 39."""
    people = np.array([[38.4, 30.0, 30.0], [0.5, 10.0, 10.0]])
    table = served.by_age(ASKED, people, np.array([5.0, 20.0]), GROUPS, own_ages=True).table
    assert list(table["Menschen"]) == [39, 40, 40]
    assert list(table["in Reichweite"]) == ["nicht gezeigt", 30, 30]


def test_no_age_is_told_apart_where_cells_have_the_ages_of_the_town() -> None:
    """All ages are then alike because nobody knows better: 34 of 136 have it too far, and that is all."""
    people, minutes = np.array([[17.0, 34.0, 51.0], [5.0, 10.0, 19.0]]), np.array([5.0, 20.0])
    shown = served.by_age(ASKED, people, minutes, GROUPS, own_ages=False)
    assert shown.title == "Zu weit: 25 von 100 Menschen; welches Alter am häufigsten, ist hier nicht bekannt"
    assert shown.subtitle.endswith("Überall gilt die Altersmischung der ganzen Gemeinde")
    few = served.by_age(ASKED, np.array([[17.0, 34.0, 51.0], [0.3, 0.6, 0.9]]), minutes, GROUPS, own_ages=False)
    assert few.title == "Welches Alter es am häufigsten zu weit hat, ist hier nicht bekannt"


@pytest.mark.parametrize(("without", "with_", "tile", "said"), [
    ((357.0, 0.0, 201.0), (359.0, 0.0, 199.0), "+2", "finden 2 Menschen aus Herten zusätzlich einen Platz"),
    ((357.0, 0.0, 201.0), (356.0, 0.0, 202.0), "−1", "verliert eine Person aus Herten ihren Platz"),
    ((357.0, 0.0, 201.0), (370.0, 0.0, 188.0), "+10", "finden 10 Menschen aus Herten zusätzlich"),
    ((2.0, 0.0, 201.0), (4.0, 0.0, 199.0), "weniger als 3", "finden weniger als 3 Menschen aus Herten zusätzlich"),
    ((4.0, 0.0, 201.0), (4.0, 0.0, 201.0), "kein Unterschied", "ändert für Herten nichts")])
def test_what_the_border_changes_is_the_difference_in_the_table(without: tuple[float, float, float],
                                                                with_: tuple[float, float, float], tile: str,
                                                                said: str) -> None:
    one, two = shared(*without), shared(*with_)
    assert served.figures(ASKED, one, [], two, neighbours=False)[3].value == tile
    assert served.figures(ASKED, two, [], one, neighbours=True)[3].value == tile
    found = served.border(ASKED, one, two, 2)
    assert said in found.title
    change = found.table.iloc[0, 3]
    assert change == round(with_[0] - without[0]) if without[0] > 2 else not isinstance(change, int)


@pytest.mark.parametrize(("known", "lost", "title", "subtitle"), [
    ([False], [], "Eine Einrichtung (Treffpunkte) ist gezählt; wie groß sie ist, steht in keinem Bericht",
     "Gefunden, nicht vollständig"),
    ([False, False], ["A"], "2 Einrichtungen (Treffpunkte) sind gezählt; wie groß sie sind, steht in keinem Bericht",
     "Gefunden, nicht vollständig; von einer weiteren ist kein Ort bekannt, sie zählt nicht mit"),
    ([False, True], ["A", "B"], "2 Einrichtungen (Treffpunkte) sind gezählt, bei 1 steht die Größe in einem Bericht",
     "Gefunden, nicht vollständig; von 2 weiteren ist kein Ort bekannt, sie zählen nicht mit")])
def test_of_no_facility_nothing_is_told(known: list[bool], lost: list[str], title: str, subtitle: str) -> None:
    table = pd.DataFrame({"name": ["Haus"] * len(known), "room": 60.0, "known": known, "used": 9.0, "match": "map",
                          "accuracy_m": 0.0})
    shown = served.facilities(ASKED, table, lost)
    assert (shown.title, shown.subtitle) == (title, subtitle)


@pytest.mark.parametrize(("people", "own", "said"), [
    (2667.0, 2667.0, "erreichen rund 2.700 Menschen den Ort, alle aus Herten."),
    (2667.0, 1234.0, "erreichen rund 2.700 Menschen den Ort, rund 1.200 davon aus Herten."),
    (2667.0, 0.0, "erreichen rund 2.700 Menschen den Ort, niemand davon aus Herten."),
    (0.2, 0.2, "erreicht niemand den Ort von zu Hause aus.")])
def test_who_comes_is_told_in_words(people: float, own: float, said: str) -> None:
    all_, ours = (Span(low=each, likely=each, high=each) for each in (people, own))
    counts = {10: Count(minutes=10, radius_m=HUNDRED, people=all_, residents=ours, by_centre=people)}
    assert better.reasons(ASKED, counts, 1, 9.0, (2, 3), (7.0, 6.0))[0].endswith(said)


@pytest.mark.parametrize(("best_in", "here", "said"), [
    ([1.0, 0.0], 0.0, "Immer liegt derselbe geprüfte Platz vorn. In jedem Verlauf ist ein anderer Platz besser als der "
                      "Ort hier."),
    ([0.9, 0.1], 0.25, "liegen 2 Plätze vorn. In 25 von 100 übertrifft den Ort hier keiner."),
    ([1.0, 0.0], 1.0, "Den Ort hier übertrifft in keinem Verlauf ein anderer.")])
def test_how_often_the_place_is_beaten_is_told_plainly(best_in: list[float], here: float, said: str) -> None:
    found = better.table(ASKED, np.array([7.1, 7.2]), np.array([51.6, 51.7]), np.array([5.0, 6.0]), 7.0, (5.0, 5.0, 1),
                         (np.array(best_in), here, 2040), (7.1, 51.6))
    assert found.note.endswith(said)


def test_the_same_in_english() -> None:
    with language.speaking(language.ENGLISH):
        assert served.title(ASKED, shared(14.2, 0.0, 1.9)).startswith("Of the regular visitors aged 60 or over, 14")
        assert closing(lost(14.0, 0.0), lost(13.0, 0.0)).title.endswith("each case: “Haus A” and “Haus B”")
        assert by_age([17.0, 34.0, 51.0], [2.0, 4.0, 6.0]).endswith("11 out of 100")


@pytest.mark.parametrize(("here", "best", "less"), [(7.26, 5.81, 1.5), (7.24, 5.79, 1.4), (7.34, 7.26, 0.0)])
def test_minutes_saved_agree_with_the_minutes_beside_them(here: float, best: float, less: float) -> None:
    """1.45 minutes are saved in both: 7.3 and 5.8 are 1.5 apart, 7.2 and 5.8 are 1.4; 7.34 and 7.26 are both 7.3."""
    ways = np.array([best + 1, best])
    found = better.table(ASKED, np.array([7.1, 7.2]), np.array([51.6, 51.7]), ways, here, (best, best, 1),
                         (np.array([0.0, 1.0]), 0.0, 2035), (7.1, 51.6))
    minutes, gains = (found.table[t(f"einzugsgebiete.column.{name}")].tolist() for name in ("mean_all", "gain"))
    assert minutes == [round(here, 1), round(best, 1), round(best + 1, 1)]
    assert gains[:2] == [0.0, less]
    assert gains == [pytest.approx(minutes[0] - way) for way in minutes]
    title, why = better.title(ASKED, here, best), better.reasons(ASKED, COUNTS, 1, 9.0, (2, 3), (here, best))[2]
    if less:
        assert f"{number(less, 1)} Minuten kürzer: {number(minutes[1], 1)} statt {number(minutes[0], 1)}" in title
        assert f"von {number(minutes[0], 1)} auf {number(minutes[1], 1)} Minuten" in why
    else:
        assert title.startswith("Kein geprüfter Platz ist besser")
        assert why.startswith("Was besser wäre: nichts von 3")


def test_two_sites_are_as_far_apart_as_they_are_shown() -> None:
    sites = [better.Site(name="", lon=7.1, lat=51.6, counts=COUNTS, shared=shared(14.0, 0.0, 3.0), minutes=way, ages={})
             for way in (7.26, 5.81)]
    assert better.compared(ASKED, *sites).table.iloc[-1].tolist()[1:] == [7.3, 5.8, -1.5]
