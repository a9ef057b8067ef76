"""Tell which input moves a result, one at a time: the tornado."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Swing:
    """Hold the result at the low and at the high end of one input, all others in the middle."""

    name: str
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        """Return how far the result moves."""
        return abs(self.at_high - self.at_low)
