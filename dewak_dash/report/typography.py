"""Set German words: a number stays with its unit, a paragraph sign with its number, an abbreviation together."""

import re

from dewak_dash.formats import JOINER, NBSP

UNITS = (r"%|€|T€|Mio\.|Mrd\.|m²|km²|km|m|Euro|EUR|Prozent|Jahren?|Minuten|Stunden|Stellen|Menschen|Personen|Cent")
TOGETHER = (
    (re.compile(rf"(\d) (?=(?:{UNITS})(?!\w))"), rf"\1{NBSP}"),
    (re.compile(r"(Mio\.|Mrd\.) (?=€|Euro)"), rf"\1{NBSP}"),
    (re.compile(r"(§§?|Abs\.|Art\.|Nr\.|Satz|S\.|Stand) (?=\d)"), rf"\1{NBSP}"),
    (re.compile(r"\b(z\.|u\.|d\.|i\.) ?(?=(?:B|a|h|d|R)\.)"), rf"\1{NBSP}"),
    (re.compile(r"(\d\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"),
     rf"\1{NBSP}"),
)


def set_german(text: str) -> str:
    """Return a text in which nothing that belongs together can part at the end of a line."""
    for pattern, joined in TOGETHER:
        text = pattern.sub(joined, text)
    return text


def plain(text: str) -> str:
    """Return a text for Office documents: set German, without signs of no width, which some faces draw."""
    return set_german(text).replace(JOINER, "")
