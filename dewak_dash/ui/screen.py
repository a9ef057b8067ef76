"""Tell the class of the viewer's screen."""

import streamlit as st

from dewak_dash import theme
from dewak_dash.ui import state

COOKIE = "dewak_size"


def size() -> theme.Size:
    """Return the class of screen: the projector where the address asks for it, else what the browser measured."""
    if state.in_address("beamer") == "1":
        return "projector"
    measured = st.context.cookies.get(COOKIE)
    return next((each for each in theme.TYPES if each == measured), "laptop")
