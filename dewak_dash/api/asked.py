"""Read what a request asks for: each parameter once, known ones only, within a length."""

import re
from collections.abc import Collection

from starlette.requests import Request

from dewak_dash.api.problems import Refused
from dewak_dash.formats import listing, number
from dewak_dash.text import t

LONGEST = 8_000  # letters behind the question mark: every filter of the widest table fits, each at its longest
NAMED = 60  # of a name that is repeated in an error
HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?")


def parameters(request: Request, known: Collection[str]) -> dict[str, str]:
    """Return the parameters; raise Refused (400, 414) for an unknown one, one that stands twice, too long a query."""
    if len(request.url.query) > LONGEST:
        raise Refused(414, t("api.long", most=number(LONGEST)))
    found = dict[str, str]()
    for name, value in request.query_params.multi_items():
        if name not in known:
            raise Refused(400, t("api.no_parameter", name=name[:NAMED], names=listing(sorted(known)) or "–"))
        if name in found:
            raise Refused(400, t("api.twice", name=name))
        found[name] = value
    return found


def below(request: Request) -> str:
    """Return the path under which a proxy offers the app, such as /dewak; empty where it stands at the root."""
    return str(request.scope.get("app_root_path", request.scope.get("root_path", ""))).rstrip("/")


def origin(request: Request) -> str:
    """Return scheme, host and path the asker came by; raise Refused (400) for a host that is none."""
    host = request.headers.get("host", "")
    if not HOST.fullmatch(host):
        raise Refused(400, t("api.no_host"))
    return f"{request.url.scheme}://{host}{below(request)}"
