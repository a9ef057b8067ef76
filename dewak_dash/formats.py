"""Write numbers, money and dates the way of the language that is spoken: German 61.613 and 4,8, English 61,613 and 4.8.

What is typed, and what stands in an address, is read alike in both (`readings`, `typed_number`).
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dewak_dash.language import ENGLISH, GERMAN, spoken

MINUS = "\u2212"
NBSP = "\u00a0"
MILLION = 1_000_000
TWO_DECIMALS_BELOW = 10


@dataclass(frozen=True, kw_only=True)
class _Ways:
    """Hold how a language writes what is no text of the catalogue; `money` and the like are filled with a number."""

    point: str
    thousands: str
    per_cent: str
    money: str
    millions: str
    missing: str
    undated: str
    and_: str
    yes: str
    no: str
    months: tuple[str, ...] = ()


_WAYS = {
    GERMAN: _Ways(point=",", thousands=".", per_cent=f"{{}}{NBSP}%", money=f"{{}}{NBSP}€",
                  millions=f"{{}}{NBSP}Mio.{NBSP}€", missing="nicht bekannt", undated="Stand unbekannt", and_="und",
                  yes="ja", no="nein"),
    ENGLISH: _Ways(point=".", thousands=",", per_cent="{}%", money="€{}", millions=f"€{{}}{NBSP}million",
                   missing="not known", undated="date not known", and_="and", yes="yes", no="no",
                   months=("January", "February", "March", "April", "May", "June", "July", "August", "September",
                           "October", "November", "December")),
}

MARKUP = re.compile(r"[!-/:-@\[-`{-~]")
# Signs that become a link, an arrow or a dash even behind a backslash; a word joiner (no width) parts them.
JOINING = re.compile(r"\\([:@<>-])")
WEB = re.compile(r"(www)(?=\\?\.)", re.IGNORECASE)
JOINER = "\u2060"
GROUPED = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
GROUPED_ENGLISH = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
COMMA = re.compile(r"\d+(,\d+)?")
POINT = re.compile(r"\d+\.\d+")
LONGEST_NUMBER = 30


def as_typed(text: str) -> str:
    """Return Markdown that shows a text exactly as it was typed: no link, emphasis, formula, icon, HTML or arrow."""
    plain = MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return WEB.sub(rf"\1{JOINER}", JOINING.sub(rf"{JOINER}\\\1{JOINER}", plain))


def readings(text: str) -> tuple[float, ...]:
    """Return what a typed number can mean, the German reading first: 1.200 is 1200, else 1.2; empty where none is.

    The order is the same in every language, so that one address means one thing; 1,200 is 1.2, else 1200.
    """
    typed = text.strip().replace(MINUS, "-")[:LONGEST_NUMBER]
    sign, digits = (-1.0, typed[1:]) if typed.startswith("-") else (1.0, typed.removeprefix("+"))
    found = []
    if GROUPED.fullmatch(digits) or COMMA.fullmatch(digits):
        found.append(float(digits.replace(".", "").replace(",", ".")))
    if POINT.fullmatch(digits):
        found.append(float(digits))
    if GROUPED_ENGLISH.fullmatch(digits):
        found.append(float(digits.replace(",", "")))
    return tuple(sign * value for value in found)


def typed_number(value: float) -> str:
    """Write a number as one would type it: 450,5 or 1200, without grouping."""
    return f"{value:.10g}".replace(".", ",")


def is_missing(value: object) -> bool:
    """Tell whether a value stands for 'not known'."""
    if value is None:
        return True
    try:
        return bool(math.isnan(value))  # type: ignore[arg-type]
    except TypeError:
        return str(value) in ("<NA>", "NaT", "")


def _ways() -> _Ways:
    return _WAYS[spoken()]


def separators() -> tuple[str, str]:
    """Return the sign before decimals and the one between thousands."""
    return _ways().point, _ways().thousands


def number(value: float | None, digits: int = 0) -> str:
    """Write a number with the separators of the language: 61.613 or 4,8, in English 61,613 or 4.8."""
    ways = _ways()
    if value is None or is_missing(value):
        return ways.missing
    text = f"{abs(value):,.{digits}f}".translate({ord(","): ways.thousands, ord("."): ways.point})
    negative = value < 0 and any(c in "123456789" for c in text)
    return MINUS + text if negative else text


def signed(value: float | None, digits: int = 0) -> str:
    """Write a change with its sign: +120 or a true minus."""
    text = number(value, digits)
    is_up = value is not None and not is_missing(value) and value > 0 and any(c in "123456789" for c in text)
    return f"+{text}" if is_up else text


def as_percent(written: str) -> str:
    """Write what is written as a number as so many per cent: 4,8 %, in English 4.8%."""
    return _ways().per_cent.format(written)


def as_money(written: str, *, millions: bool = False) -> str:
    """Write what is written as a number as so many euros, or millions of them: 12 €, −€12 in English."""
    ways = _ways()
    sign = written[:1] if written[:1] in ("+", MINUS) else ""
    return sign + (ways.millions if millions else ways.money).format(written.removeprefix(sign))


def percent(share: float | None, digits: int = 1) -> str:
    """Write a share between 0 and 1 as per cent."""
    if share is None or is_missing(share):
        return _ways().missing
    return as_percent(number(100 * share, digits))


def signed_percent(share: float | None, digits: int = 1) -> str:
    """Write a relative change as per cent with its sign."""
    if share is None or is_missing(share):
        return _ways().missing
    return as_percent(signed(100 * share, digits))


def eur(value: float | None, digits: int = 0) -> str:
    """Write money: millions with one digit, else whole euros."""
    if value is None or is_missing(value):
        return _ways().missing
    if abs(value) >= MILLION:
        return as_money(number(value / MILLION, 1), millions=True)
    return as_money(number(value, digits))


def rounded(value: float | None, step: float) -> float | None:
    """Round to a multiple of a step, so that no figure shows more digits than it can bear."""
    if value is None or is_missing(value):
        return None
    return round(value / step) * step


def rough(people: float) -> str:
    """Write people no finer than a distance can bear: hundreds from 1,000 on, tens below, a handful as it is."""
    return number(rounded(people, rough_step(people)))


def rough_step(people: float) -> int:
    """Return how finely a count of people is told: in hundreds, tens or one by one."""
    return 100 if people >= 1000 else 10 if people >= 10 else 1


def date_de(value: date | str | None) -> str:
    """Write a date as 31.12.2023, in English as 31 December 2023; a bare year stays a year."""
    ways = _ways()
    if value is None or is_missing(value):
        return ways.undated
    parts = (value.isoformat() if isinstance(value, date) else str(value))[:10].split("-")
    if not all(part.isdigit() for part in parts):
        return str(value)
    if not ways.months or len(parts) == 1:
        return ".".join(reversed(parts))
    return " ".join([*(str(int(day)) for day in parts[2:]), ways.months[int(parts[1]) - 1], parts[0]])


def listing(words: Sequence[str]) -> str:
    """Join words as prose: a, b und c; in English a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {_ways().and_} {words[-1]}"


def decimals(value: float) -> int:
    """Return with how many decimals a number is told: none where it is whole, two below ten where it has them."""
    if value == int(value):
        return 0
    return 1 if abs(value) >= TWO_DECIMALS_BELOW or value == round(value, 1) else 2


def cell(value: object, least: int = 0) -> str:
    """Write any table cell: numbers and days in the language, missing as a dash, the rest as text.

    least: with how many decimals a number that is no count is written at least.
    """
    if is_missing(value):
        return "–"
    if isinstance(value, bool):
        return _ways().yes if value else _ways().no
    if isinstance(value, int):
        return number(value)
    if isinstance(value, float):
        return number(value, max(least, decimals(value)))
    if isinstance(value, date):
        return date_de(value)
    return str(value)
