"""Put together what the page Finanzierung shows: answers turned into findings and exhibits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.chain.house_plan import FEDERAL, GENERAL, HOUSE, Choices
from dewak_dash.finance.house import house
from dewak_dash.finance.inputs import middle_inputs
from dewak_dash.finance.plan import hours
from dewak_dash.formats import date_de, number
from dewak_dash.model import Exhibit
from dewak_dash.store.reads import financing as reads
from dewak_dash.text import labels, named, t
from dewak_dash.topics.common.answers import cited, known_region
from dewak_dash.topics.common.answers_reach import Place
from dewak_dash.topics.common.asked_once import database, worded
from dewak_dash.topics.finanzierung import (
    answers,
    cliff,
    council,
    evidence,
    models,
    real_houses,
    sheets,
    shown_parts,
    trial,
)
from dewak_dash.topics.finanzierung import findings as view
from dewak_dash.topics.finanzierung.shown_parts import rests
from dewak_dash.workbook import Sheet

BUILD_PAYERS = ("land", "foundation", "federal")
# Views of tables as wide as the page, without a picture to stand beside the levers.
WIDE = ("vorlage", "programme", "annahmen")


def forms(ags: str, choices: Choices, place: Place | None, on: date) -> dict[str, str]:
    """Return the names of the forms that can run the house."""
    return {code: view.model_name(code) for code in answers.outcomes(ags, choices, place, on)}


def best(ags: str, choices: Choices, place: Place | None, on: date) -> str:
    """Return the form that costs the town least."""
    return view.ranked(answers.outcomes(ags, choices, place, on))[0]


def alike(ags: str, choices: Choices, place: Place | None, on: date) -> tuple[str, ...]:
    """Return all forms that cost the town least, as finely as amounts are shown."""
    outcomes = answers.outcomes(ags, choices, place, on)
    return view.level(outcomes, view.ranked(outcomes)[0])


@worded
def run_out(on: date) -> tuple[str, ...]:
    """Say which state of the law the figures of a day rest on where a value they use has run out."""
    return view.run_out(answers.used(on))


@worded
def book(ags: str, choices: Choices, place: Place | None, on: date) -> view.Book:
    """Return headline, figures and notes for the house as chosen."""
    town, mine = known_region(ags), answers.house(ags, choices)
    outcomes, setting = answers.outcomes(ags, choices, place, on), answers.setting(ags, choices, place, on)
    applies, prices = answers.chosen(ags, on), answers.prices(on)
    ready = house(setting.plan, middle_inputs(setting.spreads), setting.law, setting.programmes, place=ags)
    shift = hours(setting.plan, present=applies["present"].spread.middle,
                  hours_per_position=setting.law.pay.hours_per_year, volunteer_hours=ready.hours[:, 1:])
    granted = {code: sum(float(money.max()) for payer, money in ledger.funding.items() if payer in BUILD_PAYERS)
               for code, ledger in answers.if_granted(ags, choices, place, on).items()}
    names = answers.judgements().set_index("assumption_id").name_de.map(named).to_dict()
    tolerated = answers.shown("tolerated_gap_share")
    return view.Book(
        title=view.headline(mine.name, outcomes, tolerated),
        subtitle=t("finanzierung.subtitle", count=number(len(outcomes)), years=number(setting.plan.years)),
        run_out=run_out(on), notes=view.house_notes(mine, town.short_name, applies, names),
        leads=(*view.leads(outcomes, tolerated), view.growth(choices)),
        figures=view.key_figures(outcomes, setting, answers.inhabitants(ags), answers.state(on)),
        asides=(view.duty(shift, setting), *view.asides(outcomes, granted, prices[inputs.EARMARK_ID],
                                                 prices[inputs.INTEREST_ID],
                                                 answers.shown("closed_after_years"))),
        outcomes=outcomes, reach_known=setting.plan.reach is not None,
        ranking=models.ranking(outcomes, setting.rate, rests(on)))


@worded
def payers(ags: str, choices: Choices, codes: Sequence[str], place: Place | None, on: date) -> models.Payers:
    """Return who pays what in which year in the forms given, the first being the one chosen."""
    outcomes = answers.outcomes(ags, choices, place, on)
    first_year = answers.setting(ags, choices, place, on).plan.first_year
    return models.payers({code: outcomes[code].middle for code in codes}, first_year, rests(on))


@worded
def paths(ags: str, choices: Choices, codes: Sequence[str], place: Place | None, on: date) -> models.Paths:
    """Return what the forms given cost the town year by year with range."""
    first_year = answers.setting(ags, choices, place, on).plan.first_year
    return models.paths(answers.outcomes(ags, choices, place, on), codes, first_year, rests(on))


@worded
def books(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> tuple[Exhibit, Exhibit]:
    """Return cash plan and result plan of one form."""
    ledger = answers.outcomes(ags, choices, place, on)[code].middle
    first_year = answers.setting(ags, choices, place, on).plan.first_year
    return models.books(code, ledger, first_year, rests(on))


@worded
def falls(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> tuple[str, ...]:
    """Return what falls away when in one form, and how long the money lasts then."""
    setting = answers.setting(ags, choices, place, on)
    granted = answers.if_granted(ags, choices, place, on)[code]
    found = cliff.cliff(code, granted, answers.outcomes(ags, choices, place, on)[code], setting.bridge_months)
    return cliff.cliff_sentences(code, found, setting.plan.first_year, choices.funding)


@worded
def goals(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> Exhibit:
    """Return what would have to be true for one form to carry itself."""
    return cliff.goals(code, answers.setting(ags, choices, place, on), rests(on))


@worded
def drivers(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> models.Drivers:
    """Return what moves the town's yearly cost of one form."""
    spans = {name: (each.name, each.unit, each.spread) for name, each in
             shown_parts.known(ags, choices, place, on).items()}
    base = float(answers.exposure(answers.outcomes(ags, choices, place, on)[code].middle)[0])
    return models.drivers(code, answers.drivers(ags, choices, code, place, on), spans, base, rests(on))


