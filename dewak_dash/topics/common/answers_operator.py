"""Answer who offers this dashboard to others."""

import functools
import os

from dewak_dash.store.operator_file import Operator, file_of, read_operator
from dewak_dash.topics.common.asked_once import STORE


@functools.cache
def operator() -> Operator:
    """Return what the operator's file says, read once a process; raise DataError with what is wrong in it."""
    return read_operator(file_of(os.environ, STORE.parent))
