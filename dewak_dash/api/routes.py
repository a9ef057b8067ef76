"""Mount the open data below /api/v1 and tell crawlers what there is."""

import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from dewak_dash.api.answers import answer
from dewak_dash.api.asked import below, origin, parameters
from dewak_dash.api.datasets import BASE, rows
from dewak_dash.api.documents import DOCUMENTS, Document
from dewak_dash.api.problems import on_no_route, on_refused
from dewak_dash.api.respond import content, sent
from dewak_dash.api.work import done
from dewak_dash.errors import DewakError

Handler = Callable[[Request], Response]


def _apart(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint that works apart from the pages, within its time."""

    async def endpoint(request: Request) -> Response:
        return await done(partial(handler, request))

    return endpoint


def document(request: Request, found: Document) -> Response:
    """Return a document with the addresses by which the asker came."""
    parameters(request, ())
    return sent(request, content(found.write(origin(request) + BASE), found.media_type))


async def _to_index(request: Request) -> Response:
    return RedirectResponse(f"{below(request)}{BASE}/", 308)


def robots(request: Request) -> Response:
    """Return what crawlers may read: pages and descriptions, not every question that could be asked."""
    root = below(request) + BASE
    lines = ["User-agent: *", f"Disallow: {root}/datasets/", f"Disallow: {root}/answers/", "Allow: /",
             f"Sitemap: {origin(request)}/sitemap.xml", ""]
    return sent(request, content("\n".join(lines).encode(), "text/plain; charset=utf-8"))


def sitemap(request: Request, pages: Sequence[str]) -> Response:
    """Return the addresses of all pages, the first of them at the root, and of the documents."""
    paths = ["/", *(f"/{page}" for page in pages[1:]), *(f"{BASE}{each.path}" for each in DOCUMENTS)]
    listed = "".join(f"<url><loc>{origin(request)}{path}</loc></url>" for path in paths)
    body = (f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            f"{listed}</urlset>\n")
    return sent(request, content(body.encode(), "application/xml"))


def routes(today: Callable[[], date], pages: Sequence[str]) -> Sequence[BaseRoute]:
    """Return all routes; `today` tells the day where a question names none, `pages` are the app's own."""
    below = [Route(each.path, _apart(partial(document, found=each))) for each in DOCUMENTS]
    below += [Route("/datasets/{file}", _apart(rows)),
              Route("/answers/{topic}", _apart(partial(answer, today=today)))]
    app = Starlette(routes=below, exception_handlers={HTTPException: on_no_route, DewakError: on_refused})
    mount = Mount(BASE, app=app)
    # As written its pattern ends at a line break, and whoever asks for such a name would get another app's answer.
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return [Route(BASE, _to_index), mount, Route("/robots.txt", _apart(robots)),
            Route("/sitemap.xml", _apart(partial(sitemap, pages=pages)))]
