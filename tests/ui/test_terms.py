"""Technical words: each that a page uses is explained on it, in running text at its first use."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dewak_dash.language import GERMAN
from dewak_dash.text import CATALOGUES, labels
from dewak_dash.topics.common.terms import terms_in
from dewak_dash.topics.pages import NOTICES, PAGES
from dewak_dash.ui import terms

Runner = Callable[..., AppTest]
TAG = re.compile(r"<[^>]+>")
GLOSSARY = re.compile(r'<details class="dw-more dw-glossary">.*?</details>', re.DOTALL)
BUTTON = re.compile(r'<button type="button" class="dw-term" aria-expanded="false">([^<]*)</button>'
                    r'<span class="dw-meaning" hidden> \(([^<]*)\)</span>&#8288;')
VIEWS = [(stem, view) for stem in PAGES for view in labels(f"{stem}.view") or {"": ""}]
MEANINGS, ALSO = labels("common.term"), labels("common.term_also")


def said(app: AppTest) -> Iterator[str]:
    """Yield what a page says, apart from its glossary: bodies, labels, helps, options, charts as written."""
    for element in app.main:
        proto = element.proto
        for name in ("body", "label", "help", "alt", "value", "spec"):
            text = getattr(proto, name, "")
            if isinstance(text, str):
                yield GLOSSARY.sub("", text.encode().decode("unicode_escape") if name == "spec" and "\\u" in text
                                   else text)
        yield from (str(option) for option in getattr(element, "options", ()))


def plainly(text: str) -> set[str]:
    """Return the terms in a text, found word by word and not by the pattern of the code."""
    words = set(re.findall(r"\w+(?:-\w+)*-?", text))
    forms = {**{term: term for term in MEANINGS}, **ALSO}
    endings = ("", "n", "en", "s", "es", "e", "er", "nen")
    return {term for form, term in forms.items()
            if words & {form + ending for ending in (endings if form[0].isupper() else ("",))}}


def explained(app: AppTest) -> set[str]:
    """Return the terms of the page's own list."""
    whole = " ".join(str(getattr(element.proto, "body", "")) for element in app.main)
    found = GLOSSARY.findall(whole)
    assert len(found) <= 1
    return {unescape(term) for part in found for term in re.findall(r"<dt>([^<]*)</dt>", part)}


@pytest.mark.parametrize(("stem", "view"), VIEWS)
def test_every_term_a_page_uses_is_explained_there(run_page: Runner, stem: str, view: str) -> None:
    app = run_page(stem, **({"ansicht": view} if view else {}))
    assert not app.exception
    used = {term for text in said(app) for term in plainly(TAG.sub(" ", text))}
    assert used - explained(app) == set()


@pytest.mark.parametrize("stem", ["finanzierung", "bevoelkerung", "organisation"])
def test_pages_of_many_terms_explain_the_first_use_in_sentences_and_no_second(run_page: Runner, stem: str) -> None:
    bodies = [GLOSSARY.sub("", str(getattr(element.proto, "body", ""))) for element in run_page(stem).main]
    found = [(terms_in(shown)[0], unescape(meaning)) for body in bodies for shown, meaning in BUTTON.findall(body)]
    assert found
    assert len({term for term, _ in found}) == len(found)
    assert all(MEANINGS[term] == meaning for term, meaning in found)


@pytest.mark.parametrize("stem", NOTICES)
def test_the_notices_use_no_technical_word_of_the_glossary(run_page: Runner, stem: str) -> None:
    assert {term for text in said(run_page(stem)) for term in plainly(TAG.sub(" ", text))} == set()


def test_every_term_is_used_somewhere_and_every_other_form_belongs_to_one() -> None:
    texts = " ".join(text for key, text in CATALOGUES[GERMAN].items() if not key.startswith("common.term"))
    assert plainly(texts) == set(MEANINGS)
    assert set(ALSO.values()) <= set(MEANINGS)


@pytest.mark.parametrize(("text", "found"), [
    ("Der Kapitalwert der Zuschüsse", ("Kapitalwert", "Zuschuss")),
    ("des Kapitalwerts; Tilgungen, Annuitäten", ("Kapitalwert", "Tilgung", "Annuität")),
    ("Zensustag, Sterbetafelwerte, Verlaufskurve", ()),
    ("Wohnungs-Träger", ()),
    ("Sobol-Indizes (PROMETHEE II)", ("Sobol-Indizes", "PROMETHEE")),
    ("De-minimis-Regel", ()),
    ("abgeleitet, abgeleitete", ("abgeleitet",)),
])
def test_terms_are_found_in_all_their_endings_and_not_inside_other_words(text: str, found: tuple[str, ...]) -> None:
    assert terms_in(text) == found


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, object]:
    """Stand in for a viewer's session."""
    session: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", session)
    terms.begin()
    return session


@pytest.mark.usefixtures("fresh")
def test_only_running_text_is_marked_once_and_the_rest_stays_as_it_was() -> None:
    head = '<h2 class="dw-section">Median</h2>'
    assert terms.marked(head) == head
    table = "<table><td>Median</td></table>"
    assert terms.marked(table) == table
    link = '<p class="dw-lead"><a href="Median">Median</a></p>'
    assert terms.marked(link) == link
    first = terms.marked('<p class="dw-lead">Im Median, des Medians.</p>')
    assert BUTTON.sub("[\\1]", first) == (
        '<p class="dw-lead">Im <span class="dw-kept">[Median],</span> des Medians.</p>')
    again = '<p class="dw-lead">Der Median.</p>'
    assert terms.marked(again) == again
    assert "<dt>Median</dt>" in terms.glossary()


@pytest.mark.usefixtures("fresh")
def test_what_is_only_noted_is_listed_with_what_its_meaning_uses() -> None:
    assert terms.glossary() == ""
    terms.note("Fehlbedarf", "Sonderposten")
    assert re.findall(r"<dt>([^<]*)", terms.glossary()) == ["Fehlbedarf", "Sonderposten", "Zuschuss"]


def twice() -> None:
    import streamlit as st

    from dewak_dash.ui import terms

    both, one = '<p class="dw-lead">Zensus und Luftlinie</p>', '<p class="dw-lead">Zensus</p>'
    for earlier in ((), (one,)):
        terms.begin()
        for html in earlier:
            terms.marked(html)
        st.write(str(terms.marked(both).count('class="dw-term"')))
    terms.end()


def test_a_text_kept_with_all_its_terms_new_is_not_shown_where_one_is_explained_already() -> None:
    app = AppTest.from_function(twice).run()
    assert [str(part.value) for part in app.markdown] == ["2", "1"]
