"""What takes too long is given up, the pages keep their threads, the gate knows the way."""

import asyncio
import threading
import time

import pytest
from client import ask
from starlette.applications import Starlette

from dewak_dash.api import work
from dewak_dash.errors import TookTooLong
from dewak_dash.server.gate import Gate
from dewak_dash.store.database import Database
from dewak_dash.topics.schnittstelle import answers_files

ENDLESS = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3"


def test_a_query_is_stopped_after_its_time_and_the_store_answers_on(database: Database) -> None:
    began = time.monotonic()
    with pytest.raises(TookTooLong, match="limit"):
        database.table(ENDLESS, (), 0.3)
    assert time.monotonic() - began < 20
    assert database.table("SELECT 1 AS one", (), 60).to_pylist() == [{"one": 1}]


def test_an_answer_that_takes_too_long_is_503_with_a_time_to_come_again(
        app: Starlette, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object) -> None:
        raise TookTooLong("zu lang")

    monkeypatch.setattr(answers_files, "page", slow)
    reply = ask(app, "/api/v1/datasets/tfr.json?limit=17")
    assert (reply.status, reply.json()["detail"]) == (503, "zu lang")
    assert int(reply.headers["retry-after"]) > 0


def test_waiting_ends_and_no_more_threads_work_than_allowed() -> None:
    gate, running, most, guard = threading.Event(), 0, 0, threading.Lock()

    def hold() -> None:
        nonlocal running, most
        with guard:
            running, most = running + 1, max(most, running + 1)
        gate.wait(10)
        with guard:
            running -= 1

    async def many() -> list[BaseException | None]:
        return await asyncio.gather(*(work.done(hold, 0.2) for _ in range(12)), return_exceptions=True)

    try:
        found = asyncio.run(many())
    finally:
        gate.set()
    assert all(isinstance(each, TookTooLong) for each in found)
    assert most == work.THREADS


@pytest.mark.parametrize(("path", "known"), [
    ("/api/v1", True), ("/api/v1/", True), ("/api/v1/datasets/tfr.csv", True), ("/api/v1/answers/angebote", True),
    ("/api", False), ("/api/v2/", False), ("/apix/v1/", False)])
def test_the_gate_knows_the_way(app: Starlette, path: str, *, known: bool) -> None:
    gate = Gate(app, pages=(), files=(), routes=app.routes, open_folders=(), base=lambda: "",
                visit_is_open=lambda visit: False)

    scope = {"type": "http", "method": "GET", "path": path, "headers": []}
    assert (gate.known(scope) is not None) == known
