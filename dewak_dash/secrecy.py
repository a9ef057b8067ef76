"""Keep one or two people from being told apart: the one rule for every count of people that is worked out here.

The Zensus 2011 withholds cells of one or two; shares of cells and parts of their area would make such counts again.
Above 0 and below `LEAST` no count is shown, written into a table or into a file: there it says "weniger als 3". What
an office has published as a figure of its own is passed on unchanged.
"""

from collections.abc import Sequence

from dewak_dash.formats import number
from dewak_dash.text import t

LEAST = 3
# Counts below this are chance: nothing and nobody is called first or last by them.
FEWEST_RANKED = 5


def is_withheld(count: float) -> bool:
    """Tell whether a count of people, rounded to whole ones, lies above 0 and below the least that is shown."""
    return count == count and 0 < round(count) < LEAST


def words() -> str:
    """Return what stands in the place of a withheld count."""
    return t("common.fewer", least=number(LEAST))


def public(count: float) -> int | str:
    """Return a count for a table or a file: whole people, or the words where it is withheld."""
    return words() if is_withheld(count) else round(count)


def whole(parts: Sequence[float]) -> int | str:
    """Return what several counts are together, so that it is the sum of what is shown and tells no withheld count.

    Where a part is withheld: at least what the others are, or, where they are none, fewer than so many.
    """
    hidden, shown = sum(map(is_withheld, parts)), sum(round(part) for part in parts if not is_withheld(part))
    if not hidden:
        return shown
    return (t("common.at_least", n=number(shown)) if shown
            else t("common.fewer", least=number(hidden * (LEAST - 1) + 1)))
