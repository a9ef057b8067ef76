"""What surrounds the app: headers on every kind of answer, a German page, health, warm start."""

import asyncio
import base64
import gzip
import hashlib
import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.types import Message
from starlette.websockets import WebSocket
from streamlit import file_util

from dewak_dash.errors import InputError
from dewak_dash.server import headers
from dewak_dash.server.routes import health, start_page
from dewak_dash.server.settings import overrides
from dewak_dash.server.start import StartPage, translated

FILE = Path(file_util.get_static_dir()) / "index.html"
INDEX = FILE.read_text(encoding="utf-8")
BROWSER = {"accept": "text/html,*/*", "accept-encoding": "gzip"}


async def page(request: Request) -> FileResponse:
    return FileResponse(FILE)


async def text(request: Request) -> PlainTextResponse:
    return PlainTextResponse("a;b " * 500)


async def away(request: Request) -> RedirectResponse:
    return RedirectResponse("/page")


async def stream(request: Request) -> StreamingResponse:
    return StreamingResponse(iter([b"one", b"two"]), media_type="text/plain")


async def socket(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_bytes(b"\x00\x01")
    await websocket.close()


def app(ancestors: tuple[str, ...] = ()) -> Starlette:
    """Put the project's middleware above a compressing app, in the order of app.py."""
    return Starlette(
        routes=[Route("/page", page), Route("/text", text), Route("/away", away), Route("/stream", stream),
                health(lambda: True), start_page("start"), WebSocketRoute("/ws", socket)],
        middleware=[Middleware(headers.SecurityHeaders, headers=headers.security_headers(INDEX, ancestors)),
                    Middleware(StartPage), Middleware(GZipMiddleware, minimum_size=10)])


class Answer:
    """Collect what an ASGI app sends for one request."""

    def __init__(self, messages: list[Message]) -> None:
        self.messages = messages
        start = messages[0]
        self.status: int = start["status"]
        self.headers = {name.decode(): value.decode() for name, value in start["headers"]}
        self.raw = b"".join(m.get("body", b"") for m in messages[1:])

    @property
    def body(self) -> bytes:
        return gzip.decompress(self.raw) if self.headers.get("content-encoding") == "gzip" else self.raw


def ask(target: Starlette, path: str, wanted: dict[str, str], method: str = "GET",
        kind: str = "http", query: bytes = b"") -> list[Message]:
    sent: list[Message] = []
    arriving = iter([{"type": "websocket.connect"}] if kind == "websocket" else [{"type": "http.request"}])

    async def receive() -> Message:
        message = next(arriving, None)
        return await asyncio.Event().wait() or {} if message is None else message  # the client stays and listens

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": kind, "method": method, "path": path, "raw_path": path.encode(), "query_string": query,
             "root_path": "", "scheme": "http", "server": ("localhost", 80), "client": ("localhost", 1), "state": {},
             "asgi": {"version": "3.0"}, "http_version": "1.1", "subprotocols": [],
             "headers": [(name.encode(), value.encode()) for name, value in wanted.items()]}
    asyncio.run(target(scope, receive, send))
    return sent


def get(path: str, wanted: dict[str, str] = BROWSER, *, ancestors: tuple[str, ...] = (),
        method: str = "GET", query: str = "") -> Answer:
    return Answer(ask(app(ancestors), path, wanted, method, query=query.encode()))


@pytest.mark.parametrize(("path", "status"), [
    ("/page", 200), ("/text", 200), ("/away", 307), ("/stream", 200), ("/health", 200), ("/nothing", 404)])
def test_every_kind_of_answer_is_dressed(path: str, status: int) -> None:
    answer = get(path)
    assert answer.status == status
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"
    assert "geolocation=()" in answer.headers["permissions-policy"]
    assert "default-src 'self'" in answer.headers["content-security-policy"]


def policy(answer: Answer) -> dict[str, list[str]]:
    rules = (rule.split() for rule in answer.headers["content-security-policy"].split("; "))
    return {name: sources for name, *sources in rules}


def test_policy_names_no_other_host_and_no_eval() -> None:
    rules = policy(get("/page"))
    sources = {source for each in rules.values() for source in each}
    hashes = {source for source in sources if source.startswith("'sha256-")}
    assert sources - hashes == {"'self'", "'none'", "'unsafe-inline'", "'wasm-unsafe-eval'", "data:", "blob:"}
    assert "'unsafe-inline'" not in rules["script-src"]
    assert rules["object-src"] == ["'none'"]


def test_hash_is_that_of_the_installed_inline_script() -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", INDEX, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy(get("/page"))["script-src"]


