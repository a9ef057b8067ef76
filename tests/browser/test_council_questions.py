"""Five questions of a council, each answered on Überblick by a click or a key: the answer changes, and so the link."""

import time

import pytest
from playwright.sync_api import Page
from visit import LAPTOP, Visit

from scripts.running import PATIENCE_MS, settled

pytestmark = pytest.mark.browser
HERTEN = "ags=05562020"
MINUTE = 60.0
# What a council asks, the key of the button, and what then stands in the address.
QUESTIONS = {"one house closes": ("schliesst", "schliesst=mp_herten_kulturen"),
             "the grant ends two years early": ("foerderjahre", "foerderjahre=3"),
             "a fifth fewer volunteers": ("ehrenamt", "ehrenamt=36"),
             "the site moves to the station": ("station", "lat=51.5975"),
             "nobody moves in any more": ("no_moves", "szenario=no_moves")}
# These change what is said of the house; the others may say that nothing much changes.
TELLING = {"one house closes", "the site moves to the station", "nobody moves in any more"}


@pytest.fixture(scope="module")
def page(base: str, browser: object) -> Page:
    return browser.new_context(viewport=LAPTOP, locale="de-DE").new_page()  # type: ignore[attr-defined]


def shown(page: Page) -> str:
    return page.locator(".st-key-answers").inner_text()


def test_the_first_screen_answers_three_questions(page: Page, base: str) -> None:
    """Question, answer, how often and the sentence stand above the fold of a laptop."""
    Visit("ueberblick", base, page).open(HERTEN)
    for part in (".dw-word", ".dw-odds", ".st-key-answers .dw-lead"):
        boxes = [each.bounding_box() for each in page.locator(part).all()]
        assert len(boxes) >= 3, part
        assert all(box and box["y"] + box["height"] <= LAPTOP["height"] for box in boxes[:3]), part


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_click_answers_the_question(page: Page, base: str, question: str) -> None:
    key, setting = QUESTIONS[question]
    began = time.monotonic()
    Visit("ueberblick", base, page).open(HERTEN)
    before = shown(page)
    offer = page.locator(f".st-key-change-{key} button")
    if offer.first.is_visible():
        offer.first.click()
    else:  # by key: while the fold opens the button moves away between the two halves of a click
        page.get_by_text("Weitere Fragen").click()
        offer.first.press("Enter")
    page.wait_for_url(f"**{setting}**", timeout=PATIENCE_MS)
    settled(page)
    after = shown(page)
    assert time.monotonic() - began < MINUTE
    assert (after != before) or question not in TELLING
    page.reload()
    settled(page)
    assert shown(page) == after
