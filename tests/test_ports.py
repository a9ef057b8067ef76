"""The port of a start: chosen, held from the start on, without waiting between parts of an answer."""

import asyncio
import socket

import pytest

from dewak_dash.launcher import ports
from dewak_dash.launcher.process import LaunchError


def test_usual_port_when_free() -> None:
    assert ports.choose(None, free=lambda number: True) == ports.Port(8501)


def test_next_free_port_when_the_usual_is_busy() -> None:
    assert ports.choose(None, free=lambda number: number == 8504) == ports.Port(8504, moved_from=8501)


def test_no_free_port_is_said() -> None:
    with pytest.raises(LaunchError, match="8501 und 8600"):
        ports.choose(None, free=lambda number: False)


def test_wanted_port_is_taken_as_it_is() -> None:
    assert ports.choose(9000, free=lambda number: True) == ports.Port(9000)


@pytest.mark.parametrize("wanted", [0, -1, 65536])
def test_impossible_port_is_refused(wanted: int) -> None:
    with pytest.raises(LaunchError, match="von 1 bis 65535"):
        ports.choose(wanted, free=lambda number: True)


def test_listening_port_is_not_free() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        number = busy.getsockname()[1]
        assert not ports.is_free(number)
        with pytest.raises(LaunchError, match=f"Port {number} ist belegt"):
            ports.choose(number)
    assert ports.is_free(number)


def test_second_start_at_the_same_moment_is_refused_in_words() -> None:
    with ports.taken("127.0.0.1", 0) as first:
        number = first.getsockname()[1]
        with pytest.raises(LaunchError, match=f"Port {number} ist belegt"), ports.taken("127.0.0.1", number):
            pass
    with ports.taken("127.0.0.1", number):
        assert not ports.is_free(number)


def test_an_answer_in_parts_waits_for_no_confirmation() -> None:
    """Python's own event loop sends small parts at once only where the socket it was given says that it is TCP."""

    async def no_delay(held: socket.socket) -> int:
        found = asyncio.get_running_loop().create_future()
        server = await asyncio.start_server(lambda _, writer: found.set_result(
            writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)), sock=held)
        _, asker = await asyncio.open_connection(*held.getsockname())
        answer = await found
        asker.close()
        server.close()
        return int(answer)

    with ports.taken("127.0.0.1", 0) as held:
        held.settimeout(0)
        assert asyncio.run(no_delay(held))
