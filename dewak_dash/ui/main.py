"""Choose the page by address and run it; app.py serves this script."""

from pathlib import Path

import streamlit as st

from dewak_dash.errors import StoreMissing
from dewak_dash.text import t
from dewak_dash.ui.queries import database

PAGES = Path(__file__).resolve().parents[2] / "pages"
STEMS = {
    "ueberblick": t("common.page.ueberblick"),
    "bevoelkerung": t("common.page.bevoelkerung"),
    "angebote": t("common.page.angebote"),
    "einzugsgebiete": t("common.page.einzugsgebiete"),
    "finanzierung": t("common.page.finanzierung"),
    "methoden": t("common.page.methoden"),
    "daten": t("common.page.daten"),
}

ICON = Path(__file__).parent / "static" / "icon.png"
st.set_page_config(page_title=t("common.app"), page_icon=str(ICON), layout="wide")
page = st.navigation(
    [st.Page(PAGES / f"{stem}.py", title=title, default=stem == "ueberblick") for stem, title in STEMS.items()],
    position="top",
)
try:
    database()
except StoreMissing:
    st.error(t("common.store_missing"))
else:
    page.run()
