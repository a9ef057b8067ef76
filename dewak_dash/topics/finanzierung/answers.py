"""Answer what a house costs and who pays, model by model."""

from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.finance.compare import Outcome, compare
from dewak_dash.finance.house import HouseSetting
from dewak_dash.law import Dated, Law
from dewak_dash.model import Figure, Setting
from dewak_dash.store.parameters import assumption
from dewak_dash.store.parameters import law as read_law
from dewak_dash.store.reads import financing as reads
from dewak_dash.topics.common.answers_reach import Place, people_reached
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.common.settings import Values
from dewak_dash.topics.finanzierung.levers import LEVERS, PLACE, SWITCHES, choices_from, place_from

UNITS = {"cost_per_visit": "eur_per_visit", "cost_per_person": "eur_per_person", "pv_municipality": "eur",
         "pv_gap": "eur"}
PER_YEAR = "eur_per_year"
DRAWS = 4000
SEED = 20261124


@cached
def law() -> Law:
    """Return every dated value, to be asked for by day."""
    return read_law(database())


@cached
def judgements() -> pd.DataFrame:
    """Return the assumptions of the financing as they stand, pay grades by name."""
    return reads.assumptions(database())


def shown(assumption_id: str) -> float:
    """Return the likely value of what the page assumes in order to show."""
    return assumption(database(), assumption_id).likely


@cached
def assumptions(on: date) -> pd.DataFrame:
    """Return the assumptions of a day, pay grades at that day's pay."""
    return inputs.of_day(judgements(), law(), on)


@cached
def prices(on: date) -> dict[str, Dated]:
    """Return law and fixed prices as last known on a day."""
    return inputs.prices(law(), on)


@cached
def start(ags: str) -> inputs.Start:
    """Return the likely house of a town: where the sliders stand first."""
    return inputs.start(judgements(), reads.houses(database(), ags), ags)


def house(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> HouseSetting:
    """Return the house as chosen, divided among those who reach the place."""
    return inputs.setting(choices, inputs.federal_years(prices(on), on), people_reached(ags, place))


@cached
def outcomes(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> dict[str, Outcome]:
    """Return every model's outcome for the house as chosen."""
    found = inputs.ranges(assumptions(on), ags)
    fixed = inputs.fixed_prices(inputs.price_values(prices(on)))
    return compare(house(ags, choices, place, on), inputs.chosen_ranges(found, choices), fixed,
                   correlation=found["price_correlation"][1], rate=choices.discount_rate / inputs.PERCENT,
                   draws=DRAWS, rng=np.random.default_rng(SEED))


def source_ids(on: date) -> tuple[str, ...]:
    """Return the sources of every price and assumption used on a day."""
    ids = [*(dated.parameter.source_id for dated in prices(on).values()), *assumptions(on).source_id.dropna()]
    return tuple(dict.fromkeys(ids))


def settings() -> tuple[Setting, ...]:
    """Return what may be set: every lever of the page by its name in the address, and the place."""
    return (*LEVERS, *SWITCHES, *PLACE)


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return the key figures of every model with the range of 8 in 10 draws."""
    found = outcomes(ags, choices_from(start(ags).choices, values), place_from(values), on)
    return tuple(
        Figure(name=f"money.{name}", value=band.likely, low=band.low, high=band.high,
               unit=UNITS.get(name, PER_YEAR), as_of=on.isoformat(), quality="assumed", source_ids=source_ids(on),
               detail={"model": model})
        for model, outcome in found.items() for name, band in outcome.figures.items())
