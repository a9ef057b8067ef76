"""The page Finanzierung: its findings, its controls, its address, and what it must not offer."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.finance.ledger import PAYERS
from dewak_dash.finance.models import MODELS
from dewak_dash.model import Region
from dewak_dash.store.database import Database
from dewak_dash.store.parameters import law
from dewak_dash.store.reads import financing as reads
from dewak_dash.text import labels
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_reach import people_reached
from dewak_dash.topics.finanzierung import answers, evidence
from dewak_dash.topics.finanzierung import shown as queries

HERTEN, WETTER, MUNICH = "05562020", "05954032", "09162000"
ON = date(2026, 11, 24)
TAG = re.compile(r"<[^>]+>")


def page_text(app: AppTest) -> str:
    """Return the words of the page without markup."""
    return TAG.sub(" ", " ".join(str(getattr(e.proto, "body", "")) for e in app.main))


def money(text: str) -> list[int]:
    """Return the euro amounts of a title in order."""
    return [int(n.replace(".", "")) for n in re.findall(r"\d{1,3}(?:\.\d{3})+", text)]


def title(app: AppTest) -> str:
    """Return the finding in the page's title."""
    bodies = (str(getattr(e.proto, "body", "")) for e in app.main)
    return next(TAG.sub(" ", body) for body in bodies if 'class="dw-title"' in body)


@pytest.mark.parametrize(("ags", "town"), [(HERTEN, "Herten"), (WETTER, "Wetter (Ruhr)"), (MUNICH, "München")])
def test_page_states_its_finding(run_page: Callable[..., AppTest], ags: str, town: str) -> None:
    app = run_page("finanzierung", ags=ags)
    assert not app.exception
    assert town in title(app)
    assert len(money(title(app))) == 2
    text = page_text(app)
    for name in labels("finanzierung.model").values():
        assert name in text
    assert "keine Rechtsberatung" in text


def test_each_town_starts_from_its_own_house(run_page: Callable[..., AppTest]) -> None:
    areas = {ags: run_page("finanzierung", ags=ags).slider(key="w.flaeche").value for ags in (HERTEN, WETTER, MUNICH)}
    assert areas == {HERTEN: 370, WETTER: 70, MUNICH: 200}
    assert "allgemeines Nachbarschaftshaus" in page_text(run_page("finanzierung", ags=MUNICH))


def test_changing_the_town_takes_its_defaults(run_page: Callable[..., AppTest]) -> None:
    app = run_page("finanzierung", ags=HERTEN)
    app.query_params["ags"] = WETTER
    app.run()
    assert app.slider(key="w.flaeche").value == 70
    assert "flaeche" not in app.query_params


def test_sliders_change_the_finding_and_stand_in_the_address(run_page: Callable[..., AppTest]) -> None:
    app = run_page("finanzierung", ags=WETTER)
    before = money(title(app))
    app.slider(key="w.stellen").set_value(2.0).run()
    assert max(money(title(app))) > max(before)
    assert app.query_params["stellen"] in ("2", ["2"])
    linked = run_page("finanzierung", ags=WETTER, stellen="2")
    assert title(linked) == title(app)


def test_without_a_programme_the_cliff_is_gone(run_page: Callable[..., AppTest]) -> None:
    assert "reißt eine Lücke auf" in page_text(run_page("finanzierung", ags=HERTEN))
    assert "keinen Absturz" in page_text(run_page("finanzierung", ags=HERTEN, foerderjahre="0"))


@pytest.mark.parametrize("bad", [{"flaeche": "abc"}, {"flaeche": "-5"}, {"stellen": "nan"}, {"modell": "konzern"},
                                 {"foerderjahre": "99"}, {"diskont": "1e9"}, {"lohn": "'; drop"}, {"bund": "x"}])
def test_bad_addresses_fall_back(run_page: Callable[..., AppTest], bad: dict[str, str]) -> None:
    app = run_page("finanzierung", ags=HERTEN, **bad)
    assert not app.exception
    assert "Herten" in title(app)


@pytest.mark.parametrize("extreme", [{"stellen": "0", "foerderjahre": "0"}, {"ehrenamt": "0", "besuche": "0"},
                                     {"flaeche": "30", "zusagen": "0"}, {"flaeche": "1200", "stellen": "5"}])
def test_extreme_houses_are_computed(run_page: Callable[..., AppTest], extreme: dict[str, str]) -> None:
    assert not run_page("finanzierung", ags=WETTER, **extreme).exception


def test_house_of_volunteers_costs_what_such_houses_cost(database: Database) -> None:
    # Geilenkirchen 12,000 and Kitzingen 27,800 a year, without the rebuilding.
    choices = inputs.Choices(120, 0, 3, 20, 3600, 100, 0, 2.8, 1.5, 3.4)
    ledger = answers.outcomes(MUNICH, choices, None, ON)["association"].likely
    assert 12_000 <= ledger.cost[0, 0] - ledger.costs["capital"][0, 0] <= 28_000


def test_leader_is_offered_only_in_esborn(database: Database) -> None:
    for ags, words in ((HERTEN, "kein LEADER-Gebiet"), (WETTER, "Nur Esborn"), (MUNICH, "Nordrhein-Westfalen")):
        table = queries.programmes(ags, ON).table
        leader = table[table.iloc[:, 0].str.contains("LEADER")]
        assert len(leader) == 2
        assert all(text.startswith("Nein") and words in text for text in leader.iloc[:, 1])


