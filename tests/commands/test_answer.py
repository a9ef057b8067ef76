"""The second door: the numbers of the page for the same address, and one sentence for what is not known."""

import json
import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.commands import answer
from dewak_dash.errors import InputError
from dewak_dash.formats import number, rough, rounded
from dewak_dash.model import Setting
from dewak_dash.topics.answered import TOPICS
from dewak_dash.topics.common.settings import read_settings
from dewak_dash.topics.finanzierung.amounts import span

HERTEN, WETTER = "05562020", "05954032"
TAG = re.compile(r"<[^>]+>")
Capture = pytest.CaptureFixture[str]


def asked(capsys: Capture, topic: str, ags: str, *options: str) -> list[dict[str, object]]:
    """Return the figures that the command prints."""
    assert answer.main([topic, "--ags", ags, "--json", *options]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["figures"]
    return found


def page_text(app: AppTest) -> str:
    """Return the words of a page without markup."""
    return TAG.sub(" ", " ".join(str(getattr(e.proto, "body", "")) for e in app.main))


def named(figures: list[dict[str, object]], name: str, **detail: object) -> list[dict[str, object]]:
    """Return the figures of a name whose detail holds what is asked."""
    return [f for f in figures if f["name"] == name and detail.items() <= dict(f.get("detail", {})).items()]


@pytest.mark.parametrize("ags", [HERTEN, WETTER, "09162000"])
@pytest.mark.parametrize("topic", TOPICS)
def test_every_figure_can_be_defended(store_path: object, capsys: Capture, topic: str, ags: str) -> None:
    for figure in asked(capsys, topic, ags):
        assert figure["sources"], figure
        assert figure["unit"]
        assert figure["quality"] in {"official", "derived", "assumed"}
        assert re.fullmatch(r"\d{4}(-\d{2}){0,2}", str(figure["as_of"])), figure
        low, value, high = figure["low"], figure["value"], figure["high"]
        assert low is None or low <= value <= high, figure


@pytest.mark.parametrize("ags", ["11000000", "01056025", "14522275", "16061068"])
def test_reach_is_answered_in_any_town_and_is_that_of_the_page(
        run_page: Callable[..., AppTest], capsys: Capture, ags: str) -> None:
    figures = asked(capsys, "einzugsgebiete", ags)
    assert {dict(f["detail"])["kind"] for f in figures  # type: ignore[call-overload]
            if f["name"] in {"reach.people", "reach.residents"}} == {"people"}
    text = page_text(run_page("einzugsgebiete", ags=ags))
    for minutes in (5, 10, 15):
        people = named(figures, "reach.people", minutes=minutes)[0]["value"]
        assert rough(float(people)) in text  # type: ignore[arg-type]


def test_ages_known_of_too_few_have_a_share_and_no_count(store_path: object, capsys: Capture) -> None:
    figures = asked(capsys, "einzugsgebiete", HERTEN, "--set", "lon=7.1483", "--set", "lat=51.5375")
    old = named(figures, "reach.people", kind="over_64", minutes=10)[0]
    assert old["value"] is None
    share = named(figures, "age.known_share", kind="over_64")[0]
    assert 0 < float(share["value"]) < 0.5  # type: ignore[arg-type]


@pytest.mark.parametrize("ags", ["07000999", "07231086"])
def test_reach_where_no_cell_is_known_is_no_figure(store_path: object, capsys: Capture, ags: str) -> None:
    assert asked(capsys, "einzugsgebiete", ags) == []


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_money_is_that_of_the_page_for_the_same_address(
        run_page: Callable[..., AppTest], capsys: Capture, ags: str) -> None:
    options = {"flaeche": "200", "stellen": "1,5", "lohn": "3"}
    given = [word for name, value in options.items() for word in ("--set", f"{name}={value}")]
    figures = asked(capsys, "finanzierung", ags, *given)
    text = page_text(run_page("finanzierung", ags=ags, flaeche="200", stellen="1.5", lohn="3"))
    town = [float(f["value"]) for f in sorted(named(figures, "money.exposure"), key=lambda f: next(  # type: ignore
        float(each["value"]) for each in figures  # type: ignore[arg-type]
        if each["name"] == "money.exposure_pv" and each["detail"] == f["detail"]))]
    assert span([town[0], town[-1]]) in text
    plain = asked(capsys, "finanzierung", ags)
    assert [f["value"] for f in named(plain, "money.cost")] != [f["value"] for f in named(figures, "money.cost")]


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_people_in_reach_are_those_of_the_page(run_page: Callable[..., AppTest], capsys: Capture, ags: str) -> None:
    figures = asked(capsys, "einzugsgebiete", ags, "--set", "gruppe=75plus")
    text = page_text(run_page("einzugsgebiete", ags=ags, gruppe="75plus"))
    for minutes in (5, 10, 15):
        found = named(figures, "reach.people", kind="people", minutes=minutes)[0]
        assert number(rounded(float(found["value"]), 100)) in text  # type: ignore[arg-type]


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_the_projection_is_that_of_the_page(run_page: Callable[..., AppTest], capsys: Capture, ags: str) -> None:
    last = named(asked(capsys, "vorausberechnung", ags, "--set", "bis=2040"), "forecast.total", year=2040)[0]
    text = page_text(run_page("bevoelkerung", ags=ags, bis="2040", ansicht="ausblick"))
    for end in ("low", "high"):
        value = float(last[end])  # type: ignore[arg-type]
        assert any(number(rounded(value, step)) in text for step in (10, 100))


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_counts_are_those_of_the_page(run_page: Callable[..., AppTest], capsys: Capture, ags: str) -> None:
    offers = named(asked(capsys, "angebote", ags), "offers.open")[0]["value"]
    assert f"{offers}" in page_text(run_page("angebote", ags=ags))
    newest = named(asked(capsys, "bevoelkerung", ags), "population")[-1]["value"]
    first = named(asked(capsys, "ueberblick", ags), "population")[0]["value"]
    assert newest == first
    assert number(float(newest)) in page_text(run_page("ueberblick", ags=ags, ansicht="stadt"))  # type: ignore[arg-type]


@pytest.mark.parametrize(("arguments", "words"), [
    (["wetter", "--ags", HERTEN], "Das Thema „wetter“ gibt es nicht"),
    (["angebote", "--ags", "99999999"], "„99999999“ gibt es im Datenbestand nicht"),
    (["angebote"], "achtstellige Schlüssel"),
    (["finanzierung", "--ags", HERTEN, "--set", "farbe=rot"], "Die Einstellung „farbe“ gibt es hier nicht"),
    (["finanzierung", "--ags", HERTEN, "--set", "flaeche=viel"], "„flaeche“ braucht eine Zahl von 30 bis 1.500"),
    (["finanzierung", "--ags", HERTEN, "--set", "flaeche=5000"], "„flaeche“ braucht eine Zahl von 30 bis 1.500"),
    (["finanzierung", "--ags", HERTEN, "--set", "flaeche"], "keine Einstellung"),
    (["finanzierung", "--ags", HERTEN, "--on", "morgen"], "kein Tag"),
    (["einzugsgebiete", "--ags", HERTEN, "--set", "gruppe=alle"], "„gruppe“ kennt den Wert „alle“ nicht"),
    (["einzugsgebiete", "--ags", HERTEN, "--set", "lon=12", "--set", "lat=50"], "zu weit außerhalb"),
])
def test_what_is_not_known_is_one_sentence_and_exit_2(
        store_path: object, capsys: Capture, arguments: list[str], words: str) -> None:
    assert answer.main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert len(told.err.strip().splitlines()) == 1


@pytest.mark.parametrize(("text", "value"), [
    ("1.200", 1200.0), ("1200", 1200.0), ("450,5", 450.5), ("450.5", 450.5), ("1.234.567,8", 1234567.8), ("−3", -3.0),
    ("0.250", 0.25), ("2.046", 2046.0), ("nan", None), ("inf", None), ("12 Euro", None), ("", None), ("1,2,3", None),
    ("1.2,5", None), ("12.34,5", None), ("1_000", None), ("1e3", None)])
def test_numbers_are_read_as_a_german_writes_them(text: str, value: float | None) -> None:
    known = [Setting(name="flaeche")]
    if value is None:
        with pytest.raises(InputError, match="flaeche"):
            read_settings(known, {"flaeche": text})
    else:
        assert read_settings(known, {"flaeche": text}) == {"flaeche": value}


def test_of_two_readings_the_possible_one_counts_as_on_the_page() -> None:
    assert read_settings([Setting(name="anteil", low=0, high=5)], {"anteil": "1.200"}) == {"anteil": 1.2}
    assert read_settings([Setting(name="flaeche", low=50, high=3000)], {"flaeche": "1,200"}) == {"flaeche": 1200.0}


@pytest.mark.parametrize("topic", TOPICS)
def test_every_unit_has_a_word_for_people(store_path: object, capsys: Capture, topic: str) -> None:
    assert answer.main([topic, "--ags", HERTEN]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 1


OF_MONEY = {"ueberblick", "einrichtungen", "finanzierung", "organisation", "kette"}


@pytest.mark.parametrize("topic", TOPICS)
def test_an_answer_says_which_law_no_longer_holds(store_path: object, capsys: Capture, topic: str) -> None:
    """Contribution rates are known to the end of 2026; a year later every figure of money rests on the last known."""
    def late(day: str) -> list[dict[str, str]]:
        assert answer.main([topic, "--ags", WETTER, "--json", "--on", day]) == 0
        found: list[dict[str, str]] = json.loads(capsys.readouterr().out)["run_out"]
        return found

    assert late("2026-11-27") == []
    found = late("2027-02-01")
    assert bool(found) == (topic in OF_MONEY)
    assert all(each["last_day"] == "2026-12-31" and each["id"] and each["name"] for each in found)


def test_the_words_of_an_answer_say_it_too(store_path: object, capsys: Capture) -> None:
    assert answer.main(["finanzierung", "--ags", WETTER, "--on", "2027-02-01"]) == 0
    second = capsys.readouterr().out.splitlines()[1]
    assert re.fullmatch("Überholt: „.*“ galt bis 31.12.2026. Gerechnet ist mit dem zuletzt bekannten Wert.", second)
