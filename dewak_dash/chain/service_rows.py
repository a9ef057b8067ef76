"""Hold what is known and computed of services, as the store's rows give it and as pages need it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from dewak_dash.chain.services import Asked
from dewak_dash.supply.balance import Places
from dewak_dash.supply.rates import Rate

# Where a supply comes from: facilities all known, places of the Kreis, those whom the Kreis or the Land serves today.
Known = Literal["facilities", "kreis_places", "kreis_used", "land_used"]
AS_COUNTED: tuple[Known, ...] = ("facilities", "kreis_places")
CARE = ("home_care", "care_home")
USE, WISH = "use", "wish"


@dataclass(frozen=True, kw_only=True)
class Service:
    """Hold a service: for whom, what is counted and offered, law, what caps its use, who knows its places.

    kreis: measure, indicator, the indicator of which it is a share, and the ages it refers to; None where no series
    of the Kreise measures it. places: indicator of places and per how many inhabitants it counts.
    """

    code: str
    position: int
    group: str
    name: str
    counted: str
    unit: str
    found_as: tuple[str, ...]
    kreis: tuple[str, str, str, int, int | None] | None
    places: tuple[str, float] | None
    norm: str
    norm_address: str
    capped: str
    who: str


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Hold who asks for a service by one measure, the area its rates were counted in, whether they have a range."""

    asked: Asked
    region: str
    ranged: bool


@dataclass(frozen=True, kw_only=True, eq=False)
class Balance:
    """Hold what is there of a service and what is missing: how supply is known; its middle (years,); what is missing in
    persons or places, low, middle, high (3, years), negative where something is free; chance of a shortage (years,);
    first year from which it is likely and stays so, None without one.
    """

    known: Known
    supply: np.ndarray
    gap: np.ndarray
    chance: np.ndarray
    first_short: int | None


@dataclass(frozen=True, kw_only=True, eq=False)
class ServiceOutlook:
    """Hold a service's demand over the years: quantiles (5, years) of those who ask, change to each year relative to
    the first (3, years), low, middle, high; balance with supply, None where nobody knows any.

    measure: by what demand is counted; a service without a wish is counted by its use. level: how the Kreis compares
    with the rates, None where no series says.
    """

    service: Service
    measure: str
    people: np.ndarray
    change: np.ndarray
    balance: Balance | None
    level: float | None
    region: str


def service_from(row: Mapping[str, Any]) -> Service:
    """Build a service from its row."""
    plain: dict[str, Any] = {name: None if pd.isna(value) else value for name, value in row.items()}
    kreis = None if plain["kreis_indicator"] is None else (
        str(plain["kreis_measure"]), str(plain["kreis_indicator"]), str(plain["kreis_share_indicator"] or ""),
        int(plain["kreis_age_from"] or 0), None if plain["kreis_age_to"] is None else int(plain["kreis_age_to"]))
    places = None if plain["kreis_places_indicator"] is None else (
        str(plain["kreis_places_indicator"]), float(plain["kreis_places_per"]))
    return Service(code=str(plain["service_id"]), position=int(plain["position"]), group=str(plain["target_group"]),
                   name=str(plain["name_de"]), counted=str(plain["counted_de"]), unit=str(plain["capacity_de"]),
                   found_as=tuple(str(plain["found_as"]).split(";")), kreis=kreis, places=places,
                   norm=str(plain["norm_de"]), norm_address=str(plain["norm_address"]),
                   capped=str(plain["capped_de"]), who=str(plain["who_de"]))


def measured_from(service: Mapping[str, Any], rates: pd.DataFrame) -> Measured:
    """Build who asks for a service by one measure from its rows of rates."""
    found = tuple(Rate(age_from=int(r.age_from), age_to=None if pd.isna(r.age_to) else int(r.age_to), sex=str(r.sex),
                       low=float(r.low), likely=float(r.likely), high=float(r.high)) for r in rates.itertuples())
    asked = Asked(rates=found, cut_off=str(service["cut_off"]), count_day=str(rates.count_day.iloc[0]),
                  band_group=str(service["band_group"]), is_care=service["service_id"] in CARE)
    return Measured(asked=asked, region=str(rates.region.iloc[0]), ranged=any(r.low < r.high for r in found))


def places_from(rows: pd.DataFrame) -> tuple[Places, ...]:
    """Build what is known of the capacity of a service in a town."""
    plain = rows.astype(object).where(rows.notna(), None)

    def whole(value: object) -> int | None:
        return None if value is None else int(float(str(value)))

    return tuple(Places(name=str(r["name"]), operator=str(r["operator"] or ""),
                        operator_kind=str(r["operator_kind"] or "unknown"),
                        capacity=None if r["capacity"] is None else float(r["capacity"]),
                        opened=whole(r["opened_year"]), closes=whole(r["closes_year"]),
                        whole_town=bool(r["whole_town"]), certainty=str(r["certainty"]), who=str(r["who_de"] or ""),
                        year=whole(r["as_of_year"])) for r in plain.to_dict("records"))


def known_of(places: Sequence[Places], *, complete: bool, kreis_places: bool, kreis_used: bool, land: bool
             ) -> Known | None:
    """Return the best that is known of a supply."""
    if places and complete:
        return "facilities"
    ways: tuple[tuple[bool, Known], ...] = ((kreis_places, "kreis_places"), (kreis_used, "kreis_used"),
                                            (land, "land_used"))
    return next((name for there, name in ways if there), None)
