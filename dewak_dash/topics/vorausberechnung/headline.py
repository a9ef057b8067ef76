"""Say in headline figures how many people of which age there are in the last year shown."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dewak_dash.demography.scenarios import COMPONENTS, Scenario
from dewak_dash.forecast.summary import Summary
from dewak_dash.model import Exhibit, KeyFigure
from dewak_dash.text import label, t
from dewak_dash.topics.vorausberechnung.findings import HIGH, LOW, MIDDLE, Rests, of_an_age, people

SHOWN = ("0_5", "65_79", "80_plus")
PER_CENT = 100
# A small trend picture: each year is drawn as the mean of so many years before and after it, the nearest count most.
AROUND_YEARS = 4
# It turns where it comes back by this share of its height; with more turns than these it shows chance and no trend.
TURN_SHARE, MOST_TURNS = 0.1, 2
# A path that moves by less, in people and as a share of them, stays where it is: drawn large it shows chance alone.
LEAST_PEOPLE, LEAST_SHARE = 2, 0.01


def figures(summary: Summary) -> tuple[KeyFigure, ...]:
    """Return everybody, the young and the old in the last year with their range; everybody alone without ages."""
    first, last = (str(int(year)) for year in summary.years[[0, -1]])
    rows = {t("vorausberechnung.figure.total"): summary.total, **{
        label("vorausberechnung.group", code): summary.groups[code] for code in SHOWN if code in summary.groups}}
    hows = (t("vorausberechnung.how_total"), *[t("vorausberechnung.how_group")] * len(SHOWN))
    writes = (people, *[of_an_age] * len(SHOWN))
    return tuple(KeyFigure(
        label=name, value=write(row[MIDDLE, -1]), as_of=first, quality="assumed", trend=trend(row[MIDDLE].tolist()),
        unit=t("vorausberechnung.figure.range", year=last, low=write(row[LOW, -1]), high=write(row[HIGH, -1])),
        amount=float(row[MIDDLE, -1]), measure="people", how=how)
        for (name, row), how, write in zip(rows.items(), hows, writes, strict=False))


def trend(path: Sequence[float]) -> tuple[float, ...]:
    """Return a path by year as a small picture shows it: without the jitter of its draws, and nothing where no trend
    is left. First and last year stay as they are.
    """
    values, around = np.asarray(path, dtype=float), min(AROUND_YEARS, len(path) - 1)
    if around < 1 or np.ptp(values) < max(LEAST_PEOPLE, LEAST_SHARE * values.max()):
        return ()
    weights = np.bartlett(2 * around + 3)[1:-1]
    before, after = 2 * values[0] - values[around:0:-1], 2 * values[-1] - values[-2:-around - 2:-1]
    drawn = np.convolve(np.concatenate([before, values, after]), weights / weights.sum(), mode="valid")
    return tuple(drawn.tolist()) if _turns(drawn) <= MOST_TURNS else ()


def _turns(values: np.ndarray) -> int:
    """Return how often a path changes its direction, small ways back not counted."""
    least, turns, way, outmost = TURN_SHARE * float(np.ptp(values)), 0, 0.0, float(values[0])
    for value in values.tolist():
        if way == 0 and abs(value - outmost) > least:
            way, outmost = np.sign(value - outmost), value
        elif way * (value - outmost) > 0:
            outmost = value
        elif way * (outmost - value) > least:
            way, outmost, turns = -way, value, turns + 1
    return turns


def inputs(chosen: Scenario, rests: Rests) -> Exhibit:
    """List what a scenario assumes of each component beside today, with reason and source."""
    levels = {code: getattr(chosen, code) for code in COMPONENTS}
    table = pd.DataFrame({
        t("vorausberechnung.inputs.component"): [label("vorausberechnung.component", code) for code in levels],
        t("vorausberechnung.inputs.level"): [round(PER_CENT * each.value, 1) for each in levels.values()],
        t("vorausberechnung.inputs.after"): [chosen.after_years] * len(levels),
        t("vorausberechnung.inputs.why"): [each.why_de for each in levels.values()],
        t("vorausberechnung.inputs.source"): [each.source_de for each in levels.values()]})
    return Exhibit(key="vorausberechnung-annahmen", title=t("vorausberechnung.inputs.title", scenario=chosen.name_de),
                   subtitle=chosen.description_de, alt=t("vorausberechnung.inputs.alt"), table=table,
                   source_ids=rests.sources, quality=rests.quality, as_of="")
