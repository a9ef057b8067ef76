"""Draw the signs that mark points, and the same ones where words begin with them: the sans face lacks their letters."""

LETTERS = {"●": "circle", "■": "square", "◆": "diamond", "▲": "triangle-up", "✚": "cross"}
ARM = 0.38  # half the breadth of a cross's arms, in parts of its half height


def sign(symbol: str, x: float, y: float, half: float, look: str) -> str:
    """Return a sign around a place (px), `half` as high as it reaches up; a circle for one that is not known."""
    arm = ARM * half
    outlines = {
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
