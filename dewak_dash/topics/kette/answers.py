"""Answer in one set of draws whether a house is needed, reached and paid for."""

from dataclasses import replace
from datetime import date

from dewak_dash.chain import appraise as chain
from dewak_dash.chain import verdicts
from dewak_dash.chain.choice import HORIZON
from dewak_dash.chain.links import LINKS
from dewak_dash.finance.compare import forms
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.results import Band, band
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.model import Figure, RunOut, Setting
from dewak_dash.secrecy import LEAST, hidden, spanned
from dewak_dash.store.reads import facilities as facility_reads
from dewak_dash.text import labels
from dewak_dash.topics.common import answers_rates as rates
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.answers import inhabited
from dewak_dash.topics.common.answers_people import people_sources
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.common.settings import Values, as_code, as_number
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.levers import VARIANT, choices_from, place_from
from dewak_dash.topics.kette import answers_parts as parts
from dewak_dash.topics.kette.answers_parts import Asked as Asked
from dewak_dash.topics.vorausberechnung import answers_door as outlook

MODEL, CLOSED = "modell", "schliesst"
SHARE_DRAWS = 256


@cached
def best(ags: str, choices: money.plans.Choices, place: reach.Place | None, on: date) -> str:
    """Return the form that costs the town least."""
    found = money.outcomes(ags, choices, place, on)
    return min(found, key=lambda code: found[code].figures["exposure_pv"].middle)


def model(asked: Asked) -> str:
    """Return the form asked for where it can run the house, else the one that costs the town least."""
    known = forms(money.setting(asked.ags, asked.choices, asked.place, asked.on).plan)
    return asked.model if asked.model in known else best(asked.ags, asked.choices, asked.place, asked.on)


def case(asked: Asked) -> chain.Case | None:
    """Return all that an appraisal rests on; None where ages or cells are not known."""
    return parts.case(asked, model(asked), parts.last_year(asked.choices, asked.ags, asked.on))


@cached
def appraisal(asked: Asked) -> chain.Appraisal | None:
    """Return a house under all draws; None where ages or cells are not known.

    Who lives near and what volunteers give is kept apart: a lever of money works out neither again.
    """
    made, place = case(asked), parts.place_of(asked)
    if made is None or place is None:
        return None
    close, hands = links(asked, made)
    return chain.appraise(made, close=close, given=hands)


def links(asked: Asked, made: chain.Case) -> tuple[parts.Near, chain.Hands]:
    """Return who lives near and what volunteers give, as kept."""
    place, until = parts.place_of(asked), parts.last_year(asked.choices, asked.ags, asked.on)
    variant = asked.choices.variant
    assert place is not None
    close = parts.close_by(asked.ags, place, variant, asked.closed, chain.opening(made.house.plan),
                           made.people.groups.shape[2])
    hands = parts.given(asked.ags, asked.scenario, asked.mix, until, variant, asked.on)
    assert close is not None
    assert hands is not None
    return close, hands


@cached
def verdict(asked: Asked) -> verdicts.Verdict | None:
    """Return what the chain says of the year asked about; without one, of the tenth in which the house runs."""
    found = appraisal(asked)
    return None if found is None else verdicts.verdict(found, year(asked))


def year(asked: Asked) -> int:
    """Return the year that is asked about."""
    first = money.setting(asked.ags, asked.choices, asked.place, asked.on).plan.first_year
    return asked.until or first + HORIZON


@cached
def widths(asked: Asked) -> dict[str, dict[str, float]]:
    """Return which part of the width of visits and of money each link brings; empty where nothing can be said."""
    made = case(asked)
    return {} if made is None else verdicts.widths(parts.first(made, SHARE_DRAWS), year(asked))


def sources(asked: Asked) -> tuple[str, ...]:
    """Return the sources of people, ways, other houses and money."""
    return tuple(dict.fromkeys((*near_sources(asked), *money.source_ids(asked.on))))


@cached
def near_sources(asked: Asked) -> tuple[str, ...]:
    """Return the sources of people, ways and other houses."""
    place = parts.place_of(asked)
    layer = reach.layers(asked.ags)[reach.PEOPLE].source_ids if place else ()
    near = reach.counted_from(asked.ags, place, layer) if place else ()
    rivals = (each.source_id for each in parts.rivals(asked.ags, asked.choices.variant))
    return tuple(dict.fromkeys((*people_sources(asked.ags), *near, *rivals, *rates.sources((parts.MEETING,)))))


