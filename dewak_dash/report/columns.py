"""Share the width of a table out to its columns: no word is torn, numbers keep their line, long text gets the rest."""

import re

from dewak_dash.formats import JOINER
from dewak_dash.report.typography import set_german
from dewak_dash.tables import Written

# In letters: what makes a column no wider any more; what never breaks; the same where no blank lets it break.
WIDEST, SHORT, UNBROKEN = 120, 14, 26
HEAD_LINES = 3
# A letter is about so wide in parts of its size, also in the wider face a program takes that lacks ours; what a short
# word of wide letters needs more, in letters; what a cell keeps free at its sides, in points.
LETTER, SLACK, PADDING = 0.6, 0.5, 7.0
BREAKS = re.compile(r"[ -]")


def _wanted(found: Written, place: int) -> tuple[bool, int]:
    """Return whether a column keeps its width, and the width it wants in letters."""
    cells = [row[place].replace(JOINER, "") for row in found.rows]
    longest, head = max(map(len, cells), default=0), found.heads[place]
    word = max(map(len, BREAKS.split(head)))
    if longest <= SHORT or (longest <= UNBROKEN and not any(" " in each for each in cells)):
        return True, max(longest, word, -(-len(head) // HEAD_LINES))
    return False, min(WIDEST, max(longest, word))


def _needed(found: Written, place: int) -> int:
    """Return the letters of the longest word of a column, with what is set to stay beside it."""
    words = (word for text in (found.heads[place], *(row[place] for row in found.rows))
             for word in BREAKS.split(set_german(text).replace(JOINER, "")))
    return max(map(len, words))


def _points(letters: float, size: float) -> float:
    return (letters + SLACK) * LETTER * size + PADDING


def fits(found: Written, room: float, size: float) -> bool:
    """Return whether a table in letters of a size (points) has room (points) for its words untorn."""
    return sum(_points(_needed(found, place), size) for place in range(len(found.heads))) <= room


def widths(found: Written, room: float, size: float) -> list[float]:
    """Return the width of every column in points, together the room; `size` of the letters in points.

    Every column has room for its longest word as long as there is any, then for its lines; what is left goes to long
    text, or to all where there is none.
    """
    places = range(len(found.heads))
    wanted = [_wanted(found, place) for place in places]
    needed = [_points(_needed(found, place), size) for place in places]
    if sum(needed) >= room:
        return [each * room / sum(needed) for each in needed]
    more = [max(_points(letters, size) - need, 0.0) if kept else 0.0
            for need, (kept, letters) in zip(needed, wanted, strict=True)]
    given = min(1.0, (room - sum(needed)) / sum(more)) if sum(more) else 0.0
    wide = [need + given * each for need, each in zip(needed, more, strict=True)]
    share = [0.0 if kept else float(letters) for kept, letters in wanted]
    share = share if sum(share) else wide
    rest = room - sum(wide)
    return [each + rest * part / sum(share) for each, part in zip(wide, share, strict=True)]
