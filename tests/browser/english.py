"""Words of English on a page, in texts, names and hints, where all should be German."""

import re

from playwright.sync_api import Page

# Every word a viewer or a screen reader meets, without what stands in tables of data and in scripts.
WORDS = """() => {
  const found = [document.title];
  const hidden = e => e.closest('script, style, noscript, [data-testid="stIconMaterial"], td, th, .js-plotly-plot');
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.nodeValue.trim() && !hidden(node.parentElement)) found.push(node.nodeValue.trim());
    } else if (!hidden(node)) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (node.getAttribute(name)) found.push(node.getAttribute(name));
    }
  }
  return found;
}"""
# Words of English that no German sentence holds.
ENGLISH = re.compile(r"\b(the|this|your|you|with|of|for|not|found|results?|press|enter|apply|choose|option|select|"
                     r"fullscreen|skip|content|help|sidebar|expand|collapse|page|download|close|clear|menu|settings|"
                     r"theme|light|dark|running|stop|connecting|search|open|value|navigate|notifications|rerun|"
                     r"show|loading|print|app|pages)\b", re.IGNORECASE)
# Names of publishers, programmes and pages that are English of their own, and German words spelled alike.
NAMES = re.compile(r"International School of Management|Open ?(Data|Street ?Map)|GERDA|in the|Community|App\b|"
                   r"[A-Za-z_]+\.[a-z]{2,}|\bmit\b", re.IGNORECASE)


def english(page: Page) -> list[str]:
    """Return every text on a page that holds an English word."""
    return [text for text in page.evaluate(WORDS) if ENGLISH.search(NAMES.sub("", text))]
