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
from dewak_dash.topics.common.figures import End, Mark, base_figure, ends, font, marks, tick_step
from dewak_dash.topics.common.figures_panels import grid, tick_room, year_ticks
from dewak_dash.topics.common.figures_text import width, wrapped


@drawn_once
def history(view: History, palette: Palette) -> go.Figure:
    """Draw one line per census basis, census days as diamonds, the fall that the title tells as a band."""
    figure = base_figure(palette, 340)
    if view.told is not None:
        fall = view.told
        figure.add_vrect(x0=fall.start.day, x1=fall.end.day, fillcolor=rgba(palette.alert, 0.10), line_width=0,
                         layer="below")
        middle = fall.start.day + (fall.end.day - fall.start.day) / 2
        figure.add_annotation(x=middle, y=0.02, yref="paper", yanchor="bottom", showarrow=False,
                              text=t("bevoelkerung.phase.label", change=signed_percent(fall.share)),
                              font=font(palette, palette.alert))
    line = official(view.segments)
    for segment in line:
        _segment(figure, segment, palette.accent, palette)
    first, last = line[0].first.year - 1, line[-1].last.year + 0.5
    marks(figure, [Mark(day, basis_name(basis), (day.year - first) / (last - first))
                   for basis, day in view.breaks.items()], palette)
    for segment in view.segments:
        if segment.census is not None:
            _census(figure, segment, palette)
    latest, values = line[-1].last, [p.value for s in view.segments for p in s.points]
    ends(figure, [End(x=latest.day, y=latest.value, text=f"<b>{number(latest.value)}</b>", colour=palette.accent)],
         palette,
         (0.9 * min(values), 1.05 * max(values)))
    figure.update_yaxes(tickformat=",d", zeroline=False)
    _year_ends(figure, line, palette)
    return figure


def _year_ends(figure: go.Figure, line: tuple[Segment, ...], palette: Palette) -> None:
    """Put a tick at the end of each tenth year, where the counts stand; more often where the series is short."""
    first, last = line[0].first.year, line[-1].last.year
    step = max(tick_step(last - first, palette), 10 if last - first > 25 else 2)
    years = [y for y in range(first, last + 2) if y % step == 0]
    figure.update_xaxes(tickvals=[date(y, 12, 31) for y in years], ticktext=[str(y) for y in years],
                        range=[date(first - 1, 12, 31), date(last + 1, 6, 30)])


def _segment(figure: go.Figure, segment: Segment, colour: str, palette: Palette) -> None:
    figure.add_scatter(
        x=[p.day for p in segment.points], y=[p.value for p in segment.points], mode="lines+markers",
        line={"color": colour, "width": palette.type.line}, marker={"size": 2.5 * palette.type.line, "color": colour},
        hovertext=[f"{date_de(p.day)}: {number(p.value)} ({basis_name(segment.basis)})" for p in segment.points],
        hoverinfo="text")


def _census(figure: go.Figure, segment: Segment, palette: Palette) -> None:
    point = segment.census
    assert point is not None
    figure.add_scatter(x=[point.day], y=[point.value], mode="markers", hoverinfo="text",
                       hovertext=[f"{date_de(point.day)}: {number(point.value)} ({basis_name(segment.basis)})"],
                       marker={"symbol": "diamond-open", "size": 11, "color": palette.accent, "line": {"width": 2}})
    figure.add_annotation(x=point.day, y=point.value, text=number(point.value), showarrow=False,
                          yshift=-1.3 * palette.type.text, font=font(palette, palette.muted))


