"""Try the component model on all Kreise and write down how it did: `python -m scripts.hindcast`.

It takes some seconds, too long for a page. Written are data/tables/hindcast_scores.csv (errors beside plain rivals),
hindcast_coverage.csv (share inside the bands, launch by launch) and group_bands.csv (the bands that projections draw).
Same tables, same bytes: nothing in it is drawn by chance.
"""

import numpy as np
import pandas as pd

from dewak_dash.forecast import group_bands, hindcast
from dewak_dash.store.reads import events, rates, successors
from dewak_dash.topics.common import answers_people as ask
from dewak_dash.topics.common.asked_once import database
from scripts.house import ROOT

LAUNCHES = (2015, 2016, 2017, 2018)
LAST, YEARS = 2021, 3
# The year in which most refugees of the Syrian war arrived; nobody took it for the rule.
EXCEPTIONAL = (2015,)
BEFORE = (2000, 2010)
CLASSES, FEWEST_KREISE = (0, 16, 25, 60, 67), 5
SOURCE, DIGITS = "DEWAK_HINDCAST", 5


def errors() -> pd.DataFrame:
    """Return one row a launch, target, method, group and Kreis."""
    db = database()
    past = hindcast.past_rates(events.kreis_births_deaths(db), successors.followed_kreise(db),
                               ask.all_kreise(), rates.wpp(db, "mx"), BEFORE)
    cap = hindcast.Cap(low=ask.likely("ratio_cap_low"), high=ask.likely("ratio_cap_high"))
    found = []
    for launch in LAUNCHES:
        known = hindcast.known_at(launch, ask.all_kreise(), past, ask.nation(), years=YEARS, leave_out=EXCEPTIONAL)
        said = hindcast.forecasts(known, LAST - launch, cap)
        found.append(hindcast.group_errors(ask.all_kreise(), launch, said))
    return pd.concat(found, ignore_index=True)


def write(name: str, frame: pd.DataFrame) -> None:
    """Write a table of the store with its quality and source."""
    frame.assign(quality="derived", source_id=SOURCE).to_csv(
        ROOT / "data" / "tables" / f"{name}.csv", index=False, float_format=f"%.{DIGITS}f", lineterminator="\n")


def main() -> None:
    """Write the three tables."""
    found, level = errors(), ask.likely("range_level")
    write("hindcast_scores", hindcast.score(found).rename(columns={"group": "age_group"}))
    ours = found[found.method == "components"]
    write("hindcast_coverage", group_bands.covered(ours, level))
    kreise = ask.all_kreise()
    land = np.unique([key[:2] for key in kreise.keys], return_inverse=True)[1]
    shown = {"0_5": (0, 5), "6_17": (6, 17), "18_26": (18, 26), "18_64": (18, 64), "65_79": (65, 79),
             "80_plus": (80, None)}
    derived = group_bands.derivation_errors(kreise.census, land, CLASSES, shown, FEWEST_KREISE)
    write("group_bands", pd.DataFrame([vars(band) for band in group_bands.bands(ours, derived, level)]).rename(
        columns={"group": "age_group"}))


if __name__ == "__main__":
    main()
