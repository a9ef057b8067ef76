"""Show how programs get at the data: addresses, forms, licences."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.formats import number
from dewak_dash.model import Exhibit, Region
from dewak_dash.store.reads import sources
from dewak_dash.text import labels, t
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.asked_once import database, worded
from dewak_dash.topics.schnittstelle.answers_query import FORMS

# Where the open data answers, below the address of the app; a test asks each of them.
ROOT = "/api/v1"
PATHS = {"index": "/", "datasets": "/datasets", "rows": "/datasets/population.csv?ags={ags}&sex=total&preferred=true",
         "answer": "/answers/bevoelkerung?ags={ags}", "answers": "/answers", "openapi": "/openapi.json",
         "catalogue": "/catalogue.ttl", "package": "/datapackage.json"}


@dataclass(frozen=True, eq=False)
class Interface:
    """Hold what the view shows: addresses, forms of a table, licences of the sources."""

    addresses: Exhibit
    forms: Exhibit
    licences: Exhibit


@worded
def interface(ags: str, root: str) -> Interface:
    """Describe the open data with a town as example; `root` is the address of the app, such as https://example.org."""
    return Interface(_addresses(known_region(ags), root), _forms(), _licences(sources.sources(database())))


def _exhibit(key: str, title: str, subtitle: str, alt: str, table: pd.DataFrame) -> Exhibit:
    return Exhibit(key=key, title=title, subtitle=subtitle, alt=alt, table=table, source_ids=(), quality=(), as_of="")


def _addresses(town: Region, root: str) -> Exhibit:
    paths = {code: (ROOT + path).format(ags=town.ags) for code, path in PATHS.items()}
    what = labels("schnittstelle.page.what")
    table = pd.DataFrame({t("schnittstelle.page.col.what"): list(what.values()),
                          t("schnittstelle.page.col.path"): [paths[code] for code in what],
                          t("schnittstelle.page.col.open"): [root + paths[code] for code in what]})
    return _exhibit("schnittstelle", t("schnittstelle.page.addresses"),
                    t("schnittstelle.page.addresses_sub", town=town.short_name, ags=town.ags),
                    t("schnittstelle.page.addresses_alt", n=number(len(table))), table)


def _forms() -> Exhibit:
    use = labels("schnittstelle.page.form")
    table = pd.DataFrame({t("schnittstelle.page.col.form"): [f".{ending}" for ending in FORMS],
                          t("schnittstelle.page.col.use"): [use[ending] for ending in FORMS],
                          t("schnittstelle.page.col.most"): [form.most_rows for form in FORMS.values()]})
    return _exhibit("schnittstelle-formen", t("schnittstelle.page.forms"), t("schnittstelle.page.forms_sub"),
                    t("schnittstelle.page.forms_alt", n=number(len(table))), table)


def _licences(known: pd.DataFrame) -> Exhibit:
    counts = known.groupby("licence").size().sort_values(ascending=False, kind="stable")
    table = pd.DataFrame({t("schnittstelle.page.col.licence"): list(counts.index),
                          t("schnittstelle.page.col.sources"): list(counts)})
    return _exhibit("schnittstelle-lizenzen", t("schnittstelle.page.licences", n=number(len(known))),
                    t("schnittstelle.page.licences_sub"),
                    t("schnittstelle.page.licences_alt", n=number(len(table))), table)
