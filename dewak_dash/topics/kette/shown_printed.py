"""Put the chain's three answers, what would change them and what is not known into tables, for paper."""

from collections.abc import Iterator

import pandas as pd

from dewak_dash.chain.verdicts import NEEDED, PAID, REACHED
from dewak_dash.formats import number
from dewak_dash.model import Exhibit
from dewak_dash.text import t
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.kette import answers, shown
from dewak_dash.topics.kette.findings import Answer
from dewak_dash.topics.kette.findings_levers import FIRST

ANSWERS = {NEEDED: "kette.print.needed", REACHED: "kette.print.reached", PAID: "kette.print.paid"}


def tables(asked: answers.Asked, found: shown.Story) -> tuple[Exhibit, ...]:
    """Return the answers, the strongest changes and what is not known, in the words of the screen."""
    return tuple(_tables(asked, found))


def _tables(asked: answers.Asked, found: shown.Story) -> Iterator[Exhibit]:
    known = answers.sources(asked)
    yield _exhibit(asked, "antworten", (t("kette.print.title"), found.subtitle), known, pd.DataFrame({
        t("kette.print.asked"): [each.question for each in found.answers],
        t("kette.print.answer"): [_answer(each) for each in found.answers],
        t("kette.print.behind"): [each.text for each in found.answers]}))
    levers = shown.levers(asked)
    if levers:
        first = levers[:FIRST]
        subtitle = t("kette.print.levers", n=number(len(first)), all=number(len(levers)))
        yield _exhibit(asked, "aendern", (t("kette.levers.section"), subtitle), known, pd.DataFrame({
            t("kette.print.change"): [each.text for each in first],
            t("kette.print.effect"): [each.effect for each in first]}))
    yield _exhibit(asked, "unbekannt", (t("kette.unknown.section"), t("kette.print.unknown")), (),
                   pd.DataFrame({t("kette.print.open"): list(found.unknown)}))


def _answer(each: Answer) -> str:
    return t(ANSWERS[each.code], word=each.word, odds=each.odds)


def _exhibit(asked: answers.Asked, key: str, head: tuple[str, str], known: tuple[str, ...], table: pd.DataFrame
             ) -> Exhibit:
    """Describe a table; what is not known has no source."""
    return Exhibit(key=f"kette-{key}", title=head[0], subtitle=head[1], alt=t("kette.print.alt", title=head[0]),
                   table=table, source_ids=known, quality=("derived", "assumed") if known else (),
                   as_of=money.state(asked.on).isoformat() if known else "")
