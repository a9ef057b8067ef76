"""Draw the signs that mark points, and the same ones where words begin with them: the sans face lacks their letters."""

import math

LETTERS = {"●": "circle", "■": "square", "◆": "diamond", "▲": "triangle-up", "✚": "cross"}
# Those of maps beside them.
MORE = {"★": "star", "◇": "diamond-open", "†": "dagger", "○": "circle-open", "▼": "triangle-down", "◊": "lozenge-open",
        "♥": "heart", "♦": "lozenge", "□": "square-open"}
BAR = 0.16  # the same of a dagger's
HEART = ((0, 1), (-1, -0.1), (-1, -0.6), (-0.6, -0.9), (-0.3, -0.9), (0, -0.5), (0.3, -0.9), (0.6, -0.9), (1, -0.6),
         (1, -0.1))
POINTS, INNER = 5, 0.42  # of a star, and how far in its corners lie
ARM = 0.38  # half the breadth of a cross's arms, in parts of its half height


def sign(symbol: str, x: float, y: float, half: float, look: str) -> str:
    """Return a sign around a place (px), `half` as high as it reaches up; a circle for one that is not known."""
    arm, bar, flat = ARM * half, BAR * half, 0.6 * half
    turns = [(math.pi * at / POINTS, half if at % 2 == 0 else INNER * half) for at in range(2 * POINTS)]
    outlines = {
        "star": [(far * math.sin(turn), -far * math.cos(turn)) for turn, far in turns],
        "triangle-down": [(-half, -half), (half, -half), (0, half)],
        "lozenge": [(0, -half), (flat, 0), (0, half), (-flat, 0)],
        "heart": [(across * half, up * half) for across, up in HEART],
        "dagger": [(-bar, -half), (bar, -half), (bar, -0.5 * half), (flat, -0.5 * half), (flat, -0.2 * half),
                   (bar, -0.2 * half), (bar, half), (-bar, half), (-bar, -0.2 * half), (-flat, -0.2 * half),
                   (-flat, -0.5 * half), (-bar, -0.5 * half)],
        "square": [(-half, -half), (half, -half), (half, half), (-half, half)],
        "diamond": [(0, -half), (half, 0), (0, half), (-half, 0)],
        "triangle-up": [(0, -half), (half, half), (-half, half)],
        "cross": [(-arm, -half), (arm, -half), (arm, -arm), (half, -arm), (half, arm), (arm, arm), (arm, half),
                  (-arm, half), (-arm, arm), (-half, arm), (-half, -arm), (-arm, -arm)]}
    found = outlines.get(symbol.removesuffix("-open"))
    if found is None:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{half:.1f}" {look}/>'
    points = " ".join(f"{x + across:.1f},{y + up:.1f}" for across, up in found)
    return f'<polygon points="{points}" {look}/>'


def of_letter(letter: str, x: float, y: float, half: float, ink: str) -> str:
    """Return the sign a letter such as ★ stands for: filled with white around it, or white with a rim of its ink."""
    symbol = (LETTERS | MORE)[letter]
    look = (f'fill="#FFFFFF" stroke="{ink}" stroke-width="1.5"' if symbol.endswith("-open")
            else f'fill="{ink}" stroke="#FFFFFF" stroke-width="1.5" paint-order="stroke"')
    return sign(symbol, x, y, half, look)
