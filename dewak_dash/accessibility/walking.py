"""Turn minutes of walking into metres as the crow flies."""

from dataclasses import dataclass

from dewak_dash.errors import InputError
from dewak_dash.model import Assumption

SECONDS_PER_MINUTE = 60


@dataclass(frozen=True)
class Span:
    """Hold a result as a range: with the least, the likely and the most favourable assumptions."""

    low: float
    likely: float
    high: float


def radius_m(minutes: float, speed_m_per_s: float, detour: float) -> float:
    """Return how far away, in a straight line, a place may lie to be reached in time.

    `detour` is walked way over straight line (1 or more). Raise InputError for a time below 0, a speed of 0 or less
    or a detour below 1.
    """
    if minutes < 0 or not speed_m_per_s > 0 or not detour >= 1:
        raise InputError("Eine Gehzeit braucht Minuten ab 0, ein Tempo über 0 und einen Umwegfaktor ab 1.")
    return minutes * SECONDS_PER_MINUTE * speed_m_per_s / detour


def radius_span_m(minutes: float, speed: Assumption, detour: Assumption) -> Span:
    """Return the radius with slow walk and long detours, likely values, fast walk and short detours."""
    return Span(radius_m(minutes, speed.low, detour.high), radius_m(minutes, speed.likely, detour.likely),
                radius_m(minutes, speed.high, detour.low))


def walked_span_m(minutes: float, speed: Assumption) -> Span:
    """Return how long a way may be to be walked in time, with slow, likely and fast walk; metres."""
    return Span(*(radius_m(minutes, each, 1) for each in (speed.low, speed.likely, speed.high)))
