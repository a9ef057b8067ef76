"""Answers are worked out once for everybody, again for a new store, and never kept when they failed."""

import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from dewak_dash.topics.common import asked_once as queries


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    found = SimpleNamespace(fingerprint="a")
    monkeypatch.setattr(queries, "database", lambda: found)
    return found


def test_same_question_is_answered_once(store: SimpleNamespace) -> None:
    asked: list[int] = []

    @queries.cached
    def double(n: int) -> int:
        asked.append(n)
        return 2 * n

    assert [double(3), double(3), double(4)] == [6, 6, 8]
    assert asked == [3, 4]


def test_a_new_store_is_asked_anew(store: SimpleNamespace) -> None:
    asked: list[str] = []

    @queries.cached
    def mark() -> str:
        asked.append(store.fingerprint)
        return str(store.fingerprint)

    assert mark() == "a"
    store.fingerprint = "b"
    assert mark() == "b"
    assert asked == ["a", "b"]


def test_many_at_once_wait_for_one_answer(store: SimpleNamespace) -> None:
    asked: list[int] = []
    begun, may_end = threading.Event(), threading.Event()

    @queries.cached
    def slow() -> int:
        asked.append(1)
        begun.set()
        assert may_end.wait(10)
        return 7

    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(slow)
        assert begun.wait(10)
        others = [pool.submit(slow) for _ in range(7)]
        may_end.set()
        assert [first.result(10), *(o.result(10) for o in others)] == [7] * 8
    assert asked == [1]


def test_failures_are_told_and_tried_again(store: SimpleNamespace) -> None:
    tries: list[int] = []

    @queries.cached
    def fragile() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise ValueError("erst beim zweiten Mal")
        return "gut"

    with pytest.raises(ValueError, match="zweiten"):
        fragile()
    assert fragile() == "gut"
