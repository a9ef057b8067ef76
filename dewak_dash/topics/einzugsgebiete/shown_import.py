"""Bring streets in and say in German what was read and what was left out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from dewak_dash.chain.reach import margin_m
from dewak_dash.errors import InputError
from dewak_dash.formats import date_de, number, percent
from dewak_dash.store.streets import bring_in, fetch, kept
from dewak_dash.store.streets.bring_in import METRES_PER_KILOMETRE
from dewak_dash.text import labels, t
from dewak_dash.topics.common import answers_reach as answers
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers import known_region, source_titles
from dewak_dash.topics.common.asked_once import database

BYTES_PER_MEGABYTE = 1_000_000


def import_streets(files: Sequence[Path], keys: Sequence[str], elevation: Sequence[Path],
                   tell: Callable[[str], None]) -> str:
    """Read files for some towns (for all that they cover, where none is named), with rasters of heights where any are
    given, and return the report.

    Without files the extracts of the named towns are fetched first.

    Raise DewakError (one German sentence), nothing changed.
    """
    rules = bring_in.Rules(margin_m=margin_m(
        [answers.speed(group) for group in answers.GROUPS if group != answers.CYCLE], answers.speed(answers.CYCLE),
        max(answers.MINUTES)),
                           near_m=answers.snap_limit().likely, share=answers.people_share_needed().likely)
    if not files:
        files = _fetched(keys, tell)
    for path in files:
        if path.is_file():
            tell(t("einzugsgebiete.import.reading", file=path.name, size=_megabytes(path.stat().st_size)))
    towns, size = bring_in.bring_in(
        database(), asked_once.STREETS, files, keys, rules,
        lambda file, count: tell(t("einzugsgebiete.import.progress", file=file, count=number(count))), elevation)
    return report(towns, size, rules)


def _fetched(keys: Sequence[str], tell: Callable[[str], None]) -> tuple[Path, ...]:
    """Fetch the extracts of some towns; raise InputError where none is named: all of Germany is too much."""
    if not keys:
        raise InputError(t("einzugsgebiete.import.which"))
    tenths: dict[str, int] = {}

    def told(name: str, there: int, size: int) -> None:
        done = 10 * there // max(size, 1)
        if done > tenths.get(name, 0):
            tenths[name] = done
            tell(t("einzugsgebiete.import.fetched", file=name, there=_megabytes(there), size=_megabytes(size)))

    def size_said(name: str, size: int) -> None:
        tell(t("einzugsgebiete.import.fetch", file=name, size=_megabytes(size)))

    return fetch.fetch(fetch.mirror(asked_once.ROOT / "data"), keys, asked_once.STREETS, size_said, told)


def _megabytes(size: int) -> str:
    return number(size / BYTES_PER_MEGABYTE, 1)


def _items(counts: dict[str, int], layer: str, names: dict[str, str]) -> str:
    found = [t("einzugsgebiete.import.item", kind=name, count=number(counts[f"{layer}_{kind}"]))
             for kind, name in names.items() if f"{layer}_{kind}" in counts]
    return ", ".join(found) or t("einzugsgebiete.import.nothing")


def _heights(about: kept.About) -> str:
    if not about.heights:
        return t("einzugsgebiete.import.no_heights")
    low, high = (number(each) for each in about.heights_m)
    return t("einzugsgebiete.import.heights", low=low, high=high, share=percent(about.heights_share, 0),
             files=", ".join(about.heights))


def _town(about: kept.About, rules: bring_in.Rules) -> list[str]:
    counts = dict(about.counts)
    said = {name: number(value) for name, value in counts.items()}
    lines = [
        t("einzugsgebiete.import.town", town=known_region(about.ags).short_name, ags=about.ags,
          km=number(about.margin_m / METRES_PER_KILOMETRE, 1)),
        t("einzugsgebiete.import.ways", walk=said["km_walk"], wheels=said["km_wheels"], cycle=said["km_cycle"],
          car=said["km_car"]),
        t("einzugsgebiete.import.details", edges=said["edges"], one_way=said["one_way"], steps=said["steps"],
          barriers=said["barriers"]),
        t("einzugsgebiete.import.crossings", items=_items(counts, "crossing", labels("einzugsgebiete.crossing"))),
        t("einzugsgebiete.import.places", items=_items(counts, "place", labels("einzugsgebiete.places")),
          addresses=said["addresses"]),
        t("einzugsgebiete.import.covered", metres=number(rules.near_m), share=percent(about.people_share, 0)),
        _heights(about)]
    return lines if about.people_share >= rules.share else [*lines, t("einzugsgebiete.import.partly")]


def report(towns: Sequence[kept.About], size: int, rules: bring_in.Rules) -> str:
    """Return what was read of each town, what was left out, and where it is kept under which licence."""
    first = towns[0]
    day = t("einzugsgebiete.import.day", day=date_de(first.as_of)) if first.as_of else ""
    return "\n".join([
        t("einzugsgebiete.import.files", files=", ".join(first.files), day=day),
        *(line for about in towns for line in _town(about, rules)),
        t("einzugsgebiete.import.left", closed=number(first.counts["closed_ways"]),
          cut=number(first.counts["cut_ways"])),
        t("einzugsgebiete.import.kept", size=_megabytes(size),
          attribution=str(source_titles().attribution[answers.STREETS]))])
