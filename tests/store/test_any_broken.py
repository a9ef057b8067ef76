"""Rules are looked at all at once, texts of a long table by their different values: both say the same."""

import duckdb
import pytest

from dewak_dash.store import validate


@pytest.mark.parametrize("longest", [0, 10], ids=["by different values", "row by row"])
def test_each_condition_is_told_apart(monkeypatch: pytest.MonkeyPatch, longest: int) -> None:
    monkeypatch.setattr(validate, "LONG_TABLE", longest)
    with duckdb.connect(":memory:") as con:
        con.execute("CREATE SCHEMA typed")
        con.execute("CREATE TABLE typed.people AS FROM (VALUES ('05', 1), ('05', -2), (NULL, NULL)) AS v (ags, n)")
        asked = [("ags <> '05'", "ags"), ("n < 0", ""), ("ags = '05'", "ags"), ("n > 1", ""), ("ags IS NULL", "")]
        assert validate.any_broken(con, "people", asked) == [False, True, True, False, True]
        assert validate.any_broken(con, "people", []) == []
