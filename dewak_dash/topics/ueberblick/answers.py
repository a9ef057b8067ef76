"""Answer in one page what matters of a town: people now and later, who reaches the place, offers, money."""

from datetime import date

from dewak_dash.model import Figure, RunOut, Setting
from dewak_dash.topics.angebote import answers as offers
from dewak_dash.topics.bevoelkerung import answers as people
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.settings import Values
from dewak_dash.topics.einzugsgebiete import answers as catchment
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.vorausberechnung import answers_door as forecast


def settings() -> tuple[Setting, ...]:
    """Return what may be set: nothing."""
    return ()


def run_out(on: date) -> tuple[RunOut, ...]:
    """Return the values of law and tariff that the money rests on though they no longer hold on a day."""
    return money.run_out(on)


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return the newest count, the last projected total, people in reach, open offers and each model's figures."""
    counts = [f for f in people.answer(ags, {}, on) if f.name == "population"]
    later = [f for f in forecast.answer(ags, {}, on) if f.name == "forecast.total"]
    near = [f for f in catchment.answer(ags, {}, on) if f.name == "reach.people" and f.detail["kind"] == "people"
            and f.detail["minutes"] == reach.MIDDLE_MINUTES]
    found = [f for f in offers.answer(ags, {}, on) if f.name == "offers.open"]
    return (*counts[-1:], *later[-1:], *near, *found, *money.answer(ags, {}, on))
