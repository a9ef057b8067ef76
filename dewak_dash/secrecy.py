"""Keep one or two people from being told apart: the one rule for every count of people that is worked out here.

The Zensus 2011 withholds cells of one or two; shares of cells and parts of their area would make such counts again.
Above 0 and below `LEAST` no count is shown, written into a table or into a file: there it says "weniger als 3". What
an office has published as a figure of its own is passed on unchanged.
"""

from collections.abc import Sequence

import numpy as np

from dewak_dash.formats import number, rough
from dewak_dash.text import t

LEAST = 3
# Counts below this are chance: nothing and nobody is called first or last by them.
FEWEST_RANKED = 5
# Below it a rough count is exact: beside a withheld one it says only that.
COARSE = 10
# Three parts of one or two each, or one of one beside threes: which of them are withheld would tell them.
SMALL_WHOLE = 7


def is_withheld(count: float) -> bool:
    """Tell whether a count of people, rounded to whole ones, lies above 0 and below the least that is shown."""
    return count == count and 0 < round(count) < LEAST


def words() -> str:
    """Return what stands in the place of a withheld count."""
    return t("common.fewer", least=number(LEAST))


def public(count: float) -> int | str:
    """Return a count for a table or a file: whole people, or the words where it is withheld."""
    return words() if is_withheld(count) else round(count)


def drawn(counts: np.ndarray) -> np.ndarray:
    """Return counts as lines and bars draw them: what is withheld at one height, so that none can be read off."""
    near = np.round(counts)
    return np.where((near > 0) & (near < LEAST), LEAST / 2, counts)


def whole(parts: Sequence[float]) -> int | str:
    """Return what several counts are together, so that it is the sum of what is shown and tells no withheld count.

    Where a part is withheld: at least what the others are, or, where they are none, fewer than so many.
    """
    hidden, shown = sum(map(is_withheld, parts)), sum(round(part) for part in parts if not is_withheld(part))
    if not hidden:
        return shown
    return (t("common.at_least", n=number(shown)) if shown
            else t("common.fewer", least=number(hidden * (LEAST - 1) + 1)))


def rest(whole: float, part: float) -> float:
    """Return what a whole holds beside a part; where both as shown, in whole people, tell one or two, it is those."""
    shown = round(whole) - round(part)
    return float(shown) if is_withheld(shown) else whole - part


def beside() -> str:
    """Return what stands for a figure from which a withheld count beside it would follow."""
    return t("common.beside")


def told(count: float) -> float | None:
    """Return a count for programs: None where it is withheld, whole people below the least, else as it is."""
    return None if is_withheld(count) else float(round(count)) if abs(count) < LEAST else count


def hidden(counts: Sequence[float]) -> tuple[bool, ...]:
    """Tell which parts of a known whole stay away, the withheld ones among them, so that no withheld one follows.

    With a withheld part go the smallest others, until each that is left is larger than all that stay away together:
    so whoever knows this rule cannot tell a one from a two. Of a whole up to `SMALL_WHOLE` nothing is told.
    """
    away, whole = [is_withheld(count) for count in counts], sum(map(round, counts))
    if not any(away):
        return tuple(away)
    if whole <= SMALL_WHOLE:
        return (True,) * len(counts)
    gone = sum(round(count) for count, lost in zip(counts, away, strict=True) if lost)
    others = sorted((round(count), at) for at, count in enumerate(counts) if not away[at] and round(count))
    for place, (count, at) in enumerate(others):
        if place and count > gone and gone > LEAST + 1:
            break
        away[at], gone = True, gone + count
    return tuple(away)


def parts(*counts: float) -> tuple[int | str, ...]:
    """Return the parts of a known whole for a table or a file, so that no withheld part follows from the others."""
    small = sum(map(round, counts)) <= SMALL_WHOLE
    return tuple(public(count) if not away or (is_withheld(count) and not small) else beside()
                 for count, away in zip(counts, hidden(counts), strict=True))


def difference(first: int | str, second: int | str) -> int | str:
    """Return by how much a second shown count exceeds the first; withheld where one of both is, else it would follow.
    """
    return second - first if isinstance(first, int) and isinstance(second, int) else beside()


def coarse(count: float) -> str:
    """Write a count beside a withheld one: in tens, below ten only that it is so."""
    return t("common.fewer", least=number(COARSE)) if round(count) < COARSE else rough(count)


def rough_parts(counts: Sequence[float], away: Sequence[bool] | None = None) -> tuple[str, ...]:
    """Write the parts of a whole roughly; one that stays away is counted with all that do, and no finer than tens."""
    gone = hidden(counts) if away is None else away
    few = sum(count for count in counts if is_withheld(count))
    return tuple(words() if is_withheld(count) else coarse(count + few) if lost and count >= 0.5 else rough(count)
                 for count, lost in zip(counts, gone, strict=True))


def spanned(low: float, middle: float, high: float) -> tuple[float | None, float | None, float | None, dict[str, int]]:
    """Return value, low and high for programs and what the detail says of them; nothing encloses a withheld value."""
    if is_withheld(middle):
        return None, None, None, {"fewer_than": LEAST}
    return told(middle), told(low), told(high), {}
