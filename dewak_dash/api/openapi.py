"""Describe the open data by OpenAPI 3.1, from the same tables that route and read requests."""

import math
from collections.abc import Sequence
from typing import Any

from dewak_dash.formats import number
from dewak_dash.model import Setting
from dewak_dash.text import label, t
from dewak_dash.topics import answered
from dewak_dash.topics.common.answers import featured
from dewak_dash.topics.schnittstelle import answers
from dewak_dash.topics.schnittstelle.answers import Dataset
from dewak_dash.topics.schnittstelle.answers_query import (
    COLUMNS,
    FORMS,
    LARGEST_OFFSET,
    LARGEST_WHOLE,
    LIMIT,
    LONGEST_VALUE,
    OFFSET,
    Wanted,
    filters,
    forms,
)

VERSION = "1"
TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"}, "whole": {"type": "integer"}, "number": {"type": "number"},
    "date": {"type": "string", "format": "date"}, "flag": {"type": "boolean"}}
ASKED: dict[str, dict[str, Any]] = {
    **TYPES, "text": {**TYPES["text"], "maxLength": LONGEST_VALUE},
    "whole": {**TYPES["whole"], "minimum": -LARGEST_WHOLE, "maximum": LARGEST_WHOLE}}
WORDS = {"=": "api.parameter.exact", ">=": "api.parameter.from", "<=": "api.parameter.to"}
PROBLEMS = (400, 404, 414, 422, 503)
NUMBER_OR_NONE = {"type": ["number", "null"]}
FIGURE = {"type": "object", "required": ["name", "value", "low", "high", "unit", "as_of", "quality", "sources"],
          "additionalProperties": False, "properties": {
              "name": {"type": "string"}, "detail": {"type": "object"}, "value": NUMBER_OR_NONE,
              "low": NUMBER_OR_NONE, "high": NUMBER_OR_NONE, "unit": {"type": "string"},
              "as_of": {"type": "string"}, "quality": {"enum": ["official", "derived", "assumed"]},
              "sources": {"type": "array", "items": {"type": "string"}}}}
RUN_OUT = {"type": "object", "required": ["id", "name", "last_day"], "additionalProperties": False, "properties": {
    "id": {"type": "string"}, "name": {"type": "string"}, "last_day": {"type": "string", "format": "date"}}}
ANSWER = {"type": "object", "required": ["topic", "ags", "town", "settings", "on", "store", "run_out", "figures"],
          "additionalProperties": False, "properties": {
              "topic": {"type": "string"}, "ags": {"type": "string"}, "town": {"type": "string"},
              "settings": {"type": "object"}, "on": {"type": "string", "format": "date"},
              "store": {"type": "string"}, "run_out": {"type": "array", "items": RUN_OUT},
              "figures": {"type": "array", "items": {"$ref": "#/components/schemas/Figure"}}}}
PROBLEM = {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
    "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
    "detail": {"type": "string"}}}


def described(documents: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    """Return the description; documents as path, media type and key of the words that say what each is."""
    found = answers.found()
    paths = {path: {"get": {"summary": t(about), "responses": _responses({media_type.partition(";")[0]: {}})}}
             for path, media_type, about in documents}
    paths |= {f"/datasets/{dataset.name}.{{form}}": _dataset(dataset) for dataset in found.values()}
    paths |= {f"/answers/{topic}": _answer(topic) for topic in answered.TOPICS}
    about = {"title": t("schnittstelle.title"), "version": VERSION, "description": t("schnittstelle.about")}
    return {"openapi": "3.1.0", "info": about,
            "servers": [{"url": "/api/v1"}], "paths": paths, "components": {"schemas": {
                "Problem": PROBLEM, "Figure": FIGURE, "Answer": ANSWER,
                **{f"row_{dataset.name}": _row(dataset) for dataset in found.values()}}}}


def _responses(good: dict[str, Any]) -> dict[str, Any]:
    bad = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"200": {"description": "OK", "content": good}, "304": {"description": "304"},
            **{str(status): {"description": label("api.problem.title", str(status)), "content": bad}
               for status in PROBLEMS}}


