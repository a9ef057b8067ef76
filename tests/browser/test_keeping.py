"""A visitor keeps states: by name, as a file that comes back, one to compare with; and takes all back by one click."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from visit import LAPTOP

from scripts.running import PATIENCE_MS, settled

pytestmark = pytest.mark.browser
MENU, BOX = "Speichern und vergleichen", "Eckwerte"
VISIT = Path(__file__).resolve().parents[1] / "visits" / "1.dewak.json"
CHANGED = "ags=05562020&flaeche=450"


def opened(browser: Browser, base: str, page: str, query: str) -> Page:
    context = browser.new_context(viewport=LAPTOP, locale="en-US", accept_downloads=True)
    found = context.new_page()
    found.goto(f"{base}/{page}?{query}")
    settled(found)
    return found


def menu(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()
    settled(page)


def click(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settled(page)


def test_a_state_is_kept_as_a_file_and_shown_again(browser: Browser, base: str, tmp_path: Path) -> None:
    page = opened(browser, base, "finanzierung", CHANGED)
    menu(page, MENU)
    expect(page.get_by_text("per file")).to_be_hidden()
    page.get_by_label("Name für den Stand auf dem Schirm").fill("Große Fläche")
    page.keyboard.press("Enter")
    settled(page)
    click(page, "Stand merken")
    with page.expect_download() as download:
        page.get_by_role("button", name="Projektdatei speichern").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name.endswith(".dewak.json")
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["current"]["house"] == {"flaeche": 450}
    assert [each["name"] for each in found["saved"]] == ["Große Fläche"]

    other = opened(browser, base, "daten", "ags=05954032")
    menu(other, MENU)
    other.set_input_files("input[type=file]", file)
    other.wait_for_url(re.compile(r"/finanzierung\?.*flaeche=450"), timeout=PATIENCE_MS)
    settled(other)
    expect(other.get_by_text("ist geöffnet")).to_be_visible()
    assert "ags=05562020" in other.url


def test_a_saved_state_gets_another_name_and_is_taken_away(browser: Browser, base: str) -> None:
    page = opened(browser, base, "finanzierung", CHANGED)
    menu(page, MENU)
    name, chosen = page.get_by_label("Name für den Stand"), page.get_by_role("combobox", name="Gemerkte Stände")
    for new, way, shown in (("Klein", "Stand merken", "Klein"), ("Groß", "Stand merken", "Groß"),
                            ("Klein", "Umbenennen", "Groß"), ("Sehr groß", "Umbenennen", "Sehr groß")):
        name.fill(new)
        click(page, way)
        expect(chosen).to_have_value(shown)
        said = page.get_by_test_id("stPopoverBody").get_by_text("gibt es schon")  # not below it, where it is covered
        assert said.is_visible() == ((new, way) == ("Klein", "Umbenennen"))
        if new == "Groß":
            click(page, "Damit vergleichen")
    assert page.locator(".dw-delta").first.inner_text().startswith("gegenüber „Sehr groß“: ")
    assert "gegen=" in page.url
    click(page, "Löschen")
    expect(chosen).to_have_value("Klein")
    expect(page.locator(".dw-delta")).to_have_count(0)
    assert "gegen=" not in page.url
    click(page, "Löschen")
    expect(chosen).to_have_count(0)


def test_a_file_that_is_not_ours_is_refused_in_words_and_nothing_changes(browser: Browser, base: str,
                                                                       tmp_path: Path) -> None:
    page = opened(browser, base, "daten", CHANGED)
    before = page.url
    (tmp_path / "fremd.json").write_text('{"type": "FeatureCollection"}', encoding="utf-8")
    (tmp_path / "gross.json").write_text(" " * 300_000, encoding="utf-8")
    menu(page, MENU)
    page.set_input_files("input[type=file]", tmp_path / "fremd.json")
    expect(page.get_by_text("Das ist keine Projektdatei dieses Dashboards")).to_be_visible()
    page.set_input_files("input[type=file]", tmp_path / "gross.json")
    expect(page.get_by_text("Die Datei ist zu groß für eine Projektdatei")).to_be_visible()
    assert page.url == before


def test_figures_are_compared_after_a_reload_too_and_all_goes_back(browser: Browser, base: str) -> None:
    page = opened(browser, base, "finanzierung", "ags=05562020")
    menu(page, MENU)
    click(page, "Mit den Ausgangswerten vergleichen")
    assert page.locator(".dw-delta").all_inner_texts() == ["gegenüber „Ausgangswerte“: gleich"] * 4
    page.goto(f"{page.url}&flaeche=800")
    settled(page)
    told = page.locator(".dw-delta").all_inner_texts()
    assert re.fullmatch(r"gegenüber „Ausgangswerte“: \+\d+\.\d00\s€", told[1])
    menu(page, BOX)
    page.get_by_test_id("stPopoverBody").get_by_role("button", name="Zurück auf Ausgangswerte").click()
    page.wait_for_url(lambda address: "flaeche" not in address, timeout=PATIENCE_MS)
    settled(page)
    assert "flaeche" not in page.url
    assert page.locator(".dw-delta").all_inner_texts() == ["gegenüber „Ausgangswerte“: gleich"] * 4


def test_the_box_of_one_page_moves_the_others(browser: Browser, base: str) -> None:
    page = opened(browser, base, "daten", "ags=05562020")
    menu(page, BOX)
    box = page.get_by_test_id("stPopoverBody")
    box.get_by_role("slider", name=re.compile("Fläche")).focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("flaeche=371"), timeout=PATIENCE_MS)
    settled(page)
    expect(page.get_by_text("1 geändert")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Finanzierung").first.click()
    page.wait_for_url(re.compile(r"/finanzierung.*flaeche=371"), timeout=PATIENCE_MS)
    settled(page)
    assert page.get_by_role("slider", name=re.compile("Fläche")).input_value() in ("371", "")


def test_the_old_file_of_every_form_opens(browser: Browser, base: str) -> None:
    page = opened(browser, base, "daten", "ags=05954032")
    menu(page, MENU)
    page.set_input_files("input[type=file]", VISIT)
    page.wait_for_url(re.compile("ansicht=zahlt"), timeout=PATIENCE_MS)
    settled(page)
    assert page.locator("h1").first.inner_text().startswith("Treff am Markt")
