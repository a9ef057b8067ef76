"""Draw how a figure of Finanzierung opens: what explains its spread, its lines with their inputs, two forms by row."""

from datetime import date

from dewak_dash.text import t
from dewak_dash.theme import Palette
from dewak_dash.topics.common.answers_reach import Place
from dewak_dash.topics.finanzierung import charts_shares, shown_parts
from dewak_dash.topics.finanzierung.levers import Choices
from dewak_dash.ui import state, widgets


def spread(ags: str, choices: Choices, model: str, place: Place | None, on: date, colours: Palette) -> None:
    """Draw which assumptions explain the spread of a form's cost to the town, or of its open gap."""
    house = (ags, choices, model)
    results = shown_parts.results(*house, place, on)
    what = state.choice("was", results, next(iter(results)), t("finanzierung.shares.what"))
    found = shown_parts.shares(*house, what, place, on)
    widgets.chart(charts_shares.shares(found, colours), found.exhibit)
    widgets.note(found.note)


def lines(ags: str, choices: Choices, model: str, beside: str, place: Place | None, on: date) -> None:
    """Draw two forms line by line where another stands beside, and what one line is made of in one year."""
    if beside and beside != model:
        widgets.table(shown_parts.by_row(ags, choices, (model, beside), place, on))
    names, years = shown_parts.lines(ags, choices, model, place, on), shown_parts.years(ags, choices, place, on)
    line = state.choice("zeile", names, next(iter(names)), t("finanzierung.parts.line"), kind="select")
    year = state.choice("jahr", years, next(iter(years)), t("finanzierung.parts.year"), kind="select")
    widgets.table(shown_parts.opened(ags, choices, model, line, year, place, on))
