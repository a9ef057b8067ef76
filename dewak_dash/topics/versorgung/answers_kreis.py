"""Answer how supply has developed in the Kreise, how it is in a town, and which others are as densely settled."""

import numpy as np
import pandas as pd

from dewak_dash.store.reads import inkar
from dewak_dash.topics.common.answers_people import likely
from dewak_dash.topics.common.asked_once import cached, database

# What is shown, and the indicator of each.
SHOWN = {"childcare_u3": "a_betr0003_bev0003", "childcare_3": "a_betr0306_bev0306", "family_doctors": "q_hausarzt_bev",
         "paediatricians": "q_kinderarzt_kinder", "hospital_beds": "q_betten_bev", "care_home": "q_pflpl_bev"}
# What is known of single towns, of the newest year alone.
IN_TOWN = ("q_hausarzt_bev", "q_kinderarzt_kinder", "q_aerzte_bev")
DENSITY, OLD_SHARE = "q_bev_fl", "a_bev65um"
# Care places are counted per 10,000 of all inhabitants and shown per 100 of those from 65 on.
PER_INHABITANTS, PER_CENT = 10_000, 100


@cached
def values(code: str) -> pd.DataFrame:
    """Return an indicator of all Kreise per head of those it is for: ags, year, value, source_id."""
    frame = inkar.inkar_values(database(), SHOWN[code], digits=5).dropna(subset=["value"])
    if code != "care_home":
        return frame[["ags", "year", "value", "source_id"]]
    old = inkar.inkar_values(database(), OLD_SHARE, digits=5)[["ags", "year", "value"]]
    both = frame.merge(old, on=["ags", "year"], suffixes=("", "_old"))
    both["value"] = PER_CENT * both.value / PER_INHABITANTS / (both.value_old / PER_CENT)
    return both[["ags", "year", "value", "source_id"]]


@cached
def in_town(ags: str) -> pd.DataFrame:
    """Return who treats people in a town, in the newest year known: name_de, unit_de, year, town, kreis, peers (middle
    of towns as densely settled), source_id; empty where nothing is known.
    """
    rows = inkar.inkar_of_place(database(), ags)
    rows = rows[rows.indicator.isin(IN_TOWN)].rename(columns={"value": "town"}).dropna(subset=["town"])
    near = peers(ags)
    for at, row in rows.iterrows():
        kreis_ = inkar.inkar_series(database(), ags[:5], str(row.indicator))
        same = kreis_[kreis_.year == row.year].value.dropna()
        others = inkar.inkar_values(database(), str(row.indicator), digits=8)
        beside = others[others.ags.isin(near) & (others.year == row.year)].value.dropna()
        rows.loc[at, ["kreis", "peers"]] = [same.iloc[-1] if len(same) else np.nan, beside.median()]
    return rows


@cached
def peers(key: str) -> tuple[str, ...]:
    """Return the places of one's kind, Kreise or towns, whose density is nearest to one's, itself left out; nearest by
    ratio, so on the log scale.
    """
    frame = inkar.inkar_values(database(), DENSITY, digits=len(key)).dropna(subset=["value"])
    newest = frame[frame.value > 0].sort_values("year").groupby("ags").value.last()
    if key not in newest.index:
        return ()
    apart = np.log(newest / newest[key]).abs().drop(key).sort_values(kind="stable")
    return tuple(str(name) for name in apart.index[:int(likely("supply_peer_kreise"))])
