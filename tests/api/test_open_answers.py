"""The answers are those of the command, and no count of one or two people leaves by this door."""

import json
from collections.abc import Iterator

import numpy as np
import pytest
from client import patient
from starlette.applications import Starlette

from dewak_dash.accessibility.walking import Span
from dewak_dash.commands import answer
from dewak_dash.model import Figure
from dewak_dash.store.database import Database
from dewak_dash.store.reads import regions
from dewak_dash.topics.common import answers_reach
from dewak_dash.topics.einzugsgebiete import answers

QUESTIONS = [
    ("einzugsgebiete", "05562020", {"gruppe": "75plus"}), ("angebote", "05954032", {}),
    ("finanzierung", "05562020", {"flaeche": "450,5", "stellen": "1.5"}),
    ("vorausberechnung", "05954032", {"bis": "2035"}), ("ueberblick", "05562020", {})]


@pytest.mark.parametrize(("topic", "ags", "settings"), QUESTIONS)
def test_same_as_the_command(app: Starlette, capsys: pytest.CaptureFixture[str], topic: str, ags: str,
                             settings: dict[str, str]) -> None:
    options = [word for name, value in settings.items() for word in ("--set", f"{name}={value}")]
    assert answer.main([topic, "--ags", ags, "--on", "2026-11-27", "--json", *options]) == 0
    query = "".join(f"&{name}={value}" for name, value in settings.items())
    reply = patient(app, f"/api/v1/answers/{topic}?ags={ags}{query}")
    assert reply.json() == json.loads(capsys.readouterr().out)
    assert reply.json()["figures"]


def test_the_chain_answers_by_both_its_names(app: Starlette, capsys: pytest.CaptureFixture[str]) -> None:
    """In a village without ages the chain has nothing to say, and says it alike."""
    replies = [patient(app, f"/api/v1/answers/{name}?ags=16061068").json() for name in ("chain", "kette")]
    assert replies[0] == replies[1]
    assert replies[0]["topic"] == "kette"
    assert answer.main(["chain", "--ags", "16061068", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["topic"] == "kette"


def test_what_is_modelled_has_lower_and_upper(app: Starlette) -> None:
    """Shares of a spread are what explains a range and have none themselves."""
    for topic, names in (("vorausberechnung", ("forecast.total", "forecast.age_group")), ("finanzierung", ("money.",)),
                         ("einzugsgebiete", ("reach.",))):
        figures = [f for f in patient(app, f"/api/v1/answers/{topic}?ags=05562020").json()["figures"]
                   if f["name"].startswith(names) and not f["name"].startswith("money.variance_")]
        assert figures
        assert all(f["low"] is not None and f["high"] is not None for f in figures)


def made(name: str, detail: dict[str, str | int], **counted: int | None) -> Figure:
    """Return a figure as the topic makes one."""
    return Figure(name=name, detail=detail, unit="persons", as_of="2011-05-09", quality="assumed", source_ids=("A",),
                  **{"value": None, **counted})


@pytest.mark.parametrize(("span", "shown"), [
    (Span(0.6, 2.4, 9.0), (None, None, None, 3)), (Span(1.0, 3.2, 9.4), (None, 3, 9, None)),
    (Span(0.0, 0.3, 2.0), (0, 0, None, None)), (Span(3.0, 4.0, 5.0), (3, 4, 5, None))])
def test_one_and_two_are_withheld(span: Span, shown: tuple[int | None, ...], store_path: object) -> None:
    figure = answers._count(made, "reach.people", {}, span)
    assert (figure.low, figure.value, figure.high, figure.detail.get("fewer_than")) == shown


def _places(database: Database) -> Iterator[tuple[str, float, float]]:
    dice = np.random.default_rng(2022)
    for number in range(24):
        town = regions.featured(database)[number % 2]
        site = answers_reach.site(town.ags)
        assert site is not None
        yield town.ags, float(dice.uniform(site.west, site.east)), float(dice.uniform(site.south, site.north))


def test_no_count_of_one_or_two_at_random_places(app: Starlette, database: Database) -> None:
    withheld = 0
    for ags, lon, lat in _places(database):
        reply = patient(app, f"/api/v1/answers/einzugsgebiete?ags={ags}&lon={lon}&lat={lat}&gruppe=75plus").json()
        for figure in (each for each in reply["figures"] if each["unit"] == "persons"):
            assert {figure["value"], figure["low"], figure["high"]} & {1, 2} == set(), figure
            withheld += "fewer_than" in figure.get("detail", {})
    assert withheld > 0
