"""Ask for the money of a house: plan, prices, programmes, and what every organisation form costs whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.chain import house_plan as plans
from dewak_dash.finance.compare import Outcome, Setting, compare, middle_ledgers, swings, variance_shares
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.programmes import Programme
from dewak_dash.finance.sensitivity import Swing
from dewak_dash.law import Dated, Law, last_known
from dewak_dash.law import run_out as run_out_of
from dewak_dash.model import Figure, Quality, RunOut, qualities
from dewak_dash.model import Setting as Lever
from dewak_dash.store.parameters import assumption
from dewak_dash.store.parameters import law as read_law
from dewak_dash.store.reads import financing as reads
from dewak_dash.store.reads.population import population
from dewak_dash.topics.common.answers import inhabited
from dewak_dash.topics.common.answers_reach import Place, people_reached
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.common.settings import Values
from dewak_dash.topics.common.settings_houses import OwnHouse
from dewak_dash.topics.finanzierung.answers_houses import house as house
from dewak_dash.topics.finanzierung.answers_houses import judgements as judgements
from dewak_dash.topics.finanzierung.answers_houses import sizes as sizes
from dewak_dash.topics.finanzierung.answers_houses import spreads
from dewak_dash.topics.finanzierung.answers_houses import templates as templates
from dewak_dash.topics.finanzierung.answers_houses import variant as variant
from dewak_dash.topics.finanzierung.answers_houses import variants as variants
from dewak_dash.topics.finanzierung.levers import LEVERS, PLACE, SWITCHES, VARIANT, choices_from, place_from

UNITS = {"exposure_pv": "eur", "town_pv": "eur", "gap_pv": "eur"}
PER_YEAR = "eur_per_year"
DRAWS = 2000
SHARE_DRAWS, LEAST_SHARE, GAP = 512, 0.01, "luecke"
SEED = 20261124


@cached
def law() -> Law:
    """Return every dated value, to be asked for by day."""
    return read_law(database())


def shown(assumption_id: str) -> float:
    """Return the likely value of what the page assumes in order to show."""
    return assumption(database(), assumption_id).likely


@cached
def assumptions(on: date) -> pd.DataFrame:
    """Return the assumptions of a day: pay grades at that day's pay."""
    return inputs.of_day(judgements(), law(), on)


@cached
def prices(on: date) -> dict[str, Dated]:
    """Return the fixed prices as last known on a day."""
    return inputs.prices(law(), on)


@cached
def chosen(ags: str, on: date) -> dict[str, inputs.Chosen]:
    """Return the assumptions that apply to a town, and whether they were made for another place."""
    return inputs.chosen_assumptions(assumptions(on), ags)


@cached
def rules(ags: str) -> pd.DataFrame:
    """Return what each programme pays, where, when and to whom, and what holds for a town alone, as rows."""
    return reads.programme_rules(database(), ags)


@cached
def offered(ags: str) -> tuple[Programme, ...]:
    """Return the programmes with their rules, as they hold for a town."""
    return plans.programmes(rules(ags))


@cached
def start(ags: str, on: date, code: str | None = None) -> plans.Choices:
    """Return where the levers of a variant start; without a code, those of the town's first."""
    mine = variant(ags, code).code
    return plans.first_choices(mine, spreads(mine), chosen(ags, on), offered(ags))


def start_own(ags: str, on: date, own: OwnHouse) -> plans.Choices:
    """Return where the levers of a house of one's own start: its kind's sizes, and those it was given."""
    return replace(choices_from(start(ags, on, own.kind), dict(own.sizes)), name=own.name)


@cached
def setting(ags: str, choices: plans.Choices, place: Place | None, on: date) -> Setting:
    """Return everything a comparison needs for a house as chosen."""
    house, applies = variant(ags, choices.variant), chosen(ags, on)
    found, kinds = prices(on), spreads(house.code)
    table = {house.pay_group: inputs.pay_table(law(), house.pay_group, on)}
    hour = last_known(law(), inputs.HOUR_ID, date(plans.first_year(house, on), 1, 1)).value
    rules_of_day = inputs.house_law(inputs.price_values(found) | {inputs.HOUR_ID: hour}, applies, table)
    return plans.setting(house, choices, chosen=applies, kinds=kinds, law=rules_of_day, prices=found,
                         offered=offered(ags), ags=ags, on=on, reach=people_reached(ags, place))


@cached
def general(ags: str, on: date) -> Setting:
    """Return the setting of the general house at its middle sizes, at the prices that hold for a town."""
    rows = reads.variants(database())
    house = plans.variants(rows[rows.variant_id == plans.GENERAL], ags)[0]
    applies, kinds = chosen(ags, on), plans.sizes(judgements(), house.code)
    table = {house.pay_group: inputs.pay_table(law(), house.pay_group, on)}
    rules_of_day = inputs.house_law(inputs.price_values(prices(on)), applies, table)
    return plans.setting(house, plans.first_choices(house.code, kinds, applies, ()), chosen=applies, kinds=kinds,
                         law=rules_of_day, prices=prices(on), offered=(), ags=ags, on=on, reach=None)


@cached
def outcomes(ags: str, choices: plans.Choices, place: Place | None, on: date) -> dict[str, Outcome]:
    """Return every form's outcome for a house as chosen, from the same draws."""
    return compare(setting(ags, choices, place, on), draws=DRAWS, rng=np.random.default_rng(SEED))


