"""Answer and draw what first visitors ask for before they come, so that nobody waits."""

from importlib import import_module

from dewak_dash.topics.common import answers as common
from dewak_dash.topics.pages import PAGES
from dewak_dash.ui.day import today


def warm() -> None:
    """Fill the caches with the first screens of the project towns, page by page; takes some seconds."""
    on = today()
    for stem in PAGES:
        first_screen = import_module(f"dewak_dash.topics.{stem}.warm")
        for town in common.featured():
            first_screen.warm(town.ags, on)
