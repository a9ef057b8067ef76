"""Say what a projection rests on: ages, rates, and what others expect."""

from collections.abc import Mapping

import pandas as pd

from dewak_dash.forecast.implied import Implied
from dewak_dash.forecast.people import Setting
from dewak_dash.forecast.town_base import Step
from dewak_dash.formats import date_de, number, percent
from dewak_dash.text import t

USED = {"kreis_ages": "vorausberechnung.used.kreis_ages", "sexes": "vorausberechnung.used.sexes",
        "town_classes": "vorausberechnung.used.town_classes", "carried": "vorausberechnung.used.carried",
        "kreis_later": "vorausberechnung.used.kreis_later", "totals": "vorausberechnung.used.totals",
        "own_ages": "vorausberechnung.used.own_ages"}
STANDS_IN = {"mortality": "vorausberechnung.stands_in.mortality", "fertility": "vorausberechnung.stands_in.fertility"}

# What would be written as 0 % is no difference.
LEAST_BENT = 0.005


def base_words(setting: Setting, implied: Mapping[str, Implied]) -> tuple[str, ...]:
    """Return what the ages rest on, from when, how far they were bent, and what the rates imply beside Germany."""
    base, now = setting.base, setting.rates.vitals
    said = tuple(t(USED[step.used], day=date_de(step.day), value=_measured(step))
                 for step in base.steps)
    bent = () if max(abs(each - 1) for each in base.bent) < LEAST_BENT else (t(
        "vorausberechnung.base.bent", low=percent(base.bent[0] - 1, 0), high=percent(base.bent[1] - 1, 0)),)
    levels = t("vorausberechnung.base.levels", mortality=percent(now.mortality, 0), fertility=percent(now.fertility, 0))
    lacking = tuple(t(STANDS_IN[code]) for code in setting.kreis.stands_in)
    return (*said, *bent, levels, _implied_words(implied), *lacking)


def _implied_words(implied: Mapping[str, Implied]) -> str:
    values = {f"{place}_{what}": number(getattr(found, what), 2 if what == "children" else 1)
              for place, found in implied.items() for what in ("male", "female", "children")}
    return t("vorausberechnung.base.implied", **values)


def _measured(step: Step) -> str:
    if step.used in ("town_classes", "kreis_later"):
        return percent(step.measure, 0)
    return number(step.measure, 1) if step.used == "carried" else number(step.measure)


def official_words(rows: pd.DataFrame) -> str:
    """Say what others expect of age groups here, in the Kreis and the Land, beside our change over the same years.

    rows: short_name, publisher, edition, age_from, age_to, base_year, year, theirs, ours (shares), reasons.
    """
    told = []
    for row in rows.itertuples():
        ages = (t("vorausberechnung.official.open", first=str(row.age_from)) if pd.isna(row.age_to) else
                t("vorausberechnung.official.closed", first=str(row.age_from), last=str(int(row.age_to))))
        told.append(t("vorausberechnung.official.part", place=row.short_name, ages=ages, publisher=row.publisher,
                      base=str(row.base_year), year=str(row.year), theirs=percent(row.theirs, 0),
                      ours=percent(row.ours, 0)))
    return " ".join((t("vorausberechnung.official.lead"), *told, t("vorausberechnung.official.why"))) if told else ""
