"""Say how the life expectancy that our rates imply goes with the published one of all Kreise, and where it does not."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dewak_dash.forecast.implied import Lives
from dewak_dash.formats import number
from dewak_dash.model import Exhibit, qualities
from dewak_dash.text import t


@dataclass(frozen=True, eq=False)
class LivesView:
    """Hold the Kreise that stand out, and how close all of them are in words."""

    exhibit: Exhibit
    verdict: str


def lives(found: Lives, names: Mapping[str, str], published: pd.DataFrame) -> LivesView:
    """List the Kreise whose life expectancy stands out, largest difference first.

    names: name of each Kreis that stands out by its key; published: year and source_id of the figures beside ours.
    """
    chosen, year = found.outliers(), str(int(published.year.max()))
    table = pd.DataFrame({
        t("methoden.lives.col.kreis"): [names[found.keys[i]] for i in chosen],
        t("methoden.lives.col.ours"): [round(float(found.ours[i]), 1) for i in chosen],
        t("methoden.lives.col.published", year=year): [round(float(found.published[i]), 1) for i in chosen],
        t("methoden.lives.col.difference"): [round(float(found.local[i]), 1) for i in chosen]})
    said = {"n": number(len(found.keys)), "correlation": number(found.correlation, 2)}
    title, alt = t("methoden.lives.title_one", n=said["n"]), t("methoden.lives.alt_one", **said)
    if len(chosen) != 1:
        title = t("methoden.lives.title", out=number(len(chosen)), n=said["n"])
        alt = t("methoden.lives.alt", out=number(len(chosen)), **said)
    exhibit = Exhibit(
        key="methoden-lebenserwartung", title=title,
        subtitle=t("methoden.lives.subtitle", year=year, low=number(found.low, 1), high=number(found.high, 1)),
        alt=alt, table=table, source_ids=tuple(published.source_id.unique()),
        quality=qualities(published.quality, ("derived",)),
        as_of=year)
    return LivesView(exhibit, t("methoden.lives.verdict", apart=number(found.apart, 1), trend=number(found.trend, 1),
                                year=year, **said))
