"""Put together what the page Einrichtungen shows."""

from collections.abc import Sequence
from datetime import date

from dewak_dash.chain.house_plan import GENERAL, Choices
from dewak_dash.model import Exhibit
from dewak_dash.text import label, named, t
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_reach import Place, census_day
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.common.settings_houses import SLOTS, OwnHouse
from dewak_dash.topics.einrichtungen import answers
from dewak_dash.topics.einrichtungen import findings as view
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.amounts import money as written
from dewak_dash.topics.finanzierung.findings import cheapest_named


@worded
def profile(ags: str, choices: Choices, place: Place | None, on: date) -> view.Profile:
    """Return finding, figures and sizes of a house as chosen at a place."""
    house, town = money.house(ags, choices), known_region(ags)
    rows = answers.sizes(choices, on)
    least, forms = answers.cost(ags, choices, place, on), cheapest_named(money.outcomes(ags, choices, place, on))
    return view.Profile(
        title=view.headline(house.name, rows, written(least.band.middle)),
        subtitle=t("einrichtungen.subtitle", town=town.short_name),
        figures=view.figures(answers.visits(ags, choices, place, on), answers.people(ags, place),
                             forms, least.band, answers.open_questions(ags, choices), census_day(ags),
                             money.state(on)),
        rows=rows, exhibit=view.sizes(house.name, rows, (house.source_id,)))


@worded
def facts(ags: str) -> Exhibit | None:
    """Return what is known of the house of a town; None where it has none of its own."""
    rows = answers.house_rows(ags)
    if rows.empty:
        return None
    return view.facts(str(rows["name"].iloc[0]), answers.facts(ags), (str(rows.source_id.iloc[0]),))


@worded
def unknowns(ags: str) -> Exhibit | None:
    """Return what nobody tells of the house of a town; None where it has none of its own."""
    rows = answers.house_rows(ags)
    if rows.empty:
        return None
    return view.unknowns(str(rows["name"].iloc[0]), answers.unknowns(ags), (str(rows.source_id.iloc[0]),))


@worded
def known_houses(ags: str, kind: str) -> Exhibit | None:
    """Return the real houses of a kind; None where none are known of it."""
    rows = answers.real_houses(kind)
    return None if rows.empty else view.known_houses(money.variant(ags, kind), rows)


@worded
def beside(ags: str, mine: Sequence[tuple[str, OwnHouse]], place: Place | None, on: date) -> view.Beside:
    """Return the variants of a town and the houses of one's own beside each other."""
    town = [(named(each.name), label("einrichtungen.state", each.kind), money.start(ags, on, each.code), place)
            for each in money.variants(ags)]
    own = [(house.name, named(money.variant(ags, house.kind).name), money.start_own(ags, on, house),
            (house.lon, house.lat)) for _, house in mine]
    entries = []
    for name, kind, choices, at in [*town, *own]:
        least = answers.cost(ags, choices, at, on)
        entries.append(view.Entry(name=name, kind=kind, choices=choices, people=answers.people(ags, at),
                                  forms=cheapest_named(money.outcomes(ags, choices, at, on)), band=least.band))
    return view.beside(entries, money.source_ids(on), money.state(on))


def kinds() -> dict[str, str]:
    """Return the kinds of houses one may start from."""
    return {each.code: named(each.name) for each in money.templates()}


def first_kind() -> str:
    """Return the kind a house of one's own starts as."""
    return next(code for code in kinds() if code != GENERAL)


def slots(mine: Sequence[tuple[str, OwnHouse]]) -> dict[str, str]:
    """Return the places for houses of one's own to choose from."""
    return view.names(SLOTS, {slot: house.name for slot, house in mine})
