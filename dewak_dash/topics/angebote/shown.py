"""Answer what the page Angebote asks."""

from dewak_dash.model import Exhibit
from dewak_dash.store.reads import indicators
from dewak_dash.store.reads import kreis as kreis_reads
from dewak_dash.supply.facilities import chosen
from dewak_dash.topics.angebote import answers
from dewak_dash.topics.angebote import findings as view
from dewak_dash.topics.angebote import kreis as kreis_view
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.asked_once import database, worded
from dewak_dash.topics.common.panels import Panels
from dewak_dash.topics.common.units import series_named


@worded
def headline(ags: str, group: str, district: str) -> str:
    """Return the finding of a choice in a town."""
    return view.headline(known_region(ags), chosen(answers.facilities(ags), group, district), group, district)


@worded
def operators(ags: str, group: str, district: str) -> view.Operators | None:
    """Return counts by group and kind of operator of a choice."""
    return view.operators(chosen(answers.facilities(ags), group, district), answers.source_ids(ags))


@worded
def by_district(ags: str, group: str, district: str) -> Exhibit | None:
    """Return counts of a choice by district and group."""
    return view.by_district(chosen(answers.facilities(ags), group, district), answers.source_ids(ags))


@worded
def full_list(ags: str, group: str, district: str) -> Exhibit:
    """Return every facility of a choice."""
    return view.full_list(chosen(answers.facilities(ags), group, district), answers.source_ids(ags))


@worded
def supply(ags: str) -> Panels | None:
    """Return how childcare and doctors developed in a town's Kreis."""
    db, key = database(), ags[:5]
    known = kreis_reads.kreise_with_indicators(db)
    if key not in known:
        return None
    return kreis_view.supply(known_region(key).short_name, key,
                             series_named(kreis_reads.indicator_series(db, kreis_view.INDICATORS, known)))


@worded
def care(ags: str) -> Exhibit | None:
    """Return single figures on care and childcare of a town's Kreis."""
    kreis = known_region(ags[:5])
    return kreis_view.care(kreis.short_name, indicators.indicators(database(), kreis.ags, topic="services"))


@worded
def town_figures(ags: str) -> Exhibit | None:
    """Return single figures of a town."""
    return kreis_view.town_figures(known_region(ags), indicators.town_figures(database(), ags))
