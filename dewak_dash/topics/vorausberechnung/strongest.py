"""Say which age groups change most: who is even is named together, who is few is not ranked."""

from collections.abc import Mapping, Sequence
from functools import partial

from dewak_dash.forecast.summary import Summary
from dewak_dash.formats import listing, number, percent, signed_percent
from dewak_dash.model import Region
from dewak_dash.ranking import leading
from dewak_dash.secrecy import FEWEST_RANKED
from dewak_dash.text import label, t
from dewak_dash.topics.vorausberechnung.findings import HIGH, LOW, MIDDLE, of_an_age, people


def _whole_percent(change: float) -> str:
    return percent(abs(change), 0)


def _named(codes: Sequence[str]) -> str:
    return listing([label("vorausberechnung.people", code) for code in codes])


def strongest(change: Mapping[str, float]) -> str:
    """Say which groups change most, of those large enough to be ranked (change as a share); who is even together."""
    if not change:
        return t("vorausberechnung.groups.title_few", least=number(FEWEST_RANKED))
    first = leading({code: abs(each) for code, each in change.items()}, _whole_percent)
    if _whole_percent(change[first[0]]) == percent(0.0, 0):
        return t("vorausberechnung.groups.title_still")
    if len(first) == len(change) > 1:
        return t("vorausberechnung.groups.title_alike", share=_whole_percent(change[first[0]]))
    who = _named(first)
    return t("vorausberechnung.groups.title", strongest=who[0].upper() + who[1:])


def meaning(region: Region, summary: Summary, change: Mapping[str, float]) -> tuple[str, ...]:
    """Say in sentences which groups grow and which shrink most (change as a share, of those large enough)."""
    first, last = str(int(summary.years[0])), str(int(summary.years[-1]))
    if not change:
        return (t("vorausberechnung.groups.title_few", least=number(FEWEST_RANKED)) + ".",)
    (up, *ups), (down, *downs) = (leading(change, partial(signed_percent, digits=0), lowest=low)
                                  for low in (False, True))
    if round(100 * change[up]) <= 0:
        rise = t("vorausberechnung.meaning.none_up", year=last)
    elif ups:
        rise = t("vorausberechnung.meaning.up_ties", year=last, town=region.short_name,
                 share=_whole_percent(change[up]), names=_named((up, *ups)))
    else:
        q = summary.groups[up]
        rise = t("vorausberechnung.meaning.up", year=last, town=region.short_name, first=first,
                 change=people(q[MIDDLE, -1] - q[MIDDLE, 0]), up=label("vorausberechnung.people", up),
                 low=of_an_age(q[LOW, -1]), high=of_an_age(q[HIGH, -1]))
    if round(100 * change[down]) >= 0:
        return rise, t("vorausberechnung.meaning.none_down")
    if downs:
        return rise, t("vorausberechnung.meaning.down_ties", share=_whole_percent(change[down]),
                       names=_named((down, *downs)))
    q = summary.groups[down]
    who = label("vorausberechnung.people", down)
    return rise, t("vorausberechnung.meaning.down", change=people(q[MIDDLE, 0] - q[MIDDLE, -1]),
                   down=who[0].upper() + who[1:], low=of_an_age(q[LOW, -1]), high=of_an_age(q[HIGH, -1]))
