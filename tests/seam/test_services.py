"""People meet services: weights, levels and draws by hand, and what the real store makes of them."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from dewak_dash.chain import services as chain
from dewak_dash.chain.service_rows import known_of, measured_from, places_from, service_from
from dewak_dash.supply.cohorts import AGES, Days
from dewak_dash.supply.rates import Rate
from dewak_dash.topics.common import answers_rates
from dewak_dash.topics.common.asked_once import database
from dewak_dash.topics.versorgung import answers, answers_kreis, shown

DAY = date(2026, 11, 27)
STILL = np.zeros((2, 2))
NRW = Days(school_age=6, school_months=9, count_months=2)
AS_IT_IS = chain.Level(low=1.0, likely=1.0, high=1.0)
HERTEN, WETTER, MUNICH = "05562020", "05954032", "09162000"


def asked(*rates: tuple[int, int | None, float, float, float], **kinds: Any) -> chain.Asked:
    told = {"cut_off": "year_end", "count_day": "year_end", "band_group": "0_5", "is_care": False, **kinds}
    return chain.Asked(rates=tuple(Rate(age_from=first, age_to=last, sex="total", low=low, likely=likely, high=high)
                                   for first, last, low, likely, high in rates), **told)


def people(**ages: tuple[float, float]) -> np.ndarray:
    """Return one draw of two year ends, persons of one age and sex each: a81=(100, 50)."""
    found = np.zeros((2, 2, AGES, 1))
    for name, counts in ages.items():
        found[:, 1, int(name[1:]), 0] = counts
    return found


def test_childcare_before_school_counts_a_quarter_of_the_six_year_olds() -> None:
    """90 % of 100 children of three, and of 40 children of six a quarter is not at school: 90 + 9."""
    weights = chain.weights(asked((3, 6, 0.9, 0.9, 0.9), cut_off="before_school"), AS_IT_IS, NRW, STILL)
    assert chain.counted(people(a3=(100, 0), a6=(40, 80)), weights)[1, :, 0].tolist() == pytest.approx([99, 18])


def test_a_wish_of_march_lets_two_months_of_children_join() -> None:
    """Wanted by half from 3 on: of 120 children of two a sixth is three by March: 10. Nobody leaves at the top, where
    the cut-off day decides: of 120 children of six a quarter is not at school, half of them want: 15."""
    weights = chain.weights(asked((3, 6, 0.5, 0.5, 0.5), cut_off="before_school", count_day="march"), AS_IT_IS, NRW,
                            STILL)
    counted = chain.counted(people(a2=(120, 0), a6=(0, 120)), weights)
    assert counted[1, :, 0].tolist() == pytest.approx([10, 15])


def test_all_day_school_counts_parts_of_two_ages() -> None:
    """100 children of six: 75 in grade 1; 100 of ten: 25 in grade 4; half of them stay all day."""
    weights = chain.weights(asked((6, 10, 0.5, 0.5, 0.5), cut_off="primary"), AS_IT_IS, NRW, STILL)
    assert chain.counted(people(a6=(100, 0), a10=(0, 100)), weights)[1, :, 0].tolist() == pytest.approx([37.5, 12.5])


def test_a_level_lifts_rates_and_never_above_everybody() -> None:
    weights = chain.weights(asked((80, None, 0.2, 0.2, 0.6)), chain.Level(low=0.5, likely=1.5, high=2.0), NRW, STILL)
    found = chain.counted(people(a85=(100, 100)), weights)
    assert found[:, 0, 0].tolist() == pytest.approx([10, 30, 100])


def test_care_moves_up_the_ages_with_a_year_of_life() -> None:
    """Care rate 0.5 from 81 on: after a year gained nobody of 81 needs care; a service without care stays."""
    gained = np.array([[0.0, 0.0], [1.0, 1.0]])
    rates = (81, None, 0.5, 0.5, 0.5)
    for is_care, wanted in ((True, [50, 0]), (False, [50, 50])):
        weights = chain.weights(asked(rates, is_care=is_care), AS_IT_IS, NRW, gained)
        assert chain.counted(people(a81=(100, 100)), weights)[1, :, 0].tolist() == pytest.approx(wanted)


def test_with_every_range_closed_each_draw_is_the_value_by_hand() -> None:
    found = np.tile(np.array([[30.0], [40.0]]), (3, 1, 1))
    drawn = chain.demand(np.repeat(found, 500, axis=2), np.zeros(2), 0.8, np.random.default_rng(1))
    assert drawn == pytest.approx(np.repeat([[30.0], [40.0]], 500, axis=1))


def test_the_width_of_a_rate_alone_is_its_triangle_the_same_in_every_year() -> None:
    """Rates of 20, 30 and 60 people: a quarter of draws lies below the middle, and a draw keeps its place."""
    found = np.stack([np.full((2, 4000), value) for value in (20.0, 30.0, 60.0)])
    drawn = chain.demand(found, np.zeros(2), 0.8, np.random.default_rng(1))
    assert (drawn[0] < 30).mean() == pytest.approx(0.25, abs=0.02)
    assert drawn[0] == pytest.approx(drawn[1])
    assert 20 <= drawn.min() < drawn.max() <= 60


def test_the_level_of_a_kreis_by_hand() -> None:
    """Of 200 children under three at rates 0, 0.2 and 0.4, 30 % are counted: 60 for 0 + 20 + 40, so level 1 at 100
    each of one and two."""
    kreis = np.zeros((2, AGES))
    kreis[0, 1], kreis[1, 2] = 100, 100
    one = asked((0, 0, 0.0, 0.0, 0.0), (1, 1, 0.2, 0.2, 0.2), (2, 2, 0.4, 0.4, 0.4))
    assert chain.kreis_level(one, kreis, 0.3, (0, 2)) == pytest.approx(1.0)
    assert chain.kreis_level(one, kreis, 0.45, (0, 2)) == pytest.approx(1.5)


def test_the_best_that_is_known_of_supply() -> None:
    ways = {"kreis_places": True, "kreis_used": True, "land": True}
    assert known_of((), complete=False, **ways) == "kreis_places"
    assert known_of((), complete=False, kreis_places=False, kreis_used=False, land=True) == "land_used"
    assert known_of((), complete=False, kreis_places=False, kreis_used=False, land=False) is None


def test_rates_of_the_store_read_as_their_sources_say() -> None:
    """Homes from 90 on: 24.98 % (NRW 2023); counselling of youth 15 to 17: 1.382 % a year (Germany 2003)."""
    rates = answers_rates.rates()
    homes = rates[(rates.service_id == "care_home") & (rates.age_from == 90)].iloc[0]
    assert (homes.low, homes.likely, homes.high) == pytest.approx((0.2498, 0.2498, 0.2498))
    counselling = rates[(rates.service_id == "youth_counselling") & (rates.age_from == 15)].iloc[0]
    assert counselling.likely == pytest.approx(0.01382)
    day_care = rates[rates.service_id == "day_care"].iloc[0]
    assert (day_care.low, day_care.likely, day_care.high) == pytest.approx((0.026, 0.032, 0.039))


def test_care_ratios_rose_since_the_count_of_2021() -> None:
    """226,246 cared for under 65 in NRW 2021, sex and age groups of that year: the ratio by own division is lower than
    that of 2023 in every age group but the youngest, where it is about as high; homes stay as they were."""
    frame = answers_rates.evidence().set_index("use_rate_id").rate_num
    people_2021 = database().frame(
        "SELECT age_from, sum(value) AS n FROM kreis_ages WHERE ags[:2] = '05' AND source_id = 'EUROSTAT_PJANGRP3' "
        "AND date = DATE '2021-12-31' AND sex = 'total' GROUP BY age_from").set_index("age_from").n
    if people_2021.empty:
        people_2021 = database().frame(
            "SELECT age_from, sum(value) AS n FROM kreis_ages WHERE ags[:2] = '05' AND source_id = 'EUROSTAT_PJANGRP3' "
            "AND date = DATE '2021-12-31' GROUP BY age_from").set_index("age_from").n
    for first in (70, 75, 80, 85):
        ratio = 100 * frame[f"nrw2021_pflege_{first}"] / people_2021[first]
        assert 0.7 * frame[f"nrw2023_pflegequote_{first}"] < ratio < frame[f"nrw2023_pflegequote_{first}"]


def test_every_service_has_a_use_and_law_and_somebody_who_knows() -> None:
    for service in answers_rates.services():
        assert (service.code, "use") in answers_rates.measured()
        assert service.norm
        assert service.norm_address.startswith("https://")
        assert service.who


def test_the_school_day_is_that_of_the_land() -> None:
    """NRW: 30 September, nine months; Baden-Württemberg: 30 June, six."""
    assert answers_rates.days(HERTEN, DAY) == NRW
    assert answers_rates.days("08111000", DAY).school_months == 6


def test_the_claim_begins_in_2026_with_one_grade_and_grows_to_four() -> None:
    claims = answers.claim(HERTEN, 2040, DAY)
    assert min(claims) == 2026
    assert claims[2027] == pytest.approx(2 * claims[2026], rel=0.1)
    assert claims[2029] == pytest.approx(4 * claims[2026], rel=0.1)


def test_herten_with_its_kreis() -> None:
    """Homes: 116.35 places per 10,000 inhabitants in the Kreis, of Herten's count; no service falls below nobody."""
    found = answers.outlooks(HERTEN, shown.standard(), DAY)
    assert found is not None
    rows = {row.service.code: row for row in found.rows}
    homes = rows["care_home"].balance
    assert homes is not None
    assert homes.known == "kreis_places"
    assert homes.supply[0] == pytest.approx(116.35 / 10_000 * answers.launch(HERTEN).total, rel=1e-6)
    assert all((row.people >= 0).all() for row in found.rows)
    assert rows["senior_meeting"].balance is None


