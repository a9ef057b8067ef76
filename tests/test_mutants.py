"""Planting faults: what is noticed is killed, what is not survives, and a list that no longer fits is told."""

import subprocess
from pathlib import Path

import pytest

from scripts import mutants

CODE = 'def double(x):\n    return 2 * x\n\n\ndef half(x):\n    return x / 2\n'
TEST = "from thing import double\n\n\ndef test_double():\n    assert double(3) == 6\n"
LIST = """
[notice]
"thing.py" = ["test_thing.py"]

[[mutant]]
file = "thing.py"
about = "threefold"
old = "2 * x"
new = "3 * x"

[[mutant]]
file = "thing.py"
about = "a third"
old = "x / 2"
new = "x / 3"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one module, one test and two faults, of which the test can notice one."""
    for name, text in (("thing.py", CODE), ("test_thing.py", TEST), ("mutants.toml", LIST)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    for command in (["init", "-q"], ["add", "thing.py", "test_thing.py"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.setattr(mutants, "ROOT", tmp_path)
    monkeypatch.setattr(mutants, "LIST", tmp_path / "mutants.toml")
    return tmp_path


def test_a_fault_no_test_notices_survives_and_one_in_two_is_too_few(project: Path,
                                                                    capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.main([]) == 1
    said = capsys.readouterr().out
    assert "1 of 2 killed" in said
    assert "survived: thing.py: a third" in said
    assert (project / "thing.py").read_text(encoding="utf-8") == CODE


def test_only_the_faults_asked_for_are_planted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.main(["--only", "threefold"]) == 0
    assert "1 of 1 killed" in capsys.readouterr().out


@pytest.mark.parametrize(("right", "wrong"), [("2 * x", "x"), ("2 * x", "5 * x"), ("test_thing.py", "test_gone.py")])
def test_a_list_that_does_not_fit_the_code_is_told(project: Path, capsys: pytest.CaptureFixture[str], right: str,
                                                   wrong: str) -> None:
    (project / "mutants.toml").write_text(LIST.replace(right, wrong), encoding="utf-8")
    assert mutants.main([]) == 2
    assert "thing.py" in capsys.readouterr().out


def test_tests_that_fail_anyway_prove_nothing(project: Path) -> None:
    (project / "test_thing.py").write_text(TEST.replace("6", "7"), encoding="utf-8")
    with pytest.raises(SystemExit, match="without any fault"):
        mutants.main([])


def test_a_fault_that_does_not_even_run_is_none(project: Path) -> None:
    (project / "mutants.toml").write_text(LIST.replace("3 * x", "3 * * x"), encoding="utf-8")
    with pytest.raises(SystemExit, match="do not run"):
        mutants.main(["--only", "threefold"])


def test_the_longest_path_names_the_tests() -> None:
    notice = {"a": ["general"], "a/b": ["near"], "a/b/c.py": ["own"]}
    assert mutants.tests_for("a/b/c.py", notice) == ("own",)
    assert mutants.tests_for("a/b/d.py", notice) == ("near",)
    assert mutants.tests_for("a/bc.py", notice) == ("general",)
    with pytest.raises(SystemExit, match="z/x"):
        mutants.tests_for("z/x.py", notice)


def test_the_list_fits_the_code() -> None:
    assert mutants.stale(mutants.read_mutants(mutants.LIST), mutants.ROOT) == []
