"""Words and classes of the page Einzugsgebiete, by hand."""

import numpy as np
import pandas as pd
import pytest
import shapely

from dewak_dash import theme
from dewak_dash.accessibility.layers import Count
from dewak_dash.accessibility.walking import Span
from dewak_dash.model import Region
from dewak_dash.topics.common import answers_reach
from dewak_dash.topics.einzugsgebiete import cells as cell_view
from dewak_dash.topics.einzugsgebiete import findings as view
from dewak_dash.topics.einzugsgebiete import map_layers, shown, streets
from dewak_dash.topics.einzugsgebiete import shapes as map_view
from dewak_dash.topics.einzugsgebiete import years as years_view


@pytest.mark.parametrize(("share", "words"), [
    (0.996, "so gut wie alle in Herten"), (0.994, "99\u00a0% der Menschen in Herten"),
    (0.097, "jede zehnte Person in Herten"), (0.5, "50\u00a0% der Menschen in Herten"),
    (0.4, "jede zweite Person in Herten"), (1 / 20, "jede zwanzigste Person in Herten"),
    (0.01, "eine von 100 Personen in Herten"), (1 / 547, "weniger als 1\u00a0% der Menschen in Herten")])
def test_shares_in_words(share: float, words: str) -> None:
    assert view.share_words(share, "Herten") == words


@pytest.mark.parametrize(("people", "words"), [(5985, "6.000"), (2255, "2.300"), (414, "410"), (3.2, "3")])
def test_people_are_written_no_finer_than_the_method(people: float, words: str) -> None:
    assert view.rough(people) == words


def cells(values: list[float | None], column: str = "persons") -> pd.DataFrame:
    count = len(values)
    frame = pd.DataFrame({"cell_id": [f"c{i}" for i in range(count)], "x_3035": 4_122_700 + 200 * np.arange(count),
                          "y_3035": 3_168_500, "lon": 7.1, "lat": 51.6, "persons": 40.0,
                          "source_id": "BOOK", "as_of": "2011-05-09"})
    return frame.assign(**{column: pd.array(values, dtype="Float64")})


def test_a_border_belongs_to_the_class_above() -> None:
    found = cell_view.cell_map("people", cells([24, 25, 74, 75, 399, 400]))
    assert found.classes.tolist() == [0, 1, 1, 2, 4, 5]
    assert [entry.words for entry in found.legend][:3] == ["unter 25 (1)", "25 bis 74 (2)", "75 bis 149 (1)"]
    assert found.legend[-1].words == "400 und mehr (1)"


def test_withheld_shares_are_a_class_of_their_own() -> None:
    found = cell_view.cell_map("over_64", cells([0.149, None, 0.27], "share_65plus"))
    assert found.classes.tolist() == [0, -1, 5]
    assert found.legend[-1].position is None
    assert "geheim" in found.tips[1]
    assert "14,9" in found.tips[0]


def test_squares_have_the_size_of_their_cells() -> None:
    """At 51.6 degrees one degree of latitude is 111.27 km: 200 m are 0.0018 degrees."""
    found = cell_view.cell_map("people", cells([10]))
    heights = found.corners[0, :, 1]
    assert heights.max() - heights.min() == pytest.approx(0.0018 * (1 + 0.035), rel=0.05)  # turned by 2 degrees


