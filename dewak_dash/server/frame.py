"""Bring our own style sheet and script into the framework's page, both from this server and without inline code."""

import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

SCRIPT, STYLE = "frame.js", "frame.css"
LINKS = f'<link rel="stylesheet" href="./{STYLE}"><script src="./{SCRIPT}"></script>'


def _route(name: str, content: str, kind: str) -> Route:
    async def answer(request: Request) -> Response:
        return Response(content, media_type=kind, headers={"cache-control": "no-cache"})

    return Route(f"/{name}", answer)


def frame_files(script: str, style: str, words: Mapping[str, Mapping[str, str]]) -> list[Route]:
    """Return the routes of style sheet and script; `words` by language: the framework's English words and ours."""
    known = f"window.dewakWords = {json.dumps(words, ensure_ascii=True)};\n"
    return [_route(SCRIPT, known + script, "text/javascript"), _route(STYLE, style, "text/css")]
