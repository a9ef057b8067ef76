"""Show launch by launch how often both parts of the range held, how sure that is, and how long totals kept."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.backtest.coverage import Coverage
from dewak_dash.demography.backtest.errors import Band
from dewak_dash.forecast.backtest import Plan, RangeTrial
from dewak_dash.formats import number, percent
from dewak_dash.model import Assumption, Exhibit
from dewak_dash.text import t
from dewak_dash.topics.methoden.names import Ground, horizon_name, size_name


@dataclass(frozen=True)
class Row:
    """Hold one class of years ahead: launches with their share of towns inside, and the mean over launches."""

    name: str
    launches: tuple[Coverage, ...]
    mean: float


@dataclass(frozen=True, eq=False, kw_only=True)
class Launches:
    """Hold rows by class of size, the chosen one marked, and the verdict in words.

    `band` (shares) is shaded, or a line where it has no width; `band_name` says what it is.
    """

    groups: tuple[tuple[str, bool, tuple[Row, ...]], ...]
    band: tuple[float, float]
    band_name: str
    verdict: str
    exhibit: Exhibit


def own(plan: Plan, trial: RangeTrial, aim: Assumption, ground: Ground, chosen: str) -> Launches:
    """Show the town's own part, calibrated on what was known at each launch."""
    groups = _groups(plan, trial.own, plan.horizons, chosen)
    means = [row.mean for _, _, rows in groups for row in rows]
    outside = [mean for mean in means if not aim.low <= mean <= aim.high]
    limits = {"low": percent(aim.low, 0), "high": percent(aim.high, 0)}
    title = (t("methoden.own.title_missed", n=number(len(outside)), all=number(len(means)), **limits) if outside
             else t("methoden.own.title", lowest=percent(min(means), 0), highest=percent(max(means), 0)))
    singles = [row.covered for row in trial.own]
    verdict = t("methoden.own.verdict", lowest=percent(min(singles), 0), highest=percent(max(singles), 0), **limits)
    if not any(row.size == chosen for row in trial.own):
        verdict += f" {t('methoden.own.not_tried')}"
    exhibit = Exhibit(key="methoden-eigener-teil", title=title, subtitle=t("methoden.own.subtitle"),
                      alt=_alt(title, groups),
                      table=_table(groups), source_ids=ground.source_ids, quality=ground.quality, as_of=ground.as_of)
    return Launches(groups=groups, band=(aim.low, aim.high), band_name=t("methoden.own.band", **limits),
                    verdict=verdict, exhibit=exhibit)


def total(plan: Plan, trial: RangeTrial, ground: Ground, chosen: str) -> Launches:
    """Show the whole range, as projections use it today, on every launch of the past."""
    groups = _groups(plan, trial.total, (*plan.horizons, plan.long), chosen)
    worst = min((row for row in trial.total if row.size == chosen), key=lambda row: row.covered)
    floor = percent(plan.floor, 0)
    title = (t("methoden.total.title", lowest=percent(worst.covered, 0), launch=str(worst.launch))
             if worst.covered >= plan.floor else
             t("methoden.total.title_missed", lowest=percent(worst.covered, 0), launch=str(worst.launch), floor=floor))
    before = [row for row in trial.unwidened if row.size == chosen]
    far = plan.horizons[-1]
    parts = [t("methoden.total.verdict", floor=floor, launches=number(len({row.launch for row in trial.total})),
               horizon=horizon_name(far), periods=number(trial.periods[far.code]), long=horizon_name(plan.long),
               long_periods=number(trial.periods[plan.long.code]))]
    if before:
        parts.append(t("methoden.total.unwidened", low=percent(min(row.covered for row in before), 0),
                       high=percent(max(row.covered for row in before), 0)))
    exhibit = Exhibit(key="methoden-gesamtspanne", title=title, subtitle=t("methoden.total.subtitle"),
                      alt=_alt(title, groups),
                      table=_table(groups), source_ids=ground.source_ids, quality=ground.quality, as_of=ground.as_of)
    return Launches(groups=groups, band=(plan.floor, plan.floor), band_name=t("methoden.total.band", floor=floor),
                    verdict=" ".join(parts), exhibit=exhibit)


def _groups(plan: Plan, found: Sequence[Coverage], horizons: Sequence[Band], chosen: str
            ) -> tuple[tuple[str, bool, tuple[Row, ...]], ...]:
    groups = []
    for size in plan.sizes:
        rows = [(horizon, tuple(c for c in found if (c.size, c.horizon) == (size.code, horizon.code)))
                for horizon in horizons]
        kept = tuple(Row(horizon_name(horizon), launches, float(np.mean([c.covered for c in launches])))
                     for horizon, launches in rows if launches)
        if kept:
            groups.append((size_name(size), size.code == chosen, kept))
    return tuple(groups)


