"""Let project files through to the one widget that takes them: small, few, and only those of an open visit."""

from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOLDER = "_stcore/upload_file"
METHODS = ("PUT", "DELETE", "OPTIONS")
# A project file of the largest size, and the form around it. How many a visit may send before it has to begin anew.
LARGEST, MOST = 256 * 1024 + 8 * 1024, 60


class Uploads:
    """Tell which uploads may pass, and count them by visit."""

    def __init__(self, app: ASGIApp, is_open: Callable[[str], bool]) -> None:
        self.app = app
        self.is_open = is_open
        self.sent: dict[str, int] = {}

    def takes(self, scope: Scope, path: str) -> bool:
        """Tell whether a request brings or takes back a file of an open visit, small enough and not one too many.

        `path` is that below the proxy's: _stcore/upload_file/VISIT/FILE.
        """
        parts = path.removeprefix(f"{FOLDER}/").split("/")
        if not path.startswith(f"{FOLDER}/") or len(parts) != 2 or scope["method"] not in METHODS:
            return False
        visit = parts[0]
        if not self.is_open(visit):
            return False
        if scope["method"] != "PUT":
            return True
        size = Headers(scope=scope).get("content-length", "")
        if not size.isascii() or not size.isdigit() or int(size) > LARGEST:
            return False
        self.sent = {each: count for each, count in self.sent.items() if self.is_open(each)}
        self.sent[visit] = self.sent.get(visit, 0) + 1
        return self.sent[visit] <= MOST

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, no more of its body than a project file has."""
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            return message if taken <= LARGEST else {"type": "http.disconnect"}

        await self.app(scope, counted, send)
