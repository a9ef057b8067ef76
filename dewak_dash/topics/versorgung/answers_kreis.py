"""Answer how supply has developed in the Kreise, and which of them are as densely settled as one."""

import numpy as np
import pandas as pd

from dewak_dash.store.reads import inkar
from dewak_dash.topics.common.answers_people import likely
from dewak_dash.topics.common.asked_once import cached, database

# What is shown, and the indicator of each.
SHOWN = {"childcare_u3": "a_betr0003_bev0003", "childcare_3": "a_betr0306_bev0306", "family_doctors": "q_hausarzt_bev",
         "paediatricians": "q_kinderarzt_kinder", "hospital_beds": "q_betten_bev", "care_home": "q_pflpl_bev"}
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
def peers(key: str) -> tuple[str, ...]:
    """Return the Kreise whose density is nearest to one's, itself left out; nearest by ratio, so on the log scale."""
    frame = inkar.inkar_values(database(), DENSITY, digits=5).dropna(subset=["value"])
    newest = frame[frame.value > 0].sort_values("year").groupby("ags").value.last()
    if key not in newest.index:
        return ()
    apart = np.log(newest / newest[key]).abs().drop(key).sort_values(kind="stable")
    return tuple(str(name) for name in apart.index[:int(likely("supply_peer_kreise"))])
