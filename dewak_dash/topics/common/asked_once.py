"""The pages' only door to data: one current store, every result cached by the fingerprint of the store and the time of
the last import of streets."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from dewak_dash.language import GERMAN, speaking, spoken
from dewak_dash.once import memory
from dewak_dash.store.database import Database, current_database
from dewak_dash.store.streets.kept import state

P = ParamSpec("P")
R = TypeVar("R")
ROOT = Path(__file__).resolve().parents[3]
STORE = ROOT / "data" / "dewak.duckdb"
# The folder in which an import of streets keeps its own.
STREETS = STORE.parent


def database() -> Database:
    """Return the store as it is now; a replaced file is opened anew. Raise StoreMissing without one."""
    return current_database(STORE)


def cached(function: Callable[P, R]) -> Callable[P, R]:
    """Keep results per store fingerprint and arguments, shared by all sessions: treat them as read-only.

    For figures, which are the same in every language: what is worked out here speaks German, whoever asks. What holds
    words or written numbers is `worded`.
    Not st.cache_resource: hashing arguments there took 20 of the 60 ms a rerun of the largest page had.
    """
    ask = memory()

    def work(*args: P.args, **kwargs: P.kwargs) -> R:
        with speaking(GERMAN):
            return function(*args, **kwargs)

    @functools.wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (database().fingerprint, state(STREETS), args, tuple(sorted(kwargs.items())))
        return cast(R, ask(key, lambda: work(*args, **kwargs)))

    return call


def worded(function: Callable[P, R]) -> Callable[P, R]:
    """Keep results as `cached` does, apart for each language: for what holds words or written numbers."""
    ask = memory()

    @functools.wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (spoken(), database().fingerprint, state(STREETS), args, tuple(sorted(kwargs.items())))
        return cast(R, ask(key, lambda: function(*args, **kwargs)))

    return call
