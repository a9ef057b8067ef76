"""Say what closing each facility in turn would mean for who finds room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dewak_dash.accessibility.sharing import Closure
from dewak_dash.formats import listing, number, rough_step
from dewak_dash.model import Exhibit
from dewak_dash.ranking import MOST_NAMED, leading
from dewak_dash.secrecy import FEWEST_RANKED, is_withheld, public, whole
from dewak_dash.text import t
from dewak_dash.topics.einzugsgebiete.findings import rough
from dewak_dash.topics.einzugsgebiete.served import Asked, exhibit

# A name longer than this is cut in a chart.
LONGEST_NAME = 34


@dataclass(frozen=True, eq=False, kw_only=True)
class Closures:
    """Hold what closing each facility would mean: title, subtitle, bars (name, overflow, unreached), the worst first,
    the words of the picture, and the table of all.
    """

    title: str
    subtitle: str
    bars: tuple[tuple[str, float, float], ...]
    exhibit: Exhibit
    table: Exhibit


def closing(asked: Asked, names: Sequence[str], found: Sequence[Closure], most: int) -> Closures:
    """Return what closing each facility in turn would mean, the worst first; the chart shows at most so many."""
    order = sorted(range(len(found)), key=lambda at: -(found[at].unreached + found[at].overflow))
    named = [name or t("einzugsgebiete.facility.place") for name in names]
    rows = [{t("einzugsgebiete.column.facility"): named[at],
             t("einzugsgebiete.column.nearest"): public(found[at].nearest),
             t("einzugsgebiete.column.lost"): whole((found[at].unreached, found[at].overflow)),
             t("einzugsgebiete.column.unreached"): public(found[at].unreached),
             t("einzugsgebiete.column.overflow"): public(found[at].overflow),
             t("einzugsgebiete.column.longer"): round(found[at].longer, 1)} for at in order]
    head, alt = _worst(named, found)
    bars = tuple((_cut(named[at]), found[at].overflow, found[at].unreached) for at in order[:most])
    table = exhibit(asked, "schliessung", pd.DataFrame(rows, dtype=object), t("einzugsgebiete.closing.chart"),
                    t("einzugsgebiete.closing.chart_subtitle"), alt)
    return Closures(title=head, subtitle=t("einzugsgebiete.closing.subtitle", **asked.words), bars=bars,
                    exhibit=table, table=replace(table, key=f"{table.key}_liste", subtitle=t(
                        "einzugsgebiete.closing.table_subtitle"), title=t("einzugsgebiete.closing.table")))


def _worst(named: Sequence[str], found: Sequence[Closure]) -> tuple[str, str]:
    """Say whose closure takes the room of most people, and the same for who does not see the bars.

    Who is even is named together; nobody is named where it is fewer people than counts that are ranked.
    """
    losses = {str(at): each.unreached + each.overflow for at, each in enumerate(found)}
    most = max(losses.values())
    bars = t("einzugsgebiete.closing.alt")
    if most < 1:
        return t("einzugsgebiete.closing.none"), bars
    if round(most) < FEWEST_RANKED:
        return t("einzugsgebiete.closing.title_few", least=number(FEWEST_RANKED)), bars
    first = [int(at) for at in leading(losses, rough)]
    worst = found[first[0]]
    said = {"n": number(len(first)), "lost": lost(worst.unreached, worst.overflow), "name": named[first[0]],
            "unreached": rough(worst.unreached), "overflow": rough(worst.overflow),
            "names": listing([t("einzugsgebiete.closing.name", name=named[at]) for at in first])}
    if len(first) == 1:
        here = named[first[0]] == t("einzugsgebiete.facility.place")
        head = t("einzugsgebiete.closing.title_here" if here else "einzugsgebiete.closing.title", **said)
        return head, f"{bars} {t('einzugsgebiete.closing.alt_one', **said)}"
    said["lost"] = rough(most)
    head = t("einzugsgebiete.closing.title_ties" if len(first) <= MOST_NAMED else
             "einzugsgebiete.closing.title_many", **said)
    return head, f"{bars} {head}."


def lost(unreached: float, overflow: float) -> str:
    """Write how many lose their room: the sum of both parts as they are told."""
    if is_withheld(unreached) or is_withheld(overflow):
        together = whole((unreached, overflow))
        return together if isinstance(together, str) else number(together)
    return number(sum(round(value / rough_step(value)) * rough_step(value) for value in (unreached, overflow)))


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME - 1].rstrip()}…"
