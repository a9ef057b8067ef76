"""Install the packages of a lock with pip and tell how far it has come, and why it failed."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from dewak_dash.launcher.process import LaunchError, say
from dewak_dash.text import t

STEP = 10
OPTIONS = ("--require-hashes", "--no-deps", "--only-binary=:all:", "--no-input", "--disable-pip-version-check",
           "--progress-bar=off")
FETCHED = re.compile(r"\s*(Collecting|Processing|Requirement already satisfied)")
OFFLINE = re.compile(r"NewConnectionError|NameResolutionError|name resolution|getaddrinfo failed|unreachable|"
                     r"ConnectTimeout|ReadTimeout|Connection refused|Max retries exceeded|ProxyError|"
                     r"Connection aborted|SSLError|\(from versions: none\)", re.IGNORECASE)
NO_SPACE = re.compile(r"No space left on device|Errno 28", re.IGNORECASE)
OTHER_BYTES = re.compile(r"DO NOT MATCH THE HASHES")


def pins(lock: Path) -> int:
    """Count the packages a lock names, with the locks it includes."""
    count = 0
    for line in lock.read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            count += pins(lock.parent / line.removeprefix("-r ").strip())
        elif "==" in line and not line.startswith("#"):
            count += 1
    return count


def last_lines(output: str, count: int = 6) -> str:
    """Return the end of a program's output."""
    return "\n".join(output.strip().splitlines()[-count:])


def failure(output: str) -> LaunchError:
    """Turn pip's output into one sentence with a remedy."""
    if NO_SPACE.search(output):
        return LaunchError(t("launcher.no_space"))
    if OTHER_BYTES.search(output):
        return LaunchError(t("launcher.other_bytes", reason=last_lines(output)))
    if OFFLINE.search(output):
        return LaunchError(t("launcher.offline"))
    return LaunchError(t("launcher.install_failed", reason=last_lines(output)))


def follow(lines: Iterable[str], total: int) -> str:
    """Report progress from pip's lines and return them as one text."""
    seen: list[str] = []
    fetched = 0
    for line in lines:
        seen.append(line)
        if FETCHED.match(line):
            fetched += 1
            if fetched % STEP == 0:
                say(t("launcher.fetched", done=str(fetched), total=str(total)))
        elif line.startswith("Installing collected"):
            say(t("launcher.unpacking"))
    return "".join(seen)


def install(python: Path, lock: Path) -> None:
    """Install exactly what a lock names; raise LaunchError with a remedy where that fails."""
    total = pins(lock)
    say(t("launcher.installing", total=str(total)))
    command = [str(python), "-m", "pip", "install", *OPTIONS, "-r", str(lock)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
                          errors="replace") as pip:
        assert pip.stdout is not None
        output = follow(pip.stdout, total)
    if pip.returncode != 0:
        raise failure(output)
    say(t("launcher.installed"))
