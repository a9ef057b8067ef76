"""Tell the class of the viewer's screen."""

import streamlit as st

from dewak_dash import theme

COOKIE = "dewak_size"


def size() -> theme.Size:
    """Return the class of screen: the projector where the address asks for it, else what the browser measured."""
    if st.query_params.get("beamer") == "1":
        return "projector"
    measured = st.context.cookies.get(COOKIE)
    return next((each for each in theme.TYPES if each == measured), "laptop")
