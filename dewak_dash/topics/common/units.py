"""Write the units of data, which are German there, in the language of the run."""

import re

import pandas as pd

from dewak_dash.text import labels, named

WORD = re.compile(r"[^\W\d_]+")


def unit_words(unit: str) -> str:
    """Return a unit of the data word by word, its signs as they are: EUR/m2/Monat as €/m²/month; unknown words stay."""
    known = labels("common.unit_word")
    return WORD.sub(lambda word: known.get(word[0], word[0]), unit).replace("EUR", "€").replace("m2", "m²")


def series_named(frame: pd.DataFrame) -> pd.DataFrame:
    """Return indicator series (columns name, unit among others) with both in the language of the run."""
    return frame.assign(name=frame["name"].map(named), unit=frame["unit"].map(named))
