"""All threads of the server share two heaps of the C library, so that free room in one is not lost to the others."""

import subprocess
import sys

import pytest

COUNT = """
import ctypes, sys, tempfile, threading
from dewak_dash.server.heaps import share_heaps
if sys.argv[1] == "shared":
    assert share_heaps()
libc, gate = ctypes.CDLL(None), threading.Barrier(9)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
def hold():
    libc.malloc(ctypes.c_size_t(1000))
    gate.wait()
    gate.wait()
threads = [threading.Thread(target=hold) for _ in range(8)]
for thread in threads:
    thread.start()
gate.wait()
with tempfile.NamedTemporaryFile() as told:
    file = ctypes.c_void_p(libc.fopen(told.name.encode(), b"w"))
    libc.malloc_info(0, file)
    libc.fclose(file)
    print(told.read().count(b"<heap nr="))
gate.wait()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc has several heaps")
@pytest.mark.parametrize(("how", "few"), [("shared", True), ("as it comes", False)])
def test_threads_share_two_heaps(how: str, *, few: bool) -> None:
    done = subprocess.run([sys.executable, "-c", COUNT, how], capture_output=True, text=True, check=True)
    assert (int(done.stdout) <= 2) is few
