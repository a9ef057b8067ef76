"""Say whether a house is needed, reached and paid for: a word, how often, one sentence, one picture's figures."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.chain.appraise import Appraisal
from dewak_dash.chain.verdicts import NEEDED as NEEDED
from dewak_dash.chain.verdicts import PAID as PAID
from dewak_dash.chain.verdicts import REACHED as REACHED
from dewak_dash.chain.verdicts import Verdict
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.ledger import PAYERS
from dewak_dash.finance.results import Band, in_tails
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.formats import number, percent, rounded
from dewak_dash.model import Exhibit
from dewak_dash.secrecy import is_withheld, words
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import THOUSAND, money
from dewak_dash.topics.finanzierung.findings import model_name

QUESTIONS = (NEEDED, REACHED, PAID)
# From which probability on an answer is worded so; the words of a scale readers know from climate reports.
WORDS = ((0.9, "sure"), (0.66, "likely"), (0.33, "open"), (0.1, "unlikely"), (0.0, "no"))
HUNDRED, NEARLY = 100, 0.005
MORE_PAYERS = ("loan", "capital")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Hold one of the three answers: question, its word, how often it holds, the sentence beside it."""

    code: str
    question: str
    word: str
    odds: str
    text: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Spans:
    """Hold low, middle and high by year, (3, years), what is planned, and the exhibit."""

    years: tuple[int, ...]
    spans: Floats
    planned: float
    exhibit: Exhibit


@dataclass(frozen=True, eq=False, kw_only=True)
class Ages:
    """Hold people near by age group, (3, groups), the groups' names, and the exhibit."""

    names: tuple[str, ...]
    spans: Floats
    exhibit: Exhibit


