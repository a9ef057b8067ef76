"""Turn counted moves of several years into rates by sex and single age.

Who leaves is a share of residents of that sex and age. Who arrives has an exposure as well: people of that sex and
age. Inside an age group both follow the same kind of curve over the people at risk, so that in the open group few of
the few very old move.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.migration_profiles import ProfileParameters, fit_to_groups
from dewak_dash.errors import InputError


@dataclass(frozen=True, kw_only=True, eq=False)
class MoveRates:
    """Hold moves of a Kreis in relation to people: out_shares and in_rates (2, ages), a year, per person of that sex
    and age; edges: first ages of the groups they were counted in.
    """

    out_shares: FloatArray
    in_rates: FloatArray
    edges: tuple[int, ...]


def mean_moves(arrivals: ArrayLike, departures: ArrayLike, more_net: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return mean moves in and out a year, each (2, groups), persons.

    arrivals, departures: (years, 2, groups) over one kind of border; more_net: (more years, 2, groups), arrivals less
    departures of further years counted over another border, where only the difference can be compared (no rows where
    there are none). Departures are the mean of the first; arrivals are those plus the mean net of all years.
    """
    came, left = non_negative("Zuzüge", arrivals), non_negative("Fortzüge", departures)
    if came.shape != left.shape or came.ndim != 3:
        raise InputError("Wanderungen: Zuzüge und Fortzüge passen nicht zueinander.")
    net = np.concatenate([came - left, np.asarray(more_net, dtype=np.float64).reshape(-1, *came.shape[1:])])
    out = left.mean(axis=0)
    return np.maximum(out + net.mean(axis=0), 0.0), out


def move_rates(arrivals: ArrayLike, departures: ArrayLike, edges: Sequence[int], exposure: ArrayLike,
               shape: ProfileParameters) -> MoveRates:
    """Return rates by single age from moves by group, both (2, groups), and people at risk, (2, ages)."""
    people = non_negative("Bevölkerung", exposure)
    came, left = (np.stack([fit_to_groups(row, edges, at_risk, shape) for row, at_risk in zip(
        non_negative("Wanderungen", counted), people, strict=True)]) for counted in (arrivals, departures))
    at_risk = people > 0
    return MoveRates(out_shares=np.minimum(np.divide(left, people, out=np.zeros_like(left), where=at_risk), 1.0),
                     in_rates=np.divide(came, people, out=np.zeros_like(came), where=at_risk), edges=tuple(edges))


def arrivals_of(rates: MoveRates, kreis: ArrayLike, place: ArrayLike) -> FloatArray:
    """Return the arrivals a year of places of a Kreis by sex and age, (2, ages, places), persons.

    kreis: (2, ages), people of the Kreis at the launch; place: (2, ages, places), people of each place. A place takes
    part in each age group by its people of that group; inside a group arrivals keep the ages they have in the Kreis.
    """
    wider, own = non_negative("Bestand des Kreises", kreis), non_negative("Bestand", place)
    expected = rates.in_rates * wider
    limits = np.array(rates.edges)
    in_kreis = np.add.reduceat(wider, limits, axis=1)
    in_place = np.add.reduceat(own, limits, axis=1)
    part = np.divide(in_place, in_kreis[..., None], out=np.zeros_like(in_place), where=in_kreis[..., None] > 0)
    group = np.searchsorted(limits, np.arange(wider.shape[1]), side="right") - 1
    return np.asarray(expected[..., None] * part[:, group])
