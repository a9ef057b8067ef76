"""Draw each chart and map once for all documents; one that fails becomes a box with the reason."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from dewak_dash.errors import DewakError
from dewak_dash.report import plot_map
from dewak_dash.report.plot import svg
from dewak_dash.report.plot_look import Legend
from dewak_dash.report.press import PICTURES, pages
from dewak_dash.report.sources import source_line
from dewak_dash.text import t
from dewak_dash.theme import TYPES
from dewak_dash.topics.einzugsgebiete.shapes import MapView
from dewak_dash.topics.vorlage.paper import Paper, Part

LOG = logging.getLogger("dewak")
WIDE = TYPES["laptop"].width
DENSITY, INSIDE = 144.0, 120.0  # of pictures alone and of those inside documents, in px an inch


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Hold one drawn chart as SVG with its legend, or the reason why there is none; a map also as wide as a slide."""

    svg: str = ""
    across: str = ""
    legend: Legend = ()
    failed: str = ""


class _Attempt:
    """Let a drawing fail alone: sentences meant for people are kept, all else is told in general."""

    def __init__(self, title: str) -> None:
        self.title, self.failed = title, ""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> bool:
        """Keep the reason, log what nobody foresaw; let the end of the process pass."""
        if not isinstance(error, Exception):
            return False
        told = isinstance(error, DewakError)
        if not told:
            LOG.error("chart failed: %s", self.title, exc_info=error)
        reason = str(error) if told else t("report.chart.broken")
        self.failed = t("report.chart.failed", title=self.title, reason=reason)
        return True


def _drawn(part: Part) -> Picture:
    shown = part.exhibit
    found, across = "", ""
    legend: Legend = ()
    with _Attempt(shown.title) as attempt:
        assert part.draw is not None
        figure, legend = part.draw()
        if isinstance(figure, MapView):
            found, across = plot_map.svg(figure), plot_map.svg(figure, beside=True)
        else:
            found = svg(figure.to_plotly_json(), WIDE, legend, title=shown.title, alt=shown.alt)
    return Picture(svg=found, across=across, legend=legend, failed=attempt.failed)


def draw(paper: Paper) -> dict[str, Picture]:
    """Return the picture of every chart of a paper by the key of its exhibit."""
    return {part.exhibit.key: _drawn(part) for section in paper.sections for part in section.parts if part.draw}


def _alone(paper: Paper, pictures: Mapping[str, Picture]) -> tuple[list[str], dict[str, Any]]:
    shown = [each for each in paper.exhibits if pictures.get(each.key, Picture()).svg]
    return [each.key for each in shown], {"pictures": [
        {"title": each.title, "subtitle": each.subtitle, "source": source_line(each, paper.sources),
         "svg": pictures[each.key].svg, "alt": each.alt} for each in shown]}


def files(paper: Paper, pictures: Mapping[str, Picture]) -> dict[str, dict[str, bytes]]:
    """Return every chart with title and source as PNG and SVG, by form and key."""
    keys, data = _alone(paper, pictures)
    if not keys:
        return {"png": {}, "svg": {}}
    inputs = {"paper": json.dumps(data, ensure_ascii=False)}
    return {form: dict(zip(keys, pages(PICTURES, inputs, form, DENSITY), strict=True)) for form in ("png", "svg")}


def plain(pictures: Mapping[str, Picture]) -> dict[str, bytes]:
    """Return every chart without words around it as PNG, by key, for documents that write title and source."""
    return _bare({key: picture.svg for key, picture in pictures.items()}, INSIDE)


def across(pictures: Mapping[str, Picture]) -> dict[str, bytes]:
    """Return every map as PNG with its key beside it, by key, for slides."""
    return _bare({key: picture.across for key, picture in pictures.items()}, DENSITY)


def _bare(drawings: Mapping[str, str], density: float) -> dict[str, bytes]:
    keys = [key for key, drawing in drawings.items() if drawing]
    data = {"pictures": [{"svg": drawings[key]} for key in keys]}
    found = pages(PICTURES, {"paper": json.dumps(data, ensure_ascii=False)}, "png", density) if keys else []
    return dict(zip(keys, found, strict=True))
