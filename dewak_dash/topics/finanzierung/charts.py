"""Draw the financing page: payers as small multiples, the gap by model, what drives it, real houses."""

import numpy as np
import plotly.graph_objects as go

from dewak_dash.finance.ledger import PAYERS
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, Mark, base_figure, ends, font, marks
from dewak_dash.topics.common.figures_panels import Panel, grid, tick_room
from dewak_dash.topics.common.figures_text import height, width, wrapped
from dewak_dash.topics.finanzierung.amounts import THOUSAND, money, thousands
from dewak_dash.topics.finanzierung.evidence import RealHouses
from dewak_dash.topics.finanzierung.findings import Book, Outcomes, model_name
from dewak_dash.topics.finanzierung.models import Drivers, Gaps

GAP_PATTERN = "/"


def payer_colours(palette: Palette) -> dict[str, str]:
    """Return the colour of each payer: public money in shades of teal, others by operator."""
    kinds = palette.operators
    return {"municipality": kinds["municipal"], "land": palette.sequential[7], "federal": palette.sequential[9],
            "foundation": kinds["private"], "carrier": kinds["free_welfare"], "housing": kinds["housing"],
            "members": kinds["volunteer"], "fees": palette.muted}


def paying(outcomes: Outcomes) -> list[str]:
    """Return the payers that pay anything in any model, in order."""
    return [payer for payer in PAYERS
            if any(payer in o.likely.revenue and o.likely.revenue[payer].any() for o in outcomes.values())]


@drawn_once
def payers(book: Book, palette: Palette) -> go.Figure:
    """Draw yearly cost by payer with the gap on top, one panel a model, all on one scale."""
    most = max(float(np.max(outcome.likely.cost[0])) for outcome in book.outcomes.values()) / THOUSAND
    figure, panels = grid(palette, [label("finanzierung.short", code) for code in book.outcomes], row=125,
                          left=tick_room(most, palette), right=6)
    for panel, code in zip(panels, book.outcomes, strict=True):
        _panel(figure, book, code, panel, palette)
        across, up = panel.layout
        figure.update_layout({across: {"tickvals": [1, 5, 10, 15], "range": [0.4, 15.6]},
                              up: {"tickformat": ",.0f", "range": [0, 1.25 * most]}})
    figure.update_layout(barmode="stack", bargap=0.12)
    return figure


def _panel(figure: go.Figure, book: Book, code: str, panel: Panel, palette: Palette) -> None:
    ledger, colours = book.outcomes[code].likely, payer_colours(palette)
    years = list(range(1, ledger.cost.shape[1] + 1))
    shares = {payer: ledger.revenue[payer][0] for payer in paying(book.outcomes) if payer in ledger.revenue}
    axes = {"xaxis": panel.x, "yaxis": panel.y}
    for payer, money_paid in shares.items():
        figure.add_bar(x=years, y=money_paid / THOUSAND, marker={"color": colours[payer], "line": {"width": 0}},
                       hovertext=_hover(code, label("finanzierung.payer", payer), money_paid), hoverinfo="text", **axes)
    gap = ledger.open_gap[0]
    figure.add_bar(x=years, y=gap / THOUSAND, hovertext=_hover(code, t("finanzierung.payer.gap"), gap),
                   hoverinfo="text", **axes,
                   marker={"color": rgba(palette.alert, 0.14), "line": {"color": palette.alert, "width": 1},
                           "pattern": {"shape": GAP_PATTERN, "fgcolor": palette.alert, "size": 6, "solidity": 0.25}})
    if gap[-1] > 0:
        figure.add_annotation(x=years[-1] + 0.5, y=float(ledger.cost[0].max()) / THOUSAND, xref=panel.x,
                              yref=panel.y, xanchor="right", yanchor="bottom", showarrow=False,
                              text=t("finanzierung.payers.gap_label",
                                     amount=t("finanzierung.thousand", number=thousands(gap[-1]))),
                              font=font(palette, palette.alert))


def payers_legend(book: Book, palette: Palette) -> list[tuple[str, str]]:
    """Return fill (CSS) and word of each part of the bars, from the top of the stack."""
    hatch = f"repeating-linear-gradient(135deg,{palette.alert} 0 1px,{rgba(palette.alert, 0.14)} 1px 4px)"
    return [(hatch, t("finanzierung.payer.gap")),
            *((payer_colours(palette)[payer], label("finanzierung.payer", payer))
              for payer in reversed(paying(book.outcomes)))]


def _hover(code: str, payer: str, values: np.ndarray) -> list[str]:
    return [t("finanzierung.payers.hover", model=model_name(code), year=str(year), payer=payer, amount=money(value))
            for year, value in enumerate(values, start=1)]


