"""What the real tables say of base and rates, held against figures published by others."""

import numpy as np
import pytest

from dewak_dash.demography.improvement import life_expectancy
from dewak_dash.forecast.implied import lives
from dewak_dash.store.database import Database
from dewak_dash.store.reads import inkar, scenarios
from dewak_dash.topics.common import answers_all, answers_town
from dewak_dash.topics.common import answers_people as ask
from dewak_dash.topics.methoden import answers_people as methods
from dewak_dash.topics.methoden import shown as methods_shown
from dewak_dash.topics.vorausberechnung import answers

PROJECT_KREISE = ("05562", "05954")
HERTEN, WETTER = "05562020", "05954032"
NRW, NRW_SINGLE_AGES = "05", "GGSURV_12411"


def land_ages(database: Database) -> dict[str, np.ndarray]:
    frame = database.frame("SELECT sex, age_from, value FROM population_by_age WHERE ags = $ags "
                           "AND source_id = $source AND year = 2023", {"ags": NRW, "source": NRW_SINGLE_AGES})
    return {sex: frame[frame.sex == sex].sort_values("age_from").value.to_numpy(dtype=float)
            for sex in ("male", "female")}


@pytest.mark.parametrize("key", PROJECT_KREISE)
def test_the_very_old_are_as_many_as_the_census_counted_and_men_as_few_as_in_the_land(database: Database, key: str
                                                                                      ) -> None:
    census = ask.all_kreise().census[:, ask.all_kreise().place(key)]
    now, land = ask.kreis_now(key), land_ages(database)
    assert now[:, 90:].sum() / now.sum() == pytest.approx(census[90:].sum() / census.sum(), rel=0.1)
    men = land["male"][90:].sum() / (land["male"][90:].sum() + land["female"][90:].sum())
    assert now[0, 90:].sum() / now[:, 90:].sum() == pytest.approx(men, rel=0.1)


def test_the_towns_of_the_land_together_are_as_old_as_the_land_counts(database: Database) -> None:
    ours = sum(ask.kreis_now(key) for key in ask.all_kreise().keys if key.startswith(NRW))
    theirs = np.stack(list(land_ages(database).values()))
    for first, last, apart in ((0, 17, 0.02), (18, 64, 0.02), (65, 79, 0.01), (80, 89, 0.01), (90, None, 0.04)):
        chosen = slice(first, None if last is None else last + 1)
        assert ours[:, chosen].sum() == pytest.approx(theirs[:, chosen].sum(), rel=apart), (first, last)


@pytest.mark.parametrize("key", PROJECT_KREISE)
def test_implied_life_expectancy_is_near_the_lands_own_table(database: Database, key: str) -> None:
    found = answers_town.plausible(f"{key}000")["kreis"]
    table = database.frame("SELECT period, sex, ex FROM life_tables WHERE ags = $ags AND age = 0", {"ags": NRW})
    newest = table[table.period == table.period.max()].set_index("sex").ex
    assert found.male == pytest.approx(newest["male"], abs=0.7)
    assert found.female == pytest.approx(newest["female"], abs=0.7)
    assert 1.3 < found.children < 1.65


def test_implied_life_expectancy_of_all_kreise_goes_with_inkar(database: Database) -> None:
    found = methods.kreis_lives()
    assert len(found.keys) > 390
    frame = inkar.inkar_values(database, "lebenserwartung", digits=5)
    theirs = frame[frame.year == frame.year.max()].set_index("ags").value.astype(float)
    levels = dict(zip(ask.all_kreise().keys, ask.all_rates().mortality, strict=True))
    for key in PROJECT_KREISE:
        place = found.keys.index(key)
        alone = [life_expectancy(table.mx * levels[key]) for table in ask.nation().newest]
        assert found.ours[place] == pytest.approx(np.mean(alone))
        assert found.published[place] == theirs[key]
    assert np.corrcoef(found.ours, found.published)[0, 1] >= 0.85
    apart = found.ours - found.published
    apart = np.abs(apart - np.median(apart))  # the national trend since then taken off
    assert np.median(apart) <= 0.6
    assert (apart > 1.5).mean() < 0.01


