"""Gather what the page Finanzierung says of one house."""

from dewak_dash.text import label, t
from dewak_dash.theme import palette
from dewak_dash.topics.finanzierung import charts
from dewak_dash.topics.finanzierung import shown as finanzierung
from dewak_dash.topics.vorlage.answers import State
from dewak_dash.topics.vorlage.paper import Part, Section, Series

PAPER = palette("light")


def money(asked: State, model: str) -> Section:
    """Return what the forms cost the town, who pays in the one chosen, and what falls away when."""
    house, rest = (asked.town.ags, asked.choices), (asked.place, asked.on)
    book = finanzierung.book(*house, *rest)
    payers = finanzierung.payers(*house, (model,), *rest)
    ends = (t("finanzierung.col.prospects"), t("finanzierung.col.cost"))
    form, year = t("finanzierung.col.model"), t("finanzierung.col.year")
    paid = tuple(name for name in payers.exhibit.table.columns if name not in (form, year, *ends))
    return Section(
        key="finanzierung", question=label("ueberblick.q", "finanzierung"), finding=book.title, figures=book.figures,
        words=(*book.leads, *book.run_out, *book.notes, *finanzierung.falls(*house, model, *rest), *book.asides),
        parts=(
            Part(exhibit=book.ranking, draw=lambda: (charts.ranking(book, PAPER), ()),
                 series=Series(kind="bars", along=form, columns=(t("finanzierung.table.exposure"),),
                               said=t("vorlage.chart.ranking"))),
            Part(exhibit=finanzierung.variant_table(*house, *rest)),
            Part(exhibit=payers.exhibit,
                 draw=lambda: (charts.payers(payers, PAPER), charts.payer_key(payers, PAPER)),
                 series=Series(kind="stack", along=year, columns=paid, said=t("vorlage.chart.payers")))))


def risk(asked: State, model: str) -> Section:
    """Return how the town's cost may run, what moves it most, and what would have to be true."""
    house, rest = (asked.town.ags, asked.choices), (asked.place, asked.on)
    paths = finanzierung.paths(*house, (model,), *rest)
    drivers = finanzierung.drivers(*house, model, *rest)
    return Section(
        key="risiko", question=label("finanzierung.view", "risiko"),
        parts=(Part(exhibit=paths.exhibit, draw=lambda: (charts.paths(paths, PAPER), ()),
                    series=Series(kind="line", along=t("finanzierung.col.year"), columns=(
                        t("finanzierung.col.low"), t("finanzierung.col.middle"), t("finanzierung.col.high")),
                        said=t("vorlage.chart.paths"))),
               Part(exhibit=drivers.exhibit, draw=lambda: (charts.drivers(drivers, PAPER), ()),
                    series=Series(kind="bars", along=t("finanzierung.drivers.name"), columns=(
                        t("finanzierung.drivers.at_low"), t("finanzierung.drivers.at_high")),
                        said=t("vorlage.chart.drivers"))),
               Part(exhibit=finanzierung.goals(*house, model, *rest))))


def council(asked: State, model: str) -> Section:
    """Return the ten points of a council paper, with what the rules of the day are."""
    points = finanzierung.for_council(asked.town.ags, asked.choices, model, asked.place, asked.on)
    return Section(key="vorlage", question=label("finanzierung.view", "vorlage"), words=(t("finanzierung.law"),),
                   parts=(Part(exhibit=points),))


def books(asked: State, model: str) -> Section:
    """Return cash plan and result plan."""
    found = finanzierung.books(asked.town.ags, asked.choices, model, asked.place, asked.on)
    return Section(key="plaene", question=t("vorlage.books"), parts=tuple(Part(exhibit=each) for each in found),
                   annex=True)


def programmes(asked: State) -> Section:
    """Return which programmes fit the house."""
    found = finanzierung.programmes(asked.town.ags, asked.choices, asked.place, asked.on)
    return Section(key="programme", question=label("finanzierung.view", "programme"), parts=(Part(exhibit=found),),
                   annex=True)


def assumptions(asked: State) -> Section:
    """Return every assumption and every fixed value used."""
    return Section(key="annahmen", question=label("finanzierung.view", "annahmen"),
                   words=(t("finanzierung.section.sources_lead"), finanzierung.method()),
                   parts=(Part(exhibit=finanzierung.assumption_table(asked.town.ags, asked.choices, asked.on)),
                          Part(exhibit=finanzierung.price_table(asked.on))), annex=True)
