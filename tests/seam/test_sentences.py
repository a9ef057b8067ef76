"""From answers to sentences: low stays low, births stay births, a rate is written as what it is."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from dewak_dash.accessibility.layers import ON_STREETS, STRAIGHT, Count
from dewak_dash.accessibility.walking import Span
from dewak_dash.demography.series import segments
from dewak_dash.forecast.summary import Summary
from dewak_dash.model import Assumption, Region
from dewak_dash.supply.facilities import Facility
from dewak_dash.topics.angebote import findings as offers
from dewak_dash.topics.bevoelkerung import findings as history
from dewak_dash.topics.einzugsgebiete import findings as reach
from dewak_dash.topics.einzugsgebiete import streets
from dewak_dash.topics.ueberblick import findings as ueberblick
from dewak_dash.topics.vorausberechnung import ages as vorausberechnung_alter
from dewak_dash.topics.vorausberechnung import findings as vorausberechnung
from dewak_dash.topics.vorausberechnung import grounds

RESTS = vorausberechnung.Rests(sources=("COUNTS", "AGES"), counts=("COUNTS",), quality=("official", "derived"))
TOWN = Region(ags="05001001", name="Äpfelstadt, Stadt", short_name="Äpfelstadt", level="municipality")
ON, SPACE = date(2026, 11, 24), "\u00a0"


def summary() -> Summary:
    """One step from 1,000: low 700 to high 1,100 people, 10 births, 30 deaths, 25 arrivals, 15 departures."""
    total = np.array([[1000.0, low] for low in (700, 800, 990, 1050, 1100)])
    groups = {"0_5": total / 10, "80_plus": np.array([[50.0, old] for old in (60, 70, 80, 90, 100)])}
    ages = np.zeros((2, 2, 101))
    ages[0, :, 10], ages[1, :, 70] = 500, 495
    flows = {"births": np.array([10.0]), "deaths": np.array([30.0]), "arrivals": np.array([25.0]),
             "departures": np.array([15.0])}
    return Summary(years=np.array([2023, 2024]), total=total, groups=groups, ages=ages, flows=flows,
                   young=np.array([40.0, 30.0]), old=np.array([35.0, 60.0]), own=np.array([0.02]),
                   common=np.array([0.05]))


def test_projection_is_said_from_low_to_high() -> None:
    assert vorausberechnung.headline(TOWN, summary()) == (
        "Äpfelstadt hat 2024 wahrscheinlich 700 bis 1.100 Einwohner")
    fan = vorausberechnung.fan(TOWN, summary(), (), "Status quo", RESTS).exhibit
    assert (fan.source_ids, fan.quality, fan.table.iloc[1].tolist()) == (
        RESTS.sources, RESTS.quality, [2024, 700, 800, 990, 1050, 1100])


def test_births_and_deaths_of_the_projection_are_told_as_they_are() -> None:
    """20 more die than are born; 10 more come than leave: half of it is made up for."""
    found = vorausberechnung_alter.drivers(TOWN, summary(), "Status quo", RESTS)
    assert found is not None
    assert found.exhibit.title == (f"Bis 2024 sterben in Äpfelstadt 20 Menschen mehr, als geboren werden; "
                                   f"Zuzug gleicht 50{SPACE}% aus")
    assert found.steps == {"births": 10, "deaths": -30, "moves": 10}
    assert found.exhibit.table.iloc[:, 1].tolist() == [1000, 10, -30, 10, 20, -20, 990]


def test_groups_that_grow_and_shrink_are_named_with_their_range() -> None:
    found = vorausberechnung_alter.groups(TOWN, summary(), RESTS)
    assert found is not None
    rise, fall = found.meaning
    assert "30" in rise
    assert rise.index("60") < rise.index("100")
    assert fall.index("70") < fall.index("110")


def test_shares_of_both_parts_and_of_the_old_are_told_apart() -> None:
    parts = vorausberechnung.parts(summary(), RESTS)
    assert parts is not None
    assert parts.exhibit.source_ids == ("COUNTS",)
    assert parts.exhibit.title == "Bis 2024 liegt mehr am ganzen Land als an der Gemeinde"
    assert (parts.own.tolist(), parts.common.tolist()) == ([2.0], [5.0])
    ratios = vorausberechnung_alter.ratios(summary(), RESTS)
    assert ratios is not None
    assert ratios.exhibit.title == "2024 kommen auf 100 Menschen von 20 bis 64 rund 60 ab 65 Jahren"


def counts(*rows: tuple[str, int]) -> pd.DataFrame:
    return pd.DataFrame([{"date": date.fromisoformat(day), "value": value, "basis": "Zensus 2011", "basis_sort": 4,
                          "kind": "update", "quality": "official", "source_id": "S"} for day, value in rows])


def test_a_fall_and_a_rise_are_said_with_their_years() -> None:
    """1,000 to 800 is minus 20 per cent; 800 at the end of the old census, 700 to 770 on the new one is plus 10."""
    old = counts(("1987-12-31", 1000), ("2002-12-31", 800)).assign(basis="Volkszaehlung 1987", basis_sort=2)
    found = segments(pd.concat([old, counts(("2013-12-31", 700), ("2023-12-31", 770))]))
    title = history.headline(TOWN, found)
    assert title.startswith(f"Äpfelstadt verlor von 1987 bis 2002 20,0{SPACE}% seiner Einwohner")
    assert "2013" in title
    assert f"10,0{SPACE}%" in title


def test_a_hamlet_is_told_in_persons_and_never_in_per_cent() -> None:
    """11 to 16 are five more, not 45.5 per cent; 2 women and 14 men are no ratio."""
    found = segments(counts(("2013-12-31", 11), ("2023-12-31", 16)))
    assert history.headline(TOWN, found) == "Äpfelstadt hatte 2013 11 Einwohner, 2023 sind es 16"
    still = segments(counts(("2013-12-31", 20_000), ("2023-12-31", 20_004)))
    assert history.headline(TOWN, still) == "Äpfelstadt hat fast so viele Einwohner wie 2013"
    both = pd.concat([counts(("2023-12-31", 2)).assign(sex="female"), counts(("2023-12-31", 14)).assign(sex="male")])
    told = history.sexes(TOWN, both)
    assert told is not None
    assert told.exhibit.title == "In Äpfelstadt leben mehr Männer als Frauen"


def test_moves_that_bring_more_than_deaths_take_are_no_share_above_all() -> None:
    """20 more die than are born; 10 net moves are half of it, 30 are more than it."""
    half = vorausberechnung_alter.drivers(TOWN, summary(), "x", RESTS)
    assert half is not None
    assert f"gleicht 50{SPACE}% aus" in half.exhibit.title
    flows = {**summary().flows, "arrivals": np.array([45.0])}
    more = vorausberechnung_alter.drivers(TOWN, replace(summary(), flows=flows), "x", RESTS)
    assert more is not None
    assert "Zuzug bringt mehr, als so verloren geht" in more.exhibit.title


def test_people_are_tens_and_hundreds_but_in_a_hamlet_persons() -> None:
    assert [vorausberechnung.people(value) for value in (16.0, 99.4, 104.0, 12_345.0, 302_456.0, 3_376_600.0)] == [
        "16", "99", "100", "12.300", "302.000", "3.380.000"]


def test_how_long_a_projection_keeps_is_said_where_it_never_or_always_does() -> None:
    """One step from 1,000 to 700 to 1,100 around 990 is 29 % off; within 40 % it keeps all along."""
    never, always = vorausberechnung.keeps(summary(), 0.1, 5), vorausberechnung.keeps(summary(), 0.4, 5)
    assert never.text.startswith("Schon nach einem Jahr")
    assert always.text.startswith("Bis 2024, über alle gezeigten Jahre")
    assert always.title == "Haltbar mindestens bis 2024"


def test_overview_shows_each_answer_as_its_figure() -> None:
    series = counts(("2013-12-31", 1000), ("2023-12-31", 1100))
    old = ueberblick.OldShare(0.245, "2022", "Kreis Obst", (25.0, 24.5))
    found = ueberblick.key_figures(TOWN, series, future=summary(), old_share=old, bases_apart=0.01)
    assert [figure.value for figure in found] == ["1.100", f"+10,0{SPACE}%", "700 bis 1.100", f"24,5{SPACE}%"]


def test_overview_says_from_which_count_the_future_starts_where_it_is_another() -> None:
    """Shown are 1,100 or 1,005 counted people; the projection starts from 1,000: 9.1 and 0.5 % below."""
    apart, near = (ueberblick.key_figures(TOWN, counts(("2023-12-31", n)), future=summary(), old_share=None,
                                          bases_apart=0.01) for n in (1_100, 1_005))
    notes = [next(f.note for f in found if f.label == "Einwohner 2024") for found in (apart, near)]
    assert notes == ["gerechnet ab 1.000 Ende 2023: Zensus 2022, weitergeführt", ""]


def test_offers_that_closed_are_not_what_most_was_found_for() -> None:
    """Seven offers for children, six each for three groups, five for the old, for whom four more have closed: 30."""
    kept = {"service": "haus", "operator": "AWO", "kind": "free_welfare", "district": "", "report_date": "2023",
            "address": "", "reports": 1}
    every = [("child", "open")] * 7 + [("senior", "open")] * 5 + [("senior", "closed")] * 4 + [
        (group, "unknown") for group in ("youth", "family", "hardship") for _ in range(6)]
    found = [Facility(name=str(number), group=group, status=status, **kept)
             for number, (group, status) in enumerate(every)]
    assert offers.headline(TOWN, found, "alle", "alle") == (
        "In Äpfelstadt fanden wir 30 Angebote, die meisten für Kinder, die wenigsten für Ältere")


def span(low: float, likely: float, high: float) -> Span:
    return Span(low, likely, high)


def test_reach_is_said_with_its_range_and_share() -> None:
    """1,400 of all people in reach, 100 of them of the town's 1,000."""
    found = Count(minutes=10, radius_m=span(360, 480, 660), people=span(1100, 1400, 1900),
                  residents=span(80, 100, 150), by_centre=1380.0)
    by_minutes = {5: found, 10: found, 15: found}
    title = reach.headline(TOWN, by_minutes, 1000.0, "adult", "existing")
    assert "1.400" in title
    assert "jede zehnte Person in Äpfelstadt" in title
    figures = reach.figures(TOWN, by_minutes, None, "2011-05-09")
    assert [figure.value for figure in figures] == ["1.400", "1.400", "1.400", "100"]
    assert figures[3].label == "Davon aus Äpfelstadt, in 10 Minuten"
    unit = figures[1].unit
    assert unit.index("1.100") < unit.index("1.900")


