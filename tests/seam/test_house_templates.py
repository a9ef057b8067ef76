"""A house of one's own: sizes from real houses of its kind by hand, its line in the address, its way to the pages."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from dewak_dash.chain.house_templates import Known, Size, template
from dewak_dash.errors import InputError
from dewak_dash.finance.inputs import Spread
from dewak_dash.model import Setting
from dewak_dash.store.database import Database
from dewak_dash.topics.common.settings_houses import OwnHouse, read_house, write_house
from dewak_dash.topics.einrichtungen import answers, findings, shown
from dewak_dash.topics.finanzierung import answers as money

ON, HERTEN, MUNICH, FOREST = date(2026, 11, 27), "05562020", "09162000", "01053105"
GENERAL = {"area_m2": Spread(low=69, middle=200, high=370), "fte": Spread(low=0, middle=1, high=2),
           "opening_hours_per_week": Spread(low=10, middle=25, high=40),
           "visits_per_opening_hour": Spread(low=2, middle=4, high=7.25),
           "volunteers": Spread(low=12, middle=20, high=45),
           "promised_members": Spread(low=20, middle=65, high=200), "sublet_share": Spread(low=0, middle=0, high=0.4)}
LEVERS = {"flaeche": Setting(name="flaeche", low=30, high=1500), "stellen": Setting(name="stellen", low=0, high=5)}


def houses(*rows: tuple[str, float | None, float | None, float | None, float | None, float | None]) -> pd.DataFrame:
    """Return real houses of a kind: name, area, positions, hours, visits a year, volunteers."""
    columns = ["house", "area_m2", "staff_fte", "opening_hours_per_week", "visits_per_year", "volunteers"]
    table = pd.DataFrame(rows, columns=columns).astype({name: float for name in columns[1:]})
    return table.assign(place="Ort", year=pd.array([2010 + i for i in range(len(table))], dtype="Int64"),
                        source_id="S", address="")


def test_the_middle_of_real_houses_holds_where_two_tell_a_size() -> None:
    found = template(houses(("A", 100, 0.5, None, None, 14), ("B", 300, None, None, None, None),
                            ("C", 140, None, None, None, 45)), GENERAL)
    assert found["area_m2"].spread == Spread(low=100, middle=140, high=300)
    assert found["area_m2"].houses == ("A, Ort", "B, Ort", "C, Ort")
    assert (found["area_m2"].quality, found["area_m2"].newest) == ("derived", "2012")
    assert found["volunteers"].spread == Spread(low=14, middle=29.5, high=45)


def test_one_house_alone_is_no_middle_and_the_general_assumption_holds() -> None:
    found = template(houses(("A", 100, 0.5, None, None, None), ("B", None, None, None, None, None)), GENERAL)
    assert found["fte"] == Size(spread=GENERAL["fte"], quality="assumed")
    assert found["promised_members"] == Size(spread=GENERAL["promised_members"], quality="assumed")
    assert set(found) == set(GENERAL)


def test_visits_fall_on_a_houses_own_hours_or_on_the_middle_of_its_kind() -> None:
    """5,200 a year at 20 hours are 5 an hour; 3,900 at the general 25 hours are 3."""
    found = template(houses(("A", None, None, 20, 5200, None), ("B", None, None, None, 3900, None)), GENERAL)
    assert found["visits_per_opening_hour"].spread == Spread(low=3, middle=4, high=5)
    assert found["visits_per_opening_hour"].quality == "assumed"


def test_a_house_stands_in_the_address_and_comes_back_as_it_was() -> None:
    house = OwnHouse(kind="meeting", name='<b>Treff</b> "7", a:b [x](http://y)', lon=7.1391, lat=51.593,
                     sizes=(("flaeche", 120.0), ("stellen", 0.125)))
    text = write_house(house)
    assert text == 'meeting~7.1391~51.5930~flaeche:120,stellen:0.125~<b>Treff</b> "7", a:b [x](http://y)'
    assert read_house(text, ["meeting"], LEVERS) == house


@pytest.mark.parametrize("text", [
    "", "meeting", "castle~7.1~51.5~~Burg", "meeting~x~51.5~~Treff", "meeting~nan~51.5~~Treff",
    "meeting~7.1~91~~Treff", "meeting~7.1~51.5~flaeche:viel~Treff", "meeting~7.1~51.5~tueren:3~Treff"])
def test_what_cannot_be_read_is_said(text: str) -> None:
    with pytest.raises(InputError, match="unlesbar in der Adresse"):
        read_house(text, ["meeting"], LEVERS)


def test_a_house_without_a_name_gets_one() -> None:
    assert read_house("meeting~7~51~~", ["meeting"], LEVERS).name == "Haus ohne Namen"


def test_sizes_from_an_address_stay_within_their_levers_and_names_stay_short() -> None:
    found = read_house(f"meeting~7.1~51.5~flaeche:99999,stellen:-3~{'x' * 200}", ["meeting"], LEVERS)
    assert found.sizes == (("flaeche", 1500.0), ("stellen", 0.0))
    assert len(found.name) == 60


OWN = OwnHouse(kind="meeting", name="Treff am Markt", lon=7.14, lat=51.59, sizes=(("flaeche", 120.0),))


def test_a_house_of_ones_own_reaches_the_money_with_its_sizes_and_its_name(database: Database) -> None:
    choices = money.start_own(HERTEN, ON, OWN)
    assert (choices.variant, choices.name, choices.area) == ("meeting", "Treff am Markt", 120.0)
    # Positions of the kind: Dulsberg 1.5, Leichlingen 1, Kirchderne none; the middle one is 1.
    assert choices.staff == 1.0
    assert money.house(HERTEN, choices).name == "Treff am Markt"
    setting = money.setting(HERTEN, choices, (OWN.lon, OWN.lat), ON)
    assert (setting.plan.rooms.area_m2, setting.plan.rooms.tenure, setting.plan.existing) == (120.0, "rented", False)


def test_a_house_may_start_in_any_town(database: Database) -> None:
    for kind in (each.code for each in money.templates()):
        choices = money.start(MUNICH, ON, kind)
        assert money.setting(MUNICH, choices, None, ON).plan.rooms.area_m2 == choices.area, kind


def test_where_nobody_lives_there_is_no_house(database: Database) -> None:
    assert answers.answer(FOREST, {}, ON) == ()


def test_a_house_far_outside_its_town_is_refused(database: Database) -> None:
    with pytest.raises(InputError, match="zu weit außerhalb von Herten"):
        answers.answer(HERTEN, {"haus1": write_house(replace(OWN, lon=13.4, lat=52.5))}, ON)


def known(lever: str, houses: tuple[str, ...]) -> Known:
    size = Size(spread=Spread(low=1, middle=2, high=3), quality="derived", houses=houses, values=(1.0,) * len(houses))
    return Known(lever=lever, chosen=2, size=size, source="", why="", address="")


@pytest.mark.parametrize(("drawn", "words"), [
    (0, "Alle 3 Größen sind angenommen"), (1, "Eine von 3 Größen stammt aus echten Häusern"),
    (2, "2 von 3 Größen stammen aus echten Häusern"), (3, "Alle 3 Größen stammen aus echten Häusern")])
def test_the_finding_counts_what_was_drawn_from_real_houses(drawn: int, words: str) -> None:
    rows = [known(lever, ("A, Ort", "B, Ort") if place < drawn else ()) for place, lever in
            enumerate(("area", "staff", "volunteers"))]
    assert words in findings.headline("Haus", rows, "100.000 €")


def test_the_town_and_the_house_of_ones_own_stand_beside_each_other(database: Database) -> None:
    found = shown.beside(HERTEN, (("haus1", OWN),), None, ON).exhibit
    houses_ = found.table["Haus"].tolist()
    assert houses_ == ["Neue Räume in der südlichen Innenstadt", "Bürgerhaus Süd, wie der Rat 2023 beschloss",
                       "Treff am Markt"]
    assert found.table["Fläche (m²)"].tolist()[-1] == 120.0
    cost = answers.cost(HERTEN, money.start_own(HERTEN, ON, OWN), (OWN.lon, OWN.lat), ON)
    column = next(name for name in found.table if name.startswith("Kostet die Gemeinde"))
    assert found.table[column].tolist()[-1] == round(cost.band.middle / 1000, 1)


def test_every_house_in_question_says_what_nobody_knows_and_who_should(database: Database) -> None:
    for ags in (HERTEN, "05954032"):
        assert len(answers.unknowns(ags)) >= 3
        assert answers.unknowns(ags).notna().all().all()
    assert answers.unknowns(MUNICH).empty
