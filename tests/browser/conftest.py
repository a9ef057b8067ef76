"""Open every page in a real browser; each page is the first request on a fresh server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext
from visit import LAPTOP, Visit, watch

from dewak_dash.topics.pages import PAGES
from scripts.running import chromium, running_app


@pytest.fixture(scope="module")  # no longer: its event loop would stand in the way of other tests
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module", params=PAGES)
def fresh(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """A page's stem and the address of a server nobody has visited yet."""
    with running_app() as base:
        yield request.param, base


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(viewport=LAPTOP, locale="de-DE", accept_downloads=True)
    yield found
    found.close()


@pytest.fixture(scope="module")
def visit(fresh: tuple[str, str], context: BrowserContext) -> Iterator[Visit]:
    """The page as the first request on its server, a deep link."""
    stem, base = fresh
    seen = watch(Visit(stem, base, context.new_page()))
    seen.open()
    yield seen
    seen.page.close()


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The address of a server for all tests of a module."""
    with running_app() as address:
        yield address
