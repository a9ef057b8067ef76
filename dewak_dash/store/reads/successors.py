"""Which place stands today for a key that is no longer in use."""

import pandas as pd

from dewak_dash.store.database import Database


def successors(db: Database, ags: str) -> pd.DataFrame:
    """Return the places of today for a former key, largest share first, empty where the key never ended.

    Columns: old_ags, new_ags, short_name, share (of the former inhabitants, 0 to 1; empty = nobody lived there),
    last_year (last year-end with the old key), quality, source_id, note.
    """
    return db.frame("""
        SELECT s.old_ags, s.new_ags, r.short_name, s.share, s.last_year, s.quality, s.source_id, s.note
        FROM successors s JOIN regions r ON r.ags = s.new_ags
        WHERE s.old_ags = $ags ORDER BY share DESC NULLS LAST, new_ags""", {"ags": ags})


def followed_kreise(db: Database) -> dict[str, str]:
    """Return for each former Kreis that went wholly into one of today its key of today."""
    rows = db.frame("SELECT old_ags, new_ags FROM successors WHERE length(old_ags) = 5 AND share = 1")
    return dict(zip(rows.old_ags, rows.new_ags, strict=True))
