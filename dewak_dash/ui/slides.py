"""Draw the steps of a story: one on the screen with the ways on and back, or all of them below one another."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dewak_dash import theme
from dewak_dash.text import t
from dewak_dash.topics.praesentation.order import moved, ordered
from dewak_dash.topics.praesentation.shown import Step
from dewak_dash.topics.stand.settings import LEFT_OUT, LONGEST_REMARK, ORDER, REMARK
from dewak_dash.ui import state, widgets
from dewak_dash.ui.screen import size

NAME = "schritt"


def palette() -> theme.Palette:
    """Return the colours of the viewer's theme with the type of a hall, on a phone with the phone's."""
    return theme.palette(st.context.theme.type, "phone" if size() == "phone" else "projector")


def paper() -> theme.Palette:
    """Return the colours of the handout, which is black on white in every theme."""
    return theme.palette("light", size())


def chosen(names: Mapping[str, str]) -> str:
    """Let the viewer choose a step, go on or back; return its code."""
    codes = tuple(names)
    with st.container(key="steps", horizontal=True, vertical_alignment="center"):
        code = state.choice(NAME, names, codes[0], t("praesentation.choose"), hidden=True)
        at = codes.index(code)
        _way("step-back", t("praesentation.back"), codes[max(at - 1, 0)], code, codes[0])
        _way("step-on", t("praesentation.on"), codes[min(at + 1, len(codes) - 1)], code, codes[0])
    return code


def seen(codes: Sequence[str]) -> str:
    """Return the code of the step that is seen, of those that are shown."""
    return state.asked_code(NAME, codes, codes[0])


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
    if step.rests is not None:
        widgets.rests(step.rests.sources, step.rests.quality, step.rests.as_of)
    if remark:
        widgets.note(t("praesentation.remark", words=remark))


def place(code: str, codes: Sequence[str], town: str, ags: str) -> str:
    """Return where in the story a step stands."""
    return t("praesentation.place", n=str(codes.index(code) + 1), count=str(len(codes)), town=town, ags=ags)


def in_order(names: Mapping[str, str]) -> dict[str, str]:
    """Return all steps with their names, in the order the viewer wants."""
    return {code: names[code] for code in ordered(tuple(names), state.typed(ORDER))}


def wanted(steps: Mapping[str, str]) -> dict[str, str]:
    """Return the steps that were not left out, in the order given."""
    return {code: words for code, words in steps.items() if not state.switched(f"{LEFT_OUT}{code}")}


def selection(names: Mapping[str, str], found: Mapping[str, str]) -> None:
    """Let the viewer leave steps out, order them and remark on them; drawn once somebody opens it.

    `names` in the order of the story, `found` in that of the viewer.
    """
    more = st.expander(t("praesentation.more"), key="more", on_change="rerun")
    if more.open:
        with more:
            for place, (code, words) in enumerate(found.items()):
                with st.container(horizontal=True, vertical_alignment="center", key=f"order-{code}"):
                    for label, icon, places, end in (
                            (t("praesentation.up", name=words), "arrow_upward", -1, 0),
                            (t("praesentation.down", name=words), "arrow_downward", 1, len(found) - 1)):
                        st.button(label, key=f"{icon}.{code}", disabled=place == end, icon=f":material/{icon}:",
                                  on_click=_move, args=(tuple(names), code, places))
                    state.toggle(f"{LEFT_OUT}{code}", t("praesentation.without", name=words))
                state.text(f"{REMARK}{code}", t("praesentation.note", name=words), longest=LONGEST_REMARK)


def _move(codes: tuple[str, ...], code: str, places: int) -> None:
    order = moved(codes, state.typed(ORDER), code, places)
    state.write(ORDER, order or None)
