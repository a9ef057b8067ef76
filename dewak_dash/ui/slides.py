"""Draw the steps of a story: one on the screen with the ways on and back, or all of them below one another."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dewak_dash import theme
from dewak_dash.text import t
from dewak_dash.topics.praesentation.shown import Step
from dewak_dash.ui import frame, state, widgets

NAME = "schritt"


def palette() -> theme.Palette:
    """Return the colours of the viewer's theme with the type of a hall, on a phone with the phone's."""
    return theme.palette(st.context.theme.type, "phone" if frame.size() == "phone" else "projector")


def chosen(names: Mapping[str, str]) -> str:
    """Let the viewer choose a step, go on or back; return its code."""
    codes = tuple(names)
    with st.container(key="steps", horizontal=True, vertical_alignment="center"):
        code = state.choice(NAME, names, codes[0], t("praesentation.choose"), hidden=True)
        at = codes.index(code)
        _way("step-back", t("praesentation.back"), codes[max(at - 1, 0)], code, codes[0])
        _way("step-on", t("praesentation.on"), codes[min(at + 1, len(codes) - 1)], code, codes[0])
    return code


def _way(key: str, words: str, there: str, here: str, first: str) -> None:
    st.button(words, key=key, disabled=there == here, on_click=state.go, args=(NAME, there, first))


def draw(step: Step, colours: theme.Palette, remark: str) -> None:
    """Draw a step's picture or table, its points and what the viewer remarked."""
    if step.exhibit is not None and step.draw is not None:
        widgets.chart(step.draw(colours), step.exhibit, legend=step.legend(colours) if step.legend else ())
    elif step.exhibit is not None:
        widgets.table(step.exhibit)
    if step.points:
        widgets.points({str(place): words for place, words in enumerate(step.points)})
    if remark:
        widgets.note(t("praesentation.remark", words=remark))


def place(code: str, codes: Sequence[str], town: str, ags: str) -> str:
    """Return where in the story a step stands."""
    return t("praesentation.place", n=str(codes.index(code) + 1), count=str(len(codes)), town=town, ags=ags)


def selection(names: Mapping[str, str]) -> None:
    """Let the viewer leave steps out and remark on them; drawn once somebody opens it."""
    more = st.expander(t("praesentation.more"), key="more", on_change="rerun")
    if more.open:
        with more:
            for code, words in names.items():
                state.toggle(f"ohne_{code}", t("praesentation.without", name=words))
                state.text(f"notiz_{code}", t("praesentation.note", name=words), longest=200)
