"""Let the viewer find a spot by address or district, and say how well it matched."""

import streamlit as st

from dewak_dash.formats import as_typed
from dewak_dash.model import Region
from dewak_dash.text import t
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.einzugsgebiete import shown_spots
from dewak_dash.ui import marker

KEY, SAID, LONGEST = "w.spot", "spot.said", 80


def field(town: Region, slot: str) -> None:
    """Draw the field; what is found takes the place there, and a sentence says how well it matched."""
    st.text_input(t("einzugsgebiete.search"), key=KEY, max_chars=LONGEST, help=t("einzugsgebiete.search.help"),
                  on_change=_take, args=(town, slot))
    kind, words = st.session_state.pop(SAID, ("", ""))
    if kind == "found":
        st.success(as_typed(words))
    elif words:
        st.warning(as_typed(words))


def _take(town: Region, slot: str) -> None:
    text = str(st.session_state.get(KEY, "")).strip()
    if not text:
        return
    found, around = shown_spots.spot(town.ags, text), reach.site(town.ags)
    if found.at is None or around is None:
        st.session_state[SAID] = ("none", found.words)
    elif not around.allows(*found.at):
        st.session_state[SAID] = ("far", t("einzugsgebiete.search.far", name=found.name, town=town.short_name))
    else:
        marker.move(town, slot, *found.at)
        st.session_state[SAID] = ("found", found.words)
        st.session_state[KEY] = ""