def test_ended_programmes_are_not_offered(database: Database) -> None:
    town = known_region(HERTEN)
    rules = {str(row["programme_id"]): row for row in reads.programmes(database, HERTEN).to_dict("records")}
    assert evidence.verdict(rules["altengerecht_2015"], town, ON).code == "expired"
    assert evidence.verdict(rules["heimat_scheck_2023"], town, ON).code == "small"
    assert evidence.verdict(rules["heimat_scheck_2023"], town, date(2028, 1, 1)).code == "expired"
    assert evidence.verdict(rules["mgh_2021"], town, date(2029, 1, 1)).code == "full"


RULE = {"verdict": "urban", "area": "05", "outside_de": "Nein: nur dort", "lapses": True, "here": None,
        "here_de": None, "valid_to": date(2027, 12, 31)}


@pytest.mark.parametrize(("changed", "ags", "day", "code", "text"), [
    ({}, HERTEN, ON, "urban", "Ja, mit Ratsbeschluss"),
    ({}, MUNICH, ON, "outside", "Nein: nur dort"),
    ({"area": None}, MUNICH, ON, "urban", "Ja, mit Ratsbeschluss"),
    ({}, HERTEN, date(2028, 1, 1), "expired", "Nein: abgelaufen"),
    ({"valid_to": None}, HERTEN, date(2028, 1, 1), "urban", "Ja"),
    ({"lapses": False, "verdict": "full"}, HERTEN, date(2028, 1, 1), "full", "Nein: nur Häuser"),
    ({"here": "granted", "here_de": "Ja, hier"}, HERTEN, ON, "granted", "Ja, hier"),
    ({"here": "granted", "here_de": "Ja, hier"}, HERTEN, date(2028, 1, 1), "expired", "Nein"),
    ({"here": "refused", "here_de": "Nein, hier nicht"}, HERTEN, date(2028, 1, 1), "refused", "Nein, hier nicht")])
def test_what_a_rule_says_of_a_place_and_day(
    changed: dict[str, object], ags: str, day: date, code: str, text: str
) -> None:
    place = Region(ags=ags, name="Ort", short_name="Ort", level="municipality")
    found = evidence.verdict({**RULE, **changed}, place, day)
    assert found.code == code
    assert found.text.startswith(text)


def test_an_assumption_found_in_one_land_is_called_borrowed_in_another(database: Database) -> None:
    choices = answers.start(MUNICH).choices
    assert "Nur für Nordrhein-Westfalen belegt: Fördersatz der Städtebauförderung" in " ".join(
        queries.book(MUNICH, choices, None, ON).notes)
    assert "belegt" not in " ".join(queries.book(HERTEN, answers.start(HERTEN).choices, None, ON).notes)


def test_every_assumption_and_price_has_a_source(database: Database) -> None:
    rows = reads.assumptions(database)
    assert (rows.source_de.str.len() > 0).all()
    assert (rows.why_de.str.len() > 0).all()
    without = rows[rows.address.fillna("") == ""]
    assert (without.source_de == "Eigene Setzung").all()
    assert all(answers.prices(ON)[name].parameter.reference for name in inputs.PRICE_IDS)
    names = rows.set_index("assumption_id").name_de
    used = [f"finance_{name}" for name in inputs.ranges(rows, HERTEN)]
    own = [f"{name}_{HERTEN}" if f"{name}_{HERTEN}" in names.index else name for name in used]
    assert set(names[own]) <= set(queries.assumption_table(HERTEN, ON).table.iloc[:, 0])


def test_a_price_that_ran_out_says_so(database: Database) -> None:
    table = queries.price_table(ON).table
    row = table[table.iloc[:, 0].str.contains("Erstattungszins")].iloc[0]
    assert "galt bis 30.06.2026" in row.iloc[2]


def test_every_model_and_payer_has_its_words() -> None:
    for family in ("model", "short", "rule"):
        assert set(labels(f"finanzierung.{family}")) == set(MODELS)
    assert set(PAYERS) <= set(labels("finanzierung.payer"))


def test_price_levels_join_the_two_series(database: Database) -> None:
    levels = evidence.price_levels(law(database), ON)
    assert max(evidence.price_levels(law(database), date(2024, 12, 31))) == 2024
    assert levels[2015] == 100.0
    assert levels[2023] == pytest.approx(105.8 * 1.167)
    assert levels[2025] == pytest.approx(105.8 * 1.167 * 1.022 * 1.022)


def test_people_reached_follow_the_marker(run_page: Callable[..., AppTest]) -> None:
    """A place at the town's edge is reached by fewer: what is paid per person there is another figure."""
    people = re.compile(r"rund ([\d.]+) Menschen in Reichweite")
    at_home, elsewhere = (people.search(page_text(run_page("finanzierung", ags=HERTEN, **place)))
                          for place in ({}, {"lon": "7.1", "lat": "51.63"}))
    assert at_home is not None
    assert at_home.group(1) == f"{round((people_reached(HERTEN) or 0) / 100) * 100:,}".replace(",", ".")
    assert elsewhere is None or elsewhere.group(1) != at_home.group(1)
