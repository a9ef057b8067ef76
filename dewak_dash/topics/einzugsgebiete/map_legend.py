"""Write the legend below a map as HTML: classes with their number of cells, rings, attribution."""

from html import escape

from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.einzugsgebiete import map_ground as ground
from dewak_dash.topics.einzugsgebiete.landmarks import kinds
from dewak_dash.topics.einzugsgebiete.map_layers import CELL_OPACITY, SYMBOLS, class_colour, ring_colours
from dewak_dash.topics.einzugsgebiete.shapes import MapView

OPAQUE = 255


def html(view: MapView, palette: Palette) -> str:
    """Return the legend of a map; without cells only the attribution."""
    parts = []
    if view.cells:
        states = bool(view.cells.signs)
        entries = [(rgba(class_colour(palette, e.position, states=states), CELL_OPACITY / OPAQUE), e.words)
                   for e in view.cells.legend]
        words = t("einzugsgebiete.map.legend", theme=label("einzugsgebiete.theme", view.cells.theme))
        parts += [f'<p class="dw-figure-sub">{escape(words)}</p>', _entries(entries)]
    if view.rings:
        shown = zip(ring_colours(palette), sorted(view.rings, key=lambda ring: ring.minutes), strict=True)
        parts.append(_entries([(colour, ring.legend) for colour, ring in shown]))
    if view.ground:
        drawn = [kind for kind in view.ground if kind != ground.MAIN]  # told with the other streets
        entries = [(ground.colours(palette)[kind], label("einzugsgebiete.ground", kind)) for kind in drawn]
        parts.append(_entries([*entries, (palette.ink, t("einzugsgebiete.ground.border"))]))
    if found := kinds(view.landmarks):
        parts.append(_symbols([(SYMBOLS[kind], label("einzugsgebiete.landmark", kind)) for kind in found]))
    owners = t("einzugsgebiete.map.attribution", owners="; ".join(view.attributions))
    parts.append(f'<p class="dw-source">{escape(owners)}</p>')
    return "".join(parts)


def _symbols(entries: list[tuple[str, str]]) -> str:
    items = "".join(f"<span>{escape(symbol)} {escape(words)}</span>" for symbol, words in entries)
    return f'<div class="dw-legend">{items}</div>'


def _entries(entries: list[tuple[str, str]]) -> str:
    items = "".join(f'<span><span class="s" style="background:{colour}"></span>{escape(words)}</span>'
                    for colour, words in entries)
    return f'<div class="dw-legend">{items}</div>'
