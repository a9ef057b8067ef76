"""Plant one fault after the other in a copy of the code and see whether a test fails: `python -m scripts.mutants`.

The faults are data: scripts/mutants.toml, each a line of a file, what it becomes and what that would mean. A fault
that no test notices has survived; the last line counts, and the exit code is 1 when fewer than 90 % were killed.
`--only TEXT` plants only faults whose file or meaning holds the text.
"""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIST = Path(__file__).with_suffix(".toml")
KILLED_AT_LEAST = 0.9
# A fault may send a loop round for ever; what takes so much longer than any test has been noticed.
SECONDS = 600
TESTS_FAILED, ALL_PASSED = 1, 0
SAID = 20
LEFT_OUT = ("docs/",)


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """Hold one fault: file, the text it replaces, the text it puts there, what it means, the tests to run."""

    file: str
    old: str
    new: str
    about: str
    tests: tuple[str, ...]


def tests_for(file: str, notice: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return the tests that should notice a fault in a file: those of the longest path that the file begins with."""
    fitting = [path for path in notice if file == path or file.startswith(f"{path}/")]
    if not fitting:
        raise SystemExit(f"{LIST.name}: no tests are named for {file}")
    return tuple(notice[max(fitting, key=len)])


def read_mutants(path: Path) -> list[Mutant]:
    """Return the faults of a list."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Mutant(file=row["file"], old=row["old"], new=row["new"], about=row["about"],
                   tests=tuple(row.get("tests", ())) or tests_for(row["file"], content["notice"]))
            for row in content["mutant"]]


def stale(mutants: Iterable[Mutant], root: Path) -> list[str]:
    """Return what does not fit the code any more: files or tests that are gone, text not found exactly once."""
    found = []
    for mutant in mutants:
        path = root / mutant.file
        times = path.read_text(encoding="utf-8").count(mutant.old) if path.exists() else 0
        if times != 1:
            found.append(f"{mutant.file}: found {times} times, not once: {mutant.old}")
        if mutant.old == mutant.new:
            found.append(f"{mutant.file}: changes nothing: {mutant.old}")
        found += [f"{mutant.file}: no such tests: {name}" for name in mutant.tests if not (root / name).exists()]
    return found


def copy_tree(source: Path, target: Path) -> None:
    """Copy what git knows of, and the store if it is built."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=source, capture_output=True, check=True).stdout.decode()
    for name in [*filter(None, listed.split("\0")), "data/dewak.duckdb"]:
        if (source / name).is_file() and not name.startswith(LEFT_OUT):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, target / name)
    # Some tests ask git which files the project has.
    subprocess.run(["git", "init", "-q"], cwd=target, check=True)


def run_tests(root: Path, tests: tuple[str, ...]) -> tuple[int | None, str]:
    """Return pytest's exit code, None when it took too long, and the last lines it said."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(root), "HYPOTHESIS_STORAGE_DIRECTORY": str(root / ".hypothesis")}
    try:
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, timeout=SECONDS, text=True)
    except subprocess.TimeoutExpired:
        return None, "too slow"
    return done.returncode, "\n".join((done.stdout + done.stderr).splitlines()[-SAID:])


def write(path: Path, text: str) -> None:
    """Write a module and forget its compiled form, which a change within one second would not make stale."""
    path.write_text(text, encoding="utf-8")
    Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)


def is_killed(root: Path, mutant: Mutant) -> bool:
    """Plant a fault, run its tests, take it back; return whether they noticed. End when the tests do not run."""
    path = root / mutant.file
    before = path.read_text(encoding="utf-8")
    write(path, before.replace(mutant.old, mutant.new))
    try:
        code, said = run_tests(root, mutant.tests)
    finally:
        write(path, before)
    if code not in (None, TESTS_FAILED, ALL_PASSED):
        raise SystemExit(f"{mutant.file}: the tests do not run with this fault ({code}): {mutant.new}\n{said}")
    return code != ALL_PASSED


def try_all(root: Path, mutants: Iterable[Mutant]) -> list[Mutant]:
    """Print for every fault whether it was killed; return the survivors. End when tests fail without any fault."""
    survived: list[Mutant] = []
    clean: set[tuple[str, ...]] = set()
    for mutant in mutants:
        if mutant.tests not in clean:
            code, said = run_tests(root, mutant.tests)
            if code != ALL_PASSED:
                raise SystemExit(f"These tests fail without any fault ({code}): {' '.join(mutant.tests)}\n{said}")
            clean.add(mutant.tests)
        began = time.perf_counter()
        killed = is_killed(root, mutant)
        survived += [] if killed else [mutant]
        print(f"{'killed' if killed else 'SURVIVED':8} {time.perf_counter() - began:6.1f} s  {mutant.file}: "
              f"{mutant.about}", flush=True)
    return survived


def main(arguments: list[str] | None = None) -> int:
    """Plant the faults of the list in a copy; return 0 when enough of them were noticed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", default="", metavar="TEXT", help="only faults whose file or meaning holds the text")
    only = parser.parse_args(arguments).only
    mutants = [mutant for mutant in read_mutants(LIST) if only in mutant.file or only in mutant.about]
    if problems := stale(mutants, ROOT):
        print("\n".join(problems))
        return 2
    with tempfile.TemporaryDirectory() as folder:
        copy_tree(ROOT, Path(folder))
        survived = try_all(Path(folder), mutants)
    killed = len(mutants) - len(survived)
    print(f"{killed} of {len(mutants)} killed")
    for mutant in survived:
        print(f"survived: {mutant.file}: {mutant.about}")
    return 0 if killed >= KILLED_AT_LEAST * len(mutants) else 1


if __name__ == "__main__":
    sys.exit(main())
