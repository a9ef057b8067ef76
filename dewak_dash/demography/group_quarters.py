"""Hold people in homes, barracks, dormitories and reception centres out of the projection.

They move by decree, not by rates: they are taken off, the rest is projected, and they are added back
unchanged.
"""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.projection import Projection
from dewak_dash.errors import InputError


def hold_out(population: ArrayLike, group_quarters: ArrayLike) -> FloatArray:
    """Return the population to project, (sexes, ages); raise InputError where more are held out than live."""
    people, held = non_negative("Bestand", population), non_negative("Gemeinschaftsunterkünfte", group_quarters)
    if people.shape != held.shape or (held > people).any():
        raise InputError("Gemeinschaftsunterkünfte: Es können nicht mehr Menschen ausgenommen werden als da sind.")
    return people - held


def add_back(projection: Projection, group_quarters: ArrayLike) -> Projection:
    """Return the projection with group quarters, (sexes, ages), added at every step and draw."""
    held = non_negative("Gemeinschaftsunterkünfte", group_quarters)
    if held.shape != projection.population.shape[1:3]:
        raise InputError("Gemeinschaftsunterkünfte: Geschlechter und Alter passen nicht zur Vorausberechnung.")
    population = np.asarray(projection.population + held[:, :, None])
    return Projection(population=population, births=projection.births, deaths=projection.deaths,
                      arrivals=projection.arrivals,
                      departures=projection.departures, width=projection.width)
