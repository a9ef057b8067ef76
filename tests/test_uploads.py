"""One kind of file comes in: a project file, small, of an open visit, a few times; everything else is turned away."""

import asyncio

import pytest
from starlette.types import Message

from dewak_dash.server.gate import Gate
from dewak_dash.server.uploads import LARGEST, MOST, Uploads

ADDRESS = "/_stcore/upload_file/a-visit/a-file"


class Reading:
    """Read a whole body as the framework would, and note how much came and how it ended."""

    def __init__(self) -> None:
        self.read = 0
        self.ended = ""
        self.called = 0

    async def __call__(self, scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        self.called += 1
        while True:
            message = await receive()
            self.ended = message["type"]
            self.read += len(message.get("body", b""))
            if self.ended == "http.disconnect" or not message.get("more_body"):
                return


def send(gate: Gate, path: str = ADDRESS, method: str = "PUT", size: str | None = "100", body: int = 100
         ) -> list[Message]:
    """Send a request with a body of so many bytes, told or mistold, in pieces."""
    left, sent = body, []

    async def receive() -> Message:
        nonlocal left
        piece = min(left, 1000)
        left -= piece
        return {"type": "http.request", "body": b"x" * piece, "more_body": left > 0}

    async def answer(message: Message) -> None:
        sent.append(message)

    headers = [] if size is None else [(b"content-length", size.encode())]
    asyncio.run(gate({"type": "http", "method": method, "path": path, "headers": headers}, receive, answer))
    return sent


def made(base: str = "", visits: tuple[str, ...] = ("a-visit",)) -> tuple[Gate, Reading]:
    behind = Reading()
    return Gate(behind, pages=(), files=(), routes=(), open_folders=(), base=lambda: base,
                visit_is_open=visits.__contains__), behind


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS"])
def test_a_file_of_an_open_visit_comes_in_and_can_be_taken_back(method: str) -> None:
    gate, behind = made()
    send(gate, method=method)
    assert (behind.called, behind.read, behind.ended) == (1, 100, "http.request")
    gate, behind = made(base="/dewak")
    send(gate, f"/dewak{ADDRESS}", method)
    assert behind.called == 1


@pytest.mark.parametrize(("path", "method", "size"), [
    (ADDRESS, "GET", "100"), (ADDRESS, "POST", "100"), (ADDRESS, "PUT", None), (ADDRESS, "PUT", "viel"),
    (ADDRESS, "PUT", "²"), (ADDRESS, "PUT", str(LARGEST + 1)), ("/_stcore/upload_file/other/a-file", "PUT", "100"),
    ("/_stcore/upload_file/a-visit", "PUT", "100"), (f"{ADDRESS}/more", "PUT", "100"),
    ("/upload_file/a-visit/x", "PUT", "9"), (f"/dewak{ADDRESS}", "PUT", "100")])
def test_all_else_is_404_unread(path: str, method: str, size: str | None) -> None:
    gate, behind = made()
    assert send(gate, path, method, size)[0]["status"] == 404
    assert behind.called == 0


def test_a_body_longer_than_it_said_is_cut_off() -> None:
    gate, behind = made()
    send(gate, size="100", body=10 * LARGEST)
    assert behind.ended == "http.disconnect"
    assert behind.read <= LARGEST


def test_a_visit_may_send_only_so_many_and_others_still_may() -> None:
    gate, behind = made(visits=("a-visit", "b-visit"))
    for _ in range(MOST):
        send(gate)
    assert send(gate)[0]["status"] == 404
    assert behind.called == MOST
    send(gate, "/_stcore/upload_file/b-visit/x")
    assert behind.called == MOST + 1


def test_visits_that_ended_are_forgotten() -> None:
    visits = {"a-visit"}
    uploads = Uploads(Reading(), lambda visit: visit in visits)
    scope = {"type": "http", "method": "PUT", "headers": [(b"content-length", b"1")]}
    assert uploads.takes(scope, "_stcore/upload_file/a-visit/x")
    visits.clear()
    visits.add("b-visit")
    assert uploads.takes(scope, "_stcore/upload_file/b-visit/x")
    assert set(uploads.sent) == {"b-visit"}
