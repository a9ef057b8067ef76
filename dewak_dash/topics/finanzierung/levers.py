"""Name the levers of the financing as they stand in the address, with their bounds."""

from dataclasses import replace

from dewak_dash.chain.house_inputs import Choices
from dewak_dash.model import Setting
from dewak_dash.topics.common.settings import Values

LEVERS = (
    Setting(name="flaeche", low=30, high=1200, step=10), Setting(name="stellen", low=0, high=5, step=0.25),
    Setting(name="zusagen", low=0, high=500, step=10), Setting(name="foerderjahre", low=0, high=10, step=1),
    Setting(name="lohn", low=0, high=6, step=0.1), Setting(name="diskont", low=0, high=5, step=0.1),
    Setting(name="tage", low=1, high=7, step=1), Setting(name="ehrenamt", low=0, high=150, step=1),
    Setting(name="besuche", low=0, high=30000, step=100), Setting(name="erhoehung", low=0, high=5, step=0.1),
)
SWITCHES = (Setting(name="bund", codes=("0", "1")),)
PLACE = (Setting(name="lon", low=-180, high=180), Setting(name="lat", low=-90, high=90))
# Which choice of the house a lever sets.
FIELDS = {"flaeche": "area", "stellen": "staff", "zusagen": "promised_members", "foerderjahre": "grant_years",
          "lohn": "growth_staff", "diskont": "discount_rate", "tage": "opening_days", "ehrenamt": "volunteers",
          "besuche": "visits", "erhoehung": "grant_growth"}


def bounds(name: str) -> dict[str, float]:
    """Return low, high and step of a lever by its name in the address."""
    found = next(each for each in LEVERS if each.name == name)
    return {"low": found.low, "high": found.high, "step": found.step}


def choices_from(first: Choices, values: Values) -> Choices:
    """Return the choices of a house with what was set, the rest as it starts."""
    changed = {field: float(values[name]) for name, field in FIELDS.items() if name in values}
    return replace(first, **changed, federal=values.get("bund", str(int(first.federal))) == "1")


def place_from(values: Values) -> tuple[float, float] | None:
    """Return the place that was set (lon, lat), None where it was not set whole."""
    return (float(values["lon"]), float(values["lat"])) if {"lon", "lat"} <= values.keys() else None
