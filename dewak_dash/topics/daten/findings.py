"""Say what the store holds: tables, columns, sources, licences."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.formats import date_de, listing, number
from dewak_dash.model import Exhibit, KeyFigure, Quality
from dewak_dash.text import label, t

QUALITIES: tuple[Quality, ...] = ("official", "derived", "assumed")
KINDS = {"VARCHAR": "text", "INTEGER": "whole", "BIGINT": "whole", "DOUBLE": "number", "DATE": "date",
         "BOOLEAN": "yes_no"}
UNCLEAR = "unklar"
PREVIEW = 20
# Columns that tell of which day a row's figure is, the first that a table has.
DAYS = ("as_of", "date")


@dataclass(frozen=True, eq=False, kw_only=True)
class Catalogue:
    """Hold what the page says of the whole store; options: table name to what it is called in the choice; counts of
    sources, tables, rows and of those rows that are assumed.
    """

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    options: dict[str, str]
    overview: Exhibit
    unclear: Exhibit | None
    cite: str
    counts: tuple[int, int, int, int]


def catalogue(tables: pd.DataFrame, qualities: pd.DataFrame, sources: pd.DataFrame, built_on: str,
              fingerprint: str) -> Catalogue:
    """Describe the store; frames as the catalogue reads give them."""
    date, short = date_de(built_on), fingerprint[:8]
    rows = int(tables.rows.sum())
    totals = qualities.groupby("quality").rows.sum()
    judged = int(tables.rows[tables.table_name == "assumptions"].sum())
    of = {q: int(totals.get(q, 0)) + (judged if q == "assumed" else 0) for q in QUALITIES}
    figures = [KeyFigure(label=t("daten.figure.rows"), value=number(rows),
                         unit=t("daten.figure.rows_unit", tables=number(len(tables))),
                         as_of=built_on, quality="derived")]
    figures += [KeyFigure(label=label("daten.share", q), value=number(of[q]), unit=t("daten.figure.quality_unit"),
                          as_of=built_on, quality=q) for q in QUALITIES]
    return Catalogue(
        title=t("daten.title", sources=number(len(sources)), tables=number(len(tables)), rows=number(rows)),
        subtitle=t("daten.subtitle", date=date, fingerprint=short), figures=tuple(figures),
        options={name: t("daten.choose.option", table=name, comment=comment)
         for name, comment in zip(tables.table_name, tables.comment, strict=True)},
        overview=_overview(tables, qualities, built_on), unclear=_unclear(sources),
        cite=t("daten.cite.text", date=date, fingerprint=short),
        counts=(len(sources), len(tables), rows, of["assumed"]))


def _quality_words(qualities: pd.DataFrame, table: str) -> str:
    rows = qualities[qualities.table_name == table]
    if rows.empty:
        return t("daten.table.no_quality")
    return listing([t("daten.table.quality", n=number(int(n)), quality=label("common.quality", q))
                    for q, n in zip(rows.quality, rows.rows, strict=True)])


def _overview(tables: pd.DataFrame, qualities: pd.DataFrame, built_on: str) -> Exhibit:
    table = pd.DataFrame({
        t("daten.col.table"): tables.table_name, t("daten.col.content"): tables.comment,
        t("daten.col.rows"): tables.rows.astype(int),
        t("daten.col.quality"): [_quality_words(qualities, name) for name in tables.table_name]})
    return Exhibit(key="tabellen", title=t("daten.overview.title"), subtitle=t("daten.overview.sub"),
                   alt=t("daten.overview.alt", n=number(len(tables))), table=table, source_ids=(), quality=(),
                   as_of=built_on)


def sources_exhibit(sources: pd.DataFrame, text: str) -> Exhibit:
    """List the sources whose publisher, title or licence holds a text; all for an empty one."""
    wanted = text.strip().casefold()
    searched = (sources.publisher + " " + sources.title + " " + sources.licence).str.casefold()
    found = sources[searched.str.contains(wanted, regex=False)] if wanted else sources
    title = (t("daten.sources.title_found", n=number(len(found)), text=text.strip()) if wanted
             else t("daten.sources.title", n=number(len(found))))
    return Exhibit(key="quellen", title=title, subtitle=t("daten.sources.sub"),
                   alt=t("daten.sources.alt", n=number(len(found))),
                   table=_source_table(found), source_ids=(), quality=(), as_of="")


def _source_table(sources: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({
        t("daten.col.publisher"): sources.publisher, t("daten.col.title"): sources.title,
        t("daten.col.licence"): sources.licence, t("daten.col.attribution"): sources.attribution,
        t("daten.col.address"): sources.address, t("daten.col.retrieved"): [date_de(str(d)) for d in sources.retrieved],
    }).reset_index(drop=True)


def _unclear(sources: pd.DataFrame) -> Exhibit | None:
    found = sources[sources.licence.str.startswith(UNCLEAR)]
    if found.empty:
        return None
    n = number(len(found))
    return Exhibit(key="lizenz-unklar", title=t("daten.unclear.title", n=n), subtitle=t("daten.unclear.sub"),
                   alt=t("daten.unclear.alt", n=n),
                   table=_source_table(found), source_ids=(), quality=(), as_of="")


@dataclass(frozen=True, eq=False)
class TableView:
    """Hold one table: its columns explained and its first rows."""

    columns: Exhibit
    preview: Exhibit


def table_view(name: str, tables: pd.DataFrame, columns: pd.DataFrame, qualities: pd.DataFrame,
               rows: pd.DataFrame) -> TableView:
    """Describe one table of the store; rows are its first ones."""
    about, mine = tables[tables.table_name == name].iloc[0], columns[columns.table_name == name]
    kinds = [label("daten.kind", KINDS[kind]) for kind in mine.data_type]
    explained = pd.DataFrame({t("daten.col.column"): mine.column_name, t("daten.col.meaning"): mine.comment,
                              t("daten.col.type"): kinds}).reset_index(drop=True)
    n = number(len(rows))
    return TableView(
        Exhibit(key=f"spalten-{name}", title=t("daten.table.columns", table=name),
                subtitle=t("daten.table.columns_sub", comment=str(about.comment), rows=number(int(about.rows)),
                  quality=_quality_words(qualities, name)),
                alt=t("daten.table.columns_alt", table=name, n=number(len(mine))), table=explained, source_ids=(),
                quality=(), as_of=""),
        Exhibit(key=f"vorschau-{name}", title=t("daten.table.preview", table=name),
                subtitle=t("daten.table.preview_sub", n=n),
                alt=t("daten.table.preview_alt", table=name, n=n), table=_readable(rows), source_ids=(), quality=(),
                as_of=newest(rows)))


def newest(rows: pd.DataFrame) -> str:
    """Return the latest day that rows say their figures are of, empty where they name none."""
    days = [rows[name].dropna().max() for name in DAYS if name in rows and rows[name].notna().any()]
    return str(days[0])[:10] if days else ""


def _readable(rows: pd.DataFrame) -> pd.DataFrame:
    """Cut long texts (outlines) and write dates the German way; the download keeps everything."""
    shown = rows.copy()
    for column in shown.columns:
        if "year" in column:
            shown[column] = ["" if pd.isna(v) else f"{v:.0f}" if isinstance(v, (int, float)) else str(v)
                             for v in shown[column].tolist()]
        elif pd.api.types.is_datetime64_any_dtype(shown[column]):
            shown[column] = [date_de(d.date()) if pd.notna(d) else "" for d in shown[column]]
        elif not pd.api.types.is_numeric_dtype(shown[column]):
            shown[column] = ["" if pd.isna(v) else str(v) if len(str(v)) <= 80 else f"{str(v)[:80]} …"
                             for v in shown[column]]
    return shown
