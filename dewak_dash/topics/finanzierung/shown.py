"""Put answers and findings of Finanzierung together; cached."""

from datetime import date

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.finance.compare import gap_drivers
from dewak_dash.formats import number
from dewak_dash.model import Exhibit
from dewak_dash.store.reads import financing as reads
from dewak_dash.text import labels, t
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_reach import Place
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.finanzierung import answers, evidence, models
from dewak_dash.topics.finanzierung import findings as view


@cached
def book(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> view.Book:
    """Return headline, figures and exhibits for the house as chosen."""
    town, begin, prices = known_region(ags), answers.start(ags), answers.prices(on)
    used = inputs.used(prices, answers.judgements(), answers.law(), on, federal=choices.federal)
    outcomes, house = answers.outcomes(ags, choices, place, on), answers.house(ags, choices, place, on)
    sources = answers.source_ids(on)
    years, tolerated = int(choices.grant_years), answers.shown("tolerated_gap_share")
    notes = (view.house_note(begin, town.short_name),
             *view.outside_note(town, inputs.borrowed(answers.judgements(), ags)))
    return view.Book(
        view.headline(town.short_name, outcomes, tolerated), view.subtitle(begin),
        view.run_out(used), notes,
        view.leads(outcomes, years),
        view.key_figures(outcomes, house, on),
        view.asides(outcomes, prices[inputs.EARMARK_ID], prices[inputs.INTEREST_ID],
                    answers.shown("closed_after_years")),
        outcomes, years, house.people_reached is not None, models.payers(outcomes, tolerated, sources, on),
        models.table(outcomes, choices.discount_rate / inputs.PERCENT, sources, on))


@cached
def gaps(ags: str, choices: inputs.Choices, model: str, place: Place | None, on: date) -> models.Gaps:
    """Return the gap by year and model with the range of one model."""
    found = answers.outcomes(ags, choices, place, on)
    return models.gaps(found, model, int(choices.grant_years), answers.source_ids(on), on)


@cached
def drivers(ags: str, choices: inputs.Choices, model: str, place: Place | None, on: date) -> models.Drivers:
    """Return what moves the mean gap of one model."""
    spans = inputs.chosen_ranges(inputs.ranges(answers.assumptions(on), ags), choices)
    fixed = inputs.fixed_prices(inputs.price_values(answers.prices(on)))
    swings = gap_drivers(model, answers.house(ags, choices, place, on), spans, fixed)
    base = float(answers.outcomes(ags, choices, place, on)[model].likely.gap.mean())
    return models.drivers(model, swings, spans, answers.assumptions(on), base, answers.source_ids(on), on)


@cached
def real_houses(ags: str, choices: inputs.Choices, place: Place | None, on: date) -> evidence.RealHouses:
    """Return budgets of real houses beside the models."""
    return evidence.real_houses(answers.outcomes(ags, choices, place, on), reads.budgets(database()), answers.law(), on)


@cached
def programmes(ags: str, on: date) -> Exhibit:
    """Return which programmes fit the place."""
    return evidence.programmes(reads.programmes(database(), ags), known_region(ags), on)


@cached
def assumption_table(ags: str, on: date) -> Exhibit:
    """Return every assumption used for a town."""
    return evidence.assumption_table(answers.assumptions(on), ags, on)


@cached
def price_table(on: date) -> Exhibit:
    """Return the fixed values used."""
    return evidence.price_table(answers.prices(on), on)


def federal_help(on: date) -> str:
    """Return for whom the federal programme is and until when its grant is known."""
    end = answers.prices(on)[inputs.FEDERAL_ID].parameter.valid_to
    return t("finanzierung.toggle.federal_help", end="" if end is None else str(end.year))


def method() -> str:
    """Return how the calculation works, in words."""
    return t("finanzierung.method.text", draws=number(answers.DRAWS))


def rules() -> str:
    """Return what each model assumes, one paragraph a model."""
    return "\n\n".join(f"**{view.model_name(code)}.** {text}" for code, text in labels("finanzierung.rule").items())
