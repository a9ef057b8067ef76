"""Ask what would change the answer: one thing at a time is set otherwise, with the same lots."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dewak_dash.accessibility import projection
from dewak_dash.chain.verdicts import NEEDED, PAID, REACHED, Verdict, moved
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import space
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.finanzierung.levers import FIELDS, choices_from
from dewak_dash.topics.kette import answers
from dewak_dash.topics.kette import answers_parts as parts
from dewak_dash.topics.kette.answers import Asked

DRAWS = 256
STATION, NO_MOVES = "station", "no_moves"
# What is set otherwise, by its name in the address, and for whom it is kept there.
TOWN, PROJECTION, PLACE = "town", "projection", "place"


@dataclass(frozen=True, kw_only=True)
class Change:
    """Hold one thing set otherwise: code, what it is about (a name), the settings that do it, what is then asked.

    `settings`: name in the address, value, and whose it is (town, projection or place).
    """

    code: str
    about: str
    settings: tuple[tuple[str, float | str, str], ...]
    asked: Asked


@dataclass(frozen=True, kw_only=True)
class Effect:
    """Hold a change and what the answer becomes; both verdicts are of the same first draws."""

    change: Change
    before: Verdict
    after: Verdict

    @property
    def strength(self) -> tuple[float, float]:
        """Return by how much the surest answer changes, then by how much money does as a share of cost."""
        steps = [abs(self.after.of(each) - self.before.of(each)) for each in (NEEDED, REACHED, PAID)]
        sums = [each.town.middle + each.gap.middle for each in (self.before, self.after)]
        return max(steps), abs(sums[1] - sums[0]) / max(self.before.cost.middle, 1.0)


def changes(asked: Asked) -> tuple[Change, ...]:
    """Return what may be set otherwise; what is set so already is left out."""
    return (*_of_house(asked), *_of_people(asked), *_of_place(asked))


def _of_house(asked: Asked) -> Iterator[Change]:
    """Return fewer volunteers, a grant that ends earlier, shorter hours, half a position less."""
    less, years = step("chain_less"), step("chain_grant_years")
    choices = asked.choices
    wanted = {"ehrenamt": round(choices.volunteers * (1 - less)), "foerderjahre": choices.grant_years - years,
              "stunden": max(round(choices.opening_hours * (1 - less)), 1),
              "stellen": choices.staff - step("chain_less_staff")}
    for name, value in wanted.items():
        if value >= 0 and value != getattr(choices, FIELDS[name]) and not (name == "foerderjahre" and
                                                                    choices.funding == "open"):
            yield Change(code=name, about="", settings=((name, float(value), TOWN),),
                         asked=replace(asked, choices=choices_from(choices, {name: float(value)})))


def _of_people(asked: Asked) -> Iterator[Change]:
    if asked.scenario != NO_MOVES:
        yield Change(code=NO_MOVES, about="", settings=(("szenario", NO_MOVES, PROJECTION),),
                     asked=replace(asked, scenario=NO_MOVES, mix=None))


def _of_place(asked: Asked) -> Iterator[Change]:
    """Return the nearest other house closing, and the site moving to the station, where there is such."""
    place = parts.place_of(asked)
    near = nearest(asked)
    if near is not None and not asked.closed:
        yield Change(code=answers.CLOSED, about=near.name, settings=((answers.CLOSED, near.code, TOWN),),
                     asked=replace(asked, closed=near.code))
    at = station(asked.ags)
    if at is not None and place is not None and at[1] != place:
        (lon, lat), name = at[1], at[0]
        yield Change(code=STATION, about=name, settings=(("lon", lon, PLACE), ("lat", lat, PLACE)),
                     asked=replace(asked, place=(lon, lat)))


def nearest(asked: Asked) -> parts.Rival | None:
    """Return the other house of the kind that is nearest, None where none is known."""
    place, known = parts.place_of(asked), parts.rivals(asked.ags, asked.choices.variant)
    if place is None or not known:
        return None
    here = projection.to_grid(*place)
    return min(known, key=lambda each: math.dist(here, projection.to_grid(each.lon, each.lat)))


@cached
def station(ags: str) -> tuple[str, reach.Place] | None:
    """Return name and place of a town's first station that lies in reach of its marker, None where none is known."""
    first, rows = reach.site(ags), space.landmarks(database(), ags)
    rows = rows[rows.kind == "station"]
    if first is None or rows.empty or not first.allows(float(rows.lon.iloc[0]), float(rows.lat.iloc[0])):
        return None
    return str(rows["name"].iloc[0]), (round(float(rows.lon.iloc[0]), 4), round(float(rows.lat.iloc[0]), 4))


@cached
def step(name: str) -> float:
    """Return how far something is set otherwise."""
    return assumption(database(), name).likely


@cached
def effects(asked: Asked) -> tuple[Effect, ...]:
    """Return what each change would do, the strongest first; nothing where the chain says nothing."""
    fixed = replace(asked, model=answers.model(asked), until=answers.year(asked))
    before = _verdict(fixed)
    if before is None:
        return ()
    found = []
    for change in changes(fixed):
        after = _verdict(change.asked)
        if after is not None:
            found.append(Effect(change=change, before=before, after=after))
    return tuple(sorted(found, key=lambda each: each.strength, reverse=True))


def _verdict(asked: Asked) -> Verdict | None:
    """Return the verdict of the first draws."""
    until = parts.last_year(asked.choices, asked.ags, asked.on)
    made = parts.case(asked, asked.model, until)
    if made is None:
        return None
    return moved(parts.first(made, DRAWS), *answers.links(asked, made), asked.until)