def unknown(ags: str) -> tuple[str, ...]:
    """Return what no source tells of the house of a town."""
    houses = facility_reads.houses(database(), ags)
    return tuple(facility_reads.house_unknowns(database(), str(houses.house_id.iloc[0])).what_de) if len(houses) else ()


def settings() -> tuple[Setting, ...]:
    """Return what may be set: the house as on Finanzierung, its form, the projection, another house that closes."""
    return (*money.settings(), Setting(name=MODEL, codes=tuple(labels("finanzierung.model"))), *outlook.settings(),
            closing())


def closing() -> Setting:
    """Return which other house may be said to close."""
    codes = tuple(each.code for ags in featured_rivals() for each in parts.rivals(ags, ""))
    return Setting(name=CLOSED, codes=("", *codes))


def featured_rivals() -> tuple[str, ...]:
    """Return the towns of which other houses are known."""
    return tuple(facility_reads.towns_with_meeting_places(database()))


def run_out(on: date) -> tuple[RunOut, ...]:
    """Return the values of law and tariff that the money rests on though they no longer hold on a day."""
    return money.run_out(on)


def asked_from(ags: str, values: Values, on: date) -> Asked:
    """Return what settings by their names in the address ask for."""
    code = values.get(VARIANT)
    first = money.start(ags, on, None if code is None else str(code))
    return Asked(ags=ags, choices=choices_from(first, values), place=place_from(values), on=on,
                 scenario=as_code(values, "szenario", parts.STANDARD), mix=outlook.mix(values),
                 until=int(as_number(values, "bis", 0)), model=as_code(values, MODEL, ""),
                 closed=as_code(values, CLOSED, ""))


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return the three probabilities, the links from people to money with their range by year, who pays, and what
    each link adds to the width; nothing where nobody lives or where ages or cells are not known.
    """
    asked = asked_from(ags, values, on)
    found, said = (appraisal(asked), verdict(asked)) if inhabited(ags) else (None, None)
    if found is None or said is None:
        return ()
    form = model(asked)

    def figure(name: str, value: float, unit: str, detail: dict[str, str | int], ends: Band | None = None) -> Figure:
        low, high = (None, None) if ends is None else (ends.low, ends.high)
        return Figure(name=f"chain.{name}", value=value, low=low, high=high, unit=unit, as_of=on.isoformat(),
                      quality="assumed", source_ids=sources(asked), detail={"model": form, **detail})

    def people(name: str, drawn: Floats, detail: dict[str, str | int], *, away: bool = False) -> Figure:
        ends = band(drawn)
        value, low, high, few = spanned(ends.low, ends.middle, ends.high)
        if away and value is not None:
            value, low, high, few = None, None, None, {"beside_fewer_than": LEAST}
        return replace(figure(name, 0.0, "persons", {**detail, **few}), value=value, low=low, high=high)

    told = [figure(name, said.of(name), "share", {"year": said.year})
            for name in (verdicts.NEEDED, verdicts.REACHED, verdicts.PAID)]
    for at, year in enumerate(found.years[1:], 1):
        rows = {"people": (found.wishes.near[:, at].sum(axis=1), "persons"),
                "users": (found.wishes.users[:, at], "persons"), "wanted": (found.wishes.visits[:, at], "visits"),
                "places": (found.places[:, at], "visits"), "visits": (found.visits[:, at], "visits"),
                "spent": (found.spent[:, at], "eur"), "town": (found.town[:, at], "eur"),
                "gap": (found.open_gap[:, at], "eur"),
                **{f"pays.{payer}": (paid[:, at], "eur") for payer, paid in found.income.items() if paid.any()}}
        for name, (values_, unit) in rows.items():
            ends = band(values_)
            told.append(people(name, values_, {"year": year}) if unit == "persons" else
                        figure(name, ends.middle, unit, {"year": year}, ends))
        near = [found.wishes.near[:, at, place] for place in range(len(REACH_GROUPS))]
        away = hidden([band(drawn).middle for drawn in near])
        told += [people("people_by_age", drawn, {"year": year, "group": code}, away=lost)
                 for code, drawn, lost in zip(REACH_GROUPS, near, away, strict=True)]
    told += [figure(f"width.{what}", shares[link], "share", {"link": link})
             for what, shares in widths(asked).items() for link in LINKS]
    return tuple(told)
