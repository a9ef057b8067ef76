"""Draw the house as it is: docs/architecture.svg, made from the imports. `python -m scripts.architecture`."""

from html import escape
from pathlib import Path

from scripts.house import CODE, ROOT, dotted, imports, layer, layer_of

PICTURE = ROOT / "docs" / "architecture.svg"
# Floors from the doors down to the ground; what stands on one floor does not import its neighbours, topics aside.
FLOORS = (
    ("Türen", ("ui", "commands", "report", "api", "cli", "launcher", "server")),
    ("Themen", ("shown", "charts", "findings", "answers", "words")),
    ("Kette", ("chain", "forecast", "selftest")),
    ("Daten", ("store",)),
    ("Reiner Kern", ("demography", "accessibility", "supply", "finance")),
    ("Boden", ("model", "errors", "once", "language", "formats", "text", "tables", "workbook", "theme", "law")),
)
WIDE, BOX, HIGH, GAP, LEFT = 1180, 118, 46, 74, 120
INK, MUTED, GROUND, FILL = "#1B2A34", "#5B6770", "#FCFBF8", "#E6F0EF"


def arrows() -> set[tuple[str, str]]:
    """Return which layer imports which; the ground is left out, for everyone stands on it."""
    known, found, ground = {dotted(path) for path in CODE}, set(), FLOORS[-1][1]
    for path in CODE:
        for name in imports(path):
            inner = name.removeprefix("dewak_dash.")
            if inner != name:
                used = layer_of(inner if inner in known else inner.rpartition(".")[0] or inner)
                if used != layer(path) and used not in ground:
                    found.add((layer(path), used))
    return found


def places() -> dict[str, tuple[float, float]]:
    """Return the left upper corner of every layer's box."""
    return {name: (LEFT + i * (BOX + 14), 30 + floor * (HIGH + GAP))
            for floor, (_, names) in enumerate(FLOORS) for i, name in enumerate(names)}


def picture() -> str:
    """Return the picture as SVG: one box a layer, one line a pair that imports."""
    at = places()
    high = 30 + len(FLOORS) * (HIGH + GAP)
    rows = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" font-family="sans-serif" role="img">',
            "<title>Schichten des Hauses und wer wen importiert</title>",
            f'<rect width="{WIDE}" height="{high}" fill="{GROUND}"/>']
    for own, used in sorted(arrows()):
        if own in at and used in at and at[own][1] < at[used][1]:
            (x1, y1), (x2, y2) = at[own], at[used]
            rows.append(f'<path d="M{x1 + BOX / 2:.0f},{y1 + HIGH:.0f} C{x1 + BOX / 2:.0f},{y1 + HIGH + GAP / 2:.0f} '
                        f'{x2 + BOX / 2:.0f},{y2 - GAP / 2:.0f} {x2 + BOX / 2:.0f},{y2:.0f}" fill="none" '
                        f'stroke="{MUTED}" stroke-width="1.2"/>')
    for floor, (title, names) in enumerate(FLOORS):
        y = 30 + floor * (HIGH + GAP)
        rows.append(f'<text x="10" y="{y + 28}" font-size="15" fill="{INK}">{escape(title)}</text>')
        for name in names:
            x, _ = at[name]
            rows.append(f'<rect x="{x}" y="{y}" width="{BOX}" height="{HIGH}" rx="6" fill="{FILL}" stroke="{INK}"/>'
                        f'<text x="{x + BOX / 2:.0f}" y="{y + 28}" font-size="14" text-anchor="middle" fill="{INK}">'
                        f"{escape(name)}</text>")
    return "\n".join([*rows, "</svg>"]) + "\n"


def write(path: Path = PICTURE) -> None:
    """Write the picture."""
    path.write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    write()
