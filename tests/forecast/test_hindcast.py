"""The component model on the past: a country that keeps its rates is forecast to the person, and bands hold."""

import numpy as np
import pandas as pd
import pytest

from dewak_dash.demography.backtest import hindcast as model
from dewak_dash.demography.places import project_places
from dewak_dash.demography.single_ages import grouped
from dewak_dash.errors import InputError
from dewak_dash.forecast import group_bands
from dewak_dash.formats import percent
from dewak_dash.store.database import Database
from dewak_dash.store.reads import hindcast as reads
from dewak_dash.topics.methoden import answers_people, gaps, shown

AGES, EDGES = 101, tuple(range(0, 91, 5))


def known(years: int, growth: float = 1.0, leave_out: frozenset[int] = frozenset()) -> model.KnownThen:
    """Return a country of two places whose rates stay as they are, with moves that multiply every group a year."""
    dying = np.minimum(0.00004 * 1.1 ** np.arange(AGES), 0.5)
    births = np.zeros(AGES)
    births[20:40] = 0.08
    then = model.KnownThen(
        years=tuple(range(2013, 2013 + years)), groups=np.ones((years, 2, len(EDGES), 2)), edges=EDGES,
        survival=np.stack([1 - dying, 1 - 0.7 * dying]), survival_at_birth=np.array([0.996, 0.997]),
        falling=np.full((2, AGES), -0.01), mortality=np.array([1.0, 1.2]), fertility=np.array([1.0, 0.8]),
        births_per_woman=births, birth_shares=np.array([0.51, 0.49]), leave_out=leave_out)
    people = np.stack([100 * np.cumprod(then.survival, axis=1)] * 2, axis=-1)
    seen = [people]
    for _ in range(years - 1):
        seen.append(growth * project_places(seen[-1], model.without_moves(then, 1), 1).population[1])
    return model.KnownThen(**{**vars(then), "groups": np.stack([grouped(p, EDGES) for p in seen])})


def test_moves_are_what_groups_differ_by_from_survivors() -> None:
    still, growing = model.carry_to_launch(known(6)), model.carry_to_launch(known(6, growth=1.02))
    assert still.ratio[:, 1:-1] == pytest.approx(np.ones_like(still.ratio[:, 1:-1]), abs=0.01)
    assert growing.ratio[:, 1:-1] == pytest.approx(np.full_like(still.ratio[:, 1:-1], 1.02), abs=0.01)


def test_what_came_after_the_launch_is_not_needed_and_not_used() -> None:
    """A forecast from the same counts is the same whatever follows: its input ends with the launch."""
    short = known(4)
    assert max(short.years) == 2016
    assert short.groups.shape[0] == len(short.years)


def test_the_model_meets_a_country_that_keeps_its_rates() -> None:
    longer, then = known(9), known(6)
    told = model.components(then, model.carry_to_launch(then), 3)
    missed = told[3].sum(axis=0) / longer.groups[8].sum(axis=0) - 1
    assert np.abs(missed[:18]).max() < 0.02
    # death rates were said to fall by 1 % a year, and in this country they did not: the oldest are a little too many
    assert 0 < missed[16:].mean() < 0.02


def test_an_exceptional_year_is_left_out_and_all_of_them_cannot_be() -> None:
    plain, without = known(4), known(4, leave_out=frozenset({2015}))
    groups = plain.groups.copy()
    groups[2] *= 1.2  # a year like 2015
    with_year = model.KnownThen(**{**vars(plain), "groups": groups})
    left = model.KnownThen(**{**vars(without), "groups": groups})
    assert model.carry_to_launch(with_year).ratio[0, 5, 0] != pytest.approx(
        model.carry_to_launch(left).ratio[0, 5, 0], abs=0.02)
    with pytest.raises(InputError, match="gewöhnlich"):
        model.carry_to_launch(known(3, leave_out=frozenset({2014, 2015})))


def test_cohort_ratios_repeat_the_last_year() -> None:
    then = known(6)
    now, before = model.carry_to_launch(then), model.carry_to_launch(known(5))
    told = model.cohort_ratios(then, now, before.single, 2, low=0.5, high=1.5)
    aged = now.single[0, 30:35, 0] * now.single[0, 31:36, 0] / before.single[0, 30:35, 0]
    single = np.zeros((2, AGES, 2))
    single[0, 31:36, 0] = aged
    assert told.shape == (3, 2, len(EDGES), 2)
    assert (told[1] > 0).all()


def errors(width: float, growth: float, launches: int = 4) -> pd.DataFrame:
    rng = np.random.default_rng(4)
    rows = [(2015 + n, 2015 + n + h, float(rng.uniform(-1, 1) * width / 0.8 * h**growth)) for n in range(launches)
            for h in range(1, 7) for _ in range(300)]
    return pd.DataFrame(rows, columns=["launch", "target", "error"])


