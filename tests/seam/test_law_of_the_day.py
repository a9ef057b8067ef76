"""The clock moved on: with values of the next year appended the figures change, without them the page says so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.store.build import build_store
from dewak_dash.store.database import Database, open_database
from dewak_dash.store.parameters import law
from dewak_dash.topics.finanzierung import answers
from dewak_dash.topics.finanzierung import shown as queries

ROOT = Path(__file__).resolve().parents[2]
HERTEN = "05562020"
TODAY, NEXT_YEAR, FAR = date(2026, 11, 27), date(2027, 6, 1), date(2040, 1, 1)
# Made up for this test: a higher additional health rate and five per cent more pay; the rest goes on as it is.
APPENDED = {"sv_rv_satz": (18.6, "%"), "sv_av_satz": (2.6, "%"), "sv_kv_satz": (14.6, "%"), "sv_kv_zusatz": (3.9, "%"),
            "sv_pv_ag_anteil": (1.8, "%"), "pay_sue_s8b_st3": (4296.54, "EUR/Monat"),
            "pay_sue_s11b_st3": (4586.54, "EUR/Monat"), "pay_sue_s12_st4": (5148.71, "EUR/Monat")}
BLOCK = """
[[parameter]]
parameter_id = "{name}"
category = "Test"
name_de = "Wert"
value = {value}
unit = "{unit}"
valid_from = 2027-01-01
reference = "§ 1"
address = "https://example.org"
retrieved = 2027-01-02
quality = "official"
"""


@pytest.fixture
def appended(tmp_path: Path) -> Database:
    """Build a store from a copy of the dated values with those of 2027 appended to their ids."""
    data = tmp_path / "data"
    copytree(ROOT / "data" / "parameters", data / "parameters")
    (data / "sources.toml").write_bytes((ROOT / "data" / "sources.toml").read_bytes())
    with (data / "parameters" / "personal.toml").open("a", encoding="utf-8") as file:
        file.write("".join(BLOCK.format(name=name, value=value, unit=unit)
                           for name, (value, unit) in APPENDED.items()))
    build_store(data, tmp_path / "store.duckdb")
    return open_database(tmp_path / "store.duckdb")


def head(on: date) -> str:
    """Return what stands in the head of the page below its title."""
    return " ".join(queries.book(HERTEN, answers.start(HERTEN).choices, None, on).run_out)


def test_today_nothing_has_run_out(database: Database) -> None:
    assert "überholt" not in head(TODAY)


@pytest.mark.parametrize("on", [NEXT_YEAR, FAR])
def test_the_head_of_the_page_says_that_law_has_run_out(database: Database, on: date) -> None:
    assert "Stand der Tarife: 2026, seit 01.01.2027 überholt" in head(on)


def test_values_of_the_next_year_change_the_figures(
    database: Database, appended: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices, later = answers.start(HERTEN).choices, date(2027, 6, 2)
    stale = answers.outcomes(HERTEN, choices, None, NEXT_YEAR)["municipal"].likely.costs["staff"][0, 0]
    monkeypatch.setattr(answers, "law", lambda: law(appended))
    book = queries.book(HERTEN, choices, None, later)
    assert book.run_out == ()
    # Dues rise by half of one per cent of pay: from 25.95 to 26.45 per cent of what is 5 per cent higher.
    # A year costs (pay + allowance) * (12 + 0.85) * (1 + dues) for a full post.
    factor = (4586.54 + 180) * 1.2645 / ((4368.13 + 180) * 1.2595)
    assert book.outcomes["municipal"].likely.costs["staff"][0, 0] == pytest.approx(stale * factor)


@pytest.mark.parametrize("view", ["zahlt", "foerderung", "programme", "annahmen"])
def test_every_view_of_the_page_says_it_on_the_day_of_the_visit(
    run_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    monkeypatch.setattr("dewak_dash.ui.day.today", lambda: FAR)
    app = run_page("finanzierung", ags=HERTEN, ansicht=view)
    assert "seit 01.01.2027 überholt" in " ".join(str(getattr(e.proto, "body", "")) for e in app.main)