def test_who_is_served_today_is_no_shortage_today() -> None:
    found = answers.outlooks(HERTEN, shown.standard(), DAY)
    assert found is not None
    served = [row.balance for row in found.rows if row.balance and row.balance.known == "kreis_used"]
    assert served
    assert all(balance.chance[0] == 0 for balance in served)
    assert all(balance.gap[:, 0] == pytest.approx([0, 0, 0], abs=1e-6) for balance in served)


def test_wetter_knows_its_all_day_places_and_others_do_not() -> None:
    found = answers.outlooks(WETTER, shown.standard(), DAY)
    assert found is not None
    school = next(row.balance for row in found.rows if row.service.code == "all_day_school")
    assert school is not None
    assert school.known == "facilities"
    assert set(school.supply) == {366}


def test_another_land_takes_no_use_of_nrw_for_its_supply() -> None:
    found = answers.outlooks(MUNICH, shown.standard(), DAY)
    assert found is not None
    rows = {row.service.code: row for row in found.rows}
    assert rows["day_care"].balance is None
    assert rows["all_day_school"].balance is None
    assert rows["care_home"].level == pytest.approx(0.6, abs=0.05)
    assert "Tagespflege" in shown.far(MUNICH, shown.standard(), DAY)
    assert shown.far(HERTEN, shown.standard(), DAY) == ""


