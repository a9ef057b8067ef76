"""No word of a chart is cut, covered or too small, at any size and with any town's numbers."""

import pytest
from playwright.sync_api import Browser

from dewak_dash.text import labels
from scripts.running import settled

pytestmark = pytest.mark.browser
TOWNS = ("05562020", "05954032", "05562032", "05954020", "09162000", "11000000", "02000000", "16054000", "14625240",
         "01056025", "03402000", "07231021")
SCREENS = {"phone": ({"width": 390, "height": 844}, 12), "laptop": ({"width": 1366, "height": 768}, 14),
           "projector": ({"width": 1920, "height": 1080}, 18)}
WITH_CHARTS = {"ueberblick": labels("ueberblick.view"), "bevoelkerung": labels("bevoelkerung.view"),
               "angebote": labels("angebote.view"), "finanzierung": labels("finanzierung.view"),
               "methoden": labels("methoden.view")}
# A pair takes more than a minute: the first views on the narrowest screen run with every check, all other pairs and
# views on request (--all-towns).
ALWAYS = {("phone", TOWNS[0])}
VIEWS = [f"{stem}?ansicht={view}" for stem, views in WITH_CHARTS.items() for view in views]
FIRST = [f"{stem}?ansicht={next(iter(views))}" for stem, views in WITH_CHARTS.items()]
# Boxes of all words in a chart against the chart's own box and against each other; a touch of two px is none.
BOXES = """(smallest) => [...document.querySelectorAll('.js-plotly-plot')].flatMap(chart => {
  const frame = chart.getBoundingClientRect(), wrong = [];
  const words = [...chart.querySelectorAll('.main-svg text')].filter(word => word.textContent.trim()
    && !word.closest('.hoverlayer') && word.getBoundingClientRect().width > 1
    && getComputedStyle(word).visibility !== 'hidden');
  const boxes = words.map(word => word.getBoundingClientRect());
  words.forEach((word, i) => {
    const a = boxes[i], text = word.textContent.trim();
    if (a.left < frame.left - 2 || a.right > frame.right + 2 || a.top < frame.top - 3 || a.bottom > frame.bottom + 3)
      wrong.push(`cut: ${text}`);
    if (parseFloat(getComputedStyle(word).fontSize) < smallest) wrong.push(`small: ${text}`);
    for (let j = i + 1; j < words.length; j++) {
      const b = boxes[j];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 4) wrong.push(`covered: ${text} | ${words[j].textContent.trim()}`);
    }
  });
  return wrong;
})"""


@pytest.mark.parametrize("town", TOWNS)
@pytest.mark.parametrize("screen", SCREENS)
def test_words_in_charts_have_room(request: pytest.FixtureRequest, browser: Browser, base: str, screen: str,
                                   town: str) -> None:
    everything = request.config.getoption("--all-towns")
    if (screen, town) not in ALWAYS and not everything:
        pytest.skip("walks all views of one more town: run with --all-towns")
    viewport, smallest = SCREENS[screen]
    context = browser.new_context(viewport=viewport, locale="de-DE", is_mobile=screen == "phone")
    page = context.new_page()
    found = {}
    for view in VIEWS if everything else FIRST:
        page.goto(f"{base}/{view}&ags={town}")
        settled(page, 400)
        if wrong := page.evaluate(BOXES, smallest):
            found[view] = wrong
    context.close()
    assert found == {}
