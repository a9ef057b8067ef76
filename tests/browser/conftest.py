"""Open every page in a real browser; one of them is the first request on a fresh server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext
from visit import LAPTOP, Visit, watch

from dewak_dash.topics.pages import PAGES
from scripts.running import begun, chromium, running_app


@pytest.fixture(scope="module")  # no longer: its event loop would stand in the way of other tests
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


# A server of one's own takes seconds: a deep link to the heaviest page gets it.
UNVISITED = {"finanzierung"}


@pytest.fixture(scope="module", params=PAGES)
def fresh(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """A page's stem and the address of a server, for one page one that nobody has visited yet."""
    if request.param not in UNVISITED:
        yield request.param, request.getfixturevalue("base")
        return
    with running_app() as base:
        yield request.param, base


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    # A browser that asks for English: what the framework would say in it shows.
    found = browser.new_context(viewport=LAPTOP, locale="en-US", accept_downloads=True)
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


@pytest.fixture(scope="session")
def base(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the server of all tests, in a process alone that of its own."""
    port = getattr(request.config, "workerinput", {}).get("app_port")
    if port is not None:
        yield begun(f"http://localhost:{port}")
        return
    with running_app() as address:
        yield address
