"""Draw the charts of the projection: fan, parts, groups, scenarios, ratios."""

from collections.abc import Callable
from datetime import date

import numpy as np
import plotly.graph_objects as go

from dewak_dash.demography.series import official
from dewak_dash.formats import as_percent, number, percent, signed_percent
from dewak_dash.text import t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, Mark, base_figure, ends, marks, tick_step
from dewak_dash.topics.common.figures_text import wrapped
from dewak_dash.topics.vorausberechnung.ages import Ratios
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


def bands(figure: go.Figure, x: list[object], q: np.ndarray, colour: str, **axes: str) -> None:
    """Draw both bands of the quantiles q (5, years) in a colour, the inner one darker."""
    for low, high, opacity in ((LOW, HIGH, 0.14), (LOW_QUARTER, HIGH_QUARTER, 0.22)):
        figure.add_scatter(x=x, y=q[low], mode="lines", line={"width": 0}, hoverinfo="skip", **axes)
        figure.add_scatter(x=x, y=q[high], mode="lines", line={"width": 0}, fill="tonexty", hoverinfo="skip",
                           fillcolor=rgba(colour, opacity), **axes)


def middle(figure: go.Figure, x: list[object], years: np.ndarray, q: np.ndarray, colour: str, width: float,
           write: Callable[[float], str] = people, **axes: str) -> None:
    """Draw the middle of the quantiles q (5, years), dashed, with the range where the pointer rests, so written."""
    figure.add_scatter(
        x=x, y=q[MIDDLE], mode="lines", line={"color": rgba(colour, 0.75), "width": width, "dash": "dash"},
        hoverinfo="text", hovertext=[t("vorausberechnung.fan.hover", year=str(int(y)), low=write(a), high=write(b),
                                       middle=write(m))
                                     for y, a, b, m in zip(years, q[LOW], q[HIGH], q[MIDDLE], strict=True)], **axes)


@drawn_once
def fan(view: Fan, palette: Palette, keeps_year: int, keeps_text: str) -> go.Figure:
    """Draw the counts so far, the range to come, and until when such ranges kept."""
    figure = base_figure(palette, 340)
    summary, colour, line = view.summary, palette.accent, palette.type.line
    known = official(view.history)
    for segment in known:
        figure.add_scatter(x=[p.day for p in segment.points], y=[p.value for p in segment.points],
                           mode="lines+markers", line={"color": colour, "width": line},
                           marker={"size": 2 * line}, hoverinfo="text",
                           hovertext=[f"{p.year}: {number(p.value)}" for p in segment.points])
    days: list[object] = [date(int(y), 12, 31) for y in summary.years]
    bands(figure, days, summary.total, colour)
    middle(figure, days, summary.years, summary.total, colour, line)
    first, last = known[0].first.year - 1, int(summary.years[-1])
    marked = [(int(summary.years[0]), t("vorausberechnung.fan.start"))]
    if summary.years[0] < keeps_year <= summary.years[-1]:
        marked.append((keeps_year, keeps_text))
    marks(figure, [Mark(date(year, 12, 31), words, (year - first) / (last - first)) for year, words in marked],
          palette)
    counts = [p.value for s in known for p in s.points]
    low, high = min(float(summary.total.min()), *counts), max(float(summary.total.max()), *counts)
    ends(figure, [End(x=days[-1], y=float(summary.total[row, -1]), text=people(summary.total[row, -1]),
                      colour=palette.ink if row == MIDDLE else palette.muted) for row in (HIGH, MIDDLE, LOW)], palette,
         (max(low - 0.25 * (high - low), 0), high + 0.1 * (high - low)))
    figure.update_yaxes(tickformat=",d", zeroline=False)
    step = max(tick_step(last - first, palette), 10)
    ticks = [year for year in range(first, last + 1) if year % step == 0]
    figure.update_xaxes(range=[date(first, 12, 31), days[-1]], tickvals=[date(year, 12, 31) for year in ticks],
                        ticktext=[str(year) for year in ticks])
    return figure


def _years(figure: go.Figure, years: np.ndarray) -> None:
    figure.update_xaxes(tickformat="d", nticks=5, range=[years[0], years[-1]])


@drawn_once
def parts(view: PartsView, palette: Palette) -> go.Figure:
    """Draw the half widths of both parts by year, labelled at the end."""
    figure = base_figure(palette, 280)
    found = []
    for values, colour, words in ((view.own, palette.accent, t("vorausberechnung.parts.own")),
                                  (view.common, palette.muted, t("vorausberechnung.parts.common"))):
        figure.add_scatter(x=view.years, y=values, mode="lines", line={"color": colour, "width": palette.type.line},
                           hoverinfo="text", hovertext=[f"{words} {int(y)}: ±{percent(v / 100)}"
                                                        for y, v in zip(view.years, values, strict=True)])
        found.append(End(x=view.years[-1], y=float(values[-1]), text=f"{words}<br>±{percent(values[-1] / 100)}",
                         colour=colour))
    ends(figure, found, palette, (0, 1.1 * float(max(view.own.max(), view.common.max()))))
    _years(figure, view.years)
    figure.update_yaxes(ticksuffix=as_percent(""))
    return figure


