"""Offer tables as files: for people (Excel), for programs, and large ones as Parquet alone."""

from collections.abc import Callable
from urllib.parse import urlencode

import streamlit as st

from dewak_dash import tables
from dewak_dash.formats import as_typed, date_de
from dewak_dash.language import bound
from dewak_dash.model import Exhibit
from dewak_dash.text import t
from dewak_dash.topics.common import answers as common
from dewak_dash.topics.daten import shown as daten
from dewak_dash.ui import state, terms
from dewak_dash.ui.markup import markup

CSV, PARQUET = "text/csv", "application/vnd.apache.parquet"
MAPS = {"geojson": "application/geo+json", "gpkg": "application/geopackage+sqlite3", "zip": "application/zip"}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _link() -> str:
    """Return the address of what the viewer sees now, choices included."""
    base = str(st.context.url or "").split("?")[0]
    return f"{base}?{urlencode(st.query_params.to_dict())}" if base else ""


def _button(label: str, data: Callable[[], bytes], file: str, key: str, *, mime: str = CSV,
            help: str | None = None) -> None:
    terms.note(label, help or "")
    st.download_button(label, data=bound(data), file_name=file, mime=mime, key=key, on_click="ignore",
                       icon=":material/download:", help=help)


def exhibit(shown: Exhibit) -> None:
    """Offer the table of an exhibit for people and for programs; the file is made when somebody asks for it."""
    about = tables.About(title=shown.title, shows=shown.subtitle, source=common.cited(shown.source_ids),
                         as_of=date_de(shown.as_of) if shown.as_of else "", link=_link())
    town = common.town(str(state.in_address("ags") or ""))
    parts = (town.short_name if town else "", state.held().page, shown.key,
             common.stamp().built_on)
    table, title = shown.table, as_typed(shown.title)
    with st.container(horizontal=True):
        _button(t("common.csv_people"), lambda: tables.csv_for_people(table, about),
                tables.file_name(*parts, ending="csv"), f"csv.{shown.key}",
                help=t("common.csv_people_help", title=title))
        _button(t("common.csv_programs"), lambda: tables.csv_for_programs(table, about),
                tables.file_name(*parts, "daten", ending="csv"), f"plain.{shown.key}",
                help=t("common.csv_programs_help", title=title))


def map_file(label: str, help: str, make: Callable[[], bytes], name: str, ending: str) -> None:
    """Offer a map for programs that draw maps (geojson, gpkg or zip); the file is made when somebody asks for it."""
    town = common.town(str(state.in_address("ags") or ""))
    file = tables.file_name(town.short_name if town else "", state.held().page, name,
                            common.stamp().built_on, ending=ending)
    _button(label, make, file, f"{ending}.{name}", mime=MAPS[ending], help=help)


def workbook(label: str, make: Callable[[], bytes], name: str) -> None:
    """Offer a workbook that goes on reckoning; the file is made when somebody asks for it."""
    town = common.town(str(state.in_address("ags") or ""))
    file = tables.file_name(town.short_name if town else "", state.held().page, name,
                            common.stamp().built_on, ending="xlsx")
    _button(label, make, file, f"xlsx.{name}", mime=XLSX)


def whole_table(name: str) -> None:
    """Offer a whole table of the store; where it is too long for a spreadsheet, as Parquet alone."""
    day, newest = common.stamp().built_on, daten.as_of(name)
    about = tables.About(title=name, shows=daten.comment(name), source=t("daten.csv_sources"),
                         as_of=date_de(newest) if newest else "", link=_link())
    with st.container(horizontal=True):
        _button(t("daten.parquet"), lambda: daten.parquet(name), tables.file_name("dewak", name, day, ending="parquet"),
                f"parquet.{name}", mime=PARQUET, help=t("daten.parquet_help"))
        if daten.fits_a_spreadsheet(name):
            _button(t("common.csv_people"), lambda: daten.csv_for_people(name, about),
                    tables.file_name("dewak", name, day, ending="csv"), f"all.{name}", help=t("daten.csv_people_help"))
            _button(t("common.csv_programs"), lambda: daten.csv_for_programs(name),
                    tables.file_name("dewak", name, day, "daten", ending="csv"), f"plain.{name}",
                    help=t("daten.csv_help"))
        else:
            markup(f'<p class="dw-figure-sub">{t("daten.parquet_only")}</p>')
