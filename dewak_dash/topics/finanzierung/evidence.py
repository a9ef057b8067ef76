"""Show what the calculation rests on: programmes that fit the house, every assumption and every price."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from dewak_dash.chain.house_inputs import PREFIX
from dewak_dash.chain.house_plan import HOUSE, REFUSED
from dewak_dash.finance.inputs import INPUT_NAMES
from dewak_dash.finance.plan import Plan
from dewak_dash.finance.programmes import Operator, Programme, misfits
from dewak_dash.formats import NBSP, cell, date_de, is_missing, number, percent
from dewak_dash.law import Dated
from dewak_dash.model import Column, Exhibit, qualities
from dewak_dash.text import label, named, t
from dewak_dash.topics.finanzierung.amounts import amount, money

PARTS = ("finanzierung.programmes.part_share", "finanzierung.programmes.part_award",
         "finanzierung.programmes.part_years")
RANGE = {"finanzierung.col.low": "low", "finanzierung.col.middle": "likely", "finanzierung.col.high": "high"}
OPERATORS: tuple[Operator, ...] = ("town", "charity", "members", "company")


def verdict(programme: Programme, plan: Plan, ags: str) -> str:
    """Return the code of what can be said about a programme for a house: it fits, is shut, or why it does not fit."""
    reasons = [misfits(programme, plan, place=ags, operator=operator) for operator in OPERATORS
               if operator in programme.operators]
    lacks = min(reasons, key=len)
    if lacks:
        return lacks[0]
    return "closed" if programme.status == "open" else programme.status


def programmes(rows: pd.DataFrame, offered: Sequence[Programme], plan: Plan, ags: str, town: str) -> Exhibit:
    """Describe which programmes fit this house: what each pays, what it lacks, what follows after its end."""
    codes = [verdict(each, plan, ags) for each in offered]
    found = []
    for row, programme, code in zip(rows.itertuples(), offered, codes, strict=True):
        fits = code in ("applied", "granted")
        here = not is_missing(row.here) and (row.here == REFUSED or fits)
        told = str(row.here_de) if here else label("finanzierung.verdict", code)
        found.append((not fits, str(row.name_de), told,
                      programme.share if programme.form == "share" else None, programme.award_eur,
                      programme.years, str(row.rule_de), str(row.after_de), cell(row.who_may_apply_de),
                      str(row.address)))
    found.sort(key=lambda each: each[0])
    heads = [t("finanzierung.programmes.name"), t("finanzierung.programmes.verdict"),
             *(t(part) for part in PARTS), t("finanzierung.programmes.rule"),
             t("finanzierung.programmes.after"), t("finanzierung.programmes.who"), t("finanzierung.real.source")]
    usable = sum(not each[0] for each in found)
    title = title_of(usable, len(found) - usable, town)
    return Exhibit(key="finanzierung-programme", title=title, subtitle=t("finanzierung.programmes.subtitle"),
                   alt=t("finanzierung.programmes.alt"),
                   table=pd.DataFrame([each[1:] for each in found], columns=heads),
                   source_ids=tuple(dict.fromkeys(rows.source_id)),
                   quality=qualities(rows.told, rows.quality), as_of=_newest(rows.valid_from),
                   columns=(Column(t("finanzierung.programmes.amount"), tuple(t(part) for part in PARTS), _sum),))


def _newest(days: pd.Series) -> str:
    """Return the newest day on which any of some rules began, empty where none tells one."""
    known = pd.to_datetime(days).dropna()
    return "" if known.empty else str(known.max().date().isoformat())


def title_of(fits: int, misfits_: int, town: str) -> str:
    """Return how many programmes fit a house in a town and how many do not."""
    key = ("finanzierung.programmes.title_none" if not fits else
           "finanzierung.programmes.title_all" if not misfits_ else
           "finanzierung.programmes.title_one" if fits == 1 else "finanzierung.programmes.title")
    return t(key, open=number(fits), town=town, closed=number(misfits_))


def _sum(share: float, award: float, years: float) -> str:
    parts = []
    if not is_missing(share):
        parts.append(t("finanzierung.programmes.share", share=percent(share, 0)))
    if not is_missing(award):
        parts.append(money(award))
    if years > 1:
        parts.append(t("finanzierung.programmes.years", years=number(years)))
    return f",{NBSP}".join(parts)


def _day(value: object) -> str:
    return date_de(None) if is_missing(value) else date_de(pd.Timestamp(str(value)).date())


def _period(price: Dated) -> str:
    """Write since when a value holds, and that it has run out where it has."""
    start = date_de(price.parameter.valid_from)
    if price.out_since is None:
        return start
    return t("finanzierung.prices.expired", start=start, end=date_de(price.out_since - pd.Timedelta(days=1)))


def _order(assumption_id: str) -> int:
    """Return the place of an assumption: the house first, then in the order of the core's inputs."""
    name = re.sub(r"_\d+$", "", assumption_id.removeprefix(PREFIX))
    return INPUT_NAMES.index(name) if name in INPUT_NAMES else -1 if name.startswith("house_") else len(INPUT_NAMES)


