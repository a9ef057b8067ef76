"""What every page asks for: towns, sources, the store's date."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.demography.census import Bases, bases
from dewak_dash.errors import InputError
from dewak_dash.model import Region
from dewak_dash.store.reads import places, population, regions, sources
from dewak_dash.text import t
from dewak_dash.topics.common.asked_once import cached, database


@dataclass(frozen=True)
class StoreStamp:
    """Identify the store a screen was drawn from."""

    fingerprint: str
    built_on: str


@cached
def town(key: str) -> Region | None:
    """Return a municipality by its key (also with seven or twelve digits), or None where the store has none."""
    found = regions.region(database(), places.key_meant(key))
    return found if found is not None and found.level == "municipality" else None


@cached
def successor(key: str) -> Region | None:
    """Return the municipality of today for a key that ended, or None."""
    today = places.successor(database(), key)
    return None if today is None else town(today)


@cached
def featured() -> tuple[Region, ...]:
    """Return the project towns in their order: Herten, Wetter (Ruhr)."""
    return tuple(regions.featured(database()))


@cached
def search(text: str) -> tuple[places.Hit, ...]:
    """Return up to twelve municipalities that a text means, project towns first, then the closest name, then size."""
    return tuple(places.search(database(), text, 12))


@cached
def inhabited(ags: str) -> bool:
    """Tell whether anybody was ever counted in a place; forests, waters and ranges have nobody."""
    return bool((population.population(database(), ags).value > 0).any())


@cached
def source_titles() -> pd.DataFrame:
    """Return publisher, title, licence and address of every source, indexed by source_id."""
    return sources.sources(database()).set_index("source_id")


@cached
def cited(source_ids: tuple[str, ...]) -> str:
    """Return publisher and title of sources in one line."""
    known = source_titles().loc[list(dict.fromkeys(source_ids))]
    return "; ".join(f"{publisher}: {title}" for publisher, title in zip(known.publisher, known.title, strict=True))


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
