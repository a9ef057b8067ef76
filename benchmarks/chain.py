"""Measure the chain from people to money: cold, after a lever of money, after one of people, and what each link takes.

Prints one JSON line a figure, beside its aim. Run from the project root: python -m benchmarks.chain
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from benchmarks.report import figure
from dewak_dash.chain import appraise as chain
from dewak_dash.topics.common.answers_town import setting
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.kette import answers
from dewak_dash.topics.kette import answers_parts as parts

# The first is not counted: it reads what all towns share.
TOWNS = ("05315000", "05562020", "05954032", "01051001", "09162000", "14612000")
ON, MODEL = date(2026, 11, 27), "carrier"
COLD_MS, MONEY_MS, PEOPLE_MS = 1000.0, 150.0, 400.0
RISES = (0.4, 0.8, 1.2, 1.6, 2.4)
BOTH = np.ones(2)
Times = np.ndarray  # milliseconds by the clock and of the processor, (2,)


def took(work: Callable[[], object]) -> Times:
    """Return the milliseconds a work takes: by the clock, and of the processor in all threads."""
    began, used = time.perf_counter(), time.process_time()
    work()
    return np.array([time.perf_counter() - began, time.process_time() - used]) * 1000


def asked(ags: str) -> answers.Asked:
    """Return the house of a town as it starts, in one form."""
    return answers.Asked(ags=ags, choices=money.start(ags, ON), place=None, on=ON, model=MODEL)


def links(wanted: answers.Asked) -> dict[str, Times]:
    """Return the milliseconds of each link of a house nobody asked about, in their order."""
    ags, variant = wanted.ags, wanted.choices.variant
    place, until = parts.place_of(wanted), parts.last_year(wanted.choices, wanted.ags, ON)
    assert place is not None
    found = {"people": took(lambda: parts.people(ags, wanted.scenario, None, until)),
             "reach": took(lambda: parts.site(ags, place, variant, ""))}
    made = answers.case(wanted)
    assert made is not None
    hours, draws = chain.opening(made.house.plan), made.people.groups.shape[2]
    found["rivals"] = took(lambda: parts.close_by(ags, place, variant, "", hours, draws))
    found["volunteers"] = took(lambda: parts.given(ags, wanted.scenario, None, until, variant, ON))
    found["money"] = took(lambda: answers.appraisal(wanted))
    return found


def levers(wanted: answers.Asked) -> tuple[Times, Times]:
    """Return the milliseconds after a lever of money (median of several) and after one of people."""
    dearer = [replace(wanted, choices=replace(wanted.choices, growth_staff=rise)) for rise in RISES]
    money_ = [took(lambda each=each: answers.verdict(each)) for each in dearer]  # type: ignore[misc]
    return np.median(money_, axis=0), took(lambda: answers.verdict(replace(wanted, scenario="no_moves")))


def report(name: str, what: str, found: Sequence[Times], peers: Times) -> None:
    """Print the median of several towns beside its peer, by the clock and of the processor."""
    for kind, words, ours, peer in zip(("", "-cpu"), ("ms", "ms of processor time"), np.median(found, axis=0), peers,
                                       strict=True):
        figure(f"chain-{name}{kind}", f"{what}, {words}", float(ours), float(peer))


def main() -> int:
    """Measure several towns one after the other."""
    cold, moved = [], []
    for ags in TOWNS:
        wanted = asked(ags)
        setting(ags)  # ages and rates of a town: the projection page has them too
        money.setting(ags, wanted.choices, None, ON)
        cold.append(links(wanted))
        moved.append(levers(wanted))
    whole = [sum(each.values()) for each in cold[1:]]
    report("cold", "whole chain, 1,000 draws, tables of all towns read; peer: the aim", whole, BOTH * COLD_MS)
    report("lever-money", "verdict after a lever of money; peer: the aim", [m for m, _ in moved[1:]], BOTH * MONEY_MS)
    report("lever-people", "verdict after another scenario; peer: the aim", [p for _, p in moved[1:]], BOTH * PEOPLE_MS)
    for name in cold[0]:
        report(f"link-{name}", "this link in the cold chain; peer: the whole", [each[name] for each in cold[1:]],
               np.median(whole, axis=0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
