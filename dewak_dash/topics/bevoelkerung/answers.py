"""Answer how many people lived in a town, day by day, census by census."""

from datetime import date

import pandas as pd

from dewak_dash.demography.series import Change, Segment, official, segments, whole_changes
from dewak_dash.model import Figure, Setting
from dewak_dash.store.reads import population
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.common.settings import Values


def settings() -> tuple[Setting, ...]:
    """Return what may be set: nothing."""
    return ()


@cached
def series(ags: str) -> pd.DataFrame:
    """Return every count of a town by sex: date, year, sex, value, basis, kind, quality, source_id."""
    return population.population_by_sex(database(), ags)


@cached
def found_segments(ags: str) -> tuple[Segment, ...]:
    """Return the counts of both sexes together, one segment per census."""
    every = series(ags)
    return segments(every[every.sex == "total"])


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return every official count with its census, and the change over each span that one census covers."""
    found = found_segments(ags)
    counts = [Figure(name="population", value=p.value, unit="persons", as_of=p.day.isoformat(), quality=p.quality,
                     source_ids=(p.source_id,), detail={"basis": s.basis})
              for s in official(found) for p in s.points]
    return (*counts, *(_change(change) for change in whole_changes(found)))


def _change(change: Change) -> Figure:
    sources = dict.fromkeys((change.start.source_id, change.end.source_id))
    return Figure(name="population.change", value=change.share, unit="share", as_of=change.end.day.isoformat(),
                  quality="derived", source_ids=tuple(sources),
                  detail={"from": change.start.day.isoformat(), "to": change.end.day.isoformat()})
