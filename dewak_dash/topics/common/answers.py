"""What every page asks for: towns, sources, the store's date."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.demography.census import Bases, bases
from dewak_dash.errors import InputError
from dewak_dash.model import Region
from dewak_dash.store.reads import regions, sources
from dewak_dash.text import t
from dewak_dash.topics.common.asked_once import cached, database


@dataclass(frozen=True)
class StoreStamp:
    """Identify the store a screen was drawn from."""

    fingerprint: str
    built_on: str


@cached
def town(ags: str) -> Region | None:
    """Return a municipality by its key, or None where the store has none."""
    found = regions.region(database(), ags)
    return found if found is not None and found.level == "municipality" else None


@cached
def featured() -> tuple[Region, ...]:
    """Return the project towns in their order: Herten, Wetter (Ruhr)."""
    return tuple(regions.featured(database()))


@cached
def search(text: str) -> tuple[Region, ...]:
    """Return up to twelve municipalities whose name or key begins like the text, largest first."""
    return tuple(regions.search_regions(database(), text, 12))


@cached
def source_titles() -> pd.DataFrame:
    """Return publisher, title, licence and address of every source, indexed by source_id."""
    return sources.sources(database()).set_index("source_id")


@cached
def stamp() -> StoreStamp:
    """Return fingerprint and build date of the store."""
    meta = sources.meta(database())
    return StoreStamp(meta["fingerprint"], meta["built_on"])


def known_region(ags: str) -> Region:
    """Return a region that must be in the store. Raise InputError where it is not."""
    found = regions.region(database(), ags)
    if found is None:
        raise InputError(t("common.town.none", text=ags))
    return found


@cached
def census_bases() -> Bases:
    """Return which census all municipalities are published on, and which are older and newer."""
    return bases(sources.census_bases(database()))
