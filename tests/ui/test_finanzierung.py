"""The page Finanzierung: its findings, its levers at their ends, its address, and what it must not say."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.store.database import Database
from dewak_dash.topics.common.answers_reach import people_reached
from dewak_dash.topics.finanzierung import answers, cliff, findings

HERTEN, WETTER, MUNICH = "05562020", "05954032", "09162000"
ON = date(2026, 11, 24)
TAG = re.compile(r"<[^>]+>")


def page_text(app: AppTest) -> str:
    """Return the words of the page without markup."""
    return TAG.sub(" ", " ".join(str(getattr(e.proto, "body", "")) for e in app.main))


def title(app: AppTest) -> str:
    """Return the finding in the page's title."""
    bodies = (str(getattr(e.proto, "body", "")) for e in app.main)
    return next(TAG.sub(" ", body) for body in bodies if 'class="dw-title"' in body)


def money(text: str) -> list[int]:
    """Return the euro amounts of a title in order."""
    return [int(n.replace(".", "")) for n in re.findall(r"\d{1,3}(?:\.\d{3})+", text)]


@pytest.mark.parametrize(("ags", "house"), [(HERTEN, "südlichen Innenstadt"), (WETTER, "wie er ist"),
                                            (MUNICH, "Allgemeines Nachbarschaftshaus")])
def test_page_states_its_finding(run_page: Callable[..., AppTest], ags: str, house: str) -> None:
    app = run_page("finanzierung", ags=ags)
    assert not app.exception
    assert house in title(app)
    assert len(money(title(app))) == 2
    assert "keine Rechtsberatung" in page_text(app)


@pytest.mark.parametrize(("view", "words"), [
    ("form", ("Varianten", "kein Haus")), ("zahlt", ("niemand zugesagt",)),
    ("wegfall", ("Was müsste gelten", "Dienst")),
    ("risiko", ("bewegt die Kosten",)), ("haeuser", ("Echte Häuser",)), ("programme", ("passen zu diesem Haus",)),
    ("vorlage", ("Für die Vorlage", "Finanzplan", "Ergebnisplan")), ("annahmen", ("Annahmen mit Spanne",))])
def test_every_view_says_its_part(run_page: Callable[..., AppTest], view: str, words: tuple[str, ...]) -> None:
    app = run_page("finanzierung", ags=HERTEN, ansicht=view)
    assert not app.exception
    text = page_text(app)
    for each in words:
        assert each in text
    # Tables as wide as the page leave no empty half beside open levers.
    levers = next(each for each in app.expander if each.label == "Stellschrauben")
    assert levers.proto.expanded == (view not in ("programme", "vorlage", "annahmen"))


def test_each_variant_starts_from_its_own_house(run_page: Callable[..., AppTest]) -> None:
    def area(**params: str) -> int:
        return run_page("finanzierung", **params).slider(key="w.flaeche").value

    assert area(ags=HERTEN) == 370
    assert area(ags=HERTEN, variante="herten_hall") == 550
    assert area(ags=WETTER) == 70
    assert area(ags=WETTER, variante="wetter_more") == 139
    assert area(ags=MUNICH, variante="herten_hall") == 200


def test_levers_change_the_finding_and_stand_in_the_address(run_page: Callable[..., AppTest]) -> None:
    app = run_page("finanzierung", ags=WETTER)
    before = money(title(app))
    app.slider(key="w.stellen").set_value(2.0).run()
    assert max(money(title(app))) > max(before)
    assert app.query_params["stellen"] in ("2", ["2"])
    linked = run_page("finanzierung", ags=WETTER, stellen="2")
    assert title(linked) == title(app)


@pytest.mark.parametrize("bad", [{"flaeche": "abc"}, {"stellen": "nan"}, {"modell": "konzern"}, {"foerderjahre": "99"},
                                 {"lohn": "'; drop"}, {"variante": "palast"}, {"foerderung": "x"}, {"daneben": "y"}])
def test_bad_addresses_fall_back(run_page: Callable[..., AppTest], bad: dict[str, str]) -> None:
    app = run_page("finanzierung", ags=HERTEN, **bad)
    assert not app.exception
    assert "südlichen Innenstadt" in title(app)


