"""Name the weights of the four fields as they stand in the address, with their bounds."""

from typing import Literal

from dewak_dash.chain.choice import FIELDS
from dewak_dash.model import Setting

GROUP = "gewichte"
GROUPS = ("equal", "council", "treasurer", "welfare", "volunteers")
# Which lever weighs which field.
WEIGHTS = {"geld": "financial", "mitsprache": "institutional", "raeume": "spatial", "recht": "legal"}
LEVERS = tuple(Setting(name=name, low=0, high=5, step=0.5) for name in WEIGHTS)
ORDER = tuple(next(name for name, field in WEIGHTS.items() if field == each) for each in FIELDS)


def bounds() -> dict[Literal["low", "high", "step"], float]:
    """Return low, high and step of every weight."""
    return {"low": LEVERS[0].low, "high": LEVERS[0].high, "step": LEVERS[0].step}
