"""Show how robust the choice is: other procedures, all weightings, groups, every point given with its reason."""

from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain.choice import CRITERIA, FIELDS, POINTED, Options, Robust, Verdict
from dewak_dash.formats import cell, listing, number, percent
from dewak_dash.model import Exhibit, Quality
from dewak_dash.text import label, labels, t
from dewak_dash.topics.finanzierung.amounts import THOUSAND
from dewak_dash.topics.finanzierung.findings import model_name
from dewak_dash.topics.organisation.findings import leaders, points, short

# A share below this of the draws counts as never first.
LEAST = 0.005


def robustness(found: Options, mine: Verdict, sure: Robust, weightings: int, source_ids: tuple[str, ...],
               quality: tuple[Quality, ...], on: date) -> Exhibit:
    """Describe the forms by four procedures and over all weightings, by whom they are outdone, what is regretted."""
    order = np.argsort(-sure.first_drawn, kind="stable")
    table = pd.DataFrame({
        t("organisation.col.form"): [short(found.codes[row]) for row in order],
        t("organisation.col.points"): [points(mine.score[row]) for row in order],
        t("organisation.col.topsis"): mine.topsis[order].round(2),
        t("organisation.col.promethee"): mine.promethee[order].round(2),
        t("organisation.col.all_middle"): (100 * sure.first[order]).round(),
        t("organisation.col.all"): (100 * sure.first_drawn[order]).round(),
        t("organisation.col.regret"): (sure.regret[order] / THOUSAND).round(),
        t("organisation.col.outdone"): [t("organisation.by_none") if sure.outdone[row] is None else
                                        short(found.codes[sure.outdone[row] or 0]) for row in order]})
    by = {frozenset(leaders(found, mine.score)), *(frozenset({found.codes[int(np.argmax(values))]}) for values in
                                                   (mine.topsis, mine.promethee))}
    ever = [short(found.codes[row]) for row in order if sure.first_drawn[row] >= LEAST]
    share = percent(float(sure.first_drawn[order[0]]), 0)
    key = "organisation.robust.title_same" if len(by) == 1 else "organisation.robust.title_differ"
    return Exhibit(key="organisation-robust", title=t(key, model=short(found.codes[order[0]]), share=share),
                   subtitle=t("organisation.robust.subtitle", draws=number(weightings), count=number(len(ever)),
                              ever=listing(ever)),
                   alt=t("organisation.robust.alt"), table=table, source_ids=source_ids, quality=quality,
                   as_of=on.isoformat())


def groups(found: Options, verdicts: Mapping[str, Verdict], weights: Mapping[str, Mapping[str, float]],
           source_ids: tuple[str, ...], quality: tuple[Quality, ...], on: date) -> Exhibit:
    """Describe which form each group sees first, with its weights and how sure that is."""
    rows, firsts = [], []
    for group, mine in verdicts.items():
        first = leaders(found, mine.score)
        firsts.append(frozenset(first))
        behind = [row for row in np.argsort(-mine.score, kind="stable") if found.codes[row] not in first][:2]
        share = float(mine.first[[found.codes.index(code) for code in first]].sum())
        rows.append({t("organisation.col.group"): label("organisation.group", group),
                     t("organisation.col.leader"): listing([model_name(code) for code in first]),
                     t("organisation.col.first"): round(100 * share),
                     t("organisation.col.behind"): listing([short(found.codes[row]) for row in behind]),
                     **{label("organisation.field", field): value for field, value in weights[group].items()}})
    names = listing([short(code) for code in sorted(firsts[0])])
    title = (t("organisation.groups.title_same", names=names) if len(set(firsts)) == 1 else
             t("organisation.groups.title_differ"))
    return Exhibit(key="organisation-gruppen", title=title, subtitle=t("organisation.groups.subtitle"),
                   alt=t("organisation.groups.alt"), table=pd.DataFrame(rows), source_ids=source_ids, quality=quality,
                   as_of=on.isoformat())


def scoring(rows: pd.DataFrame, kind: str, source_ids: tuple[str, ...]) -> Exhibit:
    """Describe every point given to a form, with range, reason and address; `rows`: assumptions of the topic."""
    mine = rows[rows.assumption_id.str.startswith(kind)]
    keys = [str(each).removeprefix(kind).partition("_") for each in mine.assumption_id]
    table = pd.DataFrame({
        t("organisation.col.criterion"): [label("organisation.criterion", name) for _, _, name in keys],
        t("organisation.col.form"): [model_name(code) for code, _, _ in keys],
        t("organisation.col.given"): mine.likely.to_numpy(), t("organisation.col.low"): mine.low.to_numpy(),
        t("organisation.col.high"): mine.high.to_numpy(), t("organisation.col.why"): mine.why_de.to_numpy(),
        t("organisation.col.source"): mine.source_de.to_numpy(),
        t("organisation.col.address"): [cell(each) for each in mine.address]})
    order = [POINTED.index(name) for _, _, name in keys]
    table = table.iloc[np.argsort(order, kind="stable")].reset_index(drop=True)
    return Exhibit(key="organisation-punkte", title=t("organisation.scoring.title", count=number(len(table))),
                   subtitle=t("organisation.scoring.subtitle"), alt=t("organisation.scoring.alt"), table=table,
                   source_ids=source_ids, quality=("assumed",), as_of="")


def weighing(rows: pd.DataFrame, kinds: tuple[str, str], source_ids: tuple[str, ...]) -> Exhibit:
    """Describe what each group weighs how much, with range and reason; `kinds`: of fields, of criteria."""
    of_fields, of_criteria = kinds
    found = [(0, list(FIELDS).index(name), t("organisation.weighing.field"), label("organisation.field", name), row,
              group) for group, name, row in _rows(rows, of_fields)]
    found += [(1, CRITERIA.index(name), t("organisation.weighing.inside"), label("organisation.criterion", name), row,
               group) for group, name, row in _rows(rows, of_criteria)]
    order = list(labels("organisation.group"))
    found.sort(key=lambda each: (order.index(each[5]), each[0], each[1]))
    heads = [t("organisation.col.group"), t("organisation.col.where"), t("organisation.col.criterion"),
             t("organisation.col.weight"), t("organisation.col.low"), t("organisation.col.high"),
             t("organisation.col.why")]
    table = pd.DataFrame([(label("organisation.group", group), where, name, float(row.likely), float(row.low),
                           float(row.high), str(row.why_de)) for _, _, where, name, row, group in found],
                         columns=heads)
    return Exhibit(key="organisation-gewichte", title=t("organisation.weighing.title", count=number(len(table))),
                   subtitle=t("organisation.weighing.subtitle"), alt=t("organisation.weighing.alt"), table=table,
                   source_ids=source_ids, quality=("assumed",), as_of="")


def _rows(rows: pd.DataFrame, kind: str) -> list[tuple[str, str, pd.Series]]:
    """Return group, name and row of the assumptions of a kind."""
    found = []
    for _, row in rows[rows.assumption_id.str.startswith(kind)].iterrows():
        group, _, name = str(row.assumption_id).removeprefix(kind).partition("_")
        found.append((group, name, row))
    return found
