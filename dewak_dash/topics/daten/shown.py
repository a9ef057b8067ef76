"""Answer what the page Daten & Quellen asks."""

from dewak_dash import tables
from dewak_dash.model import Exhibit
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import catalogue as reads
from dewak_dash.store.reads import sources
from dewak_dash.topics.common.answers import stamp
from dewak_dash.topics.common.asked_once import cached, database, worded
from dewak_dash.topics.daten import findings as view

# The table that is looked into at first.
FIRST = "population"


@worded
def catalogue() -> view.Catalogue:
    """Return what the store holds as a whole."""
    db = database()
    return view.catalogue(reads.tables(db), reads.qualities(db), sources.sources(db), stamp().built_on,
                          stamp().fingerprint)


@worded
def table(name: str) -> view.TableView:
    """Return one table explained, with its first rows."""
    db = database()
    return view.table_view(name, reads.tables(db), reads.columns(db), reads.qualities(db),
                           reads.table_rows(db, name, limit=view.PREVIEW))


@worded
def found_sources(text: str) -> Exhibit:
    """Return the sources that hold a text."""
    return view.sources_exhibit(sources.sources(database()), text)


@worded
def comment(name: str) -> str:
    """Return what a table holds, in words."""
    known = reads.tables(database()).set_index("table_name")
    return str(known.loc[name, "comment"])


@cached
def row_count(name: str) -> int:
    """Return how many rows a table has."""
    return int(reads.tables(database()).set_index("table_name")["rows"][name])


@cached
def fits_a_spreadsheet(name: str) -> bool:
    """Tell whether a table is short enough to be opened as CSV."""
    return row_count(name) <= assumption(database(), "csv_longest").likely


@cached
def as_of(name: str) -> str:
    """Return the latest day that a table's rows say their figures are of, empty where they name none."""
    return reads.newest_day(database(), name, view.DAYS)


def csv_for_people(name: str, about: tables.About) -> bytes:
    """Return a whole table as CSV for spreadsheets; worked out on request only, never kept."""
    return tables.csv_for_people(reads.table_rows(database(), name), about)


def csv_for_programs(name: str) -> bytes:
    """Return a whole table as CSV for programs; worked out on request only, never kept."""
    return tables.csv_for_programs(reads.table_rows(database(), name))


def parquet(name: str) -> bytes:
    """Return a whole table as Parquet; worked out on request only, never kept."""
    return reads.table_parquet(database(), name)
