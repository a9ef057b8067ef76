"""Draw the charts of the page Bevölkerung."""

from datetime import date

import plotly.graph_objects as go

from dewak_dash.demography.series import Segment, official
from dewak_dash.formats import date_de, number, signed_percent
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.bevoelkerung.comparison import Comparison, Peers
from dewak_dash.topics.bevoelkerung.findings import History, Sexes, basis_name
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure, end_label, marker_line


@drawn_once
def history(view: History, palette: Palette) -> go.Figure:
    """Draw one line per census basis, census days as diamonds, phases of strong decline as bands."""
    figure = base_figure(palette, 420, right=76)
    for phase in view.phases:
        figure.add_vrect(x0=phase.start.day, x1=phase.end.day, fillcolor=rgba(palette.alert, 0.10), line_width=0,
                         layer="below")
        middle = phase.start.day + (phase.end.day - phase.start.day) / 2
        figure.add_annotation(x=middle, y=0.02, yref="paper", yanchor="bottom", showarrow=False,
                              text=t("bevoelkerung.phase.label", change=signed_percent(phase.share)),
                              font={"color": palette.alert, "size": 14})
    line = official(view.segments)
    for segment in line:
        _segment(figure, segment, palette.accent)
    for i, (basis, day) in enumerate(view.breaks.items()):
        marker_line(figure, day, basis_name(basis), palette, y=0.93 if i % 2 else 1.0)
    for segment in view.segments:
        if segment.census is not None:
            _census(figure, segment, palette)
    _latest(figure, line[-1], palette)
    values = [p.value for s in view.segments for p in s.points]
    figure.update_yaxes(range=[0.9 * min(values), 1.05 * max(values)], tickformat=",d", zeroline=False)
    _year_ends(figure, line)
    return figure


def _year_ends(figure: go.Figure, line: tuple[Segment, ...]) -> None:
    """Put a tick at the end of each tenth year, where the counts stand."""
    years = [y for y in range(line[0].first.year, line[-1].last.year + 2) if y % 10 == 0]
    figure.update_xaxes(tickvals=[date(y, 12, 31) for y in years], ticktext=[str(y) for y in years],
                        range=[date(line[0].first.year - 1, 12, 31), date(line[-1].last.year + 1, 6, 30)])


def _segment(figure: go.Figure, segment: Segment, colour: str, width: int = 3) -> None:
    figure.add_scatter(
        x=[p.day for p in segment.points], y=[p.value for p in segment.points], mode="lines+markers",
        line={"color": colour, "width": width}, marker={"size": 6, "color": colour},
        hovertext=[f"{date_de(p.day)}: {number(p.value)} ({basis_name(segment.basis)})" for p in segment.points],
        hoverinfo="text")


def _census(figure: go.Figure, segment: Segment, palette: Palette) -> None:
    point = segment.census
    assert point is not None
    figure.add_scatter(x=[point.day], y=[point.value], mode="markers", hoverinfo="text",
                       hovertext=[f"{date_de(point.day)}: {number(point.value)} ({basis_name(segment.basis)})"],
                       marker={"symbol": "diamond-open", "size": 11, "color": palette.accent, "line": {"width": 2}})
    figure.add_annotation(x=point.day, y=point.value, text=number(point.value), showarrow=False, yshift=-18,
                          font={"color": palette.muted, "size": 14})


def _latest(figure: go.Figure, segment: Segment, palette: Palette) -> None:
    last = segment.last
    figure.add_annotation(x=last.day, y=last.value, text=f"<b>{number(last.value)}</b>", showarrow=False,
                          xanchor="left", xshift=8, font={"color": palette.accent, "size": 15})