def _row(dataset: Dataset) -> dict[str, Any]:
    properties = {}
    for column in dataset.columns:
        schema = {**TYPES[column.kind], "description": column.comment}
        if not column.required:
            schema["type"] = [schema["type"], "null"]
        elif column.codes:
            schema["enum"] = list(column.codes)
        properties[column.name] = schema
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _rows(dataset: Dataset) -> dict[str, Any]:
    whole, text = {"type": "integer"}, {"type": "string"}
    return {"type": "object", "required": ["table", "fingerprint", "total", "limit", "offset", "next", "rows"],
            "properties": {"table": {"const": dataset.name}, "title": text, "fingerprint": text, "total": whole,
                           "limit": whole, "offset": whole, "next": {"type": ["string", "null"]},
                           "sources": {"type": "array", "items": {"type": "object"}},
                           "rows": {"type": "array", "items": {"$ref": f"#/components/schemas/row_{dataset.name}"}}}}


def _dataset(dataset: Dataset) -> dict[str, Any]:
    given = forms(dataset)
    form = {"name": "form", "in": "path", "required": True, "example": given[0].ending,
            "schema": {"enum": [form.ending for form in given]},
            "description": t("api.parameter.form", json=number(FORMS["json"].most_rows),
                             usual=number(FORMS["json"].usual_rows), csv=number(FORMS["csv"].most_rows))}
    most = max(form.most_rows for form in given)
    listed = {"type": "array", "minItems": 1, "uniqueItems": True,
              "items": {"enum": [column.name for column in dataset.columns]}}
    common = [{**_parameter(COLUMNS, listed, t("api.parameter.columns"), [dataset.columns[0].name]),
               "style": "form", "explode": False},
              _parameter(LIMIT, {"type": "integer", "minimum": 1, "maximum": most}, t("api.parameter.limit"), 1),
              _parameter(OFFSET, {"type": "integer", "minimum": 0, "maximum": LARGEST_OFFSET},
                         t("api.parameter.offset"), 0)]
    good = {form.media_type.partition(";")[0]: {"schema": _rows(dataset)} if form.ending == "json" else {}
            for form in given}
    return {"parameters": [form], "get": {
        "summary": t("api.document.dataset", table=dataset.title),
        "parameters": [*(_filter(wanted) for wanted in filters(dataset).values()), *common],
        "responses": _responses(good)}}


def _filter(wanted: Wanted) -> dict[str, Any]:
    column = wanted.column
    schema = {**ASKED[column.kind], **({"enum": list(column.codes)} if column.codes else {})}
    # An empty value means 'not known', which no number or date could say.
    return {"name": wanted.name, "in": "query", "schema": schema, "allowEmptyValue": wanted.comparison == "=",
            "description": t(WORDS[wanted.comparison], comment=column.comment)}


def _parameter(name: str, schema: dict[str, Any], words: str, example: object = None, *,
               required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "schema": schema, "description": words,
            **({} if example is None else {"example": example})}


def _answer(topic: str) -> dict[str, Any]:
    ags = _parameter("ags", {"type": "string", "pattern": r"^\d{8}$"}, t("api.parameter.ags"), featured()[0].ags,
                     required=True)
    day = _parameter("on", {"type": "string", "format": "date"}, t("api.parameter.on"))
    return {"get": {"summary": t("api.document.answer"), "responses": _responses(
        {"application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}}),
        "parameters": [ags, day, *(_setting(setting) for setting in answered.settings(topic))]}}


def _setting(setting: Setting) -> dict[str, Any]:
    bounds = {name: value for name, value in (("minimum", setting.low), ("maximum", setting.high))
              if math.isfinite(value)}
    kind: dict[str, Any] = {"type": "number", **bounds}
    if setting.codes:
        kind = {"type": "string", "enum": list(setting.codes)}
    elif setting.longest:
        kind = {"type": "string", "maxLength": setting.longest}
    return _parameter(setting.name, kind, t("api.parameter.setting"))
