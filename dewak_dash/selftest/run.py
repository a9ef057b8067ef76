"""Run every published case there is a recomputation for."""

from collections.abc import Callable, Mapping
from typing import Any

from dewak_dash.errors import InputError
from dewak_dash.selftest import measures, money, projections, tables
from dewak_dash.selftest.check import Check, compare

Recompute = Callable[[dict[str, Any]], list[Check]]
CASES: Mapping[str, Recompute] = {
    projections.OPEN: projections.sweden_open, projections.CLOSED: projections.sweden_closed,
    projections.RATIOS: projections.cohort_ratios, tables.AUSTRIA: tables.austria, tables.ABRIDGED: tables.abridged,
    tables.KINGDOM: tables.united_kingdom, tables.USA: tables.births, tables.BEERS: tables.single_ages,
    tables.RAKING: tables.raking, measures.PROFILES: measures.profiles, measures.SCORES: measures.scores,
    measures.NOISE: measures.noise, measures.BANDS: measures.bands,
    money.LOAN: money.loan, money.GREEN_BOOK: money.green_book, money.FISHER: money.fisher,
    money.FACTORS: money.factors,
}


def run_cases(cases: Mapping[str, dict[str, Any]]) -> list[Check]:
    """Return all comparisons of the cases given; a case that is missing or refused fails in its own row."""
    return [row for name, recompute in CASES.items() for row in _run(name, recompute, cases.get(name))]


def _run(name: str, recompute: Recompute, case: dict[str, Any] | None) -> list[Check]:
    if case is None:
        return [compare(name, "missing", [], [], 0.0)]
    try:
        return recompute(case)
    except InputError:
        return [compare(name, "refused", [], [], 0.0)]
