"""Let viewers set by what the demand for services is counted; every choice stands in the address."""

from dewak_dash.text import label, t
from dewak_dash.topics.versorgung.answers import Lever
from dewak_dash.topics.versorgung.answers_door import CARE, MEASURES
from dewak_dash.topics.versorgung.shown import lever as lever_of
from dewak_dash.ui import carried, controls, house
from dewak_dash.ui.levers import Levers

WITH_LEVERS = ("wandel", "verlauf", "nichts")


def taken(ags: str) -> Lever:
    """Return by what demand is counted as it was set on this page, without drawing a lever."""
    measure = house.code("mass", MEASURES, next(iter(MEASURES)), controls.SCOPE)
    course = house.code("pflege", CARE, next(iter(CARE)), controls.SCOPE)
    return lever_of(*carried.people(ags), measure, course)


def chosen(lever: Levers, ags: str) -> Lever:
    """Draw the levers of demand: measure, course of care, then scenario and year as everywhere."""
    measures, care = t("versorgung.measure"), t("versorgung.care")
    measure = lever.choice("mass", {code: label("versorgung.measure", kind) for code, kind in MEASURES.items()},
                           next(iter(MEASURES)), measures)
    course = lever.choice("pflege", {code: label("versorgung.care_course", kind) for code, kind in CARE.items()},
                          next(iter(CARE)), care)
    projection = controls.projection(lever, ags)
    return lever_of(projection.scenario, projection.mix, projection.last_year, measure, course)