def test_hash_of_a_published_example() -> None:
    """Content Security Policy Level 3, section on hashes: alert('Hello, world.');"""
    page = '<script src="x.js"></script><script>alert(\'Hello, world.\');</script>'
    assert headers.script_hashes(page) == ("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",)


def test_embedding_only_where_configured() -> None:
    assert policy(get("/page"))["frame-ancestors"] == ["'self'"]
    answer = get("/page", ancestors=headers.frame_ancestors("https://www.herten.de https://*.example.org:8443"))
    assert policy(answer)["frame-ancestors"] == ["'self'", "https://www.herten.de", "https://*.example.org:8443"]
    assert "x-frame-options" not in answer.headers


@pytest.mark.parametrize("value", ["*", "herten.de", "https://a.de;script-src *", "https://a.de,https://b.de",
                                   "javascript:x", "https://", "https://a.de/pfad", "'none'"])
def test_other_words_for_embedding_are_refused(value: str) -> None:
    with pytest.raises(InputError, match="DEWAK_FRAME_ANCESTORS"):
        headers.frame_ancestors(value)


def test_nothing_named_means_no_embedding() -> None:
    assert headers.frame_ancestors("  ") == ()


@pytest.mark.parametrize("wanted", [BROWSER, {"accept": "text/html"}], ids=["gzip", "plain"])
def test_page_arrives_in_german(wanted: dict[str, str]) -> None:
    answer = get("/page", {**wanted, "range": "bytes=0-9"})
    page = answer.body.decode()
    assert '<html lang="de">' in page
    assert "<title>DeWaK</title>" in page
    assert "braucht JavaScript" in page
    assert "You need to enable" not in page
    assert int(answer.headers["content-length"]) == len(answer.raw)
    assert "etag" not in answer.headers


@pytest.mark.parametrize(("query", "language"), [
    ("sprache=en", "en"), ("ags=05562020&sprache=en", "en"), ("sprache=einfach", "de"), ("sprache=xx", "de"),
    ("", "de")])
def test_page_arrives_in_the_language_of_its_address(query: str, language: str) -> None:
    page = get("/page", BROWSER, query=query).body.decode()
    assert f'<html lang="{language}">' in page
    assert ("needs JavaScript" in page) == (language == "en")
    assert ("braucht JavaScript" in page) == (language == "de")


def test_page_keeps_its_scripts_as_they_were_and_takes_in_ours() -> None:
    """Inline scripts stand in the policy by their hash; ours is a file, so that none need be added."""
    scripts = re.compile(rb"<script.*?</script>", re.DOTALL)
    found = scripts.findall(translated(INDEX.encode(), "de"))
    ours = [script for script in found if b"./frame.js" in script]
    assert len(ours) == 1
    assert [script for script in found if script not in ours] == scripts.findall(INDEX.encode())


def test_head_of_a_page_promises_no_body() -> None:
    answer = get("/page", method="HEAD")
    assert answer.status == 200
    assert answer.raw == b""
    assert "content-length" not in answer.headers


def test_other_answers_stay_compressed_and_whole() -> None:
    answer = get("/text", {"accept": "*/*", "accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.body == b"a;b " * 500


def test_text_for_a_browser_is_not_touched() -> None:
    assert get("/text").body == b"a;b " * 500


def test_stream_is_passed_on_piece_by_piece() -> None:
    pieces = [m["body"] for m in ask(app(), "/stream", {"accept": "*/*"}) if m.get("body")]
    assert pieces == [b"one", b"two"]


def test_websocket_is_left_alone() -> None:
    sent = ask(app(), "/ws", {}, kind="websocket")
    assert [m["type"] for m in sent] == ["websocket.accept", "websocket.send", "websocket.close"]
    assert sent[0]["headers"] == []


def test_health_tells_whether_there_is_a_store() -> None:
    assert get("/health").body == b'{"status":"ok"}'
    empty = Starlette(routes=[health(lambda: False)])
    assert Answer(ask(empty, "/health", {})).status == 503


def test_start_page_is_also_reached_by_its_name() -> None:
    assert get("/start").headers["location"] == "./"
    chosen = Answer(ask(app(), "/start", BROWSER, query=b"ags=05954032&x=%C3%A4"))
    assert chosen.headers["location"] == "./?ags=05954032&x=%C3%A4"


def test_settings_come_from_the_environment() -> None:
    found = overrides({"STREAMLIT_SERVER_PORT": "9000", "STREAMLIT_SERVER_ADDRESS": "0.0.0.0", "HOME": "/"})
    assert found == {"server.port": 9000, "server.address": "0.0.0.0"}
    with pytest.raises(InputError, match="STREAMLIT_SERVER_PORT"):
        overrides({"STREAMLIT_SERVER_PORT": "acht"})
