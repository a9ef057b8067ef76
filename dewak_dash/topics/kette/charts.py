"""Draw the chain: visits wanted beside those planned, people near by age, who pays."""

import numpy as np
import plotly.graph_objects as go

from dewak_dash.text import t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, base_figure, ends, font
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.finanzierung.amounts import THOUSAND, money
from dewak_dash.topics.kette.findings import Ages, Paying, Spans, about, payer_name, persons

BAND, HEADROOM, HIGH = 0.18, 1.12, 230
HATCH = {"shape": "/", "size": 5, "solidity": 0.35, "fillmode": "replace"}


@drawn_once
def wanted(view: Spans, palette: Palette) -> go.Figure:
    """Draw the range of the visits wanted, their middle (dashed) and the number planned."""
    figure, x, (low, middle, high) = base_figure(palette, HIGH), list(view.years), view.spans
    for row, fill in ((low, None), (high, "tonexty")):
        figure.add_scatter(x=x, y=row, mode="lines", line={"width": 0}, hoverinfo="skip", fill=fill,
                           fillcolor=rgba(palette.accent, BAND))
    figure.add_scatter(x=x, y=middle, mode="lines", hoverinfo="text",
                       line={"color": palette.accent, "width": palette.type.line, "dash": "dash"},
                       hovertext=[t("kette.wanted.hover", year=str(year), middle=about(m), low=about(a), high=about(b))
                                  for year, a, m, b in zip(x, low, middle, high, strict=True)])
    figure.add_scatter(x=x, y=[view.planned] * len(x), mode="lines", hoverinfo="skip",
                       line={"color": palette.ink, "width": palette.type.line})
    named = [End(x=x[-1], y=float(middle[-1]), text=t("kette.wanted.end", n=about(middle[-1])), colour=palette.accent),
             End(x=x[-1], y=view.planned, text=t("kette.wanted.plan", n=about(view.planned)), colour=palette.ink)]
    ends(figure, named, palette, (0, HEADROOM * max(float(high.max()), view.planned, 1.0)))
    _years(figure, x)
    figure.update_yaxes(tickformat=",d", nticks=4)
    return figure


@drawn_once
def near(view: Ages, palette: Palette) -> go.Figure:
    """Draw people near by age as bars with their range."""
    (low, middle, high), names = view.spans, view.names
    size, places = palette.type.text, list(range(len(names)))[::-1]
    figure = base_figure(palette, HIGH, left=max(width(name, size) for name in names) + 10)
    figure.add_bar(x=middle, y=places, orientation="h", width=0.62, marker={"color": list(palette.ages)},
                   hoverinfo="text", hovertext=[t("kette.near.part", group=name, n=persons(m), low=persons(a),
                                                  high=persons(b))
                                                for name, a, m, b in zip(names, low, middle, high, strict=True)],
                   error_x={"type": "data", "symmetric": False, "color": palette.ink, "thickness": 1.2, "width": 4,
                            "array": high - middle, "arrayminus": middle - low})
    notes = [{"x": 0, "y": place, "text": name, "xanchor": "right", "xshift": -6, "showarrow": False,
              "font": font(palette, palette.ink)} for place, name in zip(places, names, strict=True)]
    notes += [{"x": float(top), "y": place, "text": persons(value), "xanchor": "left", "xshift": 6, "showarrow": False,
               "font": font(palette, palette.ink)} for place, value, top in zip(places, middle, high, strict=True)]
    figure.update_layout(annotations=notes)
    figure.update_yaxes(visible=False, range=[-0.6, len(names) - 0.4])
    figure.update_xaxes(tickformat=",d", showgrid=True, nticks=3, range=[0, 1.25 * max(float(np.max(high)), 1.0)])
    return figure


@drawn_once
def paying(view: Paying, palette: Palette) -> go.Figure:
    """Draw who pays by year on top of each other, what is open hatched at the top."""
    figure, x = base_figure(palette, HIGH), list(view.years)
    for code, values in view.paid.items():
        figure.add_bar(x=x, y=values / THOUSAND, marker={"color": _colour(code, palette), "line": {"width": 0}},
                       hoverinfo="text", hovertext=_hover(x, payer_name(code), values))
    figure.add_bar(x=x, y=view.gap / THOUSAND, hoverinfo="text", hovertext=_hover(x, t("kette.open"), view.gap),
                   marker={"color": palette.alert, "pattern": {**HATCH, "fgcolor": palette.alert},
                           "line": {"color": palette.alert, "width": 1}})
    figure.update_layout(barmode="stack", bargap=0.12)
    _years(figure, x, 0.6)
    figure.update_yaxes(tickformat=",.0f", nticks=4)
    return figure


def paying_key(view: Paying, palette: Palette) -> list[tuple[str, str]]:
    """Return fill (CSS) and word of each part of the bars, from the top of the stack."""
    hatch = f"repeating-linear-gradient(135deg,{palette.alert} 0 1px,{rgba(palette.alert, 0.14)} 1px 4px)"
    drawn = reversed(tuple(view.paid))
    return [(hatch, t("kette.open")), *((_colour(code, palette), payer_name(code)) for code in drawn)]


def _colour(code: str, palette: Palette) -> str:
    return palette.payers.get(code, palette.muted)


def _hover(years: list[int], payer: str, values: np.ndarray) -> list[str]:
    return [t("kette.payers.hover", year=str(year), payer=payer, amount=money(float(value)))
            for year, value in zip(years, values, strict=True)]


def _years(figure: go.Figure, years: list[int], room: float = 0.0) -> None:
    ticks = [year for year in years if year % 5 == 0]
    figure.update_xaxes(tickvals=ticks, tickformat="d", range=[years[0] - room, years[-1] + room])
