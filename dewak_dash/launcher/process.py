"""Start other programs, wait for them and pass a request to stop on to them."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType

from dewak_dash.errors import DewakError

PATIENCE_SECONDS = 15


class LaunchError(DewakError):
    """Say in one sentence what stops a command and what to do about it."""


def say(text: str) -> None:
    """Tell the person at the terminal what is being done."""
    print(text, flush=True)


def run_child(command: Sequence[str], *, cwd: Path, env: Mapping[str, str] | None = None) -> int:
    """Run a program in the foreground and return its exit code.

    Ctrl+C reaches the child through the terminal; a polite request to end (SIGTERM) is handed on. Either way
    the child is given time to close what it has open.
    """
    child = subprocess.Popen(list(command), cwd=cwd, env={**os.environ, **(env or {})})

    def hand_on(number: int, frame: FrameType | None) -> None:
        child.terminate()

    before = signal.signal(signal.SIGTERM, hand_on)
    try:
        return child.wait()
    except KeyboardInterrupt:
        try:
            child.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
        raise
    finally:
        signal.signal(signal.SIGTERM, before)
