"""Scripts take turns: few at a time, in order of asking; who works long holds up nobody."""

import threading
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.ui.turns import SCRIPTS, Turns


class Asker(threading.Thread):
    """Ask for a turn, note when it comes, hold it until told to end."""

    def __init__(self, turns: Turns, came: list[int], number: int) -> None:
        super().__init__(daemon=True)
        self.turns, self.came, self.number = turns, came, number
        self.begun, self.may_end = threading.Event(), threading.Event()

    def run(self) -> None:
        with self.turns.taken():
            self.came.append(self.number)
            self.begun.set()
            assert self.may_end.wait(10)


def asked(turns: Turns, count: int) -> tuple[list[Asker], list[int]]:
    """Start askers one after the other, each once the one before stands in the row or runs."""
    came: list[int] = []
    askers = [Asker(turns, came, number) for number in range(count)]
    for number, asker in enumerate(askers):
        asker.start()
        while len(turns._waiting) + len(turns._begun) <= number and asker.is_alive():
            pass
    return askers, came


def test_turns_come_in_order_and_no_more_at_a_time_than_there_are_places() -> None:
    turns = Turns(places=2, longest=1000.0)
    askers, came = asked(turns, 5)
    assert all(asker.begun.wait(10) for asker in askers[:2])
    assert sorted(came) == [0, 1]
    assert (len(turns._begun), len(turns._waiting)) == (2, 3)
    for ends, next_ in ((1, 2), (0, 3), (2, 4)):
        askers[ends].may_end.set()
        assert askers[next_].begun.wait(10)
        assert came[2:] == list(range(2, next_ + 1))
    for asker in askers:
        asker.may_end.set()
        asker.join(10)
    assert (len(turns._begun), len(turns._waiting)) == (0, 0)


def test_who_works_long_counts_no_more() -> None:
    """0.2 s are over at 100.2: then the second has its turn while the first still works, and both end well."""
    now = [100.0]
    turns = Turns(places=1, longest=0.2, clock=lambda: now[0])
    with turns.taken():
        now[0] = 100.1
        assert turns._rest() == pytest.approx(0.1)
        now[0] = 100.21
        with turns.taken():
            assert len(turns._begun) == 1
    assert len(turns._begun) == 0


def test_who_waits_is_called_when_the_time_of_a_long_one_is_over() -> None:
    """Nobody ends here: the second comes by the clock alone."""
    turns = Turns(places=1, longest=0.05)
    askers, _ = asked(turns, 2)
    assert all(asker.begun.wait(10) for asker in askers)
    for asker in askers:
        asker.may_end.set()
        asker.join(10)


def test_a_failing_script_gives_its_place_back() -> None:
    turns = Turns(places=1, longest=1000.0)
    with pytest.raises(ZeroDivisionError), turns.taken():
        raise ZeroDivisionError
    with turns.taken():
        assert len(turns._begun) == 1


def test_every_page_takes_its_turn_and_gives_it_back(run_page: Callable[..., AppTest]) -> None:
    before = SCRIPTS._askers
    assert not run_page("daten").exception
    assert SCRIPTS._askers > before
    assert (len(SCRIPTS._begun), len(SCRIPTS._waiting)) == (0, 0)
