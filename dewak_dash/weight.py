"""Estimate what an answer weighs in memory, in bytes, without reading all of it.

Arrays, frames and long texts are named one by one, so that two answers which share one need not both count it.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

HEAVY_BYTES = 1024
LOOKED_AT = 200  # of a long list; the rest is taken to be like these
LARGEST = 50_000  # parts that are looked at in all
OBJECT_BYTES = 200  # of an object that an array only points at
WEIGHTLESS = (type, FunctionType, BuiltinFunctionType, MethodType, ModuleType)


@dataclass(frozen=True)
class Weight:
    """Hold the bytes of all small parts together, and of each large one by its identity."""

    small: int
    large: Mapping[int, int]

    @property
    def total(self) -> int:
        """Return the bytes of all parts."""
        return self.small + sum(self.large.values())


def _array_bytes(value: Any) -> tuple[Any, int]:
    base = value
    while getattr(base, "base", None) is not None and hasattr(base.base, "nbytes"):
        base = base.base
    pointed = OBJECT_BYTES * base.size if getattr(base.dtype, "hasobject", False) else 0
    return base, int(base.nbytes) + pointed


def _frame_bytes(value: Any) -> int:
    used = value.memory_usage(index=True)
    kinds = value.dtypes if hasattr(value, "columns") else [value.dtype]
    pointed = sum(str(kind) == "object" for kind in kinds) * len(value) * OBJECT_BYTES
    return int(used if isinstance(used, int) else used.sum()) + pointed


def _some(values: Iterable[Any], count: int) -> tuple[list[Any], float]:
    found = list(values)
    if count <= LOOKED_AT:
        return found, 1.0
    step = count // LOOKED_AT
    return found[::step], count / len(found[::step])


def _parts(value: Any) -> tuple[Iterator[Any], float]:
    """Return what an object is made of, and how many parts each one stands for."""
    if isinstance(value, Mapping):
        keys, times = _some(value, len(value))
        return iter([part for key in keys for part in (key, value[key])]), times
    if isinstance(value, (list, tuple, set, frozenset)):
        found, times = _some(value, len(value))
        return iter(found), times
    slots = [getattr(value, name) for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())
             if isinstance(name, str) and hasattr(value, name)]
    return iter([*slots, *getattr(value, "__dict__", {}).values()]), 1.0


def weigh(value: object) -> Weight:
    """Return what a value weighs, each part once; what it is made of beyond the first many parts is left out."""
    small = 0.0
    large: dict[int, int] = {}
    seen: set[int] = set()
    waiting: list[tuple[Any, float]] = [(value, 1.0)]
    while waiting and len(seen) < LARGEST:
        part, times = waiting.pop()
        if id(part) in seen or isinstance(part, WEIGHTLESS):
            continue
        seen.add(id(part))
        if hasattr(part, "memory_usage") and hasattr(part, "index"):
            large[id(part)] = _frame_bytes(part)
        elif hasattr(part, "nbytes") and hasattr(part, "dtype") and hasattr(part, "size"):
            base, size = _array_bytes(part)
            large[id(base)] = size
        elif isinstance(part, (str, bytes)) and len(part) > HEAVY_BYTES:
            large[id(part)] = round(times * sys.getsizeof(part))
        else:
            small += times * sys.getsizeof(part)
            if not isinstance(part, (str, bytes, int, float, complex, type(None))):
                inner, each = _parts(part)
                waiting += [(item, times * each) for item in inner]
    return Weight(round(small), large)