def test_kreise_that_stand_out_are_listed_with_their_own_figures() -> None:
    found, shown = methods.kreis_lives(), methods_shown.lives()
    local = np.abs(found.local)
    assert 0 < len(found.outliers()) == len(shown.exhibit.table) < 0.05 * len(found.keys)
    assert local[found.outliers()[0]] == local.max()
    assert (np.diff(local[found.outliers()]) <= 0).all()
    first = shown.exhibit.table.iloc[0]
    assert first.iloc[1] == pytest.approx(found.ours[local.argmax()], abs=0.051)
    assert first.iloc[2] == pytest.approx(found.published[local.argmax()], abs=0.051)
    assert not first.iloc[0].isdigit()


def test_what_stands_out_is_outside_the_fences() -> None:
    """Nine places 1 to 9 tenths apart and one 30: quartiles of the ten 0.325 and 0.775, fences -0.35 and 1.45."""
    published = np.full(10, 80.0)
    ours = published + np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 3.0]) + 1
    published[0], ours[0] = 79.0, 79.0 + 1.1
    found = lives(tuple("abcdefghij"), ours, published)
    assert found.trend == pytest.approx(1.55)
    assert (found.low, found.high) == (pytest.approx(-0.35 - 0.55), pytest.approx(1.45 - 0.55))
    assert [found.keys[i] for i in found.outliers()] == ["j"]
    assert found.apart == pytest.approx(0.25)


@pytest.mark.parametrize(("ags", "classes"), [
    (HERTEN, (0.148, 0.085, 0.447, 0.105, 0.215)), (WETTER, (0.138, 0.086, 0.457, 0.110, 0.209))])
def test_the_towns_ages_are_their_own(ags: str, classes: tuple[float, ...]) -> None:
    """The census counted these shares in the town itself; a year and a half later they have moved little."""
    people = answers.setting(ags).base.population.sum(axis=0)
    edges = (0, 16, 25, 60, 67, 101)
    for share, first, after in zip(classes, edges[:-1], edges[1:], strict=True):
        assert people[first:after].sum() / people.sum() == pytest.approx(share, abs=0.008), first


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_there_is_no_step_in_the_ages_where_a_class_ends(ags: str) -> None:
    """Raising all from 65 on by one factor made a step at 65 (review, finding 4)."""
    town, kreis = answers.setting(ags).base.population.sum(axis=0), ask.kreis_now(ags[:5]).sum(axis=0)
    ratio = town / kreis
    steps = np.abs(np.diff(ratio[40:90])) / ratio[40:89]
    assert steps.max() < 0.06


def test_a_year_is_as_wide_in_every_view() -> None:
    """Looking one year ahead or to 2050, the range of 2024 is the same thing; nothing narrows with the years."""
    near, far = (answers.summary(HERTEN, "middle", None, year) for year in (2024, 2050))
    assert near.total[4, 1] / near.total[2, 1] == pytest.approx(far.total[4, 1] / far.total[2, 1], rel=0.01)
    width = far.total[4] / far.total[2] - far.total[0] / far.total[2]
    assert (np.diff(width) > -0.004).all()


@pytest.mark.parametrize("ags", [HERTEN, WETTER, "01051001", "09162000"])
def test_the_page_states_what_the_range_as_drawn_would_have_held(ags: str) -> None:
    found = answers.summary(ags, "middle", None, 2050)
    assert [t.horizon for t in found.tried] == ["3-5", "6-8", "9-12", "13-22"]
    for tried in found.tried:
        assert 0.8 <= tried.covered <= 1
        assert tried.lowest >= 0.5


