"""Bevölkerung: wie die Stadt schrumpfte, wie sie im Vergleich steht, was im Kreis daraus folgt."""

from dewak_dash.charts import bevoelkerung as charts
from dewak_dash.text import t
from dewak_dash.ui import frame, widgets
from dewak_dash.ui.queries import bevoelkerung as queries

town = frame.begin("bevoelkerung")
colours = frame.palette()
history = queries.history(town.ags)

frame.title(history.title, history.subtitle)
widgets.chart(charts.history(history, colours), history.exhibit)
widgets.explain(t("bevoelkerung.break.explain"), "\n\n".join((*history.recount_texts, history.phase_note)))

frame.section(t("bevoelkerung.compare.section"))
if comparison := queries.comparison(town.ags):
    widgets.chart(charts.comparison(comparison, colours), comparison.exhibit)
if peers := queries.peers(town.ags):
    widgets.chart(charts.peers(peers, colours), peers.exhibit)
if sexes := queries.sexes(town.ags):
    widgets.chart(charts.sexes(sexes, colours), sexes.exhibit)

if kreis := queries.kreis(town.ags):
    frame.section(t("bevoelkerung.kreis.section", kreis=kreis.name), t("bevoelkerung.kreis.lead", town=town.short_name))
    widgets.chart(charts.pyramid(kreis.pyramid, colours), kreis.pyramid.exhibit)
    widgets.chart(charts.vital(kreis.vital, colours), kreis.vital.exhibit)
    widgets.chart(charts.moves(kreis.moves, colours), kreis.moves.exhibit)
else:
    frame.section(t("bevoelkerung.kreis.section_none"))
    widgets.missing(t("bevoelkerung.kreis.missing", town=town.short_name), t("bevoelkerung.kreis.table"))

frame.section(t("bevoelkerung.inkar.section"))
if consequences := queries.consequences(town.ags):
    widgets.note(consequences.lead)
    widgets.chart(charts.consequences(consequences, colours), consequences.exhibit)
else:
    widgets.missing(t("bevoelkerung.inkar.missing"), t("bevoelkerung.inkar.table"))
frame.end()
