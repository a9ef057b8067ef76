"""Hold Germany's schedules: deaths by period, births by year, how mortality is expected to fall."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.improvement import log_declines, single_age_rates, strength
from dewak_dash.demography.life_tables import LifeTable, Sex, survival_ratios, table_from_probabilities
from dewak_dash.demography.places import PlaceRates
from dewak_dash.demography.schedules import birth_shares
from dewak_dash.demography.years_lived import complete_years
from dewak_dash.errors import InputError

SEXES: tuple[Sex, Sex] = ("male", "female")
LAST_AGE = 100
# Years in a period of the United Nations' death rates.
PERIOD = 5


@dataclass(frozen=True, kw_only=True, eq=False)
class Germany:
    """Hold schedules by sex (male, female) and single age 0 to 100+.

    tables: life tables by the middle year of their period; births: births per woman by year, (101,); declines: log
    ratios of death rates to decline_from by year, (2, 101); boys_per_girl at birth.
    """

    tables: Mapping[int, tuple[LifeTable, LifeTable]]
    births: Mapping[int, FloatArray]
    declines: Mapping[int, FloatArray]
    decline_from: int
    boys_per_girl: float

    @property
    def newest(self) -> tuple[LifeTable, LifeTable]:
        """Return the life tables of the latest period."""
        return self.tables[max(self.tables)]

    @property
    def survival(self) -> FloatArray:
        """Return survival from age to age of the latest tables, (2, 101)."""
        return np.stack([survival_ratios(table)[1] for table in self.newest])

    @property
    def survival_at_birth(self) -> FloatArray:
        """Return the share of births alive at the end of their year, (2,)."""
        return np.array([survival_ratios(table)[0] for table in self.newest])

    @property
    def men_per_woman(self) -> FloatArray:
        """Return survivors of men over those of women by age, (101,), from the latest tables."""
        men, women = (table.person_years for table in self.newest)
        return men / women

    def death_rates(self, year: int) -> FloatArray:
        """Return death rates a year from the tables whose period lies nearest, (2, 101)."""
        nearest = min(self.tables, key=lambda middle: (abs(middle - year), middle))
        return np.stack([table.mx for table in self.tables[nearest]])

    def births_per_woman(self, year: int) -> FloatArray:
        """Return births per woman of a year by age, (101,). Raise InputError where the year is not known."""
        if year not in self.births:
            raise InputError(f"Für das Jahr {year} liegen keine Geburtenraten nach Alter vor.")
        return self.births[year]


def germany(tables: Mapping[str, pd.DataFrame], fertility: pd.DataFrame, forecast: pd.DataFrame,
            born: pd.DataFrame, last_year: int) -> Germany:
    """Build the schedules from frames.

    tables: by period ("2022/24") sex, age, qx, ex; fertility: year, age, rate; forecast: year_from, sex, age_from,
    value (death rates by period of five years); born: sex, value of one year; last_year: to which declines reach.
    A table whose last remaining life expectancy is not published takes that of the latest table that has it.
    """
    ordered = sorted(tables, key=middle_year)
    closing = {sex: _last_ex([tables[p] for p in ordered], sex) for sex in SEXES}
    built = {middle_year(p): _pair(tables[p], closing) for p in ordered}
    rates, centres = forecast_rates(forecast)
    base = max(built)
    years = range(base, last_year + 1)
    found = log_declines(rates, centres, base, list(years))
    boys, girls = (float(born.value[born.sex == sex].iloc[0]) for sex in SEXES)
    return Germany(tables=built, births=_births(fertility), declines=dict(zip(years, found, strict=True)),
                   decline_from=base, boys_per_girl=boys / girls)


def middle_year(period: str) -> int:
    """Return the middle year of a period of three years written 2022/24."""
    first = int(period.split("/")[0])
    return first + 1


def _last_ex(frames: Sequence[pd.DataFrame], sex: str) -> float:
    known = [float(f.ex[(f.sex == sex) & (f.age == LAST_AGE)].iloc[0]) for f in frames]
    found = [value for value in known if np.isfinite(value)]
    if not found:
        raise InputError("Sterbetafel: Keine nennt die fernere Lebenserwartung im höchsten Alter.")
    return found[-1]


def _pair(frame: pd.DataFrame, closing: Mapping[Sex, float]) -> tuple[LifeTable, LifeTable]:
    made = []
    for sex in SEXES:
        rows = frame[frame.sex == sex].sort_values("age")
        qx, own = rows.qx.to_numpy(dtype=float), float(rows.ex.iloc[-1])
        made.append(table_from_probabilities(qx, complete_years(qx, sex), np.ones(qx.size),
                                             last_ex=own if np.isfinite(own) else closing[sex]))
    return made[0], made[1]


def _births(fertility: pd.DataFrame) -> dict[int, FloatArray]:
    found = {}
    for year, rows in fertility.groupby("year"):
        rates = np.zeros(LAST_AGE + 1)
        rates[rows.age.to_numpy(dtype=int)] = rows.rate.to_numpy(dtype=float)
        found[int(year)] = rates
    return found


def forecast_rates(forecast: pd.DataFrame) -> tuple[FloatArray, list[float]]:
    """Return death rates by period at single ages, (periods, 2, 101), and the middle of each period.

    forecast: year_from, sex, age_from, value, periods of five years.
    """
    periods = sorted(forecast.year_from.unique())
    stacked = []
    for period in periods:
        rows = [forecast[(forecast.year_from == period) & (forecast.sex == sex)].sort_values("age_from")
                for sex in SEXES]
        stacked.append(single_age_rates(rows[0].age_from.astype(int).tolist(),
                                        np.stack([r.value.to_numpy(dtype=float) for r in rows]), LAST_AGE + 1))
    return np.stack(stacked), [float(p) + PERIOD / 2 for p in periods]


def strengths(found: Germany, year: int, expectancy: Sequence[float]) -> FloatArray:
    """Return how strongly mortality must fall for men and women to live so long at birth in a year, (2,)."""
    now, decline = found.death_rates(found.decline_from), found.declines[year]
    return np.array([strength(now[sex], decline[sex], expectancy[sex]) for sex in range(len(SEXES))])


def still_rates(found: Germany, year: int) -> PlaceRates:
    """Return rates under which nobody moves: survivors of the latest tables, births of the year or the last known."""
    births = found.births[min(year, max(found.births))]
    survival = found.survival[None, ..., None]
    return PlaceRates(survival=survival, survival_at_birth=found.survival_at_birth[None, :, None],
                      out_shares=np.zeros_like(survival), arrivals=np.zeros_like(survival),
                      births_per_woman=births[None, :, None], birth_shares=birth_shares(found.boys_per_girl))
