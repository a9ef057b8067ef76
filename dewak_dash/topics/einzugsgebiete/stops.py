"""Say which stops one walks to from a place and how often buses and trains leave there."""

import numpy as np
import pandas as pd

from dewak_dash.accessibility.departures import FIRST_HOUR, LAST_HOUR, an_hour
from dewak_dash.formats import date_de, number
from dewak_dash.model import Exhibit
from dewak_dash.text import label, t

SHOWN = 12
WHEELCHAIR = "wheelchair"


def table(found: pd.DataFrame, minutes: int, group: str, file: str, day: str, sources: tuple[str, ...]
          ) -> Exhibit:
    """Return the nearest stops with minutes on foot and departures: an hour by day, first and last hour, all day.

    found: name, minutes, by_hour (counts of 24 hours, some above 0), nearest first.
    """
    by_day = [float(an_hour(each)) for each in found.by_hour]
    rows = [{t("einzugsgebiete.stops.name"): row.name, t("einzugsgebiete.stops.minutes"): round(float(row.minutes)),
             t("einzugsgebiete.stops.an_hour"): round(many, 1),
             t("einzugsgebiete.stops.from"): int(np.flatnonzero(row.by_hour)[0]),
             t("einzugsgebiete.stops.to"): int(np.flatnonzero(row.by_hour)[-1]),
             t("einzugsgebiete.stops.all"): int(row.by_hour.sum())}
            for row, many in zip(found.itertuples(index=False), by_day, strict=True)]
    said = {"n": number(len(found)), "m": str(minutes), "walk": label("einzugsgebiete.walk", group), "file": file,
            "day": date_de(day), "an_hour": number(sum(by_day), 1),
            "first": str(FIRST_HOUR), "last": str(LAST_HOUR), "shown": number(SHOWN)}
    title = (t("einzugsgebiete.stops.none", **said) if found.empty
             else t("einzugsgebiete.stops.one", **said) if len(found) == 1 else t("einzugsgebiete.stops.title", **said))
    notes = [*([t("einzugsgebiete.stops.more", **said)] if len(found) > SHOWN else []),
             *([t("einzugsgebiete.stops.wheels")] if group == WHEELCHAIR else [])]
    return Exhibit(key="einzugsgebiete_haltestellen", title=title, subtitle=t("einzugsgebiete.stops.subtitle", **said),
                   alt=title, table=pd.DataFrame(rows[:SHOWN], dtype=object), note=" ".join(notes), source_ids=sources,
                   quality=("derived", "assumed"), as_of=day)
