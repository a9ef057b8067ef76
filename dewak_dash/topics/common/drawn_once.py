"""Draw a figure once for the same view: building one costs more than everything else a page does.

Views come out of the topics' cache (asked_once), the same object for everyone, so that identity says whether anything
changed. Figures are shared between viewers: nobody may change one after it was drawn.
"""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from dewak_dash.language import spoken
from dewak_dash.once import memory
from dewak_dash.theme import Palette

P = ParamSpec("P")
R = TypeVar("R")
DIGEST_LENGTH = 32
PLAIN = (str, int, float, bool, type(None))


def _mark(value: object) -> object:
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, tuple):
        return tuple(_mark(item) for item in value)
    return id(value)


def _write_down(figure: Any) -> None:
    """Keep a figure's finished description beside it, with a mark of what stands in it; writing it takes long, too."""
    kinds = {kind.__name__ for kind in type(figure).__mro__}
    if "Figure" in kinds:
        written = figure.to_json(validate=False)
    elif "Deck" in kinds:
        written = figure.to_json()
        vars(figure)["to_json"] = lambda: written
    else:
        return
    digest = hashlib.sha256(written.encode()).hexdigest()[:DIGEST_LENGTH]
    vars(figure).update(written=written, digest=digest)


def drawn_once(draw: Callable[P, R]) -> Callable[P, R]:
    """Keep the figures of a drawing function, one for each set of arguments and language, as long as there is room.

    Plain values count by what they are, views and palettes by identity; they are kept with the figure, so that
    an identity is never taken over by another object.
    """
    ask = memory()

    def described(*args: P.args, **kwargs: P.kwargs) -> tuple[R, Any]:
        figure = draw(*args, **kwargs)
        _write_down(figure)
        return figure, (args, kwargs)

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (spoken(), _mark(args), tuple((name, _mark(value)) for name, value in sorted(kwargs.items())))
        return cast(R, ask(key, lambda: described(*args, **kwargs))[0])

    return drawn


def draw(figure: Callable[..., object], view: object | None, palette: Palette) -> None:
    """Draw a figure of a view ahead of time, where there is a view."""
    if view is not None:
        figure(view, palette)
