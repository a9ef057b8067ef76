"""What only a real browser shows: the map is painted, a download arrives, an unknown address does no harm."""

import io
import time
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser
from visit import LAPTOP, Visit, watch

pytestmark = pytest.mark.browser
PATIENCE_SECONDS = 15
MAP = '[data-testid="stDeckGlJsonChart"]'


def opened(browser: Browser, base: str, stem: str, query: str = "") -> Visit:
    """Open a page in a context of its own."""
    context = browser.new_context(viewport=LAPTOP, locale="de-DE", accept_downloads=True)
    visit = watch(Visit(stem, base, context.new_page()))
    visit.open(query)
    return visit


def painted(colours: Counter[tuple[int, int, int]]) -> bool:
    """Tell whether there is more on a map than its ground."""
    return len(colours) > 20 and colours.most_common(1)[0][1] / colours.total() < 0.95


def colours_when_painted(visit: Visit) -> Counter[tuple[int, int, int]]:
    """Return the colours of the map's pixels and how often each occurs, once it is painted or patience has ended."""
    chart = visit.page.locator(MAP).first
    chart.evaluate("map => map.scrollIntoView()")  # does not wait for a painter that is still at work
    end = time.monotonic() + PATIENCE_SECONDS
    while True:  # the map is painted after the page has come to rest
        box = chart.bounding_box()
        assert box is not None
        shot = visit.page.screenshot(clip=box)
        pixels = Image.open(io.BytesIO(shot)).convert("RGB")
        colours = Counter(pixels.get_flattened_data())
        if painted(colours) or time.monotonic() > end:
            return colours


@pytest.mark.parametrize("town", ["05562020", "05954032"])
def test_map_is_painted(browser: Browser, base: str, town: str) -> None:
    visit = opened(browser, base, "einzugsgebiete", f"ags={town}")
    assert painted(colours_when_painted(visit))
    assert visit.foreign == []
    assert visit.complaints == []


@pytest.mark.parametrize(("button", "mark", "start"), [
    ("Für Excel (CSV)", b"\xef\xbb\xbf", "Tabelle;"), ("Für Programme (CSV)", b'"', '"')])
def test_a_table_is_there_for_people_and_for_programs(browser: Browser, base: str, tmp_path: Path, button: str,
                                                      mark: bytes, start: str) -> None:
    visit = opened(browser, base, "bevoelkerung", "ags=05954032")
    details = visit.page.locator('[data-testid="stExpander"] details').first
    details.scroll_into_view_if_needed()
    details.locator("summary").click()
    with visit.page.expect_download() as download:
        details.get_by_role("button", name=button).click()
    target = tmp_path / "table.csv"
    download.value.save_as(target)
    raw = target.read_bytes()
    text = raw.decode("utf-8-sig")
    assert raw.startswith(mark)
    assert text.startswith(start)
    assert "Quelle" in text
    assert "bevoelkerung?ags=05954032" in text
    assert download.value.suggested_filename.startswith("wetter-ruhr_bevoelkerung_")


def test_one_click_makes_the_paper_and_each_document_arrives(browser: Browser, base: str, tmp_path: Path) -> None:
    visit = opened(browser, base, "finanzierung", "ags=05562020&ansicht=vorlage&flaeche=450")
    visit.page.get_by_role("button", name="Ratsvorlage erstellen").click()
    whole = visit.page.get_by_role("button", name="Alles (ZIP)")
    whole.wait_for(timeout=60_000)
    with visit.page.expect_download() as download:
        whole.click()
    target = tmp_path / "paper.zip"
    download.value.save_as(target)
    with zipfile.ZipFile(target) as packed:
        starts = {Path(name).suffix: packed.read(name)[:4] for name in packed.namelist()}
    assert starts[".pdf"] == b"%PDF"
    assert starts[".docx"] == starts[".pptx"] == starts[".xlsx"] == b"PK\x03\x04"
    assert visit.complaints == []


def test_unknown_address_says_so_and_leads_back(browser: Browser, base: str) -> None:
    visit = Visit("gibtesnicht", base, browser.new_context(viewport=LAPTOP, locale="de-DE").new_page())
    answer = visit.page.goto(f"{base}/gibtesnicht?ags=05562020")
    assert answer is not None
    assert answer.status == 404
    assert visit.page.inner_text("h1") == "Diese Seite gibt es hier nicht."
    visit.page.get_by_role("link").click()
    visit.page.wait_for_selector(".dw-title", timeout=60_000)
