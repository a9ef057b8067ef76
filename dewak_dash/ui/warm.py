"""Answer and draw what first visitors ask for before they come, so that nobody waits."""

from collections.abc import Callable
from datetime import date

from dewak_dash.charts import angebote as angebote_charts
from dewak_dash.charts import bevoelkerung as past
from dewak_dash.charts import bevoelkerung_kreis as around
from dewak_dash.charts import finanzierung as money
from dewak_dash.charts import methoden as proof
from dewak_dash.charts import vorausberechnung as future
from dewak_dash.charts import vorausberechnung_alter as ages
from dewak_dash.theme import LIGHT
from dewak_dash.ui.day import today
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
from dewak_dash.views.angebote import ALL

MODEL = "carrier"


def warm() -> None:
    """Fill the caches with the first screens of the project towns; takes a few seconds."""
    on = today()
    common.source_titles()
    daten.catalogue()
    for town in common.featured():
        ueberblick.overview(town.ags, on)
        _past(town.ags)
        _future(town.ags)
        _offers(town.ags)
        _money(town.ags, on)
        _proof(town.ags)


def _draw(draw: Callable[..., object], view: object | None) -> None:
    if view is not None:
        draw(view, LIGHT)


def _past(ags: str) -> None:
    _draw(past.history, bevoelkerung.history(ags))
    _draw(past.comparison, bevoelkerung.comparison(ags))
    _draw(past.peers, bevoelkerung.peers(ags))
    _draw(past.sexes, bevoelkerung.sexes(ags))
    _draw(around.consequences, bevoelkerung.consequences(ags))
    kreis = bevoelkerung.kreis(ags)
    if kreis is not None:
        _draw(around.pyramid, kreis.pyramid)
        _draw(around.vital, kreis.vital)
        _draw(around.moves, kreis.moves)


def _future(ags: str) -> None:
    shown, _ = vorausberechnung.horizon()
    view = bevoelkerung.future(ags, "status_quo", None, shown)
    future.fan(view.fan, LIGHT, view.keeps.year, view.keeps.title)
    _draw(future.parts, view.parts)
    _draw(future.groups, view.groups)
    _draw(future.ratios, view.ratios)
    _draw(future.compared, view.compared)
    _draw(future.others, view.others)
    _draw(ages.pyramid, view.pyramid)
    _draw(ages.drivers, view.drivers)


def _offers(ags: str) -> None:
    _draw(angebote_charts.operators, angebote.operators(ags, ALL, ALL))
    _draw(around.consequences, angebote.supply(ags))
    angebote.town_figures(ags)


def _money(ags: str, on: date) -> None:
    choices = finanzierung.start(ags).choices
    money.payers(finanzierung.book(ags, choices, on), LIGHT)
    money.gaps(finanzierung.gaps(ags, choices, MODEL, on), LIGHT)
    money.drivers(finanzierung.drivers(ags, choices, MODEL, on), LIGHT)
    money.real_houses(finanzierung.real_houses(ags, choices, on), LIGHT)


def _proof(ags: str) -> None:
    view = methoden.past(methoden.size_of(ags))
    proof.methods(view.methods, LIGHT)
    proof.launches(view.own, LIGHT)
    proof.launches(view.total, LIGHT)
    proof.sureness(view.sureness, LIGHT)
    proof.kept(view.kept, LIGHT)
