"""No English word of the framework is left: texts, names and hints of all pages, dialogs and empty states."""

import re

import pytest
from playwright.sync_api import Browser, Page
from visit import LAPTOP, PHONE

from dewak_dash.text import t
from dewak_dash.topics.pages import PAGES
from scripts.running import settled

pytestmark = pytest.mark.browser
# Every word a viewer or a screen reader meets, without what stands in tables of data and in scripts.
WORDS = """() => {
  const found = [document.title];
  const hidden = e => e.closest('script, style, noscript, [data-testid="stIconMaterial"], td, th, .js-plotly-plot');
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.nodeValue.trim() && !hidden(node.parentElement)) found.push(node.nodeValue.trim());
    } else if (!hidden(node)) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (node.getAttribute(name)) found.push(node.getAttribute(name));
    }
  }
  return found;
}"""
# Words of English that no German sentence holds.
ENGLISH = re.compile(r"\b(the|this|your|you|with|of|for|not|found|results?|press|enter|apply|choose|option|select|"
                     r"fullscreen|skip|content|help|sidebar|expand|collapse|page|download|close|clear|menu|settings|"
                     r"theme|light|dark|running|stop|connecting|search|open|value|navigate|notifications|rerun|"
                     r"show|loading|print|app|pages)\b", re.IGNORECASE)
# Names of publishers, programmes and pages that are English of their own, and German words spelled alike.
NAMES = re.compile(r"International School of Management|Open ?(Data|Street ?Map)|GERDA|in the|Community|App\b|"
                   r"[A-Za-z_]+\.[a-z]{2,}|\bmit\b", re.IGNORECASE)


# The menu of a phone and its levers have words of their own; these two pages hold them all.
ON_A_PHONE = {"ueberblick", "finanzierung"}


def english(page: Page) -> list[str]:
    """Return every text on a page that holds an English word."""
    return [text for text in page.evaluate(WORDS) if ENGLISH.search(NAMES.sub("", text))]


@pytest.fixture(scope="module", params=[LAPTOP, PHONE], ids=["laptop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Page:
    context = browser.new_context(viewport=request.param, locale="en-US", is_mobile=request.param is PHONE)
    return context.new_page()


@pytest.mark.parametrize("stem", PAGES)
def test_pages_speak_german(page: Page, base: str, stem: str) -> None:
    if page.viewport_size == PHONE and stem not in ON_A_PHONE:
        pytest.skip("says on a phone what it says on a laptop, and nothing of the framework's besides")
    page.goto(f"{base}/{stem}?ags=05954032")
    settled(page)
    assert english(page) == []
    assert page.title().endswith(" · Wetter (Ruhr) · DeWaK")


def test_search_without_a_hit_speaks_german(page: Page, base: str) -> None:
    page.goto(f"{base}/angebote")
    settled(page)
    page.get_by_role("button", name=t("common.town.other")).click()
    field = page.get_by_label(t("common.town.search"))
    field.fill("Nirgendwohausen")
    field.press("Enter")
    page.get_by_text("Keine Gemeinde mit").wait_for()
    settled(page)
    assert english(page) == []


def test_a_list_without_a_hit_speaks_german(page: Page, base: str) -> None:
    page.goto(f"{base}/angebote")
    settled(page)
    page.get_by_role("combobox").first.click()
    page.get_by_role("combobox").first.fill("xyzxyz")
    page.wait_for_timeout(500)
    assert english(page) == []


def test_menu_of_a_phone_has_its_word(page: Page, base: str) -> None:
    page.goto(f"{base}/finanzierung")
    settled(page)
    button = page.get_by_test_id("stExpandSidebarButton")
    if page.viewport_size == PHONE:
        assert button.get_attribute("aria-label") == "Menü"
        button.click()
        page.get_by_role("link", name="Methoden").wait_for()
        assert english(page) == []
    else:
        assert button.count() == 0


def test_an_unknown_page_is_answered_in_german(page: Page, base: str) -> None:
    page.goto(f"{base}/gibtesnicht")
    assert english(page) == []
