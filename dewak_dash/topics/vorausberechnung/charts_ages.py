"""Draw ages year by year, and what drives the change."""

import numpy as np
import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.text import label, t
from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import FONT, base_figure
from dewak_dash.topics.vorausberechnung.ages import AgePyramid, Drivers
from dewak_dash.topics.vorausberechnung.findings import people

SIDES = ((1, -1, "female"), (0, 1, "male"))
FRAME_STEP = 1


@drawn_once
def pyramid(view: AgePyramid, palette: Palette) -> go.Figure:
    """Draw the pyramid with a slider and a play button; the outline of the first year stays."""
    figure = base_figure(palette, 560)
    ages = np.arange(view.ages.shape[2])
    for sex, sign, name in SIDES:
        figure.add_bar(**_bar(view.ages[-1, sex], sign, name, ages, palette))
    for sex, sign, _ in SIDES:
        figure.add_scatter(x=sign * view.ages[0, sex], y=ages, mode="lines", hoverinfo="skip",
                           line={"color": palette.ink, "width": 1.2, "shape": "vh"})
    figure.frames = [
        go.Frame(name=str(int(year)), traces=[0, 1], data=[
            go.Bar(**_bar(view.ages[i, sex], sign, name, ages, palette)) for sex, sign, name in SIDES])
        for i, year in enumerate(view.years) if i % FRAME_STEP == 0]
    top = float(view.ages.max()) * 1.05
    step = 10 ** (len(str(int(top))) - 1)
    ticks = sorted({sign * v for sign in (-1, 1) for v in range(0, int(top) + 1, step)})
    figure.update_xaxes(range=[-top, top], tickvals=ticks, ticktext=[number(abs(v)) for v in ticks], showgrid=True)
    figure.update_yaxes(range=[-1, len(ages)], dtick=10, zeroline=False)
    for x, name in ((0.2, "female"), (0.8, "male")):
        figure.add_annotation(x=x, y=1.0, xref="paper", yref="paper", showarrow=False,
                              text=f"<b>{label('bevoelkerung.sex', name)}</b>",
                              font={"color": palette.sexes[name], "size": 15})
    figure.update_layout(barmode="overlay", bargap=0.08, margin={"b": 90}, sliders=[_slider(view, palette)],
                         updatemenus=[_buttons(palette)])
    return figure


def _bar(persons: np.ndarray, sign: int, name: str, ages: np.ndarray, palette: Palette) -> dict[str, object]:
    words = label("bevoelkerung.sex", name)
    return {"x": np.round(sign * persons, 1).tolist(), "y": ages.tolist(), "orientation": "h", "hoverinfo": "text",
            "marker": {"color": palette.sexes[name], "line": {"width": 0}},
            "hovertext": [t("vorausberechnung.pyramid.hover", sex=words, age=str(a), n=number(round(float(n), -1)))
                          for a, n in zip(ages, persons, strict=True)]}


def _slider(view: AgePyramid, palette: Palette) -> dict[str, object]:
    steps = [{"label": str(int(y)), "method": "animate",
              "args": [[str(int(y))], {"mode": "immediate", "frame": {"duration": 0, "redraw": True},
                                       "transition": {"duration": 0}}]} for y in view.years[::FRAME_STEP]]
    return {"active": len(steps) - 1, "steps": steps, "x": 0.2, "len": 0.8, "y": -0.06, "pad": {"t": 6},
            "currentvalue": {"prefix": t("vorausberechnung.pyramid.year") + " ", "xanchor": "left",
                             "font": {"color": palette.ink, "size": 15, "family": FONT}},
            "bgcolor": palette.line, "activebgcolor": palette.accent, "bordercolor": palette.muted,
            "font": {"color": "rgba(0,0,0,0)", "size": 1}, "tickcolor": palette.muted, "ticklen": 4,
            "minorticklen": 2}


def _buttons(palette: Palette) -> dict[str, object]:
    play = {"label": t("vorausberechnung.pyramid.play"), "method": "animate",
            "args": [None, {"frame": {"duration": 350, "redraw": True}, "fromcurrent": False,
                            "transition": {"duration": 0}}]}
    stop = {"label": t("vorausberechnung.pyramid.stop"), "method": "animate",
            "args": [[None], {"mode": "immediate", "frame": {"duration": 0, "redraw": False}}]}
    return {"type": "buttons", "direction": "down", "showactive": False, "x": 0, "y": -0.05, "xanchor": "left",
            "yanchor": "top", "pad": {"t": 4}, "bgcolor": palette.raised, "bordercolor": palette.line,
            "font": {"color": palette.ink, "size": 13}, "buttons": [play, stop]}


@drawn_once
def drivers(view: Drivers, palette: Palette) -> go.Figure:
    """Draw the way from the first total to the last as a waterfall."""
    figure = base_figure(palette, 360)
    names = [label("vorausberechnung.step", code) for code in view.steps]
    first, last = str(view.exhibit.table.iloc[0, 0]), str(view.exhibit.table.iloc[-1, 0])
    values = [view.start, *view.steps.values(), view.end]
    figure.add_waterfall(
        x=[first, *names, last], y=values, measure=["absolute", *["relative"] * len(names), "total"],
        text=[people(v) if i in (0, len(values) - 1) else ("+" if v > 0 else "") + people(v)
              for i, v in enumerate(values)],
        textposition="outside", cliponaxis=False, hoverinfo="text", textfont={"color": palette.ink, "size": 14},
        hovertext=[f"{n}: {people(v)}" for n, v in zip([first, *names, last], values, strict=True)],
        increasing={"marker": {"color": palette.accent}}, decreasing={"marker": {"color": palette.alert}},
        totals={"marker": {"color": palette.muted}}, connector={"line": {"color": palette.line, "width": 1}})
    reached = np.cumsum([view.start, *view.steps.values()])
    low, high = float(min(reached.min(), view.end)), float(max(reached.max(), view.start))
    figure.update_yaxes(range=[max(low - 0.8 * (high - low), 0), high + 0.18 * (high - low)], tickformat=",d",
                        zeroline=False)
    figure.update_xaxes(type="category", tickfont={"color": palette.ink, "size": 14})
    return figure
