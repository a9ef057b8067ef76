"""Every page as a visitor sees it: right, quiet, German, reachable, and the same after a reload."""

from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from english import english
from playwright.sync_api import Browser
from visit import PHONE, Visit

from dewak_dash.tables import html_table
from scripts.running import PATIENCE_MS, settled

pytestmark = pytest.mark.browser
WETTER = "ags=05954032"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SIDEWAYS = """() => { const main = document.querySelector('[data-testid=stMain]');
    return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth) }"""
FRAME = Path(__file__).resolve().parents[2] / "dewak_dash" / "server" / "frame.css"


def test_first_request_shows_the_page_itself(visit: Visit) -> None:
    assert visit.headline().strip()
    assert visit.page.get_by_role("dialog").count() == 0
    assert visit.page.locator('[data-testid="stAlertContentError"], [data-testid="stException"]').count() == 0
    current = visit.page.locator('[data-testid="stTopNavLink"][aria-current="page"]')
    assert current.count() == 1


def test_page_is_german(visit: Visit) -> None:
    assert visit.page.locator("html").get_attribute("lang") == "de"
    assert "Streamlit" not in visit.page.title()
    assert english(visit.page) == []


def test_heads_stand_in_order(visit: Visit) -> None:
    levels = [int(level) for level in visit.page.evaluate("() => [...document.querySelectorAll('h1,h2,h3,h4')]"
                                                          ".map(head => head.tagName[1])")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels)), levels


def test_axe_finds_nothing_of_our_making(visit: Visit) -> None:
    found = Axe().run(visit.page, options=RULES).response["violations"]
    assert [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in found] == []


def test_reload_keeps_the_town(visit: Visit) -> None:
    visit.page.get_by_text("Wetter (Ruhr)", exact=True).first.click()
    visit.page.wait_for_url(f"**{WETTER}**", timeout=PATIENCE_MS)
    settled(visit.page)
    before = visit.page.url, visit.headline(), visit.page.locator("main").inner_text()
    visit.page.reload()
    settled(visit.page)
    assert (visit.page.url, visit.headline(), visit.page.locator("main").inner_text()) == before


def test_phone_names_the_page_and_needs_no_sideways_scrolling(visit: Visit, browser: Browser) -> None:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, locale="de-DE")
    phone = Visit(visit.stem, visit.base, context.new_page())
    phone.open()
    assert phone.page.evaluate(SIDEWAYS) <= 2
    here = phone.page.locator(".dw-here")
    assert here.inner_text().startswith(visit.page.title().split(" · ")[0])
    assert here.bounding_box()["y"] == 0
    assert not visit.page.locator(".dw-here").is_visible()
    context.close()


def test_a_row_on_a_phone_begins_with_its_name_and_figures(browser: Browser) -> None:
    table = html_table(pd.DataFrame({"Haus": ["Haus am See"], "Ort": ["Mitte"], "Adresse": ["Weg 1"], "Euro": [94_000],
                                     "Notiz": ["alt"]}), "Häuser")
    page = browser.new_page(viewport=PHONE)
    page.set_content(f"<style>{FRAME.read_text(encoding='utf-8')}</style><div class=stHtml>{table}</div>")
    tops = {words: page.get_by_role("cell", name=words).bounding_box()["y"]
            for words in ("Haus am See", "94.000", "Mitte", "Weg 1", "alt")}
    page.close()
    assert list(tops.values()) == sorted(set(tops.values()))


def test_page_asked_no_other_host_and_logged_no_error(visit: Visit) -> None:
    """Last on purpose: by now the page has been loaded twice and a town changed."""
    assert visit.foreign == []
    assert visit.complaints == []
