"""Choose the page by address and run it; app.py serves this script."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dewak_dash.errors import StoreMissing
from dewak_dash.text import label, t
from dewak_dash.topics.common.asked_once import database
from dewak_dash.topics.pages import NOTICES, PAGES
from dewak_dash.ui import legal, simple, speech, state
from dewak_dash.ui.turns import SCRIPTS

FOLDER = Path(__file__).resolve().parents[2] / "pages"
ICON = Path(__file__).parent / "static" / "icon.png"


def menu() -> StreamlitPage:
    """Write the menu in the language of the run; return the page that was asked for."""
    shown = [st.Page(FOLDER / f"{stem}.py", title=label("common.page", stem), default=stem == PAGES[0])
             for stem in PAGES]
    hidden = [st.Page(FOLDER / f"{stem}.py", title=label("betreiber.page", stem), visibility="hidden")
              for stem in NOTICES]
    return st.navigation([*shown, *hidden], position="top")


def run() -> None:
    """Run the page that was asked for, between menu and message."""
    speech.begin()
    st.set_page_config(page_title=t("common.app"), page_icon=str(ICON), layout="wide")
    page = menu()
    state.begin_page(page.url_path or PAGES[0])
    if speech.settle():
        page = menu()
    try:
        if page.url_path not in NOTICES:  # they need no store, and are there without one
            database()
    except StoreMissing:
        st.error(t("common.store_missing"))
        legal.links()
    else:
        page.run()
        simple.message()


with SCRIPTS.taken():
    try:
        run()
    finally:
        state.end_page()
