"""Draw the charts of the projection: fan, parts, groups, scenarios, ratios."""

from datetime import date

import numpy as np
import plotly.graph_objects as go

from dewak_dash.demography.series import official
from dewak_dash.formats import number, percent, signed_percent
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure, end_label, marker_line
from dewak_dash.topics.vorausberechnung.ages import Groups, Ratios
from dewak_dash.topics.vorausberechnung.findings import (
    HIGH,
    HIGH_QUARTER,
    LOW,
    LOW_QUARTER,
    MIDDLE,
    Compared,
    Fan,
    Others,
    PartsView,
    people,
)


def _bands(figure: go.Figure, x: list[object], q: np.ndarray, colour: str, **axes: str) -> None:
    for low, high, opacity in ((LOW, HIGH, 0.14), (LOW_QUARTER, HIGH_QUARTER, 0.22)):
        figure.add_scatter(x=x, y=q[low], mode="lines", line={"width": 0}, hoverinfo="skip", **axes)
        figure.add_scatter(x=x, y=q[high], mode="lines", line={"width": 0}, fill="tonexty", hoverinfo="skip",
                           fillcolor=rgba(colour, opacity), **axes)


def _middle(figure: go.Figure, x: list[object], years: np.ndarray, q: np.ndarray, colour: str, **axes: str) -> None:
    figure.add_scatter(
        x=x, y=q[MIDDLE], mode="lines", line={"color": rgba(colour, 0.75), "width": 2.5, "dash": "dash"},
        hoverinfo="text", hovertext=[t("vorausberechnung.fan.hover", year=str(int(y)), low=people(a), high=people(b),
                                       middle=people(m))
                                     for y, a, b, m in zip(years, q[LOW], q[HIGH], q[MIDDLE], strict=True)], **axes)


@drawn_once
def fan(view: Fan, palette: Palette, keeps_year: int, keeps_text: str) -> go.Figure:
    """Draw the counts so far, the range to come, and until when such ranges kept."""
    figure = base_figure(palette, 440, right=96)
    summary, colour = view.summary, palette.accent
    for segment in official(view.history):
        figure.add_scatter(x=[p.day for p in segment.points], y=[p.value for p in segment.points],
                           mode="lines+markers", line={"color": colour, "width": 3}, marker={"size": 5},
                           hoverinfo="text", hovertext=[f"{p.year}: {number(p.value)}" for p in segment.points])
    days: list[object] = [date(int(y), 12, 31) for y in summary.years]
    _bands(figure, days, summary.total, colour)
    _middle(figure, days, summary.years, summary.total, colour)
    for row in (HIGH, MIDDLE, LOW):
        end_label(figure, days[-1], float(summary.total[row, -1]), people(summary.total[row, -1]),
                  palette.ink if row == MIDDLE else palette.muted)
    marker_line(figure, days[0], t("vorausberechnung.fan.start"), palette)
    if summary.years[0] < keeps_year <= summary.years[-1]:
        marker_line(figure, date(keeps_year, 12, 31), keeps_text, palette, y=0.93)
    low = min(float(summary.total.min()), *(p.value for s in official(view.history) for p in s.points))
    high = max(float(summary.total.max()), *(p.value for s in official(view.history) for p in s.points))
    figure.update_yaxes(range=[max(low - 0.25 * (high - low), 0), high + 0.1 * (high - low)], tickformat=",d",
                        zeroline=False)
    years = range(official(view.history)[0].first.year, int(summary.years[-1]) + 1)
    step = 20 if len(years) > 50 else 10
    ticks = [y for y in years if y % step == step - 10]
    figure.update_xaxes(range=[date(years[0] - 1, 12, 31), days[-1]], tickvals=[date(y, 12, 31) for y in ticks],
                        ticktext=[str(y) for y in ticks])
    return figure


@drawn_once
def parts(view: PartsView, palette: Palette) -> go.Figure:
    """Draw the half widths of both parts by year, labelled at the end."""
    figure = base_figure(palette, 280, right=130)
    for values, colour, words in ((view.own, palette.accent, t("vorausberechnung.parts.own")),
                                  (view.common, palette.muted, t("vorausberechnung.parts.common"))):
        figure.add_scatter(x=view.years, y=values, mode="lines", line={"color": colour, "width": 3}, hoverinfo="text",
                           hovertext=[f"{words} {int(y)}: ±{percent(v / 100)}"
                                      for y, v in zip(view.years, values, strict=True)])
        end_label(figure, view.years[-1], float(values[-1]), f"{words}<br>±{percent(values[-1] / 100)}", colour)
    figure.update_xaxes(tickformat="d", nticks=6, range=[view.years[0] - 0.5, view.years[-1]])
    figure.update_yaxes(rangemode="tozero", ticksuffix=" %")
    return figure


