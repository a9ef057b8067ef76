"""Ask which organisation form suits a house: forms on ten criteria, weights by group, how robust the choice is."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain import choice
from dewak_dash.chain.house_plan import Choices
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Spread
from dewak_dash.model import Figure, RunOut
from dewak_dash.model import Setting as Lever
from dewak_dash.store.reads import financing as reads
from dewak_dash.topics.common.answers_reach import Place
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.common.settings import Values, as_code, as_number
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.levers import VARIANT, choices_from, place_from
from dewak_dash.topics.organisation import answers_volunteers
from dewak_dash.topics.organisation.levers import GROUP, GROUPS, LEVERS, ORDER

TOPIC = "organisation"
POINTS, WEIGHT, IMPORTANCE = (f"{TOPIC}_{kind}_" for kind in ("points", "weight", "importance"))
WEIGHTINGS = 10_000
SEED = 17


@cached
def judgements() -> pd.DataFrame:
    """Return points and weights as written down, with their reasons."""
    return reads.judgements(database(), TOPIC)


def _spreads(kind: str) -> dict[tuple[str, str], Spread]:
    rows = judgements()
    mine = rows[rows.assumption_id.str.startswith(kind)]
    found = {}
    for row in mine.itertuples():
        first, _, second = str(row.assumption_id).removeprefix(kind).partition("_")
        found[first, second] = Spread(low=float(row.low), middle=float(row.likely), high=float(row.high))
    return found


@cached
def points() -> dict[tuple[str, str], Spread]:
    """Return the points of every form on the criteria that no calculation answers, from 1 to 5."""
    return _spreads(POINTS)


@cached
def weights(group: str) -> dict[str, float]:
    """Return how much a group weighs each field, 0 to 5."""
    found = _spreads(WEIGHT)
    return {field: found[group, field].middle for field in choice.FIELDS}


@cached
def importance(group: str) -> tuple[float, ...]:
    """Return how much each criterion weighs inside its field for a group; evenly where nothing is written down."""
    found = _spreads(IMPORTANCE)
    return tuple(found[group, name].middle if (group, name) in found else 1.0 for name in choice.CRITERIA)


def shares(group: str, fields: Sequence[float]) -> Floats:
    """Return the weight of each criterion, (criteria,): fields as set, inside them as the group sees it."""
    return choice.by_criterion(np.array(fields, dtype=float), np.array(importance(group)))


@cached
def drawn_shares(group: str, draws: int) -> Floats:
    """Return weights of the criteria drawn within what a group may think, (draws, criteria)."""
    rng, fields, inside = np.random.default_rng(SEED), _spreads(WEIGHT), _spreads(IMPORTANCE)
    of_fields = np.stack([fields[group, name].quantile(rng.random(draws)) for name in choice.FIELDS], axis=1)
    of_criteria = np.stack([inside[group, name].quantile(rng.random(draws)) if (group, name) in inside
                            else np.ones(draws) for name in choice.CRITERIA], axis=1)
    return choice.by_criterion(of_fields, of_criteria)


@cached
def options(ags: str, choices: Choices, place: Place | None, on: date) -> choice.Options:
    """Return the forms that can run a house on every criterion, in the middle and drawn."""
    return choice.options(money.outcomes(ags, choices, place, on), points(), np.random.default_rng(SEED))


@cached
def verdict(ags: str, choices: Choices, place: Place | None, on: date, group: str, fields: tuple[float, ...]
            ) -> choice.Verdict:
    """Return how the forms stand with fields weighed as set."""
    return choice.verdict(options(ags, choices, place, on), shares(group, fields))


@cached
def group_verdict(ags: str, choices: Choices, place: Place | None, on: date, group: str) -> choice.Verdict:
    """Return how the forms stand for a group, its weights drawn within what it may think."""
    found = options(ags, choices, place, on)
    return choice.verdict(found, drawn_shares(group, len(found.drawn)))


@cached
def robust(ags: str, choices: Choices, place: Place | None, on: date) -> choice.Robust:
    """Return what holds over all weightings."""
    return choice.robust(options(ags, choices, place, on), WEIGHTINGS, np.random.default_rng(SEED))


@cached
def source_ids(on: date) -> tuple[str, ...]:
    """Return the sources of money and of the findings that points rest on."""
    return tuple(dict.fromkeys([*money.source_ids(on), *reads.form_profiles(database()).source_id]))


def settings() -> tuple[Lever, ...]:
    """Return what may be set: the house as on Finanzierung, whose weights, and the weight of each field."""
    return (*money.settings(), Lever(name=GROUP, codes=GROUPS), *LEVERS)


def asked(values: Values) -> tuple[str, tuple[float, ...]]:
    """Return whose weights were asked for and the weight of each field, in the order of the fields."""
    group = as_code(values, GROUP, GROUPS[0])
    return group, tuple(as_number(values, lever, start)
                        for lever, start in zip(ORDER, weights(group).values(), strict=True))


def run_out(on: date) -> tuple[RunOut, ...]:
    """Return the values of law and tariff that the figures rest on though they no longer hold on a day."""
    return money.run_out(on)


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return how every form stands: under the weights asked for, by each group, over all weightings; volunteers."""
    code = values.get(VARIANT)
    choices = choices_from(money.start(ags, on, None if code is None else str(code)), values)
    place, (group, fields) = place_from(values), asked(values)
    found = options(ags, choices, place, on)
    mine, sure = verdict(ags, choices, place, on, group, fields), robust(ags, choices, place, on)
    day, sources = money.state(on).isoformat(), source_ids(on)

    def figure(name: str, row: int, value: float, unit: str, **more: float | Mapping[str, str]) -> Figure:
        detail = {"model": found.codes[row], **(more.pop("detail", {}))}  # type: ignore[dict-item]
        return Figure(name=f"organisation.{name}", value=value, unit=unit, as_of=day, quality="assumed",
                      source_ids=sources, detail=detail, **more)  # type: ignore[arg-type]

    figures = []
    for row in range(len(found.codes)):
        figures += [figure("score", row, float(mine.score[row]), "share", low=float(mine.low[row]),
                           high=float(mine.high[row])),
                    figure("topsis", row, float(mine.topsis[row]), "share"),
                    figure("promethee", row, float(mine.promethee[row]), "none"),
                    figure("first", row, float(mine.first[row]), "share"),
                    figure("first_all_weights", row, float(sure.first[row]), "share"),
                    figure("first_all", row, float(sure.first_drawn[row]), "share"),
                    figure("regret", row, float(sure.regret[row]), "eur"),
                    figure("outdone", row, float(sure.outdone[row] is not None), "none")]
        figures += [figure("group_first", row, float(group_verdict(ags, choices, place, on, each).first[row]),
                           "share", detail={"group": each}) for each in GROUPS[1:]]
    return (*figures, *answers_volunteers.figures(ags, money.setting(ags, choices, place, on), choices, on))
