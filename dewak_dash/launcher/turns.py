"""Let several starts of one checkout prepare it one after the other."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dewak_dash.launcher.process import LaunchError
from dewak_dash.text import t

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE_SECONDS = 1800.0
PAUSE_SECONDS = 0.2


def _taken(file: IO[bytes]) -> bool:
    """Take the lock without waiting; return whether somebody else has it. The system gives it back with the file."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    return False


@contextmanager
def one_at_a_time(mark: Path, waiting: Callable[[], None], *, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold the lock of a file while the body runs; call `waiting` once where another process holds it.

    Raise LaunchError where the file cannot be laid down, or where the other process takes longer than `patience`
    seconds. A process that is killed gives the lock back.
    """
    try:
        file = mark.open("ab")
    except OSError as error:
        raise LaunchError(t("launcher.no_mark", folder=mark.parent.name, code=str(error.errno))) from error
    with file:
        end = time.monotonic() + patience
        told = False
        while _taken(file):
            if not told:
                waiting()
                told = True
            if time.monotonic() > end:
                raise LaunchError(t("launcher.waited", minutes=str(round(patience / 60))))
            time.sleep(PAUSE_SECONDS)
        yield
