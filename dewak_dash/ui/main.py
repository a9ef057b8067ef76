"""Choose the page by address and run it; app.py serves this script."""

from pathlib import Path

import streamlit as st

from dewak_dash.errors import StoreMissing
from dewak_dash.text import label, t
from dewak_dash.topics.common.asked_once import database
from dewak_dash.topics.pages import NOTICES, PAGES
from dewak_dash.ui import legal, simple

FOLDER = Path(__file__).resolve().parents[2] / "pages"
ICON = Path(__file__).parent / "static" / "icon.png"
st.set_page_config(page_title=t("common.app"), page_icon=str(ICON), layout="wide")
page = st.navigation(
    [*(st.Page(FOLDER / f"{stem}.py", title=label("common.page", stem), default=stem == PAGES[0]) for stem in PAGES),
     *(st.Page(FOLDER / f"{stem}.py", title=label("betreiber.page", stem), visibility="hidden") for stem in NOTICES)],
    position="top",
)
try:
    if page.url_path not in NOTICES:  # they need no store, and are there without one
        database()
except StoreMissing:
    st.error(t("common.store_missing"))
    legal.links()
else:
    page.run()
    simple.message()
