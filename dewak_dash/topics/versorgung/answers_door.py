"""Answer demand, supply and shortage of services in plain figures, for every door alike."""

from collections.abc import Iterator
from datetime import date

from dewak_dash.chain.service_rows import AS_COUNTED, USE, WISH, ServiceOutlook
from dewak_dash.model import Figure, Setting
from dewak_dash.secrecy import LEAST, spanned, told
from dewak_dash.supply.care import COURSES
from dewak_dash.topics.common.settings import Values, as_code, as_number
from dewak_dash.topics.versorgung import answers
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung import answers_door as door

MEASURES = {"nutzung": USE, "wunsch": WISH}
CARE = {"heute": "frozen", "spaeter": "compressed", "frueher": "extended"}
FROZEN = next(iter(COURSES))


def settings() -> tuple[Setting, ...]:
    """Return what may be set: last year, scenario and own mix, measure of demand, course of care."""
    return (*door.settings(), Setting(name="mass", codes=tuple(MEASURES)), Setting(name="pflege", codes=tuple(CARE)))


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return who asks for each service in every year, what is there, what is missing and from when; nothing where the
    ages of a town are not known. Raise InputError where no year can be projected.
    """
    lever = answers.Lever(scenario=as_code(values, "szenario", forecast.STANDARD), mix=door.mix(values),
                          last_year=int(as_number(values, "bis", forecast.horizon()[0])),
                          measure=MEASURES[as_code(values, "mass", next(iter(MEASURES)))],
                          course=CARE[as_code(values, "pflege", next(iter(CARE)))])
    found = answers.outlooks(ags, lever, on)
    if found is None:
        return ()
    years = [int(year) for year in found.years]
    return tuple(figure for row in found.rows for figure in _figures(ags, row, years))


def _figures(ags: str, row: ServiceOutlook, years: list[int]) -> Iterator[Figure]:
    def figure(name: str, value: float | None, year: int, unit: str, low: float | None = None,
               high: float | None = None, **detail: str | int) -> Figure:
        return Figure(name=name, value=value, low=low, high=high, unit=unit, as_of=f"{year}-12-31", quality="assumed",
                      source_ids=answers.source_ids(ags),
                      detail={"service": row.service.code, "year": year, **detail})

    balance = row.balance
    for at, year in enumerate(years):
        low, _, middle, _, high = (float(value) for value in row.people[:, at])
        value, least, most, few = spanned(low, middle, high)
        yield figure("services.demand", value, year, "persons", least, most, measure=row.measure, **few)
        if balance:
            there = float(balance.supply[at])
            counted = there if balance.known in AS_COUNTED else told(there)
            yield figure("services.supply", counted, year, "persons", known=balance.known,
                         **({} if counted is not None else {"fewer_than": LEAST}))
            # What is missing is a difference of both: it would tell the one that is withheld.
            if value is None or counted is None or least is None or most is None:
                yield figure("services.missing", None, year, "persons", beside_fewer_than=LEAST)
            else:
                low, middle, high = (float(missing) for missing in balance.gap[:, at])
                yield figure("services.missing", middle, year, "persons", low, high)
    ahead = float(balance.first_short - years[0]) if balance and balance.first_short is not None else None
    yield figure("services.short_chance", float(balance.chance[-1]) if balance else None, years[-1], "share")
    yield figure("services.short_in", ahead, years[0], "years")
