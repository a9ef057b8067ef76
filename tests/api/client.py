"""Ask an ASGI app without a server: the client of the tests."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from starlette.types import ASGIApp, Message


@dataclass(frozen=True)
class Reply:
    """Hold what came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


def ask(app: ASGIApp, address: str, *, method: str = "GET", below: str = "", **headers: str) -> Reply:
    """Return the answer to one request, `below` the path of a proxy; header names with _ for -."""
    path, _, query = address.partition("?")
    sent: list[Message] = []
    named = {"host": "daten.example", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "https",
             "path": unquote(path), "raw_path": path.encode(), "root_path": below, "query_string": query.encode(),
             "headers": [(name.encode(), value.encode("latin-1")) for name, value in named.items()],
             "server": ("daten.example", 443), "client": ("192.0.2.1", 5000)}

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    start = next(message for message in sent if message["type"] == "http.response.start")
    return Reply(start["status"], {name.decode(): value.decode("latin-1") for name, value in start["headers"]},
                 b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body"))


def patient(app: ASGIApp, address: str, *, below: str = "") -> Reply:
    """Return the answer to a request, asked again as a 503 tells: a slow machine finishes what it began."""
    for _ in range(8):
        reply = ask(app, address, below=below)
        if reply.status != 503:
            break
    return reply
