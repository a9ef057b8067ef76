"""Answer what there is to load: every table with columns, keys, sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.errors import InputError
from dewak_dash.formats import listing
from dewak_dash.store.reads import catalogue, datasets, sources
from dewak_dash.store.schema import Schema
from dewak_dash.text import t
from dewak_dash.topics.common.asked_once import cached, database

KINDS = {"VARCHAR": "text", "INTEGER": "whole", "BIGINT": "whole", "DOUBLE": "number", "DATE": "date",
         "BOOLEAN": "flag"}
# The engine quotes columns named like one of its words: "level", "owner".
CODES = re.compile(r"\((\"?)\w+\1 IN \((.*)\)\)")
HEADING = re.compile(r"[:;(]|\. |, (?:mit|wie|je) ")


@dataclass(frozen=True, kw_only=True)
class Column:
    """Describe one column: name, kind (text, whole, number, date, flag), meaning, codes where it knows only some."""

    name: str
    kind: str
    comment: str
    required: bool
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Source:
    """Name where rows come from and on which terms."""

    source_id: str
    title: str
    publisher: str
    licence: str
    attribution: str
    address: str | None


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """Describe one table: columns in order, key, references (columns, table, its columns), rows, sources."""

    name: str
    title: str
    comment: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]
    rows: int
    sources: tuple[Source, ...]

    @property
    def has_places(self) -> bool:
        """Tell whether rows lie somewhere: an outline, a point in degrees or one in metres."""
        names = {column.name for column in self.columns}
        return "geojson" in names or set(datasets.DEGREES) <= names or set(datasets.METRES) <= names


@cached
def found() -> dict[str, Dataset]:
    """Return every table of the store by name."""
    db, rules = database(), datasets.rules()
    tables, columns, by_table = catalogue.tables(db), catalogue.columns(db), datasets.sources_by_table(db)
    known = {source.source_id: source for source in _sources(sources.sources(db))}
    return {row.table_name: Dataset(
        name=row.table_name, title=HEADING.split(row.comment)[0].strip(), comment=row.comment,
        columns=_columns(columns[columns.table_name == row.table_name], rules),
        key=next((check.columns for check in rules.checks
                  if check.table == row.table_name and check.kind == "PRIMARY KEY"), ()),
        references=tuple((check.columns, str(check.parent), check.targets) for check in rules.checks
                         if check.table == row.table_name and check.kind == "FOREIGN KEY"),
        rows=int(row.rows), sources=tuple(known[name] for name in by_table.source_id[
            by_table.table_name == row.table_name])) for row in tables.itertuples()}


def one(name: str) -> Dataset:
    """Return a table by name. Raise InputError where the store has none."""
    if name not in found():
        raise InputError(t("schnittstelle.no_table", table=name[:60]))
    return found()[name]


def no_form(dataset: Dataset, endings: Sequence[str]) -> str:
    """Say in which forms a table is given."""
    return t("schnittstelle.no_form", table=dataset.name, endings=listing(endings))


@cached
def sources_named(source_ids: tuple[str, ...]) -> tuple[Source, ...]:
    """Return some sources by their names."""
    return tuple(_sources(sources.sources_of(database(), source_ids)))


def _sources(frame: pd.DataFrame) -> list[Source]:
    return [Source(source_id=row.source_id, title=row.title, publisher=row.publisher, licence=row.licence,
                   attribution=row.attribution, address=None if pd.isna(row.address) else str(row.address) or None)
            for row in frame.itertuples()]


def _columns(frame: pd.DataFrame, rules: Schema) -> tuple[Column, ...]:
    table = frame.table_name.iloc[0]
    mine = [check for check in rules.checks if check.table == table]
    required = {name for check in mine if check.kind in ("NOT NULL", "PRIMARY KEY") for name in check.columns}
    codes = {check.columns[0]: tuple(re.findall(r"'([^']*)'", hit.group(2))) for check in mine
             if check.kind == "CHECK" and len(check.columns) == 1
             and (hit := CODES.fullmatch(check.expression or ""))}
    return tuple(Column(name=row.column_name, kind=KINDS[row.data_type], comment=row.comment,
                        required=row.column_name in required, codes=codes.get(row.column_name, ()))
                 for row in frame.itertuples())
