"""Nothing is drawn ahead for Präsentation: its pictures are those of the other pages."""

from datetime import date


def warm(ags: str, on: date) -> None:
    """Leave the first screen to the pages it is taken from."""
