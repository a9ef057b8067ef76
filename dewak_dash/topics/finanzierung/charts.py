"""Draw the financing page: forms ranked, payers by year, range over time, what drives it, real houses."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dewak_dash.finance.ledger import PAYERS, Ledger
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, base_figure, ends, font, spans
from dewak_dash.topics.common.figures_panels import Panel, grid, tick_room, year_ticks
from dewak_dash.topics.common.figures_text import height, width, wrapped
from dewak_dash.topics.finanzierung.amounts import THOUSAND, money, thousands
from dewak_dash.topics.finanzierung.findings import Book, model_name, ranked
from dewak_dash.topics.finanzierung.models import Drivers, Paths, Payers
from dewak_dash.topics.finanzierung.real_houses import RealHouses

Note = dict[str, Any]
SIDE = 0.4  # of a chart's width, for names beside their bars


def _note(x: float, y: float, text: str, look: Note, **more: object) -> Note:
    """Return words beside a mark; all notes of a figure are set at once, one by one takes long."""
    return {"x": x, "y": y, "text": text, "font": look, "showarrow": False, "xanchor": "left", "align": "left", **more}


def _open(palette: Palette) -> Note:
    """Return how money that nobody pays is drawn."""
    return {"color": rgba(palette.alert, 0.14), "line": {"color": palette.alert, "width": 1},
            "pattern": {"shape": "/", "fgcolor": palette.alert, "size": 6, "solidity": 0.25}}


def _applied(palette: Palette) -> Note:
    """Return how money that was only applied for is drawn: the part of the gap it might fill."""
    hoped = palette.operators["private"]
    return {"color": rgba(hoped, 0.22), "line": {"color": hoped, "width": 1}}


def _rows(palette: Palette, names: Sequence[str], *, low: bool = False) -> tuple[go.Figure, list[str], float]:
    """Return a figure with one row a name, the names broken to its width, and how thick a bar is in rows.

    A low figure has its names left of the bars instead of above them.
    """
    size = palette.type.text
    if low:
        broken = [wrapped(name, size, SIDE * palette.type.width) for name in names]
        row = 0.8 * size + max(height(name, size) for name in broken)
        left = max(width(line, size) for name in broken for line in name.split("<br>")) + size
        return (base_figure(palette, height=(3 * size + row * len(names)) / palette.type.scale, left=left), broken,
                1.1 * size / row)
    broken = [wrapped(name, size, palette.type.width) for name in names]
    row = 2.2 * size + max(height(name, size) for name in broken)
    figure = base_figure(palette, height=(3 * size + row * len(names)) / palette.type.scale)
    return figure, broken, 0.9 * size / row


def _edge(palette: Palette, words: Sequence[str], span: float) -> float:
    """Return the room that words beside bars take, in the units of an axis that spans so much."""
    longest = max(width(text, palette.type.text) for text in words) + 14
    return longest * (span or 1.0) / max(palette.type.width - 2 * longest, 80)


@drawn_once
def ranking(book: Book, palette: Palette, *, low: bool = False) -> go.Figure:
    """Draw what each form costs the town a year: its payments, then the open gap, with the range of the sum.

    A low figure fits a slide: names stand beside the bars, where the screen is wide enough for that.
    """
    low = low and palette.type.size != "phone"
    order = ranked(book.outcomes)[::-1]
    places = list(range(len(order)))
    figure, names, bar = _rows(palette, [model_name(code) for code in order], low=low)
    figures = [book.outcomes[code].figures for code in order]
    sums = [each["exposure"] for each in figures]
    # The parts are shown in the proportion of their medians, so that the bar ends at the middle of the sum.
    gaps = [each["gap"].middle / max(each["gap"].middle + each["town"].middle, 1.0) for each in figures]
    town = [band.middle * (1 - gap) for band, gap in zip(sums, gaps, strict=True)]
    hover = [t("finanzierung.ranking.hover", model=model_name(code), town=money(each["town"].middle),
               gap=money(each["gap"].middle), low=money(each["exposure"].low), high=money(each["exposure"].high))
             for code, each in zip(order, figures, strict=True)]
    figure.add_bar(x=[value / THOUSAND for value in town], y=places, orientation="h", width=bar, hovertext=hover,
                   hoverinfo="text", marker={"color": palette.payers["municipality"]})
    figure.add_bar(x=[(band.middle - paid) / THOUSAND for band, paid in zip(sums, town, strict=True)], y=places,
                   orientation="h", width=bar, hovertext=hover, hoverinfo="text", marker=_open(palette))
    spans(figure, [band.middle / THOUSAND for band in sums], places, palette,
          low=[band.low / THOUSAND for band in sums], high=[band.high / THOUSAND for band in sums])
    ink, words = font(palette, palette.ink), [f"<b>{thousands(band.middle)}</b>" for band in sums]
    notes = [_note(0, place, name, ink, xanchor="right", align="right", xshift=-8) if low else
             _note(0, place + bar / 2 + 0.05, name, ink, yanchor="bottom") for place, name in
             zip(places, names, strict=True)]
    notes += [_note(band.high / THOUSAND, place, text, ink, xshift=8) for place, band, text in
              zip(places, sums, words, strict=True)]
    figure.update_layout(barmode="stack", annotations=notes)
    figure.update_yaxes(visible=False, range=[-0.5, len(order) - 0.5 + 0.5 * bar])
    top = max(band.high for band in sums) / THOUSAND
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=5, range=[0, top + _edge(palette, words, top)])
    return figure


@drawn_once
def payers(view: Payers, palette: Palette) -> go.Figure:
    """Draw running cost by payer and year, what is applied for and what is open on top; one panel a form."""
    most = max(float((book.cost + book.top_up)[0].max()) for book in view.ledgers.values()) / THOUSAND
    figure, panels = grid(palette, [model_name(code) for code in view.ledgers], row=230, most=2,
                          left=tick_room(most, palette), right=6)
    for panel, (code, ledger) in zip(panels, view.ledgers.items(), strict=True):
        _panel(figure, view.years, code, ledger, panel, palette)
        across, up = panel.layout
        figure.update_layout({across: {"tickvals": year_ticks(view.years[0], view.years[-1], panel, palette),
                                       "tickformat": "d", "range": [view.years[0] - 0.6, view.years[-1] + 0.6]},
                              up: {"tickformat": ",.0f", "range": [0, 1.08 * most]}})
    figure.update_layout(barmode="stack", bargap=0.12)
    return figure


def _panel(figure: go.Figure, years: Sequence[int], code: str, ledger: Ledger, panel: Panel, palette: Palette) -> None:
    colours = palette.payers

    def bars(values: np.ndarray, name: str, marker: Note) -> None:
        hover = [t("finanzierung.payers.hover", model=model_name(code), year=str(year), payer=name,
                   amount=money(value)) for year, value in zip(years, values, strict=True)]
        figure.add_bar(x=list(years), y=values / THOUSAND, marker=marker, hovertext=hover, hoverinfo="text",
                       xaxis=panel.x, yaxis=panel.y)

    for payer in PAYERS:
        if payer in ledger.receipts and ledger.receipts[payer].any():
            bars(ledger.receipts[payer][0, 1:], label("finanzierung.payer", payer),
                 {"color": colours[payer], "line": {"width": 0}})
    gap = ledger.open_gap[0, 1:]
    hoped = np.minimum(np.broadcast_to(ledger.prospects, ledger.open_gap.shape)[0, 1:], gap)
    if hoped.any():
        bars(hoped, t("finanzierung.payer.applied"), _applied(palette))
    bars(gap - hoped, t("finanzierung.payer.gap"), _open(palette))


def payer_key(view: Payers, palette: Palette) -> list[tuple[str, str]]:
    """Return fill (CSS) and word of each part of the bars, from the top of the stack."""
    drawn = [payer for payer in PAYERS if any(payer in book.receipts and book.receipts[payer].any()
                                              for book in view.ledgers.values())]
    hatch = f"repeating-linear-gradient(135deg,{palette.alert} 0 1px,{rgba(palette.alert, 0.14)} 1px 4px)"
    found = [(hatch, t("finanzierung.payer.gap"))]
    if any(book.prospects[:, 1:].any() for book in view.ledgers.values()):
        found.append((rgba(palette.operators["private"], 0.4), t("finanzierung.payer.applied")))
    colours = palette.payers
    return [*found, *((colours[payer], label("finanzierung.payer", payer)) for payer in reversed(drawn))]


@drawn_once
def paths(view: Paths, palette: Palette) -> go.Figure:
    """Draw what the forms chosen cost the town year by year, the open gap included, each with its range."""
    figure = base_figure(palette, height=340)
    years, found = list(view.years), []
    for (code, path), colour in zip(view.paths.items(), (palette.accent, palette.muted), strict=False):
        low, middle, high = path / THOUSAND
        figure.add_scatter(x=years + years[::-1], y=np.r_[high, low[::-1]], fill="toself", fillcolor=rgba(colour, 0.16),
                           line={"width": 0}, hoverinfo="skip", mode="lines")
        hover = [t("finanzierung.paths.hover", model=model_name(code), year=str(year), amount=money(value * THOUSAND))
                 for year, value in zip(years, middle, strict=True)]
        figure.add_scatter(x=years, y=middle, mode="lines", hovertext=hover, hoverinfo="text",
                           line={"color": colour, "width": 1.4 * palette.type.line})
        words = f"{label('finanzierung.short', code)} {thousands(float(middle[-1]) * THOUSAND)}"
        found.append(End(x=years[-1], y=float(middle[-1]), text=words, colour=colour))
    low = min(0.0, *(float(path.min()) / THOUSAND for path in view.paths.values()))
    top = max(float(path.max()) for path in view.paths.values()) / THOUSAND
    ends(figure, found, palette, (1.1 * low, 1.06 * top or 1.0))
    figure.update_xaxes(tickvals=years[::5], tickformat="d", range=[years[0] - 0.2, years[-1] + 0.2])
    figure.update_yaxes(tickformat=",.0f")
    return figure


@drawn_once
def drivers(view: Drivers, palette: Palette) -> go.Figure:
    """Draw the tornado: each assumption at its low and high end around the middle case."""
    figure, names, bar = _rows(palette, view.names)
    ink, notes = font(palette, palette.ink), []
    places = list(range(len(view.names)))[::-1]
    at_all = np.array([*view.at_low, *view.at_high, view.base]) / THOUSAND
    for at, texts, colour in ((view.at_low, view.low_text, palette.muted),
                              (view.at_high, view.high_text, palette.accent)):
        hover = [t("finanzierung.drivers.hover", name=n, value=v, amount=money(e))
                 for n, v, e in zip(view.names, texts, at, strict=True)]
        figure.add_bar(x=[(e - view.base) / THOUSAND for e in at], base=view.base / THOUSAND, y=places,
                       orientation="h", marker={"color": colour}, hovertext=hover, hoverinfo="text", width=bar)
    for place, low, high, low_text, high_text in zip(places, view.at_low, view.at_high, view.low_text, view.high_text,
                                                     strict=True):
        # The smaller end is named to the left of its bar, the larger to the right: also where both lie on one side.
        left, right = ((low, low_text), (high, high_text)) if low <= high else ((high, high_text), (low, low_text))
        notes += [_note(min(left[0], view.base) / THOUSAND, place, left[1], ink, xanchor="right", xshift=-4),
                  _note(max(right[0], view.base) / THOUSAND, place, right[1], ink, xanchor="left", xshift=4)]
    notes += [_note(0, place + bar / 2 + 0.05, name, ink, xref="paper", yanchor="bottom")
              for place, name in zip(places, names, strict=True)]
    # The middle case is marked at each bar and not all along: a name above a bar may be as long as the chart is wide.
    middle = [{"type": "line", "x0": view.base / THOUSAND, "x1": view.base / THOUSAND, "y0": place - bar / 2 - 0.05,
               "y1": place + bar / 2 + 0.05, "line": {"color": palette.ink, "width": 2}} for place in places]
    figure.update_layout(barmode="overlay", annotations=notes, shapes=middle)
    figure.update_yaxes(visible=False, range=[-0.5, len(view.names) - 0.5 + 0.5 * bar])
    edge = _edge(palette, [*view.low_text, *view.high_text], float(np.ptp(at_all)))
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=5,
                        range=[float(at_all.min()) - edge, float(at_all.max()) + edge])
    return figure


@drawn_once
def real_houses(view: RealHouses, palette: Palette) -> go.Figure:
    """Draw budgets of real houses as dots, one row each, and the span of the forms as a band."""
    size, places = palette.type.text, list(range(len(view.today)))
    names = [wrapped(name, size, palette.type.width - 2 * size) for name in view.names]
    row = 1.6 * size + max(height(name, size) for name in names)
    down = 0.02 + 0.9 * size / row  # a dot stands so far below its row's line, where the name ends
    figure = base_figure(palette, height=(6 * size + row * len(places)) / palette.type.scale)
    low, high = (end(view.models.values()) / THOUSAND for end in (min, max))
    figure.add_vrect(x0=low, x1=high, fillcolor=rgba(palette.accent, 0.16), line_width=0, layer="below")
    figure.add_scatter(x=[value / THOUSAND for value in view.today], y=[place - down for place in places],
                       mode="markers", hoverinfo="text", hovertext=list(view.hover), cliponaxis=False,
                       marker={"color": palette.muted, "size": 0.7 * size})
    notes = [_note(low, len(places), t("finanzierung.real.band"), font(palette, palette.accent), yanchor="bottom")]
    for place, (value, name) in enumerate(zip(view.today, names, strict=True)):
        notes += [_note(value / THOUSAND, place - down, thousands(value), font(palette, palette.muted),
                        xshift=0.8 * size),
                  _note(0, place - 0.02, name, font(palette, palette.ink), xref="paper", yanchor="bottom")]
    figure.update_layout(annotations=notes)
    figure.update_yaxes(visible=False, range=[-0.7, len(places) + 1.8 * size / row])
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=5, range=[0, max(view.today) / THOUSAND * 1.15])
    return figure
