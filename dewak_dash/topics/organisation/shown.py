"""Put together what the page Organisation shows: answers turned into findings and exhibits."""

from datetime import date

from dewak_dash.chain.house_plan import Choices
from dewak_dash.formats import cell
from dewak_dash.model import Exhibit
from dewak_dash.store.reads import financing as reads
from dewak_dash.text import label, labels, t
from dewak_dash.topics.common.answers_reach import Place
from dewak_dash.topics.common.asked_once import database, worded
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.findings import model_name
from dewak_dash.topics.finanzierung.levers import starts as house_starts
from dewak_dash.topics.organisation import ahead, answers, answers_volunteers, procedures, profiles
from dewak_dash.topics.organisation import findings as view
from dewak_dash.topics.organisation.levers import GROUPS
from dewak_dash.topics.vorausberechnung import answers as people

# Views whose figures move with a lever, and which levers of the house move the hours of volunteers.
WITH_LEVERS = ("abwaegung", "robust", "gruppen", "ehrenamt")
OF_THE_HOUSE = ("ehrenamt", "stellen", "stunden")


def forms(ags: str, choices: Choices, place: Place | None, on: date) -> dict[str, str]:
    """Return the names of the forms that can run the house."""
    return {code: model_name(code) for code in answers.options(ags, choices, place, on).codes}


def starts(group: str) -> dict[str, float]:
    """Return how much a group weighs each field, by the lever's name."""
    return dict(zip(answers.ORDER, answers.weights(group).values(), strict=True))


@worded
def standing(ags: str, choices: Choices, place: Place | None, on: date, group: str, fields: tuple[float, ...]
             ) -> view.Standing:
    """Return how the forms stand under the weights set."""
    asked = tuple(answers.weights(group).values())
    whose = label("organisation.group", group) if fields == asked else t("organisation.own_weights")
    return view.standing(answers.options(ags, choices, place, on),
                         answers.verdict(ags, choices, place, on, group, fields),
                         answers.robust(ags, choices, place, on), money.variant(ags, choices.variant).name, whose,
                         answers.source_ids(on), money.quality(on), money.state(on))


def of_the_house(first: Choices) -> dict[str, float]:
    """Return where the levers of a house that move the hours of volunteers start."""
    return {name: start for name, start in house_starts(first).items() if name in OF_THE_HOUSE}


def house(choices: Choices) -> str:
    """Say which house this is about, as it was set on Finanzierung."""
    return t("organisation.house", area=cell(choices.area), staff=cell(choices.staff),
             hours=cell(choices.opening_hours), volunteers=cell(choices.volunteers))


@worded
def robust(ags: str, choices: Choices, place: Place | None, on: date, group: str, fields: tuple[float, ...]
           ) -> Exhibit:
    """Return how robust the choice is."""
    return procedures.robustness(answers.options(ags, choices, place, on),
                                 answers.verdict(ags, choices, place, on, group, fields),
                                 answers.robust(ags, choices, place, on), answers.WEIGHTINGS, answers.source_ids(on),
                                 money.quality(on), money.state(on))


@worded
def groups(ags: str, choices: Choices, place: Place | None, on: date) -> Exhibit:
    """Return what each group sees first."""
    verdicts = {group: answers.group_verdict(ags, choices, place, on, group) for group in GROUPS[1:]}
    return procedures.groups(answers.options(ags, choices, place, on), verdicts,
                             {group: answers.weights(group) for group in verdicts}, answers.source_ids(on),
                             money.quality(on), money.state(on))


@worded
def scoring() -> Exhibit:
    """Return every point given, with its reason."""
    return procedures.scoring(answers.judgements(), answers.POINTS, _finding_sources())


@worded
def weighing() -> Exhibit:
    """Return every weight of every group, with its reason."""
    return procedures.weighing(answers.judgements(), (answers.WEIGHT, answers.IMPORTANCE), ())


def _finding_sources() -> tuple[str, ...]:
    return tuple(dict.fromkeys(reads.form_profiles(database()).source_id))


@worded
def side_by_side(field: str) -> Exhibit:
    """Return all forms in one of the four fields."""
    return profiles.side_by_side(field, reads.form_profiles(database()))


@worded
def profile(code: str) -> Exhibit:
    """Return what law and practice say of one form."""
    return profiles.profile(code, reads.form_profiles(database()))


@worded
def partners() -> tuple[Exhibit, Exhibit]:
    """Return who brings what, and the findings behind it."""
    rows = reads.partner_roles(database())
    return profiles.partners(rows), profiles.evidence(rows)


@worded
def brought(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> Exhibit:
    """Return what each partner brings in one form, in euros that add up."""
    ledger = money.outcomes(ags, choices, place, on)[code].middle
    return profiles.brought(code, ledger, money.source_ids(on), money.quality(on), money.state(on))


@worded
def volunteers(ags: str, choices: Choices, place: Place | None, on: date) -> ahead.Hours | None:
    """Return hours of volunteers in the years to come; None where the ages of the town are not known."""
    setting = money.setting(ags, choices, place, on)
    found = answers_volunteers.ahead(ags, setting.plan.first_year, on)
    if found is None or choices.volunteers <= 0:
        return None
    present = money.chosen(ags, on)["present"].spread.middle
    return ahead.hours(found, choices.volunteers, answers_volunteers.needed(setting, present),
                       answers_volunteers.sources(ags), people.quality(ags))


def fields() -> dict[str, str]:
    """Return the four fields."""
    return labels("organisation.field")
