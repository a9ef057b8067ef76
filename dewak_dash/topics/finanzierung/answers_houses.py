"""Ask which houses a town may have: its variants, kinds that may stand anywhere, and what their sizes rest on."""

from dataclasses import replace

import pandas as pd

from dewak_dash.chain import house_plan as plans
from dewak_dash.chain.house_templates import Size, template
from dewak_dash.finance.inputs import Spread
from dewak_dash.store.reads import financing as reads
from dewak_dash.topics.common.asked_once import cached, database


@cached
def judgements() -> pd.DataFrame:
    """Return the assumptions of the calculation as written down."""
    return reads.assumptions(database())


@cached
def variants(ags: str) -> tuple[plans.Variant, ...]:
    """Return how the house of a town could look; the first is where the page starts."""
    return tuple(plans.variants(reads.variants(database()), ags))


@cached
def templates() -> tuple[plans.Variant, ...]:
    """Return the kinds of houses that may stand anywhere, the general one first."""
    return tuple(plans.templates(reads.variants(database())))


def variant(ags: str, code: str | None) -> plans.Variant:
    """Return a variant of a town by its code, or a kind that may stand anywhere; else the town's first."""
    return next((each for each in (*variants(ags), *templates()) if each.code == code), variants(ags)[0])


def house(ags: str, choices: plans.Choices) -> plans.Variant:
    """Return the variant that was chosen, under the name a viewer gave it."""
    found = variant(ags, choices.variant)
    return replace(found, name=choices.name) if choices.name else found


@cached
def sizes(code: str) -> dict[str, Size]:
    """Return every size of a variant and what it rests on: of a kind of house, the real houses of that kind."""
    if code not in {each.code for each in templates()}:
        return {name: Size(spread=spread, quality="assumed") for name, spread in
                plans.sizes(judgements(), code).items()}
    known = reads.houses_of_kinds(database())
    return template(known[known.variant_id == code], plans.sizes(judgements(), plans.GENERAL))


def assumption_of(code: str, size: str) -> str:
    """Return the id of the assumption on a size of a variant; of a kind that may stand anywhere, the general one's."""
    return f"{plans.HOUSE}{plans.GENERAL if code in {each.code for each in templates()} else code}_{size}"


def spreads(code: str) -> dict[str, Spread]:
    """Return low, middle and high of every size of a variant, by size."""
    return {name: size.spread for name, size in sizes(code).items()}
