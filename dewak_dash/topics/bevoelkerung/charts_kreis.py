"""Draw what is known of a town's Kreis: ages, births and deaths, moves."""

import plotly.graph_objects as go

from dewak_dash.formats import number, signed
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.bevoelkerung.kreis import Moves, Pyramid, Vital
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, base_figure, ends, font
from dewak_dash.topics.common.figures_text import width


@drawn_once
def pyramid(view: Pyramid, palette: Palette) -> go.Figure:
    """Draw persons per year of age, women left, men right; bars as wide as their years of age."""
    figure = base_figure(palette, 420)
    middle = view.bars.age_from + view.bars.width / 2
    for sex, sign in (("female", -1), ("male", 1)):
        words = label("bevoelkerung.sex", sex)
        per_year = view.bars[sex] / view.bars.width
        figure.add_bar(
            x=sign * per_year, y=middle, width=view.bars.width - 0.3, orientation="h", hoverinfo="text",
            marker={"color": palette.sexes[sex], "line": {"width": 0}},
            hovertext=[f"{words}, {age}: {number(n)}"
                       for age, n in zip(view.exhibit.table.iloc[:, 0], view.bars[sex], strict=True)])
        figure.add_annotation(x=0.25 if sign < 0 else 0.75, xref="paper", y=1, yref="paper", yanchor="bottom",
                              showarrow=False, text=f"<b>{words}</b>", font=font(palette, palette.sexes[sex]))
    top = float(max((view.bars[s] / view.bars.width).max() for s in ("female", "male")))
    step = 10 ** (len(str(int(top))) - 1) * (2 if top / 10 ** (len(str(int(top))) - 1) > 4 else 1)
    half = range(0, int(top) + 1, step)
    ticks = sorted({-v for v in half} | set(half))
    figure.update_xaxes(tickvals=ticks, ticktext=[number(abs(v)) for v in ticks], showgrid=True)
    figure.update_yaxes(range=[0, float((view.bars.age_from + view.bars.width).max())], dtick=10, zeroline=False)
    figure.update_layout(barmode="overlay", margin={"t": 2 * palette.type.text})
    return figure


@drawn_once
def vital(view: Vital, palette: Palette) -> go.Figure:
    """Draw births and deaths by year as two labelled lines with the gap between them shaded."""
    figure = base_figure(palette, 300)
    years = view.years.year
    figure.add_scatter(x=years, y=view.years.births, mode="lines", line={"width": 0}, hoverinfo="skip")
    figure.add_scatter(x=years, y=view.years.deaths, mode="lines", line={"width": 0}, fill="tonexty",
                       fillcolor=rgba(palette.muted, 0.15), hoverinfo="skip")
    found = []
    for column, colour, words in (("births", palette.accent, t("bevoelkerung.col.births")),
                                  ("deaths", palette.ink, t("bevoelkerung.col.deaths"))):
        values = view.years[column]
        figure.add_scatter(x=years, y=values, mode="lines+markers", hoverinfo="text",
                           line={"color": colour, "width": palette.type.line},
                           hovertext=[f"{words} {int(y)}: {number(v)}" for y, v in zip(years, values, strict=True)])
        found.append(End(x=years.iloc[-1], y=float(values.iloc[-1]), text=f"{words}<br>{number(values.iloc[-1])}",
                         colour=colour))
    ends(figure, found, palette, (0, 1.1 * float(view.years[["births", "deaths"]].to_numpy().max())))
    figure.update_xaxes(tickformat="d", nticks=6, range=[years.iloc[0] - 0.15, years.iloc[-1] + 0.1])
    figure.update_yaxes(tickformat=",d")
    return figure


@drawn_once
def moves(view: Moves, palette: Palette) -> go.Figure:
    """Draw the balance of moves by age group, gains and losses from one zero line."""
    net = [float(v) for v in view.groups.net]
    figure = base_figure(palette, 40 + 34 * len(net))
    words = [signed(v) for v in net]
    longest = max(width(text, palette.type.text) for text in words) + 12
    names = max(width(str(age), palette.type.text) for age in view.groups.age)
    low, high = min(*net, 0.0), max(*net, 0.0)
    per_pixel = ((high - low) or 1.0) / max(palette.type.width - names - 2 * longest, 80)
    figure.add_bar(
        x=net, y=view.groups.age, orientation="h", hoverinfo="text", text=words, textposition="outside",
        cliponaxis=False, textfont=font(palette, palette.ink),
        marker={"color": [palette.accent if v >= 0 else palette.alert for v in net], "line": {"width": 0}},
        hovertext=[f"{a}: {number(i)} {t('bevoelkerung.col.in')}, {number(o)} {t('bevoelkerung.col.out')}"
                   for a, i, o in zip(view.groups.age, view.groups.into, view.groups.out, strict=True)])
    figure.update_xaxes(zeroline=True, zerolinecolor=palette.muted, showticklabels=False,
                        range=[low - longest * per_pixel, high + longest * per_pixel])
    figure.update_yaxes(autorange="reversed", type="category", zeroline=False, nticks=0, dtick=1,
                        showgrid=False)
    return figure
