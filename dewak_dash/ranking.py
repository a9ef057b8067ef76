"""Say who stands first or last only as finely as figures are shown: who is even is named together."""

from collections.abc import Callable, Mapping, Sequence

from dewak_dash.formats import listing, number
from dewak_dash.text import t

# More that are even are counted, not named.
MOST_NAMED = 3


def leading(values: Mapping[str, float], shown: Callable[[float], object], *, lowest: bool = False) -> tuple[str, ...]:
    """Return who has the most (or the least), and who is even with it as values are shown; nobody where there is none.

    Who is too few to be ranked (`secrecy.FEWEST_RANKED`) must not be among them.
    """
    if not values:
        return ()
    best = (min if lowest else max)(values.values())
    return tuple(name for name, value in values.items() if shown(value) == shown(best))


def called(names: Sequence[str], counted: str) -> str:
    """Return the names of who is even as one phrase; where they are many, the text of a key with their number, n."""
    return listing(names) if len(names) <= MOST_NAMED else t(counted, n=number(len(names)))
