"""Read the axes of a figure: where a value lies on paper, which ticks stand there and what they say."""

import base64
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from dewak_dash.formats import cell, number, percent
from dewak_dash.topics.common.figures_text import width

TICKS = 6
FORMAT = re.compile(r"(,)?(?:\.(\d+))?([df%])")
STEPS = (1, 2, 5, 10)
# Room in px between the numbers of an upright axis and the plot.
TICK_GAP = 6


def values(raw: Any) -> list[Any]:
    """Return the values of a trace, also where the figure packed them as bytes."""
    if raw is None:
        return []
    if isinstance(raw, Mapping):
        return list(np.frombuffer(base64.b64decode(raw["bdata"]), dtype=raw["dtype"]).tolist())
    return list(raw)


def _plain(value: Any, categories: Mapping[str, int]) -> float:
    if isinstance(value, str):
        return float(categories[value]) if value in categories else float(date.fromisoformat(value[:10]).toordinal())
    return float(value.toordinal()) if isinstance(value, date) else float(value)


@dataclass(frozen=True, kw_only=True)
class Axis:
    """Hold one axis: where it begins and ends on paper (px), which values stand there, its look."""

    start: float
    end: float
    low: float
    high: float
    categories: Mapping[str, int]
    look: Mapping[str, Any]
    upright: bool

    def at(self, value: Any) -> float:
        """Return where a value lies on paper (px)."""
        share = (_plain(value, self.categories) - self.low) / ((self.high - self.low) or 1.0)
        return self.start + share * (self.end - self.start)

    def inside(self, share: float) -> float:
        """Return where a share (0 to 1) of the axis lies on paper (px)."""
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[tuple[float, str]]:
        """Return value and words of each tick that lies on the axis."""
        if self.look.get("visible") is False:
            return []
        if self.categories and "tickvals" not in self.look:
            return [(float(place), words) for words, place in self.categories.items()]
        found = values(self.look.get("tickvals")) or _round(self.low, self.high, self.look.get("nticks") or TICKS)
        places = [_plain(value, self.categories) for value in found]
        words = values(self.look.get("ticktext")) or [_written(at, self.look.get("tickformat")) for at in places]
        ends = sorted((self.low, self.high))
        edge = (ends[1] - ends[0]) / 1000
        return [(at, word) for at, word in zip(places, words, strict=True) if ends[0] - edge <= at <= ends[1] + edge]


def _round(low: float, high: float, most: int) -> list[float]:
    """Return at most so many round values between two ends."""
    low, high = min(low, high), max(low, high)
    rough = (high - low) / max(most, 1) or 1.0
    scale = 10.0 ** math.floor(math.log10(rough))
    step = next(each * scale for each in STEPS if each * scale >= rough - 1e-9 * scale)
    return [place * step for place in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]


def _written(value: float, form: str | None) -> str:
    found = FORMAT.fullmatch(form or "")
    if found is None:
        return cell(value)
    grouped, digits, kind = found.groups()
    if kind == "%":
        return percent(value, int(digits or 0))
    return number(value, int(digits or 0)) if grouped else f"{value:.{int(digits or 0)}f}".replace(".", ",")


def _categories(look: Mapping[str, Any], found: Sequence[Any]) -> dict[str, int]:
    words = [value for value in found if isinstance(value, str)]
    dated = all(re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", word) for word in words)
    if look.get("type") != "category" and (dated or not words):
        return {}
    return {word: place for place, word in enumerate(dict.fromkeys(words))}


def _ends(look: Mapping[str, Any], found: Sequence[Any], categories: Mapping[str, int]) -> tuple[float, float]:
    if categories:
        low, high = -0.5, len(categories) - 0.5
    elif "range" in look:
        low, high = (_plain(value, {}) for value in look["range"])
    else:
        plain = [_plain(value, {}) for value in found if value is not None]
        low, high = min(plain, default=0.0), max(plain, default=1.0)
    return (high, low) if look.get("autorange") == "reversed" else (low, high)


def axes(figure: Mapping[str, Any], wide: float, high: float) -> dict[str, Axis]:
    """Return the axes of a figure by the name its traces use (x, x2, y ...); `wide` and `high` of the paper in px."""
    layout = figure["layout"]
    margin, size = layout["margin"], layout["font"]["size"]
    names = {each[0] + each[5:]: look for each, look in layout.items() if re.fullmatch(r"[xy]axis\d*", each)}
    along: dict[str, list[Any]] = {name: [] for name in names}
    for trace in figure["data"]:
        for letter in "xy":
            along[trace.get(f"{letter}axis", letter)] += values(trace.get(letter))
    found: dict[str, Axis] = {}
    left = float(margin["l"])
    for name in sorted(names, reverse=True):  # upright axes first: their numbers may need room at the left
        look, categories = names[name], _categories(names[name], along[name])
        low, top = _ends(look, along[name], categories)
        first, last = look.get("domain", (0, 1))
        upright = name.startswith("y")
        if upright:
            room = high - margin["t"] - margin["b"]
            start, end = high - margin["b"] - first * room, high - margin["b"] - last * room
        else:
            room = wide - left - margin["r"]
            start, end = left + first * room, left + last * room
        axis = Axis(start=start, end=end, low=low, high=top, categories=categories, look=look, upright=upright)
        found[name] = axis
        if upright and look.get("automargin"):
            longest = max((width(words, size) for _, words in axis.ticks()), default=0.0)
            left = max(left, longest + TICK_GAP + 2)
    return found
