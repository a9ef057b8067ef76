"""Answer with the rows of a table."""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dewak_dash.api.asked import below, parameters
from dewak_dash.api.problems import Refused
from dewak_dash.api.respond import Content, content, is_known, not_changed, sent
from dewak_dash.errors import InputError
from dewak_dash.once import Store, memory
from dewak_dash.topics.common.answers import stamp
from dewak_dash.topics.schnittstelle import answers, answers_files
from dewak_dash.topics.schnittstelle.answers_query import LIMIT, OFFSET, Form, forms, names, read_query
from dewak_dash.topics.schnittstelle.shown_package import csv_metadata

BASE = "/api/v1"
# Raise where the same rows are written in another way: whoever holds the old bytes is to fetch them anew.
WRITTEN = "1"
USUAL = "json"
DESCRIBED = "csv-metadata.json"  # where CSV on the Web looks for it
KEPT_BYTES = 48 * 1024 * 1024  # apart from the pages' answers, which many odd questions would push out
_kept = memory(Store(KEPT_BYTES))


@dataclass(frozen=True)
class Made:
    """Hold a page of rows as bytes, and the address of the next one."""

    body: bytes
    following: str | None


def mark() -> str:
    """Return the mark of all rows: they change with the store alone."""
    return f"{stamp().fingerprint[:16]}-{WRITTEN}"


def table(name: str) -> answers.Dataset:
    """Return a table; raise Refused (404) where there is none of that name."""
    try:
        return answers.one(name)
    except InputError as error:
        raise Refused(404, str(error)) from None


def rows(request: Request) -> Response:
    """Return rows of a table in a form; raise Refused or InputError for what cannot be asked."""
    name, _, ending = request.path_params["file"].partition(".")
    dataset = table(name)
    if ending == DESCRIBED:
        parameters(request, ())
        return sent(request, content(csv_metadata(dataset), "application/csvm+json"))
    form = next((form for form in forms(dataset) if form.ending == (ending or USUAL)), None)
    if form is None:
        raise Refused(404, answers.no_form(dataset, [form.ending for form in forms(dataset)]))
    given = parameters(request, names(dataset))
    read_query(dataset, form, given)  # refused before anything is said to be known
    if is_known(request, mark()):
        return not_changed(request, mark())
    root = below(request) + BASE
    made: Made = _kept((mark(), root, dataset.name, form.ending, tuple(sorted(given.items()))),
                       lambda: _made(dataset, form, given, root))
    links = [f'<{root}/datasets/{dataset.name}.{DESCRIBED}>; rel="describedby"; type="application/csvm+json"',
             *([f'<{made.following}>; rel="next"'] if made.following else [])]
    headers = {"link": ", ".join(links)}
    if form.ending in ("csv", "parquet", "geo.parquet"):
        headers["content-disposition"] = f'attachment; filename="{dataset.name}.{form.ending}"'
    return sent(request, Content(body=made.body, media_type=form.media_type, mark=mark(), is_text=form.is_text,
                                 headers=headers))


def _made(dataset: answers.Dataset, form: Form, given: dict[str, str], root: str) -> Made:
    query = read_query(dataset, form, given)
    page = answers_files.page(dataset, form, query)
    following = None
    if page.next_offset is not None:
        ahead = {**given, LIMIT: str(page.limit), OFFSET: str(page.next_offset)}
        following = f"{root}/datasets/{dataset.name}.{form.ending}?{urlencode(sorted(ahead.items()))}"
    return Made(answers_files.body(dataset, form, page, query, following), following)