@dataclass(frozen=True, eq=False, kw_only=True)
class Paying:
    """Hold what each payer pays by year, mean of the draws, what stays open, and the exhibit."""

    years: tuple[int, ...]
    paid: Mapping[str, Floats]
    gap: Floats
    exhibit: Exhibit


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Hold what an exhibit rests on: town, sources, day."""

    town: str
    source_ids: tuple[str, ...]
    day: str


def word(probability: float) -> str:
    """Return the word for a probability."""
    return label("kette.word", next(code for least, code in WORDS if probability >= least))


def times(probability: float) -> str:
    """Write in how many draws something holds; only what holds in every draw is said of all of them."""
    if probability in (0.0, 1.0):
        return t("kette.title.all" if probability else "kette.title.none")
    if min(probability, 1 - probability) < NEARLY:
        return t("kette.title.nearly_all" if probability > NEARLY else "kette.title.nearly_none")
    return t("kette.title.times", n=number(HUNDRED * probability))


def of_hundred(share: float) -> str:
    """Write a share of people."""
    return t("kette.share.few") if HUNDRED * share < 1 else t("kette.share.some", n=number(HUNDRED * share))


def about(value: float) -> str:
    """Write a number of people or visits no finer than it is known: two figures, tens at least above a hundred."""
    step = 10.0 ** max(int(np.floor(np.log10(max(value, 1.0)))) - 1, 0)
    return number(rounded(value, step))


def persons(value: float) -> str:
    """Write a number of people as `about` does, one or two of them not at all."""
    return words() if is_withheld(value) else about(value)


def title(house: str, found: Verdict) -> str:
    """Return the finding in one sentence."""
    return t("kette.title", house=house, year=str(found.year), needed=times(found.needed), paid=times(found.paid))


def answers(found: Verdict, town: str, minutes: int) -> tuple[Answer, ...]:
    """Return the three answers of a house."""
    year = str(found.year)
    needed = t("kette.needed.text", year=year, wanted=about(found.wanted.middle), planned=about(found.planned),
               **_ends(found.wanted))
    reached = t("kette.reached.text", minutes=str(minutes), year=year, people=persons(found.people.middle), town=town,
                users=persons(found.users.middle), low=persons(found.people.low), high=persons(found.people.high))
    odds = {NEEDED: t("kette.needed.odds", times=times(found.needed)), REACHED: t("kette.reached.odds"),
            PAID: t("kette.paid.odds", times=times(found.paid), year=year)}
    said = {NEEDED: word(found.needed), REACHED: of_hundred(found.reached), PAID: word(found.paid)}
    texts = {NEEDED: needed, REACHED: reached, PAID: _paid(found)}
    return tuple(Answer(code=code, question=label("kette.question", code), word=said[code],
                        odds=odds[code][:1].upper() + odds[code][1:] if code != REACHED else odds[code],
                        text=texts[code]) for code in QUESTIONS)


def _ends(band: Band) -> dict[str, str]:
    return {"low": about(band.low), "high": about(band.high)}


def _paid(found: Verdict) -> str:
    closed = found.gap.high < THOUSAND / HUNDRED
    ends = found.town if closed else found.gap
    return t("kette.paid.closed" if closed else "kette.paid.text", cost=money(found.cost.middle),
             town=money(found.town.middle), gap=money(found.gap.middle), low=money(ends.low), high=money(ends.high))


def wanted(found: Appraisal, ground: Ground) -> Spans:
    """Return visits wanted by year beside those planned."""
    spans, years = in_tails(found.wishes.visits[:, 1:]), found.years[1:]
    planned = float(np.median(found.planned[:, 1]))
    table = pd.DataFrame({label("kette.col", "year"): years, **_tens(spans), t("kette.planned"): round(planned)})
    alt = t("kette.wanted.alt", first=str(years[0]), last=str(years[-1]), start=about(spans[1, 0]),
            end=about(spans[1, -1]), low=about(spans[0, -1]), high=about(spans[2, -1]), planned=about(planned))
    exhibit = _exhibit(ground, "gewuenscht", t("kette.wanted.title"), t("kette.wanted.subtitle"), alt, table)
    return Spans(years=years, spans=spans, planned=planned, exhibit=exhibit)


def near(found: Appraisal, at: int, minutes: int, ground: Ground) -> Ages:
    """Return who lives near by age in one of the years."""
    spans = in_tails(found.wishes.near[:, at])
    names = [label("kette.group", code) for code in REACH_GROUPS]
    parts = "; ".join(t("kette.near.part", group=name, n=persons(middle), low=persons(low), high=persons(high))
                      for name, (low, middle, high) in zip(names, spans.T, strict=True))
    table = pd.DataFrame({t("kette.age"): names, **_tens(spans)})
    exhibit = _exhibit(ground, "nah", t("kette.near.title", minutes=str(minutes)),
                       t("kette.near.subtitle", town=ground.town, year=str(found.years[at])),
                       t("kette.near.alt", parts=parts), table)
    return Ages(names=tuple(names), spans=spans, exhibit=exhibit)


def _tens(spans: Floats) -> dict[str, Floats]:
    """Return low, middle and high as columns, no finer than tens."""
    return {label("kette.col", name): np.round(row, -1) for name, row in
            zip(("low", "middle", "high"), spans, strict=True)}


def payer_name(code: str) -> str:
    """Return the name of a payer, of a loan and of own capital."""
    return label("kette.payer", code) if code in MORE_PAYERS else label("finanzierung.payer", code)


def paying(found: Appraisal, model: str, ground: Ground) -> Paying:
    """Return who pays by year, in the mean of the draws: so the parts and what is open add up to what is spent."""
    years = found.years[1:]
    paid = {code: found.income[code][:, 1:].mean(axis=0) for code in (*PAYERS, *MORE_PAYERS)
            if code in found.income and found.income[code][:, 1:].any()}
    gap, spent = found.open_gap[:, 1:].mean(axis=0), found.spent[:, 1:].mean(axis=0)
    left = np.maximum(-found.gap[:, 1:], 0.0).mean(axis=0)
    columns = {payer_name(code): np.round(values, -2) for code, values in paid.items()}
    table = pd.DataFrame({label("kette.col", "year"): years, **columns, t("kette.open"): np.round(gap, -2),
                          t("kette.left"): np.round(left, -2), t("kette.spent"): np.round(spent, -2)})
    alt = t("kette.payers.alt", first=str(years[0]), last=str(years[-1]), start=money(spent[0]), end=money(spent[-1]),
            gap_start=money(gap[0]), gap_end=money(gap[-1]))
    exhibit = _exhibit(ground, "zahler", t("kette.payers.title"),
                       t("kette.payers.subtitle", form=model_name(model)), alt, table)
    return Paying(years=years, paid=paid, gap=gap, exhibit=exhibit)


def _exhibit(ground: Ground, key: str, head: str, sub: str, alt: str, table: pd.DataFrame) -> Exhibit:
    return Exhibit(key=f"kette-{key}", title=head, subtitle=sub, alt=alt, table=table, source_ids=ground.source_ids,
                   quality=("derived", "assumed"), as_of=ground.day)


def widths(figure: str, shares: Mapping[str, float], ground: Ground) -> Exhibit:
    """Return which link brings how much of the width of a figure, the largest first."""
    order = sorted(shares, key=lambda link: shares[link], reverse=True)
    table = pd.DataFrame({t("kette.widths.link"): [label("kette.link", link) for link in order],
                          t("kette.widths.share"): [round(HUNDRED * shares[link], 1) for link in order]})
    return _exhibit(ground, f"breite-{figure}", t("kette.widths.title", figure=label("kette.figure", figure)),
                    t("kette.widths.subtitle"), t("kette.widths.alt", link=label("kette.link", order[0]),
                                                  share=percent(shares[order[0]], 0)), table)
