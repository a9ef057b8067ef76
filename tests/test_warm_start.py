"""The server prepares, loads, settles and announces in order, also where a warm-up fails."""

import asyncio
import gc
import sys
import threading

import pytest

from dewak_dash.server import lifespan


def _until_warm() -> None:
    for thread in threading.enumerate():
        if thread.name == "warm":
            thread.join(10)


def test_warm_start_prepares_loads_settles_and_announces_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(lifespan, "HEAVY", ("numpy",))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    monkeypatch.delitem(sys.modules, "dewak_dash.server.routes", raising=False)  # alone, nobody has it yet
    filled = threading.Event()
    warm = lifespan.warm_start(lambda: done.append("prepare"), ["dewak_dash.server"], lambda: done.append("announce"),
                               filled.set)

    async def live() -> None:
        async with warm(None):
            done.append("serve")

    asyncio.run(live())
    assert filled.wait(10)
    _until_warm()
    assert done[:3] == ["prepare", "freeze", "announce"]
    assert "serve" in done
    assert "dewak_dash.server.routes" in sys.modules


def test_warm_up_that_fails_still_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    settled: list[str] = []
    done = threading.Event()
    monkeypatch.setattr(lifespan, "HEAVY", ())
    told: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: told.append(str(args.exc_value)))

    def freeze() -> None:
        settled.append(threading.current_thread().name)
        if len(settled) == 2:
            done.set()

    monkeypatch.setattr(gc, "freeze", freeze)

    def fail() -> None:
        raise ValueError("eine Seite")

    async def live() -> None:
        async with lifespan.warm_start(lambda: None, [], lambda: None, fail)(None):
            await asyncio.to_thread(done.wait, 10)

    asyncio.run(live())
    _until_warm()
    assert settled == ["MainThread", "warm"]
    assert told == ["eine Seite"]
