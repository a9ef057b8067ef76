"""Sum draws up to what a page shows: quantiles of totals and age groups, the middle path, what drives change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.parts import Parts, draw_parts
from dewak_dash.demography.small_areas import share_out
from dewak_dash.forecast.fan import Fan, Tried
from dewak_dash.forecast.group_bands import GroupBand, widened
from dewak_dash.forecast.people import Outlook, centred

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
GROUPS: Mapping[str, tuple[int, int | None]] = {
    "0_5": (0, 5), "6_17": (6, 17), "18_26": (18, 26), "65_79": (65, 79), "80_plus": (80, None)}
WORKING = (20, 64)
# Groups that people in reach are counted by, and whether they are young, between or old.
REACH_GROUPS: Mapping[str, tuple[int, int | None]] = {
    "0_5": (0, 5), "6_17": (6, 17), "18_64": (18, 64), "65_79": (65, 79), "80_plus": (80, None)}
BROAD = (0, 0, 1, 2, 2)


@dataclass(frozen=True, eq=False, kw_only=True)
class Summary:
    """Hold a projection as pages need it.

    years (steps + 1,); total and each group (5 quantiles, steps + 1); ages (steps + 1, 2, 101) of the path without
    chance; births, deaths, arrivals, departures (steps,) of that path; young, old: dependants per 100 of working age;
    own, common: half widths of both parts by year (steps,), relative; zero where the range has no parts. tried: how
    the range of the total, as drawn, did on past towns of that size.
    """

    years: np.ndarray
    total: FloatArray
    groups: dict[str, FloatArray]
    ages: FloatArray | None
    flows: dict[str, FloatArray]
    young: FloatArray
    old: FloatArray
    own: FloatArray
    common: FloatArray
    districts: tuple["District", ...] = ()
    tried: tuple[Tried, ...] = ()


@dataclass(frozen=True, kw_only=True)
class District:
    """Hold a part of a town in the last year: name, low, middle, high of the range, whether it needs a warning."""

    name: str
    low: float
    middle: float
    high: float
    uncertain: bool


def districts(names: Sequence[str], shares: FloatArray, half_widths: FloatArray, town: FloatArray,
              rng: np.random.Generator, *, level: float, threshold: int, warn_under: int) -> tuple[District, ...]:
    """Share the last year's draws (draws,) of a town out to its districts; they sum to the town in every draw.

    shares, half_widths: (areas,), the latter relative. What is too small to be shown is left out.
    """
    areas = share_out(town[None], shares[None], rng, half_widths=half_widths[None], z=float(ndtri((1 + level) / 2)),
                      threshold=threshold, warn_under=warn_under)
    low, middle, high = np.quantile(areas.persons[0], [QUANTILES[0], 0.5, QUANTILES[-1]], axis=-1)
    return tuple(District(name=name, low=float(low[i]), middle=float(middle[i]), high=float(high[i]),
                          uncertain=bool(areas.uncertain[i]))
                 for i, name in enumerate(names) if areas.publishable[i])


def group_draws(outlook: Outlook, bands: Sequence[GroupBand], level: float, rng: np.random.Generator,
                groups: Mapping[str, tuple[int, int | None]] = GROUPS) -> dict[str, FloatArray]:
    """Return draws of every age group, (steps + 1, draws), at least as wide as its band asks; the middle stays."""
    wide = {band.group: band for band in bands}
    streams = dict(zip(groups, rng.spawn(len(groups)), strict=True))
    found = {}
    for code, ages in groups.items():
        draws = outlook.draws.ages(*ages)
        found[code] = draws if code not in wide else widened(
            draws, wide[code].half_widths(draws.shape[0] - 1), level, streams[code])
    return found


def summarise(first_year: int, outlook: Outlook, level: float, bands: Sequence[GroupBand] = (),
              rng: np.random.Generator | None = None) -> Summary:
    """Sum an outlook up; level is the share of draws a range is to hold, bands what age groups need at least."""
    groups = group_draws(outlook, bands, level, rng or np.random.default_rng(0))
    central = outlook.central
    steps = central.births.shape[0]
    flows = {name: getattr(central, name).sum(axis=(1, 2)) for name in ("births", "deaths", "arrivals", "departures")}
    working = central.ages(*WORKING)[:, 0]
    own, common = _half_widths(outlook.parts, steps, level)
    return Summary(
        years=np.arange(first_year, first_year + steps + 1), total=_quantiles(outlook.draws.totals()),
        groups={code: _quantiles(draws) for code, draws in groups.items()}, ages=central.population[..., 0],
        flows=flows, young=100 * central.ages(0, WORKING[0] - 1)[:, 0] / working,
        old=100 * central.ages(WORKING[1] + 1, None)[:, 0] / working, own=own, common=common)


def totals_only(first_year: int, total: float, wide: Fan, *, level: float, phi: float, draws: int,
                rng: np.random.Generator) -> Summary:
    """Sum up what is known without ages: the total kept as it is, with the range that the past asks for."""
    parts = centred(draw_parts(rng, draws, wide.own, wide.common(wide.up), level=level, phi=phi,
                               common_down=wide.common(wide.down)))
    paths = np.vstack([np.full((1, draws), total), total * parts.multipliers()])
    own, common = _half_widths(parts, wide.own.size, level)
    nothing = np.empty(0)
    years = np.arange(first_year, first_year + wide.own.size + 1)
    return Summary(years=years, total=_quantiles(paths), groups={}, ages=None, flows={}, young=nothing, old=nothing,
                   own=own, common=common)


def _quantiles(draws: FloatArray) -> FloatArray:
    return np.asarray(np.quantile(draws, QUANTILES, axis=-1))


def _half_widths(parts: Parts | None, steps: int, level: float) -> tuple[FloatArray, FloatArray]:
    if parts is None:
        return np.zeros(steps), np.zeros(steps)
    return _half_width(parts.own, level), _half_width(parts.common, level)


def _half_width(deviations: FloatArray, level: float) -> FloatArray:
    low, high = np.quantile(deviations, [(1 - level) / 2, (1 + level) / 2], axis=1)
    return np.asarray((np.exp(high) - np.exp(low)) / 2)
