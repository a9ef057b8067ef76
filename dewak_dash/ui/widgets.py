"""Draw the building blocks of a page: charts, maps and tables with words, source and download beside them."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from dewak_dash import tables
from dewak_dash.formats import as_typed, date_de
from dewak_dash.model import Exhibit, KeyFigure, Quality
from dewak_dash.text import label, named, t
from dewak_dash.theme import palette
from dewak_dash.topics.common import answers as common
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import tools
from dewak_dash.ui import downloads, embed, paging, terms
from dewak_dash.ui.markup import markup
from dewak_dash.ui.plot import USUAL_HEIGHT, plot

MOST_SOURCES, FIRST_SOURCES = 4, 3
AROUND = 320  # px that title, sources and folded details take around a picture
MARKS: dict[Quality, str] = {"official": "●", "derived": "◐", "assumed": "○"}


def quality_mark(quality: Quality) -> str:
    """Return the HTML mark of a quality: a symbol and its word."""
    words = escape(label("common.quality", quality))
    tip = escape(label("common.quality_help", quality))
    return f'<span class="dw-mark" title="{tip}"><span aria-hidden="true">{MARKS[quality]}</span> {words}</span>'


@worded
def source_line(source_ids: Sequence[str], quality: Sequence[Quality], as_of: str) -> str:
    """Return the HTML line under a figure: publishers (with the title where there is one), date, quality.

    A figure that rests on many names the first; the others fold out, and stand open on paper.
    """
    known = common.source_titles().loc[list(dict.fromkeys(source_ids))]
    names = [f"{named(str(publisher))}: {rows.title.iloc[0]}" if len(rows) == 1
             else t("common.publications", publisher=str(publisher), n=str(len(rows)))
             for publisher, rows in known.groupby("publisher", sort=False)]
    head = t("common.source") if len(names) == 1 else t("common.sources_many")
    first, more = (names, []) if len(names) <= MOST_SOURCES else (names[:FIRST_SOURCES], names[FIRST_SOURCES:])
    folded = (f'<details class="dw-more"><summary>{escape(t("common.sources_more", n=str(len(more))))}</summary>'
              f'<span>{escape("; ".join(more))}</span></details>') if more else ""
    parts = [f"{head}: {escape('; '.join(first))}"] if first else []
    parts.append(escape(t("common.as_of", date=date_de(as_of))) if as_of else "")
    parts += [quality_mark(q) for q in dict.fromkeys(quality)]
    return f'<div class="dw-source">{" · ".join(p for p in parts if p)}{folded}</div>'


@worded
def _source_list(source_ids: Sequence[str]) -> str:
    known = common.source_titles().loc[list(dict.fromkeys(source_ids))]
    rows = "".join(f"<li>{escape(title)} ({escape(publisher)})</li>"
                   for title, publisher in zip(known.title, known.publisher, strict=True))
    return f'<ul class="dw-list">{rows}</ul>'


def _head(exhibit: Exhibit, below: str = "") -> None:
    level = st.session_state.get("level", 2)
    terms.note(exhibit.alt, exhibit.note)
    markup(f'<h{level} class="dw-figure-title">{escape(exhibit.title)}</h{level}>'
           f'<p class="dw-figure-sub">{escape(exhibit.subtitle)}</p>{below}')


def _foot(exhibit: Exhibit, above: str = "", *, height: int = 0) -> None:
    markup(above + source_line(exhibit.source_ids, exhibit.quality, exhibit.as_of))
    details = st.expander(t("common.details"), key=f"details.{exhibit.key}", on_change="rerun")
    if details.open:
        with details:
            _details(exhibit)
            embed.snippet(exhibit, height + AROUND)


def _details(exhibit: Exhibit) -> None:
    """Draw what is only computed and sent once somebody opens it: words, table, download, sources."""
    note = f"<p>{escape(exhibit.note)}</p>" if exhibit.note else ""
    sources = _source_list(exhibit.source_ids) if len(exhibit.source_ids) > 1 else ""
    markup(f"<p><strong>{escape(t('common.description'))}:</strong> {escape(exhibit.alt)}</p>{note}{sources}")
    paging.table(f"details.{exhibit.key}", _drawn(exhibit), exhibit.title)
    downloads.exhibit(exhibit)


@drawn_once
def _drawn(exhibit: Exhibit) -> pd.DataFrame:
    return tables.drawn(exhibit.table, exhibit.columns) if exhibit.columns else exhibit.table


def chart(figure: go.Figure, exhibit: Exhibit, *, legend: Sequence[tuple[str, str]] = ()) -> None:
    """Draw a chart with title, legend (colour, word) where lines carry no names, source line, details on demand."""
    if embed.left_out(exhibit):
        return
    with embed.place(exhibit), st.container(key=f"x-{exhibit.key}", gap="xsmall"):
        _head(exhibit)
        plot(figure, key=f"fig.{exhibit.key}", alt=exhibit.alt, config=tools())
        _foot(exhibit, legend_html(legend) if legend else "", height=int(figure.layout.height or USUAL_HEIGHT))


def deck(map_: pdk.Deck, exhibit: Exhibit, *, height: int = 400, legend: str = "",
         on_select: Callable[[], None] | None = None, key: str | None = None) -> Any:
    """Draw a map with title, legend (HTML), source line, table view, description and download."""
    if embed.left_out(exhibit):
        return None
    with embed.place(exhibit), st.container(key=f"x-{exhibit.key}", gap="xsmall"):
        _head(exhibit)
        chosen = st.pydeck_chart(map_, height=height, alt=exhibit.alt, key=key or f"map.{exhibit.key}",
                                 on_select=on_select or "ignore")
        _foot(exhibit, f'{legend}<p class="dw-source dw-wheel">{escape(t("common.map.wheel"))}</p>',
              height=height)
    return chosen


def table(exhibit: Exhibit) -> None:
    """Draw a table as the figure itself, with title, source line and download."""
    if embed.left_out(exhibit):
        return
    with embed.place(exhibit), st.container(key=f"x-{exhibit.key}", gap="xsmall"):
        _head(exhibit)
        paging.table(exhibit.key, _drawn(exhibit), exhibit.title)
        markup(source_line(exhibit.source_ids, exhibit.quality, exhibit.as_of))
        downloads.exhibit(exhibit)


def key_figures(figures: Sequence[KeyFigure]) -> None:
    """Draw headline numbers, at most four, each with unit, date, quality and a small trend."""
    colour = palette(st.context.theme.type).accent
    with st.container(key="figures"):
        markup(f'<div class="dw-figures">{"".join(_key_figure(f, colour) for f in figures)}</div>')


def _key_figure(figure: KeyFigure, colour: str) -> str:
    remarks = [date_de(figure.as_of)] if figure.as_of else []
    remarks += [figure.note] if figure.note else []
    words = "".join(f"{escape(remark)} · " for remark in remarks)
    return (f'<div><p class="k">{escape(figure.label)}</p><p class="v">{escape(figure.value)}</p>'
            f'<p class="u">{escape(figure.unit)}</p>{_delta(figure)}'
            f'<p class="dw-source">{words}{quality_mark(figure.quality)}</p>'
            f"{_sparkline(figure.trend, colour)}</div>")


def _delta(figure: KeyFigure) -> str:
    return f'<p class="u dw-delta">{escape(figure.delta)}</p>' if figure.delta else ""


def _sparkline(values: Sequence[float], colour: str) -> str:
    """Return a small trend picture; the figure beside it says the same in words."""
    if len(values) < 2:
        return ""
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    points = [(118 * i / (len(values) - 1) + 3, 25 - 20 * (v - low) / span) for i, v in enumerate(values)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    svg = ('<svg xmlns="http://www.w3.org/2000/svg" width="124" height="30"><polyline fill="none" '
           f'stroke="{colour}" stroke-width="2" points="{line}"/>'
           f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/></svg>')
    return f'<img alt="" width="124" height="30" src="data:image/svg+xml,{quote(svg)}">'


def missing(text: str, official_table: str) -> None:
    """Say what is not known here and which official table would fill the gap."""
    fill = f"<p>{escape(t('common.missing_fill', table=official_table))}</p>" if official_table else ""
    markup(f'<div class="dw-missing" role="note"><p><strong>{escape(t("common.missing_title"))}</strong></p>'
           f"<p>{escape(text)}</p>{fill}</div>")


def note(text: str) -> None:
    """Write a plain remark."""
    markup(f'<p class="dw-lead">{escape(text)}</p>')


def rests(source_ids: Sequence[str], quality: Sequence[Quality], as_of: str) -> None:
    """Write what words without a picture rest on."""
    markup(source_line(source_ids, quality, as_of))


def explain(term: str, text: str) -> None:
    """Explain a term in place, folded away."""
    with st.expander(as_typed(term)):
        prose(text)
    terms.note(term)


def prose(text: str) -> None:
    """Write text with formulas or headings of its own (Markdown)."""
    terms.note(text)
    st.markdown(text)


def legend_html(entries: Sequence[tuple[str, str]]) -> str:
    """Return an HTML legend of colours and words."""
    items = "".join(f'<span><span class="s" style="background:{escape(colour)}"></span>{escape(words)}</span>'
                    for colour, words in entries)
    return f'<div class="dw-legend">{items}</div>'


def points(texts: Mapping[str, str]) -> None:
    """Write short texts as a list."""
    markup("<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts.values()) + "</ul>")
