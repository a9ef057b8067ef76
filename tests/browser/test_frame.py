"""What the frame does in the browser: sizes of screens, themes, wheel, print, keyboard, levers on a phone."""

import pytest
from playwright.sync_api import Browser, Page
from visit import LAPTOP, PHONE

from scripts.running import PATIENCE_MS, settled

pytestmark = pytest.mark.browser
WALL = {"width": 1920, "height": 1080}
TICK = ".js-plotly-plot .xtick text"
TYPE = "() => parseFloat(getComputedStyle(document.querySelector('.js-plotly-plot .xtick text')).fontSize)"
# Empty while the chart is being drawn anew.
INK = """() => { const tick = document.querySelector('.js-plotly-plot .xtick text')
    return tick ? getComputedStyle(tick).fill : '' }"""
# Charts that are wider on paper than they were drawn: they would lie on what stands below.
GROWN = """() => [...document.querySelectorAll('.stPlotlyChart .js-plotly-plot')].filter(e =>
    !(e.getBoundingClientRect().width <= parseFloat(e.style.getPropertyValue('--dw-wide')) + 1))
    .map(e => e.closest('[class*="st-key-x-"]')?.className)"""
CONTENT = """() => { const box = document.querySelector('.stMainBlockContainer'), style = getComputedStyle(box);
    return box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) }"""
LEVER = """() => { const box = [...document.querySelectorAll('.st-key-levers [data-testid=stSlider]')].at(-1)
    .getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }"""
FIGURES = """() => { const top = document.querySelector('.st-key-figures').getBoundingClientRect().top;
    return top >= 0 && top < innerHeight / 2 }"""
# The layer of a chart that catches the mouse draws nothing.
RIGHT = """() => [...document.querySelectorAll('.stMain *:not(.draglayer, .draglayer *)')]
    .filter(e => e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().right > innerWidth + 2)
    .map(e => e.className.baseVal ?? e.className)"""


def opened(browser: Browser, address: str, viewport: dict[str, int]) -> Page:
    """Open an address on a screen of a size."""
    context = browser.new_context(viewport=viewport, locale="de-DE", is_mobile=viewport is PHONE,
                                  has_touch=viewport is PHONE, color_scheme="light")
    page = context.new_page()
    page.goto(address, timeout=PATIENCE_MS)
    settled(page)
    return page


@pytest.mark.parametrize(("viewport", "query", "least"), [
    (PHONE, "", 12), (LAPTOP, "", 14), (WALL, "", 18), (LAPTOP, "&beamer=1", 18)])
def test_charts_are_written_for_the_screen(browser: Browser, base: str, viewport: dict[str, int], query: str,
                                           least: float) -> None:
    page = opened(browser, f"{base}/bevoelkerung?ags=05562020{query}", viewport)
    page.wait_for_selector(TICK)
    assert least <= page.evaluate(TYPE) < least + 3
    if viewport is WALL:
        assert page.evaluate(CONTENT) >= 1700
    page.context.close()


def test_charts_follow_the_theme(browser: Browser, base: str) -> None:
    page = opened(browser, f"{base}/bevoelkerung?ags=05562020", LAPTOP)
    page.wait_for_selector(TICK)
    light = page.evaluate(INK)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"before => ![before, ''].includes(({INK})())", arg=light, timeout=PATIENCE_MS)
    page.context.close()


# Of a choice paper shows what is chosen; the list of years in "vorlage" has more columns than any other table.
NOT_CHOSEN = """() => [...document.querySelectorAll('[role=radio][aria-checked=false]')]
    .filter(e => e.offsetParent).length"""


@pytest.mark.parametrize("view", ["ueberblick?", "bevoelkerung?", "einzugsgebiete?", "finanzierung?ansicht=vorlage&"])
def test_nothing_is_cut_on_paper(browser: Browser, base: str, view: str) -> None:
    page = opened(browser, f"{base}/{view}ags=05562020", LAPTOP)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.evaluate(GROWN) == []
    page.set_viewport_size({"width": 702, "height": 1000})
    settled(page)
    assert page.evaluate(RIGHT) == []
    assert page.evaluate(NOT_CHOSEN) == 0
    assert "gedruckt am" in page.locator(".dw-print").last.inner_text()
    page.context.close()