def test_a_band_finds_the_curve_errors_were_drawn_from() -> None:
    width, growth = group_bands.fitted(errors(0.02, 0.8), 0.8)
    assert (width, growth) == (pytest.approx(0.02, rel=0.05), pytest.approx(0.8, abs=0.1))
    left_out = group_bands.coverage_left_out(errors(0.02, 0.8), 0.8)
    assert np.mean(list(left_out.values())) == pytest.approx(0.8, abs=0.03)


def test_a_derivation_from_like_kreise_is_without_error() -> None:
    census = np.outer(np.arange(1.0, 11.0), [1.0, 2.0, 3.0])
    found = group_bands.derivation_errors(census, np.zeros(3, dtype=int), (0, 5), {"x": (2, 3)}, 3)
    assert found["x"] == pytest.approx(np.zeros(3))
    census[2, 0] += 4.0  # 7 instead of 3 of 15 in the class: its Land has 22 of 94, so 22 / 94 x 19 are expected
    found = group_bands.derivation_errors(census, np.zeros(3, dtype=int), (0, 5), {"x": (2, 2)}, 3)
    assert found["x"][0] == pytest.approx(7 / (22 / 94 * 19) - 1)


def test_widened_draws_keep_their_middle_and_get_at_least_the_band() -> None:
    draws = np.full((2, 2001), 100.0)
    found = group_bands.widened(draws, np.array([0.05, 0.1]), 0.8, np.random.default_rng(1))
    high = np.quantile(found, 0.9, axis=1)
    assert np.median(found, axis=1) == pytest.approx([100, 100], rel=0.01)
    assert high / 100 - 1 == pytest.approx([0.05, 0.1], rel=0.1)
    wide = 100 * np.exp(np.random.default_rng(2).normal(0, 0.5, (1, 2000)))
    assert group_bands.widened(wide, np.array([0.05]), 0.8, np.random.default_rng(1)) == pytest.approx(wide)


def test_what_is_written_down_holds_what_was_promised(database: Database) -> None:
    """Median error of 80+ after 3 and 5 years at most 3 and 4 %; bands hold 72 to 88 % over the launches."""
    scores = reads.scores(database)
    old = scores[(scores.method == "components") & (scores.age_group == "80_plus")].groupby("ahead")["median"].mean()
    assert old[3] <= 0.03
    assert old[5] <= 0.04
    mean = reads.coverage(database).groupby("age_group").covered.mean()
    assert mean.between(0.72, 0.88).all()
    middle = scores.groupby(["method", "age_group"])["median"].mean().unstack("method")
    better = middle.components < middle.no_change
    assert better.drop("20_24").all()
    assert not better["20_24"]  # of those who begin to study or train, many move: here no change was nearer


def test_a_group_is_no_surer_than_its_band(database: Database) -> None:
    found = {row.age_group: group_bands.GroupBand(
        group=row.age_group, width=row.width, growth=row.growth, derivation=row.derivation)
        for row in reads.bands(database).itertuples()}
    assert set(found) == set(group_bands.STANDS_FOR)
    at = found["80_plus"].half_widths(27)
    assert at[0] > 0.04
    assert (np.diff(at) > 0).all()


def test_the_page_says_what_single_launches_held_and_what_is_drawn(database: Database) -> None:
    """The words name the mean of the launches, the worst and the best, as the table has them; what is drawn for a town
    is the width of all launches or more."""
    table = reads.coverage(database)
    groups = table[table.age_group != "all"]
    told = shown.components().verdict
    worst = groups.loc[groups.covered.idxmin()]
    assert f"einzelne Startjahre {percent(float(worst.covered), 0)}" in told
    assert f"Start {int(worst.launch)}) bis {percent(float(groups.covered.max()), 0)}" in told
    for row in reads.bands(database).itertuples():
        band = group_bands.GroupBand(group=str(row.age_group), width=float(row.width), growth=float(row.growth),
                                     derivation=float(row.derivation))
        assert (band.half_widths(27) >= band.width * np.arange(28) ** band.growth).all()


def test_births_and_moves_after_the_last_common_year_are_named_where_they_are(database: Database) -> None:
    until, keys = answers_people.newer_events()
    last = database.frame("SELECT max(year) AS year FROM kreis_births_deaths WHERE indicator = 'live_births'")
    assert until == int(last.year.iloc[0])
    assert keys == ("05562", "05954")
    told = shown.missing_events()
    assert f"Nach {until} sind Geburten und Umzüge nach Alter nur für 2 von 400 Kreisen bekannt" in told
    assert "enden für alle Kreise 2021" in gaps.events(2021, [], 400)
