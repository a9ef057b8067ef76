"""The upright axis of a small panel numbers whole people, each number once."""

import numpy as np
import pandas as pd
import pytest

from dewak_dash import theme
from dewak_dash.model import Exhibit
from dewak_dash.topics.common.figures_panels import counted
from dewak_dash.topics.einzugsgebiete import charts
from dewak_dash.topics.einzugsgebiete.years import Years


@pytest.mark.parametrize(("top", "ticks"), [(0.5, [0]), (1.0, [0, 1]), (2.2, [0, 1, 2]), (3.9, [0, 1, 2, 3])])
def test_few_people_are_numbered_one_by_one(top: float, ticks: list[int]) -> None:
    assert counted(top) == {"tickformat": ",d", "tickvals": ticks}


def test_more_people_are_numbered_as_there_is_room() -> None:
    assert counted(4.0) == counted(70_000.0) == {"tickformat": ",d"}


def test_a_small_picture_of_a_hamlet_repeats_no_number_at_its_axis() -> None:
    shown = Exhibit(key="x", title="", subtitle="", alt="", table=pd.DataFrame(), source_ids=(), quality=(), as_of="")
    spans = {"0_5": np.array([[0.0, 0.0], [1.0, 1.2], [3.0, 3.0]]), "80_plus": np.array([[4.0, 5], [6, 7], [8, 9]])}
    view = Years(years=(2023, 2040), spans=spans, exhibit=shown, brief=shown, note="")
    layout = charts.years(view, theme.LIGHT).layout
    assert layout.yaxis.tickvals == (0, 1, 2, 3)
    assert layout.yaxis2.tickvals is None