@drawn_once
def comparison(view: Comparison, palette: Palette) -> go.Figure:
    """Draw index lines in one panel per census basis, on one scale, the town in colour."""
    figure = base_figure(palette, 400, right=128)
    last_panel = view.panels[-1]
    share = 0.52 if len(view.panels) > 1 else 0.0
    figure.update_layout(xaxis={"domain": [0, 0.44] if share else [0, 1]})
    if share:
        figure.update_layout(xaxis2={"domain": [share, 1], "anchor": "y", "showgrid": False, "fixedrange": True,
                                     "tickfont": {"color": palette.muted, "size": 14}})
    values = [float(v) for panel in view.panels for line in panel.lines.values() for v in line["index"]]
    gap = 0.06 * (max(values) - min(values))
    for panel in view.panels:
        axis = "x2" if share and panel is last_panel else "x"
        labels = sorted(panel.lines.items(), key=lambda item: item[1]["index"].iloc[-1])
        placed = -1e9
        for code, line in labels:
            colour = palette.accent if code == "town" else palette.muted
            wide = {"town": 3.5, "land": 2.2, "kreis": 2.2}.get(code, 1.0)
            figure.add_scatter(
                x=line.year, y=line["index"], xaxis=axis, mode="lines", hoverinfo="text",
                line={"color": colour, "width": wide, "dash": {"land": "dot", "kreis": "dash"}.get(code, "solid")},
                opacity=1 if wide > 1 else 0.55,
                hovertext=[f"{view.names[code]} {int(y)}: {number(v, 1)}"
                           for y, v in zip(line.year, line["index"], strict=True)])
            end = float(line["index"].iloc[-1])
            if panel is last_panel and wide > 1:
                placed = max(end, placed + gap * (1 + view.names[code].count(" ") // 2))
                figure.add_annotation(x=line.year.iloc[-1], xref=axis, y=placed, text=_wrapped(view.names[code]),
                                      showarrow=False, xanchor="left", xshift=6,
                                      font={"color": colour, "size": 14})
        figure.add_annotation(x=0, xref=f"{axis} domain", y=1.03, yref="paper", text=panel.years,
                              showarrow=False, xanchor="left", font={"color": palette.muted, "size": 14})
    figure.add_hline(y=100, line={"color": palette.muted, "width": 1})
    figure.update_xaxes(tickformat="d", nticks=5)
    return figure


def _wrapped(name: str) -> str:
    """Break a long name at its last blank or hyphen."""
    if len(name) <= 16:
        return name
    cut = max(name.rfind(" ", 0, 18), name.rfind("-", 0, 18)) + 1
    return f"{name[:cut].rstrip()}<br>{name[cut:]}" if cut else name


@drawn_once
def peers(view: Peers, palette: Palette) -> go.Figure:
    """Draw how many towns of like size changed by how much, the town marked."""
    figure = base_figure(palette, 300)
    lows, highs = view.edges[:-1], view.edges[1:]
    own = [(a <= view.own < b) for a, b in zip(lows, highs, strict=True)]
    figure.add_bar(
        x=(lows + highs) / 2 * 100, y=view.counts, width=(highs - lows) * 92, hoverinfo="text",
        marker={"color": [palette.accent if o else rgba(palette.muted, 0.45) for o in own], "line": {"width": 0}},
        hovertext=[t("bevoelkerung.peers.hover", n=number(int(n)), low=signed_percent(a, 0),
                     high=signed_percent(b, 0)) for a, b, n in zip(lows, highs, view.counts, strict=True)])
    top = float(view.counts.max())
    figure.add_annotation(x=view.own * 100, y=float(view.counts[own.index(True)]) if any(own) else top, ax=0, ay=-34,
                          text=f"<b>{signed_percent(view.own)}</b>", arrowcolor=palette.accent, arrowwidth=1.5,
                          arrowhead=0, font={"color": palette.accent, "size": 15})
    figure.add_vline(x=view.median * 100, line={"color": palette.ink, "width": 1, "dash": "dot"})
    figure.add_annotation(x=view.median * 100, y=1, yref="paper", yanchor="bottom", xanchor="left", xshift=4,
                          text=t("bevoelkerung.peers.middle", value=signed_percent(view.median)), showarrow=False,
                          font={"color": palette.muted, "size": 13})
    ticks = [v for v in range(-100, 200, 5) if 100 * lows[0] <= v <= 100 * highs[-1]]
    figure.update_xaxes(tickvals=ticks, ticktext=[signed_percent(v / 100, 0) for v in ticks])
    figure.update_yaxes(title={"text": t("bevoelkerung.peers.count"), "font": {"color": palette.muted, "size": 13}})
    return figure


@drawn_once
def sexes(view: Sexes, palette: Palette) -> go.Figure:
    """Draw women and men, one line per census basis, labelled at the end."""
    figure = base_figure(palette, 340, right=84)
    for found, sex, words in ((view.female, "female", label("bevoelkerung.sex", "female")),
                              (view.male, "male", label("bevoelkerung.sex", "male"))):
        for segment in found:
            _segment(figure, segment, palette.sexes[sex])
        last = found[-1].last
        end_label(figure, last.day, last.value, f"{words}<br>{number(last.value)}", palette.sexes[sex])
    figure.update_yaxes(tickformat=",d", zeroline=False)
    _year_ends(figure, view.female)
    return figure
