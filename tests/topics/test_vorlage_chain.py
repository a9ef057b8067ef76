"""The paper says of the chain what the screen says, for the same house, form, place, scenario and year."""

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from dewak_dash.report import pictures, typeset
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.kette import answers, shown
from dewak_dash.topics.vorlage import shown_chain
from dewak_dash.topics.vorlage.answers import state
from dewak_dash.topics.vorlage.paper import Paper, Section
from dewak_dash.topics.vorlage.shown import paper

DAY, HERTEN, WETTER = date(2026, 11, 27), "05562020", "05954032"
BASE = "http://localhost:8501"
CHANGED = {"stellen": "0,75", "szenario": "no_moves", "bis": "2034"}
ANSWERED, CHANGES, OPEN = range(3)


def on_screen(ags: str, *, changed: bool) -> shown.Asked:
    """Return what Überblick asks, put together without the paper's own reading of the address."""
    first = shown.reach.site(ags)
    assert first is not None
    start = shown.Asked(ags=ags, choices=money.start(ags, DAY), place=(first.lon, first.lat), on=DAY)
    if not changed:
        return start
    return replace(start, choices=replace(start.choices, staff=0.75), scenario="no_moves", until=2034)


def section(found: Paper) -> Section:
    return next(each for each in found.sections if each.key == "kette")


def printed(found: Paper, *, short: bool) -> str:
    """Return the text of the PDF without blanks and hyphens, which breaks of lines may add."""
    pdf = PdfReader(io.BytesIO(typeset.paper_pdf(found, pictures.draw(found), short=short)))
    return bare("".join(page.extract_text() for page in pdf.pages))


def bare(words: str) -> str:
    return re.sub(r"[\s\u00ad\u2060\u200b\u00a0-]", "", words)


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_the_sentences_are_those_of_the_screen_and_change_with_a_lever(store_path: Path, ags: str) -> None:
    titles = []
    for changed in (False, True):
        asked = on_screen(ags, changed=changed)
        story = shown.story(asked)
        assert story is not None
        found = section(paper(ags, CHANGED if changed else {}, DAY, BASE))
        tables = [part.exhibit.table for part in found.parts]
        assert found.finding == story.title
        assert list(tables[ANSWERED].iloc[:, 2]) == [each.text for each in story.answers]
        for cell, each in zip(tables[ANSWERED].iloc[:, 1], story.answers, strict=True):
            assert cell.startswith(each.word)
            assert cell.endswith(each.odds)
        assert list(tables[CHANGES].iloc[:, 0]) == [each.text for each in shown.levers(asked)[:3]]
        assert list(tables[CHANGES].iloc[:, 1]) == [each.effect for each in shown.levers(asked)[:3]]
        assert list(tables[OPEN].iloc[:, 0]) == list(story.unknown)
        titles.append(found.finding)
    assert titles[0] != titles[1]


@pytest.mark.parametrize("short", [False, True])
def test_long_and_short_form_print_the_finding_near_the_beginning(store_path: Path, short: bool) -> None:  # noqa: FBT001
    found = paper(HERTEN, CHANGED, DAY, BASE)
    story = shown.story(on_screen(HERTEN, changed=True))
    assert story is not None
    text = printed(found, short=short)
    sentences = [story.title, *(each.text for each in story.answers), *story.unknown]
    assert [each for each in sentences if bare(each) not in text] == []
    assert [each.key for each in found.sections][:2] == ["wichtig", "kette"]


def test_form_place_variant_and_a_house_that_closes_are_asked_as_set(store_path: Path) -> None:
    second = money.variants(HERTEN)[1].code
    given = {"variante": second, "modell": "cooperative", "lon": "7.1391", "lat": "51.5931",
             "schliesst": "mp_herten_kulturen"}
    asked = shown_chain.wanted(state(HERTEN, given, DAY))
    assert (asked.choices.variant, asked.model, asked.place) == (second, "cooperative", (7.1391, 51.5931))
    assert (asked.closed, asked.until) == ("mp_herten_kulturen", 0)
    found = paper(HERTEN, {"schliesst": "mp_herten_kulturen"}, DAY, BASE)
    assert [(each.name, each.value) for each in found.changes] == [
        ("Ein anderer Treff schließt", "Haus der Kulturen Herten")]
    assert section(found).finding != section(paper(HERTEN, {}, DAY, BASE)).finding


def test_a_house_of_another_town_closes_nothing(store_path: Path) -> None:
    assert state(WETTER, {"schliesst": "mp_herten_kulturen"}, DAY).closed == ""


def test_every_other_house_may_be_said_to_close() -> None:
    known = {each.code for ags in (HERTEN, WETTER) for each in answers.parts.rivals(ags, "")}
    assert "mp_herten_kulturen" in known
    assert set(answers.closing().codes) == {"", *known}


def test_a_town_without_ages_says_so_in_one_sentence(store_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "story", lambda asked: None)
    whole = paper(HERTEN, {}, DAY, BASE)
    found = section(whole)
    assert (found.finding, found.parts, found.failed) == (shown.missing(HERTEN), (), "")
    assert bare(shown.missing(HERTEN)) in printed(whole, short=True)
