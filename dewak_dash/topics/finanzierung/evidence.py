"""Show what the calculation rests on: real houses, programmes that fit the place, every assumption and price."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dewak_dash.chain.house_inputs import PREFIX
from dewak_dash.errors import InputError
from dewak_dash.finance.house import PRICE_NAMES
from dewak_dash.formats import NBSP, cell, date_de, eur, is_missing, number, percent
from dewak_dash.law import Dated, Law, history
from dewak_dash.model import GERMANY, Exhibit, Parameter, Quality, Region
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import amount, money, span
from dewak_dash.topics.finanzierung.findings import Outcomes

MANY = re.compile(r"häuser|programm", re.IGNORECASE)
MEAN = re.compile(r"durchschnitt", re.IGNORECASE)
INDEX, NEXT_INDEX, RATE = "vpi_base15", "vpi_base20", "vpi_rate"
BASE = re.compile(r"([0-9]{4})=100")
USABLE = ("urban", "granted", "charity", "welfare", "small")


@dataclass(frozen=True, eq=False)
class RealHouses:
    """Hold budgets in today's prices and the models' first year, ready to be drawn as one strip."""

    exhibit: Exhibit
    names: tuple[str, ...]
    today: tuple[float, ...]
    hover: tuple[str, ...]
    models: dict[str, float]
    verdict: str


def _verdict(models: Collection[float], real: Collection[float]) -> str:
    """Say whether the order of magnitude is one that real houses have."""
    if min(models) > max(real):
        return t("finanzierung.real.above", budget=eur(max(real)))
    if max(models) < min(real):
        return t("finanzierung.real.below", budget=eur(min(real)))
    return t("finanzierung.real.within")


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


def single_houses(budgets: pd.DataFrame) -> pd.DataFrame:
    """Return the latest budget of each single house and the mean of all multi-generation houses."""
    one = budgets[~budgets.house.str.contains(MANY) | budgets.house.str.contains(MEAN)]
    one = one[one.year_num.notna()].sort_values("year_num").drop_duplicates(["house", "place"], keep="last")
    return one.sort_values("budget_eur_per_year").reset_index(drop=True)


def real_houses(outcomes: Outcomes, budgets: pd.DataFrame, law: Law, on: date) -> RealHouses:
    """Describe what real houses cost beside the models' first year, at the price level of the last known year."""
    levels = price_levels(law, on)
    last = max(levels)
    rows = single_houses(budgets)
    rows = rows[[min(levels) <= int(y) for y in rows.year_num]]
    factor = [levels[last] / levels[max(y for y in levels if y <= int(year))] for year in rows.year_num]
    today = [float(round(b * f / 100) * 100) for b, f in zip(rows.budget_eur_per_year, factor, strict=True)]
    short = [str(h).split(" (")[0] for h in rows.house]
    hover = tuple(t("finanzierung.real.hover", house=h, place=str(p), year=str(int(y)), budget=eur(b), today=eur(now))
                  for h, p, y, b, now in zip(short, rows.place, rows.year_num, rows.budget_eur_per_year, today,
                                             strict=True))
    models = {code: float(outcome.likely.cost[0, 0]) for code, outcome in outcomes.items()}
    table = pd.DataFrame({
        t("finanzierung.real.house"): rows.house, t("finanzierung.real.place"): rows.place,
        t("finanzierung.real.form"): rows.operator_kind, t("finanzierung.col.year"): rows.year_num.astype(int),
        t("finanzierung.real.budget"): rows.budget_eur_per_year,
        t("finanzierung.real.today", year=str(last)): today,
        t("finanzierung.real.later"): rows.what_happened_later_de, t("finanzierung.real.source"): rows.address})
    ends = {"span": span(today), "models": span(list(models.values()))}
    exhibit = Exhibit("finanzierung-haeuser", t("finanzierung.real.title", **ends),
                      t("finanzierung.real.subtitle", year=str(last)), t("finanzierung.real.alt", **ends), table,
                      tuple(dict.fromkeys(rows.source_id)), ("derived",), on.isoformat())
    places = [t("finanzierung.real.mean") if MEAN.search(h) else p
              for h, p in zip(rows.house, rows.place, strict=True)]
    names = tuple(f"{house}, {place}" for house, place in zip(short, places, strict=True))
    return RealHouses(exhibit, names, tuple(today), hover, models, _verdict(models.values(), today))


@dataclass(frozen=True)
class Verdict:
    """Hold what can be said about a programme at a place: a code, and the words."""

    code: str
    text: str


def verdict(rule: Mapping[str, object], region: Region, on: date) -> Verdict:
    """Return what can be said about a programme at a place on a day.

    `rule` is a row of a programme with verdict, area, outside_de, lapses, here, here_de and valid_to.
    """
    if not is_missing(rule["area"]) and not region.ags.startswith(str(rule["area"])):
        return Verdict("outside", str(rule["outside_de"]))
    if rule["here"] == "refused":
        return Verdict("refused", str(rule["here_de"]))
    end = rule["valid_to"]
    if rule["lapses"] and not is_missing(end) and pd.Timestamp(str(end)).date() < on:
        return Verdict("expired", label("finanzierung.verdict", "expired"))
    if rule["here"] == "granted":
        return Verdict("granted", str(rule["here_de"]))
    return Verdict(str(rule["verdict"]), label("finanzierung.verdict", str(rule["verdict"])))