def assumption_table(assumptions: pd.DataFrame, used: Sequence[str], variant: str, ags: str, on: date) -> Exhibit:
    """Describe every assumption used for a house, with range, date of the value behind it, source and reason.

    `used`: ids that apply to the town; the sizes of the variant come first. Those made for another place say so.
    """
    ids = {*used, *(each for each in assumptions.assumption_id if each.startswith(f"{HOUSE}{variant}_"))}
    mine = assumptions[assumptions.assumption_id.isin(ids)]
    mine = mine.sort_values("assumption_id", key=lambda found: found.map(_order))
    table = pd.DataFrame({
        t("finanzierung.sources.name"): mine.name_de.map(named),
        **{t(key): mine[column].astype(float) for key, column in RANGE.items()}, t("finanzierung.col.unit"): mine.unit,
        t("finanzierung.sources.place"): [_place(each, ags) for each in mine.area],
        t("finanzierung.sources.as_of"): [_day(v) for v in mine.valid_from],
        t("finanzierung.sources.quality"): label("common.quality", "assumed"),
        t("finanzierung.sources.source"): mine.source_de, t("finanzierung.sources.address"): mine.address,
        t("finanzierung.sources.why"): mine.why_de})
    return Exhibit(key="finanzierung-annahmen", title=t("finanzierung.sources.title", count=number(len(mine))),
                   subtitle=t("finanzierung.sources.subtitle"), alt=t("finanzierung.sources.alt"), table=table,
                   source_ids=tuple(dict.fromkeys(mine.source_id.dropna())), quality=("assumed",), as_of=on.isoformat(),
                   columns=tuple(_with_unit(t(key)) for key in RANGE))


def _with_unit(head: str) -> Column:
    return Column(head, (head, t("finanzierung.col.unit")), amount)


def _place(place: object, ags: str) -> str:
    if is_missing(place) or not str(place):
        return t("finanzierung.sources.everywhere")
    return t("finanzierung.sources.here") if ags.startswith(str(place)) else t("finanzierung.sources.elsewhere")


def price_table(prices: Mapping[str, Dated], on: date) -> Exhibit:
    """Describe the fixed values of law and pay agreements that are used."""
    found = list(prices.values())
    values = [each.parameter for each in found]
    table = pd.DataFrame({
        t("finanzierung.prices.name"): [p.name_de for p in values],
        t("finanzierung.sources.value"): [p.value for p in values],
        t("finanzierung.col.unit"): [p.unit for p in values],
        t("finanzierung.sources.as_of"): [_period(each) for each in found],
        t("finanzierung.sources.quality"): [label("common.quality", p.quality) for p in values],
        t("finanzierung.sources.source"): [p.reference for p in values],
        t("finanzierung.sources.address"): [p.address for p in values]})
    return Exhibit(key="finanzierung-werte", title=t("finanzierung.prices.title", count=number(len(values))),
                   subtitle=t("finanzierung.prices.subtitle", date=date_de(on)), alt=t("finanzierung.prices.alt"),
                   table=table,
                   source_ids=tuple(dict.fromkeys(p.source_id for p in values)),
                   quality=tuple(dict.fromkeys(p.quality for p in values)),
                   as_of=max(p.valid_from for p in values if p.valid_from is not None).isoformat(),
                   columns=(_with_unit(t("finanzierung.sources.value")),))
