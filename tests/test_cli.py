"""The commands: what they accept, what they run, what they say."""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dewak_dash import cli
from dewak_dash.launcher import checks

SIDE_BY_SIDE = ["pytest", "-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
ROOT = Path(__file__).resolve().parents[1]


def _runner(codes: dict[str, int], seen: list[list[str]]) -> Callable[..., int]:
    def run(command: list[str], **options: object) -> int:
        seen.append(command[2:])
        return codes.get(command[2], 0)

    return run


def test_all_checks_run_and_the_first_failure_decides() -> None:
    seen: list[list[str]] = []
    code = checks.run_all(ROOT, Path("python"), "/b", ["-k", "x"], run=_runner({"mypy": 2, "pytest": 1}, seen))
    assert code == 2
    assert seen == [["dewak_dash.launcher.build"], ["ruff", "check", "."], ["mypy"], [*SIDE_BY_SIDE, "-k", "x"]]
    assert checks.run_all(ROOT, Path("python"), "/b", [], run=_runner({}, seen)) == 0


def test_without_a_browser_its_tests_are_left_out() -> None:
    assert checks.commands(Path("python"), None, [])[-1][2:] == [*SIDE_BY_SIDE, "-m", "not browser"]


def test_arguments_of_each_command() -> None:
    assert cli.parse(["run", "--port", "9000"])[0].port == 9000
    options, rest = cli.parse(["test", "--no-browser", "-k", "cli", "tests/test_cli.py"])
    assert (options.no_browser, rest) == (True, ["-k", "cli", "tests/test_cli.py"])


@pytest.mark.parametrize("arguments", [[], ["dance"], ["run", "--port", "x"], ["run", "extra"], ["build", "--port"]])
def test_wrong_arguments_end_with_code_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse(arguments)
    assert ended.value.code == 2


def test_refusal_goes_to_the_error_stream_with_code_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["run", "--port", "70000"]) == 1
    caught = capsys.readouterr()
    assert caught.err.startswith("Port 70000 gibt es nicht.")
    assert "Traceback" not in caught.err


def test_entry_parses_on_the_pythons_it_turns_away() -> None:
    for name in ("__init__.py", "__main__.py"):
        ast.parse((ROOT / "dewak_dash" / name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_old_python_is_told_in_one_sentence() -> None:
    code = ("import sys, runpy; sys.version_info = (3, 9, 1); sys.argv = ['x', 'run']; "
            "runpy.run_module('dewak_dash', run_name='__main__')")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 2
    assert "Python 3.11 oder neuer" in done.stderr
    assert "Python 3.9" in done.stderr
    assert "Traceback" not in done.stderr


def test_commands_need_nothing_but_the_standard_library() -> None:
    code = ("import sys; before = set(sys.modules); import dewak_dash.cli; "
            "new = {m.partition('.')[0] for m in set(sys.modules) - before}; "
            "print(sorted(new - set(sys.stdlib_module_names)))")
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "['dewak_dash']", done.stderr
