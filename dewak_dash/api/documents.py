"""The documents that describe what there is: one table of them, which routes, index and description share."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from dewak_dash.api.openapi import described
from dewak_dash.text import t
from dewak_dash.topics import answered
from dewak_dash.topics.common.answers import stamp
from dewak_dash.topics.common.asked_once import cached
from dewak_dash.topics.schnittstelle import answers, shown_catalogue, shown_package
from dewak_dash.topics.schnittstelle.answers_files import as_dictionary
from dewak_dash.topics.schnittstelle.answers_query import FORMS, forms

JSON = "application/json"


@dataclass(frozen=True)
class Document:
    """Describe a document: path below the root, media type, the words that say what it is, what writes it.

    `write` is given the address of the root, such as https://example.org/api/v1.
    """

    path: str
    media_type: str
    about: str
    write: Callable[[str], bytes]


def as_json(value: object) -> bytes:
    """Return a value as JSON, umlauts as they are."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _index(root: str) -> bytes:
    return as_json({"title": t("schnittstelle.title"), "about": t("schnittstelle.about"),
                    "fingerprint": stamp().fingerprint, "built_on": stamp().built_on,
                    "documents": [{"about": t(document.about), "address": root + document.path,
                                   "media_type": document.media_type} for document in DOCUMENTS]})


def _datasets(root: str) -> bytes:
    return as_json({"fingerprint": stamp().fingerprint, "datasets": [
        {"table": found.name, "title": found.title, "about": found.comment, "rows": found.rows,
         "columns": [{"name": column.name, "kind": column.kind, "about": column.comment,
                      "required": column.required} for column in found.columns],
         "key": list(found.key), "sources": [as_dictionary(source) for source in found.sources],
         "files": {form.ending: f"{root}/datasets/{found.name}.{form.ending}" for form in forms(found)}}
        for found in answers.found().values()]})


def _answers(root: str) -> bytes:
    return as_json({"topics": [{"topic": topic, "address": f"{root}/answers/{topic}",
                                "settings": [setting.name for setting in answered.settings(topic)]}
                               for topic in answered.TOPICS]})


@cached
def _description() -> bytes:
    return as_json(described([(document.path, document.media_type, document.about) for document in DOCUMENTS]))


DOCUMENTS: tuple[Document, ...] = (
    Document("/", JSON, "api.document.index", _index),
    Document("/datasets", JSON, "api.document.datasets", _datasets),
    Document("/answers", JSON, "api.document.answers", _answers),
    Document("/openapi.json", "application/vnd.oai.openapi+json", "api.document.openapi",
             lambda root: _description()),
    Document("/catalogue.jsonld", "application/ld+json", "api.document.jsonld",
             lambda root: shown_catalogue.as_json_ld(root, served=True)),
    Document("/catalogue.ttl", "text/turtle; charset=utf-8", "api.document.turtle",
             lambda root: shown_catalogue.as_turtle(root, served=True)),
    Document("/datapackage.json", JSON, "api.document.package",
             lambda root: shown_package.package(f"{root}/", most_rows=FORMS["csv"].most_rows)),
)
