"""Say a page's message in plain language on top of it, where the address asks for it: sprache=einfach."""

from html import escape

import streamlit as st

from dewak_dash.text import t
from dewak_dash.topics.common.answers import town
from dewak_dash.topics.einfach import shown as queries
from dewak_dash.topics.pages import PAGES
from dewak_dash.ui import carried, frame, speech
from dewak_dash.ui.day import today
from dewak_dash.ui.markup import markup


def message() -> None:
    """Draw the message of the page that just ran into its place; asked last, so that what was chosen there counts.

    The first page shows how all starts and has no levers.
    """
    page = str(st.session_state["page"])
    if page not in PAGES or not speech.plain():
        return  # before anything is asked: the notices stand without a store
    chosen = town(str(st.query_params.get("ags", "")))
    if chosen is None:
        return
    told = carried.told(chosen, today()) if page in queries.CHOSEN else None
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in queries.message(page, chosen.ags, told, today()))
    with st.session_state[frame.SIMPLE]:
        markup(f'<div class="dw-simple" role="region" aria-label="{escape(t("einfach.head"))}">'
               f'<p><strong>{escape(t("einfach.head"))}</strong></p>{said}</div>')
