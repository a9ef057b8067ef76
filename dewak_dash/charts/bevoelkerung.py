"""Draw the charts of the page Bevölkerung."""

from datetime import date

import plotly.graph_objects as go

from dewak_dash.charts.frame import base_figure, end_label, marker_line
from dewak_dash.charts.once import drawn_once
from dewak_dash.formats import date_de, number, signed, signed_percent
from dewak_dash.text import t
from dewak_dash.theme import Palette, rgba
from dewak_dash.views.bevoelkerung import History, Sexes, basis_name
from dewak_dash.views.bevoelkerung_kreis import Consequences, Moves, Pyramid, Vital
from dewak_dash.views.bevoelkerung_vergleich import Comparison, Peers
from dewak_dash.views.population_series import Segment, official


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
    figure.update_xaxes(tickvals=[date(y, 12, 31) for y in years], ticktext=[str(y) for y in years])


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
    for found, sex, words in ((view.female, "female", t("bevoelkerung.female")),
                              (view.male, "male", t("bevoelkerung.male"))):
        for segment in found:
            _segment(figure, segment, palette.sexes[sex])
        last = found[-1].last
        end_label(figure, last.day, last.value, f"{words}<br>{number(last.value)}", palette.sexes[sex])
    figure.update_yaxes(tickformat=",d", zeroline=False)
    _year_ends(figure, view.female)
    return figure


@drawn_once
def pyramid(view: Pyramid, palette: Palette) -> go.Figure:
    """Draw persons per year of age, women left, men right; bars as wide as their years of age."""
    figure = base_figure(palette, 460)
    middle = view.bars.age_from + view.bars.width / 2
    for sex, sign, words in (("female", -1, t("bevoelkerung.female")), ("male", 1, t("bevoelkerung.male"))):
        per_year = view.bars[sex] / view.bars.width
        figure.add_bar(
            x=sign * per_year, y=middle, width=view.bars.width - 0.3, orientation="h", hoverinfo="text",
            marker={"color": palette.sexes[sex], "line": {"width": 0}},
            hovertext=[f"{words}, {age}: {number(n)}"
                       for age, n in zip(view.exhibit.table.iloc[:, 0], view.bars[sex], strict=True)])
        figure.add_annotation(x=0.25 if sign < 0 else 0.75, xref="paper", y=1.02, yref="paper", showarrow=False,
                              text=f"<b>{words}</b>", font={"color": palette.sexes[sex], "size": 15})
    top = float(max((view.bars[s] / view.bars.width).max() for s in ("female", "male")))
    step = 10 ** (len(str(int(top))) - 1) * (2 if top / 10 ** (len(str(int(top))) - 1) > 4 else 1)
    half = range(0, int(top) + 1, step)
    ticks = sorted({-v for v in half} | set(half))
    figure.update_xaxes(tickvals=ticks, ticktext=[number(abs(v)) for v in ticks], showgrid=True)
    figure.update_yaxes(range=[0, float((view.bars.age_from + view.bars.width).max())], dtick=10, zeroline=False)
    figure.update_layout(barmode="overlay")
    return figure


@drawn_once
def vital(view: Vital, palette: Palette) -> go.Figure:
    """Draw births and deaths by year as two labelled lines with the gap between them shaded."""
    figure = base_figure(palette, 300, right=110)
    years = view.years.year
    figure.add_scatter(x=years, y=view.years.births, mode="lines", line={"width": 0}, hoverinfo="skip")
    figure.add_scatter(x=years, y=view.years.deaths, mode="lines", line={"width": 0}, fill="tonexty",
                       fillcolor=rgba(palette.muted, 0.15), hoverinfo="skip")
    for column, colour, words in (("births", palette.accent, t("bevoelkerung.col.births")),
                                  ("deaths", palette.ink, t("bevoelkerung.col.deaths"))):
        values = view.years[column]
        figure.add_scatter(x=years, y=values, mode="lines+markers", line={"color": colour, "width": 3},
                           hoverinfo="text",
                           hovertext=[f"{words} {int(y)}: {number(v)}" for y, v in zip(years, values, strict=True)])
        end_label(figure, years.iloc[-1], float(values.iloc[-1]), f"{words}<br>{number(values.iloc[-1])}", colour)
    figure.update_xaxes(tickformat="d", dtick=1)
    figure.update_yaxes(rangemode="tozero", tickformat=",d")
    return figure


