"""Imprint, privacy, accessibility: there from every page, filled from one file, with a banner while it is empty."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.store.operator_file import FIELDS, VARIABLE
from dewak_dash.text import labels
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers_operator import operator
from dewak_dash.topics.pages import NOTICES, PAGES

SAID = {"email": "post@{n}.example.org", "address": "https://www.example.org/{n}", "day": "2026-11-{n}",
        "text": "Angabe {n}"}
ENTERED = {name: SAID[field.kind].format(n=f"{n + 1:02}") for n, (name, field) in enumerate(FIELDS.items())}
SHOWN_IN = {"betreiber": "impressum", "datenschutz": "datenschutz", "barrierefreiheit": "barrierefreiheit"}


def shown(app: AppTest) -> str:
    return " ".join(str(getattr(element, "body", "")) for element in app.main)


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let every entry be filled in a file that the environment names."""
    sections: dict[str, list[str]] = {}
    for name, words in ENTERED.items():
        section, entry = name.split(".")
        sections.setdefault(section, []).append(f'{entry} = "{words}"')
    path = tmp_path / "who.toml"
    path.write_text("".join(f"[{name}]\n" + "\n".join(lines) + "\n" for name, lines in sections.items()), "utf-8")
    monkeypatch.setenv(VARIABLE, str(path))
    operator.cache_clear()
    yield
    operator.cache_clear()


@pytest.mark.parametrize("stem", [*PAGES, *NOTICES])
def test_every_page_leads_to_all_notices(run_page: Callable[..., AppTest], stem: str) -> None:
    app = run_page(stem)
    assert not app.exception
    linked = [link.proto.page for link in app.get("page_link")]
    assert linked[-3:] == list(NOTICES)
    assert [link.proto.label for link in app.get("page_link")][-3:] == list(labels("betreiber.page").values())


@pytest.mark.parametrize("stem", [PAGES[0], *NOTICES])
def test_a_banner_tells_how_much_is_missing(run_page: Callable[..., AppTest], stem: str) -> None:
    needed = sum(field.needed for field in FIELDS.values())
    assert f"fehlen {needed} Angaben" in shown(run_page(stem))


@pytest.mark.parametrize("stem", NOTICES)
def test_empty_entries_are_said_to_be_missing(run_page: Callable[..., AppTest], stem: str) -> None:
    assert "noch nicht eingetragen" in shown(run_page(stem))


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("stem", [*PAGES, *NOTICES])
def test_no_banner_once_all_is_entered(run_page: Callable[..., AppTest], stem: str) -> None:
    words = shown(run_page(stem))
    assert "dw-banner" not in words
    assert "noch nicht eingetragen" not in words


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("section", SHOWN_IN)
def test_everything_entered_is_shown(run_page: Callable[..., AppTest], section: str) -> None:
    words = unescape(shown(run_page(SHOWN_IN[section])))
    for name, said in ENTERED.items():
        if name.startswith(f"{section}."):
            entry = labels("betreiber.entry")[name]
            written = ".".join(reversed(said.split("-"))) if FIELDS[name].kind == "day" else said
            assert re.search(rf"<dt>{re.escape(entry)}</dt><dd>(<a [^>]*>)?{re.escape(written)}<", words), name
            if FIELDS[name].kind == "email":
                assert f'href="mailto:{said}"' in words


@pytest.mark.parametrize("stem", NOTICES)
def test_notices_stand_without_a_store(run_page: Callable[..., AppTest], stem: str, tmp_path: Path,
                                       monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_once, "STORE", tmp_path / "none.duckdb")
    app = run_page(stem)
    assert not app.exception
    assert not app.error
    assert "<h1" in shown(app)
    without = run_page(PAGES[0])
    assert without.error
    assert len(without.get("page_link")) == len(NOTICES)
