"""Answer what is known and assumed of the houses of a town, and of houses of one's own."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain.house_plan import LEVERS, Choices
from dewak_dash.chain.house_templates import Known
from dewak_dash.errors import InputError
from dewak_dash.finance.results import Band
from dewak_dash.model import Figure, RunOut, Setting
from dewak_dash.secrecy import LEAST, is_withheld
from dewak_dash.store.reads import facilities as reads
from dewak_dash.store.reads import financing
from dewak_dash.text import t
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.answers import inhabited, known_region
from dewak_dash.topics.common.answers_reach import Place
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.common.settings import Values
from dewak_dash.topics.common.settings_houses import SLOTS, OwnHouse, read_house, text_settings
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.answers_houses import assumption_of
from dewak_dash.topics.finanzierung.levers import HOUSE_LEVERS

UNITS = {"area": "m2", "staff": "positions", "opening_hours": "hours_per_week", "visits_per_hour": "visits_per_hour",
         "volunteers": "persons", "members": "persons"}


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Hold what a house costs the town a year in the form that costs it least, the open gap included."""

    form: str
    band: Band


@cached
def house_rows(ags: str) -> pd.DataFrame:
    """Return the house in question of a town: status, address, owner, operator; empty elsewhere."""
    return reads.houses(database(), ags)


@cached
def facts(ags: str) -> pd.DataFrame:
    """Return what is known of the house of a town with day and address; empty where it has none."""
    rows = house_rows(ags)
    return reads.house_facts(database(), "" if rows.empty else str(rows.house_id.iloc[0]))


@cached
def unknowns(ags: str) -> pd.DataFrame:
    """Return what nobody tells of the house of a town and who should know it; empty where it has none."""
    rows = house_rows(ags)
    return reads.house_unknowns(database(), "" if rows.empty else str(rows.house_id.iloc[0]))


@cached
def real_houses(kind: str) -> pd.DataFrame:
    """Return the real houses of a kind with what is known of their size; empty for a variant of a town."""
    rows = financing.houses_of_kinds(database())
    return rows[rows.variant_id == kind]


def sizes(choices: Choices, on: date) -> tuple[Known, ...]:
    """Return every size of a house as chosen with what it rests on."""
    rows = money.assumptions(on).set_index("assumption_id")
    found = []
    for lever, name in LEVERS.items():
        size = money.sizes(choices.variant)[name]
        row = rows.loc[assumption_of(choices.variant, name)]
        drawn = bool(size.houses)
        found.append(Known(lever=lever, chosen=float(getattr(choices, lever)), size=size,
                           source="; ".join(size.houses) if drawn else str(row.source_de),
                           why="" if drawn else str(row.why_de), address="" if drawn else str(row.address or "")))
    return tuple(found)


@cached
def cost(ags: str, choices: Choices, place: Place | None, on: date) -> Cost:
    """Return what a house costs the town in the form that costs it least: the present value decides."""
    found = money.outcomes(ags, choices, place, on)
    form = min(found, key=lambda code: found[code].figures["exposure_pv"].middle)
    return Cost(form=form, band=found[form].figures["exposure"])


def visits(ags: str, choices: Choices, place: Place | None, on: date) -> float:
    """Return the visits of a house as chosen in a year, the mean of all its years."""
    return float(np.mean(money.setting(ags, choices, place, on).plan.visits))


def open_questions(ags: str, choices: Choices) -> int:
    """Return how much nobody tells of a house as chosen; of one of one's own there is nobody to ask."""
    return 0 if choices.name else len(unknowns(ags))


def people(ags: str, place: Place | None) -> int | None:
    """Return the people who reach a place on foot; None where no cells are known or too few to be told."""
    found = reach.people_reached(ags, place)
    return found or None


def settings() -> tuple[Setting, ...]:
    """Return what may be set: up to three houses of one's own, as they stand in the address."""
    return text_settings()


def own_houses(values: Values) -> dict[str, OwnHouse]:
    """Return the houses of one's own by slot. Raise InputError for one that cannot be read."""
    kinds = [each.code for each in money.templates()]
    return {slot: read_house(str(values[slot]), kinds, HOUSE_LEVERS) for slot in SLOTS if slot in values}


def run_out(on: date) -> tuple[RunOut, ...]:
    """Return the values of law and tariff that the cost rests on though they no longer hold on a day."""
    return money.run_out(on)


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return sizes, people in reach and cost to the town of every house of a town and of one's own.

    Nothing where nobody lives. Raise InputError for a house of one's own too far outside the town.
    """
    if not inhabited(ags):
        return ()
    figures: list[Figure] = []
    for each in money.variants(ags):
        figures += _of_house(ags, each.code, money.start(ags, on, each.code), None, on)
    site = reach.site(ags)
    for slot, house in own_houses(values).items():
        if site is None or not site.allows(house.lon, house.lat):
            raise InputError(t("common.house.far", name=house.name, town=known_region(ags).short_name))
        figures += _of_house(ags, slot, money.start_own(ags, on, house), (house.lon, house.lat), on)
    return tuple(figures)


def _of_house(ags: str, code: str, choices: Choices, place: Place | None, on: date) -> list[Figure]:
    variant = money.variant(ags, choices.variant)
    state, found = money.state(on).isoformat(), []
    for known in sizes(choices, on):
        spread = known.size.spread
        found.append(Figure(
            name=f"house.{known.lever}", value=known.chosen, low=min(spread.low, known.chosen),
            high=max(spread.high, known.chosen), unit=UNITS[known.lever], as_of=known.size.newest or state,
            quality=known.size.quality, source_ids=known.size.source_ids or (variant.source_id,),
            detail={"house": code, "kind": choices.variant, "houses": len(known.size.houses)}))
    near = reach.people_reached(ags, place)
    if near is not None:
        layer = reach.layers(ags)[reach.PEOPLE]
        withheld = is_withheld(near) or near == 0
        found.append(Figure(name="house.reach", value=None if withheld else near, unit="persons", as_of=layer.as_of,
                            quality="assumed", source_ids=layer.source_ids,
                            detail={"house": code, **({"fewer_than": LEAST} if withheld else {})}))
    least = cost(ags, choices, place, on)
    found.append(Figure(name="house.cost", value=least.band.middle, low=least.band.low, high=least.band.high,
                        unit="eur_per_year", as_of=state, quality="assumed", source_ids=money.source_ids(on),
                        detail={"house": code, "model": least.form}))
    return found
