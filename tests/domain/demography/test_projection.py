"""The cohort-component core against Sweden 1993 and its own laws."""

import numpy as np
import pytest

from dewak_dash.demography import components, leslie, life_tables, projection, schedules
from dewak_dash.errors import InputError
from tests.oracles.plain_projection import balance_gap


def sweden(given, net_migrants=0.0):
    at_birth, ratios = life_tables.ratios_from_person_years(
        given["person_years"], width=given["width"], radix=given["radix"])
    return schedules.make_schedule(
        survival_at_birth=[at_birth], survival=[ratios], births_per_woman=given["births_per_woman"],
        shares_of_births=[1 / (1 + given["boys_per_girl"])],
        arrivals=np.array([net_migrants]) if np.ndim(net_migrants) else 0.0, width=given["width"])


def test_sweden_open(case):
    c = case("sweden_1993_women_open")
    given, expected, close = c["given"], c["expected"], c["tolerance"]["recomputed_relative"]
    plan = sweden(given, given["net_migrants"])
    result = projection.project([given["population"]], plan, 1)
    end = result.population[1, 0, :, 0]
    np.testing.assert_allclose(end, expected["population"], atol=c["tolerance"]["persons"], rtol=0)
    np.testing.assert_allclose(end, expected["recomputed_population"], rtol=close)
    assert result.births[0, 0, 0] == pytest.approx(expected["recomputed_girls"], rel=close)
    base = np.array(given["population"])[None, :, None]
    moved = projection.move_and_survive(base, plan, 0, projection.AS_GIVEN)
    rates = np.array(given["births_per_woman"])[:, None]
    births = components.births_by_age(moved.women_start, moved.population[-1], rates, given["width"])[:, 0]
    np.testing.assert_allclose(births, expected["births_by_age"], atol=c["tolerance"]["births_by_age"])
    np.testing.assert_allclose(births, expected["recomputed_births"], rtol=close)


def test_sweden_closed(case):
    c = case("sweden_1993_women_closed")
    given, expected, close = c["given"], c["expected"], c["tolerance"]["relative"]
    result = projection.project([given["population"]], sweden(given), 20)
    for step, year in ((1, 1998), (2, 2003), (20, 2093)):
        np.testing.assert_allclose(result.population[step, 0, :, 0], expected[f"population_{year}"], rtol=close)
    assert result.births[0, 0, 0] == pytest.approx(expected["girls"], rel=close)
    assert result.births[0, 0, 0] * (1 + given["boys_per_girl"]) == pytest.approx(expected["births"], rel=close)


def test_leslie_matrix_and_long_run(case):
    c = case("sweden_1993_women_closed")
    given, expected = c["given"], c["expected"]
    at_birth, ratios = life_tables.ratios_from_person_years(given["person_years"], width=5, radix=100_000)
    matrix = leslie.leslie_matrix(at_birth, ratios, given["births_per_woman"],
                                  girl_share=1 / 2.05, width=5)
    wanted = np.diag(expected["leslie_below_diagonal"], k=-1)
    wanted[0] = expected["leslie_first_row"]
    wanted[-1, -1] = expected["leslie_last_cell"]
    np.testing.assert_allclose(matrix, wanted, rtol=c["tolerance"]["relative"], atol=1e-15)
    far = leslie.long_run(matrix, width=5)
    assert far.growth_factor == pytest.approx(expected["growth_factor"], abs=c["tolerance"]["growth_absolute"])
    assert far.growth_rate == pytest.approx(expected["growth_rate"], rel=1e-7)
    assert far.damping_ratio == pytest.approx(expected["damping_ratio"], rel=1e-9)
    np.testing.assert_allclose(far.stable_shares, expected["stable_shares"], rtol=1e-9)
    one_step = projection.project([given["population"]], sweden(given), 1).population[1, 0, :, 0]
    np.testing.assert_allclose(matrix @ np.array(given["population"]), one_step, rtol=1e-12)


