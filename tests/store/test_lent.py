"""Connections to the store are lent again, but none whose query failed."""

from pathlib import Path

import duckdb
import pytest

from dewak_dash.store.database import open_database


def test_only_a_connection_whose_query_went_well_is_lent_again(store_path: Path) -> None:
    db = open_database(store_path)
    (lent,) = db._idle
    assert len(db.frame("SELECT ags FROM regions LIMIT 3")) == 3
    assert list(db._idle) == [lent]
    with pytest.raises(duckdb.Error):
        db.frame("SELECT nothing FROM nowhere")
    assert not db._idle
    assert db.table("SELECT ags FROM regions LIMIT 2", (), 60).num_rows == 2
    (other,) = db._idle
    assert other is not lent
    assert db.columns["outlines"] == tuple(db.frame("SELECT * FROM outlines LIMIT 0").columns)
