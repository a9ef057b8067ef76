"""Say what is wrong with a request as problem+json (RFC 9457), the reason in German."""

import json

from starlette.requests import Request
from starlette.responses import Response

from dewak_dash.errors import DewakError, InputError, StoreMissing, TookTooLong
from dewak_dash.text import label, t

MEDIA_TYPE = "application/problem+json"
LATER_SECONDS = 5
ALLOWED = "GET, HEAD"


class Refused(DewakError):
    """Refuse a request with a status of HTTP and a German reason."""

    def __init__(self, status: int, detail: str) -> None:
        self.status = status
        super().__init__(detail)


def problem(status: int, detail: str) -> Response:
    """Return a problem; 503 says when to come again, 405 what is allowed (RFC 9110, 15.5.6)."""
    body = json.dumps({"type": "about:blank", "title": label("api.problem.title", str(status)), "status": status,
                       "detail": detail}, ensure_ascii=False).encode()
    headers = {"cache-control": "no-store", "access-control-allow-origin": "*"}
    more = {503: {"retry-after": str(LATER_SECONDS)}, 405: {"allow": ALLOWED}}
    return Response(body, status, headers | more.get(status, {}), MEDIA_TYPE)


async def on_refused(request: Request, error: Exception) -> Response:
    """Answer a request that cannot be answered; what is not the asker's fault is raised again."""
    if isinstance(error, Refused):
        return problem(error.status, str(error))
    if isinstance(error, InputError):
        return problem(422, str(error))
    if isinstance(error, (StoreMissing, TookTooLong)):
        return problem(503, str(error))
    raise error


async def on_no_route(request: Request, error: Exception) -> Response:
    """Answer an address that is not there, or a method that changes something."""
    if getattr(error, "status_code", 404) == 405:
        return problem(405, t("api.only_get"))
    return problem(404, t("api.no_path"))
