"""Daten & Quellen: jede Tabelle, jede Quelle, jede Lizenz, alles zum Laden."""

import streamlit as st

from dewak_dash.formats import number
from dewak_dash.secrecy import LEAST
from dewak_dash.text import labels, t
from dewak_dash.topics.daten import shown as queries
from dewak_dash.topics.schnittstelle import shown_interface
from dewak_dash.ui import downloads, frame, state, widgets

town = frame.begin("daten")
names = labels("daten.view")
head = st.container()
view = frame.views(names)
with frame.part(names[view]):
    catalogue = queries.catalogue()
    with head:
        frame.title(catalogue.title, catalogue.subtitle)
    if view == "tabellen":
        widgets.key_figures(catalogue.figures)
        frame.section(t("daten.tables.section"), t("daten.tables.lead"))
        name = state.choice("tabelle", catalogue.options, queries.FIRST, t("daten.choose"), kind="select")
        downloads.whole_table(name)
        chosen = queries.table(name)
        widgets.table(chosen.columns)
        widgets.table(chosen.preview)
    elif view == "verzeichnis":
        widgets.table(catalogue.overview)
    elif view == "quellen":
        widgets.table(queries.found_sources(state.text("suche", t("daten.search"))))
        if catalogue.unclear:
            widgets.table(catalogue.unclear)
    elif view == "schnittstelle":
        found = shown_interface.interface(town.ags, frame.address())
        frame.section(t("schnittstelle.page.section"), t("schnittstelle.page.lead"))
        widgets.table(found.addresses)
        widgets.table(found.forms)
        widgets.note(t("schnittstelle.page.filter"))
        widgets.table(found.licences)
        widgets.note(t("schnittstelle.page.small", least=number(LEAST)))
    else:
        frame.section(t("daten.gaps.section"))
        widgets.points(labels("daten.gap"))
        frame.section(t("daten.cite.section"))
        widgets.note(catalogue.cite)
frame.end()
