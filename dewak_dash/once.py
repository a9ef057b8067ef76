"""Work an answer out once: whoever asks while it is being worked out waits for it; what was not used longest goes.

All memories of a process share one limit of bytes, so that many different questions cannot fill the machine.
"""

import itertools
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from typing import Any

from dewak_dash.weight import Weight, weigh

LIMIT_BYTES = 256 * 1024 * 1024
ENTRY_BYTES = 1000  # of the entry itself: key, future, its place in the order


@dataclass
class _Entry:
    answer: Future[Any] = field(default_factory=Future)
    weight: Weight | None = None  # until the answer is weighed


class Store:
    """Hold answers up to a limit of bytes, the least recently used leave first; safe to share between threads."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.bytes = 0
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()
        self._holders: dict[int, int] = {}  # how many answers hold a large part
        self._guard = threading.Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def ask(self, key: Hashable, work: Callable[[], Any]) -> Any:
        """Return the answer kept for a key, or work it out and keep it.

        What fails is not kept: the one who worked gets the error, those who waited try for themselves.
        """
        with self._guard:
            known = self._entries.get(key)
            entry = known or self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
        if known is not None:
            try:
                return known.answer.result()
            except CancelledError:
                return self.ask(key, work)
        try:
            entry.answer.set_result(work())
        finally:
            if not entry.answer.done():
                with self._guard:
                    self._entries.pop(key, None)
                entry.answer.cancel()
        answer = entry.answer.result()
        self._take_in(key, entry, weigh(answer))
        return answer

    def _take_in(self, key: Hashable, entry: _Entry, weight: Weight) -> None:
        with self._guard:
            entry.weight = weight
            self.bytes += weight.small + ENTRY_BYTES
            for part, size in weight.large.items():
                self._holders[part] = self._holders.get(part, 0) + 1
                self.bytes += size if self._holders[part] == 1 else 0
            while self.bytes > self.limit:
                oldest = next((old for old, held in self._entries.items() if held.weight and old != key), None)
                if oldest is None:
                    break  # the newest alone is above the limit
                self._let_go(self._entries.pop(oldest).weight or Weight(0, {}))

    def _let_go(self, weight: Weight) -> None:
        self.bytes -= weight.small + ENTRY_BYTES
        for part, size in weight.large.items():
            self._holders[part] -= 1
            if self._holders[part] == 0:
                del self._holders[part]
                self.bytes -= size


SHARED = Store(LIMIT_BYTES)
_numbers = itertools.count()


def memory(store: Store = SHARED) -> Callable[[Hashable, Callable[[], Any]], Any]:
    """Return a function (key, work) whose answers are kept in the store, apart from those of every other memory."""
    number = next(_numbers)
    return lambda key, work: store.ask((number, key), work)
