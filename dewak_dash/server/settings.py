"""Take server settings from the environment where Streamlit itself does not (`python app.py`)."""

from collections.abc import Callable, Mapping

from dewak_dash.errors import InputError
from dewak_dash.text import t

NAMES: dict[str, tuple[str, Callable[[str], object]]] = {
    "STREAMLIT_SERVER_PORT": ("server.port", int),
    "STREAMLIT_SERVER_ADDRESS": ("server.address", str),
    "STREAMLIT_SERVER_BASE_URL_PATH": ("server.baseUrlPath", str),
    "STREAMLIT_SERVER_FILE_WATCHER_TYPE": ("server.fileWatcherType", str),
    "STREAMLIT_BROWSER_SERVER_ADDRESS": ("browser.serverAddress", str),
    "STREAMLIT_BROWSER_SERVER_PORT": ("browser.serverPort", int),
}


def overrides(environment: Mapping[str, str]) -> dict[str, object]:
    """Return Streamlit's options named in the environment; raise InputError where a port is no number."""
    found: dict[str, object] = {}
    for variable, (option, read) in NAMES.items():
        if variable in environment:
            try:
                found[option] = read(environment[variable])
            except ValueError:
                raise InputError(t("launcher.no_number", name=variable, value=environment[variable])) from None
    return found
