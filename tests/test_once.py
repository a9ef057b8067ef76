"""Answers are kept up to a number of bytes, each large part counted once, the least recently used leave first."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest

from dewak_dash.once import ENTRY_BYTES, LIMIT_BYTES, SHARED, Store, memory
from dewak_dash.weight import LOOKED_AT, weigh

MEGABYTE = 2**20


@dataclass(frozen=True)
class Answer:
    """Hold what an answer typically holds."""

    values: np.ndarray
    frame: pd.DataFrame
    words: str


def block(megabytes: int) -> np.ndarray:
    return np.zeros(megabytes * MEGABYTE, dtype=np.uint8)


def test_least_recently_used_leaves_first() -> None:
    store = Store(4 * MEGABYTE)
    worked: list[str] = []

    def ask(key: str) -> None:
        store.ask(key, lambda: worked.append(key) or block(1))

    for key in "abcaDa":  # D needs room: b was used longest ago
        ask(key)
    for key in "acDb":
        ask(key)
    assert worked == ["a", "b", "c", "D", "b"]
    assert store.bytes <= store.limit


def test_bytes_stay_below_the_limit_whatever_is_asked() -> None:
    store = Store(10 * MEGABYTE)
    dice = np.random.default_rng(7)
    for number in range(300):
        store.ask(int(dice.integers(60)), lambda: block(int(dice.integers(1, 4))))
        assert store.bytes <= store.limit, number
    assert len(store) >= 3


def test_small_answers_are_bounded_too() -> None:
    store = Store(100 * ENTRY_BYTES)
    for number in range(1000):
        store.ask(number, lambda: None)
    assert 10 < len(store) < 100


def test_what_two_answers_share_counts_once_and_until_both_are_gone() -> None:
    store = Store(3 * MEGABYTE + MEGABYTE // 2)
    shared = block(2)
    store.ask("a", lambda: [shared])
    store.ask("b", lambda: (shared, "words"))
    assert 2 * MEGABYTE < store.bytes < 2.1 * MEGABYTE
    store.ask("c", lambda: block(1))
    assert 3 * MEGABYTE < store.bytes < 3.1 * MEGABYTE
    store.ask("d", lambda: block(1))  # only the loss of both a and b makes room
    assert len(store) == 2
    assert 2 * MEGABYTE < store.bytes < 2.1 * MEGABYTE


def test_answer_above_the_limit_is_given_and_leaves_with_the_next() -> None:
    store = Store(MEGABYTE)
    assert store.ask("large", lambda: block(5)).nbytes == 5 * MEGABYTE
    store.ask("small", lambda: 1)
    assert len(store) == 1
    assert store.bytes < 10_000


def test_memories_share_the_limit_but_not_the_answers() -> None:
    store = Store(MEGABYTE)
    first, second = memory(store), memory(store)
    assert first("key", lambda: "one") == "one"
    assert second("key", lambda: "two") == "two"
    assert (first("key", lambda: "x"), second("key", lambda: "x"), len(store)) == ("one", "two", 2)
    assert SHARED.limit == LIMIT_BYTES


def test_failure_is_not_kept_and_not_counted() -> None:
    store = Store(MEGABYTE)

    def fail() -> None:
        raise ValueError("nein")

    with pytest.raises(ValueError, match="nein"):
        store.ask("key", fail)
    assert (len(store), store.bytes) == (0, 0)
    assert store.ask("key", lambda: 3) == 3


def test_many_threads_leave_a_right_sum() -> None:
    store = Store(3 * MEGABYTE)
    begin = threading.Barrier(8)

    def visit(number: int) -> None:
        dice = np.random.default_rng(number)
        begin.wait(10)
        for _ in range(100):
            store.ask(int(dice.integers(12)), lambda: block(1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(visit, range(8)))
    assert store.bytes == len(store) * (MEGABYTE + ENTRY_BYTES) <= store.limit


def test_weight_of_arrays_frames_and_texts() -> None:
    answer = Answer(np.zeros(1000), pd.DataFrame({"a": np.arange(5000), "b": np.zeros(5000)}), "x" * 100_000)
    assert weigh(answer).total == pytest.approx(8000 + 80_000 + 100_000, rel=0.02)


def test_a_slice_weighs_what_it_keeps_alive() -> None:
    assert weigh(block(3)[:10]).total >= 3 * MEGABYTE


def test_long_lists_are_taken_from_a_part() -> None:
    long = [f"Gemeinde {number:05d}" for number in range(100 * LOOKED_AT)]
    assert weigh(long).total == pytest.approx(len(long) * (8 + 63), rel=0.05)
    assert weigh({word: [1.5, 2.5] for word in long}).total > weigh(long).total


def test_circles_and_classes_end() -> None:
    circle: list[object] = [Answer, print, np]
    circle.append(circle)
    assert 0 < weigh(circle).total < 1000
