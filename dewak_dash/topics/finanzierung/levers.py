"""Name the levers of the financing as they stand in the address, with their bounds."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict, cast

from dewak_dash.chain.house_plan import Choices as Choices  # pages set choices and never see the chain
from dewak_dash.finance.programmes import Status
from dewak_dash.model import Setting
from dewak_dash.topics.common.settings import Values

VARIANT, FUNDING, FEDERAL, KIND = "variante", "foerderung", "bund", "art"
LEVERS = (
    Setting(name="flaeche", low=30, high=1500, step=1), Setting(name="stellen", low=0, high=5, step=0.25),
    Setting(name="stunden", low=1, high=70, step=1), Setting(name="foerderjahre", low=0, high=10, step=1),
    Setting(name="lohn", low=0, high=6, step=0.1), Setting(name="erhoehung", low=0, high=5, step=0.1),
    Setting(name="ehrenamt", low=0, high=150, step=1), Setting(name="besuche", low=0, high=30, step=0.25),
    Setting(name="zusagen", low=0, high=500, step=5), Setting(name="diskont", low=0, high=5, step=0.1),
)
SWITCHES = (Setting(name=FEDERAL, codes=("0", "1")), Setting(name=KIND, codes=("0", "1")),
            Setting(name=FUNDING, codes=("applied", "granted", "open")))
PLACE = (Setting(name="lon", low=-180, high=180), Setting(name="lat", low=-90, high=90))
# Which choice of the house a lever sets.
FIELDS = {"flaeche": "area", "stellen": "staff", "stunden": "opening_hours", "foerderjahre": "grant_years",
          "lohn": "growth_staff", "erhoehung": "grant_growth", "ehrenamt": "volunteers", "besuche": "visits_per_hour",
          "zusagen": "members", "diskont": "discount_rate"}


# Which levers change a house of one's own; all others are rates and funding.
HOUSE_LEVERS = {name: next(each for each in LEVERS if each.name == name)
                for name in ("flaeche", "stellen", "stunden", "besuche", "ehrenamt", "zusagen")}


class Bounds(TypedDict):
    """Hold low, high and step of a lever as a widget takes them."""

    low: float
    high: float
    step: float


def bounds(name: str) -> Bounds:
    """Return low, high and step of a lever by its name in the address."""
    found = next(each for each in LEVERS if each.name == name)
    return {"low": found.low, "high": found.high, "step": found.step}


def starts(first: Choices) -> dict[str, float]:
    """Return where each lever stands first, by its name in the address."""
    return {name: float(getattr(first, field)) for name, field in FIELDS.items()}


def choices_from(first: Choices, values: Mapping[str, float | str]) -> Choices:
    """Return the choices of a house with what was set, the rest as it starts."""
    changed = {field: float(values[name]) for name, field in FIELDS.items() if name in values}
    funding = cast(Status, values.get(FUNDING, first.funding))
    federal = values.get(FEDERAL, str(int(first.federal))) == "1"
    kind = values.get(KIND, str(int(first.kind))) == "1"
    return replace(replace(first, funding=funding, federal=federal, kind=kind), **changed)  # type: ignore[arg-type]


def funded(choices: Choices, state: str) -> Choices:
    """Return the choices with the programmes in a state: applied for, granted or none."""
    return replace(choices, funding=cast(Status, state))


def place_from(values: Values) -> tuple[float, float] | None:
    """Return the place that was set (lon, lat), None where it was not set whole."""
    return (float(values["lon"]), float(values["lat"])) if {"lon", "lat"} <= values.keys() else None
