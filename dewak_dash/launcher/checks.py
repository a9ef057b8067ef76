"""Run every check of the project: style, types, tests."""

from collections.abc import Callable, Sequence
from pathlib import Path

from dewak_dash.launcher.browser import VARIABLE
from dewak_dash.launcher.process import run_child, say
from dewak_dash.text import t


def commands(python: Path, browser: str | None, pytest_arguments: Sequence[str]) -> list[list[str]]:
    """Return what is run, in this order: the store, ruff, mypy, pytest."""
    module = [str(python), "-m"]
    choice = [] if browser else ["-m", "not browser"]
    # Three at a time, one file each: a page's tests share what they computed; two cores are everywhere, and a worker
    # that waits for its browser leaves its core to another.
    # In the order of the folders, so that the few long files of the browser do not all come last.
    side_by_side = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
    return [
        [*module, "dewak_dash.launcher.build"],
        [*module, "ruff", "check", "."],
        [*module, "mypy"],
        [*module, "pytest", *side_by_side, *choice, *pytest_arguments],
    ]


def run_all(root: Path, python: Path, browser: str | None, pytest_arguments: Sequence[str], *,
            run: Callable[..., int] = run_child) -> int:
    """Run all checks even when one fails, and return the first failure's exit code, else 0."""
    failed: list[tuple[str, int]] = []
    for command in commands(python, browser, pytest_arguments):
        name = command[2]
        say(t("launcher.check", name=name))
        code = run(command, cwd=root, env={VARIABLE: browser} if browser else {})
        if code != 0:
            failed.append((name, code))
    if failed:
        say(t("launcher.checks_failed", names=", ".join(name for name, _ in failed)))
    return failed[0][1] if failed else 0
