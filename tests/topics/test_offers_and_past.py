"""Offers of a choice, counts of people and falls, by hand: ties, whole ticks, filters, the newest census, one span."""

from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from dewak_dash import theme
from dewak_dash.formats import NBSP
from dewak_dash.model import Assumption, Region
from dewak_dash.supply.facilities import Facility
from dewak_dash.topics.angebote import charts, shown
from dewak_dash.topics.angebote import findings as offers
from dewak_dash.topics.bevoelkerung import charts as people_charts
from dewak_dash.topics.bevoelkerung import findings as people
from dewak_dash.topics.ueberblick import findings as overview
from tests.seam.test_sentences import summary

TOWN = Region(ags="05001001", name="Äpfelstadt, Stadt", short_name="Äpfelstadt", level="municipality")
STRONG = Assumption(id="strong", name_de="", low=0.004, likely=0.005, high=0.006, unit="", source_de="", address="",
                    why_de="")


def found(*groups: tuple[str, int, str, str]) -> list[Facility]:
    """Return so many facilities of a group, kind of operator and district."""
    return [Facility(name=f"{group} {kind} {district} {at}", service="tafel", group=group, operator="", kind=kind,
                     district=district, status="open", report_date="2023", address="", reports=1)
            for group, count, kind, district in groups for at in range(count)]


def even(**counts: int) -> list[Facility]:
    return found(*((group, count, "church", "Nord") for group, count in counts.items()))


@pytest.mark.parametrize(("counts", "title"), [
    ({"child": 9, "senior": 7, "youth": 7, "family": 5, "hardship": 5},
     "33 Angebote, die meisten für Kinder, die wenigsten für Familien und Menschen in schwieriger Lage"),
    ({"child": 9, "senior": 9, "youth": 7, "family": 5, "hardship": 6},
     "36 Angebote, die meisten für Kinder und Ältere, die wenigsten für Familien"),
    ({"child": 9, "senior": 7, "youth": 7, "family": 7, "hardship": 4}, "34 Angebote, die meisten für Kinder"),
    ({"child": 6, "senior": 6, "youth": 6, "family": 6, "hardship": 6}, "30 Angebote"),
    ({"child": 4, "senior": 3, "youth": 2, "family": 1, "hardship": 1}, "11 Angebote")])
def test_groups_with_as_many_offers_are_named_together(counts: dict[str, int], title: str) -> None:
    assert offers.headline(TOWN, even(**counts), "alle", "alle") == f"In Äpfelstadt fanden wir {title}"


@pytest.mark.parametrize(("count", "ticks"), [
    (1, [0, 1]), (2, [0, 1, 2]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (13, [0, 5, 10])])
def test_the_axis_of_offers_shows_whole_offers_alone(count: int, ticks: list[int]) -> None:
    view = offers.operators(even(child=count, youth=1), ("BOOK",))
    assert view is not None
    axis = charts.operators(view, theme.LIGHT).layout.xaxis
    assert list(axis.tickvals) == ticks
    assert axis.range == (0, count)


CHOICE = found(("youth", 6, "municipal", "Nord"), ("youth", 1, "church", "Süd"), ("child", 9, "church", "Süd"),
               ("all", 1, "private", "Nord"))


@pytest.mark.parametrize(("group", "district", "title", "operators", "districts", "sums"), [
    ("alle", "alle", "In Äpfelstadt fanden wir 17 Angebote, die meisten für Kinder", "Kirche trägt",
     "Süd hat die meisten", {"Süd": 10, "Nord": 7}),
    ("youth", "alle", "In Äpfelstadt fanden wir 8 Angebote (Auswahl: Jugendliche)", "Kommune trägt",
     "Nord hat die meisten", {"Nord": 7, "Süd": 1}),
    ("youth", "Nord", "In Äpfelstadt fanden wir 7 Angebote (Auswahl: Jugendliche und Nord)", "Kommune trägt",
     "je Stadtteil", {"Nord": 7}),
    ("alle", "Süd", "In Äpfelstadt fanden wir 10 Angebote, die meisten für Kinder (Auswahl: Süd)",
     "nach Zielgruppe", "je Stadtteil", {"Süd": 10})])
def test_all_that_is_said_of_offers_obeys_the_choice(
        monkeypatch: pytest.MonkeyPatch, group: str, district: str, title: str, operators: str, districts: str,
        sums: dict[str, int]) -> None:
    """Of 17 offers 7 are for the young, 6 of them the town's in the north; one there is for everybody."""
    monkeypatch.setattr(shown, "known_region", lambda _: TOWN)
    monkeypatch.setattr(shown, "answers", SimpleNamespace(facilities=lambda _: CHOICE, source_ids=lambda _: ("BOOK",)))
    said, view, table, rows = (make.__wrapped__(TOWN.ags, group, district) for make in (
        shown.headline, shown.operators, shown.by_district, shown.full_list))
    assert said == title
    assert operators in view.exhibit.title
    assert districts in table.title
    assert dict(zip(table.table.iloc[:, 0], table.table.iloc[:, -1], strict=True)) == sums
    assert int(view.counts.to_numpy().sum()) == len(rows.table) == sum(sums.values())


def counts(basis: str, sort: int, *rows: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame([{"date": date(year, 12, 31), "value": value, "basis": basis, "basis_sort": sort,
                          "kind": "update", "quality": "official", "source_id": "S"} for year, value in rows])


def test_the_tile_takes_the_newest_census_and_names_a_later_count_of_an_older_one() -> None:
    """900 on the newer census of 2022; the older one is carried on to 2024 with 1,000."""
    old = counts("Zensus 2011", 4, (2013, 980), (2024, 1000))
    both = pd.concat([old, counts("Zensus 2022", 5, (2022, 890), (2023, 900))])
    tile, alone = (overview.key_figures(TOWN, each, future=summary(), old_share=None, bases_apart=0.01)[0]
                   for each in (both, old))
    assert (tile.value, tile.as_of) == ("900", "2023-12-31")
    assert "Zensus 2022" in tile.unit
    assert tile.trend == (890.0, 900.0)
    assert all(part in tile.note for part in ("1.000", "31.12.2024", "Zensus 2011"))
    assert (alone.value, alone.note) == ("1.000", "")


def test_title_and_band_tell_of_the_same_fall() -> None:
    """From 1,000 in 1994 to 912 in 2009 are 8.8 %; the phase of strong decline within it ends in 1998 at 960, 4.0 %."""
    series = pd.concat([counts("Volkszaehlung 1987", 2, (1987, 990), (1994, 1000), (1998, 960), (2009, 912)),
                        counts("Zensus 2011", 4, (2011, 880), (2023, 890))])
    view = people.history(TOWN, series, STRONG, {})
    figure = people_charts.history(view, theme.LIGHT)
    band, words = figure.layout.shapes[0], [note.text for note in figure.layout.annotations]
    assert view.title.startswith(f"Äpfelstadt verlor von 1994 bis 2009 8,8{NBSP}%")
    assert (band.x0.year, band.x1.year) == (1994, 2009)
    assert [each for each in words if f"8,8{NBSP}%" in each]
    assert not [each for each in words if "%" in each and "8,8" not in each]
