"""Write numbers, money and dates the German way."""

import math
import re
from collections.abc import Sequence
from datetime import date

MINUS = "\u2212"
NBSP = "\u00a0"
MILLION = 1_000_000
MISSING = "nicht bekannt"
GROUPED = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")

MARKUP = re.compile(r"[!-/:-@\[-`{-~]")
# Signs that become a link, an arrow or a dash even behind a backslash; a word joiner (no width) parts them.
JOINING = re.compile(r"\\([:@<>-])")
WEB = re.compile(r"(www)(?=\\?\.)", re.IGNORECASE)
JOINER = "\u2060"
GROUPED = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
COMMA = re.compile(r"\d+(,\d+)?")
POINT = re.compile(r"\d+\.\d+")
LONGEST_NUMBER = 30


def as_typed(text: str) -> str:
    """Return Markdown that shows a text exactly as it was typed: no link, emphasis, formula, icon, HTML or arrow."""
    plain = MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return WEB.sub(rf"\1{JOINER}", JOINING.sub(rf"{JOINER}\\\1{JOINER}", plain))


def readings(text: str) -> tuple[float, ...]:
    """Return what a typed number can mean, the German reading first: 1.200 is 1200, else 1.2; empty where none is."""
    typed = text.strip().replace(MINUS, "-")[:LONGEST_NUMBER]
    sign, digits = (-1.0, typed[1:]) if typed.startswith("-") else (1.0, typed.removeprefix("+"))
    found = []
    if GROUPED.fullmatch(digits) or COMMA.fullmatch(digits):
        found.append(float(digits.replace(".", "").replace(",", ".")))
    if POINT.fullmatch(digits):
        found.append(float(digits))
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


def number(value: float | None, digits: int = 0) -> str:
    """Write a number with German separators: 61.613 or 4,8."""
    if value is None or is_missing(value):
        return MISSING
    text = f"{abs(value):,.{digits}f}".replace(",", "#").replace(".", ",").replace("#", ".")
    negative = value < 0 and any(c in "123456789" for c in text)
    return MINUS + text if negative else text


def read_number(text: str) -> float | None:
    """Read a number as a German writes it, or as an address holds it: 1.200 and 1200, 450,5 and 450.5; else None."""
    plain = text.strip().replace(MINUS, "-").replace(NBSP, "")
    if GROUPED.fullmatch(plain) or "," in plain:
        plain = plain.replace(".", "").replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def signed(value: float | None, digits: int = 0) -> str:
    """Write a change with its sign: +120 or a true minus."""
    text = number(value, digits)
    is_up = value is not None and not is_missing(value) and value > 0 and any(c in "123456789" for c in text)
    return f"+{text}" if is_up else text


def percent(share: float | None, digits: int = 1) -> str:
    """Write a share between 0 and 1 as per cent."""
    if share is None or is_missing(share):
        return MISSING
    return f"{number(100 * share, digits)}{NBSP}%"


def signed_percent(share: float | None, digits: int = 1) -> str:
    """Write a relative change as per cent with its sign."""
    if share is None or is_missing(share):
        return MISSING
    return f"{signed(100 * share, digits)}{NBSP}%"


def eur(value: float | None, digits: int = 0) -> str:
    """Write money: millions with one digit, else whole euros."""
    if value is None or is_missing(value):
        return MISSING
    if abs(value) >= MILLION:
        return f"{number(value / MILLION, 1)}{NBSP}Mio.{NBSP}€"
    return f"{number(value, digits)}{NBSP}€"


def rounded(value: float | None, step: float) -> float | None:
    """Round to a multiple of a step, so that no figure shows more digits than it can bear."""
    if value is None or is_missing(value):
        return None
    return round(value / step) * step


def rough(people: float) -> str:
    """Write people no finer than a distance can bear: hundreds from 1,000 on, tens below, a handful as it is."""
    return number(rounded(people, 100 if people >= 1000 else 10 if people >= 10 else 1))


def date_de(value: date | str | None) -> str:
    """Write a date as 31.12.2023; a bare year stays a year."""
    if value is None or is_missing(value):
        return "Stand unbekannt"
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    parts = str(value)[:10].split("-")
    return ".".join(reversed(parts)) if all(p.isdigit() for p in parts) else str(value)


def listing(words: Sequence[str]) -> str:
    """Join words as German prose: a, b und c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} und {words[-1]}"


def cell(value: object) -> str:
    """Write any table cell: numbers German, missing as a dash, the rest as text."""
    if is_missing(value):
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, int):
        return number(value)
    if isinstance(value, float):
        if value == int(value):
            return number(value)
        return number(value, 1 if abs(value) >= 10 or value == round(value, 1) else 2)
    if isinstance(value, date):
        return date_de(value)
    return str(value)
