"""Find a port for the app."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from dewak_dash.launcher.process import LaunchError
from dewak_dash.text import t

DEFAULT = 8501
TRIES = 100
LARGEST = 65535
BACKLOG = 2048  # visits that may wait while the app gets ready
HOST = "127.0.0.1"


@dataclass(frozen=True)
class Port:
    """Name the port to use and, where it is not the usual one, the busy one it replaces."""

    number: int
    moved_from: int | None = None


def is_free(number: int) -> bool:
    """Return whether nothing listens on a port of this machine and we may."""
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((HOST, number)) == 0:
            return False
    with socket.socket() as probe:
        if os.name != "nt":  # there it would let us take a port that is in use
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, number))
        except OSError:
            return False
    return True


def choose(wanted: int | None, *, free: Callable[[int], bool] = is_free) -> Port:
    """Return the wanted port, or the first free one from the usual port on.

    Raises LaunchError where the wanted port is impossible or busy, or where none is free.
    """
    if wanted is not None:
        if not 1 <= wanted <= LARGEST:
            raise LaunchError(t("launcher.port_impossible", port=str(wanted), largest=str(LARGEST)))
        if not free(wanted):
            raise LaunchError(t("launcher.port_busy", port=str(wanted)))
        return Port(wanted)
    for number in range(DEFAULT, DEFAULT + TRIES):
        if free(number):
            return Port(number, None if number == DEFAULT else DEFAULT)
    raise LaunchError(t("launcher.port_none", first=str(DEFAULT), last=str(DEFAULT + TRIES - 1)))


@contextmanager
def taken(host: str, number: int) -> Iterator[socket.socket]:
    """Hold a port from now on, so that no second start takes it while this one gets ready; who comes early waits.

    Raises LaunchError where it is busy: two starts at once may both have found it free.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP: only then the event loop sends each part of an answer at once, instead of waiting up to 40 ms for
    # the other side to confirm the part before.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as held:
        if os.name != "nt":
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            held.bind((host, number))
            held.listen(BACKLOG)  # binding alone lets a second one bind, too
        except OSError as error:
            raise LaunchError(t("launcher.port_busy", port=str(number))) from error
        yield held
