"""Answer how many people of each cell ask for a service: those of the town, shared out by where its ages live."""

from datetime import date

import numpy as np

from dewak_dash.topics.common import answers_cells as cells
from dewak_dash.topics.common.asked_once import cached
from dewak_dash.topics.versorgung import answers

LOW, MIDDLE, HIGH = 0, 2, 4


@cached
def by_cell(ags: str, lever: answers.Lever, code: str, year: int, on: date) -> np.ndarray | None:
    """Return low, middle and high of who asks for a service in each 200 m cell in a year, (3, cells).

    Cells add up to the town in the middle and at both ends of its range, which is shared out. None where cells or ages
    are not known.
    """
    found, part = answers.outlooks(ags, lever, on), cells.weights(ags)
    users, groups = cells.asking(ags, (code,), lever.last_year, on), cells.groups_by_year(ags, lever.last_year)
    if found is None or part is None or users is None or groups is None:
        return None
    at = year - int(found.years[0])
    by_group = users[at] * groups[cells.MIDDLE, :, at]
    row = next(each for each in found.rows if each.service.code == code)
    share = part.parts @ by_group / max(float(by_group.sum()), 1.0)
    return np.asarray(row.people[[LOW, MIDDLE, HIGH], at][:, None] * share[None])
