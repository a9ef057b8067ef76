"""Set the organisation forms side by side: what law and practice say of each, which stands first by which weights."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.finance.decisions import promethee, rank_shares, topsis, weighted_sum
from dewak_dash.finance.discounting import Floats
from dewak_dash.formats import cell, number, percent
from dewak_dash.model import Exhibit
from dewak_dash.text import labels, t
from dewak_dash.topics.finanzierung.findings import QUALITY, Outcomes, model_name

SENSES = (-1.0, -1.0, 1.0)
WEIGHTS = (1.0, 1.0, 1.0)
WEIGHTINGS = 10_000
SEED = 17
HORIZON = 10


def profile(code: str, rows: pd.DataFrame, on: date) -> Exhibit:
    """Describe one form by every criterion, each finding with paragraph and address; what has none says so.

    `rows`: form_profiles with the findings of forms.
    """
    mine = rows[rows.model == code]
    found = []
    for criterion, name in labels("finanzierung.criterion").items():
        findings = mine[mine.criterion == criterion]
        found += [(name, str(row.finding_de), cell(row.reference), cell(row.address)) for row in findings.itertuples()]
        if findings.empty:
            found.append((name, t("finanzierung.profile.unknown"), "", ""))
    heads = [t("finanzierung.profile.criterion"), t("finanzierung.profile.finding"),
             t("finanzierung.profile.reference"), t("finanzierung.profile.address")]
    known, asked = mine.criterion.nunique(), len(labels("finanzierung.criterion"))
    return Exhibit(key="finanzierung-traeger", title=t("finanzierung.profile.title", model=model_name(code)),
                   subtitle=t("finanzierung.profile.subtitle", known=number(known), asked=number(asked)),
                   alt=t("finanzierung.profile.alt"), table=pd.DataFrame(found, columns=heads),
                   source_ids=tuple(dict.fromkeys(mine.source_id)), quality=QUALITY, as_of=on.isoformat())


def criteria(outcomes: Outcomes) -> Floats:
    """Return each form by what the town bears, by how far the unlucky tenth lies above it, by how long money lasts."""
    return np.array([[each.figures["exposure_pv"].middle,
                      each.figures["exposure_pv"].high - each.figures["exposure_pv"].middle,
                      1.0 - each.closing.get(HORIZON, max(each.closing.values(), default=0.0))]
                     for each in outcomes.values()])


def outdone(matrix: Floats, row: int) -> int | None:
    """Return an option at least as good on every criterion and better on one, the cheapest of them; None without."""
    turned = matrix * np.array(SENSES)
    better = (turned >= turned[row]).all(axis=1) & (turned > turned[row]).any(axis=1)
    return int(np.argmax(np.where(better, turned[:, 0], -np.inf))) if better.any() else None


def regrets(outcomes: Outcomes) -> Floats:
    """Return for each form what it costs more than the form cheapest in the same draw, exceeded in one of ten draws."""
    draws = np.stack([each.exposure_pv for each in outcomes.values()])
    return np.asarray(np.quantile(draws - draws.min(axis=0), 0.9, axis=1))


def scores(outcomes: Outcomes, source_ids: Sequence[str], on: date) -> Exhibit:
    """Describe how the forms stand by four procedures on the same three criteria, none weighed by anyone's taste."""
    matrix = criteria(outcomes)
    first = rank_shares(matrix, SENSES, WEIGHTINGS, np.random.default_rng(SEED))[:, 0]
    summed, close, flow = (how(matrix, WEIGHTS, SENSES) for how in (weighted_sum, topsis, promethee))
    order = np.argsort(-first, kind="stable")
    codes, regret = list(outcomes), regrets(outcomes)
    over = [outdone(matrix, row) for row in order]
    table = pd.DataFrame({
        t("finanzierung.scores.model"): [model_name(codes[row]) for row in order],
        t("finanzierung.scores.town"): matrix[order, 0].round(-2),
        t("finanzierung.scores.risk"): matrix[order, 1].round(-2),
        t("finanzierung.scores.lasts"): (100 * matrix[order, 2]).round(),
        t("finanzierung.scores.sum"): summed[order].round(2),
        t("finanzierung.scores.topsis"): close[order].round(2),
        t("finanzierung.scores.promethee"): flow[order].round(2),
        t("finanzierung.scores.first"): (100 * first[order]).round(),
        t("finanzierung.scores.regret"): regret[order].round(-2),
        t("finanzierung.scores.outdone"): [t("finanzierung.scores.by_none") if row is None else model_name(codes[row])
                                           for row in over]})
    leaders = {model_name(codes[int(np.argmax(values))]) for values in (summed, close, flow, first)}
    name, share = model_name(codes[order[0]]), percent(first[order[0]], 0)
    title = (t("finanzierung.scores.title.one", model=name, share=share) if len(leaders) == 1
             else t("finanzierung.scores.title.several", model=name, share=share))
    return Exhibit(key="finanzierung-abwaegung", title=title,
                   subtitle=t("finanzierung.scores.subtitle", draws=number(WEIGHTINGS)),
                   alt=t("finanzierung.scores.alt"), table=table,
                   source_ids=tuple(source_ids), quality=QUALITY, as_of=on.isoformat())
