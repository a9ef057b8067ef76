"""A chart on another site: alone, without menu, as wide as its place; only where the operator allows it."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from scripts.running import running_app, settled

pytestmark = pytest.mark.browser
# What the other site shows; a browser lets no page of a made-up name frame one of this machine, so it is served here.
CODE = {"body": ""}


class Site(BaseHTTPRequestHandler):
    """Another site: one page that holds some code."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(f"<!doctype html><title>x</title>{CODE['body']}".encode())

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@contextmanager
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def allowed() -> Iterator[str]:
    with site() as address:
        yield address


@pytest.fixture(scope="module")
def allowing(allowed: str) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEWAK_FRAME_ANCESTORS", allowed)
        with running_app() as base:
            yield base


def host(browser: Browser, address: str, code: str, width: int) -> Page:
    """Open a page of another site that holds some code."""
    CODE["body"] = code
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    return page


def test_the_offered_lines_show_the_chart_alone_where_that_is_allowed(browser: Browser, allowing: str, allowed: str
                                                                       ) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"{allowing}/bevoelkerung?ags=05954032")
    settled(page)
    title = page.locator(".dw-figure-title").first.inner_text()
    page.locator("[class*=st-key-x-] summary", has_text="Tabelle").first.click()
    code = page.locator("[data-testid=stCode] code").first.inner_text()
    page.close()
    for width in (1100, 390):
        outside = host(browser, allowed, code, width)
        inside = outside.frame_locator("iframe")
        inside.locator(".js-plotly-plot").wait_for(timeout=60_000)
        assert inside.locator(".dw-figure-title").inner_text() == title
        assert inside.locator("h1, .st-key-townbar, [data-testid=stHeader]").locator("visible=true").count() == 0
        assert inside.get_by_text("ganze Seite öffnen").get_attribute("target") == "_blank"
        frame = outside.frames[1]
        assert frame.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 2
        outside.close()


def test_other_sites_see_nothing(browser: Browser, allowing: str) -> None:
    with site() as other:
        refused: list[str] = []
        page = browser.new_page()
        page.on("requestfailed", lambda request: refused.append(str(request.failure)))
        CODE["body"] = f'<iframe src="{allowing}/bevoelkerung?embed=true&exhibit=einwohner"></iframe>'
        page.goto(other, wait_until="load")
        page.wait_for_function("() => document.querySelector('iframe').contentDocument === null")
        assert page.frame_locator("iframe").locator(".stApp").count() == 0
        assert any("BLOCKED_BY_RESPONSE" in words or "BLOCKED_BY_CSP" in words for words in refused), refused
        page.close()
