"""Say how many of a town's people come to a place by bus and train, beside those who walk all the way."""

from collections.abc import Mapping

import pandas as pd

from dewak_dash.formats import date_de, percent
from dewak_dash.model import Exhibit, Region
from dewak_dash.secrecy import public
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.findings import about

ONE_PER_CENT = 0.01
# From the fewest people to the most.
COLUMNS = ("walk", "p90", "p50", "p10")
UNCHECKED = "pram"


def table(region: Region, found: Mapping[str, Mapping[int, float]], middle: int, group: str, house: str, *, file: str,
          day: str, hours: tuple[int, int], sources: tuple[str, ...], how: str = "streets",
          unmarked: float | None = None) -> Exhibit:
    """Return the town's people at the place within some minutes from door to door, one row each; the title tells of the
    middle one.

    found: people by how they come (walk, p90, p50, p10) and minutes; hours: first and last at which they set out;
    how: as ways are counted; unmarked: with a wheelchair, of which share of the rides the timetable does not say
    whether it comes along.
    """
    said = {"town": region.short_name, "minutes": str(middle), "place": label("einzugsgebiete.house", house)}
    names = {code: label("einzugsgebiete.bus.column", code) for code in COLUMNS}
    rows = [{t("einzugsgebiete.bus.minutes"): t("einzugsgebiete.bus.within", minutes=str(minutes)),
             **{name: public(found[code][minutes]) for code, name in names.items()}} for minutes in found["walk"]]
    window = {"first": str(hours[0]), "last": str(hours[1])}
    notes = [t("einzugsgebiete.bus.note", **window), label("einzugsgebiete.served.how", how)]
    if group == UNCHECKED:
        notes.append(t("einzugsgebiete.bus.steps"))
    if unmarked is not None:
        notes.append(_wheels(unmarked))
    title = _title(found["walk"][middle], found["p50"][middle], found["p10"][middle], said)
    return Exhibit(key="einzugsgebiete_bus", title=title, alt=title,
                   subtitle=t("einzugsgebiete.bus.subtitle", file=file, day=date_de(day), town=region.short_name,
                              pace=label("einzugsgebiete.pace", group), **window),
                   table=pd.DataFrame(rows, dtype=object), note=" ".join(notes), source_ids=sources,
                   quality=("derived", "assumed"), as_of=day)


def _wheels(unmarked: float) -> str:
    """Say which rides count with a wheelchair, and of how many nobody knows whether it comes along."""
    if unmarked >= 1:
        return t("einzugsgebiete.bus.wheels_unknown")
    few = unmarked < ONE_PER_CENT
    return " ".join((t("einzugsgebiete.bus.wheels"), t("einzugsgebiete.bus.wheels_known") if unmarked <= 0 else
                     t("einzugsgebiete.bus.wheels_few" if few else "einzugsgebiete.bus.wheels_some",
                       share=percent(ONE_PER_CENT if few else unmarked, 0))))


def _title(walking: float, riding: float, best: float, said: Mapping[str, str]) -> str:
    if best < 1:
        return t("einzugsgebiete.bus.nobody", **said)
    if about(best) == about(walking):
        return t("einzugsgebiete.bus.no_more", people=about(walking), **said)
    ridden = {"people": about(walking), "best": about(best), "riding": t("einzugsgebiete.bus.no_one") if riding < 1 else
              t("einzugsgebiete.bus.as_many") if about(riding) == about(walking) else about(riding)}
    even, few = about(riding) == about(best), walking < 1
    return t("einzugsgebiete.bus.only_even" if few and even else "einzugsgebiete.bus.only" if few else
             "einzugsgebiete.bus.title_even" if even else "einzugsgebiete.bus.title", **ridden, **said)