@worded
def for_council(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> Exhibit:
    """Return the ten points a council paper needs, for one form."""
    setting = answers.setting(ags, choices, place, on)
    return council.points(code, answers.outcomes(ags, choices, place, on)[code],
                          answers.if_granted(ags, choices, place, on)[code], setting,
                          answers.house(ags, choices), answers.inhabitants(ags), rests(on))


@worded
def variant_table(ags: str, choices: Choices, place: Place | None, on: date) -> Exhibit:
    """Return the variants of a town side by side, no house included."""
    found = answers.variant_outcomes(ags, choices, place, on)
    rows = reads.variants(database())
    beside = [replace(answers.variant(ags, code), name=choices.name) if code == choices.variant and choices.name
             else answers.variant(ags, code) for code in found]
    return council.variants(beside, found, rows[rows.ags == ags], rests(on))


@worded
def houses(ags: str, choices: Choices, place: Place | None, on: date) -> real_houses.RealHouses:
    """Return budgets of real houses beside the forms."""
    return real_houses.real_houses(answers.outcomes(ags, choices, place, on), reads.budgets(database()),
                                   answers.law(), on)


@worded
def tried(ags: str, on: date) -> Exhibit:
    """Return what the calculation says of real houses from their plan alone."""
    found = trial.trial(reads.budgets(database()), answers.general(ags, on), answers.law(), on)
    return trial.exhibit(found, rests(on))


@worded
def programmes(ags: str, choices: Choices, place: Place | None, on: date) -> Exhibit:
    """Return which programmes fit the house."""
    plan = answers.setting(ags, choices, place, on).plan
    return evidence.programmes(answers.rules(ags), answers.offered(ags), plan, ags, known_region(ags).short_name)


@worded
def assumption_table(ags: str, choices: Choices, on: date) -> Exhibit:
    """Return every assumption used for a town and a variant."""
    used = [each.assumption_id for each in answers.chosen(ags, on).values()]
    if choices.variant in {each.code for each in answers.templates()}:
        used += [f"{HOUSE}{GENERAL}_{name}" for name, size in answers.sizes(choices.variant).items() if not size.houses]
    return evidence.assumption_table(answers.assumptions(on), used, choices.variant, ags, answers.state(on))


@worded
def price_table(on: date) -> Exhibit:
    """Return the fixed values used."""
    return evidence.price_table(answers.prices(on), on)


def tables(view: str, ags: str, choices: Choices, code: str, place: Place | None, on: date) -> tuple[Exhibit, ...]:
    """Return the tables below a view, in order; none where it has none."""
    if view == "form":
        return (variant_table(ags, choices, place, on),)
    if view == "vorlage":
        return for_council(ags, choices, code, place, on), *books(ags, choices, code, place, on)
    if view == "programme":
        return (programmes(ags, choices, place, on),)
    return (assumption_table(ags, choices, on), price_table(on)) if view == "annahmen" else ()


def workbook(ags: str, choices: Choices, code: str, place: Place | None, on: date, more: Sequence[Sheet] = ()) -> bytes:
    """Return the two books of one form as a workbook that goes on reckoning, with further sheets behind."""
    setting, head = answers.setting(ags, choices, place, on), books(ags, choices, code, place, on)[0]
    about = [(t("common.file.title"), head.title), (t("common.file.shows"), head.subtitle),
             (t("common.source"), cited(head.source_ids)), (t("common.file.as_of"), date_de(answers.state(on)))]
    ledger = answers.outcomes(ags, choices, place, on)[code].middle
    return sheets.book(code, ledger, setting.rate, setting.plan.first_year, about, more)


def federal_help(ags: str) -> str:
    """Return for whom the federal programme is and when it ends."""
    ends = [each.last_year for each in answers.offered(ags) if each.payer == FEDERAL and each.houses == "any"]
    return t("finanzierung.toggle.federal_help", end=str(max(end for end in ends if end is not None)))


def method() -> str:
    """Return how the calculation works, in words."""
    return t("finanzierung.method.text", draws=number(answers.DRAWS))


def rules() -> str:
    """Return what each form assumes, one paragraph a form."""
    return "\n\n".join(f"**{view.model_name(code)}.** {text}" for code, text in labels("finanzierung.rule").items())