@drawn_once
def comparison(view: Comparison, palette: Palette) -> go.Figure:
    """Draw index lines in one panel per census basis, on one scale, the town in colour."""
    room = palette.type.width / (2.6 if palette.type.columns == 1 else 5.2)
    names = {code: wrapped(name, palette.type.text, room) for code, name in view.names.items()}
    longest = max(width(names.get(code, ""), palette.type.text) for code in ("town", "kreis", "land"))
    figure, panels = grid(palette, [panel.years for panel in view.panels], row=250, most=2,
                          left=tick_room(100, palette), right=longest + 30)
    values = [float(v) for panel in view.panels for line in panel.lines.values() for v in line["index"]]
    edge = 0.06 * (max(values) - min(values))
    for place, panel in zip(panels, view.panels, strict=True):
        found = []
        for code, line in panel.lines.items():
            colour = palette.accent if code == "town" else palette.muted
            wide = {"town": 1.6, "land": 1.0, "kreis": 1.0}.get(code, 0.5)
            figure.add_scatter(
                x=line.year, y=line["index"], xaxis=place.x, yaxis=place.y, mode="lines", hoverinfo="text",
                line={"color": colour, "width": palette.type.line * wide,
                      "dash": {"land": "dot", "kreis": "dash"}.get(code, "solid")},
                opacity=1 if wide >= 1 else 0.55,
                hovertext=[f"{view.names[code]} {int(y)}: {number(v, 1)}"
                           for y, v in zip(line.year, line["index"], strict=True)])
            if wide >= 1:
                found.append(End(x=int(line.year.iloc[-1]), y=float(line["index"].iloc[-1]), text=names[code],
                                 colour=colour))
        ends(figure, found, palette, (min(values) - edge, max(values) + edge), share=place.share, widen=False,
             xref=place.x, yref=place.y)
        across, _ = place.layout
        years = [int(y) for line in panel.lines.values() for y in line.year] or [0]
        figure.update_layout({across: {"tickformat": "d", "range": [min(years), max(years)],
                                       "tickvals": year_ticks(min(years), max(years), place, palette)}})
        figure.add_shape(type="line", x0=0, x1=1, xref=f"{place.x} domain", y0=100, y1=100, yref=place.y,
                         line={"color": palette.muted, "width": 1})
    return figure


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
    low, high = 100 * float(lows[0]), 100 * float(highs[-1])
    marks(figure, [
        Mark(view.median * 100, t("bevoelkerung.peers.middle", value=signed_percent(view.median)),
             (100 * view.median - low) / (high - low)),
        Mark(view.own * 100, f"<b>{view.town} {signed_percent(view.own)}</b>", (100 * view.own - low) / (high - low))],
        palette)
    figure.layout.annotations[-1].font.color = palette.accent
    step = max(5, 5 * round((high - low) / 5 * 4 * palette.type.text / palette.type.width + 0.5))
    ticks = [v for v in range(-100, 400, step) if low <= v <= high]
    figure.update_xaxes(tickvals=ticks, ticktext=[signed_percent(v / 100, 0) for v in ticks], range=[low, high])
    figure.update_yaxes(title={"text": t("bevoelkerung.peers.count"), "font": font(palette, palette.muted)},
                        rangemode="tozero")
    return figure


@drawn_once
def sexes(view: Sexes, palette: Palette) -> go.Figure:
    """Draw women and men, one line per census basis, labelled at the end."""
    figure = base_figure(palette, 320)
    found = []
    for series, sex, words in ((view.female, "female", label("bevoelkerung.sex", "female")),
                               (view.male, "male", label("bevoelkerung.sex", "male"))):
        for segment in series:
            _segment(figure, segment, palette.sexes[sex], palette)
        last = series[-1].last
        found.append(End(x=last.day, y=last.value, text=f"{words}<br>{number(last.value)}", colour=palette.sexes[sex]))
    values = [p.value for s in (*view.female, *view.male) for p in s.points]
    edge = 0.06 * (max(values) - min(values)) or 1.0
    ends(figure, found, palette, (max(min(values) - edge, 0), max(values) + edge))
    figure.update_yaxes(tickformat=",d", zeroline=False)
    _year_ends(figure, view.female, palette)
    return figure
