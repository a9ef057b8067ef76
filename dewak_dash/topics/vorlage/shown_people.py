"""Gather what the pages say of people, offers and reach."""

from dewak_dash.chain.reach import PEOPLE
from dewak_dash.supply.facilities import ALL
from dewak_dash.text import label, t
from dewak_dash.theme import palette
from dewak_dash.topics.angebote import answers as facilities
from dewak_dash.topics.angebote import charts as angebote_charts
from dewak_dash.topics.angebote import shown as angebote
from dewak_dash.topics.bevoelkerung import charts
from dewak_dash.topics.bevoelkerung import shown as bevoelkerung
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.einzugsgebiete import shown as einzugsgebiete
from dewak_dash.topics.einzugsgebiete import shown_stops
from dewak_dash.topics.einzugsgebiete.shapes import MapView
from dewak_dash.topics.vorausberechnung import charts as outlook
from dewak_dash.topics.vorausberechnung import charts_groups
from dewak_dash.topics.vorlage.answers import State
from dewak_dash.topics.vorlage.paper import Part, Section, Series

PAPER = palette("light")
GROUP = "adult"


def people(asked: State) -> Section:
    """Return how the town shrank and who will live there."""
    history = bevoelkerung.history(asked.town.ags)
    future = bevoelkerung.future(asked.town.ags, asked.scenario, asked.mix, asked.until)
    keeps, groups = future.keeps, future.groups
    year = t("vorausberechnung.col.year")
    parts = [
        Part(exhibit=history.exhibit, draw=lambda: (charts.history(history, PAPER), ()),
             series=Series(kind="line", along=t("bevoelkerung.col.date"), columns=(t("bevoelkerung.col.persons"),),
                           by=t("bevoelkerung.col.basis"), said=t("vorlage.chart.history"))),
        Part(exhibit=future.fan.exhibit, draw=lambda: (outlook.fan(future.fan, PAPER, keeps.year, keeps.title), ()),
             series=Series(kind="line", along=year, columns=(
                 t("vorausberechnung.col.low"), t("vorausberechnung.col.middle"), t("vorausberechnung.col.high")),
                 said=t("vorlage.chart.future")))]
    if groups is not None:
        parts.append(Part(
            exhibit=groups.exhibit, draw=lambda: (charts_groups.groups(groups, PAPER), ()),
            series=Series(kind="line", along=year, columns=(t("vorausberechnung.col.middle"),),
                          by=t("vorausberechnung.col.group"), said=t("vorlage.chart.groups"))))
    return Section(key="bevoelkerung", question=label("ueberblick.q", "bevoelkerung"), finding=future.title,
                   words=(history.title, f"{keeps.text} {future.launch}", *(groups.meaning if groups else ())),
                   parts=tuple(parts))


def offers(asked: State) -> Section:
    """Return who offers what for whom."""
    ags, question = asked.town.ags, label("ueberblick.q", "angebote")
    if not facilities.facilities(ags):
        return Section(key="angebote", question=question, finding=t("angebote.title_none", town=asked.town.short_name),
                       words=(t("angebote.missing", town=asked.town.short_name),))
    found = angebote.operators(ags, ALL, ALL)
    parts = () if found is None else (Part(
        exhibit=found.exhibit,
        draw=lambda: (angebote_charts.operators(found, PAPER), angebote_charts.legend(found, PAPER)),
        series=Series(kind="stack", along=t("angebote.col.group"),
                      columns=tuple(label("angebote.operator", str(kind)) for kind in found.counts.columns))),)
    return Section(key="angebote", question=question, finding=angebote.headline(ags, ALL, ALL), parts=parts)


def _kind(asked: State, site: reach.Site) -> str:
    if asked.slot:
        return einzugsgebiete.OWN
    return einzugsgebiete.MOVED if asked.place else site.kind


def _map(view: MapView) -> Part:
    return Part(exhibit=view.exhibit, draw=lambda: (view, ()))


def reached(asked: State) -> Section:
    """Return who reaches the place on foot, and by bus and train where a timetable tells."""
    ags, question, site = asked.town.ags, label("ueberblick.q", "einzugsgebiete"), reach.site(asked.town.ags)
    if site is None:
        gap = einzugsgebiete.gap(ags)
        return Section(key="einzugsgebiete", question=question, finding=gap.title, words=(gap.text,),
                       parts=() if gap.outline is None else (_map(gap.outline),))
    place = asked.place or (site.lon, site.lat)
    kind = _kind(asked, site)
    found = einzugsgebiete.reach(ags, *place, GROUP, kind)
    view = einzugsgebiete.map_of_cells(ags, *place, GROUP, PEOPLE, kind)
    bus = shown_stops.by_bus(ags, *place, GROUP, kind, shown_stops.USUAL_HOUR)
    return Section(key="einzugsgebiete", question=question, finding=found.title,
                   words=tuple(words for words in (found.subtitle, site.note if asked.place is None else "",
                                                   found.ages_note) if words),
                   figures=found.figures,
                   parts=(_map(view), Part(exhibit=found.walkers), Part(exhibit=found.residents),
                          *(() if bus is None else (Part(exhibit=bus),))))
