"""Describe the forms' figures as exhibits: ranking, payers by year, range, table, two books, drivers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.finance.books import cash_plan, result_plan
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.ledger import PAYERS, Ledger
from dewak_dash.finance.sensitivity import Swing
from dewak_dash.formats import listing, percent
from dewak_dash.model import Column, Exhibit
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import amount, band_column, band_figures, money
from dewak_dash.topics.finanzierung.findings import Outcomes, Rests, first_share, level, model_name, quoted, ranked

DRIVERS = 8
STEP = 100
BANDS = {"exposure": "finanzierung.table.exposure", "town": "finanzierung.table.town", "gap": "finanzierung.table.gap",
         "cost": "finanzierung.table.cost", "exposure_pv": "finanzierung.table.pv"}
# A share that would be written as 0 % is told as less than 1 %.
LEAST_TOLD = 0.005


@dataclass(frozen=True, eq=False)
class Payers:
    """Hold who pays what in which calendar year in the form chosen and in the one beside it."""

    exhibit: Exhibit
    years: tuple[int, ...]
    ledgers: Mapping[str, Ledger]


@dataclass(frozen=True, eq=False)
class Paths:
    """Hold what the forms chosen cost the town year by year: low, middle, high of years 1 to n."""

    exhibit: Exhibit
    years: tuple[int, ...]
    paths: Mapping[str, Floats]


@dataclass(frozen=True, eq=False, kw_only=True)
class Drivers:
    """Hold the widest swings with the words beside them."""

    exhibit: Exhibit
    names: tuple[str, ...]
    at_low: tuple[float, ...]
    at_high: tuple[float, ...]
    low_text: tuple[str, ...]
    high_text: tuple[str, ...]
    base: float


def _rounded(values: Floats) -> list[float]:
    return [float(round(value / STEP) * STEP) for value in values]


def ranking(outcomes: Outcomes, rate: float, rests: Rests) -> Exhibit:
    """Describe every form from cheapest to dearest for the town: town and gap apart, range, how often it is first."""
    order = ranked(outcomes)
    rows = [{t("finanzierung.col.model"): model_name(code),
             **{key: value for name, head in BANDS.items()
                for key, value in band_figures(t(head), outcomes[code].figures[name]).items()},
             t("finanzierung.table.first"): round(100 * first_share(outcomes, code))} for code in order]
    parts = "; ".join(t("finanzierung.ranking.part", model=model_name(code),
                        amount=money(outcomes[code].figures["exposure"].middle)) for code in order)
    return Exhibit(key="finanzierung-rang", title=_ranking_title(outcomes, order),
                   subtitle=t("finanzierung.ranking.subtitle", rate=percent(rate)),
                   alt=t("finanzierung.ranking.alt", parts=parts),
                   table=pd.DataFrame(rows), source_ids=rests.source_ids, quality=rests.quality, as_of=rests.as_of,
                   columns=tuple(band_column(t(head)) for head in BANDS.values()))


def _ranking_title(outcomes: Outcomes, order: Sequence[str]) -> str:
    """Return cheapest and dearest; forms that cost the same, as finely as is shown, are named together."""
    best, last = level(outcomes, order[0]), level(outcomes, order[-1])
    if best == last:
        return t("finanzierung.ranking.title_level")
    if len(best) > 1:
        return t("finanzierung.ranking.title_best", best=quoted(best), last=quoted(last))
    return t("finanzierung.ranking.title", best=model_name(best[0]), last=listing([model_name(code) for code in last]))


def payers(ledgers: Mapping[str, Ledger], first_year: int, rests: Rests) -> Payers:
    """Describe who pays running cost in each calendar year of the forms given, what is applied for and what is open."""
    frames, parts = [], []
    years: tuple[int, ...] = ()
    for code, book in ledgers.items():
        years = tuple(range(first_year + 1, first_year + book.cost.shape[1]))
        columns: dict[str, object] = {t("finanzierung.col.model"): model_name(code), t("finanzierung.col.year"): years}
        columns |= {label("finanzierung.payer", payer): _rounded(book.receipts[payer][0, 1:]) for payer in PAYERS
                    if payer in book.receipts and book.receipts[payer].any()}
        columns |= {t("finanzierung.col.gap"): _rounded(book.open_gap[0, 1:]),
                    t("finanzierung.col.prospects"): _rounded(np.minimum(book.prospects, book.open_gap)[0, 1:]),
                    t("finanzierung.col.cost"): _rounded(book.cost[0, 1:])}
        frames.append(pd.DataFrame(columns))
        parts.append(t("finanzierung.payers.alt_part", model=model_name(code), first=money(book.cost[0, 1]),
                       last=money(book.cost[0, -1]), gap=money(book.open_gap[0, -1]), year=str(years[-1])))
    table = pd.concat(frames, ignore_index=True).fillna(0.0)
    ends = [t("finanzierung.col.gap"), t("finanzierung.col.prospects"), t("finanzierung.col.cost")]
    table = table[[c for c in table.columns if c not in ends] + ends]
    chosen = next(iter(ledgers.values()))
    total, gap = float(chosen.cost[0, 1:].sum()), float(chosen.open_gap[0, 1:].sum())
    name = model_name(next(iter(ledgers)))
    title = (t("finanzierung.payers.title_none", model=name) if gap <= STEP
             else t("finanzierung.payers.title_hardly", model=name) if gap < LEAST_TOLD * total
             else t("finanzierung.payers.title", model=name, share=percent(gap / total, 0)))
    exhibit = Exhibit(key="finanzierung-zahler", title=title, subtitle=t("finanzierung.payers.subtitle"),
                      alt=t("finanzierung.payers.alt", parts=" ".join(parts)), table=table, source_ids=rests.source_ids,
                      quality=rests.quality, as_of=rests.as_of)
    return Payers(exhibit, years, ledgers)


def paths(outcomes: Outcomes, codes: Sequence[str], first_year: int, rests: Rests) -> Paths:
    """Describe what the forms given cost the town year by year, the open gap included, with range."""
    found = {code: outcomes[code].exposure[:, 1:] for code in codes}
    years = tuple(range(first_year + 1, first_year + 1 + found[codes[0]].shape[1]))
    rows = [(model_name(code), year, *_rounded(path[:, place]))
            for code, path in found.items() for place, year in enumerate(years)]
    table = pd.DataFrame(rows, columns=[t("finanzierung.col.model"), t("finanzierung.col.year"),
                                        t("finanzierung.col.low"), t("finanzierung.col.middle"),
                                        t("finanzierung.col.high")])
    path = found[codes[0]]
    parts = "; ".join(t("finanzierung.paths.part", model=model_name(code), first=money(each[1, 0]),
                        last=money(each[1, -1]), low=money(each[0, -1]), high=money(each[2, -1]))
                      for code, each in found.items())
    exhibit = Exhibit(key="finanzierung-verlauf",
                      title=t("finanzierung.paths.title" if np.abs(path[1, [0, -1]]).max() >= STEP / 2
                        else "finanzierung.paths.title_none", model=model_name(codes[0]), first=money(path[1, 0]),
                        last=money(path[1, -1]), start=str(years[0]), end=str(years[-1])),
                      subtitle=t("finanzierung.paths.subtitle", model=model_name(codes[0])),
                      alt=t("finanzierung.paths.alt", parts=parts), table=table, source_ids=rests.source_ids,
                      quality=rests.quality,
                      as_of=rests.as_of)
    return Paths(exhibit, years, found)


def _sheet(parts: Mapping[str, Floats], side: str) -> list[list[object]]:
    return [[side, label("finanzierung.line", name), *_rounded(money[0])] for name, money in parts.items()
            if np.any(np.abs(money) > 0)]


def books(code: str, ledger: Ledger, first_year: int, rests: Rests) -> tuple[Exhibit, Exhibit]:
    """Describe one form's two books in calendar years: cash plan and result plan, imputed overhead as a memo."""
    heads = [t("finanzierung.books.side"), t("finanzierung.books.line"),
             *(str(first_year + year) for year in range(ledger.cost.shape[1]))]
    cash, result = cash_plan(ledger), result_plan(ledger)
    paid, got = t("finanzierung.books.paid"), t("finanzierung.books.received")
    first = [*_sheet(cash.payments, paid), *_sheet(cash.receipts, got),
             [t("finanzierung.books.left"), "", *_rounded(cash.left[0])]]
    used, earned = t("finanzierung.books.expense"), t("finanzierung.books.income")
    second = [*_sheet(result.expense, used), *_sheet(result.income, earned),
              [t("finanzierung.books.result"), "", *_rounded(result.result[0])]]
    charged = "overhead" in ledger.costs
    if not charged:
        second.append([t("finanzierung.books.memo"), label("finanzierung.line", "overhead"),
                       *_rounded(result.overhead[0])])
    name = model_name(code)
    return (Exhibit(key="finanzierung-finanzplan", title=t("finanzierung.books.cash_title", model=name),
                    subtitle=t("finanzierung.books.cash_subtitle"), alt=t("finanzierung.books.cash_alt"),
                    table=pd.DataFrame(first, columns=heads), source_ids=rests.source_ids,
                    quality=rests.quality, as_of=rests.as_of),
            Exhibit(key="finanzierung-ergebnisplan", title=t("finanzierung.books.result_title", model=name),
                    subtitle=t("finanzierung.books.result_paid" if charged else "finanzierung.books.result_subtitle"),
                    alt=t("finanzierung.books.result_alt"),
                    table=pd.DataFrame(second, columns=heads), source_ids=rests.source_ids,
                    quality=rests.quality, as_of=rests.as_of))


