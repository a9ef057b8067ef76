"""Imprint, privacy, accessibility in the browser: by keyboard, on a phone, and true in what they say of cookies."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from visit import LAPTOP, PHONE

from dewak_dash.language import GERMAN
from dewak_dash.text import CATALOGUES
from dewak_dash.topics.pages import NOTICES
from scripts.running import PATIENCE_MS, settled

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE])
def test_keyboard_leads_from_a_page_to_the_notices_and_back(browser: Browser, base: str,
                                                            viewport: dict[str, int]) -> None:
    page = browser.new_page(viewport=viewport)
    page.goto(f"{base}/angebote?ags=05954032")
    settled(page)
    before = page.locator("h1").first.inner_text()
    for stem in NOTICES:
        link = page.locator(f'.st-key-legal a[href^="{stem}"]')
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{stem}*", timeout=PATIENCE_MS)
        settled(page)
        assert page.locator("h1").count() == 1
        assert Axe().run(page, options=RULES).response["violations"] == []
    for _ in NOTICES:
        page.go_back()
        settled(page)
    page.get_by_role("heading", name=before).wait_for()
    page.close()


def test_what_the_privacy_notice_says_of_cookies_and_storage_is_all_there_is(browser: Browser, base: str) -> None:
    context = browser.new_context(viewport=LAPTOP)
    page = context.new_page()
    for stem in ("bevoelkerung", "daten", "datenschutz"):
        page.goto(f"{base}/{stem}?ags=05562020")
        settled(page)
    said = " ".join(text for key, text in CATALOGUES[GERMAN].items() if key.startswith("betreiber.privacy.kept_point."))
    cookies = context.cookies()
    assert {cookie["name"] for cookie in cookies} == {"dewak_size", "_streamlit_xsrf"}
    assert all(f"„{cookie['name']}“" in said and cookie["expires"] == -1 for cookie in cookies)
    stored = page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert {name.split("-")[0] for name in stored} <= {"stActiveTheme"}
    context.close()