def _alt(title: str, groups: tuple[tuple[str, bool, tuple[Row, ...]], ...]) -> str:
    parts = [t("methoden.launch.alt_part", size=size, horizon=row.name, mean=percent(row.mean, 0),
               low=percent(min(c.covered for c in row.launches), 0),
               high=percent(max(c.covered for c in row.launches), 0), n=number(len(row.launches)))
             for size, _, rows in groups for row in rows]
    return " ".join((f"{title}.", *parts))


def _table(groups: tuple[tuple[str, bool, tuple[Row, ...]], ...]) -> pd.DataFrame:
    rows = [(size, row.name, c.launch, c.towns, 100 * c.covered, 100 * c.half_width, 100 * c.median_error)
            for size, _, members in sorted(groups, key=lambda group: not group[1]) for row in members
            for c in row.launches]
    heads = [t("methoden.col.size"), t("methoden.col.horizon"), t("methoden.col.launch_year"), t("methoden.col.cases"),
             t("methoden.col.covered"), t("methoden.col.half_width"), t("methoden.col.median")]
    return pd.DataFrame(rows, columns=heads).round(dict.fromkeys(heads[4:], 1))


@dataclass(frozen=True, eq=False)
class Sureness:
    """Hold lines (size, chosen, share inside, range by launches and towns, range by towns alone)."""

    lines: tuple[tuple[str, bool, float, tuple[float, float], tuple[float, float]], ...]
    verdict: str
    exhibit: Exhibit


def sureness(plan: Plan, trial: RangeTrial, ground: Ground, chosen: str) -> Sureness:
    """Show how far the main figure could be off, drawing launches and towns anew."""
    names = {band.code: size_name(band) for band in plan.sizes}
    lines = tuple((names[s.size], s.size == chosen, s.covered, s.both, s.towns_only) for s in trial.sureness)
    mine = next(s for s in trial.sureness if s.size == chosen)
    title = t("methoden.sure.title", covered=percent(mine.covered, 0), low=percent(mine.both[0], 0),
              high=percent(mine.both[1], 0))
    verdict = t("methoden.sure.verdict", low=percent(mine.towns_only[0], 0), high=percent(mine.towns_only[1], 0),
                launches=number(mine.launches))
    heads = [t("methoden.col.size"), t("methoden.col.launches"), t("methoden.col.covered"), t("methoden.col.both_low"),
             t("methoden.col.both_high"), t("methoden.col.towns_low"), t("methoden.col.towns_high")]
    table = pd.DataFrame([(names[s.size], s.launches, *(100 * v for v in (s.covered, *s.both, *s.towns_only)))
                          for s in trial.sureness], columns=heads).round(dict.fromkeys(heads[2:], 1))
    subtitle = t("methoden.sure.subtitle", horizon=horizon_name(plan.horizons[-1]))
    return Sureness(lines, verdict, Exhibit(key="methoden-sicherheit", title=title, subtitle=subtitle,
                                            alt=f"{title}. {verdict}", table=table,
                                            source_ids=ground.source_ids, quality=ground.quality, as_of=ground.as_of))


@dataclass(frozen=True, eq=False)
class Kept:
    """Hold lines of (size, chosen, years ahead, share of towns still within the tolerance) and the share asked for."""

    lines: tuple[tuple[str, bool, tuple[int, ...], tuple[float, ...]], ...]
    share: float
    tolerance: float
    exhibit: Exhibit


def kept(plan: Plan, trial: RangeTrial, ground: Ground, chosen: str) -> Kept:
    """Show how long unchanged totals stayed within the tolerance, by class of size."""
    lines = tuple((size_name(band), band.code == chosen, tuple(trial.kept[band.code].share_by_horizon),
                   tuple(trial.kept[band.code].share_by_horizon.values())) for band in plan.sizes)
    size = next(size_name(band) for band in plan.sizes if band.code == chosen)
    mine, tolerance = trial.kept[chosen], percent(plan.tolerance, 0)
    of_ten = number(10 * plan.share)
    title = (t("methoden.kept.title_all", years=number(mine.years), of_ten=of_ten, tolerance=tolerance)
             if mine.at_least else t("methoden.kept.title", years=number(mine.years), of_ten=of_ten,
                                     tolerance=tolerance))
    heads = [t("methoden.col.size"), t("methoden.col.years"), t("methoden.col.within", tolerance=tolerance)]
    table = pd.DataFrame([(name, year, 100 * share) for name, _, years, shares in lines
                          for year, share in zip(years, shares, strict=True)], columns=heads).round({heads[2]: 1})
    alt = " ".join((f"{title}.", *(t("methoden.kept.alt_part", size=size_name(band),
                                     years=number(trial.kept[band.code].years)) for band in plan.sizes)))
    return Kept(lines, plan.share, plan.tolerance,
                Exhibit(key="methoden-haltbarkeit", title=title,
                        subtitle=t("methoden.kept.subtitle", size=size, tolerance=tolerance), alt=alt,
                        table=table, source_ids=ground.source_ids, quality=ground.quality, as_of=ground.as_of,
                        note=t("methoden.kept.note")))
