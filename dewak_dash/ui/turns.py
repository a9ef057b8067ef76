"""Let scripts run in turn: one after the other is sooner done for all than all at once.

Python runs one thread at a time. Scripts of 30 ms that share it finish together, late; in turn each is done at its own
end, and nothing is lost by changing between them. A script that works long counts no more, so that it holds up nobody.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Turns:
    """Give out places in order of asking: `places` at a time, each for `longest` seconds, then it is free again."""

    def __init__(self, *, places: int, longest: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.places, self.longest, self.clock = places, longest, clock
        self._guard = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._begun: dict[int, float] = {}  # by asker, in order of beginning
        self._askers = 0

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a place and hold it until the end of the block."""
        asker = self._begin()
        try:
            yield
        finally:
            with self._guard:
                self._begun.pop(asker, None)
                self._call()

    def _begin(self) -> int:
        called = threading.Event()
        with self._guard:
            self._askers += 1
            asker = self._askers
            self._waiting.append(called)
        while True:
            with self._guard:
                rest = self._rest() if self._waiting[0] is called else None
                if rest == 0.0:
                    self._waiting.popleft()
                    self._begun[asker] = self.clock()
                    self._call()
                    return asker
                called.clear()
            called.wait(rest)

    def _rest(self) -> float:
        """Return the seconds until a place is free; 0 where one is."""
        now = self.clock()
        for asker in [asker for asker, begun in self._begun.items() if now - begun >= self.longest]:
            del self._begun[asker]
        if len(self._begun) < self.places:
            return 0.0
        return min(self._begun.values()) + self.longest - now

    def _call(self) -> None:
        if self._waiting:
            self._waiting[0].set()


# One place was quicker than two, 0.2 s than 0.1, for first pages and new choices (docs/decisions/0080).
SCRIPTS = Turns(places=1, longest=0.2)
