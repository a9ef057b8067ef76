"""Let viewers set the projection and load whole tables; every choice stands in the address."""

from dataclasses import dataclass
from html import escape

from dewak_dash.text import named, t
from dewak_dash.topics.links import FORMER_SCENARIOS
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.ui.levers import Levers
from dewak_dash.ui.markup import markup

# Whose scenario and year are kept: those of all towns alike.
SCOPE = "projection"
PER_CENT_STEP = 5
MIX_RANGE = (0, 200)


@dataclass(frozen=True)
class ProjectionChoices:
    """Hold what a viewer chose: scenario code, own mix (mortality, fertility, departures, arrivals), last year."""

    scenario: str
    mix: tuple[float, float, float, float] | None
    last_year: int


def years(ags: str) -> tuple[int, int, int]:
    """Return the first last year that can be chosen, the one shown at first, and the latest."""
    shown, limit = forecast.horizon()
    return forecast.launch(ags).year + 5, shown, limit


def projection(lever: Levers, ags: str) -> ProjectionChoices:
    """Draw the controls of the projection; towns without ages have no scenarios.

    Scenario and year ask every town the same and go along; a mix is a share of one town's own rates and stays there.
    """
    code, last_year = question(lever, ags)
    return ProjectionChoices(code, _own_mix(lever, ags) if code == forecast.OWN else None, last_year)


def question(lever: Levers, ags: str) -> tuple[str, int]:
    """Draw what every town is asked alike, scenario and last year; return both."""
    low, shown, high = years(ags)
    last_year = int(lever.number("bis", t("vorausberechnung.controls.year"), low=low, high=high, default=shown, step=1,
                                 format="%d"))
    if forecast.setting(ags) is None:
        return "middle", last_year
    names = {s.code: named(s.name_de) for s in forecast.scenarios()} | {forecast.OWN: t("vorausberechnung.own.name")}
    return lever.choice("szenario", names, "middle", t("vorausberechnung.controls.scenario"),
                        former=FORMER_SCENARIOS), last_year


def _own_mix(lever: Levers, ags: str) -> tuple[float, float, float, float]:
    markup(f'<p class="dw-figure-sub">{escape(t("vorausberechnung.controls.own"))}</p>')
    labels = {"sterben": t("vorausberechnung.controls.mortality"), "geburten": t("vorausberechnung.controls.fertility"),
              "fort": t("vorausberechnung.controls.departures"), "zu": t("vorausberechnung.controls.arrivals")}
    values = [lever.number(name, label, low=MIX_RANGE[0], high=MIX_RANGE[1], default=100, step=PER_CENT_STEP,
                           format="%d", scope=ags) / 100 for name, label in labels.items()]
    return values[0], values[1], values[2], values[3]
