"""Preparing a bare machine: environment, packages, browser."""

import sys
import zipfile
from pathlib import Path

import pytest

from dewak_dash.launcher import browser, environment, packages
from dewak_dash.launcher.process import LaunchError
from dewak_dash.text import t


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a folder with two small locks."""
    (tmp_path / "requirements.lock").write_text("# words\na==1\nb==2 ; sys_platform == 'win32'\n", encoding="utf-8")
    (tmp_path / "requirements-dev.lock").write_text("-r requirements.lock\nc==3\n", encoding="utf-8")
    return tmp_path


class Machine:
    """Stand in for venv and pip; note what was asked of them."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.asked: list[str] = []
        self.broken = False
        self.python_version: str | None = None

    def make(self, venv: Path) -> None:
        self.asked.append("make")
        venv.mkdir(exist_ok=True)
        for mark in venv.iterdir():
            mark.unlink()
        self.python_version = "3.11"

    def install(self, python: Path, lock: Path) -> None:
        self.asked.append(f"install {lock.name}")
        if self.broken:
            raise LaunchError("cut off")

    def prepare(self, kind: environment.Kind) -> Path:
        return environment.prepare(self.project, kind, make=self.make, install=self.install,
                                   version=lambda python: self.python_version,
                                   usable=lambda python: self.python_version is not None)


def test_first_start_installs_and_second_does_nothing(project: Path) -> None:
    machine = Machine(project)
    python = machine.prepare("run")
    machine.prepare("run")
    assert machine.asked == ["make", "install requirements.lock"]
    assert python.parent.parent == project / ".venv"


def test_cut_off_installation_is_made_anew(project: Path) -> None:
    machine = Machine(project)
    machine.broken = True
    with pytest.raises(LaunchError):
        machine.prepare("run")
    machine.broken = False
    machine.prepare("run")
    assert machine.asked == ["make", "install requirements.lock"] * 2


def test_changed_lock_is_installed_into_the_same_environment(project: Path) -> None:
    machine = Machine(project)
    machine.prepare("run")
    (project / "requirements.lock").write_text("a==2\n", encoding="utf-8")
    machine.prepare("run")
    assert machine.asked == ["make", "install requirements.lock", "install requirements.lock"]


def test_development_environment_also_serves_the_app_but_not_the_reverse(project: Path) -> None:
    machine = Machine(project)
    machine.prepare("dev")
    machine.prepare("run")
    assert machine.asked == ["make", "install requirements-dev.lock"]
    other = Machine(project)
    other.make(project / ".venv")
    other.prepare("run")
    other.prepare("dev")
    assert other.asked == ["make", "install requirements.lock", "install requirements-dev.lock"]


def test_environment_of_another_python_is_not_taken_for_complete(project: Path) -> None:
    machine = Machine(project)
    machine.prepare("run")
    machine.python_version = "3.14"
    machine.prepare("run")
    assert machine.asked == ["make", "install requirements.lock", "install requirements.lock"]


def test_vanished_interpreter_means_a_new_environment(project: Path) -> None:
    machine = Machine(project)
    machine.prepare("run")
    machine.python_version = None
    machine.prepare("run")
    assert machine.asked[-2:] == ["make", "install requirements.lock"]


def test_interpreter_is_where_each_system_keeps_it() -> None:
    assert environment.python_in(Path("v"), windows=True) == Path("v/Scripts/python.exe")
    assert environment.python_in(Path("v"), windows=False) == Path("v/bin/python")


def test_missing_venv_module_names_the_package(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(LaunchError, match="python3-venv"):
        environment.create(project / ".venv")


def test_version_of_asks_the_interpreter(tmp_path: Path) -> None:
    assert environment.version_of(Path(sys.executable)) == f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert environment.version_of(tmp_path / "python") is None


def test_pins_are_counted_through_included_locks(project: Path) -> None:
    assert packages.pins(project / "requirements-dev.lock") == 3


@pytest.mark.parametrize(("output", "key"), [
    ("Retrying ... NewConnectionError('Failed to establish a new connection: [Errno 101]')", "launcher.offline"),
    ("Temporary failure in name resolution", "launcher.offline"),
    ("ERROR: Could not find a version that satisfies x==1 (from versions: none)", "launcher.offline"),
    ("OSError: [Errno 28] No space left on device", "launcher.no_space"),
])
def test_pip_failures_become_one_sentence(output: str, key: str) -> None:
    assert str(packages.failure(output)) == t(key)


def test_package_of_other_bytes_is_refused(tmp_path: Path) -> None:
    """pip itself is asked: the wheel is a small one made here, the hash that of something else."""
    wheel = tmp_path / "small-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as files:
        files.writestr("small.py", "")
        files.writestr("small-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: small\nVersion: 1\n")
        files.writestr("small-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        files.writestr("small-1.dist-info/RECORD", "")
    lock = tmp_path / "requirements.lock"
    found = f"--no-index\n--find-links {tmp_path.as_uri()}\n"
    lock.write_text(f"{found}small==1 \\\n    --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(LaunchError, match="nicht das, das festgeschrieben ist"):
        packages.install(Path(sys.executable), lock)
    lock.write_text(f"{found}small==1\n", encoding="utf-8")
    with pytest.raises(LaunchError, match="hash"):
        packages.install(Path(sys.executable), lock)


def test_other_pip_failures_show_their_reason() -> None:
    assert "Exotic trouble" in str(packages.failure("...\nERROR: Exotic trouble"))


def test_progress_counts_fetched_packages(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [f"Collecting p{i}==1\n" for i in range(20)] + ["Installing collected packages: p\n"]
    assert packages.follow(lines, 25) == "".join(lines)
    assert capsys.readouterr().out.splitlines() == [
        "  10 von 25 geholt", "  20 von 25 geholt", "  Pakete werden eingerichtet …"]


def test_browser_named_by_the_environment_comes_first() -> None:
    def which(name: str) -> str | None:
        return "/bin/chromium" if name == "chromium" else None

    assert list(browser.candidates({"DEWAK_BROWSER": "/x"}, which, "linux")) == ["/x", "/bin/chromium"]


@pytest.mark.parametrize(("platform", "expected"), [
    ("darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ("win32", "C:/Programme/Google/Chrome/Application/chrome.exe"),
])
def test_usual_places_of_a_browser(platform: str, expected: str) -> None:
    found = browser.candidates({"PROGRAMFILES": "C:/Programme"}, lambda name: None, platform)
    assert next(found) == expected


def test_stub_that_only_prints_advice_is_no_browser(tmp_path: Path) -> None:
    assert not browser.starts(str(tmp_path / "missing"), "linux")
    assert browser.starts(sys.executable, "linux")  # prints a version


@pytest.mark.parametrize(("find", "fetch", "install", "expected"), [
    ("a", "b", "c", "a"), (None, "b", "c", "b"), (None, None, "c", "c")])
def test_browser_is_looked_for_then_fetched_then_installed(find: str | None, fetch: str | None, install: str,
                                                           expected: str) -> None:
    assert browser.provide(Path("python"), find=lambda: find, fetch=lambda python: fetch,
                           install=lambda: install) == expected


def test_no_browser_is_one_sentence_with_a_way_out() -> None:
    with pytest.raises(LaunchError, match="--no-browser"):
        browser.provide(Path("python"), find=lambda: None, fetch=lambda python: None, install=lambda: None)
