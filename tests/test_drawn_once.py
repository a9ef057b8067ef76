"""A figure is drawn once for the same view, and again for any other."""

import json
from dataclasses import dataclass

import plotly.graph_objects as go
import pydeck as pdk

from dewak_dash.topics.common.drawn_once import drawn_once


@dataclass
class View:
    """Stand in for a view; equal ones are still different objects."""

    town: str


class Drawing:
    """Count how often something is drawn."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def __call__(self, view: View, theme: str, *, years: tuple[int, int] = (0, 1)) -> list[str]:
        self.drawn.append(f"{view.town} {theme} {years}")
        return [self.drawn[-1]]

    __name__ = "drawing"


def test_same_view_is_drawn_once_and_shared() -> None:
    drawing = Drawing()
    draw = drawn_once(drawing)
    view = View("Herten")
    assert draw(view, "light") is draw(view, "light")
    assert drawing.drawn == ["Herten light (0, 1)"]


def test_anything_else_is_drawn_anew() -> None:
    drawing = Drawing()
    draw = drawn_once(drawing)
    view = View("Herten")
    results = [draw(view, "light"), draw(view, "dark"), draw(View("Herten"), "light"),
               draw(view, "light", years=(1, 2)), draw(view, "light", years=(1, 3))]
    assert len(drawing.drawn) == len(results) == 5


def test_view_lives_as_long_as_its_figure() -> None:
    """Otherwise another view could be given the same identity, and would be shown the wrong figure."""
    draw = drawn_once(lambda view: [view.town])
    assert [draw(View(str(number)))[0] for number in range(50)] == [str(number) for number in range(50)]


def test_figure_and_map_keep_their_description() -> None:
    view = View("Herten")
    figure = drawn_once(lambda view: go.Figure(go.Bar(x=[view.town], y=[1])))(view)
    plain = go.Figure(go.Bar(x=["Herten"], y=[1]))
    assert json.loads(vars(figure)["written"]) == json.loads(plain.to_json())
    deck = drawn_once(lambda view: pdk.Deck([pdk.Layer("ScatterplotLayer", data=[{"tip": view.town}], id="a")],
                                            map_provider=None))(view)
    assert '"tip": "Herten"' in deck.to_json()
    assert deck.to_json() is deck.to_json()


def test_mark_of_a_figure_tells_what_it_shows() -> None:
    draw = drawn_once(lambda view: go.Figure(go.Bar(x=[view.town], y=[1])))
    marks = [vars(draw(View(town)))["digest"] for town in ("Herten", "Herten", "Wetter")]
    assert marks[0] == marks[1]
    assert marks[1] != marks[2]
