"""Say how a town compares: with its Kreis and Land, and with all German towns of its size."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography import census
from dewak_dash.formats import number, signed_percent
from dewak_dash.model import Exhibit, Quality, Region
from dewak_dash.text import label, t
from dewak_dash.topics.bevoelkerung.findings import basis_name


@dataclass(frozen=True, eq=False)
class Panel:
    """Hold one panel of index lines: years and index values per region, first year = 100."""

    basis: str
    lines: dict[str, pd.DataFrame]

    @property
    def years(self) -> str:
        line = self.lines["town"]
        return f"{int(line.year.iloc[0])}–{int(line.year.iloc[-1])}"


@dataclass(frozen=True, eq=False)
class Comparison:
    """Hold the index panels, one per census basis, on one scale."""

    names: dict[str, str]
    panels: tuple[Panel, ...]
    exhibit: Exhibit


def land_name(ags: str) -> str:
    """Return the name of the Land a key lies in."""
    return label("bevoelkerung.land", ags[:2])


def comparison(region: Region, kreis_name: str, frame: pd.DataFrame, sources: tuple[str, ...]) -> Comparison | None:
    """Index town, neighbours, Kreis and Land; `frame`: code ['town','kreis','land', or an AGS], name, year, basis,
    basis_sort, value."""
    names = {"town": region.short_name, "kreis": kreis_name, "land": land_name(region.ags)}
    names |= dict(frame[~frame.code.isin(list(names))][["code", "name"]].drop_duplicates().values.tolist())
    order = frame.sort_values("basis_sort", kind="stable").basis.unique()
    panels = tuple(p for p in (_panel(frame, str(basis)) for basis in order) if "town" in p.lines)
    if not panels or panels[-1].lines["land"].value.tolist() == panels[-1].lines["town"].value.tolist():
        return None  # a city that is its own Land has nothing to be compared with here
    rows = [(names[code], basis_name(p.basis), int(y), float(i))
            for p in panels for code, line in p.lines.items() for y, i in zip(line.year, line["index"], strict=True)]
    table = pd.DataFrame(rows, columns=[t("bevoelkerung.col.region"), t("bevoelkerung.col.basis"),
                                        t("bevoelkerung.col.year"), t("bevoelkerung.col.index")]).round(1)
    last = panels[-1]
    town, land = last.lines["town"], last.lines["land"]
    key = town["index"].iloc[-1] < land["index"].iloc[-1]
    since = str(int(town.year.iloc[0]))
    title = (t("bevoelkerung.compare.title_less", since=since, town=names["town"], land=names["land"]) if key
             else t("bevoelkerung.compare.title_more", since=since, town=names["town"], land=names["land"]))
    quality: tuple[Quality, ...] = ("official", "derived")
    exhibit = Exhibit(key="vergleich", title=title, subtitle=t("bevoelkerung.compare.subtitle"),
                      alt=t("bevoelkerung.compare.alt", parts=_alt(panels, names)), table=table, source_ids=sources,
                      quality=quality,
                      as_of=str(int(town.year.iloc[-1])))
    return Comparison(names, panels, exhibit)


def _panel(frame: pd.DataFrame, basis: str) -> Panel:
    lines: dict[str, pd.DataFrame] = {}
    for code, rows in frame[frame.basis == basis].groupby("code", sort=False):
        line = rows.sort_values("year")
        if len(line) > 1 and line.value.iloc[0] > 0:
            lines[str(code)] = line.assign(index=census.index(line))
    return Panel(basis, lines)


def _alt(panels: tuple[Panel, ...], names: dict[str, str]) -> str:
    return " ".join(
        t("bevoelkerung.compare.alt_part", region=names[code], first=str(int(line.year.iloc[0])),
          last=str(int(line.year.iloc[-1])), value=number(float(line["index"].iloc[-1]), 1))
        for p in panels for code, line in p.lines.items())


@dataclass(frozen=True, eq=False, kw_only=True)
class Peers:
    """Hold the distribution of change over towns of like size: bin edges and counts, and the town's own value."""

    town: str
    edges: np.ndarray
    counts: np.ndarray
    own: float
    median: float
    exhibit: Exhibit


def peers(region: Region, frame: pd.DataFrame, span: tuple[int, int], sizes: tuple[float, float],
          bin_width: float, fewest: float, sources: tuple[str, ...]) -> Peers | None:
    """Rank a town among towns of like size over a span of years on one census basis.

    `frame`: ags, short_name, value_from, value_to, basis_from, basis_to, own; `sizes`: smallest and largest town,
    persons; below the `fewest` towns there is no rank. Raise CensusBreak where the counts continue different censuses.
    """
    if len(frame) < fewest or not frame.own.any():
        return None
    frame = census.ranked(frame)
    change = frame.change.to_numpy(dtype=float)
    own, rank = float(change[frame.own][0]), int(frame["rank"][frame.own].iloc[0])
    p10, median, p90 = (float(v) for v in np.quantile(change, [0.1, 0.5, 0.9]))
    first, last, n = str(span[0]), str(span[1]), number(len(frame))
    edges = np.arange(np.floor(change.min() / bin_width), np.ceil(change.max() / bin_width) + 1) * bin_width
    table = pd.DataFrame({
        t("bevoelkerung.col.rank"): frame["rank"].astype(int), "AGS": frame.ags,
        t("bevoelkerung.col.region"): frame.short_name,
        t("bevoelkerung.col.change"): (100 * change).round(1)})
    exhibit = Exhibit(
        key="rang", title=t("bevoelkerung.peers.title", n=n, town=region.short_name, rank=number(rank)),
        subtitle=t("bevoelkerung.peers.subtitle", first=first, last=last, low=number(round(sizes[0], -2)),
          high=number(round(sizes[1], -2)), basis=basis_name(str(frame.basis.iloc[0]))),
        alt=t("bevoelkerung.peers.alt", first=first, last=last, n=n, town=region.short_name, change=signed_percent(own),
          rank=number(rank), median=signed_percent(median), p10=signed_percent(p10), p90=signed_percent(p90)),
        table=table, source_ids=sources, quality=("official", "derived"), as_of=last)
    return Peers(town=region.short_name, edges=edges, counts=np.histogram(change, edges)[0], own=own, median=median,
                 exhibit=exhibit)
