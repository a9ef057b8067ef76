"""Serve the app on one address until it is asked to end."""

import socket
import sys

import uvicorn
from starlette.types import ASGIApp

PING_SECONDS = 30
FAILED = 3
# How long a thread that computes keeps others waiting: answers of the open data ask for their turn several times each.
SWITCH_SECONDS = 0.001


def serve(app: ASGIApp, *, at: socket.socket, largest_message: int) -> None:
    """Serve at a listening socket until Ctrl+C or SIGTERM; end with code 3 where the app does not start.

    A websocket message above `largest_message` bytes is cut off by its announced length, before it is taken in.
    The framework's own runner would take ten times as much, and keep threads that look after its settings files.
    """
    settings = uvicorn.Config(app, log_level="warning", access_log=False, ws="websockets-sansio",
                              ws_max_size=largest_message, ws_ping_interval=PING_SECONDS,
                              ws_ping_timeout=PING_SECONDS, ws_per_message_deflate=False)
    sys.setswitchinterval(SWITCH_SECONDS)
    server = uvicorn.Server(settings)
    server.run(sockets=[at])
    if not server.started:
        sys.exit(FAILED)
