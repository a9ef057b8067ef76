"""Which addresses answer, which messages are cut off."""

import asyncio
import queue
import threading
from collections.abc import Iterator

import pytest
import uvicorn
import websockets
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.types import Message
from starlette.websockets import WebSocket

from dewak_dash.errors import InputError
from dewak_dash.launcher import ports
from dewak_dash.server.gate import NEEDED, ON_REQUEST, Gate, opened
from dewak_dash.server.headers import hsts_seconds, security_headers
from dewak_dash.server.run import serve

PAGES = {"ueberblick", "bevoelkerung"}
VISITS = {"a-visit"}


class Behind:
    """Answer 200 to whatever comes through, and note it."""

    def __init__(self) -> None:
        self.reached: list[str] = []
        self.root_paths: list[str] = []

    async def __call__(self, scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        self.reached.append(scope["path"])
        self.root_paths.append(scope.get("root_path", ""))
        await PlainTextResponse("behind")(scope, receive, send)


def ask(path: str, *, base: str = "", opens: str = "", method: str = "GET", accept: str = "*/*",
        kind: str = "http") -> tuple[Behind, list[Message]]:
    async def own(request: Request) -> PlainTextResponse:
        return PlainTextResponse("own")

    behind = Behind()
    gate = Gate(behind, pages=PAGES, files={"favicon.png", "static/js/a.js"}, routes=[Route("/offen/{name}", own)],
                open_folders=opened(opens), base=lambda: base, visit_is_open=VISITS.__contains__)
    sent: list[Message] = []

    async def receive() -> Message:
        raise AssertionError("the request was read")

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(gate({"type": kind, "method": method, "path": path, "headers": [(b"accept", accept.encode())]},
                     receive, send))
    return behind, sent


@pytest.mark.parametrize("path", [
    "/", "/bevoelkerung", "/bevoelkerung/", "/favicon.png", "/static/js/a.js", "/_stcore/health",
    "/_stcore/host-config", "/media/a.csv", "/app/static/icon.png", "/offen/daten.csv"])
def test_what_there_is_gets_through(path: str) -> None:
    behind, _ = ask(path)
    assert behind.reached == [path]


@pytest.mark.parametrize("path", [
    "/nichts", "/bevoelkerung/nichts", "/bevoelkerungX", "/static/js/b.js", "/wp-login.php", "/.env", "/_stcore",
    "/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/script-health-check", "/_stcore/healthX",
    "/_stcore/upload_file/a/b", "/offen", "/bevoelkerung/_stcore/health"])
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
def test_all_else_is_404_and_its_body_not_read(path: str, method: str) -> None:
    behind, sent = ask(path, method=method)
    assert behind.reached == []
    assert sent[0]["status"] == 404
    assert (b"connection", b"close") in sent[0]["headers"]


def test_a_browser_gets_a_german_page_with_a_way_out() -> None:
    _, sent = ask("/nichts", base="/dewak", accept="text/html")
    page = sent[1]["body"].decode()
    assert 'lang="de"' in page
    assert "Diese Seite gibt es hier nicht." in page
    assert 'href="/dewak/"' in page


@pytest.mark.parametrize("word", sorted(ON_REQUEST))
def test_each_framework_address_answers_only_on_request(word: str) -> None:
    path = f"/{ON_REQUEST[word]}/x"
    assert ask(path)[0].reached == []
    assert ask(path, opens=f" {word} ")[0].reached == [path]
    assert not any(ON_REQUEST[word].startswith(folder) for folder in NEEDED)


def test_unknown_word_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"metriken.*agent, metrics, script-health"):
        opened("metrics metriken")


def test_below_a_path_of_a_proxy() -> None:
    assert ask("/dewak/bevoelkerung", base="dewak/")[0].reached == ["/dewak/bevoelkerung"]
    assert ask("/dewak", base="/dewak")[0].reached == ["/dewak"]
    assert ask("/bevoelkerung", base="/dewak")[0].reached == []
    assert ask("/dewakbevoelkerung", base="/dewak")[0].reached == []


def test_our_own_routes_answer_below_a_path_of_a_proxy_and_learn_of_it() -> None:
    behind, _ = ask("/dewak/offen/daten.csv", base="/dewak/")
    assert behind.reached == ["/dewak/offen/daten.csv"]
    assert behind.root_paths == ["/dewak"]
    assert ask("/offen/daten.csv", base="/dewak")[0].reached == []
    assert ask("/dewak/bevoelkerung", base="/dewak")[0].root_paths == [""]


def test_sockets_are_left_to_the_app() -> None:
    assert ask("/anywhere", kind="websocket")[0].reached == ["/anywhere"]


def test_https_alone_only_where_asked_for() -> None:
    assert hsts_seconds("") is None
    assert "strict-transport-security" not in security_headers("", ())
    assert security_headers("", (), hsts=hsts_seconds("31536000"))["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "ja", "1; preload", "²"])
def test_other_words_for_https_are_refused(value: str) -> None:
    with pytest.raises(InputError, match="DEWAK_HSTS"):
        hsts_seconds(value)


async def _count(websocket: WebSocket) -> None:
    await websocket.accept()
    async for message in websocket.iter_bytes():
        await websocket.send_text(str(len(message)))


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve an app that counts bytes, with our own runner, in a thread; messages of at most 1000 bytes."""
    servers: queue.Queue[uvicorn.Server] = queue.Queue()
    real = uvicorn.Server.main_loop

    async def noted(self: uvicorn.Server) -> None:
        servers.put(self)
        await real(self)

    monkeypatch.setattr(uvicorn.Server, "main_loop", noted)
    app = Starlette(routes=[WebSocketRoute("/ws", _count)])
    with ports.taken("127.0.0.1", 0) as at:
        thread = threading.Thread(target=serve, args=(app,), kwargs={"at": at, "largest_message": 1000})
        thread.start()
        server = servers.get(timeout=10)
        yield f"ws://127.0.0.1:{at.getsockname()[1]}/ws"
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()


def test_message_above_the_limit_is_cut_off(address: str) -> None:
    async def send(size: int) -> str:
        async with websockets.connect(address) as connection:
            await connection.send(b"x" * size)
            return str(await connection.recv())

    assert asyncio.run(send(1000)) == "1000"
    with pytest.raises(websockets.ConnectionClosedError, match="1009"):
        asyncio.run(send(1001))
    with pytest.raises(websockets.ConnectionClosedError, match="1009"):
        asyncio.run(send(20_000_000))


