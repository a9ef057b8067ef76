"""What the store says of its own tables, on the small folder whose rows can be looked up."""

from dewak_dash.store.database import Database
from dewak_dash.store.reads import catalogue


def test_a_whole_table_is_as_of_its_newest_row(small: Database) -> None:
    assert catalogue.newest_day(small, "population", ("as_of", "date")) == "2023-12-31"
    assert catalogue.newest_day(small, "population_by_age", ("date",)) == "2015-12-31"
    assert catalogue.newest_day(small, "regions", ("as_of", "date")) == ""
