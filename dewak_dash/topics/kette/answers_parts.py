"""Ask for the links of the chain, each kept by what it rests on: people, site, who is near, what volunteers give."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import ON_STREETS
from dewak_dash.accessibility.reach import area_share, distance_m
from dewak_dash.chain import appraise as chain
from dewak_dash.chain.house_plan import Choices
from dewak_dash.chain.links import lots
from dewak_dash.chain.nearness import Near, Site, lengths, near
from dewak_dash.chain.service_rows import USE
from dewak_dash.chain.services import parts_of_groups
from dewak_dash.demography.scenarios import own_mix
from dewak_dash.finance.inputs import Spread
from dewak_dash.forecast.summary import REACH_GROUPS, group_draws
from dewak_dash.model import Assumption
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import facilities as facility_reads
from dewak_dash.text import t
from dewak_dash.topics.common import answers_rates as rates
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_walks as ways
from dewak_dash.topics.common.answers_cells import weights
from dewak_dash.topics.common.answers_people import launch_day, likely, scenarios
from dewak_dash.topics.common.answers_range import SEED as PEOPLE_SEED
from dewak_dash.topics.common.answers_range import group_bands, outlook
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.organisation.answers_volunteers import engaged

SEED = money.SEED
OWN, STANDARD = "own", "middle"
# The service of Versorgung that a house like this is, and where each other habit of the chain is written down.
MEETING, OLD = "senior_meeting", "use_old"
HABITS = {"speed_adult": "walking_speed_adult", "speed_old": "walking_speed_75plus", "detour": "walking_detour",
          "use_young": "chain_use_young", "visits_a_year": "chain_visits_a_year",
          "choice_minutes": "chain_choice_minutes",
          "rival_hours": "finance_house_general_opening_hours_per_week"}
Mix = tuple[float, float, float, float] | None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Hold what a viewer asks of one house: `place` (lon, lat) is None where the town's own, `model` is empty where
    the form that costs the town least is meant, `closed` names another house that closes.
    """

    ags: str
    choices: Choices
    place: reach.Place | None
    on: date
    scenario: str = STANDARD
    mix: Mix = None
    until: int = 0
    model: str = ""
    closed: str = ""


@dataclass(frozen=True, kw_only=True)
class Rival:
    """Hold another house of the kind: code, name, where it is reckoned (degrees), how near that is, how it was found.

    """

    code: str
    name: str
    lon: float
    lat: float
    accuracy_m: float
    why: str
    source_id: str


@cached
def judgement(habit: str) -> Assumption:
    """Return the assumption behind a habit of the chain; older people use a house as often as Versorgung says."""
    return rates.only_rate(MEETING, USE)[1] if habit == OLD else assumption(database(), HABITS[habit])


@cached
def habits() -> dict[str, Spread]:
    """Return the range of every habit of the chain."""
    found = {name: judgement(name) for name in (*HABITS, OLD)}
    return {name: Spread(low=each.low, middle=each.likely, high=each.high) for name, each in found.items()}


def last_year(choices: Choices, ags: str, on: date) -> int:
    """Return the last year that is looked at: that of the plan, at most that of the projection."""
    plan = money.setting(ags, choices, None, on).plan
    return min(plan.first_year + plan.years, int(likely("projection_last_year")))


@cached
def people(ags: str, scenario: str, mix: Mix, until: int) -> chain.People | None:
    """Return a town's people by age and year in every draw; None where its ages are not known."""
    known = {each.code: each for each in scenarios()}
    chosen = known.get(scenario, known[STANDARD])
    if scenario == OWN and mix is not None:
        chosen = own_mix(known[STANDARD], mortality=mix[0], fertility=mix[1], departures=mix[2], arrivals=mix[3],
                         why_de=t("vorausberechnung.own.why"))
    found = outlook(ags, chosen, until - launch_day().year)
    if found is None:
        return None
    drawn = group_draws(found, group_bands(), likely("range_level"), np.random.default_rng(PEOPLE_SEED), REACH_GROUPS)
    # Ages serve the volunteers alone: four bytes a figure are enough and halve what is kept.
    ages = found.draws.population.sum(axis=1).astype(np.float32)
    old_enough = np.arange(ages.shape[1]) >= rates.only_rate(MEETING, USE)[0]
    return chain.People(first_year=launch_day().year, groups=np.stack([drawn[code] for code in REACH_GROUPS], axis=1),
                        older=parts_of_groups(ages, old_enough[:, None]), ages=ages)


