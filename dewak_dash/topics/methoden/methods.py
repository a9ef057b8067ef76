"""Compare the plain methods, and errors by how a town had grown before."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.forecast.backtest import GrowthScore, Plan, RangeTrial
from dewak_dash.forecast.method_trial import FEWER_LAUNCHES, PLAIN, MethodScore
from dewak_dash.formats import listing, number, percent
from dewak_dash.model import Exhibit
from dewak_dash.ranking import called
from dewak_dash.text import label, t
from dewak_dash.topics.methoden.names import Ground, horizon_name, size_name

SHARE = "constant_share"


@dataclass(frozen=True, kw_only=True)
class Bar:
    """Hold one method in one class: its name, error as a share, whether it was best, what the tooltip says."""

    name: str
    median: float
    best: bool
    fewer: bool
    launches: int
    words: str


@dataclass(frozen=True, eq=False)
class Methods:
    """Hold bars by class of years ahead, the verdict in words, and the table of all classes."""

    groups: tuple[tuple[str, tuple[Bar, ...]], ...]
    verdict: str
    exhibit: Exhibit


def methods(plan: Plan, scores: Sequence[MethodScore], ground: Ground, chosen: str) -> Methods:
    """Show all methods in one class of size; the table holds every class."""
    bands = (*plan.horizons, plan.long)
    own = {band.code: [s for s in scores if (s.size, s.horizon) == (chosen, band.code)] for band in bands}
    best = {code: min((s for s in rows if s.method != FEWER_LAUNCHES), key=lambda s: s.median)
            for code, rows in own.items() if rows}
    groups = tuple((horizon_name(band), tuple(_bar(s, best[band.code]) for s in own[band.code]))
                   for band in bands if band.code in best)
    size = next(size_name(band) for band in plan.sizes if band.code == chosen)
    last = plan.horizons[-1]
    winner = best.get(last.code)
    title = _title(own[last.code], winner, horizon_name(last)) if winner else t("methoden.methods.title_none")
    alt = t("methoden.methods.alt", size=size, parts=" ".join(
        t("methoden.methods.alt_part", horizon=name, bars=listing([f"{b.name} {percent(b.median)}" for b in bars]))
        for name, bars in groups))
    exhibit = Exhibit(key="methoden-verfahren", title=title, subtitle=t("methoden.methods.subtitle", size=size),
                      alt=alt,
                      table=_method_table(plan, scores, chosen), source_ids=ground.source_ids, quality=ground.quality,
                      as_of=ground.as_of)
    return Methods(groups, _verdict(plan, own, best), exhibit)


def _even(scores: Sequence[MethodScore], best: MethodScore) -> list[str]:
    """Return the methods that are as good as the best, as finely as errors are written."""
    return [s.method for s in scores if s.method != FEWER_LAUNCHES and percent(s.median) == percent(best.median)]


def _title(scores: Sequence[MethodScore], best: MethodScore, horizon: str) -> str:
    even, said = _even(scores, best), {"horizon": horizon, "median": percent(best.median)}
    if len(even) == 1:
        return t("methoden.methods.title", method=label("methoden.method", even[0]), **said)
    names = [t("methoden.methods.name", method=label("methoden.method", each)) for each in even]
    return t("methoden.methods.title_ties", methods=called(names, "methoden.methods.count"), **said)


def _bar(score: MethodScore, best: MethodScore) -> Bar:
    name = label("methoden.method", score.method)
    words = t("methoden.methods.hover", method=name, median=percent(score.median), cases=number(score.cases),
              launches=number(score.launches), bias=percent(abs(score.bias)),
              side=label("methoden.bias", "more" if score.bias > 0 else "fewer"))
    return Bar(name=name, median=score.median, best=bool(_even([score], best)), fewer=score.method == FEWER_LAUNCHES,
               launches=score.launches, words=words)


def _verdict(plan: Plan, own: dict[str, list[MethodScore]], best: dict[str, MethodScore]) -> str:
    behind = []
    for band in plan.horizons:
        share = next((s for s in own[band.code] if s.method == SHARE), None)
        if share is not None and SHARE not in _even(own[band.code], best[band.code]):
            behind.append(t("methoden.methods.behind", horizon=horizon_name(band), share=percent(share.median),
                            best=percent(best[band.code].median),
                            method=label("methoden.method", best[band.code].method)))
    winners = {method for code, score in best.items() for method in _even(own[code], score)}
    parts = [t("methoden.methods.share_behind", parts="; ".join(behind)) if behind
             else t("methoden.methods.share_best")]
    parts += [t("methoden.methods.plain_wins")] if winners == {PLAIN} else []
    return " ".join(parts)


def _method_table(plan: Plan, scores: Sequence[MethodScore], first: str) -> pd.DataFrame:
    sizes = {band.code: size_name(band) for band in plan.sizes}
    horizons = {band.code: horizon_name(band) for band in (*plan.horizons, plan.long)}
    rows = [(sizes[s.size], horizons[s.horizon], label("methoden.method", s.method), s.cases, s.launches,
             100 * s.median, 100 * s.plain, 100 * s.bias, 100 * s.pinball)
            for s in sorted(scores, key=lambda s: s.size != first)]
    heads = [t("methoden.col.size"), t("methoden.col.horizon"), t("methoden.col.method"), t("methoden.col.cases"),
             t("methoden.col.launches"), t("methoden.col.median"), t("methoden.col.plain"), t("methoden.col.bias"),
             t("methoden.col.pinball")]
    return pd.DataFrame(rows, columns=heads).round({heads[5]: 1, heads[6]: 1, heads[7]: 1, heads[8]: 2})


def _growth_title(shrunk: Sequence[GrowthScore], horizons: dict[str, str]) -> str:
    if not shrunk:
        return t("methoden.growth.title_few")
    far = shrunk[-1]
    if far.bias < 0:
        return t("methoden.growth.title_fewer", bias=percent(-far.bias), horizon=horizons[far.horizon])
    return t("methoden.growth.title_more", bias=percent(far.bias), horizon=horizons[far.horizon])


@dataclass(frozen=True, eq=False)
class Growth:
    """Hold errors by earlier growth as a table with its finding."""

    exhibit: Exhibit


def growth(plan: Plan, trial: RangeTrial, ground: Ground, chosen: str) -> Growth:
    """Show errors of unchanged totals by how a town had developed in the five years before."""
    horizons = {band.code: horizon_name(band) for band in plan.horizons}
    size = next(size_name(band) for band in plan.sizes if band.code == chosen)
    rows = [g for g in trial.growth if g.size == chosen]
    heads = [t("methoden.col.horizon"), t("methoden.col.growth"), t("methoden.col.cases"), t("methoden.col.launches"),
             t("methoden.col.median"), t("methoden.col.bias"), t("methoden.col.covered")]
    table = pd.DataFrame([(horizons[g.horizon], label("methoden.course", g.growth), g.cases, g.launches,
                           100 * g.median, 100 * g.bias, 100 * g.covered) for g in rows], columns=heads)
    title = _growth_title([g for g in rows if g.growth == "shrunk" and g.cases >= plan.rule.fewest], horizons)
    return Growth(Exhibit(key="methoden-vorgeschichte", title=title, subtitle=t("methoden.growth.subtitle", size=size),
                          alt=title,
                          table=table.round(dict.fromkeys(heads[4:], 1)), source_ids=ground.source_ids,
                          quality=ground.quality, as_of=ground.as_of))