def test_distances_from_slow_and_winding_to_fast_and_straight() -> None:
    """600 s: 0.9 m/s over 1.5 are 360 m, 1 over 1.25 are 480, 1.1 over 1 are 660."""
    speed, detour = (Assumption(id="a", name_de="a", low=low, likely=likely, high=high, unit="1", source_de="S",
                                address="", why_de="W") for low, likely, high in ((0.9, 1.0, 1.1), (1.0, 1.25, 1.5)))
    table = streets.distances({"adult": speed}, detour, STRAIGHT).table
    assert table[table.iloc[:, 1] == 10].iloc[0, 2:].tolist() == [480, 360, 660]
    on_streets = streets.distances({"adult": speed}, detour, ON_STREETS).table
    assert on_streets[on_streets.iloc[:, 1] == 10].iloc[0, 2:].tolist() == [600, 540, 660]


def test_the_subtitle_says_how_ways_were_counted() -> None:
    count = Count(minutes=10, radius_m=span(1, 2, 3), people=span(100, 200, 300), residents=span(1, 2, 3), by_centre=1)
    told = {(way, read): streets.subtitle(TOWN, replace(count, way=way), read, "2011-05-09", "counted")
            for way, read in ((STRAIGHT, None), (STRAIGHT, "2024-05-01"), (ON_STREETS, "2024-05-01"), (ON_STREETS, ""))}
    assert "bis Straßen da sind; je nach Tempo und Umweg 100 bis 300" in told[STRAIGHT, None]
    assert "(OpenStreetMap, 01.05.2024) reichen um diese Stelle nicht weit genug" in told[STRAIGHT, "2024-05-01"]
    assert "(OpenStreetMap, 01.05.2024), mit Steigung; je nach Tempo 100 bis 300" in told[ON_STREETS, "2024-05-01"]
    assert "auf Straßen und Wegen, mit Steigung; je nach" in told[ON_STREETS, ""]


