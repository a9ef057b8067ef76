"""Describe the models' figures as exhibits: payers by year, gap, table, drivers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.house import Range
from dewak_dash.finance.ledger import PAYERS
from dewak_dash.finance.sensitivity import Swing
from dewak_dash.formats import number, percent
from dewak_dash.model import Exhibit, Quality
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import THOUSAND, amount, band_cell, money
from dewak_dash.topics.finanzierung.findings import Outcomes, model_name, open_models

QUALITY: tuple[Quality, ...] = ("derived", "assumed")
TAILS = (0.1, 0.9)
DRIVERS = 8


@dataclass(frozen=True, eq=False)
class Gaps:
    """Hold the gap by year and model with the range of the chosen model."""

    exhibit: Exhibit
    likely: Mapping[str, Floats]
    low: Floats
    high: Floats
    chosen: str
    grant_years: int


@dataclass(frozen=True, eq=False)
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
    return [float(round(value / 100) * 100) for value in values]


def payers(outcomes: Outcomes, tolerated: float, source_ids: tuple[str, ...], on: date) -> Exhibit:
    """Describe the yearly cost by payer of every model."""
    frames, parts = [], []
    for code, outcome in outcomes.items():
        book = outcome.likely
        years = book.cost.shape[1]
        columns: dict[str, object] = {t("finanzierung.col.model"): model_name(code),
                                      t("finanzierung.col.year"): range(1, years + 1)}
        columns |= {label("finanzierung.payer", payer): _rounded(book.revenue[payer][0]) for payer in PAYERS
                    if payer in book.revenue}
        columns |= {t("finanzierung.col.gap"): _rounded(book.gap[0]),
                    t("finanzierung.col.cost"): _rounded(book.cost[0])}
        frames.append(pd.DataFrame(columns))
        parts.append(t("finanzierung.payers.alt_part", model=model_name(code), first=money(book.cost[0, 0]),
                       last=money(book.cost[0, -1]), town=money(outcome.figures["municipality"].likely),
                       gap=money(max(book.gap[0, -1], 0.0))))
    missing = len(open_models(outcomes, tolerated))
    titles = {0: t("finanzierung.payers.title_none"), len(outcomes): t("finanzierung.payers.title_all")}
    title = titles.get(missing) or t("finanzierung.payers.title", count=number(missing))
    table = pd.concat(frames, ignore_index=True).fillna(0.0)
    ends = [t("finanzierung.col.gap"), t("finanzierung.col.cost")]
    table = table[[c for c in table.columns if c not in ends] + ends]
    return Exhibit("finanzierung-zahler", title, t("finanzierung.payers.subtitle"),
                   t("finanzierung.payers.alt", parts=" ".join(parts)), table, source_ids, QUALITY, on.isoformat())


def gaps(outcomes: Outcomes, chosen: str, grant_years: int, source_ids: tuple[str, ...], on: date) -> Gaps:
    """Describe the yearly gap of every model and the range of one."""
    likely = {code: outcome.likely.gap[0] for code, outcome in outcomes.items()}
    rows, parts = [], []
    for code, outcome in outcomes.items():
        low, high = np.quantile(outcome.drawn.gap, TAILS, axis=0)
        rows += [(model_name(code), year + 1, *_rounded(np.array([low[year], likely[code][year], high[year]])))
                 for year in range(len(low))]
        parts.append(t("finanzierung.gaps.part", model=model_name(code), amount=money(likely[code][-1]),
                       low=money(low[-1]), high=money(high[-1])))
    table = pd.DataFrame(rows, columns=[t("finanzierung.col.model"), t("finanzierung.col.year"),
                                        t("finanzierung.col.low"), t("finanzierung.col.likely"),
                                        t("finanzierung.col.high")])
    worst = max(likely, key=lambda code: float(likely[code][-1]))
    title = t("finanzierung.gaps.title_none")
    if likely[worst][-1] > 0:
        title = t("finanzierung.gaps.title", model=model_name(worst), amount=money(likely[worst][-1]))
    low, high = np.quantile(outcomes[chosen].drawn.gap, TAILS, axis=0)
    exhibit = Exhibit("finanzierung-luecke", title, t("finanzierung.gaps.subtitle", model=model_name(chosen)),
                      t("finanzierung.gaps.alt", parts="; ".join(parts)), table, source_ids, QUALITY, on.isoformat())
    return Gaps(exhibit, likely, low, high, chosen, grant_years)


def table(outcomes: Outcomes, rate: float, source_ids: tuple[str, ...], on: date) -> Exhibit:
    """Describe every model's key figures with their ranges."""
    heads = {"cost": t("finanzierung.table.cost"), "municipality": t("finanzierung.table.town"),
             "gap_middle": t("finanzierung.table.gap5"), "gap_last": t("finanzierung.table.gap15"),
             "pv_municipality": t("finanzierung.table.pv_town"), "pv_gap": t("finanzierung.table.pv_gap"),
             "cost_per_person": t("finanzierung.table.person"), "cost_per_visit": t("finanzierung.table.visit")}
    rows = []
    for code, outcome in outcomes.items():
        row = {t("finanzierung.col.model"): model_name(code)}
        row |= {head: band_cell(outcome.figures[figure], 1.0 if figure.startswith("cost_per") else THOUSAND)
                for figure, head in heads.items() if figure in outcome.figures}
        rows.append(row)
    return Exhibit("finanzierung-modelle", t("finanzierung.table.title"),
                   t("finanzierung.table.subtitle", rate=percent(rate)), t("finanzierung.table.alt"),
                   pd.DataFrame(rows), source_ids, QUALITY, on.isoformat())


def drivers(code: str, swings: Sequence[Swing], spans: Mapping[str, Range], assumptions: pd.DataFrame, base: float,
            source_ids: tuple[str, ...], on: date) -> Drivers:
    """Describe what moves the mean gap of one model, the widest eight."""
    rows = assumptions.set_index("assumption_id")
    shown = [swing for swing in swings if swing.width > 0][:DRIVERS]
    names = tuple(str(rows.name_de[f"finance_{s.name}"]) for s in shown)
    units = [str(rows.unit[f"finance_{s.name}"]) for s in shown]
    low_text = tuple(amount(spans[s.name][0], unit) for s, unit in zip(shown, units, strict=True))
    high_text = tuple(amount(spans[s.name][2], unit) for s, unit in zip(shown, units, strict=True))
    table = pd.DataFrame({
        t("finanzierung.drivers.name"): names,
        t("finanzierung.drivers.span"): [t("finanzierung.range", low=a, high=b)
                                         for a, b in zip(low_text, high_text, strict=True)],
        t("finanzierung.drivers.at_low"): _rounded(np.array([s.at_low for s in shown])),
        t("finanzierung.drivers.at_high"): _rounded(np.array([s.at_high for s in shown]))})
    parts = " ".join(t("finanzierung.drivers.part", name=name, low=money(s.at_low), high=money(s.at_high))
                     for name, s in zip(names, shown, strict=True))
    exhibit = Exhibit("finanzierung-treiber",
                      t("finanzierung.drivers.title", model=model_name(code), driver=names[0]),
                      t("finanzierung.drivers.subtitle", base=money(base), low=t("finanzierung.drivers.pale"),
                        high=t("finanzierung.drivers.strong")),
                      t("finanzierung.drivers.alt", parts=parts), table, source_ids, QUALITY, on.isoformat())
    return Drivers(exhibit, names, tuple(s.at_low for s in shown), tuple(s.at_high for s in shown), low_text,
                   high_text, base)
