"""Derive the single ages of towns from their Kreis and the age classes counted in the town itself."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative, share
from dewak_dash.demography.single_ages import grouped, membership
from dewak_dash.errors import InputError


def shrunk_shares(
    own: ArrayLike, kreis: ArrayLike, persons: ArrayLike, noise: float, spread: ArrayLike
) -> tuple[FloatArray, FloatArray]:
    """Draw a town's counted shares of age classes towards its Kreis's by how much noise they carry.

    own: (classes, places), shares of all inhabitants as published; kreis: (classes, places); persons: (places,);
    noise: standard deviation of the disturbance of one published class, persons; spread: (classes,), how much true
    shares of towns scatter around their Kreis's (standard deviation). Returns shares that add up to one and the
    weight of the town's own figure, both (classes, places).
    Source: the weight is that of a normal mean with known variances (Fay and Herriot 1979).
    """
    shares, wider = share("Altersklassen der Gemeinde", own), share("Altersklassen des Kreises", kreis)
    people = non_negative("Einwohner", persons)
    disturbed = np.divide(noise, people, out=np.full_like(people, np.inf), where=people > 0) ** 2
    true = non_negative("Streuung der Altersklassen", spread)[:, None] ** 2
    weight = np.divide(true, true + disturbed, out=np.zeros_like(shares), where=np.isfinite(true + disturbed))
    drawn = weight * shares + (1 - weight) * wider
    return drawn / drawn.sum(axis=0), weight


def towns_from_kreis(kreis: ArrayLike, edges: Sequence[int], shares: ArrayLike, persons: ArrayLike) -> FloatArray:
    """Rake a Kreis's single ages by sex to each town's age classes, (2, ages, places).

    kreis: (2, ages) or (2, ages, places), persons; edges: (classes,), first ages, the last class open; shares:
    (classes, places), adding up to one; persons: (places,). Inside a class ages and sexes follow the Kreis: with one
    margin raking is this proportion. Raises InputError where a class has people though the Kreis has none.
    """
    structure = non_negative("Altersstruktur des Kreises", kreis)
    structure = structure if structure.ndim == 3 else structure[..., None]
    parts = share("Altersklassen der Gemeinde", shares)
    if parts.shape[0] != len(edges) or not np.allclose(parts.sum(axis=0), 1.0):
        raise InputError("Altersklassen der Gemeinde: Die Anteile müssen zusammen 1 ergeben.")
    counted = grouped(structure, edges).sum(axis=0)
    if ((counted == 0) & (parts > 0)).any():
        raise InputError("Altersklassen der Gemeinde: Eine Altersklasse des Kreises ist leer.")
    factors = np.divide(parts * non_negative("Einwohner", persons), counted, out=np.zeros_like(parts),
                        where=counted > 0)
    return np.asarray(structure * (membership(edges, structure.shape[1]).T @ factors))


def bend(expected: ArrayLike, groups: ArrayLike, edges: Sequence[int], part: float, *, years_later: int) -> FloatArray:
    """Return factors by sex and age that bring a carried structure towards a later official one, (2, ages).

    expected: (2, ages), the structure carried to the later day; groups: (2, k), official persons then; edges: (k,);
    part: share of the way from the first count to the later one at which the factors are wanted (0..1); years_later:
    whole years from then to the later day, by which ages are younger. What a group differs by came evenly over time.
    """
    carried, official = non_negative("Bestand", expected), non_negative("Altersgruppen", groups)
    if not 0 <= part <= 1 or official.shape != (2, len(edges)):
        raise InputError("Altersgruppen: Sie passen nicht zur fortgeschriebenen Struktur.")
    reached = grouped(carried[..., None], edges)[..., 0]
    ratio = np.divide(official, reached, out=np.ones_like(reached), where=reached > 0) / (
        official.sum() / reached.sum())
    by_age = (ratio**part) @ membership(edges, carried.shape[1])
    earlier = np.minimum(np.arange(carried.shape[1]) + years_later, carried.shape[1] - 1)
    return np.asarray(by_age[:, earlier])
