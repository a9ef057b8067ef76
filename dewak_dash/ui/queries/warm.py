"""Answer the first questions before anyone asks, so that no first viewer waits."""

from dewak_dash.ui.queries import bevoelkerung, common, finanzierung, methoden, ueberblick, vorausberechnung


def warm() -> None:
    """Fill the caches with what every first visit of a project town needs; takes a few seconds."""
    shown, _ = vorausberechnung.horizon()
    common.source_titles()
    methoden.backtest()
    for town in common.featured():
        ueberblick.overview(town.ags)
        bevoelkerung.history(town.ags)
        bevoelkerung.future(town.ags, "status_quo", None, shown)
        bevoelkerung.comparison(town.ags)
        bevoelkerung.peers(town.ags)
        bevoelkerung.kreis(town.ags)
        finanzierung.book(town.ags, finanzierung.start(town.ags).choices, finanzierung.today())
