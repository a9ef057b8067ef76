"""No English word of the framework is left: texts, names and hints of all pages, dialogs and empty states."""

import pytest
from english import WORDS, english
from playwright.sync_api import Browser, Page
from visit import LAPTOP, PHONE

from dewak_dash.text import label, labels, t
from scripts.running import settled

pytestmark = pytest.mark.browser
# All pages are read on a laptop in test_visits. A phone's menu and folded levers have words of their own: these hold
# them all.
ON_A_PHONE = ("ueberblick", "finanzierung")


@pytest.fixture(scope="module", params=[LAPTOP, PHONE], ids=["laptop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Page:
    context = browser.new_context(viewport=request.param, locale="en-US", is_mobile=request.param is PHONE)
    return context.new_page()


@pytest.mark.parametrize("stem", ON_A_PHONE)
def test_pages_speak_german(page: Page, base: str, stem: str) -> None:
    page.goto(f"{base}/{stem}?ags=05954032")
    settled(page)
    assert english(page) == []
    assert page.title().endswith(" · Wetter (Ruhr) · DeWaK")


def test_a_page_in_english_has_none_of_our_german_words_for_the_framework_and_can_be_switched_back(
        page: Page, base: str) -> None:
    page.goto(f"{base}/finanzierung?ags=05954032&sprache=en")
    settled(page)
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.title() == "Financing · Wetter (Ruhr) · DeWaK"
    german = {words for code, words in labels("common.framework").items() if words != code}
    assert [words for words in page.evaluate(WORDS) if words in german] == []
    page.get_by_role("radio", name=label("common.language", "de"), exact=True).click()
    page.wait_for_selector("html[lang=de]", state="attached")
    settled(page)
    assert english(page) == []


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
    page.get_by_text(label("common.framework", "No results")).first.wait_for()
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
