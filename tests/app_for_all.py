"""One server of the dashboard for all processes that test side by side: it computes once what each would for itself."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.running import ROOT, free_port

BROWSER_TESTS = ROOT / "tests" / "browser"
PORT = pytest.StashKey[int]()
SERVER = pytest.StashKey["subprocess.Popen[bytes]"]()


def wanted(arguments: list[str], marks: str) -> bool:
    """Tell whether tests in a browser are among those asked for."""
    paths = [Path(argument.split("::")[0]).resolve() for argument in arguments]
    return "not browser" not in marks and any(
        path.is_relative_to(BROWSER_TESTS) or BROWSER_TESTS.is_relative_to(path) for path in paths)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell each process where the server is, begun with the first of them."""
    config = node.config
    if not wanted(config.args, str(config.option.markexpr)):
        return
    if SERVER not in config.stash:
        config.stash[PORT] = free_port()
        config.stash[SERVER] = subprocess.Popen(
            [sys.executable, str(ROOT / "app.py")], cwd=ROOT, stdout=subprocess.DEVNULL,
            env={**os.environ, "STREAMLIT_SERVER_PORT": str(config.stash[PORT])})
    node.workerinput["app_port"] = config.stash[PORT]


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the server once all processes are done."""
    server = config.stash.get(SERVER, None)
    if server is not None:
        server.terminate()
        server.wait(30)
