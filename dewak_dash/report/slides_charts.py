"""Draw an exhibit as a chart that PowerPoint keeps editable: its data are those of the exhibit's table."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from dewak_dash.text import t
from dewak_dash.theme import LIGHT, rgb
from dewak_dash.topics.vorlage.paper import Part, Series, chart_data

KINDS = {"line": XL_CHART_TYPE.LINE, "bars": XL_CHART_TYPE.BAR_CLUSTERED, "stack": XL_CHART_TYPE.COLUMN_STACKED}
# German separators, whatever the language of the program; years of dates.
GROUPED, TENTHS, YEAR = "[$-407]#,##0", "[$-407]#,##0.0", "yyyy"
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
CLEAR = re.compile(r"rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)")
TEXT = Pt(12)
FEW_BARS = 1
YEARS_APART = 5
BAND = 3  # series of a line chart with range: low, middle, high


def _colours(names: Sequence[str], series: Series, legend: Sequence[tuple[str, str]]) -> list[str]:
    known = {words: _solid(css) for css, words in legend}
    if series.kind == "line" and not series.by and len(names) == BAND:
        return [LIGHT.muted, LIGHT.accent, LIGHT.muted]
    row = (LIGHT.accent,) if len(names) == 1 else (*LIGHT.ages, LIGHT.accent, *LIGHT.payers.values())
    plain = [LIGHT.muted, LIGHT.accent] if series.kind == "bars" and len(names) > 1 else None
    open_ = {t("finanzierung.col.gap"): LIGHT.alert}
    return [known.get(name) or open_.get(name) or (plain or row)[place % len(plain or row)]
            for place, name in enumerate(names)]


def _solid(css: str) -> str:
    """Return a colour as it looks on white paper."""
    hit, clear = COLOUR.search(css), CLEAR.fullmatch(css)
    if clear is None:
        return hit[0] if hit else LIGHT.muted
    share = float(clear[4])
    return "#" + "".join(f"{round(int(clear[at]) * share + 255 * (1 - share)):02X}" for at in (1, 2, 3))


def _labels(found: Mapping[str, Sequence[float | None]]) -> str:
    """Return the format of a chart's labels: as fine as its table, which is rounded once already."""
    whole = all(value is None or float(value).is_integer() for values in found.values() for value in values)
    return GROUPED if whole else TENTHS


def _line(series: Any, colour: RGBColor, *, dashed: bool, dots: bool) -> None:
    series.smooth = False
    series.format.line.color.rgb = colour
    series.format.line.width = Pt(2.5)
    series.marker.style = XL_MARKER_STYLE.CIRCLE if dots else XL_MARKER_STYLE.NONE
    if dots:
        series.marker.size = 6
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = series.marker.format.line.color.rgb = colour
    if dashed:
        series.format.line.dash_style = MSO_LINE.DASH
        series.format.line.width = Pt(1.5)


def _years_apart(axis: Any) -> None:
    """Let an axis of days name every fifth year."""
    for tag, value in (("c:majorUnit", str(YEARS_APART)), ("c:majorTimeUnit", "years")):
        element = OxmlElement(tag)
        element.set("val", value)
        axis._element.append(element)


def add(shapes: Any, part: Part, legend: Sequence[tuple[str, str]], place: Mapping[str, Any]) -> Any:
    """Add the native chart of a part at a place (x, y, cx, cy) and return its frame; alt text included."""
    assert part.series is not None
    categories, found = chart_data(part.exhibit.table, part.series)
    data = CategoryChartData(number_format=GROUPED)
    data.categories = categories
    for name, values in found.items():
        data.add_series(name, values)
    frame = shapes.add_chart(KINDS[part.series.kind], place["x"], place["y"], place["cx"], place["cy"], data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", part.exhibit.alt)
    frame._element.nvGraphicFramePr.cNvPr.set("name", part.exhibit.title)
    chart = frame.chart
    chart.font.size, chart.has_title = TEXT, False
    chart.has_legend = len(found) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.value_axis.tick_labels.number_format, chart.value_axis.tick_labels.number_format_is_linked = GROUPED, False
    chart.value_axis.major_gridlines.format.line.color.rgb = RGBColor(*rgb(LIGHT.line))
    chart.value_axis.format.line.fill.background()
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if isinstance(categories[0], date):
        chart.category_axis.tick_labels.number_format = YEAR
        chart.category_axis.tick_labels.number_format_is_linked = False
        _years_apart(chart.category_axis)
    plot = chart.plots[0]
    if part.series.kind == "bars":
        chart.category_axis.reverse_order = True
        chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
        plot.gap_width = 60
        plot.has_data_labels = len(found) == FEW_BARS
        if plot.has_data_labels:
            plot.data_labels.number_format, plot.data_labels.number_format_is_linked = _labels(found), False
    elif part.series.kind == "stack":
        plot.gap_width, plot.overlap = 40, 100
    for place_, (series, colour) in enumerate(zip(plot.series, _colours(list(found), part.series, legend),
                                                 strict=True)):
        ink = RGBColor(*rgb(colour))
        if part.series.kind == "line":
            _line(series, ink, dashed=not part.series.by and len(found) == BAND and place_ != 1,
                  dots=bool(part.series.by) and isinstance(categories[0], date))
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = ink
    return frame