def test_long_run_of_a_population_that_swings_forever():
    """Births at the second of two ages only, three each, a third of the girls live: the numbers swing, nobody grows.

    Roots of lambda^2 = 3 * 1/3 are 1 and -1, of lambda^3 = 8 * 1 * 1 they are 2 and two complex ones of the same size.
    """
    two = leslie.long_run([[0.0, 3.0], [1 / 3, 0.0]])
    assert two.growth_factor == pytest.approx(1.0)
    assert two.stable_shares == pytest.approx([0.75, 0.25])
    assert two.damping_ratio == pytest.approx(1.0)
    three = leslie.long_run([[0.0, 0.0, 8.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    assert three.growth_factor == pytest.approx(2.0)
    assert three.stable_shares == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert three.damping_ratio == pytest.approx(1.0)


def test_every_year_of_the_plain_path_runs_on_its_own_rates():
    """Nobody dies in the first year, half in the second and a fifth in the third, which then goes on."""
    alive = np.stack([np.ones((2, 3)), np.full((2, 3), 0.5), np.full((2, 3), 0.8)])
    rates = schedules.make_schedule(survival_at_birth=[1.0, 1.0], survival=alive, births_per_woman=np.zeros(3),
                                    shares_of_births=[0.5, 0.5])
    found = projection.project([[0, 0, 1000], [0, 0, 2000]], rates, 4)
    assert found.population[:, 0, 2, 0] == pytest.approx([1000, 1000, 500, 400, 320])
    assert found.population[:, 1, 2, 0] == pytest.approx([2000, 2000, 1000, 800, 640])


def town(rng, ages=101):
    survival = np.sort(rng.uniform(0.6, 1.0, (2, ages)))[:, ::-1]
    fertility = np.where((np.arange(ages) >= 15) & (np.arange(ages) < 50), 0.045, 0.0)
    return schedules.make_schedule(
        survival_at_birth=[0.996, 0.997], survival=survival, births_per_woman=fertility,
        shares_of_births=schedules.birth_shares(1.055), out_shares=rng.uniform(0, 0.3, (2, ages)),
        arrivals=rng.uniform(0, 20, (2, ages)))


def test_balance_closes_and_nobody_is_negative():
    rng = np.random.default_rng(11)
    result = projection.project(rng.uniform(0, 400, (2, 101)), town(rng), 30)
    assert np.abs(balance_gap(result)).max() < 1e-9
    assert result.population.min() >= 0
    for events in (result.births, result.deaths, result.arrivals, result.departures):
        assert events.min() > 0


def test_without_rates_people_only_grow_older():
    base = np.arange(1.0, 11.0).reshape(2, 5)
    still = schedules.make_schedule(survival_at_birth=[1, 1], survival=np.ones((2, 5)),
                                    births_per_woman=np.zeros(5), shares_of_births=[0.5, 0.5])
    result = projection.project(base, still, 2)
    np.testing.assert_array_equal(result.population[1, :, :, 0], [[0, 1, 2, 3, 9], [0, 6, 7, 8, 19]])
    np.testing.assert_array_equal(result.population[2, :, :, 0], [[0, 0, 1, 2, 12], [0, 0, 6, 7, 27]])
    assert result.births.sum() == result.deaths.sum() == result.departures.sum() == 0


def test_one_step_by_hand():
    plan = schedules.make_schedule(
        survival_at_birth=[1.0, 0.9], survival=[[1, 1, 1], [0.5, 0.8, 0.5]],
        births_per_woman=[0, 0.5, 0], shares_of_births=[0.5, 0.5],
        out_shares=[[0, 0, 0], [0.2, 0.2, 0]], arrivals=[[0, 0, 0], [10, 0, 0]])
    result = projection.project([[0, 0, 0], [100, 50, 10]], plan, 1)
    # women: 100*.9+5=95, 50*.9=45, 10; survivors 47.5, 36, 5; aged 47.5 -> 1 (half of 20 % leaves: 42.75)
    # births .5*(45+42.75)/2 = 21.9375, girls 10.96875, alive 9.871875, staying 8.8846875, plus 5 arrivals
    np.testing.assert_allclose(result.population[1, 1, :, 0], [13.8846875, 42.75, 41.0], rtol=1e-14)
    assert result.births[0].sum() == pytest.approx(21.9375)
    assert result.departures[0, 1, 0] == pytest.approx(10 + 5 + 4.75 + 0.9871875)
    assert result.deaths[0, 1, 0] == pytest.approx(47.5 + 9 + 5 + 1.096875)


@pytest.mark.parametrize(("change", "words"), [
    ({"survival": [[1.1, 1, 1]]}, "zwischen 0 und 1"), ({"births_per_woman": [-1, 0, 0]}, "Negative"),
    ({"births_per_woman": [0, 0]}, "passen nicht"), ({"out_shares": [[0, 0]]}, "passen nicht"),
    ({"shares_of_births": [0.5, 0.5]}, "passen nicht"), ({"arrivals": [[np.nan, 0, 0]]}, "fehlen")])
def test_impossible_rates_are_refused(change, words):
    good = {"survival_at_birth": [1.0], "survival": [[1, 1, 1]], "births_per_woman": [0, 1, 0],
            "shares_of_births": [0.5]}
    with pytest.raises(InputError, match=words):
        schedules.make_schedule(**(good | change))


def test_impossible_bases_are_refused():
    still = schedules.make_schedule(survival_at_birth=[1.0], survival=[[1, 1, 1]],
                                    births_per_woman=[0, 1, 0], shares_of_births=[0.5],
                                    arrivals=[[0, -9, 0]])
    for base, words in (([[0, 0, 0]], "leer"), ([[1, -1, 0]], "Negative"), ([[1, 1]], "passen nicht"),
                        ([[1, 1, 1]], "Negative")):
        with pytest.raises(InputError, match=words):
            projection.project(base, still, 1)
    with pytest.raises(InputError, match="mindestens einen"):
        projection.project([[1, 10, 1]], still, 0)


def test_three_boys_to_two_girls_are_six_and_four_in_ten() -> None:
    assert schedules.birth_shares(1.5) == pytest.approx([0.6, 0.4])
