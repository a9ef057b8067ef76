"""Draw the financing page: payers as small multiples, the gap by model, what drives it, real houses."""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from dewak_dash.finance.ledger import PAYERS
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure, end_label, marker_line
from dewak_dash.topics.finanzierung.amounts import THOUSAND, money, thousands
from dewak_dash.topics.finanzierung.evidence import RealHouses
from dewak_dash.topics.finanzierung.findings import Book, Outcomes, model_name
from dewak_dash.topics.finanzierung.models import Drivers, Gaps

COLUMNS = 2
GAP_PATTERN = "/"


def payer_colours(palette: Palette) -> dict[str, str]:
    """Return the colour of each payer: public money in shades of teal, others by operator."""
    kinds = palette.operators
    return {"municipality": kinds["municipal"], "land": palette.sequential[7], "federal": palette.sequential[9],
            "foundation": kinds["private"], "carrier": kinds["free_welfare"], "housing": kinds["housing"],
            "members": kinds["volunteer"], "fees": palette.muted}


def model_colours(palette: Palette) -> dict[str, str]:
    """Return the colour of each model: that of who runs the house."""
    kinds = palette.operators
    return {"municipal": kinds["municipal"], "carrier": kinds["free_welfare"], "association": kinds["volunteer"],
            "housing": kinds["housing"], "cooperative": kinds["private"]}


def paying(outcomes: Outcomes) -> list[str]:
    """Return the payers that pay anything in any model, in order."""
    return [payer for payer in PAYERS
            if any(payer in o.likely.revenue and o.likely.revenue[payer].any() for o in outcomes.values())]


