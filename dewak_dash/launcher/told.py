"""Let a command do its work and tell what came of it: all commands share the streams and the exit code."""

import sys
from collections.abc import Callable
from contextlib import redirect_stdout

from dewak_dash.errors import DewakError
from dewak_dash.launcher.build import provide

REFUSED = 2


def told(work: Callable[[], str]) -> int:
    """Bring the store up to date, print what the work returns and return 0.

    What is said on the way goes to the error stream. Where the work is refused or there is no store, one German
    sentence stands there too and the code is 2.
    """
    try:
        with redirect_stdout(sys.stderr):
            if not provide():
                return REFUSED
            words = work()
    except DewakError as error:
        print(error, file=sys.stderr)
        return REFUSED
    print(words)
    return 0
