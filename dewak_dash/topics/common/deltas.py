"""Say by how much headline figures differ from those of another state."""

from collections.abc import Sequence
from dataclasses import replace

from dewak_dash.formats import eur, rounded, signed
from dewak_dash.model import KeyFigure
from dewak_dash.text import t

# From which size of the figures on a difference is told in which steps: no finer than the figures themselves can bear.
STEPS = {"eur": ((10_000.0, 1000.0, 100.0), (0.0, 1.0, 1.0)), "people": ((1000.0, 100.0, 100.0), (0.0, 10.0, 10.0)),
         "points": ((0.0, 1.0, 1.0),)}
COARSE_FROM = 10.0


def beside(figures: Sequence[KeyFigure], others: Sequence[KeyFigure], name: str) -> tuple[KeyFigure, ...]:
    """Return figures with their difference from those of a state called `name`; those of one label belong together.

    A figure without an amount or word, or without a partner, stays as it is.
    """
    known = {each.label: each for each in others}
    return tuple(_told(each, known.get(each.label), name) for each in figures)


def _told(figure: KeyFigure, other: KeyFigure | None, name: str) -> KeyFigure:
    if other is not None and figure.measure == other.measure == "word":
        same = figure.value == other.value
        return said(figure, t("common.delta.none") if same else t("common.delta.word", value=other.value), name)
    if other is None or figure.amount is None or other.amount is None or not figure.measure:
        return figure
    return said(figure, change(figure.amount, other.amount, figure.measure), name)


def said(figure: KeyFigure, change_: str, name: str) -> KeyFigure:
    """Return a figure that says how it differs from the state called `name`."""
    return replace(figure, delta=t("common.delta", name=name, change=change_))


def change(amount: float, other: float, measure: str) -> str:
    """Write the difference of two amounts no finer than they can bear: +12.000 €, −300, gleich."""
    difference = amount - other
    coarse, fine = next(steps for least, *steps in STEPS[measure] if max(abs(amount), abs(other)) >= least)
    told = rounded(difference, coarse if abs(difference) >= COARSE_FROM * coarse else fine) or 0.0
    if not told:
        return t("common.delta.none")
    plus = "+" if told > 0 else ""
    return f"{plus}{eur(told)}" if measure == "eur" else signed(told)
