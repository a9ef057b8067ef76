"""Open figures to their parts: what explains the spread of a result, what one line is made of, two forms by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.finance.books import cash_plan
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.sensitivity import Swing
from dewak_dash.formats import listing, number, percent
from dewak_dash.model import Column, Exhibit
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import amount, money
from dewak_dash.topics.finanzierung.findings import Rests, model_name

MOST = 8
# A share below this, in whole per cent nothing, and less than this in euros, is not shown.
LEAST, EURO = 0.005, 0.5


@dataclass(frozen=True, kw_only=True)
class Input:
    """Hold what an input is called, its unit and range, where it comes from."""

    name: str
    unit: str
    spread: Spread
    source: str
    address: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Shares:
    """Hold which share of a result's variance each input explains: alone (`first`) and with others (`total`)."""

    exhibit: Exhibit
    note: str
    names: tuple[str, ...]
    first: tuple[float, ...]
    total: tuple[float, ...]


def shares(code: str, what: str, found: Mapping[str, tuple[float, float]], known: Mapping[str, Input], rests: Rests
           ) -> Shares:
    """Describe which inputs explain the spread of a result of a form, the strongest eight; what: of which result."""
    mine = {name: (min(max(first, 0.0), 1.0), min(max(total, 0.0), 1.0)) for name, (first, total) in found.items()
            if name in known and total >= LEAST}
    order = sorted(mine, key=lambda name: mine[name], reverse=True)[:MOST]
    names = tuple(known[name].name for name in order)
    first, total = (tuple(mine[name][end] for name in order) for end in (0, 1))
    result = label("finanzierung.shares.of", what)
    best = [t("finanzierung.beside_names", name=name) for name, share in zip(names, first, strict=True)
            if percent(share, 0) == percent(first[0], 0)]
    key = "finanzierung.shares.title" if len(best) == 1 else "finanzierung.shares.title_level"
    quoted = listing(best)
    table = pd.DataFrame({t("finanzierung.drivers.name"): names,
                          t("finanzierung.shares.first"): [round(100 * share) for share in first],
                          t("finanzierung.shares.total"): [round(100 * share) for share in total],
                          t("finanzierung.real.source"): [known[name].source for name in order],
                          t("finanzierung.sources.address"): [known[name].address for name in order]})
    parts = " ".join(t("finanzierung.shares.part", name=name, first=percent(a, 0), total=percent(b, 0))
                     for name, a, b in zip(names, first, total, strict=True))
    together = sum(first for first, _ in mine.values())
    exhibit = Exhibit(key="finanzierung-streuung",
                      title=t(key, model=model_name(code), names=quoted,
                              share=percent(first[0], 0), result=result),
                      subtitle=t("finanzierung.shares.subtitle", result=result),
                      alt=t("finanzierung.shares.alt", parts=parts), table=table, source_ids=rests.source_ids,
                      quality=rests.quality, as_of=rests.as_of)
    return Shares(exhibit=exhibit, names=names, first=first, total=total,
                  note=t("finanzierung.shares.note", names=quoted, alone=percent(together, 0)) if together < 1 - LEAST
                  else t("finanzierung.shares.note_all", names=quoted))


def line_codes(ledger: Ledger) -> tuple[str, ...]:
    """Return the lines of a form's cash plan that hold any money, payments first."""
    plan = cash_plan(ledger)
    return tuple(name for part in (plan.payments, plan.receipts) for name, values in part.items()
                 if np.abs(values).max() >= EURO)


def line(ledger: Ledger, name: str) -> Floats:
    """Return one line of the cash plan in years 0 to n; nothing where a form has none of that name."""
    plan = cash_plan(ledger)
    found = plan.payments.get(name, plan.receipts.get(name))
    return np.zeros_like(ledger.cost) if found is None else found


def opened(code: str, name: str, year: int, value: float, swings: Sequence[Swing], known: Mapping[str, Input],
           rests: Rests) -> Exhibit:
    """Describe what one line of a form is made of in one year: how it is reckoned and every input that moves it."""
    moving = [swing for swing in swings if swing.width >= EURO and swing.name in known]
    inputs = [known[swing.name] for swing in moving]
    heads = {"low": t("finanzierung.col.low"), "middle": t("finanzierung.col.middle"),
             "high": t("finanzierung.col.high")}
    table = pd.DataFrame({
        t("finanzierung.drivers.name"): [each.name for each in inputs],
        heads["middle"]: [each.spread.middle for each in inputs], heads["low"]: [each.spread.low for each in inputs],
        heads["high"]: [each.spread.high for each in inputs],
        t("finanzierung.col.unit"): [each.unit for each in inputs],
        t("finanzierung.parts.at_low"): [float(round(swing.at_low)) for swing in moving],
        t("finanzierung.parts.at_high"): [float(round(swing.at_high)) for swing in moving],
        t("finanzierung.real.source"): [each.source for each in inputs],
        t("finanzierung.sources.address"): [each.address for each in inputs]})
    words = label("finanzierung.line", name)
    key = ("finanzierung.parts.subtitle_none" if not moving else "finanzierung.parts.subtitle_one" if len(moving) == 1
           else "finanzierung.parts.subtitle")
    count = {"count": number(len(moving))} if len(moving) > 1 else {}
    return Exhibit(
        key="finanzierung-teile",
        title=t("finanzierung.parts.title", line=words, model=model_name(code), year=str(year), value=money(value)),
        subtitle=t(key, formula=label("finanzierung.formula", name), **count),
        alt=t("finanzierung.parts.alt", line=words), table=table, source_ids=rests.source_ids, quality=rests.quality,
        as_of=rests.as_of,
        columns=tuple(Column(head, (head, t("finanzierung.col.unit")), amount) for head in heads.values()))


def by_row(codes: tuple[str, str], ledgers: tuple[Ledger, Ledger], rests: Rests) -> Exhibit:
    """Describe two forms side by side, every line of the cash plan as the mean of years 0 to n, with the difference."""
    plans = [cash_plan(each) for each in ledgers]
    town = [float(each.exposure[0].mean()) for each in ledgers]
    rows: list[tuple[str, str, float, float]] = [(t("finanzierung.beside.town"), "", town[0], town[1])]
    for side, parts in ((t("finanzierung.books.paid"), [plan.payments for plan in plans]),
                        (t("finanzierung.books.received"), [plan.receipts for plan in plans])):
        for name in dict.fromkeys(name for part in parts for name in part):
            values = [float(part[name][0].mean()) if name in part else 0.0 for part in parts]
            if max(abs(value) for value in values) >= EURO:
                rows.append((side, label("finanzierung.line", name), values[0], values[1]))
    names = [model_name(code) for code in codes]
    table = pd.DataFrame([(side, name, round(a), round(b), round(b - a)) for side, name, a, b in rows],
                         columns=[t("finanzierung.books.side"), t("finanzierung.books.line"), *names,
                                  t("finanzierung.beside.difference")])
    apart = town[1] - town[0]
    key = ("finanzierung.beside.title_level" if money(abs(apart)) == money(0.0) else
           "finanzierung.beside.title_more" if apart > 0 else "finanzierung.beside.title_less")
    said = t(key, first=names[0], second=names[1], amount=money(abs(apart)))
    return Exhibit(key="finanzierung-daneben", title=said, subtitle=t("finanzierung.beside.subtitle"),
                   alt=t("finanzierung.beside.alt"), table=table, source_ids=rests.source_ids, quality=rests.quality,
                   as_of=rests.as_of)
