"""Know the language a viewer chose: in the address, kept over pages, and for clicks that come before the page runs.

`sprache` in the address is einfach (German, with a message in plain language) or en; without it all is German.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dewak_dash import language
from dewak_dash.text import labels, t
from dewak_dash.ui import state

NAME, PLAIN = "sprache", "einfach"


def _of_viewer() -> str:
    """Return what was chosen last; a click, and a table that turns its pages, run before or without the page."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return language.GERMAN
    kept = state.held().kept.get(NAME)
    return kept if kept in language.LANGUAGES else language.GERMAN


def begin() -> None:
    """Speak what the viewer chose, as far as known before it is known which page runs."""
    language.ask_of(_of_viewer)
    language.speak(str(st.query_params.get(NAME) or state.held().kept.get(NAME, "")))


def settle() -> bool:
    """Speak what the viewer chose for the page that runs; return whether that is another language than so far."""
    before = language.spoken()
    language.speak(str(state.read(NAME, str, "")))
    return language.spoken() != before


def switch() -> None:
    """Draw the switch of languages."""
    state.choice(NAME, labels("common.language"), language.GERMAN, t("common.language_choice"), hidden=True)


def plain() -> bool:
    """Tell whether the address asks for plain language."""
    return state.in_address(NAME) == PLAIN
