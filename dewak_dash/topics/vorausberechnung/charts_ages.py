"""Draw ages year by year, and what drives the change."""

import numpy as np
import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.secrecy import drawn
from dewak_dash.text import label, t
from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import FONT, base_figure, font, write
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.vorausberechnung.ages import AgePyramid, Drivers
from dewak_dash.topics.vorausberechnung.findings import people

SIDES = ((1, -1, "female"), (0, 1, "male"))
FRAME_STEP = 1
# Room for the numbers of the axis above buttons and slider, in heights of its type.
BELOW = 2


@drawn_once
def pyramid(view: AgePyramid, palette: Palette) -> go.Figure:
    """Draw the pyramid with a slider and a play button; the outline of the first year stays."""
    figure = base_figure(palette, 470)
    ages, shown = np.arange(view.ages.shape[2]), drawn(view.ages)
    for sex, sign, name in SIDES:
        figure.add_bar(**_bar(shown[-1, sex], sign, name, ages, palette))
    for sex, sign, _ in SIDES:
        figure.add_scatter(x=sign * shown[0, sex], y=ages, mode="lines", hoverinfo="skip",
                           line={"color": palette.ink, "width": 1.2, "shape": "vh"})
    figure.frames = [
        go.Frame(name=str(int(year)), traces=[0, 1], data=[
            go.Bar(**_bar(shown[i, sex], sign, name, ages, palette)) for sex, sign, name in SIDES])
        for i, year in enumerate(view.years) if i % FRAME_STEP == 0]
    top = float(view.ages.max()) * 1.05
    step = 10 ** (len(str(int(top))) - 1)
    ticks = sorted({sign * v for sign in (-1, 1) for v in range(0, int(top) + 1, step)})
    figure.update_xaxes(range=[-top, top], tickvals=ticks, ticktext=[number(abs(v)) for v in ticks], showgrid=True)
    figure.update_yaxes(range=[-1, len(ages)], dtick=10, zeroline=False)
    for x, name in ((0.2, "female"), (0.8, "male")):
        figure.add_annotation(x=x, y=1.0, xref="paper", yref="paper", showarrow=False,
                              text=f"<b>{label('bevoelkerung.sex', name)}</b>",
                              yanchor="bottom", font=font(palette, palette.sexes[name]))
    size = palette.type.text
    figure.update_layout(barmode="overlay", bargap=0.08, margin={"t": 2 * size, "b": 9 * size},
                         sliders=[_slider(view, palette)], updatemenus=[_buttons(palette)])
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
    start = 0.4 if palette.type.columns == 1 else 0.2  # right of the buttons
    return {"active": len(steps) - 1, "steps": steps, "x": start, "len": 1 - start, "y": 0,
            "pad": {"t": BELOW * palette.type.text},
            "currentvalue": {"prefix": t("vorausberechnung.pyramid.year") + " ", "xanchor": "left",
                             "font": {**font(palette, palette.ink), "family": FONT}},
            "bgcolor": palette.line, "activebgcolor": palette.accent, "bordercolor": palette.muted,
            "font": font(palette, palette.muted), "tickcolor": palette.muted, "ticklen": 4,
            "minorticklen": 2}


def _buttons(palette: Palette) -> dict[str, object]:
    play = {"label": t("vorausberechnung.pyramid.play"), "method": "animate",
            "args": [None, {"frame": {"duration": 350, "redraw": True}, "fromcurrent": False,
                            "transition": {"duration": 0}}]}
    stop = {"label": t("vorausberechnung.pyramid.stop"), "method": "animate",
            "args": [[None], {"mode": "immediate", "frame": {"duration": 0, "redraw": False}}]}
    return {"type": "buttons", "direction": "down", "showactive": False, "x": 0, "y": 0, "xanchor": "left",
            "yanchor": "top", "pad": {"t": BELOW * palette.type.text}, "bgcolor": palette.raised,
            "bordercolor": palette.line,
            "font": font(palette, palette.ink), "buttons": [play, stop]}


@drawn_once
def drivers(view: Drivers, palette: Palette) -> go.Figure:
    """Draw births, deaths and moves as bars from one zero line, and below them what they add up to."""
    names = [*(label("vorausberechnung.step", code) for code in view.steps), t("vorausberechnung.step_sum")]
    values = [*view.steps.values(), sum(view.steps.values())]
    figure = base_figure(palette, 60 + 42 * len(values))
    words = [("+" if v > 0 else "") + people(v) for v in values]
    colours = [palette.accent if v >= 0 else palette.alert for v in values[:-1]]
    figure.add_bar(x=values, y=names, orientation="h", hoverinfo="text", width=0.6,
                   marker={"color": [*colours, palette.muted], "line": {"width": 0}},
                   hovertext=[f"{n}: {w}" for n, w in zip(names, words, strict=True)])
    write(figure, [{"x": value, "y": name, "text": text, "showarrow": False,
                    "xanchor": "left" if value >= 0 else "right", "xshift": 5 if value >= 0 else -5,
                    "font": font(palette, palette.ink)}
                   for name, value, text in zip(names, values, words, strict=True)])
    longest = max(width(text, palette.type.text) for text in words) + 20
    low, high = min(*values, 0.0), max(*values, 0.0)
    left = max(width(name, palette.type.text) for name in names)
    per_pixel = (high - low) / max(palette.type.width - left - 2 * longest, 80)
    figure.update_xaxes(range=[low - longest * per_pixel, high + longest * per_pixel], showgrid=False, zeroline=True,
                        showticklabels=False)
    figure.update_yaxes(autorange="reversed", type="category", zeroline=False, nticks=0, dtick=1, showgrid=False,
                        tickfont=font(palette, palette.ink))
    return figure
