"""Carry a house's volunteers ahead with the projected people of its town: hours a year by age, with range."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.results import TAILS
from dewak_dash.finance.volunteers import rates_by_age, stock

OLD = 65


@dataclass(frozen=True, kw_only=True)
class Engaged:
    """Hold an age group (last age None: open) and the share of it that is engaged."""

    first: int
    last: int | None
    share: float

    @property
    def code(self) -> str:
        """Return the group as its texts and columns name it."""
        return f"{self.first}_{'' if self.last is None else self.last}".rstrip("_")


@dataclass(frozen=True, kw_only=True, eq=False)
class Ahead:
    """Hold the years to come of one volunteer who begins with the house.

    `by_group`: hours of a year by age group in the middle, (groups, years); `people`: hours of all with the people of
    the town drawn and habits in the middle, `all`: with habits drawn too, each 10 %, median and 90 %, (3, years).
    """

    years: tuple[int, ...]
    groups: tuple[Engaged, ...]
    by_group: Floats
    people: Floats
    all: Floats


def engaged(rows: pd.DataFrame) -> tuple[Engaged, ...]:
    """Return the groups of a survey; `rows`: age_from, age_to (missing: open), share of 0 to 1."""
    return tuple(Engaged(first=int(row.age_from), last=None if pd.isna(row.age_to) else int(row.age_to),
                         share=float(row.share)) for row in rows.sort_values("age_from").itertuples())


def ahead(people: Floats, groups: tuple[Engaged, ...], habits: Mapping[str, Spread], first_year: int,
          rng: np.random.Generator) -> Ahead:
    """Return hours a year from `first_year` on of one volunteer at the start.

    `people`: (years, ages, draws) from the first year on; `habits`: hours (a year and person), exit and intake
    (shares a year).
    """
    draws = people.shape[2]
    rates = rates_by_age([(each.first, each.last, each.share) for each in groups], people.shape[1])
    drawn = {name: spread.quantile(np.asarray(rng.random(draws))) for name, spread in habits.items()}
    usual = {name: np.full(draws, spread.middle) for name, spread in habits.items()}
    with_people = stock(people, rates, leaving=usual["exit"], joining=usual["intake"]) * usual["hours"]
    with_all = stock(people, rates, leaving=drawn["exit"], joining=drawn["intake"]) * drawn["hours"]
    ages = [slice(each.first, None if each.last is None else each.last + 1) for each in groups]
    middle = np.median(with_people, axis=2)
    parts = np.stack([middle[:, span].sum(axis=1) for span in ages])
    total = np.quantile(with_people.sum(axis=1), TAILS, axis=1)
    # The parts are shown in the proportion of their medians, so that together they are the middle of the sum.
    return Ahead(years=tuple(range(first_year, first_year + len(people))), groups=groups,
                 by_group=parts * total[1] / np.maximum(parts.sum(axis=0), 1e-9), people=total,
                 all=np.quantile(with_all.sum(axis=1), TAILS, axis=1))