@drawn_once
def moves(view: Moves, palette: Palette) -> go.Figure:
    """Draw the balance of moves by age group, gains and losses from one zero line."""
    figure = base_figure(palette, 300, right=64)
    net = view.groups.net
    figure.add_bar(
        x=net, y=view.groups.age, orientation="h", hoverinfo="text", text=[signed(v) for v in net],
        textposition="outside", cliponaxis=False, textfont={"color": palette.ink, "size": 14},
        marker={"color": [palette.accent if v >= 0 else palette.alert for v in net], "line": {"width": 0}},
        hovertext=[f"{a}: {number(i)} {t('bevoelkerung.col.in')}, {number(o)} {t('bevoelkerung.col.out')}"
                   for a, i, o in zip(view.groups.age, view.groups.into, view.groups.out, strict=True)])
    figure.update_xaxes(zeroline=True, zerolinecolor=palette.muted, showticklabels=False)
    figure.update_yaxes(autorange="reversed", type="category", zeroline=False, nticks=0, dtick=1,
                        showgrid=False)
    return figure


def _plain(value: float) -> str:
    return number(value, 0 if abs(value) >= 100 else 1)


@drawn_once
def consequences(view: Consequences, palette: Palette) -> go.Figure:
    """Draw one small panel per indicator, the own Kreis in colour, the other in grey."""
    indicators = list(dict.fromkeys(view.series.indicator))
    rows = (len(indicators) + 1) // 2
    figure = base_figure(palette, 230 * rows, right=48)
    for i, indicator in enumerate(indicators):
        n = "" if i == 0 else str(i + 1)
        column, row = i % 2, i // 2
        part = view.series[view.series.indicator == indicator]
        top = 1 - row / rows
        axis = {"showgrid": False, "tickformat": "d", "nticks": 4, "fixedrange": True,
                "tickfont": {"color": palette.muted, "size": 13}, "domain": [0.56 * column, 0.56 * column + 0.4],
                "anchor": f"y{n}"}
        figure.update_layout({
            f"xaxis{n}": axis,
            f"yaxis{n}": {"domain": [top - 1 / rows + 0.13 / rows * 1.2, top - 0.2 / rows], "anchor": f"x{n}",
                          "gridcolor": palette.line, "nticks": 4, "fixedrange": True, "rangemode": "tozero",
                          "zeroline": True, "zerolinecolor": palette.muted, "tickformat": ",~r",
                          "tickfont": {"color": palette.muted, "size": 13}}})
        for (own, region), line in part.groupby(["own", "region"]):
            colour = palette.accent if own else palette.muted
            figure.add_scatter(
                x=line.year, y=line.value, mode="lines", xaxis=f"x{n}", yaxis=f"y{n}", hoverinfo="text",
                line={"color": colour, "width": 3 if own else 1.6},
                hovertext=[f"{region} {int(y)}: {_plain(v)} {line.unit.iloc[0]}"
                           for y, v in zip(line.year, line.value, strict=True)])
            if own:
                figure.add_annotation(x=line.year.iloc[-1], y=line.value.iloc[-1], xref=f"x{n}", yref=f"y{n}",
                                      text=_plain(line.value.iloc[-1]), showarrow=False, xanchor="left", xshift=6,
                                      font={"color": colour, "size": 14})
        figure.add_annotation(x=0, y=top, xref=f"x{n} domain", yref="paper", yanchor="top", xanchor="left",
                              showarrow=False, align="left", font={"color": palette.ink, "size": 14},
                              text=f"<b>{part['name'].iloc[0]}</b>, {part.unit.iloc[0]}")
    return figure
