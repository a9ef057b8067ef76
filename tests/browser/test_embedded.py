"""A chart on another site: alone, without menu, as wide as its place; only where the operator allows it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.running import running_app, settled

pytestmark = pytest.mark.browser
ALLOWED, OTHER = "http://stadt.example", "http://fremd.example"


@pytest.fixture(scope="module")
def allowing() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEWAK_FRAME_ANCESTORS", ALLOWED)
        with running_app() as base:
            yield base


def host(browser: Browser, site: str, code: str, width: int) -> Page:
    """Open a page of another site that holds some code; made here, nothing is fetched."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.route(f"{site}/**", lambda route: route.fulfill(body=f"<!doctype html><title>x</title>{code}",
                                                         content_type="text/html"))
    page.goto(f"{site}/")
    return page


def test_the_offered_lines_show_the_chart_alone_where_that_is_allowed(browser: Browser, allowing: str) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"{allowing}/bevoelkerung?ags=05954032")
    settled(page)
    title = page.locator(".dw-figure-title").first.inner_text()
    page.locator("[class*=st-key-x-] summary", has_text="Tabelle").first.click()
    code = page.locator("[data-testid=stCode] code").first.inner_text()
    page.close()
    for width in (1100, 390):
        outside = host(browser, ALLOWED, code, width)
        inside = outside.frame_locator("iframe")
        inside.locator(".js-plotly-plot").wait_for(timeout=60_000)
        assert inside.locator(".dw-figure-title").inner_text() == title
        assert inside.locator("h1, .st-key-townbar, [data-testid=stHeader]").locator("visible=true").count() == 0
        assert inside.get_by_text("ganze Seite öffnen").get_attribute("target") == "_blank"
        frame = outside.frames[1]
        assert frame.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 2
        outside.close()


def test_other_sites_see_nothing(browser: Browser, allowing: str) -> None:
    outside = host(browser, OTHER, f'<iframe src="{allowing}/bevoelkerung?embed=true&exhibit=einwohner"></iframe>', 800)
    outside.wait_for_timeout(3000)
    assert outside.frames[1].locator(".stApp").count() == 0
    outside.close()