@cached
def rivals(ags: str, variant: str) -> tuple[Rival, ...]:
    """Return the houses of the kind in a town but one variant's own, as far as they are known and can be placed."""
    rows = facility_reads.meeting_places(database(), ags)
    rows = rows[rows.variant_id.isna() | (rows.variant_id != variant)]
    return tuple(Rival(code=str(row.meeting_place_id), name=str(row.name_de), lon=float(row.lon), lat=float(row.lat),
                       accuracy_m=float(row.accuracy_m), why=str(row.why_de), source_id=str(row.source_id))
                 for row in rows.itertuples())


def place_of(asked: Asked) -> reach.Place | None:
    """Return where the house stands (lon, lat), None where the town has no cells."""
    first = reach.site(asked.ags)
    return asked.place or (None if first is None else (first.lon, first.lat))


@cached
def site(ags: str, place: reach.Place, variant: str, closed: str) -> Site | None:
    """Return who lives how far from a house and from the others of its kind; None where no cell is known."""
    known = weights(ags)
    if known is None:
        return None
    straight = reach.way(ags, place) != ON_STREETS
    far = lengths(habits(), reach.MIDDLE_MINUTES, straight=straight)
    point = projection.to_grid(*place)
    around = distance_m(known.cells, point) <= far[-1] + known.cells.size_m
    others = [each for each in rivals(ags, variant) if each.code != closed]
    cells = replace(known.cells, x=known.cells.x[around], y=known.cells.y[around])
    if straight:
        within, own = np.stack([area_share(cells, point, each) for each in far]), distance_m(cells, point)
    else:
        walked = _walked(ags, place)[around]
        within, own = np.stack([(walked[:, :-1] <= each).mean(axis=1) for each in far]), walked[:, -1]
    beside = [_ways_to(ags, (each.lon, each.lat), cells, around, straight=straight) for each in others]
    return Site(parts=known.parts[around], lengths=far, within=within, ways=np.stack([own, *beside], axis=1),
                straight=straight, minutes=reach.MIDDLE_MINUTES)


def _walked(ags: str, place: reach.Place) -> np.ndarray:
    """Return the ways on streets from the points inside a town's own cells, (cells, points)."""
    own = reach.layers(ags)[reach.PEOPLE].in_town
    return ways.home_ways_m(ags, reach.PEOPLE, place, reach.GROUPS[0])[own]


def _ways_to(ags: str, place: reach.Place, cells: reach.Squares, around: np.ndarray, *, straight: bool) -> np.ndarray:
    """Return how far another house is from the middle of each cell, measured as for the house itself."""
    if not straight and reach.way(ags, place) == ON_STREETS:
        return np.asarray(_walked(ags, place)[around][:, -1])
    crow = distance_m(cells, projection.to_grid(*place))
    return crow if straight else crow * reach.detour().likely


@cached
def close_by(ags: str, place: reach.Place, variant: str, closed: str, opening_hours: float, draws: int) -> Near | None:
    """Return who lives near a house and prefers it, in every draw."""
    found = site(ags, place, variant, closed)
    return None if found is None else near(found, habits(), lots(draws, SEED), opening_hours)


@cached
def given(ags: str, scenario: str, mix: Mix, until: int, variant: str | None, on: date) -> chain.Hands | None:
    """Return the hours that one volunteer at the start stands for in the years of a plan, in every draw."""
    found, where = people(ags, scenario, mix, until), reach.site(ags)
    if found is None or where is None:
        return None
    start = Asked(ags=ags, choices=money.start(ags, on, variant), place=(where.lon, where.lat), on=on,
                  scenario=scenario, mix=mix)
    made = case(start, "", until)
    return None if made is None else chain.hands(made)


def case(asked: Asked, model: str, until: int) -> chain.Case | None:
    """Return all that an appraisal rests on; None where ages or cells are not known."""
    place = place_of(asked)
    found = people(asked.ags, asked.scenario, asked.mix, until)
    where = None if place is None else site(asked.ags, place, asked.choices.variant, asked.closed)
    if found is None or where is None:
        return None
    present = money.chosen(asked.ags, asked.on)["present"].spread.middle
    return chain.Case(people=found, site=where, habits=habits(), model=model, present=present, engaged=engaged(),
                      house=money.setting(asked.ags, asked.choices, asked.place, asked.on), seed=SEED)


def first(case_: chain.Case, draws: int) -> chain.Case:
    """Return the case with its first draws alone."""
    few = replace(case_.people, **{name: getattr(case_.people, name)[:, :, :draws]
                                   for name in ("groups", "older", "ages")})
    return replace(case_, people=few)