def test_what_others_expected_is_measured_from_their_own_base() -> None:
    """A forecast of 95 after 100 is minus 5 per cent; ours of 700 to 1,100 after 1,000 is minus 30 to plus 10."""
    frame = pd.DataFrame([{"region_de": "R", "publisher": "P", "projection": "V", "indicator": "population",
                           "base_year": 2020, "base_value": 100.0, "value": 95.0, "target_year": 2030, "note": None,
                           "status": "usable", "source_id": "S"}])
    found = vorausberechnung.others("Kreis Obst", frame, summary())
    assert found is not None
    assert found.points.change.tolist() == pytest.approx([-5.0])
    assert (found.low[-1], found.middle[-1], found.high[-1]) == pytest.approx((-30, -1, 10))


def test_what_others_expect_of_age_groups_stands_beside_ours() -> None:
    frame = pd.DataFrame([{"short_name": "Kreis Obst", "publisher": "Amt", "edition": "2022", "age_from": 80,
                           "age_to": None, "base_year": 2021, "year": 2050, "theirs": 0.51, "ours": 0.44}])
    told = grounds.official_words(frame)
    assert "Kreis Obst, ab 80 Jahren, 2021 bis 2050: 51\u00a0% (Amt), bei uns 44\u00a0%." in told
    assert grounds.official_words(frame.head(0)) == ""
