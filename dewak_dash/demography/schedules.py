"""Hold the rates a projection runs on, checked once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, finite, non_negative, share
from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False, kw_only=True)
class Schedule:
    """Hold rates by step, sex and age; a step axis of length 1 means the same in every step.

    survival_at_birth (steps, sexes); survival (steps, sexes, ages); out_shares (steps, sexes, ages), share
    of residents leaving in a step; arrivals (steps, sexes, ages), persons a step; births_per_woman (steps,
    ages), per year; birth_shares (sexes,), share of all births; width, years per step.
    Mothers are the last sex. One sex alone (women) is a schedule with one entry on the sex axis.
    """

    survival_at_birth: FloatArray
    survival: FloatArray
    out_shares: FloatArray
    arrivals: FloatArray
    births_per_woman: FloatArray
    birth_shares: FloatArray
    width: float = 1.0

    @property
    def ages(self) -> int:
        """Return the number of age groups."""
        return int(self.survival.shape[-1])

    @property
    def sexes(self) -> int:
        """Return the number of sexes."""
        return int(self.survival.shape[-2])


def birth_shares(boys_per_girl: float) -> FloatArray:
    """Return the shares of boys and girls among births, shape (2,)."""
    ratio = float(non_negative("Geschlechterverhältnis bei der Geburt", boys_per_girl))
    return np.array([ratio, 1.0]) / (1 + ratio)


def make_schedule(
    *, survival_at_birth: ArrayLike, survival: ArrayLike, births_per_woman: ArrayLike,
    shares_of_births: ArrayLike, out_shares: ArrayLike = 0.0, arrivals: ArrayLike = 0.0, width: float = 1.0,
) -> Schedule:
    """Check rates and bring them to the shapes of Schedule.

    survival, out_shares, arrivals: (sexes, ages) or (steps, sexes, ages), out_shares and arrivals also a
    single 0; births_per_woman: (ages,) or (steps, ages); survival_at_birth: (sexes,) or (steps, sexes).
    Raises InputError on shares outside 0..1, negative fertility, empty or unequal ages.
    """
    alive = share("Überlebensquoten", survival)
    alive = alive[None] if alive.ndim == 2 else alive
    if alive.ndim != 3 or alive.shape[-1] < 3:
        raise InputError("Überlebensquoten: Gebraucht werden Werte nach Geschlecht und mindestens drei Altern.")
    shape = alive.shape[-2:]
    fertility = np.atleast_2d(non_negative("Geburtenraten", births_per_woman))
    if fertility.shape[-1] != shape[1]:
        raise InputError("Geburtenraten: Die Altersgruppen passen nicht zu den Überlebensquoten.")
    parts = non_negative("Anteile der Geschlechter an den Geburten", shares_of_births)
    if parts.shape != (shape[0],) or parts.sum() > 1 + 1e-12:
        raise InputError("Anteile der Geschlechter an den Geburten: Sie passen nicht zu den Geschlechtern.")
    return Schedule(
        survival_at_birth=np.broadcast_to(np.atleast_2d(share("Überleben der Neugeborenen", survival_at_birth)),
                                          (1, shape[0]))
        if np.ndim(survival_at_birth) < 2 else share("Überleben der Neugeborenen", survival_at_birth),
        survival=alive,
        out_shares=_by_sex_and_age("Fortzüge", share("Fortzüge", out_shares), shape),
        arrivals=_by_sex_and_age("Zuzüge", finite("Zuzüge", arrivals), shape),
        births_per_woman=fertility, birth_shares=parts, width=width,
    )


def _by_sex_and_age(name_de: str, values: FloatArray, shape: tuple[int, ...]) -> FloatArray:
    if values.ndim == 3 and values.shape[1:] == shape:
        return values
    if values.ndim in (0, 2) and (values.ndim == 0 or values.shape == shape):
        return np.broadcast_to(values, shape)[None]
    raise InputError(f"{name_de}: Die Altersgruppen passen nicht zu den Überlebensquoten.")


def at_step(values: FloatArray, step: int) -> FloatArray:
    """Return the rates of one step; beyond the last given step the last one stays in force."""
    return np.asarray(values[min(step, values.shape[0] - 1)])
