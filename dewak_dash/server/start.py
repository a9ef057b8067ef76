"""Make Streamlit's start page ours before the browser sees it: language, title, words without JavaScript."""

import re
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dewak_dash.language import GERMAN, LANGUAGES, speaking
from dewak_dash.server.frame import LINKS
from dewak_dash.text import t

LANGUAGE = re.compile(rb"<html lang=\"[a-z-]*\"")
TITLE = re.compile(rb"<title>.*?</title>", re.DOTALL)
NOSCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
CHANGED_BY_US = ("etag", "last-modified", "accept-ranges")


def translated(page: bytes, language: str) -> bytes:
    """Return the start page with language, title and noscript text, and our style sheet and script."""
    page = LANGUAGE.sub(f'<html lang="{language}"'.encode(), page, count=1)
    with speaking(language):
        page = TITLE.sub(f"<title>{t('common.app')}</title>{LINKS}".encode(), page, count=1)
        return NOSCRIPT.sub(f"<noscript><p>{t('launcher.noscript')}</p></noscript>".encode(), page, count=1)


def wanted_language(scope: Scope) -> str:
    """Return the language an address asks for, as the pages read it."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("sprache", [""])[0]
    return asked if asked in LANGUAGES else GERMAN


def wants_page(scope: Scope) -> bool:
    """Return whether a request asks for a page to show."""
    return (scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
            and "text/html" in Headers(scope=scope).get("accept", ""))


def without_conditions(scope: Scope) -> Scope:
    """Return the request so that it is answered whole and unpacked: deep links would arrive gzipped."""
    dropped = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] not in dropped]}


class StartPage:
    """Rewrite the start page on its way out; everything else passes untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on; hold an HTML answer until it is whole and send it in the language asked for."""
        if not wants_page(scope):
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        parts: list[bytes] = []

        async def hold(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_html(message):
                start = message
            elif start is None:
                await send(message)
            else:
                parts.append(message.get("body", b""))
                if not message.get("more_body", False):
                    await _send_page(start, translated(b"".join(parts), wanted_language(scope)), send)

        await self.app(without_conditions(scope), receive, hold)


def _is_html(start: Message) -> bool:
    return start["status"] == 200 and Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")


async def _send_page(start: Message, page: bytes, send: Send) -> None:
    headers = MutableHeaders(scope=start)
    for name in CHANGED_BY_US:
        del headers[name]
    if page:  # an answer to HEAD has no body and keeps no length that is not its own
        headers["content-length"] = str(len(page))
    else:
        del headers["content-length"]
    await send(start)
    await send({"type": "http.response.body", "body": page})
