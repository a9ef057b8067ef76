"""Draw what is known of a town's Kreis: ages, births and deaths, moves, indicators."""

import plotly.graph_objects as go

from dewak_dash.charts.frame import base_figure, end_label
from dewak_dash.charts.once import drawn_once
from dewak_dash.formats import number, signed
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.views.angebote_kreis import Supply
from dewak_dash.views.bevoelkerung_kreis import Consequences, Moves, Pyramid, Vital


@drawn_once
def pyramid(view: Pyramid, palette: Palette) -> go.Figure:
    """Draw persons per year of age, women left, men right; bars as wide as their years of age."""
    figure = base_figure(palette, 460)
    middle = view.bars.age_from + view.bars.width / 2
    for sex, sign in (("female", -1), ("male", 1)):
        words = label("bevoelkerung.sex", sex)
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
    figure.update_xaxes(tickformat="d", dtick=1, range=[years.iloc[0] - 0.15, years.iloc[-1] + 0.1])
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
def consequences(view: Consequences | Supply, palette: Palette) -> go.Figure:
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
