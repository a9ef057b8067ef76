"""Stand the reckoned house beside real ones, in prices of one year: staff by wages, the rest by consumer prices."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dewak_dash.errors import InputError
from dewak_dash.formats import eur, number
from dewak_dash.law import Law, history
from dewak_dash.model import Exhibit, Parameter, qualities
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import span
from dewak_dash.topics.finanzierung.findings import Outcomes

INDEX, NEXT_INDEX, RATE = "vpi_base15", "vpi_base20", "vpi_rate"
WAGES = ("tariff_vka_haufe", "tariff_vka_rc", "tariff_vka")
WAGE_STEP, WAGE_PAY = "tariff_vka_rc_sockel", "pay_sue_s11b_st3"
BASE = re.compile(r"([0-9]{4})=100")


@dataclass(frozen=True, eq=False, kw_only=True)
class RealHouses:
    """Hold budgets a house in today's prices and the forms' first year, ready to be drawn as one strip."""

    exhibit: Exhibit
    names: tuple[str, ...]
    today: tuple[float, ...]
    hover: tuple[str, ...]
    models: Mapping[str, float]
    verdict: str


def _begun(law: Law, parameter_id: str, on: date) -> list[tuple[int, Parameter]]:
    return [(p.valid_from.year, p) for p in history(law, parameter_id) if p.valid_from and p.valid_from <= on]


def price_levels(law: Law, on: date) -> dict[int, float]:
    """Return the consumer price level by year: the older index, the newer joined on at its base, later yearly rates."""
    levels = {year: p.value for year, p in _begun(law, INDEX, on)}
    for year, p in _begun(law, NEXT_INDEX, on):
        base = BASE.search(p.unit)
        if base is None:
            raise InputError(t("finanzierung.error.base", id=p.id, unit=p.unit))
        levels.setdefault(year, p.value * levels[int(base[1])] / 100)
    for year, p in _begun(law, RATE, on):
        if year - 1 in levels:
            levels.setdefault(year, levels[year - 1] * (1 + p.value / 100))
    return levels


def wage_levels(law: Law, on: date) -> dict[int, float]:
    """Return the level of municipal pay by year, the first year 1: agreed rises one on another.

    A sum that was put on before a rise counts relative to the middle grade's pay of then. Where two sources name
    rises of one year, the later source counts.
    """
    rises: dict[int, list[float]] = {}
    for series in WAGES:
        by_year: dict[int, list[float]] = {}
        for year, p in _begun(law, series, on):
            by_year.setdefault(year, []).append(1 + p.value / 100)
        rises |= by_year
    before = min(p.value for p in history(law, WAGE_PAY))
    for year, p in _begun(law, WAGE_STEP, on):
        rises.setdefault(year, []).append(1 + p.value / before)
    levels, level = {min(rises) - 1: 1.0}, 1.0
    for year in range(min(rises), max(rises) + 1):
        for rise in rises.get(year, []):
            level *= rise
        levels[year] = level
    return levels


def _at(levels: Mapping[int, float], year: int) -> float:
    """Return the level of a year, the last known one before it, or the first where none lies before."""
    known = [each for each in levels if each <= year]
    return levels[max(known) if known else min(levels)]


def in_prices_of(budgets: pd.DataFrame, prices: Mapping[int, float], wages: Mapping[int, float], year: int
                 ) -> pd.Series:
    """Return budgets a house in prices of one year: the staff part by wages, the rest by consumer prices.

    Where a row does not say how much of it is staff, it is nothing without positions, else the mean of the others.
    """
    known = (budgets.staff_eur / budgets.budget_eur_per_year).where(budgets.staff_eur.notna())
    typical = float(known[known > 0].mean())
    share = known.where(known.notna(), other=(budgets.staff_fte.fillna(1.0) > 0).astype(float) * typical)
    share = share.where(budgets.scope != "rooms", 0.0)
    wage = [_at(wages, year) / _at(wages, int(each)) for each in budgets.year]
    price = [_at(prices, year) / _at(prices, int(each)) for each in budgets.year]
    each = budgets.budget_eur_per_year / budgets.houses
    return each * (share * wage + (1 - share) * price)


def dated(budgets: pd.DataFrame, prices: Mapping[int, float]) -> pd.DataFrame:
    """Return budgets that name a year for which prices are known, the latest of each house and scope."""
    kept = budgets[budgets.year.notna()]
    kept = kept[kept.year >= min(prices)].sort_values("year").drop_duplicates(["house", "place", "scope"], keep="last")
    return kept.reset_index(drop=True)


def _verdict(low: float, high: float, real: pd.Series) -> str:
    """Say how many real houses cost less and more than what is reckoned, never more than the table shows."""
    below, above = int((real < low).sum()), int((real > high).sum())
    if below == len(real):
        return t("finanzierung.real.above", count=number(len(real)), budget=eur(float(real.max())))
    if above == len(real):
        return t("finanzierung.real.below", count=number(len(real)), budget=eur(float(real.min())))
    return t("finanzierung.real.between", below=number(below), above=number(above), count=number(len(real)))


def real_houses(outcomes: Outcomes, budgets: pd.DataFrame, law: Law, on: date) -> RealHouses:
    """Describe what real houses cost beside the forms' first year, like with like: all budgets of whole houses."""
    prices, wages = price_levels(law, on), wage_levels(law, on)
    last = max(prices)
    rows = dated(budgets[budgets.scope != "unclear"], prices)
    today = in_prices_of(rows, prices, wages, last).round(-2)
    order = today.sort_values().index
    rows, today = rows.loc[order].reset_index(drop=True), today.loc[order].reset_index(drop=True)
    short = [str(house).split(" (")[0] for house in rows.house]
    scopes = [label("finanzierung.scope", str(scope)) for scope in rows.scope]
    hover = tuple(t("finanzierung.real.hover", house=house, place=str(place), year=str(int(year)), scope=scope,
                    today=eur(now)) for house, place, year, scope, now in
                  zip(short, rows.place, rows.year, scopes, today, strict=True))
    models = {code: float(outcome.middle.cost[0, 1]) for code, outcome in outcomes.items()}
    table = pd.DataFrame({
        t("finanzierung.real.house"): rows.house, t("finanzierung.real.place"): rows.place,
        t("finanzierung.real.form"): rows.operator_kind, t("finanzierung.col.year"): rows.year.astype(int),
        t("finanzierung.real.scope"): scopes, t("finanzierung.real.budget"): rows.budget_eur_per_year / rows.houses,
        t("finanzierung.real.today", year=str(last)): today, t("finanzierung.real.later"): rows.later_de,
        t("finanzierung.real.note"): rows.note, t("finanzierung.real.source"): rows.address})
    ends = {"span": span([float(today.min()), float(today.max())]), "models": span(list(models.values()))}
    exhibit = Exhibit(key="finanzierung-haeuser", title=t("finanzierung.real.title", **ends),
                      subtitle=t("finanzierung.real.subtitle", year=str(last)), alt=t("finanzierung.real.alt", **ends),
                      table=table, source_ids=tuple(dict.fromkeys(rows.source_id)),
                      quality=qualities(rows.quality, ("derived",)), as_of=str(int(rows.year.max())))
    whole = today[rows.scope == "total"]
    return RealHouses(exhibit=exhibit, names=tuple(f"{a}, {b}" for a, b in zip(short, rows.place, strict=True)),
                      today=tuple(float(each) for each in today), hover=hover, models=models,
                      verdict=_verdict(min(models.values()), max(models.values()), whole))
