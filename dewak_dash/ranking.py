"""Say who stands first or last only as finely as figures are shown: who is even is named together."""

from collections.abc import Callable, Mapping


def leading(values: Mapping[str, float], shown: Callable[[float], object], *, lowest: bool = False) -> tuple[str, ...]:
    """Return who has the most (or the least), and who is even with it as values are shown; nobody where there is none.

    Who is too few to be ranked (`secrecy.FEWEST_RANKED`) must not be among them.
    """
    if not values:
        return ()
    best = (min if lowest else max)(values.values())
    return tuple(name for name, value in values.items() if shown(value) == shown(best))
