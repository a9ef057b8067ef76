"""Give a council paper its ten points, and the variants of a house side by side."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from dewak_dash.chain.house_plan import Variant
from dewak_dash.finance.books import book_value, result_plan
from dewak_dash.finance.compare import Outcome, Setting
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.results import Band, per
from dewak_dash.formats import number, percent
from dewak_dash.model import Exhibit
from dewak_dash.text import label, named, t
from dewak_dash.topics.finanzierung.amounts import band_column, band_figures, between, head_cost, money
from dewak_dash.topics.finanzierung.evidence import verdict
from dewak_dash.topics.finanzierung.findings import Outcomes, Rests, cheapest_named, model_name, ranked

YEARS = 4
BANDS = {"exposure": "finanzierung.table.exposure", "cost": "finanzierung.table.cost",
         "exposure_pv": "finanzierung.table.pv"}
PROGRAMME_PAYERS = ("land", "federal", "foundation")


def _need(outcome: Outcome, first_year: int) -> str:
    """Return what the town must find in the first years, its payments and the open gap together."""
    last = min(YEARS, outcome.middle.exposure.shape[1] - 1)
    return "; ".join(t("finanzierung.council.year", year=str(first_year + year),
                       amount=money(float(outcome.middle.exposure[0, year]))) for year in range(1, last + 1))


def _results(outcome: Outcome, first_year: int) -> str:
    """Return the first year's cash and result apart, overhead beside where nobody pays it."""
    result = result_plan(outcome.middle)
    paid = "overhead" in outcome.middle.costs
    key = "finanzierung.council.books_paid" if paid else "finanzierung.council.books"
    return t(key, year=str(first_year + 1), cash=money(float(outcome.middle.cost[0, 1])),
             expense=money(float(sum(part[0, 1] for part in result.expense.values()))),
             overhead=money(float(outcome.middle.overhead[0, 1])))


def _status(outcome: Outcome, granted: Ledger, setting: Setting) -> str:
    """Return what is granted and what is only applied for, with the odds."""
    applied = [each for each in setting.programmes if verdict(each, setting.plan, setting.place) == "applied"]
    sure = [each for each in setting.programmes if verdict(each, setting.plan, setting.place) == "granted"]
    hoped = float(sum(granted.receipts[payer][0].sum() - outcome.middle.receipts[payer][0].sum()
                      for payer in PROGRAMME_PAYERS if payer in granted.receipts))
    odds = setting.spreads["programme_odds"]
    if hoped < 1.0:
        return t("finanzierung.council.status_none", sure=number(len(sure)))
    if not applied:
        return t("finanzierung.council.status_without", sure=number(len(sure)))
    key = "finanzierung.council.status_one" if len(applied) == 1 else "finanzierung.council.status"
    return t(key, sure=number(len(sure)), applied=number(len(applied)), hoped=money(hoped),
             odds=between(percent(odds.low, 0), percent(odds.high, 0)))


def _exit(outcome: Outcome, granted: Ledger, setting: Setting) -> str:
    """Return what leaving costs after ten years: debt left, book value, grants bound."""
    year = min(10, setting.plan.years)
    owed = sum(float(loan.owed(setting.plan.years)[0, year]) for loan in outcome.middle.loans)
    worth = float(book_value(outcome.middle)[0, year])
    bound = sum(float(money_.max()) for payer, money_ in granted.funding.items() if payer in PROGRAMME_PAYERS)
    return t("finanzierung.council.exit", year=str(setting.plan.first_year + year), owed=money(owed),
             worth=money(worth), bound=money(bound))


def _building(house: Variant, outcome: Outcome) -> str:
    invested = float(sum(np.max(part) for part in outcome.middle.assets.values()))
    owner = house.owner_name or t("finanzierung.council.unknown")
    return t("finanzierung.council.building", owner=owner, tenure=label("finanzierung.tenure", house.tenure),
             invested=money(invested))


def points(code: str, outcome: Outcome, granted: Ledger, setting: Setting, house: Variant, people: int | None,
           rests: Rests) -> Exhibit:
    """Describe one form in the ten points a council paper needs, in their order; what is unknown says so."""
    first_year, figures = setting.plan.first_year, outcome.figures
    head = per(figures["exposure"].middle, people)
    fte = float(np.mean(setting.plan.fte))
    answers = {
        "need": _need(outcome, first_year), "consolidation": t("finanzierung.council.consolidation"),
        "books": _results(outcome, first_year), "status": _status(outcome, granted, setting),
        "building": _building(house, outcome),
        "options": t("finanzierung.council.options"),
        "positions": t("finanzierung.council.positions", fte=number(fte, 2), group=house.pay_group,
                       stage=number(house.stage), cost=money(float(outcome.middle.costs["staff"][0, 1]))),
        "exit": _exit(outcome, granted, setting), "law": label("finanzierung.vat", code),
        "worst": t("finanzierung.council.worst", high=money(figures["exposure"].high),
                   pv=money(figures["exposure_pv"].high),
                   head=t("finanzierung.council.unknown") if head is None else head_cost(head)),
    }
    rows = [(label("finanzierung.point", name), text) for name, text in answers.items()]
    return Exhibit(key="finanzierung-vorlage",
                   title=t("finanzierung.council.title", model=model_name(code), house=house.name),
                   subtitle=t("finanzierung.council.subtitle"), alt=t("finanzierung.council.alt"),
                   table=pd.DataFrame(rows,
                                      columns=[t("finanzierung.council.point"), t("finanzierung.council.answer")]),
                   source_ids=rests.source_ids, quality=rests.quality, as_of=rests.as_of)


def variants(houses: Sequence[Variant], found: Mapping[str, Outcomes], rows: pd.DataFrame,
             rests: Rests) -> Exhibit:
    """Describe the variants of a house side by side, each in the form that costs the town least; no house last."""
    table = []
    for each in houses:
        best = ranked(found[each.code])[0]
        figures = found[each.code][best].figures
        table.append(_variant(named(each.name), cheapest_named(found[each.code]), figures, named(each.fact)))
    without = rows[rows.kind == "none"]
    for row in without.itertuples():
        table.append(_variant(named(str(row.name_de)), t("finanzierung.variants.no_form"), {}, named(str(row.why_de))))
    return Exhibit(key="finanzierung-varianten", title=_variants_title(len(table), without=len(without)),
                   subtitle=t("finanzierung.variants.subtitle"), alt=t("finanzierung.variants.alt"),
                   table=pd.DataFrame(table), source_ids=rests.source_ids, quality=rests.quality, as_of=rests.as_of,
                   columns=tuple(band_column(t(head)) for head in BANDS.values()))


def _variants_title(count: int, *, without: int) -> str:
    """Return how many variants stand side by side; no house is told only where it is among them."""
    if without:
        return t("finanzierung.variants.title", count=number(count))
    return t("finanzierung.variants.one") if count == 1 else t("finanzierung.variants.houses", count=number(count))


def _variant(name: str, form: str, figures: Mapping[str, Band], fact: str) -> dict[str, object]:
    """Return one row; a variant without a house has no figures and costs nothing."""
    return {t("finanzierung.variants.name"): name, t("finanzierung.variants.form"): form,
            **{key: value for code, head in BANDS.items()
               for key, value in band_figures(t(head), figures.get(code)).items()},
            t("finanzierung.variants.fact"): fact}
