"""Put together what is shown of the chain: answers turned into findings and exhibits."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.accessibility.layers import STRAIGHT
from dewak_dash.chain.links import DEMAND, HABITS, REACH, RIVALS
from dewak_dash.chain.verdicts import NEEDED, PAID, REACHED, Verdict, year_of
from dewak_dash.formats import number, percent
from dewak_dash.model import Exhibit
from dewak_dash.text import label, named, t
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.findings import model_name
from dewak_dash.topics.kette import answers, answers_levers, findings_levers
from dewak_dash.topics.kette import answers_parts as parts
from dewak_dash.topics.kette import findings as view
from dewak_dash.topics.kette.answers import Asked as Asked
from dewak_dash.topics.vorausberechnung import answers as forecast

MINUTES = reach.MIDDLE_MINUTES
# Which links of the chain an answer opens, and of which figure the width is shared out.
OPENS = {NEEDED: ((REACH, DEMAND, RIVALS), "wanted"), REACHED: ((REACH, DEMAND), "wanted"), PAID: ((), "exposure")}


@dataclass(frozen=True, eq=False, kw_only=True)
class Story:
    """Hold the three answers of a house with their pictures."""

    title: str
    subtitle: str
    answers: tuple[view.Answer, ...]
    wanted: view.Spans
    near: view.Ages
    paying: view.Paying
    unknown: tuple[str, ...]


@worded
def story(asked: Asked) -> Story | None:
    """Return the three answers of a house; None where the chain says nothing."""
    found, said = answers.appraisal(asked), answers.verdict(asked)
    if found is None or said is None:
        return None
    town, form = known_region(asked.ags).short_name, answers.model(asked)
    at = year_of(found, said.year)
    place = parts.place_of(asked)
    straight = place is None or reach.way(asked.ags, place) == STRAIGHT
    return Story(
        title=view.title(money.house(asked.ags, asked.choices).name, said),
        subtitle=t("kette.subtitle", form=model_name(form), scenario=scenario_name(asked), year=str(said.year),
                   draws=number(len(found.lasts))),
        answers=view.answers(said, town, MINUTES), wanted=view.wanted(found, _ground(asked, NEEDED)),
        near=view.near(found, at, MINUTES, _ground(asked, REACHED)),
        paying=view.paying(found, form, _ground(asked, PAID)),
        unknown=findings_levers.unknown(town, len(parts.rivals(asked.ags, asked.choices.variant)),
                                        answers.unknown(asked.ags), straight=straight))


def scenario_name(asked: Asked) -> str:
    """Return the name of the scenario."""
    names = {each.code: named(each.name_de) for each in forecast.scenarios()}
    return names.get(asked.scenario, t("vorausberechnung.own.name"))


def _ground(asked: Asked, code: str) -> view.Ground:
    """Return what an answer rests on: the last of them on everything, the others on people and ways alone."""
    return view.Ground(town=known_region(asked.ags).short_name, day=money.state(asked.on).isoformat(),
                       source_ids=money.source_ids(asked.on) if code == PAID else answers.near_sources(asked))


@worded
def levers(asked: Asked) -> tuple[findings_levers.Lever, ...]:
    """Return what would change the answer, the strongest first."""
    return tuple(findings_levers.lever(each.change.code, each.change.about, each.change.settings, each.before,
                                       each.after) for each in answers_levers.effects(asked))


def changes(asked: Asked, other: Asked, name: str) -> dict[str, str]:
    """Return by question how each answer differs from that of another state called `name`; nothing without both."""
    after, before = answers.verdict(asked), answers.verdict(other)
    if before is None or after is None:
        return {}
    return {code: t("common.delta", name=name, change=findings_levers.change(code, before, after)
                    or t("common.delta.none")) for code in view.QUESTIONS}


def missing(ags: str) -> str:
    """Say that nothing can be said of a town."""
    return t("kette.missing", town=known_region(ags).short_name)


@worded
def formula(asked: Asked, code: str) -> str:
    """Return how one answer is reckoned, in words."""
    said: Verdict | None = answers.verdict(asked)
    assert said is not None
    if code == PAID:
        return t("kette.formula.paid", visits=view.about(said.visits.middle), year=str(said.year),
                 staffed=percent(said.staffed.middle, 0))
    return t("kette.formula.needed" if code == NEEDED else "kette.formula.reached", minutes=number(MINUTES))


@worded
def inputs(asked: Asked, code: str) -> Exhibit | None:
    """Return the assumptions one answer rests on; None for money, whose own page opens every line."""
    links = OPENS[code][0]
    known = [parts.judgement(name) for name, link in HABITS.items() if link in links]
    if not known:
        return None
    table = pd.DataFrame({
        t("kette.inputs.name"): [named(each.name_de) for each in known],
        label("kette.col", "low"): [each.low for each in known],
        label("kette.col", "middle"): [each.likely for each in known],
        label("kette.col", "high"): [each.high for each in known],
        t("kette.inputs.unit"): [each.unit for each in known], t("kette.inputs.source"): [
            each.source_de for each in known]})
    ground = _ground(asked, code)
    return Exhibit(key=f"kette-annahmen-{code}", source_ids=ground.source_ids, quality=("assumed",), as_of=ground.day,
                   title=t("kette.inputs.title", question=label("kette.question", code)),
                   subtitle=t("kette.inputs.subtitle"), alt=t("kette.inputs.alt", n=number(len(known))), table=table)


@worded
def width(asked: Asked, code: str) -> Exhibit:
    """Return which link brings the width of the figure behind one answer."""
    figure = OPENS[code][1]
    return view.widths(figure, answers.widths(asked)[figure], _ground(asked, code))
