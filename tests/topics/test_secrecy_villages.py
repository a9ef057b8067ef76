"""In villages all over the country no count of one or two people stands or follows, in any view of who finds room."""

import re
from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pytest

from dewak_dash.chain.service_rows import AS_COUNTED
from dewak_dash.secrecy import beside, words
from dewak_dash.store.database import Database
from dewak_dash.topics import answered
from dewak_dash.topics.common import answers_reach, answers_served
from dewak_dash.topics.common.answers_served import Question
from dewak_dash.topics.einzugsgebiete import shown_served
from tests.topics.test_secrecy import FEW, SEED

VILLAGE, DAY, IN_VILLAGE, VILLAGES = "16061068", date(2026, 11, 27), 3, 12
ANSWERED = 3


def _villages(database: Database) -> list[str]:
    """Return villages of at most 400 people all over the country, one of them by name."""
    found = database.frame("SELECT ags FROM population WHERE sex = 'total' AND length(ags) = 8 GROUP BY ags "
                           "HAVING arg_max(value, date) BETWEEN 20 AND 400 ORDER BY ags").ags
    return [VILLAGE, *np.random.default_rng(SEED).choice(found, VILLAGES, replace=False).tolist()]


def _questions(database: Database) -> Iterator[Question]:
    """Yield random places in villages, several in the first, each time for another service that is known there."""
    dice, services = np.random.default_rng(SEED), shown_served.services()
    villages = _villages(database)
    for at, ags in enumerate([*villages[:1] * (IN_VILLAGE - 1), *villages]):
        site = answers_reach.site(ags)
        assert site is not None
        place = {"lon": float(dice.uniform(site.west, site.east)), "lat": float(dice.uniform(site.south, site.north))}
        for turn in range(len(services)):
            asked = Question(ags=ags, **place, service=services[(at + turn) % len(services)], group="adult", year=2023,
                             minutes=shown_served.limits()[at % 2], neighbours=at % 2 == 0, on=DAY)
            if answers_served.need(asked) is not None:
                yield asked
                break


def _counts(table: pd.DataFrame, columns: slice) -> list[list[object]]:
    return [list(row) for row in table.iloc[:, columns].itertuples(index=False)]


def test_who_finds_room_in_villages_tells_no_count_of_one_or_two(database: Database) -> None:
    """In no view of room a count stands as 1 or 2, or follows from whole and part, from two columns or a share."""
    withheld, asked = 0, set()
    for question in _questions(database):
        asked.add(question.ags)
        room, closed = shown_served.room(question), shown_served.closing(question)
        site = answers_reach.site(question.ags)
        assert site is not None
        for figure in room.figures[:3]:
            assert figure.value not in {"1", "2"}, (question, figure)
            assert not re.search(r"\b[12] bis|bis [12]\b", figure.unit), (question, figure)
        assert not FEW.search(room.title), (question, room.title)
        pair = shown_served.compared(question, site.lon, site.lat, chosen=True)
        rows = [*_counts(room.border.table, slice(1, 4)), *_counts(pair.table, slice(1, 4))[:-1]]
        for first, second, change in rows:
            assert first not in (1, 2), rows
            assert second not in (1, 2), rows
            assert isinstance(change, str) == (isinstance(first, str) or isinstance(second, str)), rows
        for all_, near, share in _counts(room.by_age.table, slice(1, 4)):
            assert {all_, near} & {1, 2} == set()
            assert not isinstance(near, int) or not isinstance(all_, int) or all_ - near not in (1, 2)
            assert share is None or isinstance(share, str) == isinstance(near, str)
        for nearest, lost, unreached, overflow in _counts(closed.table.table, slice(1, 5)):
            assert {nearest, lost, unreached, overflow} & {1, 2} == set()
            assert isinstance(lost, str) or (not isinstance(unreached, str) and not isinstance(overflow, str))
        withheld += sum(words() in row or beside() in row for row in rows)
    assert withheld > 0
    assert len(asked) > VILLAGES / 2  # in others nobody's age is known


@pytest.mark.parametrize("topic", ["versorgung", "vorausberechnung", "einzugsgebiete"])
def test_answers_for_villages_hold_no_people_between_nothing_and_three(database: Database, topic: str) -> None:
    figures = [f for ags in _villages(database)[:ANSWERED] for f in answered.ask(topic, ags, {}, DAY).figures
               if f.unit == "persons" and f.name not in ("forecast.total", "services.missing")
               and f.detail.get("known") not in AS_COUNTED]  # places are no people
    assert figures
    for figure in figures:
        assert not [n for n in (figure.value, figure.low, figure.high) if n is not None and 0 < abs(n) < 3], figure
    assert any("fewer_than" in figure.detail for figure in figures)
