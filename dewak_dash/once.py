"""Work an answer out once: whoever asks while it is being worked out waits for it."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future
from typing import Any


def memory(kept: int) -> Callable[[Hashable, Callable[[], Any]], Any]:
    """Return a function (key, work) that keeps the last answers and shares them between threads.

    What fails is not kept: the one who worked gets the error, those who waited try for themselves.
    """
    answers: OrderedDict[Hashable, Future[Any]] = OrderedDict()
    guard = threading.Lock()

    def ask(key: Hashable, work: Callable[[], Any]) -> Any:
        with guard:
            known = answers.get(key)
            answer = answers.setdefault(key, Future())
            answers.move_to_end(key)
            while len(answers) > kept:
                answers.popitem(last=False)
        if known is not None:
            try:
                return known.result()
            except CancelledError:
                return ask(key, work)
        try:
            answer.set_result(work())
        finally:
            if not answer.done():
                with guard:
                    answers.pop(key, None)
                answer.cancel()
        return answer.result()

    return ask
