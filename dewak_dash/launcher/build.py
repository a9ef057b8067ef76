"""Bring the store up to date; runs inside the environment, the only part here that needs its packages."""

import sys
import time
from pathlib import Path

from dewak_dash.errors import DewakError
from dewak_dash.launcher.process import say
from dewak_dash.launcher.turns import one_at_a_time
from dewak_dash.text import t

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
STORE = DATA / "dewak.duckdb"
MARK = ".turn"
STOPPED = 130


def build() -> None:
    """Build the store from data/; raise DewakError with every problem found, the old store stays."""
    from dewak_dash.store.build import build_store

    say(t("launcher.building"))
    start = time.monotonic()
    report = build_store(DATA, STORE)
    say(t("launcher.built", seconds=f"{time.monotonic() - start:.1f}".replace(".", ",")))
    for remark in report.remarks:
        say(f"  {remark}")
    if report.changes:
        say(t("launcher.changes"))
    for change in report.changes:
        say(f"  {change}")


def _build_where_due() -> None:
    from dewak_dash.store.build import needs_build
    from dewak_dash.store.disk import told_in_german

    with told_in_german(DATA):
        if not needs_build(DATA, STORE):
            return
    with one_at_a_time(DATA / MARK, lambda: say(t("launcher.waiting"))), told_in_german(DATA):
        if needs_build(DATA, STORE):  # another start may have built it meanwhile
            build()


def provide() -> bool:
    """Build the store where it is missing or out of date; return whether there is one that can be shown.

    Problems in data/ or with the disk are told; a store from before is then used further.
    """
    from dewak_dash.store.build import fits

    try:
        _build_where_due()
    except DewakError as error:
        print(error, file=sys.stderr, flush=True)
        whole = fits(STORE)
        say(t("launcher.old_store") if whole else t("launcher.no_store"))
        return whole
    return True


def main() -> int:
    """Build and return the exit code."""
    try:
        with one_at_a_time(DATA / MARK, lambda: say(t("launcher.waiting"))):
            build()
    except DewakError as error:
        print(error, file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        say(t("launcher.stopped"))
        return STOPPED
    return 0


if __name__ == "__main__":
    sys.exit(main())
