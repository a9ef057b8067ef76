"""Work apart from the pages: in few threads of its own, within a time."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from dewak_dash.errors import TookTooLong
from dewak_dash.formats import number
from dewak_dash.text import t

R = TypeVar("R")
# Of all who ask at once so many are answered, the others wait: pages keep their processor.
THREADS = 2
SECONDS = 15.0
_threads = ThreadPoolExecutor(THREADS, "api")


async def done(work: Callable[[], R], seconds: float = SECONDS) -> R:
    """Return what a function returns; raise TookTooLong after some seconds, waiting included.

    What has not begun by then never begins; what has begun is finished and kept by whoever keeps answers.
    """
    future = asyncio.get_running_loop().run_in_executor(_threads, work)
    try:
        return await asyncio.wait_for(future, seconds)
    except TimeoutError:
        raise TookTooLong(t("api.slow", seconds=number(seconds))) from None
