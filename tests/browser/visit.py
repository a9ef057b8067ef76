"""One page in the browser, with everything it asks for and complains about."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlparse

from playwright.sync_api import ConsoleMessage, Page, Request

from scripts.running import PATIENCE_MS, settled

LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
# Streamlit looks for its base path on a deep link; the two answers 404 are part of its search.
PROBE = re.compile(r"/.+/_stcore/(host-config|health)$")


@dataclass
class Visit:
    """One page in the browser with everything it asked for and complained about."""

    stem: str
    base: str
    page: Page
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, query: str = "") -> None:
        """Go to the page's own address and wait until it is drawn."""
        self.page.goto(f"{self.base}/{self.stem}" + (f"?{query}" if query else ""), timeout=PATIENCE_MS)
        settled(self.page)

    def headline(self) -> str:
        """Return the finding written on top of the page."""
        return self.page.locator("h1").first.inner_text()


def watch(visit: Visit) -> Visit:
    """Record requests to other hosts, console errors and uncaught exceptions of a page."""
    own = urlparse(visit.base).netloc

    def asked(request: Request) -> None:
        there = urlparse(request.url)
        if there.scheme in ("http", "https", "ws", "wss") and there.netloc != own:
            visit.foreign.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not PROBE.search(message.location.get("url", "")):
            visit.complaints.append(message.text)

    visit.page.on("request", asked)
    visit.page.on("console", said)
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    return visit
