"""Write words into a drawing: lines, bold parts, anchored at a place."""

import re
from dataclasses import dataclass
from html import escape, unescape

LEADING, RISE = 1.3, 0.35  # between lines; from the middle of a line down to its foot, in parts of the size
BREAK, BOLD = re.compile(r"<br ?/?>"), re.compile(r"<b>(.*?)</b>")
# The sans face lacks these; one that has them would else take over the whole line.
SIGNS, SIGN_FONT = re.compile(r"[●◐○◆]"), "DejaVu Sans Mono"
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
    whole = "".join(f'<tspan font-weight="bold">{part}</tspan>' if place % 2 else part
                    for place, part in enumerate(parts))
    return SIGNS.sub(rf'<tspan font-family="{SIGN_FONT}">\g<0></tspan>', whole)


def lines(words: Words) -> list[str]:
    """Return one SVG text a line."""
    found = BREAK.split(words.text)
    high = LEADING * words.size
    total = high * len(found)
    top = words.y - {"top": 0.0, "middle": total / 2, "bottom": total}[words.up]
    return [f'<text x="{words.x:.1f}" y="{top + high * (place + 0.5) + RISE * words.size:.1f}" '
            f'font-size="{words.size:g}" fill="{words.colour}" text-anchor="{ANCHORS[words.across]}">'
            f"{_line(line)}</text>"
            for place, line in enumerate(found)]
