"""Bring the server up warm: heaps, store, modules, garbage collector."""

import gc
import importlib
import pkgutil
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from dewak_dash.server.heaps import share_heaps

HEAVY = ("pandas", "pyarrow", "duckdb", "plotly.graph_objects", "pydeck")


def modules_under(package: str) -> list[str]:
    """Return the names of a package's modules at any depth, without entry points."""
    found = importlib.import_module(package)
    names = (module.name for module in pkgutil.walk_packages(found.__path__, f"{package}."))
    return [name for name in names if not name.endswith(("__main__", ".main"))]


def load(names: Iterable[str]) -> None:
    """Import modules now, so that no first visitor waits for them."""
    for name in names:
        importlib.import_module(name)


def settle() -> None:
    """Take everything loaded so far out of the collector's rounds; it would walk it after every script run."""
    gc.collect()
    gc.freeze()


def _fill_and_settle(fill: Callable[[], None]) -> None:
    try:
        fill()
    finally:  # a page that fails is told in its own place; the others are to be quick all the same
        settle()


def warm_start(prepare: Callable[[], object], packages: Iterable[str], announce: Callable[[], None],
               fill: Callable[[], None]) -> Callable[[Any], AbstractAsyncContextManager[dict[str, Any]]]:
    """Return what the server runs before its first request: prepare, import the packages, settle, announce.

    `fill` answers the likely first questions beside the first visitors, in a thread of its own.
    """

    @asynccontextmanager
    async def lifespan(app: object) -> AsyncIterator[dict[str, Any]]:
        share_heaps()
        prepare()
        load(HEAVY)
        for package in packages:
            load(modules_under(package))
        settle()
        announce()
        threading.Thread(target=_fill_and_settle, args=(fill,), name="warm", daemon=True).start()
        try:
            yield {}
        finally:
            gc.unfreeze()  # at the end everything is to be cleared away again

    return lifespan
