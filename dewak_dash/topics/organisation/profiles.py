"""Set the forms side by side in the four fields, and tell who brings what: findings with paragraph and address."""

from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.finance.ledger import PAYERS, Ledger
from dewak_dash.formats import cell, is_missing, number, percent
from dewak_dash.model import Exhibit, Quality, qualities
from dewak_dash.text import label, labels, t
from dewak_dash.topics.finanzierung.amounts import money
from dewak_dash.topics.finanzierung.findings import model_name

# Less than this is no money.
EURO = 0.5
# In which of the four fields a question is asked.
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "financial": ("capital", "cost", "tax", "vat"), "institutional": ("founders", "influence", "volunteers"),
    "spatial": ("rooms",), "legal": ("liability", "audit", "procurement", "state_aid", "exit")}


def _said(rows: pd.DataFrame) -> str:
    """Write the findings of one question, each with its paragraph; what has none says so."""
    if rows.empty:
        return t("organisation.unknown")
    return "; ".join(str(row.finding_de) if is_missing(row.reference) else
                     t("organisation.with_reference", finding=str(row.finding_de), reference=str(row.reference))
                     for row in rows.itertuples())


def side_by_side(field: str, rows: pd.DataFrame) -> Exhibit:
    """Describe all forms in one field, one question a column; `rows`: form_profiles with the findings of forms."""
    mine = rows[rows.criterion.isin(QUESTIONS[field])]
    codes = [code for code in labels("finanzierung.model") if code in set(rows.model)]
    table = pd.DataFrame({
        t("organisation.col.form"): [model_name(code) for code in codes],
        **{label("organisation.question", name): [_said(mine[(mine.model == code) & (mine.criterion == name)])
                                                  for code in codes] for name in QUESTIONS[field]},
        t("organisation.col.addresses"): [" ; ".join(dict.fromkeys(mine[mine.model == code].address))
                                          for code in codes]})
    known = mine.groupby(["model", "criterion"]).ngroups
    name, asked = label("organisation.field", field), number(len(codes) * len(QUESTIONS[field]))
    return Exhibit(key=f"organisation-feld-{field}",
                   title=t("organisation.fields.title", field=name, known=number(known), asked=asked),
                   subtitle=t("organisation.fields.subtitle"), alt=t("organisation.fields.alt", field=name),
                   table=table, source_ids=tuple(dict.fromkeys(mine.source_id)), quality=qualities(mine.quality),
                   as_of="")


def profile(code: str, rows: pd.DataFrame) -> Exhibit:
    """Describe one form by every question, each finding with paragraph and address; what has none says so."""
    mine = rows[rows.model == code]
    found = []
    for field, questions in QUESTIONS.items():
        for question in questions:
            findings = mine[mine.criterion == question]
            head = label("organisation.field", field), label("organisation.question", question)
            found += [(*head, str(row.finding_de), cell(row.reference), cell(row.address)) for row in
                      findings.itertuples()]
            if findings.empty:
                found.append((*head, t("organisation.unknown"), "", ""))
    heads = [t("organisation.col.field"), t("organisation.col.question"), t("organisation.col.finding"),
             t("organisation.col.reference"), t("organisation.col.address")]
    asked = sum(len(questions) for questions in QUESTIONS.values())
    return Exhibit(key="organisation-form", title=t("organisation.profile.title", model=model_name(code)),
                   subtitle=t("organisation.profile.subtitle", known=number(mine.criterion.nunique()),
                              asked=number(asked)),
                   alt=t("organisation.profile.alt"), table=pd.DataFrame(found, columns=heads),
                   source_ids=tuple(dict.fromkeys(mine.source_id)), quality=qualities(mine.quality),
                   as_of="")


