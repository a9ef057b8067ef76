"""Run the app and a browser for tests, pictures and measurements."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from dewak_dash.launcher.browser import installed

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 120
# A page that waits for its first answer counts as not running too: it shows grey bars in place of what will come.
PATIENCE_MS = 120_000  # a machine that checks other things beside may be slow; nothing is measured by it
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]:not(:has([data-testid="stSkeleton"]))'
# Maps need a graphics card or its likeness in software; pages put together by that likeness cost three times the work.
FLAGS = ("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
         "--disable-gpu-compositing", "--disable-gpu-rasterization",
         "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync")


class NotRunning(Exception):
    """Say that the app did not start or the browser is missing."""


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str) -> bool:
    """Return whether an address answers with a code below 400."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return bool(answer.status < 400)
    except (urllib.error.URLError, OSError):
        return False


def begun(base: str, ended: Callable[[], int | None] = lambda: None) -> str:
    """Return a server's address once it answers; raise NotRunning where it ended or nothing comes for two minutes."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not answers(base + "/_stcore/health"):
        if ended() is not None or time.monotonic() > end:
            raise NotRunning(f"{base}: code {ended()}")
        time.sleep(0.05)
    return base


@contextmanager
def serving(command: Sequence[str], port: int, env: Mapping[str, str], cwd: Path = ROOT) -> Iterator[str]:
    """Run a server, yield its address once it answers, end it."""
    child = subprocess.Popen(list(command), cwd=cwd, env={**os.environ, **env}, stdout=subprocess.DEVNULL)
    try:
        yield begun(f"http://localhost:{port}", child.poll)
    finally:
        child.terminate()
        child.wait(30)


@contextmanager
def elsewhere() -> Iterator[Path]:
    """Yield an empty folder to start from, so that an app finds neither our settings nor our modules."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@contextmanager
def running_app() -> Iterator[str]:
    """Run the dashboard on a free port and yield its address."""
    port = free_port()
    with serving([sys.executable, str(ROOT / "app.py")], port, {"STREAMLIT_SERVER_PORT": str(port)}) as base:
        yield base


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the installed browser without a window; raise NotRunning where there is none."""
    path = installed()
    if path is None:
        raise NotRunning("no Chromium browser found: install one or name it in DEWAK_BROWSER")
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def settled(page: Page, calm_ms: int = 700) -> None:
    """Wait until the script has run and nothing on the page has changed for a while."""
    page.wait_for_selector(READY, timeout=PATIENCE_MS)
    page.evaluate(
        """calm => new Promise(done => {
            let timer = setTimeout(done, calm);
            new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, calm) })
                .observe(document.body, {subtree: true, childList: true, attributes: true});
            setTimeout(done, 15000) })""",
        calm_ms,
    )
    page.wait_for_selector(READY, timeout=PATIENCE_MS)