def _span(low: float, high: float, unit: str) -> str:
    return t("finanzierung.range", low=amount(low, unit), high=amount(high, unit))


def _drivers_title(code: str, names: Sequence[str], shown: Sequence[Swing]) -> str:
    if not shown:
        return t("finanzierung.drivers.title_none", model=model_name(code))
    first = [t("finanzierung.beside_names", name=name) for name, swing in zip(names, shown, strict=True)
             if money(swing.width) == money(shown[0].width)]
    if len(first) == 1:
        return t("finanzierung.drivers.title", model=model_name(code), driver=names[0])
    return t("finanzierung.drivers.title_level", model=model_name(code), drivers=listing(first))


def drivers(code: str, swings: Sequence[Swing], spans: Mapping[str, tuple[str, str, Spread]], base: float,
            rests: Rests) -> Drivers:
    """Describe what moves a form's yearly cost to the town, the widest eight; `spans`: name, unit, spread by input."""
    shown = [swing for swing in swings if swing.width > 0 and swing.name in spans][:DRIVERS]
    names = tuple(spans[s.name][0] for s in shown)
    low_text = tuple(amount(spans[s.name][2].low, spans[s.name][1]) for s in shown)
    high_text = tuple(amount(spans[s.name][2].high, spans[s.name][1]) for s in shown)
    table = pd.DataFrame({
        t("finanzierung.drivers.name"): names,
        t("finanzierung.col.low"): [spans[s.name][2].low for s in shown],
        t("finanzierung.col.high"): [spans[s.name][2].high for s in shown],
        t("finanzierung.col.unit"): [spans[s.name][1] for s in shown],
        t("finanzierung.drivers.at_low"): _rounded(np.array([s.at_low for s in shown])),
        t("finanzierung.drivers.at_high"): _rounded(np.array([s.at_high for s in shown]))})
    parts = " ".join(t("finanzierung.drivers.part", name=name, low=money(s.at_low), high=money(s.at_high))
                     for name, s in zip(names, shown, strict=True))
    exhibit = Exhibit(key="finanzierung-treiber",
                      title=_drivers_title(code, names, shown),
                      subtitle=t("finanzierung.drivers.subtitle", base=money(base), low=t("finanzierung.drivers.pale"),
                        high=t("finanzierung.drivers.strong")),
                      alt=t("finanzierung.drivers.alt", parts=parts), table=table, source_ids=rests.source_ids,
                      quality=rests.quality, as_of=rests.as_of,
                      columns=(Column(t("finanzierung.drivers.span"), (
                          t("finanzierung.col.low"), t("finanzierung.col.high"), t("finanzierung.col.unit")), _span),))
    return Drivers(exhibit=exhibit, names=names, at_low=tuple(s.at_low for s in shown),
                   at_high=tuple(s.at_high for s in shown), low_text=low_text,
                   high_text=high_text, base=base)
