"""Draw tables: short ones whole, long ones page by page with a search and a line that says how much one sees."""

from html import escape

import pandas as pd
import streamlit as st

from dewak_dash import tables
from dewak_dash.formats import number
from dewak_dash.text import t
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.ui.markup import markup

WHOLE, PAGE = 12, 20
LONGEST_SEARCH = 60


@drawn_once
def _rows(table: pd.DataFrame, title: str, first: int, count: int) -> str:
    return tables.html_table(table.iloc[first:first + count], title)


def table(key: str, found: pd.DataFrame, title: str) -> None:
    """Draw a table; `key` tells it from the other tables of the page."""
    if len(found) <= WHOLE:
        markup(_rows(found, title, 0, WHOLE))
    else:
        _paged(key, found, title)


@st.fragment
def _paged(key: str, whole: pd.DataFrame, title: str) -> None:
    text = st.text_input(t("common.table.search", title=title), placeholder=t("common.table.search_short"),
                         key=f"find.{key}", max_chars=LONGEST_SEARCH, label_visibility="collapsed").strip()
    found = tables.containing(whole, text) if text else whole
    if found.empty:
        st.html(f'<p class="dw-source" role="status">'
                f'{escape(t("common.table.none", total=number(len(whole)), text=text))}</p>')
        return
    place, asked = f"page.{key}", (id(whole), text)
    if st.session_state.get(f"asked.{key}") != asked:
        st.session_state[f"asked.{key}"] = asked
        st.session_state[place] = 0
    last = (len(found) - 1) // PAGE
    page = min(st.session_state.get(place, 0), last)
    first = page * PAGE
    counts = {"first": number(first + 1), "last": number(min(first + PAGE, len(found))), "total": number(len(whole))}
    said = t("common.table.found", **counts, found=number(len(found))) if text else t("common.table.shown", **counts)
    markup(tables.html_table(found.iloc[first:first + PAGE], title) if text else _rows(found, title, first, PAGE))
    if not last:
        st.html(f'<p class="dw-source" role="status">{escape(said)}</p>')
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"pages-{key}"):
        st.button(t("common.table.before"), key=f"before.{key}", icon=":material/chevron_left:", disabled=page == 0,
                  on_click=_turn, args=(place, page - 1))
        st.html(f'<p class="dw-source" role="status">{escape(said)}</p>', width="content")
        st.button(t("common.table.after"), key=f"after.{key}", icon=":material/chevron_right:", disabled=page == last,
                  on_click=_turn, args=(place, page + 1))


def _turn(place: str, page: int) -> None:
    st.session_state[place] = page
