"""Start the dashboard: `python app.py`, `streamlit run app.py` or `python3 -m dewak_dash run`."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config, file_util

from dewak_dash.launcher import build
from dewak_dash.launcher.process import say
from dewak_dash.server.german import GermanPage
from dewak_dash.server.headers import VARIABLE, SecurityHeaders, frame_ancestors, security_headers
from dewak_dash.server.lifespan import warm_start
from dewak_dash.server.routes import health, start_page
from dewak_dash.server.settings import overrides
from dewak_dash.text import t

ROOT = Path(__file__).resolve().parent
INDEX = Path(file_util.get_static_dir()) / "index.html"
PACKAGES = ("dewak_dash.views", "dewak_dash.charts", "dewak_dash.maps", "dewak_dash.ui")


def announce() -> None:
    """Print the address once the port is known."""
    host, port = config.get_option("browser.serverAddress"), config.get_option("server.port")
    say(t("launcher.address", address=f"http://{host}:{port}"))


def fill() -> None:
    """Answer the likely first questions; imported late, because cached functions need the running server."""
    from dewak_dash.ui.warm import warm

    warm()


def show_failure(error: Exception) -> bool:
    """Tell the viewer what was kept, without the error's inner workings; Streamlit itself writes the log."""
    st.error(t("common.failed"))
    return True


app = st.App(
    ROOT / "dewak_dash" / "ui" / "main.py",
    lifespan=warm_start(build.provide, PACKAGES, announce, fill),
    routes=[health(build.STORE.exists), start_page("ueberblick")],
    middleware=[
        Middleware(SecurityHeaders, headers=security_headers(
            INDEX.read_text(encoding="utf-8"), frame_ancestors(os.environ.get(VARIABLE, "")))),
        Middleware(GermanPage),
    ],
    on_script_error=show_failure,
)

if __name__ == "__main__":
    if not build.provide():
        sys.exit(1)
    with suppress(KeyboardInterrupt):  # Ctrl+C is how it ends
        app.run(config=overrides(os.environ))
