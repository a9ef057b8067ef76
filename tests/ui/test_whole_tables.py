"""A whole table says in its first lines of which day its figures are, not when the store was built."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash import tables
from dewak_dash.store.database import Database


def test_a_whole_table_leaves_with_the_day_of_its_newest_row(
        run_page: Callable[..., AppTest], database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    days: dict[str, str] = {}
    about = tables.About

    def noted(**said: str) -> tables.About:
        days[said["title"]] = said["as_of"]
        return about(**said)

    monkeypatch.setattr(tables, "About", noted)
    assert not run_page("daten", ags="05562020", tabelle="population").exception
    newest = database.frame("SELECT strftime(max(date), '%d.%m.%Y') AS day FROM population")["day"].iloc[0]
    assert days["population"] == newest
