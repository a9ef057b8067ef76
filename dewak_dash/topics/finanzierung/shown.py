"""Answer what the page Finanzierung asks."""

from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.finance.compare import Outcome, compare, gap_drivers
from dewak_dash.finance.house import HouseSetting
from dewak_dash.formats import number
from dewak_dash.law import Dated, Law
from dewak_dash.model import Exhibit
from dewak_dash.store.parameters import law
from dewak_dash.store.reads import financing as reads
from dewak_dash.text import labels, t
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_reach import Place, people_reached
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.finanzierung import evidence, models
from dewak_dash.topics.finanzierung import findings as view

DRAWS = 4000
SEED = 20261124
FEDERAL_PROGRAMME = "mgh_2021"


@cached
def _law() -> Law:
    return law(database())


@cached
def _judgements() -> pd.DataFrame:
    return reads.assumptions(database())


@cached
def _assumptions(on: date) -> pd.DataFrame:
    return inputs.of_day(_judgements(), _law(), on)


@cached
def _prices(on: date) -> dict[str, Dated]:
    return inputs.prices(_law(), on)


@cached
def start(ags: str) -> inputs.Start:
    """Return the likely house of a town: where the sliders stand first."""
    return inputs.start(_judgements(), reads.houses(database(), ags), ags)


def _federal_years(on: date) -> int:
    ends = reads.programmes(database(), [FEDERAL_PROGRAMME]).valid_to
    return max(pd.Timestamp(str(ends.iloc[0])).year - on.year, 0) if len(ends) and not pd.isna(ends.iloc[0]) else 0


def _house(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> HouseSetting:
    return inputs.setting(choices, _federal_years(on), people_reached(ags, place))


@cached
def _outcomes(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> dict[str, Outcome]:
    found = inputs.ranges(_assumptions(on), ags)
    fixed = inputs.fixed_prices(inputs.price_values(_prices(on)))
    return compare(_house(ags, choices, place, on), inputs.chosen_ranges(found, choices), fixed,
                   correlation=found["price_correlation"][1], rate=choices.discount_rate / inputs.PERCENT,
                   draws=DRAWS, rng=np.random.default_rng(SEED))


def _source_ids(on: date) -> tuple[str, ...]:
    ids = [*(dated.parameter.source_id for dated in _prices(on).values()), *_assumptions(on).source_id.dropna()]
    return tuple(dict.fromkeys(ids))


@cached
def book(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> view.Book:
    """Return headline, figures and exhibits for the house as chosen."""
    town, begin, prices = known_region(ags), start(ags), _prices(on)
    used = inputs.used(prices, _judgements(), _law(), on, federal=choices.federal)
    outcomes, sources, house = _outcomes(ags, choices, place, on), _source_ids(on), _house(ags, choices, place, on)
    years = int(choices.grant_years)
    return view.Book(
        view.headline(town.short_name, outcomes), view.subtitle(begin),
        (*view.run_out(used), view.house_note(begin, town.short_name), *view.outside_note(town, inputs.NRW)),
        view.leads(outcomes, years),
        view.key_figures(outcomes, house, on),
        view.asides(outcomes, prices[inputs.EARMARK_ID], prices[inputs.INTEREST_ID]),
        outcomes, years, house.people_reached is not None, models.payers(outcomes, sources, on),
        models.table(outcomes, choices.discount_rate / inputs.PERCENT, sources, on))


@cached
def gaps(ags: str, choices: inputs.Choices, model: str, place: Place | None, on: date) -> models.Gaps:
    """Return the gap by year and model with the range of one model."""
    return models.gaps(_outcomes(ags, choices, place, on), model, int(choices.grant_years), _source_ids(on), on)


@cached
def drivers(ags: str, choices: inputs.Choices, model: str, place: Place | None, on: date) -> models.Drivers:
    """Return what moves the mean gap of one model."""
    spans = inputs.chosen_ranges(inputs.ranges(_assumptions(on), ags), choices)
    fixed = inputs.fixed_prices(inputs.price_values(_prices(on)))
    swings = gap_drivers(model, _house(ags, choices, place, on), spans, fixed)
    base = float(_outcomes(ags, choices, place, on)[model].likely.gap.mean())
    return models.drivers(model, swings, spans, _assumptions(on), base, _source_ids(on), on)


@cached
def real_houses(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> evidence.RealHouses:
    """Return budgets of real houses beside the models."""
    return evidence.real_houses(_outcomes(ags, choices, place, on), reads.budgets(database()), _law(), on)


@cached
def programmes(ags: str, on: date) -> Exhibit:
    """Return which programmes fit the place."""
    return evidence.programmes(reads.programmes(database(), list(evidence.PROGRAMMES)), known_region(ags), on)


@cached
def assumption_table(ags: str, on: date) -> Exhibit:
    """Return every assumption used for a town."""
    return evidence.assumption_table(_assumptions(on), ags, on)


@cached
def price_table(on: date) -> Exhibit:
    """Return the fixed values used."""
    return evidence.price_table(_prices(on), on)


def method() -> str:
    """Return how the calculation works, in words."""
    return t("finanzierung.method.text", draws=number(DRAWS))


def rules() -> str:
    """Return what each model assumes, one paragraph a model."""
    return "\n\n".join(f"**{view.model_name(code)}.** {text}" for code, text in labels("finanzierung.rule").items())
