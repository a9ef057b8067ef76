"""Say what the organisation forms mean for one house: headline, key figures, leads, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from dewak_dash.chain.house_inputs import Chosen
from dewak_dash.chain.house_plan import Choices, Variant
from dewak_dash.finance.compare import Outcome, Setting
from dewak_dash.finance.plan import Hours
from dewak_dash.finance.programmes import grant_clawback
from dewak_dash.finance.results import Band, per
from dewak_dash.formats import date_de, eur, listing, number, percent, rough, rounded
from dewak_dash.law import Dated, first_run_out
from dewak_dash.model import Exhibit, KeyFigure, Quality
from dewak_dash.ranking import called
from dewak_dash.text import label, labels, t
from dewak_dash.topics.finanzierung.amounts import between, head_cost, money, often

DAY = timedelta(days=1)
Outcomes = Mapping[str, Outcome]


@dataclass(frozen=True, kw_only=True)
class Rests:
    """Say what figures rest on: sources, qualities of the values and assumptions behind them, day of the newest."""

    source_ids: tuple[str, ...]
    quality: tuple[Quality, ...]
    day: date

    @property
    def as_of(self) -> str:
        """Return the day as an exhibit holds it."""
        return self.day.isoformat()


@dataclass(frozen=True, eq=False, kw_only=True)
class Book:
    """Hold everything the page says first about one house."""

    title: str
    subtitle: str
    run_out: tuple[str, ...]
    notes: tuple[str, ...]
    leads: tuple[str, ...]
    figures: tuple[KeyFigure, ...]
    asides: tuple[str, ...]
    outcomes: Outcomes
    reach_known: bool
    ranking: Exhibit


def model_name(code: str) -> str:
    """Return a form's name."""
    return label("finanzierung.model", code)


def ranked(outcomes: Outcomes) -> list[str]:
    """Return the forms from the cheapest to the dearest for the town: present value of town and open gap."""
    return sorted(outcomes, key=lambda code: outcomes[code].figures["exposure_pv"].middle)


def level(outcomes: Outcomes, code: str) -> tuple[str, ...]:
    """Return the forms that cost the town as much as one, as finely as amounts are shown, that one among them."""
    mine = money(outcomes[code].figures["exposure_pv"].middle)
    return tuple(each for each in ranked(outcomes) if money(outcomes[each].figures["exposure_pv"].middle) == mine)


def cheapest_named(outcomes: Outcomes) -> str:
    """Return the form that costs the town least, or all that are even with it, as one phrase for a cell."""
    even = level(outcomes, ranked(outcomes)[0])
    if len(even) == len(outcomes) > 1:
        return t("finanzierung.least.all")
    named_ = called([model_name(code) for code in even], "finanzierung.least.count")
    return named_ if len(even) == 1 else t("finanzierung.least.even", forms=named_)


def quoted(codes: Sequence[str]) -> str:
    """Return the names of several forms as one phrase."""
    return listing([t("finanzierung.beside_names", name=model_name(code)) for code in codes])


def first_share(outcomes: Outcomes, code: str) -> float:
    """Return in which share of the draws a form is the cheapest for the town."""
    mine = outcomes[code].exposure_pv
    others = [outcome.exposure_pv for name, outcome in outcomes.items() if name != code]
    cheapest = mine <= others[0]
    for values in others[1:]:
        cheapest = cheapest & (mine <= values)
    return float(cheapest.mean())


def headline(house: str, outcomes: Outcomes, tolerated: float) -> str:
    """Return the finding in one sentence: what the forms cost the town a year, from the least to the most.

    A difference below a tolerated share (0 to 1) says nothing.
    """
    middles = [outcome.figures["exposure"].middle for outcome in outcomes.values()]
    low, high = min(middles), max(middles)
    if high <= 0:
        return t("finanzierung.title.free", house=house)
    if high - low <= tolerated * high:
        return t("finanzierung.title.level", house=house, amount=money(high))
    return t("finanzierung.title.between", house=house, span=between(money(low), money(high)))


def leads(outcomes: Outcomes, tolerated: float) -> tuple[str, ...]:
    """Return which form costs the town least and how sure that is, and where more stays open than is tolerated."""
    words = [_cheapest(outcomes)]
    gaps = {code: outcome.figures["gap"].middle for code, outcome in outcomes.items()}
    costs = {code: outcome.figures["cost"].middle for code, outcome in outcomes.items()}
    missing = [code for code in outcomes if gaps[code] > tolerated * costs[code]]
    if missing:
        worst = max(missing, key=lambda code: gaps[code])
        most = [code for code in missing if money(gaps[code]) == money(gaps[worst])]
        key = "finanzierung.lead.open_one" if len(missing) == 1 else "finanzierung.lead.open"
        words.append(t(key, count=number(len(missing)), all=number(len(outcomes)),
                       worst=" / ".join(model_name(code) for code in most), gap=money(gaps[worst])))
    else:
        words.append(t("finanzierung.lead.closed"))
    return tuple(words)


