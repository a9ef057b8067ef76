"""Say what the five organisation models mean for one house: headline, key figures, leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from dewak_dash.chain.house_inputs import Borrowed, Start
from dewak_dash.finance.compare import Outcome
from dewak_dash.finance.depreciation import grant_clawback
from dewak_dash.finance.house import HouseSetting
from dewak_dash.formats import date_de, eur, listing, number, percent, rounded
from dewak_dash.law import Dated, first_run_out
from dewak_dash.model import Exhibit, KeyFigure, Region
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.amounts import between, money, span

DAY = timedelta(days=1)
Outcomes = Mapping[str, Outcome]


@dataclass(frozen=True, eq=False)
class Book:
    """Hold everything the page says and draws about one house."""

    title: str
    subtitle: str
    run_out: tuple[str, ...]
    notes: tuple[str, ...]
    leads: tuple[str, ...]
    figures: tuple[KeyFigure, ...]
    asides: tuple[str, ...]
    outcomes: Outcomes
    grant_years: int
    reach_known: bool
    payers: Exhibit
    table: Exhibit


def model_name(code: str) -> str:
    """Return a model's name."""
    return label("finanzierung.model", code)


def likely(outcomes: Outcomes, figure: str) -> dict[str, float]:
    """Return one key figure's likely value by model."""
    return {code: outcome.figures[figure].likely for code, outcome in outcomes.items()}


def open_models(outcomes: Outcomes, tolerated: float) -> list[str]:
    """Return the models whose last year misses more than a tolerated share (0 to 1) of its cost."""
    return [code for code, outcome in outcomes.items()
            if outcome.likely.gap[0, -1] > tolerated * outcome.likely.cost[0, -1]]


def headline(town: str, outcomes: Outcomes, tolerated: float) -> str:
    """Return the finding in one sentence."""
    missing = open_models(outcomes, tolerated)
    if not missing:
        return t("finanzierung.title.all", town=town)
    if len(missing) == len(outcomes):
        gaps = list(likely(outcomes, "gap_last").values())
        return t("finanzierung.title.none", town=town, span=span(gaps))
    solid = [label("finanzierung.short", code) for code in outcomes if code not in missing]
    return t("finanzierung.title.some", town=town, count=number(len(solid)), names=listing(solid))


def leads(outcomes: Outcomes, grant_years: int) -> tuple[str, ...]:
    """Return what happens when a programme ends, and who pays least."""
    paid, gaps = likely(outcomes, "municipality"), likely(outcomes, "gap_last")
    least, smallest = min(paid, key=lambda c: paid[c]), min(gaps, key=lambda c: gaps[c])
    second = t("finanzierung.lead.least", least=model_name(least), paid=money(paid[least]),
               smallest=model_name(smallest), gap=money(max(gaps[smallest], 0.0)))
    years = next(iter(outcomes.values())).likely.gap.shape[1]
    if not 0 < grant_years < years:
        return t("finanzierung.lead.no_cliff"), second
    code, before, after = _cliff(outcomes, grant_years)
    first = t("finanzierung.lead.cliff", model=model_name(code), before=money(max(before, 0.0)),
              year=number(grant_years), after=money(max(after, 0.0)))
    return first, second


def _cliff(outcomes: Outcomes, grant_years: int) -> tuple[str, float, float]:
    """Return the model with the largest step in the gap when the programme ends, before and after."""
    steps = {code: outcome.likely.gap[0, grant_years - 1:grant_years + 1] for code, outcome in outcomes.items()}
    code = max(steps, key=lambda c: float(np.diff(steps[c])[0]))
    return code, float(steps[code][0]), float(steps[code][1])


def key_figures(outcomes: Outcomes, house: HouseSetting, on: date) -> tuple[KeyFigure, ...]:
    """Return the four headline numbers as spans over the models."""
    def across(figure: str, name: str, unit: str) -> KeyFigure:
        return KeyFigure(name, span([max(v, 0.0) for v in likely(outcomes, figure).values()]), unit, on.isoformat(),
                         "assumed")

    figures = [across("cost", t("finanzierung.figure.cost"), t("finanzierung.figure.cost_unit")),
               across("municipality", t("finanzierung.figure.town"), t("finanzierung.figure.town_unit")),
               across("gap_last", t("finanzierung.figure.gap"), t("finanzierung.figure.gap_unit"))]
    if house.people_reached:
        per = list(likely(outcomes, "cost_per_person").values())
        figures.append(KeyFigure(
            t("finanzierung.figure.person"), between(eur(min(per)), eur(max(per))),
            t("finanzierung.figure.person_unit", people=number(rounded(house.people_reached, 100))), on.isoformat(),
            "assumed"))
    else:
        value = next(iter(outcomes.values())).figures["volunteer_value"].likely
        figures.append(KeyFigure(t("finanzierung.figure.volunteers"), money(value),
                                 t("finanzierung.figure.volunteers_unit"), on.isoformat(), "assumed"))
    return tuple(figures)


def run_out(used: Sequence[Dated]) -> tuple[str, ...]:
    """Say which state of the law the figures rest on where a value that they use has run out."""
    first = first_run_out(used)
    if first is None or first.out_since is None:
        return ()
    last = first.parameter.valid_from or first.out_since - DAY
    count = sum(dated.out_since is not None for dated in used)
    return (t("finanzierung.run_out", year=str(last.year), date=date_de(first.out_since), count=number(count),
              all=number(len(used)), name=first.parameter.name_de),)


def _rate(interest: Dated) -> str:
    rate = percent(interest.value / 100, 2)
    return rate if interest.out_since is None else t("finanzierung.last_known", value=rate,
                                                     end=date_de(interest.out_since - DAY))


def asides(outcomes: Outcomes, earmark: Dated, interest: Dated, closed_after: float) -> tuple[str, ...]:
    """Return the value of volunteers' time and what an earmark broken after some years would cost."""
    volunteers = next(iter(outcomes.values())).figures["volunteer_value"]
    ledger = outcomes["municipal"].likely
    grant = float(ledger.investment_grant[0, 0])
    return (
        t("finanzierung.volunteers", amount=money(volunteers.likely), low=money(volunteers.low),
          high=money(volunteers.high)),
        t("finanzierung.earmark", years=number(earmark.value), invest=money(float(ledger.investment[0, 0])),
          grant=money(grant), back=money(grant_clawback(grant, earmark.value, closed_after)), rate=_rate(interest),
          closed=number(closed_after)),
    )


def subtitle(begin: Start) -> str:
    """Return what is compared, over which time, in which unit."""
    return t("finanzierung.subtitle", house=begin.house or t("finanzierung.house.name"))


def house_note(begin: Start, town: str) -> str:
    """Return which house is meant and whether its assumptions are the town's own."""
    if begin.house is not None and begin.status is not None:
        return t("finanzierung.house.own", house=begin.house, town=town, status=begin.status)
    return t("finanzierung.house.plan", town=town) if begin.own else t("finanzierung.house.general", town=town)


def outside_note(region: Region, borrowed: Sequence[Borrowed]) -> tuple[str, ...]:
    """Return the remarks that an assumption is borrowed from another Land, where that is so."""
    return tuple(t("finanzierung.house.outside", name=each.name_de, land=label("bevoelkerung.land", each.area[:2]),
                   town=region.short_name) for each in borrowed)
