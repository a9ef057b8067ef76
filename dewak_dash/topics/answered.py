"""The second door's list: which topics answer in numbers, and how they are asked.

A topic answers where its folder has answers.py with `settings()` and `answer(ags, values, on)`; one whose figures
rest on law or market names with `run_out(on)` what of it no longer holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any

from dewak_dash.errors import InputError
from dewak_dash.formats import listing
from dewak_dash.model import Figure, Region, RunOut, Setting
from dewak_dash.text import t
from dewak_dash.topics.common.answers import stamp, town
from dewak_dash.topics.common.settings import read_settings

TOPICS = ("ueberblick", "bevoelkerung", "vorausberechnung", "angebote", "versorgung", "einrichtungen",
          "einzugsgebiete", "finanzierung", "organisation", "kette")

# Names by which a topic may be asked for too.
ALSO = {"chain": "kette"}
# Where a topic's answers fill more than one file.
MODULES = {"vorausberechnung": "answers_door", "versorgung": "answers_door"}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Hold a topic's figures for a town with the settings, the day and the store they hold for.

    `run_out`: values of law or market they rest on that no longer hold on that day.
    """

    topic: str
    region: Region
    settings: Mapping[str, float | str]
    on: date
    store: str
    figures: tuple[Figure, ...]
    run_out: tuple[RunOut, ...] = ()


def pairs(settings: Sequence[str]) -> dict[str, str]:
    """Return settings written as NAME=WERT; raise InputError for one that is not."""
    found = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or not name:
            raise InputError(t("common.answer.no_pair", setting=setting))
        found[name] = value
    return found


def day(text: str | None, today: date) -> date:
    """Return the day a text names, today without one; raise InputError for what is no day."""
    if text is None:
        return today
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(t("common.answer.no_day", day=text)) from None


def named(topic: str) -> str:
    """Return a topic's own name, whichever of its names it is asked for by."""
    return ALSO.get(topic, topic)


def _module(topic: str) -> ModuleType:
    if topic not in TOPICS:
        raise InputError(t("common.answer.no_topic", topic=topic, topics=listing(TOPICS)))
    return import_module(f"dewak_dash.topics.{topic}.{MODULES.get(topic, 'answers')}")


def settings(topic: str) -> tuple[Setting, ...]:
    """Return what may be set for a topic; raise InputError for one that does not answer."""
    found: tuple[Setting, ...] = _module(named(topic)).settings()
    return found


def ask(topic: str, ags: str, given: Mapping[str, str], on: date) -> Answer:
    """Return a topic's answer for a town; raise InputError (one German sentence) for what is not known."""
    topic = named(topic)
    module, region = _module(topic), town(ags)
    if region is None:
        raise InputError(t("common.answer.no_town", ags=ags))
    values = read_settings(module.settings(), given)
    figures = module.answer(ags, values, on)
    late = module.run_out(on) if figures and hasattr(module, "run_out") else ()
    return Answer(topic=topic, region=region, settings=values, on=on, store=stamp().fingerprint, figures=figures,
                  run_out=late)


def as_dictionary(answer: Answer) -> dict[str, Any]:
    """Return an answer as every door writes it: keys and order are stable, missing values are None."""
    figures = [{"name": f.name, **({"detail": dict(f.detail)} if f.detail else {}), "value": f.value, "low": f.low,
                "high": f.high, "unit": f.unit, "as_of": f.as_of, "quality": f.quality,
                "sources": list(f.source_ids)} for f in answer.figures]
    return {"topic": answer.topic, "ags": answer.region.ags, "town": answer.region.name,
            "settings": dict(answer.settings), "on": answer.on.isoformat(), "store": answer.store,
            "run_out": [{"id": each.id, "name": each.name_de, "last_day": each.last_day.isoformat()}
                        for each in answer.run_out],
            "figures": figures}
