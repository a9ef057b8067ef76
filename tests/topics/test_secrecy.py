"""No count of one or two people is shown, written into a table or into a file, wherever a place is put."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest

from dewak_dash import tables, theme
from dewak_dash.accessibility.layers import Count
from dewak_dash.accessibility.walking import Span
from dewak_dash.forecast.summary import GROUPS, Summary
from dewak_dash.model import Region
from dewak_dash.secrecy import (
    beside,
    coarse,
    difference,
    drawn,
    hidden,
    is_withheld,
    parts,
    public,
    rest,
    rough_parts,
    spanned,
    told,
    words,
)
from dewak_dash.store.database import Database
from dewak_dash.store.reads import regions
from dewak_dash.topics.common import answers_reach
from dewak_dash.topics.einzugsgebiete import findings, shown
from dewak_dash.topics.vorausberechnung import ages, charts_ages, charts_groups, headline
from dewak_dash.topics.vorausberechnung.findings import Rests

PLACES = 200
SEED = 2011
FEW = re.compile(r"(?<![\d.,–-])[12](?![\d.,]|\s%)(?=[^\d]*(Menschen|Personen|ab 65|unter 18))")


@pytest.mark.parametrize(("count", "told"), [
    (0.0, 0), (0.4, 0), (0.6, "weniger als 3"), (1.0, "weniger als 3"), (2.4, "weniger als 3"), (2.6, 3), (3.0, 3),
    (41.2, 41)])
def test_one_and_two_are_withheld_nothing_and_three_are_not(count: float, told: int | str) -> None:
    assert public(count) == told


@pytest.mark.parametrize(("whole", "part", "left"), [
    (38.9, 38.4, 1.0),  # shown as 39 and 38: the one between them follows, though there is but half a one
    (39.4, 36.6, 2.0), (10.5, 7.4, 3.1), (39.0, 38.6, 0.4), (40.0, 10.0, 30.0), (5.0, 5.0, 0.0)])
def test_what_follows_from_two_shown_counts_is_the_rest(whole: float, part: float, left: float) -> None:
    assert rest(whole, part) == pytest.approx(left)


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


@pytest.mark.parametrize(("people", "residents", "told"), [
    (2666.8, 2666.8, (2667, 0)), (1445.0, 1445.0, (1445, 0)),  # 2.670 of 2.667 would be more than all
    (3219.0, 3169.0, (3170, 50)), (3219.0, 3216.0, (3210, 3)), (15.0, 12.0, (10, 3)), (3219.0, 0.0, (0, 3219)),
    (41.0, 39.4, ("nicht gezeigt", "weniger als 3"))])
def test_the_towns_own_people_in_tens_are_never_more_than_all(
        people: float, residents: float, told: tuple[int | str, int | str]) -> None:
    count = Count(minutes=10, radius_m=Span(1.0, 1.0, 1.0), people=Span(people, people, people),
                  residents=Span(residents, residents, residents), by_centre=people)
    assert findings._in_tens(count) == told


def test_withheld_words_do_not_turn_a_column_of_numbers_to_the_left() -> None:
    html = tables.html_table(pd.DataFrame({"Menschen": ["weniger als 3", 4120]}), "Probe")
    assert '<th scope="col" class=n>' in html
    assert "4.120" in html


@pytest.mark.parametrize(("counts", "shown"), [
    ((12, 5, 3), (12, 5, 3)), ((12, 5, 2), (12, "nicht gezeigt", "weniger als 3")),
    ((6, 5, 2), ("nicht gezeigt", "nicht gezeigt", "weniger als 3")), ((17, 2), ("nicht gezeigt", "weniger als 3")),
    ((9, 1, 1), ("nicht gezeigt", "weniger als 3", "weniger als 3")),
    ((12, 2, 0), ("nicht gezeigt", "weniger als 3", 0)), ((0, 8, 0), (0, 8, 0)),
    ((3, 1, 0), ("nicht gezeigt", "nicht gezeigt", "nicht gezeigt"))])
def test_with_a_withheld_part_goes_the_smallest_other(counts: tuple[float, ...], shown: tuple[int | str, ...]) -> None:
    assert parts(*counts) == shown


def _splits(most: int) -> Iterator[tuple[int, int, int]]:
    return ((a, b, c) for a in range(most + 1) for b in range(most + 1 - a) for c in range(most + 1 - a - b))


def test_no_withheld_part_follows_from_whole_and_others() -> None:
    """Whoever knows the rule, the whole and all that is shown still finds two values for each withheld part."""
    meant: dict[tuple[object, ...], list[tuple[int, ...]]] = {}
    for split in _splits(20):
        meant.setdefault((sum(split), *parts(*split)), []).append(split)
    told_ = [(shown, splits, at) for shown, splits in meant.items() for at, each in enumerate(shown[1:])
             if each == words()]
    assert len(told_) > 20
    assert {shown for shown, splits, at in told_ if len({split[at] for split in splits}) == 1} == set()


def test_a_difference_is_shown_of_two_shown_counts_only() -> None:
    assert (difference(11, 12), difference(words(), 12), difference(11, beside())) == (1, beside(), beside())


def test_beside_withheld_people_words_are_no_finer_than_tens() -> None:
    assert rough_parts((6, 2, 0)) == ("weniger als 10", "weniger als 3", "0")
    assert rough_parts((14, 2)) == ("20", "weniger als 3")  # 16 in all, whatever the split
    assert rough_parts((14, 3)) == ("10", "3")
    assert (coarse(9), coarse(14)) == ("weniger als 10", "10")
    assert hidden((6, 2, 0)) == (True, True, False)


@pytest.mark.parametrize(("ends", "shown"), [
    ((1.0, 2.01, 4.0), (None, None, None, {"fewer_than": 3})), ((1.0, 2.6, 4.2), (3.0, None, 4.2, {})),
    ((0.0, 0.4, 2.0), (0.0, 0.0, None, {}))])
def test_programs_get_no_value_between_nothing_and_three(ends: tuple[float, float, float], shown: object) -> None:
    assert spanned(*ends) == shown
    assert told(7.25) == 7.25


def test_what_is_withheld_is_drawn_at_one_height() -> None:
    assert drawn(np.array([0.0, 0.4, 0.6, 1.0, 2.4, 2.6, 7.2])).tolist() == [0.0, 0.4, 1.5, 1.5, 1.5, 2.6, 7.2]


def hamlet() -> Summary:
    """Return two years of a hamlet: two children of ten people, none and two old women, four who may be one."""
    groups = {code: np.array([[10.0, 12.0]] * 5) for code in GROUPS} | {
        "0_5": np.array([[2.0, n] for n in (0, 1, 1.6, 2, 4)])}
    ages = np.zeros((2, 2, 101))
    ages[0, 0, 3], ages[0, 0, 40], ages[1, 1, 70] = 2.0, 8.0, 1.4
    nothing = np.zeros(2)
    return Summary(years=np.array([2023, 2050]), total=np.array([[10.0, 9.0]] * 5), ages=ages, flows={}, groups=groups,
                   young=nothing, old=nothing, own=nothing, common=nothing)


def test_ages_of_a_projection_tell_no_one_or_two_in_words_table_or_picture() -> None:
    rests = Rests(sources=("COUNTS",), counts=("COUNTS",), quality=("derived",))
    region = Region(ags="05001001", name="A", short_name="A", level="municipality")
    few, summary = words(), hamlet()
    found = ages.groups(region, summary, rests)
    assert found is not None
    rows = found.exhibit.table.iloc[:2, 1:6].to_numpy().tolist()
    assert rows == [[few] * 5, [0, few, few, few, 4]]
    assert found.exhibit.alt.count(few) == 2  # at the start and in the middle of the last year
    picture = charts_groups.groups(found, theme.LIGHT)
    lines = [np.asarray(trace.y, dtype=float) for trace in picture.data[:5]]
    assert [line[0] for line in lines] == [1.5] * 5
    assert {float(line[1]) for line in lines} == {0.0, 1.5, 4.0}
    assert few in picture.data[4].hovertext[0]
    assert [each.value for each in headline.figures(summary)][1] == few
    pyramid = ages.pyramid(region, summary, rests)
    assert pyramid is not None
    assert pyramid.exhibit.table.iloc[[3, 40, 70], 1:].to_numpy().tolist() == [
        [few, 0, 0, 0], [8, 0, 0, 0], [0, 0, 0, few]]
    drawn_ = [abs(x) for trace in charts_ages.pyramid(pyramid, theme.LIGHT).data for x in trace.x]
    assert set(drawn_) == {0.0, 1.5, 8.0}
