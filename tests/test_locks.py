"""The locks hold everything that is needed, nothing that nobody asked for, and say which bytes each package has."""

import importlib.metadata
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.lock import entries, extra

ROOT = Path(__file__).resolve().parents[1]
PAIRS = [("requirements.txt", "requirements.lock"), ("requirements-dev.txt", "requirements-dev.lock")]
SYSTEMS = [{"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
           {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
           {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def read(name: str) -> list[Requirement]:
    """Return what a requirements file names, with the files it includes."""
    found: list[Requirement] = []
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            found += read(line.removeprefix("-r "))
        elif line and not line.startswith(("#", " ")):
            found.append(Requirement(line.removesuffix("\\").strip()))
    return found


def wanted_on(requirements: list[Requirement], machine: dict[str, str]) -> dict[str, Requirement]:
    return {canonicalize_name(r.name): r for r in requirements if r.marker is None or r.marker.evaluate(machine)}


@pytest.mark.parametrize(("ranges", "lock"), PAIRS)
def test_lock_lies_within_the_ranges(ranges: str, lock: str) -> None:
    pins = {canonicalize_name(r.name): r for r in read(lock)}
    for asked in read(ranges):
        (pin,) = pins[canonicalize_name(asked.name)].specifier
        assert asked.specifier.contains(pin.version), asked


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda s: s["sys_platform"])
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", [lock for _, lock in PAIRS])
def test_lock_is_closed_on_every_system(lock: str, python: str, system: dict[str, str]) -> None:
    """Every package that a locked package needs is locked too, with a version it accepts."""
    machine = {**system, "python_version": python, "python_full_version": f"{python}.0", "extra": "",
               "platform_python_implementation": "CPython"}
    pins = wanted_on(read(lock), machine)
    for name in pins:
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # belongs to another system; its own needs are none (colorama)
        for need in wanted_on([Requirement(line) for line in needs], machine).values():
            pin = pins.get(canonicalize_name(need.name))
            assert pin is not None, f"{name} needs {need.name}"
            (exact,) = pin.specifier
            assert need.specifier.contains(exact.version), f"{name} needs {need}"


@pytest.mark.parametrize(("ranges", "lock"), PAIRS)
def test_lock_holds_nothing_that_nobody_needs(ranges: str, lock: str) -> None:
    pins = {canonicalize_name(r.name) for r in read(lock)}
    needed: set[str] = set()
    waiting = [(canonicalize_name(r.name), frozenset(r.extras)) for r in read(ranges)]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        needed.add(name)
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        everywhere = [Requirement(line) for line in needs
                      if "extra ==" not in line or any(f'extra == "{each}"' in line for each in extras)]
        waiting += [(canonicalize_name(r.name), frozenset(r.extras)) for r in everywhere
                    if canonicalize_name(r.name) in pins]
    assert pins - needed == set()


@pytest.mark.parametrize("lock", [lock for _, lock in PAIRS])
def test_every_pin_carries_the_hashes_of_its_files(lock: str) -> None:
    """A wheel each for Linux, macOS and Windows means several hashes; a pure Python package has at least one."""
    hashed = re.compile(r"    --hash=sha256:[0-9a-f]{64}")
    pinned = entries((ROOT / lock).read_text(encoding="utf-8"))
    for name, entry in pinned.items():
        _, *files = [line.removesuffix(" \\") for line in entry.splitlines()]
        assert files, name
        assert all(hashed.fullmatch(line) for line in files), name
    assert pinned["numpy" if lock == "requirements.lock" else "ruff"].count("--hash") > 10


def test_second_lock_adds_only_what_the_first_has_not() -> None:
    first = "a==1 \\\n    --hash=sha256:11\n"
    second = "# words\n" + first + "b==2 ; sys_platform == 'win32' \\\n    --hash=sha256:22 \\\n    --hash=sha256:33\n"
    assert extra(second, first) == ["b==2 ; sys_platform == 'win32' \\\n    --hash=sha256:22 \\\n    --hash=sha256:33"]
    with pytest.raises(ValueError, match="differently in both locks: a"):
        extra(second.replace("a==1", "a==3"), first)
