"""No count of one or two people is shown, written into a table or into a file, wherever a place is put."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest

from dewak_dash import tables
from dewak_dash.accessibility.layers import Count
from dewak_dash.accessibility.walking import Span
from dewak_dash.model import Region
from dewak_dash.secrecy import is_withheld, public
from dewak_dash.store.database import Database
from dewak_dash.store.reads import regions
from dewak_dash.topics.common import answers_reach
from dewak_dash.topics.einzugsgebiete import findings, shown

PLACES = 200
SEED = 2011
FEW = re.compile(r"(?<![\d.,–-])[12](?![\d.,]|\s%)(?=[^\d]*(Menschen|Personen|ab 65|unter 18))")


@pytest.mark.parametrize(("count", "told"), [
    (0.0, 0), (0.4, 0), (0.6, "weniger als 3"), (1.0, "weniger als 3"), (2.4, "weniger als 3"), (2.6, 3), (3.0, 3),
    (41.2, 41)])
def test_one_and_two_are_withheld_nothing_and_three_are_not(count: float, told: int | str) -> None:
    assert public(count) == told


def test_what_is_not_known_is_not_withheld() -> None:
    assert not is_withheld(float("nan"))


def _places(database: Database) -> Iterator[tuple[str, float, float]]:
    """Yield random points around both project towns, most of them where few people live."""
    dice = np.random.default_rng(SEED)
    towns = [region.ags for region in regions.featured(database)]
    for number in range(PLACES):
        ags = towns[number % len(towns)]
        site = answers_reach.site(ags)
        assert site is not None
        yield ags, float(dice.uniform(site.west, site.east)), float(dice.uniform(site.south, site.north))


def _whole(table: pd.DataFrame) -> set[int]:
    """Return all whole numbers of a table's columns of people."""
    columns = [c for c in table.columns if c.startswith(("Menschen", "von", "bis", "in ", "nach ", "davon"))]
    assert columns, list(table.columns)
    values = table[columns].to_numpy(object).ravel()
    return {int(v) for v in values if isinstance(v, (int, float, np.integer)) and not pd.isna(v)}


def test_no_count_of_one_or_two_at_random_places(database: Database) -> None:
    withheld = 0
    for ags, lon, lat in _places(database):
        found = shown.reach(ags, lon, lat, "75plus", "moved")
        for exhibit in (each for each in (found.walkers, found.residents) if each is not None):
            assert _whole(exhibit.table) & {1, 2} == set(), (ags, lon, lat, exhibit.table)
            withheld += (exhibit.table == "weniger als 3").to_numpy().sum()
            written = tables.csv_for_programs(exhibit.table).decode("utf-8")
            assert not re.search(r"(^|,)[12](,|\r|$)", written), written
            assert not FEW.search(exhibit.title + exhibit.alt)
        for figure in found.figures:
            assert figure.value not in {"1", "2"}
            assert not re.search(r"\b[12] bis|bis [12]$", figure.unit), figure.unit
        assert not FEW.search(found.title), found.title
    assert withheld > 20  # the places do meet small counts; without the rule they would stand there


def test_people_reached_for_the_money_are_none_where_withheld(monkeypatch: pytest.MonkeyPatch) -> None:
    few = Count(minutes=10, radius_m=Span(1.0, 1.0, 1.0), people=Span(0.0, 1.6, 4.0), residents=Span(0.0, 1.0, 2.0),
                by_centre=0.0)
    monkeypatch.setattr(answers_reach, "counts", lambda *args: {10: few})
    assert answers_reach.people_reached("05562020", (7.1, 51.6)) == 0


def test_headline_with_few_of_the_town_names_no_share() -> None:
    herten = Region(ags="05562020", name="Herten, Stadt", short_name="Herten", level="municipality", parent_ags="05562")
    few = Count(minutes=10, radius_m=Span(1.0, 1.0, 1.0), people=Span(20.0, 41.0, 60.0), residents=Span(0.0, 1.6, 3.0),
                by_centre=40.0)
    title = findings.headline(herten, {10: few}, 60_000.0, "adult", "moved")
    assert "rund 40 Menschen" in title
    assert title.endswith("weniger als 3 davon aus Herten")


def test_withheld_words_do_not_turn_a_column_of_numbers_to_the_left() -> None:
    html = tables.html_table(pd.DataFrame({"Menschen": ["weniger als 3", 4120]}), "Probe")
    assert '<th scope="col" class=n>' in html
    assert "4.120" in html
