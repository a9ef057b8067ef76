"""Say how the component model did on the past of all Kreise, and how it stands beside official projections."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.formats import number, percent
from dewak_dash.model import Exhibit, qualities
from dewak_dash.text import label, t

OURS, OLD, ALL = "components", "80_plus", "all"
AFTER = (3, 5)


@dataclass(frozen=True, eq=False)
class Components:
    """Hold the trial on the past, its verdict, and the table beside official projections with its own."""

    past: Exhibit
    verdict: str
    official: Exhibit
    beside: str


def components(scores: pd.DataFrame, coverage: pd.DataFrame, official: pd.DataFrame) -> Components:
    """Build both tables.

    scores: method, age_group, launch, ahead, kreise, median, bias; coverage: age_group, launch, covered; official:
    short_name, publisher, edition, age_from, age_to, base_year, year, theirs, ours, reasons, source_id.
    """
    return Components(_past(scores, coverage), _verdict(scores, coverage), _official(official), _beside(official))


def _past(scores: pd.DataFrame, coverage: pd.DataFrame) -> Exhibit:
    wide = scores.groupby(["age_group", "launch", "ahead", "method"])["median"].mean().unstack("method").reset_index()
    inside = coverage.set_index(["age_group", "launch"]).covered
    bias = scores[scores.method == OURS].set_index(["age_group", "launch", "ahead"]).bias
    rows = [{t("methoden.components.col.group"): label("methoden.components.group", row.age_group),
             t("methoden.components.col.launch"): int(row.launch), t("methoden.components.col.ahead"): int(row.ahead),
             **{t("methoden.components.col.error", method=label("methoden.components.method", method)):
                round(100 * float(getattr(row, method)), 1)
                for method in (OURS, "no_change", "cohort_ratios")},
             t("methoden.components.col.bias"): round(100 * bias[(row.age_group, row.launch, row.ahead)], 1),
             t("methoden.components.col.covered"): round(100 * inside[(row.age_group, row.launch)])}
            for row in wide.itertuples()]
    old = _medians(scores)
    return Exhibit(key="methoden-komponenten", title=t("methoden.components.title", three=percent(old[AFTER[0]]),
                                             five=percent(old[AFTER[1]])),
                   subtitle=t("methoden.components.subtitle", kreise=number(int(scores.kreise.max()))),
                   alt=t("methoden.components.alt", three=percent(old[AFTER[0]]), five=percent(old[AFTER[1]])),
                   table=pd.DataFrame(rows), source_ids=tuple(scores.source_id.unique()),
                   quality=qualities(scores.quality, coverage.quality),
                   as_of=str(int(scores.launch.max())))


def _medians(scores: pd.DataFrame) -> "pd.Series[float]":
    old = scores[(scores.method == OURS) & (scores.age_group == OLD)]
    return old.groupby("ahead")["median"].mean()


def _verdict(scores: pd.DataFrame, coverage: pd.DataFrame) -> str:
    means = scores.groupby(["method", "age_group"])["median"].mean().unstack("method")
    worse = means.index[means[OURS] >= means["no_change"]]
    groups = coverage[coverage.age_group != ALL].sort_values("covered")
    lowest, inside = groups.iloc[0], groups.groupby("age_group").covered.mean()
    told = [t("methoden.components.covered", low=percent(inside.min(), 0), high=percent(inside.max(), 0),
              group=label("methoden.components.group", lowest.age_group), launch=str(int(lowest.launch)),
              lowest=percent(float(lowest.covered), 0), most=percent(float(groups.covered.iloc[-1]), 0),
              launches=number(int(groups.launch.nunique())))]
    told += [t("methoden.components.worse", group=label("methoden.components.group", code)) for code in worse]
    return " ".join(told)


def _official(rows: pd.DataFrame) -> Exhibit:
    table = pd.DataFrame({
        t("methoden.official.col.place"): rows.short_name,
        t("methoden.official.col.publisher"): rows.publisher + ", " + rows.edition,
        t("methoden.official.col.ages"): [_ages(a, b) for a, b in zip(rows.age_from, rows.age_to, strict=True)],
        t("methoden.official.col.from_year"): rows.base_year, t("methoden.official.col.to_year"): rows.year,
        t("methoden.official.col.theirs"): (100 * rows.theirs).round(1),
        t("methoden.official.col.ours"): (100 * rows.ours).round(1),
        t("methoden.official.col.difference"): (100 * (rows.ours - rows.theirs)).round(1),
        t("methoden.official.col.reason"): [_reason(r) for r in rows.reasons]})
    return Exhibit(key="methoden-amtlich", title=t("methoden.official.title", n=number(len(rows))),
                   subtitle=t("methoden.official.subtitle"), alt=t("methoden.official.alt", n=number(len(rows))),
                   table=table,
                   source_ids=tuple(rows.source_id.unique()), quality=qualities(rows.quality), as_of="")


def _ages(first: int, last: object) -> str:
    return t("methoden.official.open", first=str(first)) if pd.isna(last) else f"{first} – {last}"


def _reason(codes: object) -> str:
    if pd.isna(codes) or not codes:
        return ""
    return "; ".join(label("methoden.official.reason", code) for code in str(codes).split("+"))


def _beside(rows: pd.DataFrame) -> str:
    apart = (rows.ours - rows.theirs).abs()
    large = rows.reasons.notna() & (rows.reasons != "")
    return t("methoden.official.verdict", n=number(len(rows)), large=number(int(large.sum())),
             median=number(100 * float(apart.median()), 1))
