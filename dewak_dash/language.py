"""Know the language of whatever runs now: German unless a viewer chose another.

Each run of a page has its own, and so have the threads it starts by `bound`. Nothing of the core asks for it.
"""

import contextvars
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
GERMAN, ENGLISH = "de", "en"
LANGUAGES = (GERMAN, ENGLISH)
_spoken: contextvars.ContextVar[str] = contextvars.ContextVar("language")


def _nobody() -> str:
    return GERMAN


_viewer: list[Callable[[], str]] = [_nobody]


def ask_of(viewer: Callable[[], str]) -> None:
    """Ask this function where a run did not say its language: code of a viewer's click comes before the page."""
    _viewer[:] = [viewer]


def spoken() -> str:
    """Return the language of this run: one of LANGUAGES."""
    return _spoken.get(None) or _viewer[0]()


def speak(language: str) -> None:
    """Speak a language from now on in this thread; what is none of LANGUAGES means German."""
    _spoken.set(language if language in LANGUAGES else GERMAN)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language within a block."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def bound(function: Callable[P, R]) -> Callable[P, R]:
    """Return a function that speaks the language of now, whichever thread calls it and when."""
    language = spoken()

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        with speaking(language):
            return function(*args, **kwargs)

    return call
