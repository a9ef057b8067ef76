"""Text from outside is shown as typed; numbers are read as a German writes them, written in the language spoken."""

import threading
from collections.abc import Callable
from datetime import date

import pytest

from dewak_dash.formats import (
    MINUS,
    NBSP,
    as_typed,
    cell,
    date_de,
    eur,
    listing,
    number,
    percent,
    readings,
    signed,
    signed_percent,
    typed_number,
)
from dewak_dash.language import ENGLISH, GERMAN, bound, speaking, spoken

J = "\u2060"


@pytest.mark.parametrize(("typed", "markdown"), [
    ("Wetter (Ruhr)", r"Wetter \(Ruhr\)"),
    ("**fett**", r"\*\*fett\*\*"),
    ("[x](y)", r"\[x\]\(y\)"),
    ("$a_1$", r"\$a\_1\$"),
    (":material/x:", rf"{J}\:{J}material\/x{J}\:{J}"),
    ("https://a.de", rf"https{J}\:{J}\/\/a\.de"),
    ("www.a.de", rf"www{J}\.a\.de"),
    ("a@b.de", rf"a{J}\@{J}b\.de"),
    ("->", rf"{J}\-{J}{J}\>{J}"),
    ("<b>&amp;", rf"{J}\<{J}b{J}\>{J}\&amp\;"),
    ("    a\n\n# b", r"a \# b"),
    ("Köln", "Köln"),
])
def test_nothing_typed_is_markup(typed: str, markdown: str) -> None:
    assert as_typed(typed) == markdown


@pytest.mark.parametrize(("typed", "meant"), [
    ("1200", (1200.0,)), ("1.200", (1200.0, 1.2)), ("450,5", (450.5,)), ("1.234.567,25", (1234567.25,)),
    ("450.5", (450.5,)), ("1,200", (1.2, 1200.0)), ("12,345.5", (12345.5,)), ("0.125", (0.125,)),
    ("-3", (-3.0,)), ("\u22123,5", (-3.5,)), ("+7", (7.0,)),
    ("nan", ()), ("inf", ()), ("1e308", ()), ("", ()), ("1,2,3", ()), ("1.20.0", ()), ("12.3456,7", ()), ("--3", ()),
    ("²", ()), ("9" * 400, (float("9" * 30),)),
])
def test_a_typed_number(typed: str, meant: tuple[float, ...]) -> None:
    assert readings(typed) == meant


@pytest.mark.parametrize(("value", "typed"), [
    (450.5, "450,5"), (1234567.0, "1234567"), (0.1 + 0.2, "0,3"), (-2.0, "-2")])
def test_a_number_as_one_types_it(value: float, typed: str) -> None:
    assert typed_number(value) == typed
    assert readings(typed)[0] == pytest.approx(value)


@pytest.mark.parametrize(("write", "german", "english"), [
    (lambda: number(61613), "61.613", "61,613"),
    (lambda: number(-4.75, 1), f"{MINUS}4,8", f"{MINUS}4.8"),
    (lambda: number(None), "nicht bekannt", "not known"),
    (lambda: signed(1200), "+1.200", "+1,200"),
    (lambda: percent(0.125), f"12,5{NBSP}%", "12.5%"),
    (lambda: percent(None), "nicht bekannt", "not known"),
    (lambda: signed_percent(-0.5, 0), f"{MINUS}50{NBSP}%", f"{MINUS}50%"),
    (lambda: eur(1234), f"1.234{NBSP}€", "€1,234"),
    (lambda: eur(-12000), f"{MINUS}12.000{NBSP}€", f"{MINUS}€12,000"),
    (lambda: eur(2_540_000), f"2,5{NBSP}Mio.{NBSP}€", f"€2.5{NBSP}million"),
    (lambda: eur(-2_540_000), f"{MINUS}2,5{NBSP}Mio.{NBSP}€", f"{MINUS}€2.5{NBSP}million"),
    (lambda: eur(1.8, 2), f"1,80{NBSP}€", "€1.80"),
    (lambda: date_de(date(2026, 11, 27)), "27.11.2026", "27 November 2026"),
    (lambda: date_de("2026-03-01"), "01.03.2026", "1 March 2026"),
    (lambda: date_de("2026-03"), "03.2026", "March 2026"),
    (lambda: date_de("2026"), "2026", "2026"),
    (lambda: date_de("Herbst 2026"), "Herbst 2026", "Herbst 2026"),
    (lambda: date_de(None), "Stand unbekannt", "date not known"),
    (lambda: listing(["a", "b", "c"]), "a, b und c", "a, b and c"),
    (lambda: cell(value=True), "ja", "yes"),
    (lambda: cell(4.25), "4,25", "4.25"),
    (lambda: cell(date(2026, 11, 27)), "27.11.2026", "27 November 2026"),
])
def test_numbers_money_and_days_follow_the_language(write: Callable[[], str], german: str, english: str) -> None:
    assert write() == german
    with speaking(ENGLISH):
        assert write() == english
        with speaking(GERMAN):
            assert write() == german
    assert write() == german


def test_a_bound_function_speaks_the_language_of_then_in_any_thread() -> None:
    heard: list[str] = []
    with speaking(ENGLISH):
        tell = bound(lambda: heard.append(spoken()))
        threads = [threading.Thread(target=each) for each in (tell, lambda: heard.append(spoken()))]
    for thread in threads:
        thread.start()
        thread.join()
    assert heard == [ENGLISH, GERMAN]
    assert spoken() == GERMAN
