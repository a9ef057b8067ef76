"""Figures say by how much they differ from another state's, no finer than they can bear: by hand."""

from dataclasses import replace
from typing import Literal

import pytest

from dewak_dash.formats import MINUS, NBSP
from dewak_dash.model import KeyFigure
from dewak_dash.topics.common.deltas import beside, change


@pytest.mark.parametrize(("amount", "other", "measure", "words"), [
    (121_400.0, 109_000.0, "eur", f"+12.000{NBSP}€"), (109_379.0, 109_000.0, "eur", f"+400{NBSP}€"),
    (108_960.0, 109_000.0, "eur", "gleich"), (109_000.0, 112_650.0, "eur", f"{MINUS}3.600{NBSP}€"),
    (31.4, 29.6, "eur", f"+2{NBSP}€"), (30.0, 30.3, "eur", "gleich"),
    (1_500_000.0, 0.0, "eur", f"+1,5{NBSP}Mio.{NBSP}€"), (6_240.0, 6_040.0, "people", "+200"),
    (130.0, 155.0, "people", f"{MINUS}20"), (6_030.0, 6_000.0, "people", "gleich"),
    (12.0, 9.0, "points", "+3"), (9.0, 9.0, "points", "gleich")])
def test_a_difference_is_told_in_steps_of_the_figures(amount: float, other: float, measure: str, words: str) -> None:
    assert change(amount, other, measure) == words


def figure(label: str, amount: float | None, measure: Literal["", "eur", "people", "word"] = "eur") -> KeyFigure:
    return KeyFigure(label=label, value="x", unit="", as_of="", quality="assumed", amount=amount, measure=measure)


def test_figures_of_one_label_are_held_beside_each_other_and_others_left_alone() -> None:
    mine = (figure("Kosten", 20_000.0), figure("Nur hier", 5.0), figure("Wort", None), figure("Ohne Maß", 5.0, ""))
    others = (figure("Wort", 3.0), figure("Ohne Maß", 3.0, ""), figure("Kosten", 8_000.0))
    assert [each.delta for each in beside(mine, others, "Klein")] == [f"gegenüber „Klein“: +12.000{NBSP}€", "", "", ""]


def test_a_figure_that_is_a_word_names_the_other_word() -> None:
    mine, same = figure("Vorn", None, "word"), figure("Vorn", None, "word")
    other = replace(mine, value="Verein")
    assert [beside((mine,), (each,), "Alt")[0].delta for each in (other, same)] == [
        "gegenüber „Alt“: dort Verein", "gegenüber „Alt“: gleich"]
