"""From what others publish of age groups to points beside ours, with their names."""

import numpy as np
import pandas as pd
import pytest

from dewak_dash.forecast.summary import GROUPS, Summary
from dewak_dash.model import Region
from dewak_dash.theme import LIGHT
from dewak_dash.topics.vorausberechnung import ages, charts_groups
from dewak_dash.topics.vorausberechnung.findings import Rests

TOWN = Region(ags="05001001", name="Äpfelstadt, Stadt", short_name="Äpfelstadt", level="municipality")
RESTS = Rests(sources=("COUNTS",), counts=("COUNTS",), quality=("derived",))


def test_what_others_expect_is_carried_over_to_our_start_and_named() -> None:
    """50 are 80 and older in 2023; others expect 1.4 times as many in 2024: 70. What starts later is left out."""
    columns = ["group", "short_name", "publisher", "edition", "since", "year", "times", "source_id"]
    points = pd.DataFrame([["80_plus", "Land", "Amt", "2025", 2023, 2024, 1.4, "AMT"],
                           ["80_plus", "Land", "Amt", "2025", 2023, 2030, 9.0, "AMT"],
                           ["0_5", "Kreis", "Amt", "2022", 2025, 2024, 9.0, "AMT"]], columns=columns)
    old = np.array([[50.0, low] for low in (60, 70, 80, 90, 100)])
    same, nothing = np.array([[30.0, 25.0]] * 5), np.zeros(2)
    given = Summary(years=np.array([2023, 2024]), total=10 * old, ages=None, flows={}, young=nothing, old=nothing,
                    own=nothing, common=nothing, groups={code: old if code == "80_plus" else same for code in GROUPS})
    found = ages.groups(TOWN, given, RESTS, "", points)
    assert found is not None
    assert list(found.theirs) == ["80_plus"]
    (one,) = found.theirs["80_plus"]
    assert (one.name, one.years) == ("Amt 2025, Land", (2024,))
    assert one.persons == (pytest.approx(70.0),)
    assert "Amt 2025, Land, 80 Jahre und älter, auf unseren Stand übertragen: 2024 70." in found.exhibit.alt
    told = found.exhibit.table["Amt 2025, Land"]
    assert told.dropna().tolist() == [70]
    assert found.exhibit.table.loc[told.notna(), "Altersgruppe"].tolist() == ["80 Jahre und älter"]
    assert "AMT" in found.exhibit.source_ids
    figure = charts_groups.groups(found, LIGHT)
    marked = [trace for trace in figure.data if trace.mode == "markers"]
    assert [(trace.x, trace.y) for trace in marked] == [((2024,), (pytest.approx(70.0),))]
    assert any("Amt 2025" in note.text.replace("<br>", " ") for note in figure.layout.annotations)
    plain = ages.groups(TOWN, given, RESTS)
    assert plain is not None
    alone = charts_groups.groups(plain, LIGHT)
    assert not [trace for trace in alone.data if trace.mode == "markers"]
