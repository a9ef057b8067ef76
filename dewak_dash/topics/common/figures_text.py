"""Measure words before they are drawn, so that margins follow the longest and none lies on another."""

import re
import unicodedata
from collections.abc import Sequence

# Advance of each letter of Source Sans in thousandths of the size of type; what is not listed counts as wide.
ADVANCES = {letter: width for width, letters in (
    (205, " \u00a0"), (247, "|ij,.:;\u00b7lI!f"), (305, "()[]{}"), (340, "-tr/\\"), (420, "*s\u00b2?"),
    (450, "z\"\u201e\u201cxc"), (480, "vyYJ\u2013L"),
    (500, "Fke\u00e9\u00e8#$+0123456789<=>^~\u20ac\u2212\u00a7_ag"), (545, "XVESTZoAhun"),
    (570, "bdpqPRC"), (620, "KB&DG"), (665, "UNHOQ"), (730, "wM"),
    (850, "W%m@")) for letter in letters}
WIDE, BOLD, LEADING = 0.95, 1.09, 1.3
BOLD_TAG, TAG, BREAK = re.compile(r"<b>(.*?)</b>"), re.compile(r"<[^>]+>"), re.compile(r"<br ?/?>")
# A word with the blanks after it, or its part up to a hyphen inside it.
WORD = re.compile(r"\S+?(?:-(?=\w)|(?=\s)|$)\s*")


def _line_width(line: str, size: float) -> float:
    bold = sum(_plain(part, size) for part in BOLD_TAG.findall(line)) * BOLD
    return bold + _plain(TAG.sub("", BOLD_TAG.sub("", line)), size)


def _plain(words: str, size: float) -> float:
    # A letter with dots or an accent is as wide as the letter; the marks themselves take no room.
    letters = (letter for letter in unicodedata.normalize("NFD", words) if not unicodedata.combining(letter))
    return sum(ADVANCES.get(letter, 1000 * WIDE) for letter in letters) * size / 1000


def width(text: str, size: float) -> float:
    """Return the width in px of a text with <b> and <br> at a size of type."""
    return max(_line_width(line, size) for line in BREAK.split(text))


def height(text: str, size: float) -> float:
    """Return the height in px of a text with <br>."""
    return LEADING * size * len(BREAK.split(text))


def wrapped(text: str, size: float, room: float) -> str:
    """Break a text at blanks and after hyphens so that no line is wider than `room` px, where its words allow."""
    lines, line = [], ""
    for word in WORD.findall(text):
        if line and _plain((line + word).rstrip(), size) > room:
            lines.append(line.rstrip())
            line = ""
        line += word
    return "<br>".join([*lines, line.rstrip()])


def spread(places: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Move middles apart so that boxes of these heights neither overlap nor leave low to high, in the same order.

    Each keeps its place where it has room. Where all together are higher than the room, they overlap evenly.
    """
    order = sorted(range(len(places)), key=lambda i: places[i])
    total = sum(heights)
    squeeze = min(1.0, (high - low) / total) if total else 1.0
    found = [0.0] * len(places)
    edge = low
    for i in order:
        half = heights[i] * squeeze / 2
        found[i] = max(places[i], edge + half)
        edge = found[i] + half
    edge = high
    for i in reversed(order):
        half = heights[i] * squeeze / 2
        found[i] = min(found[i], edge - half)
        edge = found[i] - half
    return found


def rows(starts: Sequence[float], widths: Sequence[float], gap: float) -> list[int]:
    """Give each label the lowest row in which it touches no other; starts and widths in px."""
    taken: list[list[tuple[float, float]]] = []
    found = []
    for start, wide in zip(starts, widths, strict=True):
        free = next((n for n, row in enumerate(taken)
                     if all(start + wide + gap <= a or b + gap <= start for a, b in row)), len(taken))
        if free == len(taken):
            taken.append([])
        taken[free].append((start, start + wide))
        found.append(free)
    return found
