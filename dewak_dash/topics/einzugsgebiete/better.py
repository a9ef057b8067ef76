"""Say why a place stands well or not: the best other site, three reasons, two sites side by side, every measure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd

from dewak_dash.accessibility.layers import Count
from dewak_dash.accessibility.sharing import Shared
from dewak_dash.chain.fairness import Measured
from dewak_dash.formats import number
from dewak_dash.model import Column, Exhibit
from dewak_dash.secrecy import difference, parts, public
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.findings import MIDDLE_MINUTES, about, rough, whole_parts
from dewak_dash.topics.einzugsgebiete.served import STATES, Asked, exhibit

SHOWN = 5
# A ten-thousandth of a degree is about ten metres: nearer than the cells are wide.
DEGREE_DIGITS = 4
# Minutes on the way are shown in tenths, in sentences as in tables; what differs by less is as good.
MINUTE_DIGITS = 1


@dataclass(frozen=True, eq=False, kw_only=True)
class Site:
    """Hold what one of two sites is worth: where it is, who reaches it, who finds room, mean minutes of all, and how
    many of the town's own people of each age reach it, by year; no year where ages are not known.
    """

    name: str
    lon: float
    lat: float
    counts: Mapping[int, Count]
    shared: Shared
    minutes: float | None
    ages: Mapping[int, Mapping[str, float]]


def _shown(minutes: float) -> float:
    return round(minutes, MINUTE_DIGITS)


def _shorter(here: float, there: float) -> float:
    """Return by how many minutes a way is shorter, so that it agrees with both as they are shown."""
    return _shown(_shown(here) - _shown(there))


def _written(minutes: float) -> str:
    return number(minutes, MINUTE_DIGITS)


def title(asked: Asked, here: float, best: float) -> str:
    """Return how much better the best other site is."""
    less = _shorter(here, best)
    if less <= 0:
        return t("einzugsgebiete.better.title_none", **asked.words)
    return t("einzugsgebiete.better.title", less=_written(less), here=_written(here), best=_written(best),
             **asked.words)


def reasons(asked: Asked, counts: Mapping[int, Count], near_by: int, nearest: float, rank: tuple[int, int],
            value: tuple[float, float]) -> tuple[str, str, str]:
    """Return three reasons: who reaches the place, what stands near it already, how it ranks and what would be better.

    near_by: other facilities within the time; nearest: minutes to the nearest, inf without one; rank: place, of how
    many; value: mean minutes with the place here and at the best site.
    """
    who = _who(asked, counts[MIDDLE_MINUTES])
    if not asked.others:
        what = t("einzugsgebiete.why.unknown", **asked.words)
    elif near_by:
        what = t("einzugsgebiete.why.near", n=number(near_by), nearest=number(nearest), **asked.words)
    else:
        what = t("einzugsgebiete.why.alone", n=number(asked.others), **asked.words)
    here, best = value
    key = "einzugsgebiete.why.best" if _shorter(here, best) <= 0 else "einzugsgebiete.why.rank"
    how = t(key, rank=number(rank[0]), n=number(rank[1]), here=_written(here), best=_written(best), **asked.words)
    return who, what, how


def _who(asked: Asked, middle: Count) -> str:
    """Say who reaches the place, and how many of them live in the town."""
    people, own = middle.people.likely, middle.residents.likely
    said = {"people": about(people), "m": str(MIDDLE_MINUTES), **asked.words}
    if people < 1:
        return t("einzugsgebiete.why.nobody", **said)
    if round(own) == round(people):
        return t("einzugsgebiete.why.all", **said)
    return t("einzugsgebiete.why.who", own=about(own) if own >= 1 else t("einzugsgebiete.why.none"), **said)


def _robust(best_in: np.ndarray, first: int, here_best_in: float, year: int) -> str:
    """Say in how many courses the best site tried stays so, and in how many none beats the place."""
    rivals = int((best_in > 0).sum())
    stays = (t("einzugsgebiete.better.beaten") if here_best_in <= 0 else
             t("einzugsgebiete.better.unbeaten") if here_best_in >= 1 else
             t("einzugsgebiete.better.stays", stays=number(100 * here_best_in)))
    return " ".join((t("einzugsgebiete.better.robust" if rivals > 1 else "einzugsgebiete.better.robust_one",
                       often=number(100 * float(best_in[first])), rivals=number(rivals), later=str(year)), stays))


def table(asked: Asked, lon: np.ndarray, lat: np.ndarray, minutes: np.ndarray, here: float,
          free: tuple[float, float, int], best_in: tuple[np.ndarray, float, int], at: tuple[float, float]) -> Exhibit:
    """Return the best sites tried beside the place, and what all the town's sites could reach if chosen anew.

    free: mean minutes, proven bound, number of sites; best_in: in which share of courses each site tried is the best
    of them, in which none beats the place, and of which year; at: the place in degrees.
    """
    order = np.argsort(minutes)[:SHOWN].tolist()
    rows = [{t("einzugsgebiete.column.site"): t("einzugsgebiete.better.here"), t("einzugsgebiete.column.lon"): at[0],
             t("einzugsgebiete.column.lat"): at[1], t("einzugsgebiete.column.mean_all"): _shown(here),
             t("einzugsgebiete.column.gain"): 0.0, t("einzugsgebiete.column.best_in"): round(100 * best_in[1])}]
    rows += [{t("einzugsgebiete.column.site"): t("einzugsgebiete.better.site", n=str(place)),
              t("einzugsgebiete.column.lon"): round(float(lon[at]), DEGREE_DIGITS),
              t("einzugsgebiete.column.lat"): round(float(lat[at]), DEGREE_DIGITS),
              t("einzugsgebiete.column.mean_all"): _shown(float(minutes[at])),
              t("einzugsgebiete.column.gain"): _shorter(here, float(minutes[at])),
              t("einzugsgebiete.column.best_in"): round(100 * float(best_in[0][at]))}
             for place, at in enumerate(order, 1)]
    said = {"n": number(len(minutes)), "bound": _written(free[1]), "sites": number(free[2]),
            "here": _written(here), "value": _written(free[0]), **asked.words}
    robust = _robust(best_in[0], order[0], best_in[1], best_in[2])
    shown = exhibit(asked, "bester_platz", pd.DataFrame(rows, dtype=object),
                    t("einzugsgebiete.better.table", **said), t("einzugsgebiete.better.subtitle", **said),
                    t("einzugsgebiete.better.alt", **said),
                    t("einzugsgebiete.better.free" if free[2] > 1 else "einzugsgebiete.better.free_one", **said)
                    + " " + robust)
    return replace(shown, columns=tuple(
        Column(head, (head,), partial(number, digits=DEGREE_DIGITS))
        for head in (t("einzugsgebiete.column.lon"), t("einzugsgebiete.column.lat"))))


def _own(site: Site) -> int | str:
    return parts(*whole_parts(site.counts[MIDDLE_MINUTES]))[0]


def compared(asked: Asked, one: Site, other: Site) -> Exhibit:
    """Return two sites side by side: people in reach, who finds room, mean minutes."""
    a, b = t("einzugsgebiete.column.site_a"), t("einzugsgebiete.column.site_b")
    change = t("einzugsgebiete.column.site_change")
    rows: list[dict[str, object]] = []

    def people(name: str, first: int | str, second: int | str) -> None:
        rows.append({t("einzugsgebiete.column.what"): name, a: first, b: second, change: difference(first, second)})

    for minutes, count in one.counts.items():
        people(t("einzugsgebiete.compare.people", minutes=str(minutes)), public(count.people.likely),
               public(other.counts[minutes].people.likely))
    people(t("einzugsgebiete.compare.own", minutes=str(MIDDLE_MINUTES), **{"town": asked.region.short_name}),
           _own(one), _own(other))
    for year in sorted(one.ages.keys() & other.ages.keys()):
        for age, count_ in one.ages[year].items():
            people(t("einzugsgebiete.compare.age", age=label("einzugsgebiete.years.group", age), year=str(year)),
                   public(count_), public(other.ages[year][age]))
    states = [parts(*(site.shared.by_state()[state] for state in STATES)) for site in (one, other)]
    for state, first_, second_ in zip(STATES, *states, strict=True):
        people(t("einzugsgebiete.compare.state", state=label("einzugsgebiete.state", state), **asked.words), first_,
               second_)
    if one.minutes is not None and other.minutes is not None:
        rows.append({t("einzugsgebiete.column.what"): t("einzugsgebiete.compare.minutes", **asked.words),
                     a: _shown(one.minutes), b: _shown(other.minutes), change: _shorter(other.minutes, one.minutes)})
    first, second = (site.counts[MIDDLE_MINUTES].people.likely for site in (one, other))
    said = {"a": rough(first), "b": rough(second), "m": str(MIDDLE_MINUTES), "other": other.name, **asked.words}
    return exhibit(asked, "vergleich", pd.DataFrame(rows, dtype=object), t("einzugsgebiete.compare.title", **said),
                   t("einzugsgebiete.compare.subtitle", **said), t("einzugsgebiete.compare.title", **said))


def fairness(asked: Asked, found: Sequence[Measured]) -> Exhibit:
    """Return every measure with its mean and how unevenly it is spread."""
    rows = [{t("einzugsgebiete.column.measure"): label("einzugsgebiete.measure", each.code),
             t("einzugsgebiete.column.mean"): round(each.mean, 2), t("einzugsgebiete.column.gini"): round(each.gini, 2),
             t("einzugsgebiete.column.over"): public(each.people),
             t("einzugsgebiete.column.says"): label("einzugsgebiete.measure_says", each.code)} for each in found]
    shared = next(each for each in found if each.code == "e2sfca")
    said = {"gini": number(shared.gini, 2), "mean": number(shared.mean, 2), **asked.words}
    return exhibit(asked, "masse", pd.DataFrame(rows, dtype=object), t("einzugsgebiete.fairness.title", **said),
                   t("einzugsgebiete.fairness.subtitle", **said), t("einzugsgebiete.fairness.title", **said))
