"""Send bytes the way HTTP caches and downloads expect: mark, conditions, ranges, packed."""

import gzip
import hashlib
import re
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from dewak_dash.api.problems import Refused
from dewak_dash.formats import number
from dewak_dash.text import t

PACKED_FROM = 1_000  # bytes; less does not gain
LEVEL = 5
MARK_LETTERS = 24
RANGE = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")
COMMON = {"cache-control": "no-cache", "access-control-allow-origin": "*",
          "access-control-expose-headers": "ETag, Link, Content-Range"}


@dataclass(frozen=True, kw_only=True)
class Content:
    """Hold what is sent: bytes, media type, mark of this state, whether it is text, further headers."""

    body: bytes
    media_type: str
    mark: str
    is_text: bool = True
    headers: dict[str, str] = field(default_factory=dict)


def content(body: bytes, media_type: str) -> Content:
    """Return bytes with a mark made of them: it changes whenever they do."""
    return Content(body=body, media_type=media_type, mark=hashlib.sha256(body).hexdigest()[:MARK_LETTERS])


def takes_gzip(request: Request) -> bool:
    """Tell whether the asker unpacks gzip and wants no part of a file."""
    accepted = dict(_weighed(word) for word in request.headers.get("accept-encoding", "").split(","))
    return accepted.get("gzip", accepted.get("*", 0.0)) > 0 and "range" not in request.headers


def _weighed(word: str) -> tuple[str, float]:
    name, _, weight = word.partition(";")
    found = re.fullmatch(r"\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*", weight)
    return name.strip().lower(), float(found.group(1)) if found else 1.0


def tag(mark: str, *, packed: bool) -> str:
    """Return the ETag of a state, another one for the packed form."""
    return f'"{mark}-gz"' if packed else f'"{mark}"'


def is_known(request: Request, mark: str) -> bool:
    """Tell whether the asker already holds this state, packed or not."""
    held = [word.strip().removeprefix("W/") for word in request.headers.get("if-none-match", "").split(",")]
    return "*" in held or tag(mark, packed=True) in held or tag(mark, packed=False) in held


def not_changed(request: Request, mark: str) -> Response:
    """Answer 304: what the asker holds is what there is."""
    return Response(status_code=304, headers={**COMMON, "etag": tag(mark, packed=takes_gzip(request)),
                                              "vary": "Accept-Encoding"})


def sent(request: Request, content: Content) -> Response:
    """Answer with the bytes, a part of them, packed, or 304; HEAD gets the headers alone.

    Raise Refused (416) for a part that lies outside.
    """
    if is_known(request, content.mark):
        return not_changed(request, content.mark)
    body, status = content.body, 200
    packed = content.is_text and len(body) >= PACKED_FROM and takes_gzip(request)
    headers = {**COMMON, **content.headers, "etag": tag(content.mark, packed=packed)}
    if content.is_text:
        headers["vary"] = "Accept-Encoding"
    else:
        headers["content-encoding"] = "identity"  # packed already; nobody on the way shall pack it again
    if packed:
        body, headers["content-encoding"] = gzip.compress(body, LEVEL, mtime=0), "gzip"
    else:
        headers["accept-ranges"] = "bytes"
        part = _part(request, len(body), headers["etag"])
        if part:
            status, headers["content-range"] = 206, f"bytes {part.start}-{part.stop - 1}/{len(body)}"
            body = body[part.start:part.stop]
    length = str(len(body))
    return Response(b"" if request.method == "HEAD" else body, status, {**headers, "content-length": length},
                    content.media_type)


def _part(request: Request, size: int, etag: str) -> range | None:
    """Return the bytes asked for; None for all, as also where several parts or another state are meant."""
    found = RANGE.fullmatch(request.headers.get("range", "").strip())
    if not found or not any(found.groups()) or request.headers.get("if-range", etag) != etag:
        return None
    first, last = found.groups()
    start = int(first) if first else max(size - int(last), 0)
    stop = min(int(last) + 1, size) if first and last else size
    if first and last and int(last) < int(first):
        return None
    if start >= size or (not first and int(last) == 0):
        raise Refused(416, t("api.no_range", bytes=number(size)))
    return range(start, stop)
