"""The store's border: a read that gives another column or kind is told at once, in German."""

import pandas as pd
import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.gives import gives

FRAME = pd.DataFrame({"ags": ["05562020"], "year": [2023], "share": [0.5], "day": pd.to_datetime(["2023-12-31"]),
                      "own": [True]})


def read() -> pd.DataFrame:
    return FRAME


def test_what_is_promised_passes_and_more_may_come() -> None:
    checked = gives(ags="text", year="whole", share="number", day="day", own="flag")(read)
    assert checked() is FRAME


def test_an_empty_read_keeps_its_kinds() -> None:
    assert gives(year="whole")(lambda: FRAME.head(0))().empty


@pytest.mark.parametrize(("promise", "words"), [
    ({"value": "number"}, "keine Spalte „value“"), ({"year": "number"}, "„year“ als int64"),
    ({"share": "whole"}, "„share“ als float64"), ({"day": "text"}, "„day“ als datetime64"),
    ({"ags": "number"}, "„ags“ als"), ({"year": "flag"}, "„year“ als int64")])
def test_what_differs_is_named(promise: dict[str, str], words: str) -> None:
    with pytest.raises(DataError) as told:
        gives(**promise)(read)()  # type: ignore[arg-type]
    assert words in str(told.value)
    assert "„read“" in str(told.value)
    assert "Abhilfe" in str(told.value)
