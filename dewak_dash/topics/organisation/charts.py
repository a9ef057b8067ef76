"""Draw the organisation page: points of the forms by field, hours of volunteers by age beside those needed."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.text import label, t
from dewak_dash.theme import FIELDS, Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, base_figure, ends, font, spans
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.organisation.ahead import HIGH, LOW, MIDDLE, Hours
from dewak_dash.topics.organisation.findings import Standing, points, short

Note = dict[str, Any]


@drawn_once
def standing(view: Standing, palette: Palette) -> go.Figure:
    """Draw the points of each form as a bar of its four fields, with the range of the sum; one row a form."""
    size, places = palette.type.text, list(range(len(view.codes)))[::-1]
    names = [short(code) for code in view.codes]
    figure = base_figure(palette, height=(4 * size + 1.62 * size * len(places)) / palette.type.scale,
                         left=max(width(name, size) for name in names) + 10)
    for column, field in enumerate(FIELDS):
        hover = [t("organisation.standing.hover", model=name, field=label("organisation.field", field),
                   points=number(value, 1)) for name, value in zip(names, view.parts[:, column], strict=True)]
        figure.add_bar(x=view.parts[:, column], y=places, orientation="h", width=0.7, hovertext=hover,
                       hoverinfo="text", marker={"color": palette.fields[field], "line": {"width": 0}})
    spans(figure, view.score.tolist(), places, palette, low=view.low.tolist(), high=view.high.tolist())
    words = [f"<b>{number(points(score / 100))}</b>" for score in view.score]
    notes: list[Note] = [{"x": max(high, score), "y": place, "text": text, "xanchor": "left", "xshift": 8,
                          "showarrow": False, "font": font(palette, palette.ink)}
                         for high, score, place, text in zip(view.high, view.score, places, words, strict=True)]
    notes += [{"x": 0, "y": place, "text": name, "xanchor": "right", "xshift": -6, "showarrow": False,
               "font": font(palette, palette.ink)} for place, name in zip(places, names, strict=True)]
    figure.update_layout(barmode="stack", annotations=notes)
    figure.update_yaxes(visible=False, range=[-0.6, len(places) - 0.4])
    figure.update_xaxes(tickformat=",.0f", showgrid=True, nticks=6, range=[0, 1.1 * float(view.high.max())])
    return figure


def field_key(palette: Palette) -> list[tuple[str, str]]:
    """Return colour and word of each field, as they stand in the bars."""
    return [(palette.fields[field], label("organisation.field", field)) for field in FIELDS]


@drawn_once
def hours(view: Hours, palette: Palette) -> go.Figure:
    """Draw likely hours by age group on top of each other, the range of all around their sum, and the hours needed."""
    figure, years = base_figure(palette, height=340), list(view.years)
    for name, part, colour in zip(view.names, view.by_group, palette.ages, strict=True):
        hover = [t("organisation.ahead.hover", group=name, year=str(year), hours=number(round(value, -1)))
                 for year, value in zip(years, part, strict=True)]
        figure.add_scatter(x=years, y=part, mode="lines", stackgroup="ages", hovertext=hover, hoverinfo="text",
                           line={"width": 0.5, "color": palette.ground}, fillcolor=rgba(colour, 0.75))
    for end in (LOW, HIGH):
        figure.add_scatter(x=years, y=view.all[end], mode="lines", hoverinfo="skip",
                           line={"color": palette.ink, "width": 1, "dash": "dot"})
        figure.add_scatter(x=years, y=view.people[end], mode="lines", hoverinfo="skip",
                           line={"color": palette.ink, "width": 1})
    figure.add_scatter(x=years, y=[view.needed] * len(years), mode="lines", hoverinfo="skip",
                       line={"color": palette.alert, "width": 1.4 * palette.type.line})
    found = [End(x=years[-1], y=float(view.people[MIDDLE, -1]), text=t("organisation.ahead.end_likely"),
                 colour=palette.ink),
             End(x=years[-1], y=float(view.all[HIGH, -1]), text=t("organisation.ahead.end_high"), colour=palette.muted),
             End(x=years[-1], y=float(view.all[LOW, -1]), text=t("organisation.ahead.end_low"), colour=palette.muted),
             End(x=years[-1], y=view.needed, text=t("organisation.ahead.end_needed"), colour=palette.alert)]
    top = max(float(np.max(view.all)), view.needed)
    ends(figure, found, palette, (0.0, 1.06 * top or 1.0))
    figure.update_xaxes(tickvals=[year for year in years if year % 5 == 0], tickformat="d",
                        range=[years[0], years[-1] + 0.2])
    figure.update_yaxes(tickformat=",.0f")
    return figure


def age_key(view: Hours, palette: Palette) -> list[tuple[str, str]]:
    """Return colour and word of each age group, from the top of the stack."""
    return list(zip([rgba(colour, 0.75) for colour in palette.ages], view.names, strict=True))[::-1]
