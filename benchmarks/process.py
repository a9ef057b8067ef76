"""Run the app as a process of its own and read what it holds and uses. Needs Linux: both are read from /proc."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.running import ROOT, answers, free_port


@contextmanager
def app() -> Iterator[tuple[str, int]]:
    """Run the app until its first answer, yield its address and process id, end it."""
    port = free_port()
    child = subprocess.Popen([sys.executable, str(ROOT / "app.py")], cwd=ROOT, stdout=subprocess.DEVNULL,
                             env={**os.environ, "STREAMLIT_SERVER_PORT": str(port)})
    base = f"http://localhost:{port}"
    try:
        while not answers(base + "/_stcore/health"):
            if child.poll() is not None:
                raise RuntimeError(f"the app ended with code {child.returncode}")
            time.sleep(0.2)
        yield base, child.pid
    finally:
        child.terminate()
        child.wait(30)


def held_mb(pid: int) -> int:
    """Return what a process holds in memory now (MB)."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) // 1024


def used_ms(pid: int) -> float:
    """Return the processor time a process has used since it began, all threads together (ms; steps of 10 ms)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return 1000.0 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def calm(pid: int, *, below_ms: float = 20.0, patience: float = 120.0) -> None:
    """Wait until a process has used next to nothing for a second: its warm-up is over."""
    end = time.monotonic() + patience
    before = used_ms(pid)
    while time.monotonic() < end:
        time.sleep(1)
        now = used_ms(pid)
        if now - before < below_ms:
            return
        before = now
    raise RuntimeError("the app does not come to rest")
