"""Answer the first screen of Daten & Quellen before anyone asks."""

from datetime import date

from dewak_dash.topics.daten import shown


def warm(ags: str, on: date) -> None:
    """Answer what a first visitor sees, whatever the town: the catalogue and the table that is chosen first."""
    shown.catalogue()
    shown.table(shown.FIRST)
    shown.comment(shown.FIRST)
    shown.fits_a_spreadsheet(shown.FIRST)
    shown.as_of(shown.FIRST)
