"""Colours keep their contrast and stay apart for every kind of sight (rules of the visual language)."""

from itertools import combinations

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE

from dewak_dash.finance.ledger import PAYERS
from dewak_dash.theme import DARK, LIGHT, Palette, legible, palette, rgb, rgba

PALETTES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
SIGHTS = (None, "deuteranomaly", "protanomaly", "tritanomaly")


def luminance(colour: str) -> float:
    channels = [c / 255 for c in rgb(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return float(np.dot([0.2126, 0.7152, 0.0722], linear))


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, sight: str | None) -> np.ndarray:
    normal = np.array(rgb(colour)) / 255
    if sight is None:
        return normal
    space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
    return np.clip(cspace_convert(normal, space, "sRGB1"), 0, 1)


def distance(colours: tuple[str, ...]) -> float:
    return min(float(deltaE(seen(a, s), seen(b, s), input_space="sRGB1"))
               for s in SIGHTS for a, b in combinations(colours, 2))


@PALETTES
def test_text_is_readable_on_its_ground(colours: Palette) -> None:
    for ink in (colours.ink, colours.muted, colours.accent, colours.alert):
        assert contrast(ink, colours.ground) >= 4.5
        assert contrast(ink, colours.raised) >= 4.5


@PALETTES
def test_marks_stand_out_from_the_ground(colours: Palette) -> None:
    groups = (colours.operators, colours.fields, colours.sexes, colours.served, colours.payers)
    for colour in (*colours.ages, *(c for group in groups for c in group.values())):
        assert contrast(colour, colours.ground) >= 3, colour


@PALETTES
def test_words_in_the_colour_of_a_mark_are_readable(colours: Palette) -> None:
    groups = (colours.operators, colours.fields, colours.sexes, colours.served, colours.payers)
    for colour in (*colours.ages, *(c for group in groups for c in group.values())):
        words = legible(colour, colours.ink, colours.ground)
        assert contrast(words, colours.ground) >= 4.5, colour
        assert words == colour or contrast(colour, colours.ground) < 4.5


def test_words_leave_the_colour_no_further_than_they_must() -> None:
    # Black on white has 21, #767676 4.54 and #777777 4.48: the first step of twenty from #777777 to black is enough.
    assert legible("#777777", "#000000", "#FFFFFF") == "#717171"
    assert legible("#767676", "#000000", "#FFFFFF") == "#767676"


@PALETTES
@pytest.mark.parametrize("group", ["operators", "fields", "sexes", "served", "payers"])
def test_sets_stay_apart_for_every_kind_of_sight(colours: Palette, group: str) -> None:
    assert distance(tuple(getattr(colours, group).values())) >= 12


@PALETTES
def test_no_payer_has_the_colour_of_a_form(colours: Palette) -> None:
    forms = (colours.accent, colours.muted)
    assert min(distance((form, payer)) for form in forms for payer in colours.payers.values()) >= 8


@PALETTES
def test_ordered_ages_stay_apart(colours: Palette) -> None:
    assert distance(colours.ages) >= 8


@PALETTES
def test_sequential_ramp_runs_in_one_direction(colours: Palette) -> None:
    steps = np.diff([luminance(c) for c in colours.sequential])
    assert (steps < 0).all() if colours.mode == "light" else (steps > 0).all()


def test_unknown_mode_is_light() -> None:
    assert palette(None) is LIGHT
    assert palette("dark") is DARK


def test_rgba_writes_css() -> None:
    assert rgba("#0A6C74", 0.18) == "rgba(10,108,116,0.18)"


@pytest.mark.parametrize("size", ["phone", "laptop", "projector"])
def test_type_grows_with_the_distance_of_the_viewer(size: str) -> None:
    """The look asks for 12, 14 and at least 18 px, lines of 2, 2 and 3."""
    least, line = {"phone": (12, 2), "laptop": (14, 2), "projector": (18, 3)}[size]
    for mode in ("light", "dark"):
        found = palette(mode, size)
        assert (found.mode, found.type.size) == (mode, size)
        assert found.type.text >= least
        assert found.type.line == line
        assert palette(mode, size) is found


def test_every_payer_of_the_money_has_its_colour() -> None:
    assert set(PAYERS) <= set(LIGHT.payers)
