"""Answer who reaches a place on foot."""

from datetime import date

from dewak_dash.accessibility.walking import Span
from dewak_dash.errors import InputError
from dewak_dash.formats import number
from dewak_dash.model import Figure, Setting
from dewak_dash.secrecy import LEAST, is_withheld
from dewak_dash.text import t
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.settings import Values, as_code, as_number


def settings() -> tuple[Setting, ...]:
    """Return what may be set: the place in degrees and the walking group."""
    return (Setting(name="lon", low=-180, high=180), Setting(name="lat", low=-90, high=90),
            Setting(name="gruppe", codes=reach.GROUPS))


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return people and residents within each walking time by kind; nothing where no cells are known.

    Whole people; a count of one or two is withheld: no value, and `fewer_than` in the detail.
    Raise InputError for a place too far outside the town.
    """
    site = reach.site(ags)
    if site is None:
        return ()
    place = (as_number(values, "lon", site.lon), as_number(values, "lat", site.lat))
    if not site.allows(*place):
        raise InputError(t("common.answer.far", lon=number(place[0], 4), lat=number(place[1], 4)))
    group, figures = as_code(values, "gruppe", reach.GROUPS[0]), []
    for kind in reach.layers(ags):
        for minutes, found in reach.counts(ags, kind, place, group).items():
            for name, span in (("reach.people", found.people), ("reach.residents", found.residents)):
                figures.append(_figure(ags, name, span, {"kind": kind, "minutes": minutes}))
    return tuple(figures)


def _figure(ags: str, name: str, span: Span, detail: dict[str, str | int]) -> Figure:
    # Whatever the cells are: speed and detour are assumptions.
    low, value, high = (None if is_withheld(count) else round(count) for count in (span.low, span.likely, span.high))
    if value is None:  # as on screen: neither the count nor what encloses it
        low, high, detail = None, None, {**detail, "fewer_than": LEAST}
    return Figure(name=name, value=value, low=low, high=high, unit="persons",
                  as_of=reach.census_day(), quality="assumed", source_ids=reach.source_ids(ags),
                  detail={**detail, "way": "straight_line"})
