"""Make the project's own Python environment in .venv and keep it at the exact lock.

A stamp inside .venv holds the lock's hash once an installation is complete. A mark laid down before pip starts
and removed after it shows an installation that was cut off: such an environment is made anew.
"""

import errno
import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from dewak_dash.launcher import packages
from dewak_dash.launcher.process import LaunchError, say
from dewak_dash.launcher.turns import one_at_a_time
from dewak_dash.text import t

Kind = Literal["run", "dev"]
LOCKS: dict[Kind, tuple[str, ...]] = {
    "run": ("requirements.lock",), "dev": ("requirements.lock", "requirements-dev.lock")}
UNFINISHED = "dewak-unfinished"
MARK = ".dewak-setup"


def python_in(venv: Path, *, windows: bool = os.name == "nt") -> Path:
    """Return where an environment keeps its interpreter on this kind of system."""
    return venv / "Scripts" / "python.exe" if windows else venv / "bin" / "python"


def lock_hash(root: Path, kind: Kind) -> str:
    """Return the hash of all locks that make up one kind of environment."""
    digest = hashlib.sha256()
    for name in LOCKS[kind]:
        digest.update((root / name).read_text(encoding="utf-8").encode())
    return digest.hexdigest()


def version_of(python: Path) -> str | None:
    """Return the version an interpreter reports of itself, or None where it does not start."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([str(python), "-c", code], capture_output=True, text=True)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def is_complete(root: Path, kind: Kind, version: str | None) -> bool:
    """Return whether .venv was installed to the end with this lock and this version of Python."""
    venv = root / ".venv"
    if version is None or (venv / UNFINISHED).exists():
        return False
    stamp = venv / f"dewak-{kind}.stamp"
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == f"{lock_hash(root, kind)} {version}"


def _no_venv() -> LaunchError:
    return LaunchError(t("launcher.no_venv", version=f"{sys.version_info[0]}.{sys.version_info[1]}"))


def create(venv: Path) -> None:
    """Make an empty environment with pip, replacing what is there; raise LaunchError where venv is missing."""
    if any(importlib.util.find_spec(module) is None for module in ("venv", "ensurepip")):
        raise _no_venv()
    if Path(sys.prefix).resolve() == venv.resolve():
        raise LaunchError(t("launcher.inside"))
    say(t("launcher.creating"))
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], capture_output=True, text=True)
    if done.returncode != 0:
        output = done.stdout + done.stderr
        if "ensurepip" in output:
            raise _no_venv()
        raise LaunchError(t("launcher.creating_failed", reason=packages.last_lines(output)))


def _disk_trouble(error: OSError) -> LaunchError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return LaunchError(t("launcher.no_space"))
    return LaunchError(t("launcher.no_rights", code=str(error.errno)))


def has_pip(python: Path) -> bool:
    """Return whether an interpreter starts and brings pip along."""
    try:
        return subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True).returncode == 0
    except OSError:
        return False


def _write_stamps(root: Path, kind: Kind, version: str | None) -> None:
    kinds: tuple[Kind, ...] = ("run", "dev") if kind == "dev" else ("run",)
    for each in kinds:
        stamp = root / ".venv" / f"dewak-{each}.stamp"
        stamp.write_text(f"{lock_hash(root, each)} {version}", encoding="utf-8")


def prepare(root: Path, kind: Kind, *, make: Callable[[Path], None] = create,
            install: Callable[[Path, Path], None] = packages.install,
            version: Callable[[Path], str | None] = version_of,
            usable: Callable[[Path], bool] = has_pip) -> Path:
    """Bring .venv to the lock of the given kind and return its interpreter; without network when it is there.

    Raises LaunchError with a remedy where Python's venv is missing or packages cannot be fetched.
    """
    venv = root / ".venv"
    python = python_in(venv)
    if is_complete(root, kind, version(python)):
        say(t("launcher.environment_ready"))
        return python
    with one_at_a_time(root / MARK, lambda: say(t("launcher.waiting"))):
        if is_complete(root, kind, version(python)):  # another start has done it meanwhile
            say(t("launcher.environment_ready"))
            return python
        unfinished = venv / UNFINISHED
        try:
            if unfinished.exists() or not usable(python):
                make(venv)
            unfinished.touch()
            install(python, root / LOCKS[kind][-1])
            _write_stamps(root, kind, version(python))
            unfinished.unlink()
        except OSError as error:
            raise _disk_trouble(error) from error
    return python
