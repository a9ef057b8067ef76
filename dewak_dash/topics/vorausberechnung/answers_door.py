"""Answer the projection in plain figures, for every door alike."""

from collections.abc import Iterator
from datetime import date

from dewak_dash.forecast.summary import QUANTILES, Summary
from dewak_dash.model import Figure, Quality, Setting
from dewak_dash.secrecy import spanned
from dewak_dash.topics.common import answers_town
from dewak_dash.topics.common.settings import Values, as_code, as_number
from dewak_dash.topics.vorausberechnung import answers

# Names in the address of the own mix, in the order of the scenario's parts: deaths, births, departures, arrivals.
MIX = ("sterben", "geburten", "fort", "zu")
SHARES = tuple(Setting(name=name, low=0, high=200, step=5) for name in MIX)
PERCENT = 100.0
STANDARD = answers.STANDARD
UNITS = {"kreis_ages": "persons", "sexes": "none", "town_classes": "share", "carried": "years", "kreis_later": "share",
         "totals": "persons", "own_ages": "persons"}
LOW, MIDDLE, HIGH = QUANTILES.index(0.1), QUANTILES.index(0.5), QUANTILES.index(0.9)


def settings() -> tuple[Setting, ...]:
    """Return what may be set: last year, scenario, and the own mix in per cent of today's rates."""
    codes = (*(s.code for s in answers.scenarios()), answers.OWN)
    return (Setting(name="bis", low=0, high=answers.horizon()[1], step=1), Setting(name="szenario", codes=codes),
            *SHARES)


def mix(values: Values) -> tuple[float, float, float, float] | None:
    """Return the own mix as factors, None for a named scenario."""
    if as_code(values, "szenario", STANDARD) != answers.OWN:
        return None
    deaths, births, departures, arrivals = (as_number(values, name, PERCENT) / PERCENT for name in MIX)
    return deaths, births, departures, arrivals


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return totals and age groups of every year with the range of 8 in 10 paths, and the parts of change.

    Raise InputError where no year can be projected.
    """
    until = int(as_number(values, "bis", answers.horizon()[0]))
    found = answers.summary(ags, as_code(values, "szenario", STANDARD), mix(values), until)
    sources = answers.source_ids(ags)
    return (*_figures(found, sources), *_tried(found, sources), *_grounds(ags, sources))


def _tried(found: Summary, sources: tuple[str, ...]) -> Iterator[Figure]:
    """Say how the range of the total, as drawn, did on past towns of that size, by class of years ahead."""
    for tried in found.tried:
        yield Figure(name="forecast.range_held", value=tried.covered, low=tried.lowest, high=tried.highest,
                     unit="share", as_of=str(int(found.years[0])), quality="derived", source_ids=sources,
                     detail={"years_ahead": tried.horizon, "launches": tried.launches, "cases": tried.cases})


def _grounds(ags: str, sources: tuple[str, ...]) -> Iterator[Figure]:
    """Say what the ages rest on and what the rates imply; nothing where ages are not known."""
    base = answers_town.base(ags)
    if base is None:
        return
    for step in base.steps:
        yield Figure(name=f"forecast.base.{step.used}", value=step.measure, unit=UNITS[step.used], as_of=step.day,
                     quality=base.quality, source_ids=sources)
    yield Figure(name="forecast.base.bent", value=1.0, low=base.bent[0], high=base.bent[1], unit="ratio",
                 as_of=str(base.launch_day.date()), quality=base.quality, source_ids=sources)
    for place, implied in answers_town.plausible(ags).items():
        for name, value, unit in (("life_expectancy_men", implied.male, "years"),
                                  ("life_expectancy_women", implied.female, "years"),
                                  ("children_per_woman", implied.children, "children")):
            yield Figure(name=f"forecast.implied.{name}", value=value, unit=unit, as_of=str(base.launch_day.date()),
                         quality="derived", source_ids=sources, detail={"place": place})


def _figures(found: Summary, sources: tuple[str, ...]) -> Iterator[Figure]:
    for place, year in enumerate(found.years.tolist()):
        for name, group, drawn in (("forecast.total", "all", found.total),
                                   *(("forecast.age_group", code, rows) for code, rows in found.groups.items())):
            low, middle, high = (float(drawn[at, place]) for at in (LOW, MIDDLE, HIGH))
            yield _figure(name, middle, year, sources, {"year": year, "group": group}, low=low, high=high)
        if place:
            for name, flow in found.flows.items():
                yield _figure(f"forecast.{name}", float(flow[place - 1]), year, sources, {"year": year})


def _figure(name: str, value: float, year: int, sources: tuple[str, ...], detail: dict[str, str | int], *,
            low: float | None = None, high: float | None = None) -> Figure:
    quality: Quality = "derived"
    if name != "forecast.total":  # offices publish totals
        ends = (value if low is None else low, value if high is None else high)
        value_, least, most, few = spanned(ends[0], value, ends[1])
        return Figure(name=name, value=value_, low=None if low is None else least, high=None if high is None else most,
                      unit="persons", as_of=f"{year}-12-31", quality=quality, source_ids=sources,
                      detail={**detail, **few})
    return Figure(name=name, value=value, low=low, high=high, unit="persons", as_of=f"{year}-12-31",
                  quality=quality, source_ids=sources, detail=detail)
