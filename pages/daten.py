"""Daten & Quellen: jede Tabelle, jede Quelle, jede Lizenz, alles zum Laden."""

from dewak_dash.text import labels, t
from dewak_dash.topics.daten import shown as queries
from dewak_dash.ui import controls, frame, state, widgets

frame.begin("daten")
view = queries.catalogue()
frame.title(view.title, view.subtitle)
widgets.key_figures(view.figures)

frame.section(t("daten.tables.section"), t("daten.tables.lead"))
name = state.choice("tabelle", view.options, "population", t("daten.choose"), kind="select")
chosen = queries.table(name)
controls.table_downloads(name)
widgets.table(chosen.columns)
widgets.table(chosen.preview)
widgets.table(view.overview)

frame.section(t("daten.sources.section"))
widgets.table(queries.found_sources(state.text("suche", t("daten.search"))))
if view.unclear:
    widgets.table(view.unclear)

frame.section(t("daten.gaps.section"))
widgets.points(labels("daten.gap"))
frame.section(t("daten.cite.section"))
widgets.note(view.cite)
frame.end()
