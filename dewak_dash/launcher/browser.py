"""Find a Chromium browser for the browser tests, or get one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dewak_dash.launcher.process import LaunchError, say
from dewak_dash.text import t

VARIABLE = "DEWAK_BROWSER"
NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "chrome",
         "msedge")
MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS = ("Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe",
           "Microsoft/Edge/Application/msedge.exe")
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
PATIENCE_SECONDS = 900
OWN = ("from playwright.sync_api import sync_playwright as s\n"
       "with s() as p: print(p.chromium.executable_path)")


def candidates(environment: Mapping[str, str], which: Callable[[str], str | None],
               platform: str = sys.platform) -> Iterator[str]:
    """Yield where a browser may be installed: the variable's word first, then PATH, then the usual places."""
    if environment.get(VARIABLE):
        yield environment[VARIABLE]
    yield from filter(None, map(which, NAMES))
    if platform == "darwin":
        for name in MAC:
            yield f"/Applications/{name}.app/Contents/MacOS/{name}"
    if platform == "win32":
        for root in filter(None, map(environment.get, WINDOWS_ROOTS)):
            yield from (f"{root}/{rest}" for rest in WINDOWS)


def starts(path: str, platform: str = sys.platform) -> bool:
    """Return whether a browser is there and starts (some systems lay out a stub that only prints advice)."""
    if not Path(path).exists():
        return False
    if platform == "win32":  # there the question for the version opens a window
        return True
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0 and any(sign.isdigit() for sign in asked.stdout)


def installed() -> str | None:
    """Return the first installed browser that starts, or None."""
    return next((path for path in candidates(os.environ, shutil.which) if starts(path)), None)


def _run(command: list[str], env: Mapping[str, str] | None = None) -> str | None:
    """Return what a command printed, or None where it failed or took too long."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS,
                              env={**os.environ, **(env or {})})
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def download(python: Path) -> str | None:
    """Let the browser tool fetch its own Chromium; return its path, or None where that fails."""
    say(t("launcher.browser_download"))
    if _run([str(python), "-m", "playwright", "install", "chromium"]) is None:
        return None
    path = (_run([str(python), "-c", OWN]) or "").strip()
    return path if path and starts(path) else None


def from_debian() -> str | None:
    """Install Debian's chromium where this user may; return its path, or None."""
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    say(t("launcher.browser_debian"))
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "update"], quiet)
    _run(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], quiet)
    return installed()


def provide(python: Path, *, find: Callable[[], str | None] = installed,
            fetch: Callable[[Path], str | None] = download,
            install: Callable[[], str | None] = from_debian) -> str:
    """Return a browser that starts: installed, fetched, or Debian's; raise LaunchError where none is to be had."""
    found = find() or fetch(python) or install()
    if found is None:
        raise LaunchError(t("launcher.no_browser"))
    say(t("launcher.browser", path=found))
    return found
