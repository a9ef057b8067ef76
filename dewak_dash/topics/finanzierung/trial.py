"""Try the calculation on houses it has not seen: their cost from their plan alone, beside what they published."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.errors import DataError
from dewak_dash.finance.compare import Setting, ledgers, resize
from dewak_dash.finance.inputs import PRICE_RISKS, middle_inputs
from dewak_dash.finance.plan import Amount, Plan
from dewak_dash.formats import number, percent, signed
from dewak_dash.law import Law
from dewak_dash.model import Column, Exhibit, qualities
from dewak_dash.text import t
from dewak_dash.topics.finanzierung.findings import Rests
from dewak_dash.topics.finanzierung.real_houses import dated, in_prices_of, price_levels, wage_levels

CLOSE, NEAR = 0.25, 0.5
FORM = "municipal"


@dataclass(frozen=True, kw_only=True)
class Trial:
    """Hold houses with published and predicted cost in prices of one year; errors are shares of what was published."""

    rows: pd.DataFrame
    median: float
    close: int
    near: int


def _plan(row: Mapping[str, object], usual: Plan) -> Plan:
    """Return the plan of a house: what is known of it, the usual middle for the rest; it stands already."""
    columns = {"fte": "staff_fte", "area_m2": "area_m2", "opening_hours_per_week": "opening_hours_per_week"}
    known = {size: row[column] for size, column in columns.items() if not pd.isna(row[column])}
    sizes: dict[str, Amount] = {size: float(str(value)) for size, value in known.items()}
    return replace(resize(usual, sizes), existing=True)


def trial(budgets: pd.DataFrame, usual: Setting, law: Law, on: date) -> Trial:
    """Return the trial on all houses whose whole budget and at least staff, area or opening hours are known.

    `usual`: setting of the general house. Prices stand still: a budget is that of one year. Raise DataError where
    no house is known well enough.
    """
    prices, wages = price_levels(law, on), wage_levels(law, on)
    rows = dated(budgets[(budgets.scope == "total") & (budgets.houses == 1)], prices)
    rows = rows[rows[["staff_fte", "area_m2", "opening_hours_per_week"]].notna().any(axis=1)].reset_index(drop=True)
    if rows.empty:
        raise DataError([t("finanzierung.trial.none")])
    level = dated(budgets, prices)
    today = in_prices_of(level, prices, wages, max(prices)).to_numpy()
    published = [float(today[level.budget_id == each][0]) for each in rows.budget_id]
    still = middle_inputs(usual.spreads)
    still = replace(still, **{name: np.zeros((1, 1)) for name in PRICE_RISKS})
    predicted = [float(ledgers(_plan(row, usual.plan), still, usual, [FORM])[FORM].cost[0, 1])
                 for row in rows.to_dict("records")]
    found = rows.assign(published=published, predicted=predicted)
    found["error"] = found.predicted / found.published - 1
    size = found.error.abs()
    return Trial(rows=found, median=float(size.median()), close=int((size <= CLOSE).sum()),
                 near=int((size <= NEAR).sum()))


def exhibit(found: Trial, rests: Rests) -> Exhibit:
    """Describe the trial: every house with what it published, what its plan alone gives, and the error as it is."""
    rows = found.rows
    table = pd.DataFrame({
        t("finanzierung.real.house"): rows.house, t("finanzierung.real.place"): rows.place,
        t("finanzierung.col.year"): rows.year.astype(int), t("finanzierung.trial.staff"): rows.staff_fte,
        t("finanzierung.trial.area"): rows.area_m2,
        t("finanzierung.trial.published"): rows.published.round(-2),
        t("finanzierung.trial.predicted"): rows.predicted.round(-2),
        t("finanzierung.trial.error"): (100 * rows.error).round(1),
        t("finanzierung.real.source"): rows.address})
    return Exhibit(key="finanzierung-probe", title=t("finanzierung.trial.title", count=number(len(rows)),
                                            median=percent(found.median, 0)),
                   subtitle=t("finanzierung.trial.subtitle", close=number(found.close), near=number(found.near),
                     count=number(len(rows))), alt=t("finanzierung.trial.alt"), table=table,
                   source_ids=tuple(dict.fromkeys(rows.source_id)), quality=qualities(rows.quality, rests.quality),
                   as_of=rests.as_of,
                   columns=(Column(t("finanzierung.trial.error"), (t("finanzierung.trial.error"),), signed),))
