"""Decide which security headers every answer carries."""

import base64
import hashlib
import re
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dewak_dash.errors import InputError
from dewak_dash.text import t

VARIABLE = "DEWAK_FRAME_ANCESTORS"
HSTS_VARIABLE = "DEWAK_HSTS"
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
HOST = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?", re.IGNORECASE)
DENIED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
          "midi", "payment", "usb")


def script_hashes(index_html: str) -> tuple[str, ...]:
    """Return the CSP source of every inline script in the installed start page."""
    scripts = INLINE_SCRIPT.findall(index_html)
    return tuple(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts)


def frame_ancestors(value: str) -> tuple[str, ...]:
    """Return the hosts that may embed the app, from the environment's word; raise InputError on anything else."""
    hosts = tuple(value.split())
    if not all(HOST.fullmatch(host) for host in hosts):
        raise InputError(t("launcher.frame_ancestors", value=value))
    return hosts


def hsts_seconds(value: str) -> int | None:
    """Return for how many seconds browsers shall come by https alone, None where nothing is asked for.

    Raise InputError on anything but a positive whole number.
    """
    if not value.strip():
        return None
    if not value.strip().isascii() or not value.strip().isdigit() or int(value) == 0:
        raise InputError(t("launcher.hsts", value=value[:40]))
    return int(value)


def content_security_policy(scripts: tuple[str, ...], ancestors: tuple[str, ...]) -> str:
    """Return the policy: everything from this server alone, inline only what Streamlit itself brings."""
    rules = {
        "default-src": ("'self'",),
        "script-src": ("'self'", "'wasm-unsafe-eval'", *scripts),  # maps compile WebAssembly; eval() stays forbidden
        "style-src": ("'self'", "'unsafe-inline'"),
        "img-src": ("'self'", "data:", "blob:"),
        "font-src": ("'self'", "data:"),
        "connect-src": ("'self'",),
        "worker-src": ("'self'", "blob:"),
        "object-src": ("'none'",),
        "base-uri": ("'self'",),
        "form-action": ("'self'",),
        "frame-ancestors": ("'self'", *ancestors),
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def security_headers(index_html: str, ancestors: tuple[str, ...], *, hsts: int | None = None) -> dict[str, str]:
    """Return all headers; X-Frame-Options knows no list of hosts, so it stands only where none are named.

    `hsts`: seconds of Strict-Transport-Security, only where the app is reached by https.
    """
    headers = {
        "content-security-policy": content_security_policy(script_hashes(index_html), ancestors),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "permissions-policy": ", ".join(f"{name}=()" for name in DENIED),
        "cross-origin-opener-policy": "same-origin",
    }
    if hsts is not None:
        headers["strict-transport-security"] = f"max-age={hsts}"
    return headers if ancestors else {**headers, "x-frame-options": "SAMEORIGIN"}


class SecurityHeaders:
    """Set the headers on every HTTP answer; leave websockets and bodies alone."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self.app = app
        self.headers = dict(headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on and dress its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, dressed)
