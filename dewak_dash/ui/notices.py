"""Draw a page that the law asks for: heads, sentences, entries, points, without town or store."""

from html import escape

import streamlit as st

from dewak_dash.text import label, t
from dewak_dash.topics.betreiber.findings import Entry, Notice, Section
from dewak_dash.ui import frame, legal
from dewak_dash.ui.markup import markup


def page(stem: str, notice: Notice) -> None:
    """Draw a whole notice."""
    name = label("betreiber.page", stem)
    st.set_page_config(page_title=t("betreiber.window", page=name))
    markup(f'<p class="dw-here" aria-hidden="true">{escape(name)}</p>')
    legal.banner()
    frame.title(notice.title, notice.subtitle)
    markup(f'<div class="dw-notice">{"".join(_section(section) for section in notice.sections)}</div>')
    legal.links()


def _section(section: Section) -> str:
    texts = "".join(f'<p class="dw-lead">{escape(text)}</p>' for text in section.texts)
    entries = "".join(f"<dt>{escape(entry.name)}</dt><dd>{_words(entry)}</dd>" for entry in section.entries)
    points = "".join(f"<li>{escape(point)}</li>" for point in section.points)
    return (f'<h2 class="dw-section">{escape(section.head)}</h2>{texts}'
            + (f'<dl class="dw-entries">{entries}</dl>' if entries else "") + (f"<ul>{points}</ul>" if points else ""))


def _words(entry: Entry) -> str:
    if not entry.words:
        return f'<span class="dw-open">{escape(t("betreiber.open"))}</span>'
    words = escape(entry.words)
    return f'<a href="{escape(entry.link)}">{words}</a>' if entry.link else words
