"""Answer requests beside the app's pages."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route


def health(has_store: Callable[[], bool]) -> Route:
    """Return the route /health: code 200 with a store to show, 503 without one."""

    async def answer(request: Request) -> JSONResponse:
        ready = has_store()
        return JSONResponse({"status": "ok" if ready else "no store"}, status_code=200 if ready else 503)

    return Route("/health", answer)


def start_page(stem: str) -> Route:
    """Lead the start page's own name to where it stands, /: Streamlit knows a default page by no other address."""

    async def answer(request: Request) -> RedirectResponse:
        return RedirectResponse(f"./?{request.url.query}" if request.url.query else "./")

    return Route(f"/{stem}", answer)
