"""Write words into a drawing: lines, bold parts, anchored at a place."""

import re
from dataclasses import dataclass
from html import escape, unescape

from dewak_dash.report.plot_signs import LETTERS, sign

LEADING, RISE = 1.3, 0.35  # between lines; from the middle of a line down to its foot, in parts of the size
BREAK, BOLD = re.compile(r"<br ?/?>"), re.compile(r"<b>(.*?)</b>")
REACH = 0.3  # of a sign at the beginning of words, in parts of their size
ANCHORS = {"left": "start", "center": "middle", "right": "end"}


@dataclass(frozen=True, kw_only=True)
class Words:
    """Hold words with <b> and <br>, where they stand (px) and to which side of that place."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    across: str
    up: str


def _line(text: str) -> str:
    parts = [escape(unescape(part)) for part in BOLD.split(text)]
    return "".join(f'<tspan font-weight="bold">{part}</tspan>' if place % 2 else part
                   for place, part in enumerate(parts))


def lines(words: Words) -> list[str]:
    """Return one SVG text a line, with its sign before it where it begins with one."""
    broken = BREAK.split(words.text)
    high = LEADING * words.size
    total = high * len(broken)
    top = words.y - {"top": 0.0, "middle": total / 2, "bottom": total}[words.up]
    found: list[str] = []
    for place, line in enumerate(broken):
        x, middle = words.x, top + high * (place + 0.5)
        if line[:1] in LETTERS and words.across == "left":
            half = REACH * words.size
            found.append(sign(LETTERS[line[0]], x + half, middle, half, f'fill="{words.colour}"'))
            x, line = x + words.size, line[1:].lstrip()
        found.append(f'<text x="{x:.1f}" y="{middle + RISE * words.size:.1f}" font-size="{words.size:g}" '
                     f'fill="{words.colour}" text-anchor="{ANCHORS[words.across]}">{_line(line)}</text>')
    return found
