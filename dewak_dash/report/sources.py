"""Write where figures come from: publishers, day, quality, in one line as below a chart on screen."""

from collections.abc import Sequence

import pandas as pd

from dewak_dash.formats import date_de
from dewak_dash.model import Exhibit, Quality
from dewak_dash.text import label, t

MOST_NAMED = 4
MARKS: dict[Quality, str] = {"official": "●", "derived": "◐", "assumed": "○"}


def source_line(shown: Exhibit, known: pd.DataFrame, *, numbered: bool = False) -> str:
    """Return publishers, day and quality of an exhibit; `numbered` with their numbers in the list of sources.

    Of very many publishers only the numbers are told.
    """
    mine = known.loc[list(dict.fromkeys(shown.source_ids))]
    numbers = {name: place for place, name in enumerate(known.index, start=1)}
    names = [t("report.source", publisher=str(publisher), numbers=ranges([numbers[name] for name in rows.index]))
             if numbered else str(publisher) for publisher, rows in mine.groupby("publisher", sort=False)]
    if numbered and len(names) > MOST_NAMED:
        names = [t("report.numbers", numbers=ranges([numbers[name] for name in mine.index]))]
    head = t("common.source") if len(mine) == 1 else t("common.sources_many")
    parts = [t("report.sources", head=head, names="; ".join(names))] if names else []
    parts += [t("common.as_of", date=date_de(shown.as_of))] if shown.as_of else []
    parts += [mark(each) for each in dict.fromkeys(shown.quality)]
    return " · ".join(parts)


def ranges(numbers: Sequence[int]) -> str:
    """Write numbers with neighbours joined: 1–3, 5."""
    runs: list[list[int]] = []
    for each in sorted(numbers):
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def mark(quality: Quality) -> str:
    """Return sign and word of a quality."""
    return f"{MARKS[quality]} {label('common.quality', quality)}"