def test_wheel_moves_the_page_and_with_ctrl_the_map(browser: Browser, base: str) -> None:
    page = opened(browser, f"{base}/einzugsgebiete?ags=05562020", LAPTOP)
    chart = page.get_by_test_id("stDeckGlJsonChart")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    place = "() => document.querySelector('[data-testid=stMain]').scrollTop"
    before = page.evaluate(place)
    # The hint goes after a moment, so what was said is noted down by the page while the wheel turns.
    chart.evaluate("""map => { window.hinted = null; new MutationObserver(() => {
        window.hinted ??= map.dataset.hint ?? null }).observe(map, { attributes: true }) }""")
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    page.mouse.wheel(0, 200)
    page.wait_for_function(f"before => ({place})() > before + 50", arg=before, timeout=PATIENCE_MS)
    page.wait_for_function("() => window.hinted !== null", timeout=PATIENCE_MS)
    assert page.evaluate("() => window.hinted") == "Strg (⌘) und Mausrad oder zwei Finger zoomen die Karte."
    page.evaluate("""() => addEventListener('wheel', e => { window.kept = !e.defaultPrevented })""")
    before = page.evaluate(place)
    page.keyboard.down("Control")
    page.mouse.wheel(0, 100)
    page.wait_for_function("() => window.kept === false", timeout=PATIENCE_MS)
    page.keyboard.up("Control")
    assert page.evaluate(place) == before
    page.context.close()


def test_a_thumb_moves_the_page_over_a_map(browser: Browser, base: str) -> None:
    page = opened(browser, f"{base}/einzugsgebiete?ags=05562020", PHONE)
    page.wait_for_selector("[data-testid=stDeckGlJsonChart] canvas")
    touch = ("() => [...document.querySelectorAll('[data-testid=stDeckGlJsonChart] *')]"
             ".map(e => getComputedStyle(e).touchAction)")
    assert set(page.evaluate(touch)) == {"pan-y"}
    levers, chart, place = (page.locator(part).first.bounding_box() for part in (
        ".st-key-levers", "[data-testid=stDeckGlJsonChart]", "input[type=text]"))
    assert levers is not None
    assert chart is not None
    assert place is not None
    assert levers["y"] < chart["y"] < place["y"]  # levers folded above, where one is below
    page.context.close()


def test_figures_stay_in_view_while_levers_are_open_on_a_phone(browser: Browser, base: str) -> None:
    page = opened(browser, f"{base}/finanzierung?ags=05562020", PHONE)
    page.locator(".st-key-levers summary").first.click()
    settled(page)
    page.locator(".st-key-levers [data-testid=stSlider]").last.scroll_into_view_if_needed()
    page.wait_for_function(f"() => ({LEVER})() && ({FIGURES})()", timeout=PATIENCE_MS)
    page.context.close()


def test_first_screen_holds_finding_figures_picture_and_levers(browser: Browser, base: str) -> None:
    page = opened(browser, f"{base}/finanzierung?ags=05562020", LAPTOP)
    for part in (".dw-title", ".st-key-figures", ".st-key-levers", ".js-plotly-plot"):
        box = page.locator(part).first.bounding_box()
        assert box is not None
        assert box["y"] < LAPTOP["height"] - 100, part
    picture, levers = (page.locator(part).first.bounding_box() for part in (".js-plotly-plot", ".st-key-levers"))
    assert picture is not None
    assert levers is not None
    assert levers["x"] > picture["x"] + picture["width"] - 2
    page.context.close()


def test_keyboard_shows_where_it_is(browser: Browser, base: str) -> None:
    page = opened(browser, f"{base}/bevoelkerung", LAPTOP)
    for _ in range(12):
        page.keyboard.press("Tab")
        outlined = page.evaluate("""() => { let e = document.activeElement; for (let i = 0; e && i < 3; i++) {
            const s = getComputedStyle(e);
            if (parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none') return true;
            e = e.parentElement } return false }""")
        assert outlined, page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)")
    page.context.close()


def test_arrow_and_page_keys_lead_through_the_slides(browser: Browser, base: str) -> None:
    page = opened(browser, f"{base}/praesentation?ags=05562020", LAPTOP)
    for key, step in (("ArrowRight", "menschen"), ("PageDown", "angebote"), ("ArrowLeft", "menschen")):
        page.keyboard.press(key)
        page.wait_for_url(f"**schritt={step}**", timeout=PATIENCE_MS)
        settled(page)
    page.keyboard.press("PageUp")
    page.wait_for_function("() => !location.search.includes('schritt')")
    page.context.close()
