"""The pages' only door to data: one current store, every result cached by the store's fingerprint."""

import functools
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import ParamSpec, TypeVar

from dewak_dash.store.database import Database, current_database

P = ParamSpec("P")
R = TypeVar("R")
ROOT = Path(__file__).resolve().parents[3]
STORE = ROOT / "data" / "dewak.duckdb"
KEPT = 256


def database() -> Database:
    """Return the store as it is now; a replaced file is opened anew. Raise StoreMissing without one."""
    return current_database(STORE)


def cached(function: Callable[P, R]) -> Callable[P, R]:
    """Keep results per store fingerprint and arguments, shared by all sessions: treat them as read-only.

    Whoever asks while an answer is being worked out waits for it instead of working it out again. Not
    st.cache_resource: hashing arguments there took 20 of the 60 ms a rerun of the largest page had.
    """
    answers: OrderedDict[Hashable, Future[R]] = OrderedDict()
    guard = threading.Lock()

    @functools.wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (database().fingerprint, args, tuple(sorted(kwargs.items())))
        with guard:
            known = answers.get(key)
            answer = answers.setdefault(key, Future())
            answers.move_to_end(key)
            while len(answers) > KEPT:
                answers.popitem(last=False)
        if known is not None:
            try:
                return known.result()
            except CancelledError:  # whoever worked it out failed: try for oneself
                return call(*args, **kwargs)
        try:
            answer.set_result(function(*args, **kwargs))
        finally:
            if not answer.done():
                with guard:
                    answers.pop(key, None)
                answer.cancel()
        return answer.result()

    return call
