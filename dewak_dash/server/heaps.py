"""Keep the C library from giving every thread a heap of its own.

Each script run is a thread of its own, and the free room left in one heap is of no use to the others.
"""

import ctypes
import sys

ARENA_MAX = -8  # M_ARENA_MAX of glibc's mallopt
HEAPS = 2


def share_heaps() -> bool:
    """Let all threads to come share two heaps; return whether this system's C library can do so (glibc can)."""
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(ARENA_MAX, HEAPS) == 1
