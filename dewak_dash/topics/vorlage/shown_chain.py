"""Gather what Überblick answers of the house: needed, reached, paid; what would change it; what is not known."""

from dewak_dash.text import t
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.kette import shown, shown_printed
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorlage.answers import State
from dewak_dash.topics.vorlage.paper import Part, Section


def wanted(asked: State) -> shown.Asked:
    """Return what the chain is asked for, as Überblick asks it in the same state: the answers are kept once."""
    first = site(asked.town.ags)
    return shown.Asked(ags=asked.town.ags, choices=asked.choices, on=asked.on, scenario=asked.scenario, mix=asked.mix,
                       place=asked.place or (None if first is None else (first.lon, first.lat)), model=asked.model,
                       until=0 if asked.until == forecast.horizon()[0] else asked.until, closed=asked.closed)


def chain(asked: State) -> Section:
    """Return the chain's answers; for a town without ages or cells the sentence that Überblick says."""
    known = wanted(asked)
    found = shown.story(known)
    if found is None:
        return Section(key="kette", question=t("kette.print.question"), finding=shown.missing(asked.town.ags))
    return Section(key="kette", question=t("kette.print.question"), finding=found.title,
                   parts=tuple(Part(exhibit=each) for each in shown_printed.tables(known, found)))