@drawn_once
def payers(book: Book, palette: Palette) -> go.Figure:
    """Draw yearly cost by payer with the gap on top, one panel a model on one scale; the last cell is the key."""
    figure = base_figure(palette, height=760)
    across, up = figure.layout.xaxis.to_plotly_json(), figure.layout.yaxis.to_plotly_json()
    rows = -(-(len(book.outcomes) + 1) // COLUMNS)
    figure.set_subplots(rows=rows, cols=COLUMNS, shared_yaxes="all", horizontal_spacing=0.05, vertical_spacing=0.09)
    figure.update_xaxes(**across, tickvals=[1, 5, 10, 15])
    figure.update_yaxes(**up, tickformat=",.0f", rangemode="tozero")
    for place, code in enumerate(book.outcomes):
        _panel(figure, book, code, place, palette)
    _key(figure, paying(book.outcomes), palette, len(book.outcomes))
    figure.update_layout(barmode="stack", bargap=0.12, margin={"t": 34, "l": 8, "r": 8, "b": 8})
    return figure


def _panel(figure: go.Figure, book: Book, code: str, place: int, palette: Palette) -> None:
    ledger, colours = book.outcomes[code].likely, payer_colours(palette)
    row, column = place // COLUMNS + 1, place % COLUMNS + 1
    years = list(range(1, ledger.cost.shape[1] + 1))
    shares = {payer: ledger.revenue[payer][0] for payer in paying(book.outcomes) if payer in ledger.revenue}
    for payer, money_paid in shares.items():
        figure.add_bar(x=years, y=money_paid / THOUSAND, marker={"color": colours[payer], "line": {"width": 0}},
                       hovertext=_hover(code, label("finanzierung.payer", payer), money_paid), hoverinfo="text",
                       row=row, col=column)
    gap = ledger.open_gap[0]
    figure.add_bar(x=years, y=gap / THOUSAND, hovertext=_hover(code, t("finanzierung.payer.gap"), gap),
                   hoverinfo="text", row=row, col=column,
                   marker={"color": rgba(palette.alert, 0.14), "line": {"color": palette.alert, "width": 1},
                           "pattern": {"shape": GAP_PATTERN, "fgcolor": palette.alert, "size": 6, "solidity": 0.25}})
    number = "" if place == 0 else str(place + 1)
    figure.add_annotation(x=0, y=1.0, xref=f"x{number} domain", yref=f"y{number} domain", yanchor="bottom",
                          xanchor="left", text="<b>" + label("finanzierung.short", code) + "</b>", showarrow=False,
                          font={"size": 15, "color": palette.ink})
    if gap[-1] > 0:
        figure.add_annotation(x=years[-1] + 0.5, y=float(ledger.cost[0].max()) / THOUSAND, xref=f"x{number}",
                              yref=f"y{number}", xanchor="right", yanchor="bottom", showarrow=False,
                              text=t("finanzierung.payers.gap_label",
                                     amount=t("finanzierung.thousand", number=thousands(gap[-1]))),
                              font={"size": 14, "color": palette.alert})


def _hover(code: str, payer: str, values: np.ndarray) -> list[str]:
    return [t("finanzierung.payers.hover", model=model_name(code), year=str(year), payer=payer, amount=money(value))
            for year, value in enumerate(values, start=1)]


def _key(figure: go.Figure, shown: list[str], palette: Palette, place: int) -> None:
    """Name the colours in the empty last cell, in the order of the stack from the top."""
    number = str(place + 1)
    left, top = figure.layout[f"xaxis{number}"].domain[0], figure.layout[f"yaxis{number}"].domain[1]
    bottom = figure.layout[f"yaxis{number}"].domain[0]
    figure.update_layout({f"xaxis{number}": {"visible": False}, f"yaxis{number}": {"visible": False}})
    entries = [(t("finanzierung.payer.gap"), palette.alert, "▨")]
    entries += [(label("finanzierung.payer", payer), payer_colours(palette)[payer], "■") for payer in reversed(shown)]
    step = (top - bottom) / max(len(entries) - 1, 8)
    for line, (words, colour, sign) in enumerate(entries):
        figure.add_annotation(x=left, y=top - step * line, xref="paper", yref="paper", xanchor="left",
                              yanchor="middle", showarrow=False, align="left",
                              text=f'<span style="color:{colour};font-size:17px">{sign}</span> {words}',
                              font={"size": 13, "color": palette.ink})


def _spread(values: Mapping[str, float], distance: float) -> dict[str, float]:
    """Move label heights apart so that neighbours keep a distance, keeping their order."""
    ordered = sorted(values, key=lambda code: values[code])
    heights = [values[code] for code in ordered]
    for _ in range(50):
        for i in range(1, len(heights)):
            overlap = distance - (heights[i] - heights[i - 1])
            if overlap > 0:
                heights[i] += overlap / 2
                heights[i - 1] -= overlap / 2
    return dict(zip(ordered, heights, strict=True))


@drawn_once
def gaps(view: Gaps, palette: Palette) -> go.Figure:
    """Draw the yearly gap of every model, named at the line's end, with the range of the chosen one."""
    figure = base_figure(palette, height=420, right=118)
    colours = model_colours(palette)
    years = list(range(1, len(view.low) + 1))
    figure.add_scatter(x=years + years[::-1], y=np.r_[view.high, view.low[::-1]] / THOUSAND, fill="toself",
                       fillcolor=rgba(colours[view.chosen], 0.16), line={"width": 0}, hoverinfo="skip", mode="lines")
    for code, values in view.likely.items():
        hover = [t("finanzierung.gaps.hover", model=model_name(code), year=str(y), amount=money(v))
                 for y, v in zip(years, values, strict=True)]
        figure.add_scatter(x=years, y=values / THOUSAND, mode="lines", hovertext=hover, hoverinfo="text",
                           line={"color": colours[code], "width": 3.5 if code == view.chosen else 2})
    ends = {code: float(values[-1]) / THOUSAND for code, values in view.likely.items()}
    top = max(float(np.max(view.high)), *(float(v.max()) for v in view.likely.values())) / THOUSAND
    low = min(0.0, float(np.min(view.low)) / THOUSAND, *(float(v.min()) / THOUSAND for v in view.likely.values()))
    for code, height in _spread(ends, (top - low) * 0.062).items():
        name = label("finanzierung.line", code)
        words = f"{name} {thousands(ends[code] * THOUSAND)}"
        end_label(figure, years[-1], height, f"<b>{words}</b>" if code == view.chosen else words, colours[code])
    if 0 < view.grant_years < len(years):
        marker_line(figure, view.grant_years + 0.5, t("finanzierung.gaps.end"), palette)
    figure.update_xaxes(tickvals=[1, 5, 10, 15], tickangle=0, range=[0.8, years[-1] + 0.2])
    figure.update_yaxes(tickformat=",.0f", range=[low * 1.1, top * 1.06])
    return figure


@drawn_once
def drivers(view: Drivers, palette: Palette) -> go.Figure:
    """Draw the tornado: each assumption at its low and high end around the likely gap."""
    figure = base_figure(palette, height=70 + 58 * len(view.names))
    places = list(range(len(view.names)))[::-1]
    for ends, texts, colour in ((view.at_low, view.low_text, palette.muted),
                                (view.at_high, view.high_text, palette.accent)):
        hover = [t("finanzierung.drivers.hover", name=n, value=v, amount=money(e))
                 for n, v, e in zip(view.names, texts, ends, strict=True)]
        figure.add_bar(x=[(e - view.base) / THOUSAND for e in ends], base=view.base / THOUSAND, y=places,
                       orientation="h", marker={"color": colour}, hovertext=hover, hoverinfo="text", width=0.42)
        others = view.at_high if ends is view.at_low else view.at_low
        for place, end, other, text in zip(places, ends, others, texts, strict=True):
            right = end > view.base or (end == view.base and other < view.base)
            figure.add_annotation(x=end / THOUSAND, y=place, text=text, showarrow=False, font={"size": 13},
                                  xanchor="left" if right else "right", xshift=4 if right else -4)
    for place, name in zip(places, view.names, strict=True):
        figure.add_annotation(x=0, xref="paper", y=place + 0.22, yanchor="bottom", xanchor="left", showarrow=False,
                              text=name, font={"size": 14, "color": palette.ink})
    figure.add_vline(x=view.base / THOUSAND, line={"color": palette.ink, "width": 1})
    figure.update_layout(barmode="overlay")
    figure.update_yaxes(visible=False, range=[-0.6, len(view.names) - 0.2])
    ends_all = np.array([*view.at_low, *view.at_high]) / THOUSAND
    room = 0.16 * float(np.ptp(ends_all))
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=6,
                        range=[float(ends_all.min()) - room, float(ends_all.max()) + room])
    return figure


