"""Show one exhibit alone, as other sites embed it, and tell how to embed it.

The address asks for it: embed=true, by which the framework leaves its own frame out, and exhibit=KEY. Everything else
of the page still runs, since the exhibit follows from it, and is not shown (frame.css).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from urllib.parse import urlencode

import streamlit as st

from dewak_dash.model import Exhibit
from dewak_dash.text import t
from dewak_dash.ui.markup import markup

NAME = "exhibit"
DRAWN = "embed.drawn"


def wanted() -> str:
    """Return the key of the one exhibit the address asks for, empty where the whole page is shown."""
    return str(st.query_params.get(NAME, "")) if st.context.is_embedded else ""


def left_out(exhibit: Exhibit) -> bool:
    """Tell whether another exhibit is asked for."""
    return wanted() not in ("", exhibit.key)


@contextmanager
def place(exhibit: Exhibit) -> Iterator[None]:
    """Hold an exhibit; where it is asked for alone, a way to the whole page stands below it."""
    if not wanted():
        yield
        return
    st.session_state[DRAWN] = exhibit.key
    with st.container(key="alone"):
        yield
        _whole_page(t("common.embed.from"))


def end() -> None:
    """Say so where the exhibit asked for is not on this page."""
    if wanted() and st.session_state.pop(DRAWN, "") != wanted():
        with st.container(key="alone"):
            _whole_page(t("common.embed.none"))


def _page(**more: str) -> str:
    asked = {name: value for name, value in st.query_params.items() if name != NAME}
    return f"{str(st.context.url or '').split('?')[0]}?{urlencode({**asked, **more})}"


def _whole_page(words: str) -> None:
    markup(f'<p class="dw-source">{escape(words)} <a class="dw-whole" href="{escape(_page())}" target="_blank" '
           f'rel="noopener">{escape(t("common.embed.whole"))}</a></p>')


def snippet(exhibit: Exhibit, height: int) -> None:
    """Offer the lines that show an exhibit on another site; `height` in px is what the exhibit takes there."""
    if wanted():
        return
    address = _page(**{NAME: exhibit.key, "embed": "true"})
    markup(f"<p><strong>{escape(t('common.embed'))}:</strong> {escape(t('common.embed.how'))}</p>")
    st.code(f'<iframe src="{escape(address)}" title="{escape(exhibit.title)}" loading="lazy" '
            f'style="width:100%;height:{height}px;border:0"></iframe>', language="html", wrap_lines=True)
