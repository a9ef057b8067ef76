"""Tables described for programs: as a Data Package with table schemas, and one by one after CSV on the Web."""

import json
from typing import Any

from dewak_dash.text import t
from dewak_dash.topics.common.answers import stamp
from dewak_dash.topics.schnittstelle.answers import Column, Dataset, Source, found
from dewak_dash.topics.schnittstelle.answers_query import FORMS
from dewak_dash.topics.schnittstelle.licences import address_of

PROFILE = "https://datapackage.org/profiles/2.0"
TYPES = {"text": "string", "whole": "integer", "number": "number", "date": "date", "flag": "boolean"}
CSV, PARQUET, MAP = FORMS["csv"], FORMS["parquet"], FORMS["geo.parquet"]


def package(root: str, *, most_rows: int | None) -> bytes:
    """Return the Data Package; tables above a number of rows as Parquet, all as CSV where there is no such number."""
    datasets = found().values()
    everything = {source.source_id: source for dataset in datasets for source in dataset.sources}
    return _json({
        "$schema": f"{PROFILE}/datapackage.json", "name": "dewak", "title": t("schnittstelle.title"),
        "description": t("schnittstelle.about"), "version": stamp().fingerprint[:8],
        "contributors": [{"title": t("schnittstelle.publisher"), "roles": ["publisher"]}],
        "licenses": _licences(tuple(everything.values())),
        "sources": [_source(source) for source in everything.values()],
        "resources": [*(_resource(root, dataset, most_rows) for dataset in datasets),
                      *(_map(root, dataset) for dataset in datasets if dataset.has_places)]})


def _resource(root: str, dataset: Dataset, most_rows: int | None) -> dict[str, Any]:
    form = CSV if most_rows is None or dataset.rows <= most_rows else PARQUET
    return {"name": dataset.name, "type": "table", "title": dataset.title, "description": dataset.comment,
            "path": f"{root}datasets/{dataset.name}.{form.ending}", "format": form.ending,
            "mediatype": form.media_type.partition(";")[0], **({"encoding": "utf-8"} if form.is_text else {}),
            "licenses": _licences(dataset.sources), "sources": [_source(source) for source in dataset.sources],
            "schema": schema(dataset)}


def _map(root: str, dataset: Dataset) -> dict[str, Any]:
    """Return the GeoParquet of a table with places: a file that describes its own columns."""
    return {"name": f"{dataset.name}.geo", "title": f"{dataset.title} (GeoParquet)", "description": dataset.comment,
            "path": f"{root}datasets/{dataset.name}.{MAP.ending}", "format": "geoparquet",
            "mediatype": MAP.media_type, "licenses": _licences(dataset.sources),
            "sources": [_source(source) for source in dataset.sources]}


def schema(dataset: Dataset) -> dict[str, Any]:
    """Return the table schema: fields with type, meaning and rules, key, references to other tables."""
    keys = {"primaryKey": list(dataset.key)} if dataset.key else {}
    foreign = [{"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
               for own, other, theirs in dataset.references]
    return {"$schema": f"{PROFILE}/tableschema.json", "fields": [_field(column) for column in dataset.columns],
            "missingValues": [""], **keys, **({"foreignKeys": foreign} if foreign else {})}


def _field(column: Column) -> dict[str, Any]:
    rules = {**({"required": True} if column.required else {}),
             **({"enum": list(column.codes)} if column.codes else {})}
    return {"name": column.name, "type": TYPES[column.kind], "description": column.comment,
            **({"constraints": rules} if rules else {})}


def _source(source: Source) -> dict[str, Any]:
    return {"title": f"{source.attribution}: {source.title}", **({"path": source.address} if source.address else {})}


def _licences(sources: tuple[Source, ...]) -> list[dict[str, str]]:
    texts = dict.fromkeys(source.licence for source in sources) or {t("schnittstelle.no_licence"): None}
    return [{"path": address, "title": text} if (address := address_of(text)) else {"name": "other", "title": text}
            for text in texts]


def csv_metadata(dataset: Dataset) -> bytes:
    """Return the description of a table's CSV after CSV on the Web."""
    return _json({
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "de"}], "url": f"{dataset.name}.csv",
        "dc:title": dataset.title, "dc:description": dataset.comment,
        "dc:license": [address_of(text) or text for text in dict.fromkeys(s.licence for s in dataset.sources)],
        "dc:source": list(dict.fromkeys(source.attribution for source in dataset.sources)),
        "tableSchema": {"columns": [
            {"name": column.name, "titles": column.name, "datatype": TYPES[column.kind], "null": "",
             "required": column.required, "dc:description": column.comment} for column in dataset.columns],
            **({"primaryKey": list(dataset.key)} if dataset.key else {})}})


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