def test_longer_life_in_health_needs_less_care_and_more_years_of_care_more() -> None:
    last = {}
    for code in ("heute", "spaeter", "frueher"):
        found = answers.outlooks(HERTEN, shown.lever("middle", None, 2050, "nutzung", code), DAY)
        assert found is not None
        last[code] = {row.service.code: float(row.people[2, -1]) for row in found.rows}
    assert last["spaeter"]["care_home"] < last["heute"]["care_home"] < last["frueher"]["care_home"]
    assert last["spaeter"]["childcare_3"] == last["heute"]["childcare_3"]


def test_a_wish_is_more_than_the_use_it_is_capped_by() -> None:
    first = {}
    for code in ("nutzung", "wunsch"):
        found = answers.outlooks(HERTEN, shown.lever("middle", None, 2050, code, "heute"), DAY)
        assert found is not None
        first[code] = {row.service.code: float(row.people[2, 0]) for row in found.rows}
    use, wish = first["nutzung"], first["wunsch"]
    assert wish["childcare_u3"] > use["childcare_u3"]
    assert wish["all_day_school"] > use["all_day_school"]
    assert wish["care_home"] == use["care_home"]


def test_care_places_per_head_of_the_old_and_kreise_alike() -> None:
    """Recklinghausen 2021: 116.35 per 10,000 inhabitants over its share from 65 on."""
    share = float(database().frame("SELECT value FROM inkar WHERE ags = '05562' AND year = 2021 AND indicator = "
                                   "'a_bev65um'").value.iloc[0])
    frame = answers_kreis.values("care_home")
    value = float(frame[(frame.ags == "05562") & (frame.year == 2021)].value.iloc[0])
    assert value == pytest.approx(116.35 / 100 / (share / 100))
    peers = answers_kreis.peers("05562")
    assert len(peers) == 40
    assert "05562" not in peers
    assert answers_kreis.peers("99999") == ()


def test_rows_of_the_store_become_services_and_places() -> None:
    rows = database().frame("SELECT * FROM services WHERE service_id = 'debt_counselling'").to_dict("records")
    service = service_from(rows[0])
    assert service.kreis == ("wish", "schuldnerquote", "", 18, None)
    assert service.places is None
    rates = answers_rates.rates()
    wish = measured_from(rows[0], rates[(rates.service_id == "debt_counselling") & (rates.measure == "wish")])
    assert not wish.ranged
    places = places_from(database().frame("SELECT * FROM service_places WHERE place_id = '05562020-034-care_home'"))
    assert (places[0].capacity, places[0].opened, places[0].closes, places[0].year) == (80, 2020, None, 2021)