def programmes(frame: pd.DataFrame, region: Region, on: date) -> Exhibit:
    """Describe which programmes fit this place: usable ones first, else in the order of the rows."""
    rows, usable, refused = [], 0, 0
    for row, rule in zip(frame.itertuples(), frame.to_dict("records"), strict=True):
        found = verdict({str(name): value for name, value in rule.items()}, region, on)
        usable += found.code in USABLE
        refused += found.code not in (*USABLE, "unchecked")
        rows.append((found.code not in USABLE, row.name_de, found.text, _sum(row),
                     cell(row.who_may_apply_de), _validity(row.valid_from, row.valid_to), row.address))
    rows.sort(key=lambda r: bool(r[0]))
    heads = [t("finanzierung.programmes.name"), t("finanzierung.programmes.verdict"),
             t("finanzierung.programmes.amount"), t("finanzierung.programmes.who"),
             t("finanzierung.programmes.as_of"), t("finanzierung.real.source")]
    qualities: tuple[Quality, ...] = ("derived",)
    return Exhibit("finanzierung-programme",
                   t("finanzierung.programmes.title", open=number(usable), town=region.short_name,
                     closed=number(refused)),
                   t("finanzierung.programmes.subtitle"), t("finanzierung.programmes.alt"),
                   pd.DataFrame([r[1:] for r in rows], columns=heads), tuple(dict.fromkeys(frame.source_id)),
                   qualities, on.isoformat())


def _sum(row: object) -> str:
    share, top, unit = (getattr(row, name) for name in ("share_max", "amount_max_eur", "amount_unit"))
    parts = [] if is_missing(share) else [t("finanzierung.programmes.share", share=percent(share, 0))]
    if not is_missing(top):
        words = "" if is_missing(unit) else str(unit).removeprefix("EUR ")
        parts.append(f"{money(top)}{NBSP}{words}".strip())
    return ", ".join(parts) or cell(None)


def _validity(start: object, end: object) -> str:
    if is_missing(start) and is_missing(end):
        return t("finanzierung.programmes.unknown")
    if is_missing(end):
        return t("finanzierung.programmes.from", date=date_de(pd.Timestamp(str(start)).date()))
    return t("finanzierung.programmes.until", date=date_de(pd.Timestamp(str(end)).date()))


def _day(value: object) -> str:
    return date_de(None) if is_missing(value) else date_de(pd.Timestamp(str(value)).date())


def _period(dated: Dated) -> str:
    """Write since when a value holds, and that it has run out where it has."""
    if dated.out_since is None:
        return _day(dated.parameter.valid_from)
    return t("finanzierung.prices.expired", start=_day(dated.parameter.valid_from),
             end=_day(dated.parameter.valid_to))


def _order(assumption_id: str) -> int:
    """Return the place of an assumption: the house first, then in the order of the core's inputs."""
    name = assumption_id.removeprefix(PREFIX)
    return PRICE_NAMES.index(name) if name in PRICE_NAMES else -1 if name.startswith("house_") else len(PRICE_NAMES)


def assumption_table(assumptions: pd.DataFrame, ags: str, on: date) -> Exhibit:
    """Describe every assumption used for a place, with range, date of the value behind it, source and reason."""
    mine = assumptions[[not re.search(r"_\d{8}$", i) or i.endswith(ags) for i in assumptions.assumption_id]]
    own = {i.removesuffix(ags) for i in mine.assumption_id if i.endswith(ags)}
    mine = mine[[not (i.removesuffix(GERMANY) in own or f"{i}_" in own) for i in mine.assumption_id]]
    mine = mine.sort_values("assumption_id", key=lambda ids: ids.map(_order))
    table = pd.DataFrame({
        t("finanzierung.sources.name"): mine.name_de,
        **{t(key): [amount(v, u) for v, u in zip(mine[column], mine.unit, strict=True)]
           for key, column in (("finanzierung.col.low", "low"), ("finanzierung.col.likely", "likely"),
                               ("finanzierung.col.high", "high"))},
        t("finanzierung.sources.as_of"): [_day(v) for v in mine.valid_from],
        t("finanzierung.sources.quality"): label("common.quality", "assumed"),
        t("finanzierung.sources.source"): mine.source_de, t("finanzierung.sources.address"): mine.address,
        t("finanzierung.sources.why"): mine.why_de})
    return Exhibit("finanzierung-annahmen", t("finanzierung.sources.title", count=number(len(mine))),
                   t("finanzierung.sources.subtitle"), t("finanzierung.sources.alt"), table,
                   tuple(dict.fromkeys(mine.source_id.dropna())), ("assumed",), on.isoformat())


def price_table(prices: Mapping[str, Dated], on: date) -> Exhibit:
    """Describe the fixed values of law and pay agreements that are used."""
    found = [dated.parameter for dated in prices.values()]
    table = pd.DataFrame({
        t("finanzierung.prices.name"): [p.name_de for p in found],
        t("finanzierung.sources.value"): [amount(p.value, p.unit) for p in found],
        t("finanzierung.sources.as_of"): [_period(dated) for dated in prices.values()],
        t("finanzierung.sources.quality"): [label("common.quality", p.quality) for p in found],
        t("finanzierung.sources.source"): [p.reference for p in found],
        t("finanzierung.sources.address"): [p.address for p in found]})
    return Exhibit("finanzierung-werte", t("finanzierung.prices.title", count=number(len(found))),
                   t("finanzierung.prices.subtitle", date=date_de(on)), t("finanzierung.prices.alt"), table,
                   tuple(dict.fromkeys(p.source_id for p in found)), tuple(dict.fromkeys(p.quality for p in found)),
                   on.isoformat())
