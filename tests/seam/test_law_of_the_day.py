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
from dewak_dash.topics import answered
from dewak_dash.topics.finanzierung import answers
from dewak_dash.topics.finanzierung import shown as queries

ROOT = Path(__file__).resolve().parents[2]
HERTEN = "05562020"
TODAY, NEXT_YEAR, FAR = date(2026, 11, 27), date(2027, 6, 1), date(2040, 1, 1)
# Made up for this test: a higher additional health rate and five per cent more pay; the rest goes on as it is.
APPENDED = {"sv_rv_satz": (18.6, "%"), "sv_av_satz": (2.6, "%"), "sv_kv_satz": (14.6, "%"), "sv_kv_zusatz": (3.9, "%"),
            "sv_pv_ag_anteil": (1.8, "%"), "pay_sue_s8b_st3": (4296.54, "EUR/Monat"),
            "pay_sue_s12_st3": (4820.29, "EUR/Monat"),
            **{f"pay_sue_s11b_st{stage}": (pay, "EUR/Monat") for stage, pay in
               enumerate((4110.88, 4390.25, 4586.54, 5087.02, 5478.0, 5712.6), start=1)}}
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
    return " ".join(queries.book(HERTEN, answers.start(HERTEN, on), None, on).run_out)


def test_today_nothing_has_run_out(database: Database) -> None:
    assert "überholt" not in head(TODAY)


@pytest.mark.parametrize("on", [NEXT_YEAR, FAR])
def test_the_head_of_the_page_says_that_law_has_run_out(database: Database, on: date) -> None:
    assert "Stand der Tarife: 2026, seit 01.01.2027 überholt" in head(on)


def test_the_second_door_names_each_value_to_append(database: Database) -> None:
    """Stages that pay only reaches later count too."""
    found = answered.ask("finanzierung", HERTEN, {}, NEXT_YEAR).run_out
    assert {each.id for each in found} == set(APPENDED)


def test_values_of_the_next_year_change_the_figures(
    database: Database, appended: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices, later = answers.start(HERTEN, NEXT_YEAR), date(2027, 6, 2)
    stale = answers.outcomes(HERTEN, choices, None, NEXT_YEAR)["municipal"].middle.costs["staff"][0, 1]
    monkeypatch.setattr(answers, "law", lambda: law(appended))
    book = queries.book(HERTEN, choices, None, later)
    assert book.run_out == ()
    assert answered.ask("finanzierung", HERTEN, {}, later).run_out == ()
    # Dues rise by half of one per cent of pay: from 21.15 to 21.65 per cent of what is 5 per cent higher; the pension
    # fund takes 7.75, the accident insurance 1 per cent. A year costs (pay + allowance) * (12 + 0.85) * (1 + dues).
    factor = (4586.54 + 180) * 1.304 / ((4368.13 + 180) * 1.299)
    assert book.outcomes["municipal"].middle.costs["staff"][0, 1] == pytest.approx(stale * factor)


@pytest.mark.parametrize(("stem", "view"), [
    ("finanzierung", "form"), ("finanzierung", "zahlt"), ("finanzierung", "programme"), ("finanzierung", "annahmen"),
    ("ueberblick", "antwort"), ("ueberblick", "stadt"), ("organisation", "abwaegung"), ("einrichtungen", "profil"),
    ("einrichtungen", "vergleich")])
def test_every_page_that_reckons_with_pay_says_it_on_the_day_of_the_visit(
    run_page: Callable[..., AppTest], visit_on: Callable[[date], None], stem: str, view: str
) -> None:
    visit_on(FAR)
    app = run_page(stem, ags=HERTEN, ansicht=view)
    assert "seit 01.01.2027 überholt" in " ".join(str(getattr(e.proto, "body", "")) for e in app.main)
