"""Answer the first questions before anyone asks, so that no first viewer waits."""

from dewak_dash.ui.queries import (
    angebote,
    bevoelkerung,
    common,
    daten,
    finanzierung,
    methoden,
    ueberblick,
    vorausberechnung,
)


def warm() -> None:
    """Fill the caches with what every first visit of a project town needs; takes a few seconds."""
    shown, _ = vorausberechnung.horizon()
    common.source_titles()
    methoden.backtest()
    daten.catalogue()
    for town in common.featured():
        ueberblick.overview(town.ags)
        bevoelkerung.history(town.ags)
        bevoelkerung.future(town.ags, "status_quo", None, shown)
        bevoelkerung.comparison(town.ags)
        bevoelkerung.peers(town.ags)
        bevoelkerung.kreis(town.ags)
        bevoelkerung.sexes(town.ags)
        bevoelkerung.consequences(town.ags)
        angebote.supply(town.ags)
        angebote.town_figures(town.ags)
        finanzierung.book(town.ags, finanzierung.start(town.ags).choices, finanzierung.today())