@drawn_once
def gaps(view: Gaps, palette: Palette) -> go.Figure:
    """Draw the yearly gap of every model, named at the line's end, with the range of the chosen one."""
    figure = base_figure(palette, height=360)
    years = list(range(1, len(view.low) + 1))
    figure.add_scatter(x=years + years[::-1], y=np.r_[view.high, view.low[::-1]] / THOUSAND, fill="toself",
                       fillcolor=rgba(palette.ink, 0.12), line={"width": 0}, hoverinfo="skip", mode="lines")
    found = []
    for code, values in view.likely.items():
        chosen = code == view.chosen
        colour = palette.ink if chosen else palette.muted
        hover = [t("finanzierung.gaps.hover", model=model_name(code), year=str(y), amount=money(v))
                 for y, v in zip(years, values, strict=True)]
        figure.add_scatter(x=years, y=values / THOUSAND, mode="lines", hovertext=hover, hoverinfo="text",
                           line={"color": colour, "width": palette.type.line * (1.6 if chosen else 0.8)})
        words = f"{label('finanzierung.short', code)} {thousands(float(values[-1]))}"
        found.append(End(years[-1], float(values[-1]) / THOUSAND, f"<b>{words}</b>" if chosen else words, colour))
    top = max(float(np.max(view.high)), *(float(v.max()) for v in view.likely.values())) / THOUSAND
    low = min(0.0, float(np.min(view.low)) / THOUSAND, *(float(v.min()) / THOUSAND for v in view.likely.values()))
    if 0 < view.grant_years < len(years):
        marks(figure, [Mark(view.grant_years + 0.5, t("finanzierung.gaps.end"), view.grant_years / len(years))],
              palette)
    ends(figure, found, palette, (low * 1.1, top * 1.06))
    figure.update_xaxes(tickvals=[1, 5, 10, 15], range=[0.8, years[-1] + 0.2])
    figure.update_yaxes(tickformat=",.0f")
    return figure


@drawn_once
def drivers(view: Drivers, palette: Palette) -> go.Figure:
    """Draw the tornado: each assumption at its low and high end around the likely gap."""
    size = palette.type.text
    names = [wrapped(name, size, palette.type.width) for name in view.names]
    row = 2.2 * size + max(height(name, size) for name in names)
    figure = base_figure(palette, height=(3 * size + row * len(names)) / palette.type.scale)
    bar = 0.9 * size / row
    places = list(range(len(view.names)))[::-1]
    longest = max(width(text, size) for text in (*view.low_text, *view.high_text)) + 10
    ends_all = np.array([*view.at_low, *view.at_high, view.base]) / THOUSAND
    edge = longest * float(np.ptp(ends_all) or 1.0) / max(palette.type.width - 2 * longest, 80)
    for at, texts, colour in ((view.at_low, view.low_text, palette.muted),
                              (view.at_high, view.high_text, palette.accent)):
        hover = [t("finanzierung.drivers.hover", name=n, value=v, amount=money(e))
                 for n, v, e in zip(view.names, texts, at, strict=True)]
        figure.add_bar(x=[(e - view.base) / THOUSAND for e in at], base=view.base / THOUSAND, y=places,
                       orientation="h", marker={"color": colour}, hovertext=hover, hoverinfo="text", width=bar)
        others = view.at_high if at is view.at_low else view.at_low
        for place, end, other, text in zip(places, at, others, texts, strict=True):
            right = end > view.base or (end == view.base and other < view.base)
            figure.add_annotation(x=end / THOUSAND, y=place, text=text, showarrow=False,
                                  font=font(palette, palette.ink),
                                  xanchor="left" if right else "right", xshift=4 if right else -4)
    for place, name in zip(places, names, strict=True):
        figure.add_annotation(x=0, xref="paper", y=place + bar / 2 + 0.05, yanchor="bottom", xanchor="left",
                              showarrow=False, text=name, align="left", font=font(palette, palette.ink))
    figure.add_vline(x=view.base / THOUSAND, line={"color": palette.ink, "width": 1})
    figure.update_layout(barmode="overlay")
    figure.update_yaxes(visible=False, range=[-0.5, len(view.names) - 0.5 + 0.5 * bar])
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=5,
                        range=[float(ends_all.min()) - edge, float(ends_all.max()) + edge])
    return figure


@drawn_once
def real_houses(view: RealHouses, palette: Palette) -> go.Figure:
    """Draw budgets of real houses as dots, one row each, and the models as diamonds in between."""
    marked = [(value, name, hover, False) for value, name, hover in
              zip(view.today, view.names, view.hover, strict=True)]
    marked += [(value, label("finanzierung.short", code),
                t("finanzierung.real.hover_model", model=model_name(code), budget=money(value)), True)
               for code, value in view.models.items()]
    marked.sort(key=lambda mark: mark[0])
    size = palette.type.text
    row = 2.4 * size
    figure = base_figure(palette, height=(3 * size + row * len(marked)) / palette.type.scale)
    places = list(range(len(marked)))
    figure.add_scatter(x=[m[0] / THOUSAND for m in marked], y=[p - 0.2 for p in places], mode="markers",
                       hoverinfo="text", hovertext=[m[2] for m in marked], cliponaxis=False,
                       marker={"color": [palette.ink if m[3] else palette.muted for m in marked],
                               "symbol": ["diamond" if m[3] else "circle" for m in marked],
                               "size": [size if m[3] else 0.7 * size for m in marked], "opacity": 1})
    for place, (value, name, _, model) in zip(places, marked, strict=True):
        figure.add_annotation(x=value / THOUSAND, y=place - 0.2, text=thousands(value), showarrow=False,
                              xanchor="left", xshift=0.8 * size, font=font(palette, palette.muted))
        figure.add_annotation(x=0, xref="paper", y=place - 0.02, yanchor="bottom", xanchor="left", showarrow=False,
                              text=f"<b>{name}</b>" if model else name, font=font(palette, palette.ink))
    figure.update_yaxes(visible=False, range=[-0.7, len(marked) - 0.3])
    top = marked[-1][0] / THOUSAND
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=5, tickangle=0, range=[0, top * 1.15])
    return figure