@drawn_once
def compared(view: Compared, palette: Palette) -> go.Figure:
    """Draw the scenarios' middle paths, the chosen one in colour, names at the ends."""
    figure = base_figure(palette, 340)
    found = []
    for name, line in view.lines.items():
        chosen = name == view.chosen
        colour = palette.accent if chosen else palette.muted
        figure.add_scatter(x=view.years, y=line, mode="lines", hoverinfo="text",
                           line={"color": colour, "width": palette.type.line * (1.5 if chosen else 0.75),
                                 "dash": "dash"},
                           hovertext=[f"{name} {int(y)}: {people(v)}" for y, v in zip(view.years, line, strict=True)])
        words = wrapped(name, palette.type.text, palette.type.width / 3)
        found.append(End(x=view.years[-1], y=float(line[-1]), text=f"{words} {people(line[-1])}", colour=colour))
    values = np.concatenate(list(view.lines.values()))
    edge = 0.08 * float(values.max() - values.min())
    ends(figure, found, palette, (float(values.min()) - edge, float(values.max()) + edge))
    _years(figure, view.years)
    figure.update_yaxes(tickformat=",d", zeroline=False)
    return figure


@drawn_once
def ratios(view: Ratios, palette: Palette) -> go.Figure:
    """Draw young and old per 100 people of working age."""
    figure = base_figure(palette, 280)
    found = []
    for values, colour, words in ((view.young, palette.ages[0], t("vorausberechnung.ratio.young")),
                                  (view.old, palette.ages[-1], t("vorausberechnung.ratio.old"))):
        figure.add_scatter(x=view.years, y=values, mode="lines", hoverinfo="text",
                           line={"color": colour, "width": palette.type.line, "dash": "dash"},
                           hovertext=[f"{words} {int(y)}: {number(float(v))}"
                                      for y, v in zip(view.years, values, strict=True)])
        found.append(End(x=view.years[-1], y=float(values[-1]), text=f"{words}: {number(float(values[-1]))}",
                         colour=colour))
    ends(figure, found, palette, (0, 1.1 * float(max(view.young.max(), view.old.max()))))
    _years(figure, view.years)
    return figure


@drawn_once
def others(view: Others, palette: Palette) -> go.Figure:
    """Draw what others forecast as points beside our range, all as change since their own base year."""
    figure = base_figure(palette, 340)
    years: list[object] = [int(y) for y in view.years]
    for values, fill in ((view.low, "none"), (view.high, "tonexty")):
        figure.add_scatter(x=years, y=values, mode="lines", line={"width": 0}, hoverinfo="skip",
                           fill=fill, fillcolor=rgba(palette.accent, 0.18))
    figure.add_scatter(x=years, y=view.middle, mode="lines", hoverinfo="skip",
                       line={"color": rgba(palette.accent, 0.75), "width": palette.type.line, "dash": "dash"})
    rows = view.points.to_dict("records")
    changes = [float(row["change"]) for row in rows]
    low, high = min(float(view.low.min()), 0.0, *changes), max(float(view.high.max()), 0.0, *changes)
    last = max(int(view.years[-1]), *(int(row["target_year"]) for row in rows), 0) + 0.3
    found = [End(x=years[-1], y=float(view.middle[-1]), text=t("vorausberechnung.others.ours"), colour=palette.accent,
                 tail=last)]
    for row in rows:
        words = f"{row['label']}: {signed_percent(row['change'] / 100)}"
        figure.add_scatter(x=[row["target_year"]], y=[row["change"]], mode="markers", hoverinfo="text",
                           hovertext=[f"{words}, {row['target_year']}"],
                           marker={"size": 11, "color": palette.ink, "line": {"width": 2, "color": palette.ink},
                                   "symbol": "circle-open" if row["superseded"] else "circle"})
        found.append(End(x=row["target_year"], y=float(row["change"]),
                         text=wrapped(words, palette.type.text, palette.type.width / 3), colour=palette.ink, tail=last))
    ends(figure, found, palette, (low - 0.12 * (high - low), high + 0.12 * (high - low)))
    figure.add_hline(y=0, line={"color": palette.muted, "width": 1})
    figure.update_yaxes(ticksuffix=as_percent(""), zeroline=False)
    figure.update_xaxes(tickformat="d", nticks=5, range=[view.years[0], last])
    return figure
