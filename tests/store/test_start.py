"""Starting with a store from before, with several starts at once, with one that is killed or stopped."""

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dewak_dash.errors import DewakError
from dewak_dash.launcher import build, environment, turns
from dewak_dash.launcher.process import LaunchError
from dewak_dash.store.database import Database

ROOT = Path(__file__).resolve().parents[2]
HOLD = ("import sys; from pathlib import Path; from dewak_dash.launcher.turns import one_at_a_time\n"
        "with one_at_a_time(Path(sys.argv[1]), lambda: None): print('held', flush=True); sys.stdin.read()")
PROVIDE = ("import sys; from pathlib import Path; from dewak_dash.launcher import build\n"
           "build.DATA = Path(sys.argv[1]); build.STORE = build.DATA / 'dewak.duckdb'\n"
           "print('begun', flush=True); sys.stdin.readline(); sys.exit(0 if build.provide() else 1)")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the launcher work on a folder of its own with no data."""
    monkeypatch.setattr(build, "DATA", tmp_path)
    monkeypatch.setattr(build, "STORE", tmp_path / "dewak.duckdb")
    return tmp_path


def _fail() -> None:
    raise DewakError("Kein Platz. Abhilfe: Platz schaffen.")


def test_old_store_is_shown_when_a_new_one_cannot_be_built(
        folder: Path, old_store: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "dewak.duckdb").write_bytes(old_store)
    monkeypatch.setattr(build, "build", _fail)
    assert build.provide()
    told = capsys.readouterr()
    assert told.err == "Kein Platz. Abhilfe: Platz schaffen.\n"
    assert told.out == "Der Datenbestand von zuvor bleibt in Gebrauch.\n"


@pytest.mark.parametrize("content", [None, b"", b"no database"])
def test_without_a_readable_store_nothing_is_started(
        folder: Path, content: bytes | None, monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str]) -> None:
    if content is not None:
        (folder / "dewak.duckdb").write_bytes(content)
    monkeypatch.setattr(build, "build", _fail)
    assert not build.provide()
    assert capsys.readouterr().out.startswith("Ohne einen Datenbestand dieser Fassung kann")


def test_store_of_another_schema_is_not_shown(
        folder: Path, old_store: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "dewak.duckdb").write_bytes(old_store)
    monkeypatch.setattr(build, "build", _fail)
    assert build.provide()
    monkeypatch.setattr("dewak_dash.store.build.schema_version", lambda: "another")
    assert not build.provide()


def test_folder_that_refuses_the_mark_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LaunchError, match="Ordner weg lässt sich nicht schreiben"), \
            turns.one_at_a_time(tmp_path / "weg" / "mark", lambda: None):
        raise AssertionError("ran without the lock")


def test_second_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    order: list[str] = []
    waiting = threading.Event()

    def second() -> None:
        def told() -> None:
            order.append("waiting")
            waiting.set()

        with turns.one_at_a_time(tmp_path / "mark", told):
            order.append("second")

    with turns.one_at_a_time(tmp_path / "mark", lambda: order.append("never")):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["waiting", "first", "second"]


def test_patience_ends(tmp_path: Path) -> None:
    with turns.one_at_a_time(tmp_path / "mark", lambda: None), pytest.raises(LaunchError, match="richtet seit"), \
            turns.one_at_a_time(tmp_path / "mark", lambda: None, patience=0):
        raise AssertionError("ran without the lock")


def test_a_killed_start_does_not_block_the_next(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path / "mark")], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, cwd=ROOT) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LaunchError), turns.one_at_a_time(tmp_path / "mark", lambda: None, patience=0):
            raise AssertionError("ran without the lock")
        holder.kill()
        holder.wait()
    with turns.one_at_a_time(tmp_path / "mark", lambda: None, patience=0):
        pass


def test_two_first_set_ups_install_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    asked: list[str] = []
    waiting = threading.Event()
    monkeypatch.setattr(environment, "say", lambda text: waiting.set() if "anderer Start" in text else None)

    def make(venv: Path) -> None:
        asked.append("make")
        venv.mkdir()
        second.start()
        assert waiting.wait(10)

    def start() -> None:
        environment.prepare(tmp_path, "run", make=make, install=lambda python, lock: asked.append("install"),
                            version=lambda python: "3.11", usable=lambda python: False)

    second = threading.Thread(target=start)
    start()
    second.join(20)
    assert asked == ["make", "install"]


@pytest.mark.parametrize(("code", "words"), [("ENOSPC", "Der Platz auf dem Datenträger reicht nicht"),
                                             ("EROFS", "lässt sich nicht schreiben")])
def test_disk_trouble_in_the_environment_is_one_sentence(tmp_path: Path, code: str, words: str) -> None:
    def make(venv: Path) -> None:
        raise OSError(getattr(errno, code), "system's words")

    (tmp_path / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    with pytest.raises(LaunchError, match=words):
        environment.prepare(tmp_path, "run", make=make, version=lambda python: None, usable=lambda python: False)


def test_two_builds_at_once_both_end_well_and_build_once(data_dir: Path) -> None:
    starts = [subprocess.Popen([sys.executable, "-c", PROVIDE, str(data_dir)], cwd=ROOT, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
              for _ in range(2)]
    for start in starts:
        assert start.stdout is not None
        assert start.stdout.readline() == "begun\n"
    told = [start.communicate("go\n", timeout=120) for start in starts]
    assert [start.returncode for start in starts] == [0, 0]
    assert [error for _, error in told] == ["", ""]
    assert sum(out.count("ist gebaut") for out, _ in told) == 1
    assert Database(data_dir / "dewak.duckdb").fingerprint


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGINT")
def test_ctrl_c_while_packages_are_loaded_leaves_no_traceback() -> None:
    with subprocess.Popen([sys.executable, "-X", "importtime", str(ROOT / "app.py")], cwd=ROOT,
                          stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, encoding="utf-8",
                          env={**os.environ, "PYTHONUNBUFFERED": "1"}) as start:
        assert start.stderr is not None
        for line in start.stderr:
            if "streamlit" in line:
                break
        start.send_signal(signal.SIGINT)
        rest = start.stderr.read()
    assert start.returncode == 0
    assert "Traceback" not in rest
