"""The chain against a small town worked by hand, and what holds in every draw."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dewak_dash.chain.appraise import Appraisal, Case, appraise
from dewak_dash.chain.links import DEMAND, LINKS, MONEY, PEOPLE, REACH, RIVALS, VOLUNTEERS
from dewak_dash.chain.verdicts import verdict
from dewak_dash.forecast.summary import REACH_GROUPS

from .made import HOUSE, TOWN, case

EXPECTED = TOWN["expected"]
# How each link alone is opened.
OPEN = {PEOPLE: {"people_width": 0.2}, REACH: {"widths": {"speed_adult": 0.2, "speed_old": 0.2}},
        DEMAND: {"widths": {"use_old": 0.5, "use_young": 0.5, "visits_a_year": 0.5}},
        RIVALS: {"widths": {"choice_minutes": 0.2, "rival_hours": 0.5}}, VOLUNTEERS: {"volunteers": 0.5},
        MONEY: {"money": 0.1}}
ALL = {"people_width": 0.2, "volunteers": 0.5, "money": 0.1,
       "widths": {"speed_adult": 0.2, "speed_old": 0.2, "use_old": 0.5, "use_young": 0.5, "visits_a_year": 0.5,
                  "choice_minutes": 0.2, "rival_hours": 0.5}}


def arrays(found: Appraisal) -> dict[str, np.ndarray]:
    parts = {**vars(found), **{f"wishes.{name}": value for name, value in vars(found.wishes).items()},
             **{f"income.{name}": value for name, value in found.income.items()}}
    return {name: value for name, value in parts.items() if isinstance(value, np.ndarray)}


def test_the_case_names_the_age_groups_of_the_chain() -> None:
    assert list(TOWN["people"]) == list(REACH_GROUPS)


def test_people_and_visits_by_hand() -> None:
    found = appraise(case())
    assert found.years == (2027, 2028, 2029, 2030)
    for draw in range(3):
        assert found.wishes.users[draw, 1:] == pytest.approx(EXPECTED["users"], abs=0.001)
        assert found.wishes.visits[draw, 1:] == pytest.approx(EXPECTED["wanted"], abs=0.01)
        assert found.staffed[draw, 1:] == pytest.approx(EXPECTED["staffed"], abs=1e-6)
        assert found.places[draw, 1:] == pytest.approx(EXPECTED["places"])
        assert found.visits[draw, 1:] == pytest.approx(EXPECTED["visits"], abs=0.01)
    # Near by walking alone: everybody under 80 lives within 600 m, of those of 80 and more only half within 480 m.
    assert found.wishes.near[0, 1] == pytest.approx([20, 80, 490, 210, 50])
    assert found.planned[0].tolist() == [1040.0] * 4


def test_people_old_enough_come_as_often_as_older_people() -> None:
    """A tenth of those from 18 to 64 is old enough: in year 1 490 * 0.1 * (0.1 - 0.02) * 0.45612 = 1.788 more."""
    made = case()
    older = made.people.older.copy()
    older[:, 2] = 0.1
    found = appraise(replace(made, people=replace(made.people, older=older)))
    assert found.wishes.users[0, 1] == pytest.approx(EXPECTED["users"][0] + 1.788, abs=0.001)


@pytest.mark.parametrize(("model", "payer"), [("municipal", "municipality"), ("enterprise", "municipality")])
def test_what_the_town_pays_by_hand(model: str, payer: str) -> None:
    found = appraise(case(model))
    expected = np.array(HOUSE["expected"][model]["town"]) + EXPECTED["missing_fees"]
    assert found.income[payer][0, 1:] == pytest.approx(expected, abs=0.02)
    assert found.open_gap[0] == pytest.approx(np.zeros(4), abs=1e-9)


def test_what_nobody_pays_by_hand() -> None:
    found = appraise(case("association"))
    expected = np.array(HOUSE["expected"]["association"]["gap"]) + EXPECTED["missing_fees"]
    assert found.open_gap[0, 1:] == pytest.approx(expected, abs=0.02)
    assert found.spent[0, 1:] == pytest.approx(HOUSE["expected"]["association"]["cost"], abs=0.01)


@pytest.mark.parametrize("link", LINKS)
def test_the_width_comes_from_the_open_link_alone(link: str) -> None:
    """With one link open something scatters; held, every draw is the same and equals the closed case."""
    opened = case("association", draws=40, **OPEN[link])
    wide, held, closed = appraise(opened), appraise(opened, {link}), appraise(case("association", draws=40))
    others = appraise(opened, set(LINKS) - {link})
    assert any(np.ptp(value, axis=0).max() > 1e-6 for value in arrays(wide).values())
    for name, value in arrays(held).items():
        assert value == pytest.approx(np.broadcast_to(arrays(closed)[name][:1], value.shape), rel=1e-9, abs=1e-9) \
            or link == PEOPLE, name
        assert np.ptp(value, axis=0).max() == pytest.approx(0.0, abs=1e-9), name
        assert arrays(others)[name] == pytest.approx(arrays(wide)[name]), name


def test_one_draw_is_one_number_from_people_to_money() -> None:
    """More people in the third path alone change the third draw alone, all the way down."""
    first = case("association", draws=6, **ALL)
    more = first.people.groups.copy()
    more[:, :, 2] *= 0.5
    before, after = appraise(first), appraise(replace(first, people=replace(first.people, groups=more)))
    for name in ("visits", "gap"):
        moved = np.abs(getattr(after, name) - getattr(before, name)).max(axis=1) > 1e-9
        assert moved.tolist() == [False, False, True, False, False, False], name


def _random(seed: int) -> Case:
    return case("carrier", draws=30, seed=seed, **ALL)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000))
def test_people_places_and_euros_add_up_in_every_draw(seed: int) -> None:
    made = _random(seed)
    found = appraise(made)
    wishes, town = found.wishes, made.people.groups
    assert (wishes.near <= np.moveaxis(town, 2, 0) + 1e-9).all()
    assert (wishes.users <= wishes.users_near + 1e-9).all()
    assert (wishes.users_near <= wishes.in_town + 1e-9).all()
    assert (found.visits <= found.places + 1e-9).all()
    assert (found.visits[:, 1:] <= wishes.visits[:, 1:] + 1e-9).all()
    assert (found.places <= found.planned + 1e-9).all()
    assert found.spent - sum(found.income.values()) == pytest.approx(found.gap, abs=1e-6)


def test_all_who_live_near_choose_one_of_the_houses() -> None:
    """This house and the other one, looked at from each side, share out those who reach both."""
    made = case(draws=20, **ALL)
    both = np.ones_like(made.site.within)
    mine = replace(made, site=replace(made.site, within=both))
    # Each pulls as long as the other, whatever is drawn: else the sides would see different hours.
    mine = replace(mine, habits={**mine.habits, "rival_hours": case().habits["rival_hours"]})
    theirs = replace(mine, site=replace(mine.site, ways=made.site.ways[:, ::-1]))
    one, other = appraise(mine).wishes, appraise(theirs).wishes
    assert one.users + other.users == pytest.approx(one.users_near)


def test_the_same_seed_gives_the_same_bytes_and_another_does_not() -> None:
    first, again, other = (arrays(appraise(_random(seed))) for seed in (3, 3, 4))
    assert all(value.tobytes() == again[name].tobytes() for name, value in first.items())
    assert first["gap"].tobytes() != other["gap"].tobytes()


def test_nobody_may_write_into_an_appraisal() -> None:
    found = appraise(case())
    with pytest.raises(ValueError, match="read-only"):
        found.visits[0, 0] = 1.0


def test_money_that_runs_out_in_the_year_asked_about_does_not_last_to_its_end() -> None:
    """Of four draws one is without money in year 1, one in year 2, two never: three last through year 1."""
    found = appraise(case(draws=4))
    ends = replace(found, lasts=np.array([1.0, 2.0, np.inf, np.inf]))
    assert verdict(ends, found.years[1]).paid == 0.75
    assert verdict(ends, found.years[2]).paid == 0.5
