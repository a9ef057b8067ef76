"""The open data as files in a folder: the tables, and the documents that describe them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dewak_dash.store import folder
from dewak_dash.topics.schnittstelle import answers_files, shown_catalogue, shown_package
from dewak_dash.topics.schnittstelle.answers import Dataset, found
from dewak_dash.topics.schnittstelle.answers_query import FORMS, Form, Query, forms

# Beside the documents that name them; addresses without a root are read from where a document lies.
HERE = "."


def files() -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield every file by name and parts: tables as CSV and Parquet, those with places as maps too, documents."""
    for dataset in found().values():
        yield f"datasets/{dataset.name}.csv-metadata.json", [shown_package.csv_metadata(dataset)]
        for form in written(dataset):
            yield f"datasets/{dataset.name}.{form.ending}", _parts(dataset, form)
    yield "catalogue.jsonld", [shown_catalogue.as_json_ld(HERE, served=False)]
    yield "catalogue.ttl", [shown_catalogue.as_turtle(HERE, served=False)]
    yield "datapackage.json", [shown_package.package("", most_rows=None)]


def written(dataset: Dataset) -> tuple[Form, ...]:
    """Return the forms in which a table is written; a million points as GeoJSON are no file to open."""
    few = dataset.rows <= FORMS["geojson"].most_rows
    return tuple(form for form in forms(dataset) if form.ending != "json" and (few or form.ending != "geojson"))


def _parts(dataset: Dataset, form: Form) -> Iterator[bytes]:
    page = answers_files.whole(dataset)
    if form.ending == "csv":
        yield from answers_files.csv_parts(page)
    else:
        yield answers_files.body(dataset, form, page, Query(), None)


def write(target: Path) -> int:
    """Write all files into a new or empty folder and return how many; errors as in store.folder."""
    return folder.write(target, files())
