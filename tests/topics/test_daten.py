"""What the page Daten says of a table, on rows made by hand."""

import pandas as pd
import pytest

from dewak_dash.topics.daten.findings import newest


@pytest.mark.parametrize(("rows", "day"), [
    ({"date": ["2019-12-31", "2023-12-31", None]}, "2023-12-31"),
    ({"date": ["2030-12-31"], "as_of": ["2023-12-31"]}, "2023-12-31"),
    ({"as_of": [None], "date": ["2011-05-09"]}, "2011-05-09"),
    ({"year": [2050]}, ""), ({"date": [None]}, "")])
def test_a_table_is_as_of_its_latest_figure_and_not_of_the_build(rows: dict[str, list[object]], day: str) -> None:
    assert newest(pd.DataFrame(rows)) == day
