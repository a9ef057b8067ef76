"""Say in words which settings of a state differ from where they start."""

from collections.abc import Mapping

from dewak_dash.chain.house_plan import Choices
from dewak_dash.formats import cell, number
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.findings import model_name
from dewak_dash.topics.vorlage.paper import Change

SIZES = {"area": "finanzierung.slider.area", "staff": "finanzierung.slider.staff",
         "opening_hours": "finanzierung.slider.hours", "visits_per_hour": "finanzierung.slider.visits",
         "volunteers": "finanzierung.slider.volunteers", "members": "finanzierung.slider.members",
         "grant_years": "finanzierung.slider.grant_years", "growth_staff": "finanzierung.slider.growth_staff",
         "grant_growth": "finanzierung.slider.grant_growth", "discount_rate": "finanzierung.slider.discount"}
SWITCHES = {"federal": "finanzierung.toggle.federal", "kind": "finanzierung.toggle.kind"}
MIX = ("vorausberechnung.controls.mortality", "vorausberechnung.controls.fertility",
       "vorausberechnung.controls.departures", "vorausberechnung.controls.arrivals")
HUNDRED = 100.0
DEGREES = 4


def house(first: Choices, chosen: Choices) -> tuple[Change, ...]:
    """Return what was changed of a variant's levers."""
    found = [Change(t(words), cell(float(getattr(chosen, name))), cell(float(getattr(first, name))))
             for name, words in SIZES.items() if getattr(chosen, name) != getattr(first, name)]
    if chosen.funding != first.funding:
        found.append(Change(t("finanzierung.funding"), label("finanzierung.funding_state", chosen.funding),
                            label("finanzierung.funding_state", first.funding)))
    found += [Change(t(words), _switch(on=getattr(chosen, name)), _switch(on=getattr(first, name)))
              for name, words in SWITCHES.items() if getattr(chosen, name) != getattr(first, name)]
    return tuple(found)


def _switch(*, on: bool) -> str:
    return t("common.lever.on") if on else t("common.lever.off")


def variant(names: Mapping[str, str], chosen: str) -> tuple[Change, ...]:
    """Return the change of the variant, of which the first is where a town starts."""
    first = next(iter(names))
    return () if chosen == first else (Change(t("finanzierung.variant"), names[chosen], names[first]),)


def model(chosen: str, best: str) -> tuple[Change, ...]:
    """Return the change of the form, where another than the one that costs the town least was chosen."""
    return () if chosen == best else (Change(t("finanzierung.choose"), model_name(chosen), model_name(best)),)


def place(chosen: tuple[float, float] | None, first: tuple[float, float] | None) -> tuple[Change, ...]:
    """Return the change of the place (lon, lat)."""
    if chosen is None or first is None or chosen == first:
        return ()
    return (Change(t("vorlage.place"), _degrees(chosen), _degrees(first)),)


def _degrees(place: tuple[float, float]) -> str:
    return t("vorlage.degrees", lon=number(place[0], DEGREES), lat=number(place[1], DEGREES))


def scenario(names: Mapping[str, str], chosen: str, standard: str, mix: tuple[float, ...] | None
             ) -> tuple[Change, ...]:
    """Return the change of the scenario, and each part of an own mix that is not as today (factors)."""
    if chosen == standard:
        return ()
    return (Change(t("vorausberechnung.controls.scenario"), names[chosen], names[standard]),
            *(Change(t(words), cell(HUNDRED * share), cell(HUNDRED))
              for words, share in zip(MIX, mix or (), strict=False) if share != 1))


def closed(name: str) -> tuple[Change, ...]:
    """Return that another house closes, by its name; empty where none does."""
    return (Change(t("vorlage.closed"), name, t("vorlage.closed.none")),) if name else ()


def until(chosen: int, standard: int) -> tuple[Change, ...]:
    """Return the change of the last year looked at."""
    return () if chosen == standard else (Change(t("vorausberechnung.controls.year"), str(chosen), str(standard)),)
