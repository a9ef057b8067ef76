"""Ask how many hours volunteers can give in the years to come, as the people of the town age, beside those needed."""

from datetime import date

import numpy as np

from dewak_dash.chain import volunteering
from dewak_dash.chain.house_plan import Choices
from dewak_dash.finance.compare import Setting
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.plan import hours
from dewak_dash.model import Figure
from dewak_dash.store.reads import financing as reads
from dewak_dash.topics.common.answers_people import people_sources, scenarios
from dewak_dash.topics.common.answers_range import SEED, STANDARD, outlook
from dewak_dash.topics.common.answers_town import launch, setting
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.vorausberechnung import answers as people


@cached
def engaged() -> tuple[volunteering.Engaged, ...]:
    """Return the share engaged by age group, youngest first."""
    return volunteering.engaged(reads.engagement(database()))


@cached
def ahead(ags: str, first_year: int, on: date) -> volunteering.Ahead | None:
    """Return the years to come of one volunteer who begins with the house; None where ages are not known.

    From the draws of the standard projection; each draw has its own hours, leaving and joining.
    """
    years = people.horizon()[0] - launch(ags).year
    if setting(ags) is None:
        return None
    found = outlook(ags, next(each for each in scenarios() if each.code == STANDARD), years)
    if found is None:
        return None
    ages = found.draws.population.sum(axis=1)[first_year - launch(ags).year:]
    chosen = money.chosen(ags, on)
    habits = {name: chosen[f"volunteer_{name}"].spread for name in ("hours", "exit", "intake")}
    return volunteering.ahead(ages, engaged(), habits, first_year, np.random.default_rng(SEED))


def needed(plan: Setting, present: float) -> float:
    """Return the hours of a year that volunteers must be there beside the staff, none where staff suffices."""
    found = hours(plan.plan, present=present, hours_per_position=plan.law.pay.hours_per_year,
                  volunteer_hours=np.zeros((1, 1)))
    return float(found.missing.max())


def sources(ags: str) -> tuple[str, ...]:
    """Return the sources of the town's ages and of the shares engaged."""
    return tuple(dict.fromkeys([*people_sources(ags), *reads.engagement(database()).source_id]))


def bands(found: volunteering.Ahead, volunteers: float) -> tuple[Floats, Floats]:
    """Return hours a year of so many volunteers: 10 %, median, 90 % with people alone drawn, and with habits too."""
    return volunteers * found.people, volunteers * found.all


def figures(ags: str, plan: Setting, choices: Choices, on: date) -> tuple[Figure, ...]:
    """Return hours likely and needed by year, and the share of those of 65 and more; none where ages are unknown."""
    found = ahead(ags, plan.plan.first_year, on)
    if found is None:
        return ()
    must = needed(plan, money.chosen(ags, on)["present"].spread.middle)
    likely_hours, told = bands(found, choices.volunteers)[1], []
    for place, year in enumerate(found.years):
        common = {"as_of": str(year), "quality": "assumed", "source_ids": sources(ags), "detail": {"year": year}}
        low, middle, high = (float(value) for value in likely_hours[:, place])
        told += [Figure(name="organisation.volunteer_hours", value=middle, low=low, high=high,
                        unit="hours_per_year", **common),  # type: ignore[arg-type]
                 Figure(name="organisation.volunteer_hours_needed", value=must, unit="hours_per_year",
                        **common)]  # type: ignore[arg-type]
    return tuple(told)
