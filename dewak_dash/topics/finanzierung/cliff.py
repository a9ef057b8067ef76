"""Say what falls away when, how long the money lasts, and what would have to be true for a house to carry itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd

from dewak_dash.finance.compare import Outcome, Setting, ledgers
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Inputs, middle_inputs
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.models import TOWN_RUNS
from dewak_dash.finance.plan import Plan
from dewak_dash.finance.programmes import Status
from dewak_dash.finance.results import MONTHS, Fall, falls, goal_seek, runway_months
from dewak_dash.formats import is_missing, number, rounded
from dewak_dash.model import Column, Exhibit
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import money, often
from dewak_dash.topics.finanzierung.findings import Rests, model_name

# A fall below this share of the first year's cost is no cliff but noise.
LEAST_SHARE = 0.02
NO_PROGRAMME = ("municipality", "fees", "tenants", "members", "carrier", "housing")
SEARCH = 50.0
# Amounts are shown in hundreds: what is less than half of one reads as nothing.
SHOWN = 50.0


@dataclass(frozen=True, kw_only=True)
class Cliff:
    """Hold what one form loses: the falls, months the money lasts after the first (None: longer than looked at)."""

    falls: tuple[Fall, ...]
    months: float | None
    closing: Mapping[int, float]


def cliff(code: str, granted: Ledger, outcome: Outcome, bridge_months: float) -> Cliff:
    """Return what falls away in a form if its applications are granted, and how long the money lasts then."""
    least = LEAST_SHARE * float(granted.cost[0, 1])
    programmes = {payer: money_ for payer, money_ in granted.receipts.items() if payer not in NO_PROGRAMME}
    found = tuple(falls(programmes, least=least))
    months = None
    if found:
        bridge = granted.cost[:, 1:2] * bridge_months / MONTHS
        left = float(runway_months(granted.gap, bridge, after=found[0].year)[0])
        months = None if np.isinf(left) else left
    return Cliff(falls=found, months=months, closing=outcome.closing if code not in TOWN_RUNS else {})


def cliff_sentences(code: str, found: Cliff, first_year: int, funding: Status) -> tuple[str, ...]:
    """Return the cliff of one form in words, chosen by what its figures say and how its funding stands."""
    words = []
    for fall in found.falls:
        key = {"payer": label("finanzierung.payer", fall.payer), "year": str(first_year + fall.year),
               "before": money(fall.before), "provided": label("finanzierung.provided", funding)}
        if fall.after < 1.0:
            words.append(t("finanzierung.cliff.gone", **key))
        else:
            words.append(t("finanzierung.cliff.less", after=money(fall.after), **key))
    if not words:
        words.append(t("finanzierung.cliff.none", model=model_name(code)))
    elif code in TOWN_RUNS:
        words.append(t("finanzierung.cliff.town"))
    elif found.months is None:
        words.append(t("finanzierung.cliff.lasts"))
    elif found.months < 1.0:
        words.append(t("finanzierung.cliff.at_once"))
    elif round(found.months) == 1:
        words.append(t("finanzierung.cliff.month"))
    else:
        words.append(t("finanzierung.cliff.months", months=number(found.months)))
    if found.closing:
        words.append(t("finanzierung.cliff.closing", odds="; ".join(
            t("finanzierung.cliff.odds", years=number(years), often=often(share))
            for years, share in found.closing.items())))
    return tuple(words)


def _gap(setting: Setting, code: str, plan: Plan, inputs: Inputs) -> Floats:
    """Return the mean yearly gap of a form for one or many plans and inputs at once."""
    return ledgers(plan, inputs, setting, [code])[code].gap[:, 1:].mean(axis=1)


def _gap_at(change: Callable[[Floats], tuple[Plan, Inputs]], setting: Setting, code: str, values: Floats) -> Floats:
    return np.broadcast_to(_gap(setting, code, *change(values[:, np.newaxis])), values.shape)


def goals(code: str, setting: Setting, rests: Rests) -> Exhibit:
    """Describe what each lever alone would have to be so that the form's mean gap is zero; all else as chosen."""
    plan, inputs = setting.plan, middle_inputs(setting.spreads)
    hours = max(float(np.mean(plan.opening_hours)), 1.0)
    levers: list[tuple[str, float, Callable[[Floats], tuple[Plan, Inputs]]]] = [
        ("members", float(np.mean(plan.promised_members)), lambda k: (replace(plan, promised_members=k), inputs)),
        ("visits", float(np.mean(plan.visits)), lambda k: (replace(plan, visits_per_opening_hour=k / hours), inputs)),
        ("fee", float(inputs.fee_per_visit.mean()), lambda k: (plan, replace(inputs, fee_per_visit=k))),
        ("donations", float(inputs.donations.mean()), lambda k: (plan, replace(inputs, donations=k)))]
    rows = []
    for name, now, change in levers:
        needed = goal_seek(partial(_gap_at, change, setting, code), now, max(now, 1.0) * SEARCH)
        step = 0.01 if name == "fee" else 10.0
        rows.append((label("finanzierung.goal_lever", name), round(now, 2), rounded(needed, step)))
    gap = float(_gap(setting, code, plan, inputs)[0])
    rows.append((label("finanzierung.goal_lever", "town"), 0.0, rounded(max(gap, 0.0), 100)))
    table = pd.DataFrame(rows, columns=[t("finanzierung.goal.lever"), t("finanzierung.goal.now"),
                                        t("finanzierung.goal.needed")])
    title = t("finanzierung.goal.title_open", model=model_name(code), gap=money(gap)) if gap >= SHOWN else t(
        "finanzierung.goal.title_even", model=model_name(code))
    return Exhibit(key="finanzierung-bedingungen", title=title, subtitle=t("finanzierung.goal.subtitle"),
                   alt=t("finanzierung.goal.alt"),
                   table=table, source_ids=rests.source_ids, quality=rests.quality, as_of=rests.as_of,
                   columns=tuple(Column(head, (head,), _goal) for head in table.columns[1:]))


def _goal(value: float | None) -> str:
    """Write what a lever is or would have to be; what never suffices has no figure."""
    if value is None or is_missing(value):
        return t("finanzierung.goal.never")
    return number(value, 0 if value == round(value) else 2)