def test_paths_of_life_expectancy_are_official_assumptions(database: Database) -> None:
    """What scenarios aim at stands in the table of official assumptions, year and sex by sex."""
    table = database.frame("SELECT year, sex, ex FROM life_expectancy_assumptions")
    known = {(int(row.year), row.sex, float(row.ex)) for row in table.itertuples()}
    for row in scenarios.life_expectancies(database).itertuples():
        assert {(int(row.year), "male", row.male), (int(row.year), "female", row.female)} <= known, row.code


def test_mortality_falls_as_the_middle_assumption_asks(database: Database) -> None:
    """With the strength found, Germany's table of 2070 has the life expectancy that was aimed at."""
    nation, strength = ask.nation(), ask.life_paths()["middle"]
    aim = scenarios.life_expectancies(database).set_index("code").loc["middle"]
    for sex, name in enumerate(("male", "female")):
        falling = nation.newest[sex].mx * np.exp(strength[sex] * nation.declines[int(aim.year)][sex])
        assert life_expectancy(falling) == pytest.approx(aim[name], abs=0.001)
        assert life_expectancy(nation.newest[sex].mx) < aim[name] - 3


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_the_lands_figures_by_age_are_given_year_by_year_for_its_towns(ags: str) -> None:
    """IT.NRW 2025 says of the Land's 80 and older: +2 % until 2035, +43 % until 2050, both from 2024 on."""
    points = answers.official_points(ags)
    old = points[(points.ags == NRW) & (points.group == "80_plus")].set_index("year")
    assert old.times[2035] == pytest.approx(1.02, abs=0.005)
    assert old.times[2050] == pytest.approx(1.43, abs=0.005)
    assert old.since[2050] == 2024
    assert (points.year <= 2050).all()


def test_older_base_years_are_carried_to_our_launch() -> None:
    """Recklinghausen town: +41 % from 2021; theirs end 1.41 / (1 + ours from 2021) of ours."""
    row = answers.official_points("05562032").query("ags == '05562032' and group == '80_plus'").iloc[0]
    ages = answers.summary("05562032", "middle", None, 2050).ages[:, :, 80:].sum(axis=(1, 2))
    assert (row.since, row.year) == (2023, 2050)
    assert row.times / (ages[-1] / ages[0]) == pytest.approx(1.4084 / (1 + row.ours), rel=0.001)


def test_a_land_whose_base_lies_before_our_launch_is_carried_to_it_too() -> None:
    """Baden-Württemberg: +35.8 % from 2020 to 2040; (1.358 / ours since 2020) of what we say from 2023 on."""
    row = answers.official_points("08111000").query("ags == '08' and group == '80_plus' and year == 2040").iloc[0]
    path = answers_all.land_path("08", 2040)[:, 80:].sum(axis=1)
    assert row.since == 2023
    assert row.times / (path[-1] / path[0]) == pytest.approx(1.358 / (1 + row.ours), rel=0.002)


@pytest.mark.parametrize("key", PROJECT_KREISE)
def test_moves_are_of_several_years_and_none_of_them_is_2022(database: Database, key: str) -> None:
    """Three years over borders of Kreise; of 2024, over borders of towns, the net alone: the mean net of four years."""
    years = ask.all_rates().move_years
    assert (years, 2022 in years) == ((2019, 2020, 2021), False)
    data, place = ask.all_kreise(), ask.all_kreise().place(key)
    nets = [float((data.moves[y][0] - data.moves[y][1])[..., place].sum()) for y in years]
    events = database.frame("""SELECT indicator, sum(value) AS value FROM vital_events WHERE ags = $key AND year = 2024
                               AND indicator IN ('in_migration', 'out_migration') AND age_from IS NOT NULL
                               AND sex <> 'total' GROUP BY 1 ORDER BY 1""", {"key": key}).value
    wanted = (sum(nets) + float(events.iloc[0] - events.iloc[1])) / 4
    moves, exposure = ask.kreis(key).moves, ask.all_rates().exposure[..., place]
    assert ((moves.in_rates - moves.out_shares) * exposure).sum() == pytest.approx(wanted, abs=1.0)
