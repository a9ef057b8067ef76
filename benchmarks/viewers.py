"""Simulate paced viewers of a running Streamlit app over its own websocket, on this machine only."""

import asyncio
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dewak_dash.text import t

PATIENCE_SECONDS = 120
LOCAL = ("http://localhost:", "http://127.0.0.1:")


@dataclass
class Times:
    """Seconds from request to finished script, first runs and reruns apart, and what went wrong."""

    first: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


async def run_script(socket: Any, page: str, query: str) -> float:
    """Ask for one run of a page and return the seconds until it has finished; raise RuntimeError on a failure."""
    asked = BackMsg()
    asked.rerun_script.page_name = page
    asked.rerun_script.query_string = query
    start = time.perf_counter()
    await socket.send(asked.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(await asyncio.wait_for(socket.recv(), PATIENCE_SECONDS))
        element = answer.delta.new_element
        if element.WhichOneof("type") == "exception" or element.alert.body == t("common.failed"):
            raise RuntimeError("the page failed")
        if answer.WhichOneof("type") == "script_finished":
            if answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return time.perf_counter() - start
            if answer.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                raise RuntimeError("script did not compile")


async def view(base: str, page: str, queries: Sequence[str], think: float, until: float, number: int,
               times: Times) -> None:
    """Be one viewer: open the page, think, change something, and so on until the time is over."""
    dice = random.Random(number)
    await asyncio.sleep(dice.uniform(0, think))
    stream = base.replace("http", "ws", 1) + "/_stcore/stream"
    try:
        async with websockets.connect(stream, subprotocols=["streamlit"], max_size=None, open_timeout=60) as socket:
            times.first.append(await run_script(socket, page, queries[number % len(queries)]))
            step = number
            while time.monotonic() < until:
                await asyncio.sleep(think * dice.uniform(0.5, 1.5))
                step += 1
                times.again.append(await run_script(socket, page, queries[step % len(queries)]))
    except (RuntimeError, OSError, TimeoutError, websockets.WebSocketException) as error:
        times.errors.append(f"{page}: {type(error).__name__} {error}"[:160])


def measure(base: str, pages: Sequence[str], queries: Sequence[str], *, viewers: int, seconds: float,
            think: float) -> Times:
    """Let viewers spread over pages use a local app for some seconds and return their times."""
    if not base.startswith(LOCAL):
        raise ValueError(f"only apps on this machine: {base}")

    async def together() -> Times:
        times = Times()
        until = time.monotonic() + seconds
        await asyncio.gather(*(view(base, pages[i % len(pages)], queries, think, until, i, times)
                               for i in range(viewers)))
        return times

    return asyncio.run(together())


def percentile(values: Sequence[float], share: float) -> float:
    """Return a percentile in milliseconds; raise ValueError without values."""
    if len(values) < 2:
        return 1000 * statistics.fmean(values)
    return 1000 * statistics.quantiles(values, n=100, method="inclusive")[round(100 * share) - 1]
