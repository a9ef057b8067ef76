"""Say which organisation form suits a house under some weights: headline, key figures, ranks without false order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from dewak_dash.chain.choice import FIELDS, Options, Robust, Verdict
from dewak_dash.formats import listing, number, percent
from dewak_dash.model import Column, Exhibit, KeyFigure, Quality
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import money, often
from dewak_dash.topics.finanzierung.findings import model_name

POINTS = 100
EVEN = 0.5
LEAST_EUR = 50.0


@dataclass(frozen=True, eq=False, kw_only=True)
class Standing:
    """Hold the forms from first to last: points of 100 by field, with range, and the words the picture carries."""

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    exhibit: Exhibit
    codes: tuple[str, ...]
    parts: np.ndarray
    low: np.ndarray
    high: np.ndarray
    score: np.ndarray


def short(code: str) -> str:
    """Return a form's short name."""
    return label("finanzierung.short", code)


def points(score: float) -> int:
    """Return a score of 0 to 1 in whole points of 100, as finely as it is shown."""
    return int(np.floor(POINTS * score + EVEN))


def ranks(scores: Sequence[float]) -> tuple[tuple[int, int], ...]:
    """Return first and last rank of each score in the order given; the same whole points share theirs: 1, 2 to 3."""
    shown = [points(each) for each in scores]
    firsts = [1 + sum(each > mine for each in shown) for mine in shown]
    return tuple((first, first + shown.count(mine) - 1) for first, mine in zip(firsts, shown, strict=True))


def _rank(first: float, last: float) -> str:
    if first == last:
        return number(first)
    return t("organisation.rank.shared", first=number(first), last=number(last))


def leaders(found: Options, scores: np.ndarray) -> tuple[str, ...]:
    """Return the form with the most points, or all that share them."""
    best = max(points(each) for each in scores)
    return tuple(code for code, score in zip(found.codes, scores, strict=True) if points(score) == best)


def headline(found: Options, mine: Verdict) -> str:
    """Return the finding in one sentence; forms that share the most points stand level."""
    first = leaders(found, mine.score)
    names = listing([t("organisation.quoted", name=short(code)) for code in first])
    if len(first) > 1:
        return t("organisation.title.level", names=names)
    share = float(mine.first[found.codes.index(first[0])])
    key = "organisation.title.clear" if share > EVEN else "organisation.title.close"
    return t(key, names=names, often=often(share))


def key_figures(found: Options, mine: Verdict, sure: Robust, day: str) -> tuple[KeyFigure, ...]:
    """Return who is first and by how much, who over all weightings, who is outdone or what the first may cost more."""
    order = np.argsort(-mine.score, kind="stable")
    first, second = (int(row) for row in order[:2])
    ahead = points(mine.score[first]) - points(mine.score[second])
    most = int(np.argmax(sure.first_drawn))
    best = t("organisation.figure.first_unit", score=number(points(mine.score[first])),
             low=number(points(mine.low[first])), high=number(points(mine.high[first])))
    last = _outdone(found, sure) or _regret(found, sure, first)
    told = (_Told(t("organisation.figure.first"), listing([short(code) for code in leaders(found, mine.score)]), best,
                  measure="word"),
            _Told(t("organisation.figure.ahead"), _ahead(ahead),
                  t("organisation.figure.ahead_unit", second=short(found.codes[second])), float(ahead), "points"),
            _Told(t("organisation.figure.sure"), short(found.codes[most]),
                  t("organisation.figure.sure_unit", share=percent(float(sure.first_drawn[most]), 0)), measure="word"),
            last)
    return tuple(KeyFigure(label=each.label, value=each.value, unit=each.unit, as_of=day, quality="assumed",
                           amount=each.amount, measure=each.measure) for each in told)


class _Told(NamedTuple):
    """Hold a figure before it has a day."""

    label: str
    value: str
    unit: str
    amount: float | None = None
    measure: Literal["", "eur", "points", "word"] = ""


def _ahead(count: int) -> str:
    if not count:
        return t("organisation.figure.none")
    return t("organisation.figure.point") if count == 1 else t("organisation.figure.points", count=number(count))


def _outdone(found: Options, sure: Robust) -> _Told | None:
    beaten = [short(code) for code, by in zip(found.codes, sure.outdone, strict=True) if by is not None]
    if not beaten:
        return None
    return _Told(t("organisation.figure.outdone"), t("organisation.figure.of", count=number(len(beaten)), all=number(
        len(found.codes))), listing(beaten), measure="word")


def _regret(found: Options, sure: Robust, row: int) -> _Told:
    regret = float(sure.regret[row])
    value = t("organisation.figure.none") if regret < LEAST_EUR else money(regret)
    return _Told(t("organisation.figure.regret"), value,
                 t("organisation.figure.regret_unit", model=short(found.codes[row])), regret, "eur")


def standing(found: Options, mine: Verdict, sure: Robust, house: str, whose: str,
             source_ids: tuple[str, ...], quality: tuple[Quality, ...], on: date) -> Standing:
    """Describe the forms under the weights set: points by field, rank, range, how often first."""
    order = np.argsort(-mine.score, kind="stable")
    codes = tuple(found.codes[row] for row in order)
    fields = list(FIELDS)
    place = ranks([float(mine.score[row]) for row in order])
    table = pd.DataFrame({
        t("organisation.col.rank_first"): [first for first, _ in place],
        t("organisation.col.rank_last"): [last for _, last in place],
        t("organisation.col.form"): [model_name(code) for code in codes],
        t("organisation.col.points"): [points(mine.score[row]) for row in order],
        t("organisation.col.low"): [points(mine.low[row]) for row in order],
        t("organisation.col.high"): [points(mine.high[row]) for row in order],
        **{label("organisation.field", name): (POINTS * mine.parts[order, column]).round(1)
           for column, name in enumerate(fields)},
        t("organisation.col.first"): (100 * mine.first[order]).round(),
        t("organisation.col.all"): (100 * sure.first_drawn[order]).round()})
    parts = "; ".join(t("organisation.standing.part", rank=_rank(*rank), model=model_name(code),
                        points=number(points(mine.score[row]))) for rank, code, row in
                      zip(place, codes, order, strict=True))
    exhibit = Exhibit(key="organisation-rang", title=t("organisation.standing.title", whose=whose),
                      subtitle=t("organisation.standing.subtitle"), alt=t("organisation.standing.alt", parts=parts),
                      table=table, source_ids=source_ids, quality=quality, as_of=on.isoformat(),
                      columns=(Column(t("organisation.col.rank"),
                                      (t("organisation.col.rank_first"), t("organisation.col.rank_last")), _rank),
                               Column(t("organisation.col.span"),
                                      (t("organisation.col.low"), t("organisation.col.high")), _span)))
    return Standing(
        title=headline(found, mine), subtitle=t("organisation.subtitle", count=number(len(codes)), house=house),
        figures=key_figures(found, mine, sure, on.isoformat()), exhibit=exhibit, codes=codes,
        parts=POINTS * mine.parts[order],
        low=POINTS * mine.low[order], high=POINTS * mine.high[order], score=POINTS * mine.score[order])


def _span(low: float, high: float) -> str:
    return t("organisation.span", low=number(low), high=number(high))
