"""Who comes by bus: a made timetable on made streets and as the crow flies, between census cells, page and answer."""

import math
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from feed import feed
from streamlit.testing.v1 import AppTest
from test_streets_reach import SIDE, STEP, TOWN
from test_streets_reach import place as place

from dewak_dash.accessibility import projection
from dewak_dash.commands import answer as command
from dewak_dash.commands import imports
from dewak_dash.language import ENGLISH, speaking
from dewak_dash.store import timetable
from dewak_dash.store.streets import kept
from dewak_dash.topics.common import answers_bus, answers_reach
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_around import detour
from dewak_dash.topics.einfach import shown as einfach
from dewak_dash.topics.einfach.shown import STEPS, Chosen
from dewak_dash.topics.einzugsgebiete import answers, by_bus, shown_stops
from dewak_dash.topics.einzugsgebiete import shown as shown_page
from dewak_dash.topics.einzugsgebiete.findings import about
from dewak_dash.topics.finanzierung import answers as finance
from dewak_dash.topics.praesentation import shown as praesentation
from dewak_dash.topics.praesentation.shown import Told
from dewak_dash.topics.vorlage import shown_people
from dewak_dash.topics.vorlage.answers import state

HERTEN, PACE, RIDE = "05562020", 81.0, 3
# Metres east of the place: there one gets on and off. The bus leaves every ten minutes, also after the window.
ON, OFF, LEAVES = -1600, 200, [60 * hour + past for hour in (8, 9, 10) for past in range(0, 60, 10)]


