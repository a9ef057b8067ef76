"""Answer only addresses that mean something here: known pages, our own routes, what the browser part needs."""

from collections.abc import Callable, Collection, Sequence
from html import escape

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from dewak_dash.errors import InputError
from dewak_dash.server.uploads import Uploads
from dewak_dash.text import t

VARIABLE = "DEWAK_OPEN"
# What the browser part asks for; everything else below _stcore answers only on request.
NEEDED = ("_stcore/stream", "_stcore/health", "_stcore/host-config", "_stcore/bidi-components",
          "media", "component", "app/static")
ON_REQUEST = {"metrics": "_stcore/metrics", "agent": "_stcore/agent", "script-health": "_stcore/script-health-check"}


def opened(value: str) -> tuple[str, ...]:
    """Return the addresses that the environment's word opens; raise InputError on an unknown word."""
    words = value.split()
    unknown = [word for word in words if word not in ON_REQUEST]
    if unknown:
        raise InputError(t("launcher.open", value=" ".join(unknown)[:60], known=", ".join(sorted(ON_REQUEST))))
    return tuple(ON_REQUEST[word] for word in words)


def lies_below(path: str, folders: Sequence[str]) -> bool:
    """Return whether a path is one of the folders or lies in one."""
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)


class Gate:
    """Pass known addresses on; answer 404 to all others without reading what they send."""

    def __init__(self, app: ASGIApp, *, pages: Collection[str], files: Collection[str], routes: Sequence[BaseRoute],
                 open_folders: Sequence[str], base: Callable[[], str], visit_is_open: Callable[[str], bool]) -> None:
        self.app = app
        self.uploads = Uploads(app, visit_is_open)
        self.single = {"", *pages, *files}
        self.routes = tuple(routes)
        self.folders = (*NEEDED, *open_folders)
        self.base = base

    def known(self, scope: Scope) -> Scope | None:
        """Return a request for anything there is as the app is to see it, else None.

        The framework's own routes carry the path of a proxy in their names; ours learn of it as ASGI's root path.
        """
        base = self.base().strip("/")
        path = scope["path"].strip("/")
        if base and not lies_below(path, [base]):
            return None
        ours = {**scope, "root_path": f"/{base}"} if base else scope
        if any(route.matches(ours)[0] != Match.NONE for route in self.routes):
            return ours
        inner = path[len(base):].strip("/")
        return scope if inner in self.single or lies_below(inner, self.folders) else None

    def brings_a_file(self, scope: Scope) -> bool:
        """Tell whether a request brings a project file and may."""
        base, path = self.base().strip("/"), scope["path"].strip("/")
        return (not base or lies_below(path, [base])) and self.uploads.takes(scope, path[len(base):].strip("/"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, or turn it away."""
        passed = self.known(scope) if scope["type"] == "http" else scope
        if passed is None and self.brings_a_file(scope):
            await self.uploads(scope, receive, send)
        elif passed is not None:
            await self.app(passed, receive, send)
        else:
            await self._nothing(scope)(scope, receive, send)

    def _nothing(self, scope: Scope) -> Response:
        # The connection is closed, so that whatever was being sent along is not read to its end.
        headers = {"connection": "close", "cache-control": "no-store"}
        if "text/html" not in Headers(scope=scope).get("accept", ""):
            return PlainTextResponse(t("launcher.not_found"), 404, headers)
        home = escape(f"/{self.base().strip('/')}/".replace("//", "/"))
        return HTMLResponse(
            f'<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f'<title>{escape(t("common.app"))}</title><body style="font:1.1rem/1.5 sans-serif;max-width:36rem;'
            f'margin:4rem auto;padding:0 1rem"><h1>{escape(t("launcher.not_found"))}</h1>'
            f'<p><a href="{home}">{escape(t("launcher.to_start"))}</a></p></body></html>', 404, headers)
