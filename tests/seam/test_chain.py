"""The chain as it meets the store: same people and same forms as the pages beside it, kept by what they rest on."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from dewak_dash.chain import appraise as chain
from dewak_dash.chain.links import DEMAND, LINKS, REACH, lots
from dewak_dash.chain.nearness import near
from dewak_dash.finance.compare import middle_ledgers
from dewak_dash.finance.inputs import Spread
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.topics.common import answers_cells as cells
from dewak_dash.topics.common import answers_rates
from dewak_dash.topics.common.answers_reach import share_within, site
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.kette import answers, answers_parts

ON, HERTEN, WETTER = date(2026, 11, 27), "05562020", "05954032"


def asked(ags: str, **changed: object) -> answers.Asked:
    return replace(answers.Asked(ags=ags, choices=money.start(ags, ON), place=None, on=ON, model="carrier"),
                   **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_the_same_people_live_near_as_on_the_page_of_reach(ags: str) -> None:
    """At the likely pace each age group lives near as Einzugsgebiete counts it, 80 and over at the slow pace."""
    first, part = site(ags), cells.weights(ags)
    assert first is not None
    assert part is not None
    made = answers.case(asked(ags))
    assert made is not None
    found = near(made.site, made.habits, lots(4, 1), 9.0, {REACH}).inside
    for at, (code, (age, _)) in enumerate(REACH_GROUPS.items()):
        pace = "75plus" if age >= 80 else "adult"
        counted = share_within(ags, (first.lon, first.lat), pace, part.cells) @ part.parts[:, at]
        assert found[:, at] == pytest.approx(np.full(4, counted), rel=1e-9), code


def test_with_all_held_and_the_house_full_money_is_that_of_the_page_of_money() -> None:
    """Where as many come as are planned for, the chain pays what Finanzierung reckons in the middle."""
    made = answers.case(asked(WETTER))
    assert made is not None
    crowd = replace(made, people=replace(made.people, groups=made.people.groups[:, :, :5] * 50,
                                         older=made.people.older[:, :, :5], ages=made.people.ages[:, :, :5]))
    found = chain.appraise(crowd, set(LINKS))
    middle = middle_ledgers(made.house, ["carrier"])["carrier"]
    assert (found.visits[:, 1:] == found.planned[:, 1:]).all()
    for name in ("gap", "town"):
        assert getattr(found, name)[0] == pytest.approx(getattr(middle, name)[0], abs=1e-6), name


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_older_people_use_a_house_as_often_as_versorgung_says(ags: str) -> None:
    """With nobody younger coming, the chain's users of a town are those whom Versorgung counts at its likely rate."""
    made = answers.case(asked(ags))
    assert made is not None
    ages = made.people.ages[:, :, :3].astype(float)
    groups = np.stack([ages[:, first:None if last is None else last + 1].sum(axis=1)
                       for first, last in REACH_GROUPS.values()], axis=1)
    people = chain.People(first_year=made.people.first_year, groups=groups, older=made.people.older[:, :, :3],
                          ages=ages)
    nobody = Spread(low=0.0, middle=0.0, high=0.0)
    found = chain.appraise(replace(made, people=people, habits={**made.habits, "use_young": nobody}), {DEMAND})
    counted = np.einsum("yad,a->yd", ages, answers_rates.likely_shares(ags, answers_parts.MEETING, ON)[0])
    first = made.house.plan.first_year - people.first_year
    assert found.wishes.in_town[:, 0] == pytest.approx(counted[first], rel=1e-5)
    assert made.habits["use_old"] == Spread(low=0.05, middle=0.149, high=0.24)


def test_the_other_houses_count_but_not_the_house_itself() -> None:
    known = {each.code for each in answers_parts.rivals(HERTEN, "herten_new")}
    assert known - {each.code for each in answers_parts.rivals(HERTEN, "herten_hall")} == {"mp_herten_buergerhaus"}
    nearest = answers.verdict(asked(HERTEN, closed="mp_herten_kulturen"))
    before = answers.verdict(asked(HERTEN))
    assert nearest is not None
    assert before is not None
    assert nearest.wanted.middle > before.wanted.middle
    assert nearest.people == before.people


def test_a_lever_of_money_works_out_neither_people_nor_ways_again(monkeypatch: pytest.MonkeyPatch) -> None:
    start = asked(HERTEN)
    answers.appraisal(start)

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("worked out again")

    monkeypatch.setattr(answers_parts, "outlook", refused)
    monkeypatch.setattr(answers_parts, "near", refused)
    monkeypatch.setattr(chain, "stock", refused)
    dearer = replace(start, choices=replace(start.choices, growth_staff=start.choices.growth_staff + 1.3))
    before, after = answers.verdict(start), answers.verdict(dearer)
    assert before is not None
    assert after is not None
    assert after.cost.middle > before.cost.middle
    assert after.wanted == before.wanted


def test_nobody_moves_in_any_more_means_fewer_visits() -> None:
    before, after = answers.verdict(asked(HERTEN)), answers.verdict(asked(HERTEN, scenario="no_moves"))
    assert before is not None
    assert after is not None
    assert after.people.middle < before.people.middle
    assert after.wanted.middle < before.wanted.middle


def test_the_parts_of_the_width_add_up() -> None:
    for shares in answers.widths(asked(WETTER)).values():
        assert sum(shares.values()) == pytest.approx(1.0)
        assert set(shares) == set(LINKS)


def test_the_answer_names_what_it_is_asked() -> None:
    found = answers.answer(WETTER, {"szenario": "no_moves", "modell": "municipal", "bis": 2030}, ON)
    three = {each.name: each for each in found if each.unit == "share" and "year" in each.detail}
    assert {name.removeprefix("chain.") for name in three} == {"needed", "reached", "paid"}
    assert all(each.detail == {"model": "municipal", "year": 2030} for each in three.values())
    assert three["chain.paid"].value == 1.0  # the town covers what is left
