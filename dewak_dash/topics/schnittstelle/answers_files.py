"""Answer with rows as bytes: CSV, Parquet, GeoParquet, JSON, GeoJSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from dewak_dash.errors import InputError
from dewak_dash.formats import number
from dewak_dash.store.reads import datasets
from dewak_dash.store.reads.geo_parquet import geo_parquet_bytes
from dewak_dash.text import t
from dewak_dash.topics.common.answers import stamp
from dewak_dash.topics.common.asked_once import database
from dewak_dash.topics.schnittstelle.answers import Dataset, Source, sources_named
from dewak_dash.topics.schnittstelle.answers_query import PLACED, Form, Query

SECONDS = 5.0
PLACES = ("geojson", *datasets.DEGREES)


@dataclass(frozen=True, eq=False)
class Page:
    """Hold the rows asked for, how many there are in all, and where the next ones begin (None at the end)."""

    rows: pa.Table
    total: int
    limit: int
    offset: int

    @property
    def next_offset(self) -> int | None:
        after = self.offset + self.rows.num_rows
        return after if self.rows.num_rows and after < self.total else None


def page(dataset: Dataset, form: Form, query: Query) -> Page:
    """Return rows; raise InputError where a form gives all rows and they are too many, TookTooLong above the limit."""
    db = database()
    limit = query.limit or form.usual_rows or form.most_rows
    rows = datasets.select(db, dataset.name, columns=_read(dataset, form, query), conditions=query.conditions,
                           limit=limit, offset=query.offset, seconds=SECONDS)
    # A page that is not full is the last one, so that nothing need be counted, unless it begins behind the last.
    whole = rows.num_rows < limit and (rows.num_rows or not query.offset)
    total = (query.offset + rows.num_rows if whole else
             datasets.count(db, dataset.name, query.conditions, seconds=SECONDS))
    if query.limit is None and form.usual_rows is None and total - query.offset > form.most_rows:
        raise InputError(t("schnittstelle.many", rows=number(total), most=number(form.most_rows)))
    return Page(rows, total, limit, query.offset)


def _read(dataset: Dataset, form: Form, query: Query) -> tuple[str, ...]:
    """Return the columns to read: what is wanted, and for maps also where it lies."""
    if not query.columns or form.ending not in PLACED:
        return query.columns
    there = {column.name for column in dataset.columns}
    placed = next(names for names in (("geojson",), datasets.DEGREES, datasets.METRES) if set(names) <= there)
    return tuple(dict.fromkeys((*query.columns, *placed)))


def body(dataset: Dataset, form: Form, found: Page, query: Query, following: str | None) -> bytes:
    """Return a page of rows in a form; `following` is the address of the next page."""
    if form.ending == "csv":
        return "".join(datasets.csv_parts(found.rows)).encode()
    comments = {column.name: column.comment for column in dataset.columns}
    if form.ending == "parquet":
        return datasets.parquet_bytes(found.rows, comments)
    if form.ending == "geo.parquet":
        return geo_parquet_bytes(found.rows, comments, query.columns)
    said = {"table": dataset.name, "title": dataset.title, "fingerprint": stamp().fingerprint, "total": found.total,
            "limit": found.limit, "offset": found.offset, "next": following,
            "sources": [as_dictionary(source) for source in _sources(dataset, found.rows)]}
    if form.ending == "geojson":
        return _json({"type": "FeatureCollection", **said, "features": list(features(found.rows, query.columns))})
    names = found.rows.column_names
    return _json({**said, "rows": [dict(zip(names, record, strict=True)) for record in datasets.records(found.rows)]})


def csv_parts(found: Page) -> Iterator[bytes]:
    """Yield a page of rows as CSV, part by part."""
    return (part.encode() for part in datasets.csv_parts(found.rows))


def whole(dataset: Dataset) -> Page:
    """Return all rows of a table, however many."""
    rows = datasets.select(database(), dataset.name)
    return Page(rows, rows.num_rows, rows.num_rows, 0)


def as_dictionary(source: Source) -> dict[str, str | None]:
    """Return a source as every file names it."""
    return {"source_id": source.source_id, "title": source.title, "publisher": source.publisher,
            "licence": source.licence, "attribution": source.attribution, "address": source.address}


def _sources(dataset: Dataset, rows: pa.Table) -> tuple[Source, ...]:
    if "source_id" not in rows.column_names:
        return dataset.sources
    ids = rows["source_id"].unique().drop_null().to_pylist()
    return sources_named(tuple(sorted(ids)))


def features(rows: pa.Table, wanted: tuple[str, ...]) -> Iterable[dict[str, Any]]:
    """Yield rows as GeoJSON features: an outline or a point, null where none is known; the rest as properties."""
    placed = datasets.with_degrees(rows)
    names = placed.column_names
    for record in datasets.records(placed):
        values = dict(zip(names, record, strict=True))
        yield {"type": "Feature", "geometry": _geometry(values),
               "properties": {name: values[name] for name in wanted or names if name not in PLACES}}


def _geometry(values: dict[str, Any]) -> dict[str, Any] | None:
    if "geojson" in values:
        found: dict[str, Any] | None = json.loads(values["geojson"]) if values["geojson"] else None
        return found
    if values["lon"] is None or values["lat"] is None:
        return None
    return {"type": "Point", "coordinates": [values["lon"], values["lat"]]}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_day, separators=(",", ":")).encode()


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))


