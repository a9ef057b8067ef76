"""Draw what surrounds every page: town picker, titles, sections, footer."""

from html import escape
from pathlib import Path

import streamlit as st

from dewak_dash import theme
from dewak_dash.formats import as_typed, date_de
from dewak_dash.model import Region
from dewak_dash.text import t
from dewak_dash.topics.common import answers as common
from dewak_dash.ui import state
from dewak_dash.ui.style import STYLE

PAGES = Path(__file__).resolve().parents[2] / "pages"


def palette() -> theme.Palette:
    """Return the colours of the viewer's current theme."""
    return theme.palette(st.context.theme.type)


def begin(page: str) -> Region:
    """Start a page: style, town picker; return the chosen town."""
    state.begin_page(page)
    st.html(STYLE)
    with st.container(horizontal=True, vertical_alignment="bottom", key="townbar"):
        return _town_picker()


def _town_picker() -> Region:
    featured = common.featured()
    first = featured[0]
    asked = str(state.read("ags", str, first.ags))
    chosen = common.town(asked)
    today = None if chosen else common.successor(asked)
    town = chosen or today or first
    options = {region.ags: as_typed(region.short_name) for region in (*featured, town)}
    st.session_state["w.ags"] = town.ags
    st.segmented_control(t("common.town"), list(options), format_func=lambda ags: options[ags], key="w.ags",
                         required=True, on_change=_take_town, label_visibility="collapsed")
    with st.popover(t("common.town.other"), icon=":material/search:"):
        _search()
    if chosen is None:
        key = "common.town.former" if today else "common.town.unknown"
        st.warning(t(key, ags=as_typed(asked[:40]), name=as_typed(town.name)))
    state.write("ags", town.ags, town.ags)
    return town


def _take_town() -> None:
    ags = st.session_state["w.ags"]
    state.write("ags", ags, ags)


def _take_hit(ags: str) -> None:
    state.write("ags", ags, ags)
    st.session_state["w.town_search"] = ""


def _search() -> None:
    text = st.text_input(t("common.town.search"), placeholder=t("common.town.placeholder"), key="w.town_search",
                         max_chars=60).strip()
    hits = common.search(text) if text else ()
    if hits:
        st.html(f'<p class="dw-figure-sub">{escape(t("common.town.hits"))}</p>')
    for hit in hits:
        where = ", ".join(word for word in (hit.kreis, hit.postcode) if word)
        st.button(as_typed(f"{hit.name} · {where or hit.ags}"), key=f"hit.{hit.ags}", type="tertiary",
                  on_click=_take_hit, args=(hit.ags,))
    if text and not hits:
        st.info(t("common.town.none", text=as_typed(text)))


def title(headline: str, subtitle: str) -> None:
    """Write the page's finding as its title and below it what, where, when, unit."""
    st.html(f'<h1 class="dw-title">{escape(headline)}</h1><p class="dw-subtitle">{escape(subtitle)}</p>')


def section(headline: str, lead: str = "") -> None:
    """Start a section with a heading and, where given, one plain sentence."""
    text = f'<p class="dw-lead">{escape(lead)}</p>' if lead else ""
    st.html(f'<h2 class="dw-section">{escape(headline)}</h2>{text}')


def finding(sentence: str) -> None:
    """Write what the choices above lead to, large enough for the back row."""
    st.html(f'<p class="dw-finding">{escape(sentence)}</p>')


def page_card(stem: str, question: str, answer: str) -> None:
    """Link to a page with the question it answers and one sentence on what is found there."""
    st.page_link(PAGES / f"{stem}.py", label=f"**{as_typed(question)}**", icon=":material/arrow_forward:",
                 query_params={"ags": st.query_params["ags"]})
    st.html(f'<p class="dw-figure-sub">{escape(answer)}</p>')


def end() -> None:
    """Close a page with partners, funding and the state of the data."""
    stamp = common.stamp()
    words = t("common.footer", date=date_de(stamp.built_on), fingerprint=stamp.fingerprint[:8])
    st.html(f'<p class="dw-footer">{escape(words)}</p>')
