"""Tables hold figures, not words: what a page draws as "109 (85–128)" is three columns of numbers in its file."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.model import Exhibit
from dewak_dash.text import labels, t
from dewak_dash.topics.pages import PAGES
from dewak_dash.ui import widgets

Runner = Callable[..., AppTest]
FIGURE = r"[+−-]?\d[\d.]*(,\d+)?"
WRITTEN = re.compile(rf"{FIGURE}(\s?\S{{1,20}})?|{FIGURE}(\s\S{{1,20}})?\s*(\(|–|bis)\s*{FIGURE}.*")
NO_FIGURE = re.compile(r"(\d{2}\.){0,2}(19|20)\d{2}((-\d{2}){0,2}|/\d{2})|\d+k?m[-A-Z0-9]+|(0[1-9]|1[0-6])\d{6}|")
VISIT = date(2026, 12, 3)
PROJECT_TOWNS = ("05562020", "05954032")
CLASSES = {t(key) for key in ("methoden.col.horizon", "methoden.col.size", "methoden.components.col.group",
                              "methoden.official.col.ages", "vorausberechnung.col.group", "bevoelkerung.col.age",
                              "einzugsgebiete.years.age")}


def written_figures(column: "pd.Series[object]") -> list[str]:
    """Return the texts of a column where most of them are figures, ranges of figures or figures with their unit."""
    texts = [text.replace("\u2060", "").replace("\u00a0", " ") for text in column if isinstance(text, str)]
    texts = [text for text in texts if not NO_FIGURE.fullmatch(text)]
    found = [text for text in texts if WRITTEN.fullmatch(text)]
    return found if 2 * len(found) > len(texts) else []


@pytest.mark.parametrize("text", ["109 (85–128)", "61.577", "+2,7 %", "−8,3\u00a0%", "310.700 €", "2 Besuche/Stunde",
                                  "100\u00a0%", "1\u00a0Stellen bis 3\u00a0Stellen", "40 bis 60", "3550", "7,1394"])
def test_a_written_figure_is_noticed(text: str) -> None:
    assert written_figures(pd.Series([text, "kurze Zeit"])[:1])


@pytest.mark.parametrize("text", ["31.12.2023", "2040", "05562020", "Zensus 2011", "2 Häuser in Herten, Stand 2017",
                                  "200m-4122800-3168000", ""])
def test_dates_years_keys_and_sentences_are_none(text: str) -> None:
    assert not written_figures(pd.Series([text]))


@pytest.mark.parametrize("stem", PAGES)
@pytest.mark.parametrize("ags", [*PROJECT_TOWNS, "07231021"])
def test_no_table_holds_figures_as_words_nor_the_day_of_the_visit_as_their_own(
        run_page: Runner, monkeypatch: pytest.MonkeyPatch, visit_on: Callable[[date], None], stem: str, ags: str
) -> None:
    visit_on(VISIT)
    drawn: dict[str, Exhibit] = {}
    head = widgets._head

    def seen(shown: Exhibit, *rest: str) -> None:
        drawn[shown.key] = shown
        head(shown, *rest)

    monkeypatch.setattr(widgets, "_head", seen)
    views = labels(f"{stem}.view")
    for view in views or ("",):
        run_page(stem, ags=ags, ansicht=view)
    assert drawn or not views or ags not in PROJECT_TOWNS
    # Tables of programmes and carriers say what applies on the day they are asked for.
    assert [key for key, shown in drawn.items() if shown.as_of == VISIT.isoformat()
            and not key.startswith("finanzierung-")] == []
    raw = {key for key in drawn if key.startswith("vorschau-")}  # rows of the store as they are
    assert {(key, name): found[:3] for key, shown in drawn.items() if key not in raw for name in shown.table
            if name not in CLASSES and (found := written_figures(shown.table[name]))} == {}


@pytest.mark.parametrize("stem", PAGES)
def test_bars_begin_at_zero(run_page: Runner, monkeypatch: pytest.MonkeyPatch, stem: str) -> None:
    """A bar's length is its value: the axis along it holds 0, unless it says from where its bars set out (`base`)."""
    seen: dict[str, Any] = {}
    draw = widgets.plot

    def noted(figure: Any, **rest: Any) -> None:
        seen[rest["key"]] = figure
        draw(figure, **rest)

    monkeypatch.setattr(widgets, "plot", noted)
    for view in labels(f"{stem}.view") or ("",):
        run_page(stem, ags="05562020", ansicht=view)
    wrong = {}
    for key, figure in seen.items():
        for bar in (trace for trace in figure.data if trace.type == "bar" and trace.base is None):
            name = (bar.xaxis or "x") if bar.orientation == "h" else (bar.yaxis or "y")
            axis = figure.layout[f"{name[0]}axis{name[1:]}"]
            if axis.range is not None and not min(axis.range) <= 0 <= max(axis.range):
                wrong[key] = axis.range
    assert wrong == {}
