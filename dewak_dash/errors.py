"""Errors whose messages are written for the person who has to act on them (German)."""

from collections.abc import Sequence


class DewakError(Exception):
    """Carry a message that may be shown on screen as it is."""


class InputError(DewakError):
    """Refuse an impossible input of a model."""


class DataError(DewakError):
    """Report every problem found in the data folder at once."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class CensusBreak(DewakError):
    """Refuse a rate of change between counts that continue different censuses."""


class StoreMissing(DewakError):
    """Say that the store has not been built and how to build it."""


class TookTooLong(DewakError):
    """Say that a question was given up because it took too long, and how to ask for less."""


class UnknownText(DewakError):
    """Name a text key that the catalogue does not hold."""