def test_the_chosen_town_is_drawn_over_its_neighbours() -> None:
    squares = [shapely.to_geojson(shapely.box(7 + i, 51, 8 + i, 52)) for i in range(2)]
    outlines = pd.DataFrame({"ags": ["1", "2"], "name": ["own", "near"], "geojson": squares})
    assert [border.name for border in map_view.borders("1", outlines)] == ["near", "own"]


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_rings_are_three_steps_and_visible_on_the_ground(palette: theme.Palette) -> None:
    def luminance(colour: str) -> float:
        channels = [c / 255 for c in theme.rgb(colour)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    ground = luminance(palette.ground)
    colours = map_layers.ring_colours(palette)
    assert len(set(colours)) == 3
    for colour in colours:
        light, dark = sorted((luminance(colour), ground), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3


def test_cells_beside_the_official_count() -> None:
    row = pd.Series({"persons": 990, "cells": 4, "official": 1000, "date": "2013-12-31"})
    town = Region(ags="05001001", name="Ort", short_name="Ort", level="municipality")
    found = view.check(town, row, "2011-05-09", ("CELLS", "GV_2013"))
    assert found.table.iloc[:, 1].tolist() == ["09.05.2011", "31.12.2013", ""]
    assert found.table.iloc[:, 2].tolist() == [990, 1000, -10]
    assert "\u22121,0\u00a0%" in found.title


def spans(**given: tuple[float, ...]) -> dict[str, np.ndarray]:
    """Return low, middle, high of two years, a tenth around the middle, by group."""
    return {code: np.outer([0.9, 1.0, 1.1], row) for code, row in given.items()}


def test_years_speak_of_the_group_that_changes_most_and_withhold_one_and_two() -> None:
    town = Region(ags="05001001", name="Apfelstadt", short_name="Apfelstadt", level="municipality", parent_ags="05001")
    found = years_view.years(town, (2023, 2024), spans(**{"0_5": (100.0, 90.0), "80_plus": (400.0, 600.0),
                                                          "65_79": (1.6, 40.0)}), "adult", 10, own_ages=False,
                             sources=("X",))
    assert found.exhibit.title == ("Hochaltrige ab 80: 2024 wohnen rund 600 (540 bis 660) höchstens 10 Minuten "
                                   "entfernt, 2023 rund 400")
    assert "80 Jahre und älter: 400 auf 600 (540 bis 660)." in found.exhibit.alt
    assert found.brief.table.iloc[1].tolist() == ["80 Jahre und älter", 400, 600, 540, 660]
    assert found.brief.table.iloc[2].tolist() == ["65 bis 79 Jahre", "weniger als 3", 40, 36, 44]
    assert len(found.exhibit.table) == 6
    assert "Überall gilt die Altersmischung der ganzen Gemeinde" in found.note
    nobody = years_view.years(town, (2023, 2024), spans(**{"0_5": (0.0, 0.0)}), "adult", 10, own_ages=True, sources=())
    assert "zu wenige" in nobody.exhibit.title


def few(likely: float, low: float, high: float, own: float) -> Count:
    people = Span(low, likely, high)
    return Count(minutes=10, radius_m=Span(1, 1, 1), people=people, residents=Span(own, own, own), by_centre=likely)


TOWN = Region(ags="05001001", name="Apfelstadt", short_name="Apfelstadt", level="municipality", parent_ags="05001")


def test_a_headline_names_no_single_person_of_a_large_town() -> None:
    """3 of 1,641 people are one in 547."""
    title = view.headline(TOWN, {10: few(41.0, 30.0, 60.0, 3.0)}, 1_641.0, "adult", "moved")
    assert title.endswith("rund 40 Menschen die gewählte Stelle, weniger als 1\u00a0% der Menschen in Apfelstadt")


@pytest.mark.parametrize(("span", "unit"), [
    ((0.0, 0.0, 0.0), "Menschen"), ((82.0, 90.0, 92.0), "Menschen; Spanne 80 bis 90"),
    ((88.0, 90.0, 92.0), "Menschen")])
def test_a_range_is_told_only_where_its_ends_differ(span: tuple[float, float, float], unit: str) -> None:
    low, likely, high = span
    counts = {m: few(likely, low, high, likely) for m in (5, 10, 15)}
    assert [f.unit for f in view.figures(TOWN, counts, None, "2011-05-09")][:3] == [unit] * 3
    told = streets.subtitle(TOWN, counts[10], None, "2011-05-09", "unknown")
    assert ("ändern hier nichts" in told) == (unit == "Menschen")
    assert "0 bis 0" not in told


def test_nobody_walks_from_a_forest_where_nobody_was_ever_counted() -> None:
    """46 cells have their middle inside the outline of the Sachsenwald; their people are the neighbours'."""
    assert answers_reach.site("01053105") is None
    assert shown.gap("01053105").title == "In Sachsenwald (Forstgutsbez.) wohnt niemand, der zu Fuß käme"
