"""Picture every page from the running app into docs/screenshots: `python -m scripts.screenshots [stem ...]`.

Laptop and phone show the page from top to bottom, the projector what stands on the wall at first sight.
"""

import io
import sys
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser

from scripts.running import ROOT, chromium, running_app, settled

TARGET = ROOT / "docs" / "screenshots"
SIZES = {"laptop": (1366, 768, 4200), "phone": (390, 844, 3600), "projector": (1920, 1080, 1080)}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
COLOURS = 192
MAP_SECONDS = 2
HEIGHT = """() => Math.max(...['stMain', 'stAppViewContainer']
    .map(id => document.querySelector(`[data-testid=${id}]`)?.scrollHeight || 0), innerHeight)"""


def pictures(browser: Browser, address: str, size: str) -> dict[str, bytes]:
    """Return a PNG of a page in each theme, cut at the size's largest height; one visit for all."""
    width, height, most = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, locale="de-DE", color_scheme=THEMES[0],
                                  is_mobile=size == "phone", has_touch=size == "phone")
    page = context.new_page()
    page.goto(address)
    settled(page)
    whole = max(height, min(int(page.evaluate(HEIGHT)), most))
    if whole > height:
        page.set_viewport_size({"width": width, "height": whole})
        settled(page)
    shots: dict[str, bytes] = {}
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        settled(page)
        page.wait_for_timeout(1000 * MAP_SECONDS)
        shots[theme] = page.screenshot()
    context.close()
    return shots


def save(shot: bytes, path: Path) -> None:
    """Write a picture with few colours, so that the repository stays small."""
    image = Image.open(io.BytesIO(shot)).convert("RGB")
    image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)


def main(stems: list[str]) -> int:
    """Picture the named pages, or all."""
    TARGET.mkdir(parents=True, exist_ok=True)
    every = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
    with running_app() as base, chromium() as browser:
        for stem in stems or every:
            for size in SIZES:
                for theme, shot in pictures(browser, f"{base}/{stem}", size).items():
                    path = TARGET / f"{stem}-{size}-{theme}.png"
                    save(shot, path)
                    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
