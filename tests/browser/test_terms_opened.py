"""A technical word opens its meaning in place, by key and by finger, and the list at the end opens too."""

import pytest
from playwright.sync_api import Browser
from visit import LAPTOP, PHONE

from scripts.running import settled

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE])
def test_a_word_opens_and_closes_its_meaning(browser: Browser, base: str, viewport: dict[str, int]) -> None:
    context = browser.new_context(viewport=viewport, is_mobile=viewport is PHONE, has_touch=viewport is PHONE)
    page = context.new_page()
    page.goto(f"{base}/finanzierung?ags=05562020")
    settled(page)
    word = page.locator("button.dw-term").first
    meaning = page.locator(".dw-meaning").first
    assert meaning.is_hidden()
    if viewport is PHONE:
        word.tap()
    else:
        word.focus()
        page.keyboard.press("Enter")
    assert meaning.is_visible()
    assert word.get_attribute("aria-expanded") == "true"
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 2
    word.press("Enter")
    assert meaning.is_hidden()
    listed = page.locator(".dw-glossary")
    listed.locator("summary").press("Enter")
    assert listed.locator("dt").first.is_visible()
    context.close()
