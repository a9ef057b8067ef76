"""Give a town the template of its facilities, and take a filled one in after checking it as a set."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from dewak_dash.chain.service_rows import Service
from dewak_dash.errors import DataError, InputError
from dewak_dash.formats import number, typed_number
from dewak_dash.store.places_files import AT, COLUMNS, csv_bytes, read_rows, take_in, write_files
from dewak_dash.store.wording import cap, found
from dewak_dash.supply.balance import Places
from dewak_dash.supply.template import YES, Words, filled, read, set_faults
from dewak_dash.tables import file_name
from dewak_dash.text import label, labels, t
from dewak_dash.topics.common import answers_rates
from dewak_dash.topics.common.answers import town
from dewak_dash.topics.common.asked_once import STORE
from dewak_dash.topics.versorgung import answers
from dewak_dash.workbook import Cell, Sheet, xlsx

WIDTHS = (11, 30, 40, 18, 30, 9, 9, 22, 9, 11, 11, 13, 30, 8, 40, 12, 12)
WRITTEN, DEGREES = (*COLUMNS, *AT), tuple(column for _, column, _ in AT)


def words() -> Words:
    """Return how people may write services, kinds of operators and how sure they are: names as on screen, or codes."""
    services = {service.name: service.code for service in answers_rates.services()}
    kinds = {word: code for code, word in labels("angebote.operator").items() if code != "unknown"}
    kinds |= {word: code for code, word in labels("versorgung.former_operator").items()}
    sure = {word: code for code, word in labels("versorgung.certainty").items()}
    return Words(services=_both(services), kinds=_both(kinds), certainties=_both(sure))


def _both(names: dict[str, str]) -> dict[str, str]:
    return {**names, **{code: code for code in names.values()}}


def write_template(folder: Path, key: str) -> str:
    """Write the template of a town as CSV and as a workbook, with what was found of it; return what was written.

    Raise InputError where there is no such town.
    """
    region = town(key)
    if region is None:
        raise InputError(t("common.answer.no_town", ags=key))
    heads, own = [head for head, _, _ in WRITTEN], answers.handed_in(region.ags)
    rows = [row for service in answers_rates.services()
            for row in _handed_in(own[own.service_id == service.code], service) or _rows(region.ags, service)]
    sheet = Sheet(name=t("versorgung.template.sheet"), widths=WIDTHS, frozen=(1, 3), rows=[
        [Cell(head, "head") for head in heads], *([Cell(field) if field else None for field in row] for row in rows)])
    told = Sheet(name=t("versorgung.template.explained"), widths=(18, 100), rows=[
        [Cell(head, "head"), Cell(label("versorgung.entry", column))] for head, column, _ in WRITTEN])
    names = [file_name(region.short_name, t("versorgung.template.file"), ending=ending) for ending in ("csv", "xlsx")]
    write_files(folder, dict(zip(names, (csv_bytes([heads, *rows]), xlsx([sheet, told])), strict=True)))
    return t("versorgung.template.written", csv=names[0], xlsx=names[1], folder=str(folder), rows=number(len(rows)))


def _rows(ags: str, service: Service) -> list[list[str]]:
    """Return one row a facility found for a service with what is known of it, an empty one where none was."""
    known = answers.places(ags).get(service.code, ())
    names = {place.name for place in known}
    rows = [_row(ags, service, name=f.name, operator=f.operator, operator_kind=_kind(f.kind))
            for f in answers.facilities(ags)[service.code] if f.name not in names]
    return [*rows, *(_known(ags, service, place) for place in known)] or [_row(ags, service)]


def _row(ags: str, service: Service, **fields: str) -> list[str]:
    told = {"ags": ags, "service_id": service.name, "who_de": service.who, **fields}
    return [told.get(column, "") for _, column, _ in WRITTEN]


def _handed_in(own: pd.DataFrame, service: Service) -> list[list[str]]:
    """Return what the town handed in for a service as it may be handed in again: the same comes of it."""
    words_ = {"operator_kind": _kind, "certainty": lambda code: label("versorgung.certainty", code),
              "whole_town": lambda whole: YES if whole else ""}

    def field(row: Any, column: str) -> str:
        value = getattr(row, column)
        if pd.isna(value):
            return ""
        if column in words_:
            return words_[column](value)
        # Degrees as they were given: rounded, a point would move.
        return repr(value).replace(".", ",") if column in DEGREES else (
            value if isinstance(value, str) else typed_number(value))

    told = [column for _, column, _ in WRITTEN if column not in ("ags", "service_id")]
    return [_row(str(row.ags), service, **{column: field(row, column) for column in told})
            for row in own.itertuples(index=False)]


def _kind(code: str) -> str:
    return "" if code == "unknown" else label("angebote.operator", code)


def _known(ags: str, service: Service, place: Places) -> list[str]:
    def typed(value: float | None) -> str:
        return "" if value is None else typed_number(value)

    return _row(ags, service, name=place.name, operator=place.operator, operator_kind=_kind(place.operator_kind),
                capacity=typed(place.capacity), opened_year=typed(place.opened), closes_year=typed(place.closes),
                whole_town=YES if place.whole_town else "", certainty=label("versorgung.certainty", place.certainty),
                who_de=place.who or service.who, as_of_year=typed(place.year))


def import_all(paths: Sequence[Path]) -> str:
    """Take in filled templates, one a town, and return what was taken. Raise DewakError where a file is not right."""
    if not paths:
        raise InputError(t("versorgung.template.no_file"))
    return "\n".join(import_places(path) for path in paths)


def import_places(path: Path) -> str:
    """Take in a filled template and return what was taken. Raise DataError with every fault, nothing changed."""
    file, known = path.name, words()
    told = [(at, *read(row, known)) for at, row in filled(read_rows(path))]
    problems = [found(file, at, text) for at, _, wrong in told for text in wrong]
    rows = [(at, row) for at, row, _ in told]
    if not problems:
        problems = [found(file, at, text) for at, text in set_faults(rows)]
    if problems:
        raise DataError(cap(problems, file))
    if not rows:
        raise DataError([t("versorgung.template.empty", file=file)])
    region = town(str(rows[0][1]["ags"]))
    if region is None:
        raise DataError([found(file, rows[0][0], t("common.answer.no_town", ags=str(rows[0][1]["ags"])))])
    taken = take_in(STORE.parent, region.ags, [row for _, row in rows])
    points = len({row["name"] for _, row in rows if row["lon"] is not None})
    return t("versorgung.template.taken", town=region.short_name, rows=number(len(rows)), file=taken.name) + (
        t("versorgung.template.placed", points=number(points)) if points else "")