@pytest.fixture
def bus(place: tuple[float, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a feed of one bus from a stop in the west to one beside the place; return its file."""
    monkeypatch.setattr("dewak_dash.launcher.told.provide", lambda: True)
    return feed(tmp_path, place, {"an": ("an", ON, 0), "ab": ("ab", OFF, 0)},
                {str(leaves): (("an", leaves), ("ab", leaves + RIDE)) for leaves in LEAVES})


def chequered_m(east: float, north: float, goal: float) -> float:
    """Return the way on the chequer to a spot east of its middle; from outside straight to its edge, if near enough."""
    half = SIDE * STEP / 2
    x, y = max(-half, min(half, east)), max(-half, min(half, north))
    access = math.hypot(east - x, north - y)
    return access + abs(x - goal) + abs(y) if access <= 300 else math.inf


def straight_m(east: float, north: float, goal: float) -> float:
    return detour().likely * math.hypot(east - goal, north)


def expected(place: tuple[float, float], way: Callable[[float, float, float], float]) -> dict[str, dict[int, int]]:
    """Count by hand: of each cell the journey of every minute from 8 to 10, sorted; people within 15 minutes and more.
    """
    x, y = projection.to_grid(*place)
    cells = answers_reach.cells_near(TOWN)
    found = {code: dict.fromkeys(answers_bus.LIMITS, 0) for code in ("walk", "p90", "p50", "p10")}
    for cell in cells[cells.ags == TOWN].itertuples():
        on_foot, to_stop = (way(cell.x_3035 - x, cell.y_3035 - y, goal) / PACE for goal in (0.0, ON))
        times = []
        for minute in range(480, 600):
            there = [each for each in LEAVES if to_stop <= 15 and each >= minute + to_stop]
            rides = there[0] - minute + RIDE + way(OFF, 0.0, 0.0) / PACE if there else math.inf
            times.append(min(on_foot, rides))
        times.sort()
        for code, time in (("walk", on_foot), ("p90", times[107]), ("p50", times[59]), ("p10", times[11])):
            for limit in answers_bus.LIMITS:
                found[code][limit] += cell.persons if time <= limit + 1e-9 else 0
    return found


def test_people_are_those_of_every_minute_counted_by_hand(bus: Path, place: tuple[float, float]) -> None:
    assert answers_bus.people(TOWN, place, "adult", 8) is None
    assert imports.main(["timetable", str(bus)]) == 0
    found = answers_bus.people(TOWN, place, "adult", 8)
    by_hand = expected(place, chequered_m)
    assert found == by_hand
    assert by_hand["walk"][15] < by_hand["p50"][15] < by_hand["p10"][15]
    assert by_hand["walk"][30] < by_hand["p50"][30]
    # From 18 to 20 no bus runs; by cycle nothing is told.
    evening = answers_bus.people(TOWN, place, "adult", 18)
    assert evening is not None
    assert evening["p10"] == evening["walk"] == by_hand["walk"]
    assert answers_bus.people(TOWN, place, "cycle", 8) is None
    kept.path_of(bus.parent, TOWN).unlink()
    assert answers_bus.people(TOWN, place, "adult", 8) == expected(place, straight_m)


def test_the_answer_tells_how_and_when(bus: Path, place: tuple[float, float], capsys: pytest.CaptureFixture[str]
                                       ) -> None:
    imports.main(["timetable", str(bus)])
    by_hand = expected(place, chequered_m)
    asked = {"lon": place[0], "lat": place[1]}
    told = [each for each in answers.answer(TOWN, asked, date(2026, 11, 27)) if each.name == "bus.residents"]
    assert {(each.detail["departures"], each.detail["minutes"]): each.value for each in told} == {
        (code, minutes): people for code, row in by_hand.items() for minutes, people in row.items()}
    assert {(each.quality, each.as_of, each.detail["from_hour"], each.detail["to_hour"], each.detail["file"],
             each.detail["way"]) for each in told} == {("derived", "2026-03-10", 8, 10, "bus.zip", "streets")}
    assert {each.source_ids[0] for each in told} == {timetable.SOURCE}
    assert command.main(["einzugsgebiete", "--ags", TOWN]) == 0
    assert "Abfahrten je Stunde" in capsys.readouterr().out
    late = [each for each in answers.answer(TOWN, {**asked, "abfahrt": "18"}, date(2026, 11, 27))
            if each.name == "bus.residents"]
    assert {each.value for each in late if each.detail["minutes"] == 15} == {by_hand["walk"][15]}


def said(app: AppTest) -> str:
    assert not app.exception
    return " ".join(str(getattr(element, "body", "")) + str(getattr(element, "value", "")) for element in app.main)


def test_the_page_tells_who_comes_by_bus_or_how_to_find_out(bus: Path, place: tuple[float, float],
                                                            run_page: Callable[..., AppTest]) -> None:
    asked = {"ags": TOWN, "ansicht": "menschen", "lon": f"{place[0]:.4f}", "lat": f"{place[1]:.4f}"}
    app = run_page("einzugsgebiete", **asked)
    assert "sobald ein Fahrplan (GTFS) eingelesen ist" in said(app)
    assert "w.abfahrt" not in [each.key for each in app.selectbox]
    imports.main(["timetable", str(bus)])
    by_hand = expected(place, chequered_m)
    shown = shown_stops.by_bus(TOWN, *place, "adult", "moved", "8")
    assert shown is not None
    assert shown.table.to_numpy().tolist() == [
        [f"{limit} Minuten", *(by_hand[code][limit] for code in ("walk", "p90", "p50", "p10"))]
        for limit in answers_bus.LIMITS]
    assert "Menschen aus Wetter (Ruhr) die gewählte Stelle ohne Bus und Bahn, mit ihnen meistens rund" in shown.title
    app = run_page("einzugsgebiete", **asked, abfahrt="18")
    assert app.selectbox(key="w.abfahrt").value == "18"
    assert "Fahrplan bus.zip, Dienstag, 10.03.2026, Aufbruch von 18 bis 20 Uhr" in said(app)
    assert "die gewählte Stelle, mit Bus und Bahn nicht mehr als ohne" in said(app)
    assert {"So lange dauert Umsteigen mindestens"} <= set(shown_page.assumptions().table.iloc[:, 0])
    app = run_page("einzugsgebiete", **asked, gruppe="cycle")
    assert "Nicht jede Linie nimmt Räder mit" in said(app)
    with speaking(ENGLISH):
        english = shown_stops.by_bus(TOWN, *place, "wheelchair", "moved", "8")
        assert english is not None
        assert "from Wetter (Ruhr) can reach the chosen spot" in english.title
        assert english.note.endswith("Whether a wheelchair can come along the timetable does not say of any ride: all "
                                     "count.")
        pram = shown_stops.by_bus(TOWN, *place, "pram", "moved", "8")
        assert pram is not None
        assert pram.note.endswith("Whether stops and vehicles have no steps has not been checked.")


def test_paper_slides_and_plain_language_tell_what_the_page_tells(
        bus: Path, place: tuple[float, float], run_page: Callable[..., AppTest]) -> None:
    """One table and one title for all; where no timetable was read none of them speaks of bus and train."""
    given = {"lon": f"{place[0]:.4f}", "lat": f"{place[1]:.4f}"}
    on = date(2026, 11, 27)
    at = (float(given["lon"]), float(given["lat"]))
    told = Told(scenario="middle", mix=None, last_year=2050, house=finance.start(TOWN, on), place=at)

    def all_() -> tuple[list[str], praesentation.Step, tuple[str, ...]]:
        parts = shown_people.reached(state(TOWN, given, on)).parts
        return ([part.exhibit.key for part in parts], praesentation.step("ort", TOWN, told, on),
                einfach.message("einzugsgebiete", TOWN, Chosen(told=told), on))

    keys, step, plain = all_()
    assert "einzugsgebiete_bus" not in keys
    assert step.rests is None
    assert not any("Bus und Bahn" in words for words in (*step.points, *plain))
    imports.main(["timetable", str(bus)])
    page = shown_stops.by_bus(TOWN, *at, "adult", "moved", "8")
    assert page is not None
    keys, step, plain = all_()
    assert keys[-1] == "einzugsgebiete_bus"
    paper = shown_people.reached(state(TOWN, given, on)).parts[-1].exhibit
    assert (paper.title, paper.note) == (page.title, page.note)
    assert paper.table.equals(page.table)
    assert step.points[0] == f"{page.title} (Aufbruch 8 bis 10 Uhr)"
    assert step.rests is not None
    assert step.rests.sources == page.source_ids
    by_hand = {code: row[30] for code, row in expected(place, chequered_m).items()}
    assert f"In 30 Minuten schaffen es zu Fuß {about(by_hand['walk'])} Menschen hierher." in plain
    assert f"Mit Bus und Bahn sind es meistens {about(by_hand['p50'])}." in plain
    assert about(by_hand["walk"]) != about(by_hand["p50"])
    assert STEPS["ort"](TOWN, Chosen(told=told), on) == plain
    # In the evening no bus runs: the page's own hour is that of its sentences.
    app = run_page("einzugsgebiete", ags=TOWN, ansicht="menschen", abfahrt="18", sprache="einfach", **given)
    assert "Mit Bus und Bahn sind es nicht mehr." in said(app)


def test_a_timetable_of_another_town_tells_nothing(bus: Path, run_page: Callable[..., AppTest]) -> None:
    """Its stops lie in Wetter: of Herten nothing is known, which is not that no bus helps."""
    imports.main(["timetable", str(bus)])
    site = answers_reach.site(HERTEN)
    assert site is not None
    assert answers_bus.people(HERTEN, (site.lon, site.lat), "adult", 8) is None
    told = {each.name.split(".")[0] for each in answers.answer(HERTEN, {}, date(2026, 11, 27))}
    assert told & {"reach", "bus", "stops"} == {"reach"}
    app = run_page("einzugsgebiete", ags=HERTEN, ansicht="menschen")
    assert "Der eingelesene Fahrplan bus.zip hat keine Haltestelle in Herten" in said(app)
    assert "w.abfahrt" not in [each.key for each in app.selectbox]


def test_titles_tell_nobody_and_few(bus: Path, place: tuple[float, float]) -> None:
    cases = {(410, 410, 900): "ohne Bus und Bahn, mit ihnen meistens ebenso viele und, wenn es gut passt, rund 900",
             (410, 900, 901): "rund 410 Menschen aus Wetter (Ruhr) die Ortsmitte ohne Bus und Bahn, mit ihnen meistens "
                              "rund 900",
             (0, 900, 900): "erreicht niemand aus Wetter (Ruhr) die Ortsmitte ohne Bus und Bahn, mit ihnen meistens "
                            "rund 900 Menschen",
             (0, 0, 0): "erreicht niemand aus Wetter (Ruhr) die Ortsmitte, auch nicht",
             (0, 0, 40): "mit ihnen meistens niemand und, wenn es gut passt, rund 40 Menschen",
             (0, 2, 40): "mit ihnen meistens weniger als 3 und", (410, 411, 412): "nicht mehr als ohne",
             (2, 40, 1234): "erreichen weniger als 3 Menschen aus Wetter (Ruhr) die Ortsmitte ohne Bus und Bahn, mit "
                            "ihnen meistens rund 40 und, wenn es gut passt, rund 1.200"}
    for (walking, riding, best), words in cases.items():
        found = {code: {30: float(people)} for code, people in zip(
            ("walk", "p90", "p50", "p10"), (walking, walking, riding, best), strict=True)}
        shown = by_bus.table(known_region(TOWN), found, 30, "adult", "seat", file="b.zip", day="2026-03-10",
                             hours=(8, 10), sources=())
        assert words in shown.title
        assert shown.title.count("rund 900") < 2
        assert shown.table.iloc[0, 1] == ("weniger als 3" if walking == 2 else walking)
