"""Draw what the law asks of every page: the way to the notices, and a banner while they are unfinished."""

from html import escape
from pathlib import Path

import streamlit as st

from dewak_dash.text import label
from dewak_dash.topics.betreiber import shown as queries
from dewak_dash.topics.pages import NOTICES
from dewak_dash.ui import state
from dewak_dash.ui.markup import markup

PAGES = Path(__file__).resolve().parents[2] / "pages"


def banner() -> None:
    """Say on top of a page what the operator has not entered yet."""
    if words := queries.banner():
        markup(f'<p class="dw-banner" role="note">{escape(words)}</p>')


def links() -> None:
    """Lead to the notices, by the town that is chosen now."""
    ags = state.in_address("ags")
    with st.container(key="legal", horizontal=True):
        for stem in NOTICES:
            st.page_link(PAGES / f"{stem}.py", label=label("betreiber.page", stem),
                         query_params={"ags": ags} if ags else None)
