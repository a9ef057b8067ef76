"""A made-up country of two Kreise and a town of one of them, small enough to follow."""

import numpy as np
import pandas as pd

from dewak_dash.demography.migration_profiles import ProfileParameters
from dewak_dash.demography.scenarios import Level, Scenario
from dewak_dash.forecast import germany as schedules
from dewak_dash.forecast import kreis_view, kreise, people, town_base

AGES = 101
SHAPE = ProfileParameters(a1=0.0, alpha1=0.1, a2=0.0, alpha2=0.1, mu2=20.0, lambda2=0.4, c=0.0)
DAY, CENSUS = pd.Timestamp("2023-12-31"), pd.Timestamp("2022-05-15")
ONE = Level(1.0, "unverändert", "Test")
NONE = Level(0.0, "keine", "Test")
MIDDLE = Scenario(code="middle", name_de="Mitte", description_de="wie zuletzt", after_years=0, mortality=ONE,
                  fertility=ONE, departures=ONE, arrivals=ONE, life_expectancy="middle")
STILL = Scenario(code="no_moves", name_de="Ohne", description_de="ohne Umzug", after_years=0, mortality=ONE,
                 fertility=ONE, departures=NONE, arrivals=NONE, life_expectancy="middle")
CONSTANT = Scenario(code="constant_life", name_de="Wie heute", description_de="ohne Gewinn", after_years=0,
                    mortality=ONE, fertility=ONE, departures=ONE, arrivals=ONE)
KEYS, SEXES, EDGES, MOVE_EDGES = ("01001", "01002"), ("male", "female"), (0, 20, 65, 90), (0, 18, 65)
STRENGTHS = {"middle": np.array([0.8, 0.9]), "constant": np.zeros(2)}


def dying() -> np.ndarray:
    """Return chances of dying of men and women, (2, 101)."""
    qx = np.minimum(0.00003 * 1.1 ** np.arange(AGES), 0.45)
    return np.stack([qx, 0.7 * qx])


def stationary() -> np.ndarray:
    """Return men and women of a stationary population of 1,000 births each, (2, 101); the last age is open."""
    qx = dying()
    alive = 1000 * np.cumprod(np.concatenate([np.ones((2, 1)), 1 - qx[:, :-1]], axis=1), axis=1)
    alive[:, -1] *= 2.0
    return alive


def nation() -> schedules.Germany:
    rows = [(sex, age, float(q), 2.0) for sex, row in zip(SEXES, dying(), strict=True) for age, q in enumerate(row)]
    table = pd.DataFrame(rows, columns=["sex", "age", "qx", "ex"])
    fertility = pd.DataFrame([(year, age, 0.07) for year in range(2018, 2025) for age in range(20, 40)],
                             columns=["year", "age", "rate"])
    falling = pd.DataFrame([(year, sex, age, 0.00005 * 1.1**age * np.exp(-0.012 * (year - 2020)))
                            for year in range(2015, 2081, 5) for sex in SEXES for age in range(0, 101, 5)],
                           columns=["year_from", "sex", "age_from", "value"])
    born = pd.DataFrame({"sex": list(SEXES), "value": [51.0, 49.0]})
    return schedules.germany({"2019/21": table, "2022/24": table}, fertility, falling, born, 2070)


def counts(deaths: tuple[float, float] = (2_000.0, 1_000.0)) -> kreise.Kreise:
    """Return two Kreise of the same ages, the first twice as large."""
    single = stationary()
    size = np.array([2.0, 1.0])
    by_group = np.add.reduceat(single, EDGES, axis=1)[..., None] * size
    moves = np.array([[900.0, 2_500.0, 200.0], [800.0, 2_400.0, 210.0]])[None, ..., None] * size
    moved = np.concatenate([moves, 0.95 * moves])
    return kreise.Kreise(
        keys=KEYS, census=single.sum(axis=0)[:, None] * size, census_day=CENSUS, edges=EDGES,
        groups={y: by_group for y in range(2017, 2022)}, deaths={y: np.array(deaths) for y in range(2018, 2023)},
        births={y: np.array([2_000.0, np.nan]) for y in range(2019, 2022)},
        moves={y: moved for y in (2019, 2020)}, move_edges=MOVE_EDGES)


def view(key: str = "01001", own: kreis_view.OwnFigures = kreis_view.NOTHING_MORE) -> town_base.KreisView:
    data, found = counts(), nation()
    rates = kreise.kreis_rates(data, found, death_years=5, birth_years=3)
    return kreis_view.kreis_view(data, rates, found, key, SHAPE, level_years=3, own=own)


def town_counts(persons: float = 20_000.0) -> town_base.TownCounts:
    shares = np.array([[0.2], [0.55], [0.25]])
    return town_base.TownCounts(persons=np.array([persons]), shares=shares, edges=(0, 18, 65),
                                totals=np.array([[9_800.0], [10_200.0]]) * persons / 20_000, launch_day=DAY)


NOISE = town_base.Noise(persons=2.0, spread=0.02)


def setting(excess: float = 0.0, weight: float = 0.5) -> people.Setting:
    kreis = view()
    base = town_base.base_of(kreis, town_counts(), town_base.town_bases(kreis, town_counts(), NOISE), 0)
    return people.setting(kreis, base, kreis_view.declines_from(nation(), 2024), STRENGTHS,
                          people.OwnGrowth(excess=excess, weight=weight, fading=0.9), kreis.people)


def elsewhere(steps: int) -> np.ndarray:
    return np.ones((steps, 2, AGES))
