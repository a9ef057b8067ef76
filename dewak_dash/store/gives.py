"""Check at the store's border that a read gives the columns and kinds that what follows computes with."""

import functools
from collections.abc import Callable
from typing import Literal, ParamSpec

import pandas as pd

from dewak_dash.errors import DataError

P = ParamSpec("P")
Kind = Literal["text", "whole", "number", "day", "flag"]
CHECKS: dict[Kind, Callable[[pd.Series], bool]] = {
    "text": lambda column: pd.api.types.is_string_dtype(column) or column.dtype == object,
    "whole": pd.api.types.is_integer_dtype,
    "number": pd.api.types.is_float_dtype,
    "day": pd.api.types.is_datetime64_any_dtype,
    "flag": pd.api.types.is_bool_dtype,
}


def gives(**columns: Kind) -> Callable[[Callable[P, pd.DataFrame]], Callable[P, pd.DataFrame]]:
    """Let a read give at least these columns in these kinds; raise DataError naming what differs."""

    def watched(read: Callable[P, pd.DataFrame]) -> Callable[P, pd.DataFrame]:
        @functools.wraps(read)
        def checked(*args: P.args, **kwargs: P.kwargs) -> pd.DataFrame:
            frame = read(*args, **kwargs)
            wrong = [f"Die Abfrage „{read.__name__}“ liefert {_found(frame, name)}, erwartet wird „{name}“ als {kind}. "
                     "Abhilfe: Abfrage in store/reads und Tabelle in schema.sql abgleichen."
                     for name, kind in columns.items() if name not in frame.columns or not CHECKS[kind](frame[name])]
            if wrong:
                raise DataError(wrong)
            return frame

        return checked

    return watched


def _found(frame: pd.DataFrame, name: str) -> str:
    return f"„{name}“ als {frame[name].dtype}" if name in frame.columns else f"keine Spalte „{name}“"
