"""Say how supply has developed in a Kreis, per head of those it is for, beside Kreise as densely settled."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.formats import cell, number
from dewak_dash.model import Exhibit
from dewak_dash.text import label, t
from dewak_dash.topics.common.panels import Panels

LOWER, MIDDLE, UPPER = 0.1, 0.5, 0.9
BESIDE = (("upper", UPPER), ("middle", MIDDLE), ("lower", LOWER))


@dataclass(frozen=True, eq=False, kw_only=True)
class Series:
    """Hold an indicator of all Kreise: code, values (ags, year, value), sources."""

    code: str
    values: pd.DataFrame
    source_ids: tuple[str, ...]


def developed(kreis: str, key: str, peers: Sequence[str], found: Sequence[Series]) -> Panels | None:
    """Describe supply in a Kreis over the years with middle and range of its peers; None where it has no series."""
    parts, said = [], []
    for series in found:
        own = series.values[series.values.ags == key].sort_values("year")
        if own.empty:
            continue
        beside = series.values[series.values.ags.isin(peers)].groupby("year").value
        name, unit = label("versorgung.series", series.code), label("versorgung.per", series.code)
        frame = {"indicator": series.code, "name": name, "unit": unit}
        parts.append(pd.DataFrame({**frame, "own": True, "region": kreis, "year": own.year, "value": own.value}))
        for code, share in BESIDE:
            at = beside.quantile(share)
            at = at[at.index.isin(own.year)]
            parts.append(pd.DataFrame({**frame, "own": False, "region": label("versorgung.peers", code),
                                       "year": at.index, "value": at.to_numpy()}))
        said.append(_part(name, unit, own, beside.quantile(MIDDLE)))
    if not parts:
        return None
    table = pd.concat(parts, ignore_index=True)
    shown = table[["region", "name", "year", "value", "unit"]].copy()
    shown.columns = [label("versorgung.col", column) for column in ("region", "indicator", "year", "value", "unit")]
    exhibit = Exhibit(
        key="versorgung-kreis", title=t("versorgung.kreis.title", kreis=kreis),
        subtitle=t("versorgung.kreis.subtitle", kreis=kreis, n=number(len(peers))),
        alt=t("versorgung.kreis.alt", kreis=kreis, parts=" ".join(said)), table=shown,
        source_ids=tuple(dict.fromkeys(source for series in found for source in series.source_ids)),
        quality=("official", "derived"), as_of=str(int(table.year.max())))
    return Panels("", table, exhibit)


def in_town(town: str, kreis: str, rows: pd.DataFrame, peers: int) -> Exhibit | None:
    """Describe who treats people in a town beside its Kreis and towns as densely settled; None without any figure.

    rows: name_de, unit_de, year, town, kreis, peers, quality, source_id.
    """
    if rows.empty:
        return None
    year = str(int(rows.year.max()))
    table = pd.DataFrame({
        label("versorgung.col", "indicator"): rows.name_de, label("versorgung.col", "unit"): rows.unit_de,
        town: rows.town.round(1), kreis: rows.kreis.round(1), t("versorgung.town.peers"): rows.peers.round(1),
        label("versorgung.col", "year"): rows.year.astype(int)}).reset_index(drop=True)
    parts = "; ".join(t("versorgung.town.part", name=str(row.name_de), unit=str(row.unit_de), own=cell(float(row.town)),
                        peers=cell(round(float(row.peers), 1))) for row in rows.itertuples())
    said = {"town": town, "year": year, "n": number(peers), "parts": parts}
    return Exhibit(key="versorgung-stadt", title=t("versorgung.town.title", **said),
                   subtitle=t("versorgung.town.subtitle", **said), alt=t("versorgung.town.alt", **said), table=table,
                   source_ids=tuple(rows.source_id.unique()), quality=("official", "derived"), as_of=year)


def _part(name: str, unit: str, own: pd.DataFrame, middle: pd.Series) -> str:
    first, last = own.iloc[0], own.iloc[-1]
    peers = middle.get(int(last.year))
    said = t("versorgung.kreis.part", name=name, unit=unit, first=str(int(first.year)), last=str(int(last.year)),
             start=cell(float(first.value)), end=cell(float(last.value)))
    return said if peers is None else f"{said} {t('versorgung.kreis.peers', value=cell(float(peers)))}"
