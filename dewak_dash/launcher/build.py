"""Bring the store up to date; runs inside the environment, the only part here that needs its packages."""

import sys
import time
from pathlib import Path

from dewak_dash.errors import DewakError
from dewak_dash.launcher.process import say
from dewak_dash.text import t

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
STORE = DATA / "dewak.duckdb"


def build() -> None:
    """Build the store from data/; raise DataError with every problem found, the old store stays."""
    from dewak_dash.store.build import build_store

    say(t("launcher.building"))
    start = time.monotonic()
    build_store(DATA, STORE)
    say(t("launcher.built", seconds=f"{time.monotonic() - start:.1f}".replace(".", ",")))


def provide() -> bool:
    """Build the store where it is missing or out of date; return whether there is one to show.

    Problems in data/ are told; a store from before is then used further.
    """
    from dewak_dash.store.build import needs_build

    try:
        if needs_build(DATA, STORE):
            build()
    except DewakError as error:
        print(error, file=sys.stderr, flush=True)
        say(t("launcher.old_store") if STORE.exists() else t("launcher.no_store"))
    return STORE.exists()


def main() -> int:
    """Build and return the exit code."""
    try:
        build()
    except DewakError as error:
        print(error, file=sys.stderr, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