def partners(rows: pd.DataFrame) -> Exhibit:
    """Describe who brings what, partners by role; an assumption is marked, what is not known says so."""
    roles = labels("organisation.role")
    found = []
    for partner, name in labels("organisation.partner").items():
        mine = rows[rows.partner == partner].set_index("role")
        found.append({t("organisation.col.partner"): name,
                      **{words: _brings(mine.loc[role]) if role in mine.index else t("organisation.unknown_short")
                         for role, words in roles.items()}})
    shown, backed = len(rows), int(rows.finding_de.notna().sum())
    return Exhibit(key="organisation-partner",
                   title=t("organisation.partners.title", shown=number(shown), backed=number(backed)),
                   subtitle=t("organisation.partners.subtitle"), alt=t("organisation.partners.alt"),
                   table=pd.DataFrame(found), source_ids=tuple(dict.fromkeys(rows.source_id.dropna())),
                   quality=qualities(rows.quality), as_of="")


def _brings(row: pd.Series) -> str:
    if is_missing(row.finding_de):
        return t("organisation.partners.assumed", brings=str(row.brings_de), why=str(row.why_de))
    return t("organisation.partners.shown", brings=str(row.brings_de), finding=str(row.finding_de))


def evidence(rows: pd.DataFrame) -> Exhibit:
    """List the findings behind who brings what, each with its address."""
    table = pd.DataFrame({
        t("organisation.col.partner"): [label("organisation.partner", each) for each in rows.partner],
        t("organisation.col.role"): [label("organisation.role", each) for each in rows.role],
        t("organisation.col.brings"): rows.brings_de,
        t("organisation.col.finding"): [str(why) if is_missing(finding) else str(finding) for finding, why in
                                        zip(rows.finding_de, rows.why_de, strict=True)],
        t("organisation.col.quality"): [label("common.quality", each) for each in rows.quality],
        t("organisation.col.address"): [cell(each) for each in rows.address]})
    return Exhibit(key="organisation-belege", title=t("organisation.evidence.title", count=number(len(table))),
                   subtitle=t("organisation.evidence.subtitle"), alt=t("organisation.evidence.alt"), table=table,
                   source_ids=tuple(dict.fromkeys(rows.source_id.dropna())), quality=qualities(rows.quality),
                   as_of="")


def brought(code: str, ledger: Ledger, source_ids: tuple[str, ...], quality: tuple[Quality, ...], on: date) -> Exhibit:
    """Describe what each partner brings in one form, mean of years 1 to n: money that adds up to the cost, and in kind.

    What is left over in some years is taken off, so that money and open gap together are the cost.
    """
    def mean(values: np.ndarray) -> float:
        return float(np.broadcast_to(values, ledger.cost.shape)[0, 1:].mean())

    paid = {payer: mean(ledger.receipts[payer]) for payer in PAYERS if payer in ledger.receipts}
    rows = [(label("finanzierung.payer", payer), value) for payer, value in paid.items() if abs(value) >= EURO]
    rows.append((label("finanzierung.payer", "gap"), mean(ledger.open_gap)))
    left = mean(np.maximum(-ledger.gap, 0.0))
    if left >= EURO:
        rows.append((t("organisation.brought.left"), -left))
    cost = mean(ledger.cost + ledger.top_up)
    table = pd.DataFrame({
        t("organisation.col.partner"): [*(name for name, _ in rows), t("organisation.brought.cost"),
                                        t("organisation.brought.hours"), t("organisation.brought.lent")],
        t("organisation.col.money"): [*(round(value) for _, value in rows), round(cost), None, None],
        t("organisation.col.share"): [*(round(100 * value / cost, 1) for _, value in rows), 100.0, None, None],
        t("organisation.col.kind"): [*(None for _ in rows), None, round(mean(ledger.volunteer_value)),
                                     round(mean(ledger.lent_value))]})
    town = paid.get("municipality", 0.0) / cost
    return Exhibit(key="organisation-beitraege",
                   title=t("organisation.brought.title", model=model_name(code), cost=money(cost),
                           town=percent(town, 0)),
                   subtitle=t("organisation.brought.subtitle"), alt=t("organisation.brought.alt"), table=table,
                   source_ids=source_ids, quality=quality, as_of=on.isoformat())

