"""Answer what the page Überblick asks."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dewak_dash.demography.series import segments
from dewak_dash.forecast.summary import Summary
from dewak_dash.model import Exhibit, KeyFigure
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import facilities, population
from dewak_dash.store.reads import kreis as kreis_reads
from dewak_dash.supply.facilities import counted
from dewak_dash.topics.angebote import answers as offers
from dewak_dash.topics.bevoelkerung import findings as history_view
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.answers import featured, known_region
from dewak_dash.topics.common.asked_once import database, worded
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung import shown as finanzierung
from dewak_dash.topics.ueberblick import findings as view
from dewak_dash.topics.vorausberechnung import answers as vorausberechnung
from dewak_dash.topics.vorausberechnung import findings as outlook


@dataclass(frozen=True, eq=False)
class Overview:
    """Hold what the first screen says of a town."""

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    questions: tuple[view.Question, ...]


@worded
def overview(ags: str, on: date) -> Overview:
    """Return headline, key figures and four questions with their answers."""
    region = known_region(ags)
    series = population.population_by_sex(database(), ags)
    total = series[series.sex == "total"]
    offers = _offers(ags)
    site = reach.site(ags)
    return Overview(
        history_view.headline(region, segments(total)), view.subtitle(region, total),
        view.key_figures(region, total, future=_future(ags), old_share=_old_share(ags),
                         bases_apart=assumption(database(), "bases_apart").likely),
        view.questions(region, view.Answers(
            future=outlook.headline(region, _future(ags)), reach=reach.people_reached(ags), offers=offers,
            has_house=site is not None and site.kind != reach.SEAT, money=_money(ags, on))))


@worded
def house(ags: str) -> str:
    """Return what is known of the house in question."""
    return view.house(known_region(ags), facilities.houses(database(), ags))


def _old_share(ags: str) -> view.OldShare | None:
    frame = kreis_reads.indicator_series(database(), ("share_65plus",), (ags[:5],))
    if frame.empty:
        return None
    last = frame.iloc[-1]
    return view.OldShare(float(last.value) / 100, str(int(last.year)), str(last.region),
                         tuple(float(v) for v in frame.value))


def _future(ags: str) -> Summary:
    shown, _ = vorausberechnung.horizon()
    return vorausberechnung.summary(ags, "middle", None, shown)


def _money(ags: str, on: date) -> str:
    return finanzierung.book(ags, money.start(ags, on), None, on).title


def _offers(ags: str) -> int:
    return len(counted(offers.facilities(ags)))


@worded
def timelines(ags: str) -> tuple[Exhibit, ...]:
    """Return what became of the project's towns, the chosen one first."""
    towns = sorted(featured(), key=lambda region: region.ags != ags)
    found = (view.timeline(region, _facts(region.ags)) for region in towns)
    return tuple(exhibit for exhibit in found if exhibit is not None)


def _facts(ags: str) -> pd.DataFrame:
    facts = facilities.places(database(), ags)
    return facts[~facts.kind.isin(["coordinate", "indicator"])]


