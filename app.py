"""Start the dashboard: `python app.py`, `streamlit run app.py` or `python3 -m dewak_dash run`."""

import signal
import sys

if __name__ == "__main__":  # Ctrl+C is how it ends, also while the packages are still being loaded
    signal.signal(signal.SIGINT, lambda number, frame: sys.exit(0))

import functools
import os
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config, file_util
from streamlit.runtime import Runtime, runtime_util
from streamlit.web import bootstrap

from dewak_dash import language
from dewak_dash.api.routes import routes as open_data
from dewak_dash.errors import DewakError
from dewak_dash.launcher import build, ports
from dewak_dash.launcher.process import say
from dewak_dash.server import gate, headers
from dewak_dash.server.frame import SCRIPT, STYLE, frame_files
from dewak_dash.server.lifespan import load, modules_under, warm_start
from dewak_dash.server.routes import health, start_page
from dewak_dash.server.run import serve
from dewak_dash.server.settings import overrides
from dewak_dash.server.start import StartPage
from dewak_dash.text import labels, t
from dewak_dash.topics.common.answers_operator import operator
from dewak_dash.topics.pages import NOTICES, PAGES
from dewak_dash.ui.day import today
from dewak_dash.ui.failure import sentence

ROOT = Path(__file__).resolve().parent
INDEX = Path(file_util.get_static_dir()) / "index.html"
PACKAGES = ("dewak_dash.topics", "dewak_dash.ui")
LATER = ("dewak_dash.report",)  # pages need them too, but they take half a second: after the address is told


def announce() -> None:
    """Print the address once the port is known."""
    host, port = config.get_option("browser.serverAddress"), config.get_option("server.port")
    say(t("launcher.address", address=f"http://{host}:{port}"))


def fill() -> None:
    """Answer the likely first questions; imported late, because cached functions need the running server."""
    from dewak_dash.ui.warm import warm

    for package in LATER:
        load(modules_under(package))
    warm()


def show_failure(error: Exception) -> bool:
    """Tell the viewer why and what was kept, without the error's inner workings; Streamlit itself writes the log."""
    st.error(sentence(error))
    return True


def base_path() -> str:
    """Return the path under which a proxy offers the app; empty where it stands at the root."""
    return str(config.get_option("server.baseUrlPath"))


def _framework() -> dict[str, dict[str, str]]:
    """Return the framework's English words and ours, by language."""
    found = {}
    for each in language.LANGUAGES:
        with language.speaking(each):
            found[each] = labels("common.framework")
    return found


provide = functools.cache(build.provide)


def surroundings() -> dict[str, Any]:
    """Return what stands around the script as the environment asks; raise DewakError on a word without sense."""
    operator()  # a file with faults is told at the start, not to the first visitor
    script, style = ((ROOT / "dewak_dash" / "server" / name).read_text(encoding="utf-8") for name in (SCRIPT, STYLE))
    routes = [*frame_files(script, style, _framework()), health(build.STORE.exists), start_page(PAGES[0]),
              *open_data(today, (*PAGES, *NOTICES))]
    return {
        "lifespan": warm_start(provide, PACKAGES, announce, fill),
        "routes": routes,
        "middleware": [
            Middleware(headers.SecurityHeaders, headers=headers.security_headers(
                INDEX.read_text(encoding="utf-8"), headers.frame_ancestors(os.environ.get(headers.VARIABLE, "")),
                hsts=headers.hsts_seconds(os.environ.get(headers.HSTS_VARIABLE, "")))),
            Middleware(gate.Gate, pages=(*PAGES, *NOTICES),
                       files={path.relative_to(INDEX.parent).as_posix() for path in INDEX.parent.rglob("*.*")},
                       routes=routes, open_folders=gate.opened(os.environ.get(gate.VARIABLE, "")), base=base_path,
                       visit_is_open=lambda visit: Runtime.exists() and Runtime.instance().is_active_session(visit)),
            Middleware(StartPage),
        ],
        "on_script_error": show_failure,
    }


def run() -> int:
    """Serve the app until it is ended; return the exit code where it cannot start."""
    os.chdir(ROOT)  # where the settings lie, wherever the command was given
    asked = overrides(os.environ)
    wanted = asked.get("server.port")
    asked["server.port"] = ports.choose(wanted if isinstance(wanted, int) else None).number
    bootstrap.load_config_options(asked)
    with ports.taken(str(config.get_option("server.address")), int(config.get_option("server.port"))) as at:
        if not provide():
            return 1
        serve(app, at=at, largest_message=runtime_util.get_max_widget_state_size_bytes())
    return 0


try:
    app = st.App(ROOT / "dewak_dash" / "ui" / "main.py", **surroundings())  # spelled so that `streamlit run` finds it
    if __name__ == "__main__":
        sys.exit(run())
except DewakError as error:
    sys.exit(str(error))
