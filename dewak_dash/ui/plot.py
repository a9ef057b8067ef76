"""Send a plotly figure to the browser as it was written down once.

st.plotly_chart writes a figure as JSON and hashes all of it at every run: a third of the cost of the largest page. The
message is the same here, only its JSON and the mark in its id come with the figure (drawn_once).
"""

import json
from collections.abc import Mapping

import plotly.graph_objects as go
import streamlit as st
from streamlit.elements.lib.layout_utils import LayoutConfig
from streamlit.proto.PlotlyChart_pb2 import PlotlyChart

USUAL_HEIGHT = 450


def plot(figure: go.Figure, *, key: str, alt: str, config: Mapping[str, object]) -> None:
    """Draw a figure that was drawn once, as wide as its place; `alt` is its text for those who cannot see it.

    The id changes with what is shown, so that the browser does not take an earlier picture for this one.
    """
    kept = vars(figure)
    chart = PlotlyChart(spec=kept["written"], config=json.dumps(config), alt=alt,
                        id=f"$$ID-{kept['digest']}-{key}")
    st._main._enqueue("plotly_chart", chart,
                      layout_config=LayoutConfig(width="stretch", height=figure.layout.height or USUAL_HEIGHT))