@drawn_once
def real_houses(view: RealHouses, palette: Palette) -> go.Figure:
    """Draw budgets of real houses as dots, one row each, and the models as diamonds in between."""
    marks = [(value, name, hover, palette.muted, "circle") for value, name, hover in
             zip(view.today, view.names, view.hover, strict=True)]
    marks += [(value, label("finanzierung.short", code),
               t("finanzierung.real.hover_model", model=model_name(code), budget=money(value)),
               model_colours(palette)[code], "diamond") for code, value in view.models.items()]
    marks.sort(key=lambda mark: mark[0])
    figure = base_figure(palette, height=60 + 40 * len(marks), right=40)
    places = list(range(len(marks)))
    figure.add_scatter(x=[m[0] / THOUSAND for m in marks], y=places, mode="markers", hoverinfo="text",
                       hovertext=[m[2] for m in marks],
                       marker={"color": [m[3] for m in marks], "symbol": [m[4] for m in marks],
                               "size": [15 if m[4] == "diamond" else 10 for m in marks], "opacity": 1})
    for place, (value, name, _, _, sign) in zip(places, marks, strict=True):
        figure.add_annotation(x=value / THOUSAND, y=place, text=thousands(value), showarrow=False, xanchor="left",
                              xshift=11, font={"size": 13, "color": palette.muted})
        figure.add_annotation(x=0, xref="paper", y=place + 0.18, yanchor="bottom", xanchor="left", showarrow=False,
                              text=f"<b>{name}</b>" if sign == "diamond" else name,
                              font={"size": 13, "color": palette.ink})
    figure.update_yaxes(visible=False, range=[-0.6, len(marks) - 0.1])
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=6, rangemode="tozero", tickangle=0)
    return figure
