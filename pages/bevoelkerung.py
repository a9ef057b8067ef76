"""Bevölkerung: wie die Stadt schrumpfte, wie sie im Vergleich steht, was im Kreis daraus folgt."""

from dewak_dash.formats import as_typed
from dewak_dash.text import t
from dewak_dash.topics.bevoelkerung import charts
from dewak_dash.topics.bevoelkerung import charts_kreis as kreis_charts
from dewak_dash.topics.bevoelkerung import shown as queries
from dewak_dash.topics.common import charts_panels
from dewak_dash.topics.vorausberechnung import charts as outlook
from dewak_dash.topics.vorausberechnung import charts_ages as ages
from dewak_dash.ui import controls, frame, widgets

town = frame.begin("bevoelkerung")
colours = frame.palette()
history = queries.history(town.ags)

frame.title(history.title, history.subtitle)
widgets.chart(charts.history(history, colours), history.exhibit)
widgets.explain(t("bevoelkerung.break.explain"),
                "\n\n".join(map(as_typed, (*history.recount_texts, history.phase_note))))

frame.section(t("vorausberechnung.section"), t("vorausberechnung.lead"))
choices = controls.projection(town.ags)
future = queries.future(town.ags, choices.scenario, choices.mix, choices.last_year)
frame.finding(future.title)
if future.small:
    widgets.note(t("vorausberechnung.warn_small", town=town.short_name, limit=future.small))
widgets.chart(outlook.fan(future.fan, colours, future.keeps.year, future.keeps.title), future.fan.exhibit)
widgets.note(f"{future.keeps.title}. {future.keeps.text}")
if choices.scenario == "no_moves":
    widgets.note(t("vorausberechnung.ageing_note"))
widgets.explain(t("vorausberechnung.base.title"), "\n\n".join((future.launch, *future.base)))
if future.parts:
    widgets.chart(outlook.parts(future.parts, colours), future.parts.exhibit)
if future.groups and future.pyramid and future.drivers and future.ratios and future.compared:
    frame.section(t("vorausberechnung.meaning.title"), " ".join(future.groups.meaning))
    widgets.chart(outlook.groups(future.groups, colours), future.groups.exhibit)
    widgets.chart(ages.pyramid(future.pyramid, colours), future.pyramid.exhibit)
    widgets.chart(ages.drivers(future.drivers, colours), future.drivers.exhibit)
    widgets.chart(outlook.ratios(future.ratios, colours), future.ratios.exhibit)
    widgets.chart(outlook.compared(future.compared, colours), future.compared.exhibit)
else:
    widgets.missing(t("vorausberechnung.totals_only", town=town.short_name), t("bevoelkerung.kreis.table"))
if future.districts:
    widgets.table(future.districts)
if future.others:
    widgets.chart(outlook.others(future.others, colours), future.others.exhibit)

frame.section(t("bevoelkerung.compare.section"))
if comparison := queries.comparison(town.ags):
    widgets.chart(charts.comparison(comparison, colours), comparison.exhibit)
if peers := queries.peers(town.ags):
    widgets.chart(charts.peers(peers, colours), peers.exhibit)
if sexes := queries.sexes(town.ags):
    widgets.chart(charts.sexes(sexes, colours), sexes.exhibit)

if kreis := queries.kreis(town.ags):
    frame.section(t("bevoelkerung.kreis.section", kreis=kreis.name), t("bevoelkerung.kreis.lead", town=town.short_name))
    widgets.chart(kreis_charts.pyramid(kreis.pyramid, colours), kreis.pyramid.exhibit)
    widgets.chart(kreis_charts.vital(kreis.vital, colours), kreis.vital.exhibit)
    widgets.chart(kreis_charts.moves(kreis.moves, colours), kreis.moves.exhibit)
else:
    frame.section(t("bevoelkerung.kreis.section_none"))
    widgets.missing(t("bevoelkerung.kreis.missing", town=town.short_name), t("bevoelkerung.kreis.table"))

frame.section(t("bevoelkerung.inkar.section"))
if consequences := queries.consequences(town.ags):
    widgets.note(consequences.lead)
    widgets.chart(charts_panels.panels(consequences, colours), consequences.exhibit)
else:
    widgets.missing(t("bevoelkerung.inkar.missing"), t("bevoelkerung.inkar.table"))
frame.end()
