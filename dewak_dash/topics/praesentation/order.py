"""Put the steps of a story into the order a viewer wants; the address and a project file hold it as one code."""

from collections.abc import Sequence

BETWEEN = "-"


def ordered(codes: Sequence[str], order: str) -> tuple[str, ...]:
    """Return steps in an order written down; what it does not name follows as it stood, what is no step is left out."""
    named = tuple(dict.fromkeys(code for code in order.split(BETWEEN) if code in codes))
    return (*named, *(code for code in codes if code not in named))


def moved(codes: Sequence[str], order: str, code: str, places: int) -> str:
    """Return the order with one step moved by some places, written down; empty where it is the one at the start."""
    now = list(ordered(codes, order))
    at = now.index(code)
    now.insert(min(max(at + places, 0), len(now) - 1), now.pop(at))
    return "" if tuple(now) == tuple(codes) else BETWEEN.join(now)