@drawn_once
def groups(view: Groups, palette: Palette) -> go.Figure:
    """Draw one small fan per age group, each from zero, in the colours of the ages."""
    figure = base_figure(palette, 620, right=56)
    colours = dict(zip(view.quantiles, palette.ages, strict=True))
    rows = (len(view.quantiles) + 1) // 2
    for i, (code, q) in enumerate(view.quantiles.items()):
        n, column, row = "" if i == 0 else str(i + 1), i % 2, i // 2
        top = 1 - row / rows
        figure.update_layout({
            f"xaxis{n}": {"domain": [0.58 * column, 0.58 * column + 0.36], "anchor": f"y{n}", "showgrid": False,
                          "fixedrange": True, "tickformat": "d", "nticks": 4,
                          "range": [view.years[0], view.years[-1]],
                          "tickfont": {"color": palette.muted, "size": 13}},
            f"yaxis{n}": {"domain": [top - 0.76 / rows, top - 0.16 / rows], "anchor": f"x{n}", "nticks": 3,
                          "fixedrange": True, "gridcolor": palette.line, "tickformat": ",d", "zeroline": True,
                          "zerolinecolor": palette.muted, "range": [0, 1.12 * float(q.max())],
                          "tickfont": {"color": palette.muted, "size": 13}}})
        axes = {"xaxis": f"x{n}", "yaxis": f"y{n}"}
        years: list[object] = [int(y) for y in view.years]
        _bands(figure, years, q, colours[code], **axes)
        _middle(figure, years, view.years, q, colours[code], **axes)
        figure.add_annotation(x=0, y=top, xref=f"x{n} domain", yref="paper", xanchor="left", yanchor="top",
                              showarrow=False, text=f"<b>{label('vorausberechnung.group', code)}</b>",
                              font={"color": palette.ink, "size": 15})
        figure.add_annotation(x=years[-1], y=float(q[MIDDLE, -1]), xref=f"x{n}", yref=f"y{n}", xanchor="left",
                              xshift=6, showarrow=False, text=people(q[MIDDLE, -1]),
                              font={"color": palette.ink, "size": 14})
    return figure


@drawn_once
def compared(view: Compared, palette: Palette) -> go.Figure:
    """Draw the scenarios' middle paths, the chosen one in colour, names at the ends."""
    figure = base_figure(palette, 340, right=150)
    ends = sorted(view.lines.items(), key=lambda item: item[1][-1])
    values = np.concatenate(list(view.lines.values()))
    gap, placed = 0.07 * float(values.max() - values.min()), -np.inf
    for name, line in ends:
        chosen = name == view.chosen
        colour = palette.accent if chosen else palette.muted
        figure.add_scatter(x=view.years, y=line, mode="lines", hoverinfo="text",
                           line={"color": colour, "width": 3.5 if chosen else 1.5, "dash": "dash"},
                           hovertext=[f"{name} {int(y)}: {people(v)}" for y, v in zip(view.years, line, strict=True)])
        placed = max(float(line[-1]), placed + gap)
        end_label(figure, view.years[-1], placed, f"{name} {people(line[-1])}", colour)
    figure.update_xaxes(tickformat="d", nticks=6, range=[view.years[0], view.years[-1]])
    figure.update_yaxes(tickformat=",d", zeroline=False)
    return figure


@drawn_once
def ratios(view: Ratios, palette: Palette) -> go.Figure:
    """Draw young and old per 100 people of working age."""
    figure = base_figure(palette, 280, right=90)
    for values, colour, words in ((view.young, palette.ages[0], t("vorausberechnung.ratio.young")),
                                  (view.old, palette.ages[-1], t("vorausberechnung.ratio.old"))):
        figure.add_scatter(x=view.years, y=values, mode="lines", hoverinfo="text",
                           line={"color": colour, "width": 3, "dash": "dash"},
                           hovertext=[f"{words} {int(y)}: {number(float(v))}"
                                      for y, v in zip(view.years, values, strict=True)])
        end_label(figure, view.years[-1], float(values[-1]), f"{words}: {number(float(values[-1]))}", colour)
    figure.update_xaxes(tickformat="d", nticks=6, range=[view.years[0], view.years[-1]])
    figure.update_yaxes(rangemode="tozero")
    return figure


@drawn_once
def others(view: Others, palette: Palette) -> go.Figure:
    """Draw what others forecast as points beside our range, all as change since their own base year."""
    figure = base_figure(palette, 380, right=110)
    years: list[object] = [int(y) for y in view.years]
    for values, fill in ((view.low, "none"), (view.high, "tonexty")):
        figure.add_scatter(x=years, y=values, mode="lines", line={"width": 0}, hoverinfo="skip",
                           fill=fill, fillcolor=rgba(palette.accent, 0.18))
    figure.add_scatter(x=years, y=view.middle, mode="lines", hoverinfo="skip",
                       line={"color": rgba(palette.accent, 0.75), "width": 2.5, "dash": "dash"})
    end_label(figure, years[-1], float(view.middle[-1]), t("vorausberechnung.others.ours"), palette.accent)
    for row in view.points.to_dict("records"):
        words = f"{row['label']}: {signed_percent(row['change'] / 100)}"
        figure.add_scatter(x=[row["target_year"]], y=[row["change"]], mode="markers", hoverinfo="text",
                           hovertext=[f"{words}, {row['target_year']}"],
                           marker={"size": 11, "color": palette.ink, "line": {"width": 2, "color": palette.ink},
                                   "symbol": "circle-open" if row["superseded"] else "circle"})
        figure.add_annotation(x=row["target_year"], y=row["change"], text=words.replace(" (", "<br>("), showarrow=False,
                              xanchor="right", xshift=-10, align="right", font={"color": palette.muted, "size": 13})
    figure.add_hline(y=0, line={"color": palette.muted, "width": 1})
    figure.update_yaxes(ticksuffix=" %", zeroline=False)
    figure.update_xaxes(tickformat="d", nticks=6, range=[view.years[0], view.years[-1]])
    return figure
