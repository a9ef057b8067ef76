"""Take over what a viewer set elsewhere, the house and the weights: from the address, else as kept, without a lever."""

from collections.abc import Collection
from datetime import date

from dewak_dash.formats import typed_number
from dewak_dash.model import Setting
from dewak_dash.topics.finanzierung import answers
from dewak_dash.topics.finanzierung.levers import (
    FEDERAL,
    FUNDING,
    KIND,
    LEVERS,
    SWITCHES,
    VARIANT,
    Choices,
    choices_from,
    starts,
)
from dewak_dash.topics.organisation.answers import asked
from dewak_dash.topics.organisation.levers import GROUP, GROUPS, ORDER
from dewak_dash.topics.organisation.levers import LEVERS as WEIGHTS
from dewak_dash.ui import state
from dewak_dash.ui.houses import Own


def started(ags: str, on: date, mine: Own) -> Choices:
    """Return the house looked at before any lever is moved."""
    variants = [each.code for each in answers.variants(ags)]
    variant = code(VARIANT, (*variants, *mine), variants[0], ags)
    return answers.start_own(ags, on, mine[variant]) if variant in mine else answers.start(ags, on, variant)


def chosen(ags: str, on: date, mine: Own) -> Choices:
    """Return the house of a town, or the one of one's own, as set; what was set goes into this page's address too."""
    first = started(ags, on, mine)
    values: dict[str, float | str] = {}
    for lever in LEVERS:
        values[lever.name] = number(lever, starts(first)[lever.name], ags)
    for switch in SWITCHES:
        if switch.name in (FEDERAL, KIND):
            on_ = bool(state.read(switch.name, lambda raw: raw == "1", default=False, scope=ags))
            state.write(switch.name, "1" if on_ else None, scope=ags)
            values[switch.name] = str(int(on_))
        else:
            values[switch.name] = code(FUNDING, switch.codes, first.funding, ags)
    return choices_from(first, values)


def weights(ags: str) -> tuple[str, tuple[float, ...]]:
    """Return whose weights count on Organisation and the weight of each field, as set."""
    group = code(GROUP, GROUPS, GROUPS[0], ags)
    at_first = asked({GROUP: group})[1]
    by_name = {lever.name: lever for lever in WEIGHTS}
    return group, tuple(number(by_name[name], start, ags) for name, start in zip(ORDER, at_first, strict=True))


def number(lever: Setting, default: float, scope: str) -> float:
    """Return a number as set, within its bounds, and put it into this page's address."""
    value = state.asked_number(lever.name, low=lever.low, high=lever.high, default=default, step=lever.step,
                               scope=scope)
    state.write(lever.name, None if value == default else typed_number(value), scope=scope)
    return value


def code(name: str, codes: Collection[str], default: str, scope: str) -> str:
    """Return a code as set, its default where there is none such, and put it into this page's address."""
    value = str(state.read(name, str, default, scope=scope))
    value = value if value in codes else default
    state.write(name, None if value == default else value, scope=scope)
    return value
