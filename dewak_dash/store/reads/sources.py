"""Where the figures come from, and which store they are read from."""

from collections.abc import Sequence

import pandas as pd

from dewak_dash.store.database import Database


def sources(db: Database) -> pd.DataFrame:
    """Return all sources: source_id, title, publisher, licence, attribution, address, retrieved, year, note."""
    return db.frame("SELECT * EXCLUDE (preference) FROM sources ORDER BY publisher, title")


def sources_of(db: Database, source_ids: Sequence[str]) -> pd.DataFrame:
    """Return the named sources in the order given; unknown names are left out."""
    return db.frame("SELECT * EXCLUDE (preference) FROM sources WHERE list_contains($ids, source_id) "
                    "ORDER BY list_position($ids, source_id)", {"ids": list(source_ids)})


def meta(db: Database) -> dict[str, str]:
    """Return fingerprint, built_on and schema_version of the store."""
    rows = db.frame("SELECT key, value FROM meta")
    return dict(zip(rows["key"], rows["value"], strict=True))


def census_bases(db: Database) -> pd.DataFrame:
    """Return the censuses that counts continue, oldest first: basis, census_date, for_all, name_de, note."""
    return db.frame("SELECT basis, census_date, for_all, name_de, note FROM census_bases ORDER BY sort")
