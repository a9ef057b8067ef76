"""Share the width of a table out to its columns: numbers and short words keep theirs, long text gets the rest."""

from dewak_dash.formats import JOINER
from dewak_dash.tables import Written

# In letters: what makes a column no wider any more; what never breaks; the same where no blank lets it break.
WIDEST, SHORT, UNBROKEN = 46, 14, 26
HEAD_LINES = 3
# A letter is about so wide in parts of its size; what a cell keeps free at its sides, in points.
LETTER, PADDING = 0.54, 7.0
# Columns that keep their width may take so much of the room when others have long text.
MOST_FIXED = 0.75


def _letters(found: Written, place: int) -> tuple[bool, int]:
    """Return whether a column keeps its width, and the width in letters."""
    cells = [row[place].replace(JOINER, "") for row in found.rows]
    longest, head = max(map(len, cells), default=0), found.heads[place]
    word = max(map(len, head.replace("-", " ").split(" ")))
    if longest <= SHORT or (longest <= UNBROKEN and not any(" " in each for each in cells)):
        return True, max(longest, word, -(-len(head) // HEAD_LINES))
    return False, min(WIDEST, max(longest, word))


def widths(found: Written, room: float, size: float) -> list[float]:
    """Return the width of every column in points, together the room; `size` of the letters in points."""
    kinds = [_letters(found, place) for place in range(len(found.heads))]
    fixed = [letters * LETTER * size + PADDING if kept else 0.0 for kept, letters in kinds]
    loose = sum(letters for kept, letters in kinds if not kept)
    most = room * (MOST_FIXED if loose else 1.0)
    if sum(fixed) > most or not loose:
        squeeze = most / sum(fixed)
        fixed = [each * squeeze for each in fixed]
    rest = room - sum(fixed)
    return [each if kept else rest * letters / loose for each, (kept, letters) in zip(fixed, kinds, strict=True)]
