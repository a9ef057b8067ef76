"""Text from outside is shown as typed; numbers are read as a German writes them."""

import pytest

from dewak_dash.formats import as_typed, readings, typed_number

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
    ("450.5", (450.5,)), ("0.125", (0.125,)), ("-3", (-3.0,)), ("\u22123,5", (-3.5,)), ("+7", (7.0,)),
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