@pytest.mark.parametrize("extreme", [
    {"stellen": "0", "foerderjahre": "0", "ehrenamt": "0", "besuche": "0"}, {"flaeche": "30", "zusagen": "0"},
    {"flaeche": "1500", "stellen": "5", "stunden": "70"}, {"bund": "1", "foerderung": "granted", "art": "1"},
    {"variante": "herten_hall", "modell": "housing"}, {"modell": "municipal", "daneben": "bond"}])
def test_extreme_houses_are_computed(run_page: Callable[..., AppTest], extreme: dict[str, str]) -> None:
    for ags in (HERTEN, WETTER):
        assert not run_page("finanzierung", ags=ags, **extreme).exception


def choices(ags: str, code: str, **changed: object):
    """Return the first choices of a variant with some levers moved."""
    return replace(answers.start(ags, ON, code), **changed)


# Every lever at both ends, and what every sentence must then be true of.
ENDS = [{}, {"growth_staff": 0.0, "grant_growth": 5.0}, {"growth_staff": 6.0, "grant_growth": 0.0},
        {"growth_staff": 2.0, "grant_growth": 2.0}, {"staff": 0.0}, {"staff": 5.0}, {"area": 30.0}, {"area": 1500.0},
        {"grant_years": 0.0}, {"grant_years": 10.0, "funding": "granted"}, {"funding": "open"},
        {"federal": True, "funding": "granted"}, {"volunteers": 0.0}, {"visits_per_hour": 30.0, "opening_hours": 70.0},
        {"members": 500.0}, {"discount_rate": 0.0}, {"discount_rate": 5.0}, {"kind": True}]


@pytest.mark.parametrize("lever", ENDS, ids=str)
@pytest.mark.parametrize(("ags", "code"), [(HERTEN, "herten_new"), (HERTEN, "herten_hall"), (WETTER, "wetter_now")])
def test_sentences_say_what_the_figures_are(database: Database, ags: str, code: str, lever: dict[str, object]) -> None:
    mine = choices(ags, code, **lever)
    outcomes = answers.outcomes(ags, mine, None, ON)
    for outcome in outcomes.values():
        for band in outcome.figures.values():
            assert band.low <= band.middle <= band.high
    words = findings.growth(mine)
    pay, grant = mine.growth_staff, mine.grant_growth
    assert ("weniger" in words) == (pay > grant)
    assert ("mehr, der" in words) == (pay < grant)
    best, second = findings.leads(outcomes, 0.05)
    cheapest = min(outcomes, key=lambda form: outcomes[form].figures["exposure_pv"].middle)
    assert findings.model_name(cheapest) in best
    missing = [form for form, outcome in outcomes.items()
               if outcome.figures["gap"].middle > 0.05 * outcome.figures["cost"].middle]
    assert (f"In {len(missing) if len(missing) > 1 else 'einer'} von {len(outcomes)} Formen" in second) == bool(missing)
    setting = answers.setting(ags, mine, None, ON)
    for form in outcomes:
        granted = answers.if_granted(ags, mine, None, ON)[form]
        found = cliff.cliff(form, granted, outcomes[form], setting.bridge_months)
        told = " ".join(cliff.cliff_sentences(form, found, setting.plan.first_year, mine.funding))
        assert ("lebt nicht von befristetem Geld" in told) == (not found.falls)
        assert "von 0 €" not in told
        assert ("falls der Antrag gelingt" in told) == (bool(found.falls) and mine.funding == "applied")
        for fall in found.falls:
            assert fall.before > fall.after


def test_people_reached_follow_the_marker(run_page: Callable[..., AppTest]) -> None:
    """A place at the town's edge is reached by fewer: what is paid per person there is another figure."""
    people = re.compile(r"rund ([\d.]+) wohnen höchstens zehn Gehminuten")
    at_home, elsewhere = (people.search(page_text(run_page("finanzierung", ags=HERTEN, **place)))
                          for place in ({}, {"lon": "7.1", "lat": "51.63"}))
    assert at_home is not None
    assert at_home.group(1) == f"{round((people_reached(HERTEN) or 0) / 100) * 100:,}".replace(",", ".")
    assert elsewhere is None or elsewhere.group(1) != at_home.group(1)
