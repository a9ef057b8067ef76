"""Draw the few levers that matter on every page: scenario, year, house, its size and place, form; and the way back."""

import streamlit as st

from dewak_dash.model import Region
from dewak_dash.text import labels, t
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung.levers import VARIANT
from dewak_dash.topics.stand.settings import CHOICES
from dewak_dash.topics.stand.settings_state import REASONED, own_houses, reasoned
from dewak_dash.ui import controls, house_levers, stand, state
from dewak_dash.ui.day import today
from dewak_dash.ui.levers import Levers

WHERE = "box."
MODEL, PLACE = "modell", ("lon", "lat")
# What goes back to its start; houses of one's own stay founded.
BACK = tuple(name for name, choice in CHOICES.items() if choice.part in REASONED and choice.kind != "house")


def box(town: Region) -> None:
    """Draw the box; its levers are drawn once somebody opens it."""
    moved = sum(name in BACK for name in reasoned(stand.current()))
    place = st.popover(t("common.shared"), icon=":material/tune:", key="shared", on_change="rerun")
    if moved:
        st.html(f'<p class="dw-figure-sub">{t("common.shared.moved", n=str(moved))}</p>', width="content")
    if place.open:
        with place:
            st.html(f'<p class="dw-figure-sub">{t("common.shared.lead")}</p>')
            controls.question(Levers(controls.SCOPE, WHERE), town.ags)
            _house(town)
            st.button(t("common.levers_back"), disabled=not moved, on_click=stand.forget, args=(town.ags, BACK),
                      icon=":material/undo:", key="shared.back")


def _house(town: Region) -> None:
    mine = own_houses(stand.current())
    house_levers.few(Levers(town.ags, WHERE), town, today(), mine)
    codes = dict(stand.current().codes)
    if site(town.ags) and codes.get(VARIANT) not in mine:
        moved = bool(codes.keys() & set(PLACE))
        st.html(f'<p class="dw-figure-sub">{t("common.shared.moved_place" if moved else "common.shared.place")}</p>')
        if moved:
            st.button(t("einzugsgebiete.marker.reset"), on_click=stand.forget, args=(town.ags, PLACE),
                      icon=":material/undo:", key="shared.place")
    forms = {"": t("common.shared.best"), **labels("finanzierung.model")}
    state.choice(MODEL, forms, "", t("finanzierung.choose"), kind="select", where=WHERE)
