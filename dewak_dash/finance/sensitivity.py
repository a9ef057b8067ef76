"""Tell which input moves a result, one at a time: the tornado."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Swing:
    """Hold the result at the low and at the high end of one input, all others likely."""

    name: str
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        return abs(self.at_high - self.at_low)


def tornado(result: Callable[[Mapping[str, float]], float],
            ranges: Mapping[str, tuple[float, float, float]]) -> list[Swing]:
    """Return the swing of each input (low, likely, high), widest first; 2 evaluations an input."""
    likely = {name: middle for name, (_, middle, _) in ranges.items()}
    swings = [Swing(name, result({**likely, name: low}), result({**likely, name: high}))
              for name, (low, _, high) in ranges.items()]
    return sorted(swings, key=lambda swing: swing.width, reverse=True)