def _cheapest(outcomes: Outcomes) -> str:
    """Say which form costs the town least; forms that cost the same are not put in an order."""
    best, *rest = ranked(outcomes)
    amount, alike = money(outcomes[best].figures["exposure"].middle), level(outcomes, best)
    if len(alike) == len(outcomes) > 1:
        return t("finanzierung.lead.all_level", amount=amount)
    if len(alike) > 1 or not rest:
        return t("finanzierung.lead.level", best=quoted(alike), amount=amount)
    return t("finanzierung.lead.best", best=model_name(best), often=often(first_share(outcomes, best)),
             second=model_name(rest[0]), amount=amount)


def growth(choices: Choices) -> str:
    """Say which of pay and grants is set to rise faster, and what that does to a fixed grant."""
    if choices.growth_staff > choices.grant_growth:
        return t("finanzierung.growth.pay", pay=number(choices.growth_staff, 1), grant=number(choices.grant_growth, 1))
    if choices.growth_staff < choices.grant_growth:
        return t("finanzierung.growth.grants", pay=number(choices.growth_staff, 1),
                 grant=number(choices.grant_growth, 1))
    return t("finanzierung.growth.even", pay=number(choices.growth_staff, 1))


def _span(band: Band) -> str:
    return between(money(band.low), money(band.high))


def key_figures(outcomes: Outcomes, setting: Setting, people: int | None, on: date) -> tuple[KeyFigure, ...]:
    """Return the headline numbers of the form that costs the town least: cost, town and gap, per visit, per head."""
    best = outcomes[ranked(outcomes)[0]].figures
    day, hows = on.isoformat(), labels("finanzierung.how")

    def figure(code: str, name: str, amount: float, value: str, unit: str) -> KeyFigure:
        return KeyFigure(label=name, value=value, unit=unit, as_of=day, amount=amount, quality="assumed", measure="eur",
                         how=hows[code])

    head = per(best["exposure"].middle, people)
    exposure = (t("finanzierung.figure.exposure_unit", span=_span(best["exposure"])) if head is None else
                t("finanzierung.figure.exposure_head", span=_span(best["exposure"]), head=head_cost(head)))
    found = [figure("exposure", t("finanzierung.figure.exposure"), best["exposure"].middle,
                    money(best["exposure"].middle), exposure),
             figure("cost", t("finanzierung.figure.cost"), best["cost"].middle, money(best["cost"].middle),
                    t("finanzierung.figure.cost_unit", span=_span(best["cost"])))]
    visits = float(np.mean(setting.plan.visits))
    visit = per(best["cost"].middle, visits)
    if visit is not None:
        found.append(figure("visit", t("finanzierung.figure.visit"), visit, eur(visit),
                            t("finanzierung.figure.visit_unit", visits=rough(visits))))
    reached = per(best["cost"].middle, setting.plan.reach)
    if reached is not None:
        found.append(figure("reach", t("finanzierung.figure.reach"), reached, eur(reached),
                            t("finanzierung.figure.reach_unit", people=rough(setting.plan.reach or 0))))
    return tuple(found)


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
    if interest.out_since is None:
        return t("finanzierung.rate", value=rate)
    return t("finanzierung.last_known", value=rate, end=date_de(interest.out_since - DAY))


def asides(outcomes: Outcomes, granted: Mapping[str, float], earmark: Dated, interest: Dated, closed_after: float
           ) -> tuple[str, ...]:
    """Return the value of volunteers' time and what an earmark broken after some years costs the largest grant.

    `granted`: build grants by form if applications succeed.
    """
    volunteers = next(iter(outcomes.values())).figures["volunteer_value"]
    words = [t("finanzierung.volunteers_none") if volunteers.high <= 0 else
             t("finanzierung.volunteers", amount=money(volunteers.middle), low=money(volunteers.low),
               high=money(volunteers.high))]
    code = max(granted, key=lambda name: granted[name])
    if granted[code] > 0:
        words.append(t("finanzierung.earmark", years=number(earmark.value), model=model_name(code),
                       grant=money(granted[code]), rate=_rate(interest),
                       closed=number(closed_after),
                       back=money(grant_clawback(granted[code], earmark.value, closed_after))))
    return tuple(words)


def duty(hours: Hours, setting: Setting) -> str:
    """Say whether staff and volunteers suffice to keep the house open."""
    missing = float(hours.missing.max())
    key = {"needed": number(rounded(float(hours.needed.max()), 10)),
           "staff": number(rounded(float(hours.staff.max()), 10)),
           "volunteers": number(rounded(float(hours.volunteers.min()), 10)),
           "years": number(setting.plan.years)}
    if missing > 0:
        return t("finanzierung.duty.missing", missing=number(rounded(missing, 10)), **key)
    return t("finanzierung.duty.enough", **key)


def house_notes(house: Variant, town: str, chosen: Mapping[str, Chosen], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is known of the house, why it is reckoned so, and which figures were borrowed from another place."""
    words = [t("finanzierung.house.note", house=house.name, fact=house.fact, why=house.why)]
    borrowed = [names[each.assumption_id] for each in chosen.values() if each.borrowed]
    if borrowed:
        words.append(t("finanzierung.house.borrowed", town=town, names=listing(borrowed)))
    return tuple(words)
