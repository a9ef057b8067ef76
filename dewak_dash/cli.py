"""Read the command line and carry out its commands with nothing but the standard library."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path

from dewak_dash.errors import DewakError
from dewak_dash.launcher import browser, checks, environment, ports, serve
from dewak_dash.launcher.process import run_child, say
from dewak_dash.text import t

ROOT = Path(__file__).resolve().parents[1]
STOPPED = 130


def parser() -> argparse.ArgumentParser:
    """Describe the commands and their options."""
    top = argparse.ArgumentParser(prog="python3 -m dewak_dash", description=t("launcher.help"))
    commands = top.add_subparsers(dest="command", required=True, metavar="BEFEHL")
    run = commands.add_parser("run", help=t("launcher.help.run"), description=t("launcher.help.run"))
    run.add_argument("--port", type=int, metavar="N", help=t("launcher.help.port"))
    commands.add_parser("build", help=t("launcher.help.build"), description=t("launcher.help.build"))
    commands.add_parser("answer", help=t("launcher.help.answer"), add_help=False)
    commands.add_parser("export", help=t("launcher.help.export"), add_help=False)
    commands.add_parser("import", help=t("launcher.help.import"), add_help=False)
    test = commands.add_parser("test", help=t("launcher.help.test"), description=t("launcher.help.test"))
    test.add_argument("--no-browser", action="store_true", help=t("launcher.help.no_browser"))
    return top


def parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return the options and, for `test`, the arguments meant for pytest; exit with code 2 on any other."""
    top = parser()
    options, rest = top.parse_known_args(arguments)
    if rest and options.command not in ("test", "answer", "export", "import"):
        top.error(t("launcher.unknown_arguments", arguments=" ".join(rest)))
    return options, [item for item in rest if item != "--"]


def run(options: argparse.Namespace) -> int:
    """Prepare everything, start the app and stay until it ends."""
    port = ports.choose(options.port)
    python = environment.prepare(ROOT, "run")
    if port.moved_from is not None:
        say(t("launcher.port_moved", busy=str(port.moved_from), port=str(port.number)))
    return serve.serve(ROOT, python, port.number)


def build(options: argparse.Namespace) -> int:
    """Build the store alone, whether or not it is out of date."""
    return run_child([str(environment.prepare(ROOT, "run")), "-m", "dewak_dash.launcher.build"], cwd=ROOT)


def door(name: str, arguments: Sequence[str]) -> int:
    """Run a door of its own as a process; what is told while things are set up goes to the error stream."""
    with redirect_stdout(sys.stderr):
        python = environment.prepare(ROOT, "run")
    return run_child([str(python), "-m", f"dewak_dash.{name}", *arguments], cwd=ROOT)


def export(arguments: Sequence[str]) -> int:
    """Run the door that writes files: documents of a town, or the open data."""
    if arguments[:1] == ["paper"]:
        return door("report.command", arguments[1:])
    return door("commands.export", arguments)


def test(options: argparse.Namespace, pytest_arguments: Sequence[str]) -> int:
    """Prepare the environment and a browser, then run ruff, mypy and pytest."""
    python = environment.prepare(ROOT, "dev")
    found = None if options.no_browser else browser.provide(python)
    return checks.run_all(ROOT, python, found, pytest_arguments)


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; messages for people go to the terminal."""
    options, rest = parse(arguments)
    commands: dict[str, Callable[[], int]] = {
        "run": lambda: run(options), "build": lambda: build(options), "test": lambda: test(options, rest),
        "answer": lambda: door("commands.answer", rest), "export": lambda: export(rest),
        "import": lambda: door("commands.imports", rest)}
    try:
        return commands[options.command]()
    except DewakError as error:
        print(error, file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        print(t("launcher.stopped"), flush=True)
        return STOPPED