@cached
def if_granted(ags: str, choices: plans.Choices, place: Place | None, on: date) -> dict[str, Ledger]:
    """Return every form's middle case as if all that is applied for were granted: to see what falls away later."""
    return middle_ledgers(setting(ags, replace(choices, funding="granted"), place, on))


def exposure(ledger: Ledger) -> Floats:
    """Return what a form costs the town a year, the open gap included: the mean of years 1 to n."""
    return np.asarray(ledger.exposure[:, 1:].mean(axis=1))


@cached
def drivers(ags: str, choices: plans.Choices, code: str, place: Place | None, on: date) -> list[Swing]:
    """Return what moves the town's yearly cost of one form, sizes of the house included."""
    return swings(code, setting(ags, replace(choices, kind=True), place, on), exposure)


@cached
def shares(ags: str, choices: plans.Choices, code: str, what: str, place: Place | None, on: date
           ) -> dict[str, tuple[float, float]]:
    """Return each input's share of the variance of one form's yearly cost to the town, or of its open gap alone.

    Sizes of the house are drawn too; first-order and total Sobol indices.
    """
    def gap(ledger: Ledger) -> Floats:
        return np.asarray(ledger.open_gap[:, 1:].mean(axis=1))

    return variance_shares(code, setting(ags, replace(choices, kind=True), place, on),
                           gap if what == GAP else exposure, draws=SHARE_DRAWS, rng=np.random.default_rng(SEED))


def moved(ags: str, choices: plans.Choices, code: str, place: Place | None, on: date,
          figure: Callable[[Ledger], Floats]) -> list[Swing]:
    """Return how far each input and size moves any figure of one form."""
    return swings(code, setting(ags, replace(choices, kind=True), place, on), figure)


@cached
def kinds(ags: str, choices: plans.Choices, place: Place | None, on: date) -> dict[str, Spread]:
    """Return how large a house of this kind may turn out, around the sizes chosen."""
    return dict(setting(ags, replace(choices, kind=True), place, on).sizes)


@cached
def variant_outcomes(ags: str, choices: plans.Choices, place: Place | None, on: date) -> dict[str, dict[str, Outcome]]:
    """Return the outcomes of every variant of a town at its own middle sizes, rates and funding as chosen."""
    kept = {name: getattr(choices, name) for name in ("funding", "federal", "growth_staff", "grant_growth",
                                                      "discount_rate", "grant_years")}
    found = {}
    if choices.variant not in {each.code for each in variants(ags)}:
        found[choices.variant] = outcomes(ags, choices, place, on)
    for each in variants(ags):
        mine = choices if each.code == choices.variant else replace(start(ags, on, each.code), **kept)
        found[each.code] = outcomes(ags, mine, place, on)
    return found


@cached
def inhabitants(ags: str) -> int | None:
    """Return how many people live in a town by the latest count, None where none is known or nobody lives there."""
    rows = population(database(), ags)
    return int(rows.value.iloc[-1]) or None if len(rows) else None


@cached
def used(on: date) -> tuple[Dated, ...]:
    """Return the law, prices and pay that the figures of a day rest on, in the pay groups of all houses known."""
    return tuple(inputs.used(prices(on), judgements(), law(), reads.variants(database()).pay_group.dropna(), on))


def state(on: date) -> date:
    """Return the day of the newest law, price or pay agreement that the figures of a day rest on."""
    return max(each.parameter.valid_from for each in used(on) if each.parameter.valid_from is not None)


def quality(on: date) -> tuple[Quality, ...]:
    """Return the quality of the figures of a day: that of the values and prices used, derived, under assumptions."""
    return qualities((each.parameter.quality for each in used(on)), ("derived", "assumed"))


def source_ids(on: date) -> tuple[str, ...]:
    """Return the sources of every value and assumption used."""
    ids = [*(dated.parameter.source_id for dated in prices(on).values()), *assumptions(on).source_id.dropna()]
    return tuple(dict.fromkeys(ids))


def settings() -> tuple[Lever, ...]:
    """Return what may be set: the variant, every lever of the page by its name in the address, and the place."""
    codes = tuple(reads.variants(database()).variant_id)
    return (Lever(name=VARIANT, codes=codes), *LEVERS, *SWITCHES, *PLACE)


def run_out(on: date) -> tuple[RunOut, ...]:
    """Return the values of law and tariff that the figures rest on though they no longer hold on a day."""
    return run_out_of(used(on))


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return the key figures of every form, median and range of 8 in 10 draws, and what explains the cheapest one's.

    Nothing where nobody lives.
    """
    if not inhabited(ags):
        return ()
    code = values.get(VARIANT)
    choices = choices_from(start(ags, on, None if code is None else str(code)), values)
    place = place_from(values)
    found = outcomes(ags, choices, place, on)

    def figure(name: str, value: float, unit: str, detail: dict[str, str], **ends: float) -> Figure:
        return Figure(name=f"money.{name}", value=value, unit=unit, as_of=state(on).isoformat(), quality="assumed",
                      source_ids=source_ids(on), detail=detail, **ends)

    told = [figure(name, band.middle, UNITS.get(name, PER_YEAR), {"model": model}, low=band.low, high=band.high)
            for model, outcome in found.items() for name, band in outcome.figures.items()]
    best = min(found, key=lambda model: found[model].figures["exposure_pv"].middle)
    for name, ends in shares(ags, choices, best, "", place, on).items():
        if ends[1] >= LEAST_SHARE:
            told += [figure(f"variance_{kind}", value, "share", {"model": best, "input": name})
                     for kind, value in zip(("first", "total"), ends, strict=True)]
    return tuple(told)
