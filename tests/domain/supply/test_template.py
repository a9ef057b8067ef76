"""What a council writes about its facilities, row by row and as a set."""

import pytest

from dewak_dash.supply import template

WORDS = template.Words(services={"Pflegeheim": "care_home", "care_home": "care_home"},
                       kinds={"Stadt": "municipal", "Kirche": "church"},
                       certainties={"gezählt": "counted", "nicht bekannt": "unknown"})
ROW = {"ags": "5562020", "service_id": "Pflegeheim", "name": "Haus am Markt", "operator_kind": "Stadt",
       "operator": "Stadt Herten", "capacity": "80", "positions": "52.5", "opening_de": "", "opened_year": "2020",
       "closes_year": "", "whole_town": "", "certainty": "gezählt", "who_de": "Heimaufsicht", "as_of_year": "2026",
       "note": ""}


def faults(**changed: str) -> list[str]:
    return template.read({**ROW, **changed}, WORDS)[1]


def test_a_row_is_read_with_the_zero_that_excel_strikes() -> None:
    found, wrong = template.read(ROW, WORDS)
    assert wrong == []
    assert found == {"ags": "05562020", "service_id": "care_home", "name": "Haus am Markt",
                     "operator_kind": "municipal", "operator": "Stadt Herten", "capacity": 80.0, "positions": 52.5,
                     "opening_de": "", "opened_year": 2020, "closes_year": None, "whole_town": False,
                     "certainty": "counted", "who_de": "Heimaufsicht", "as_of_year": 2026, "note": "",
                     "lon": None, "lat": None}


def test_what_stays_open_is_not_known() -> None:
    found, wrong = template.read({**ROW, "capacity": "", "positions": "", "certainty": "", "opened_year": ""}, WORDS)
    assert wrong == []
    assert (found["capacity"], found["certainty"]) == (None, "unknown")


@pytest.mark.parametrize(("changed", "said"), [
    ({"service_id": "Heim"}, "„Heim“ ist bei Angebot nicht bekannt. Abhilfe: eines von „Pflegeheim“ eintragen."),
    ({"service_id": ""}, "Angebot fehlt."), ({"operator_kind": "Verein"}, "„Verein“ ist bei Art des Trägers"),
    ({"capacity": "80 Plätze"}, "Größe „80 Plätze“ ist keine Zahl ab 0."), ({"capacity": "-3"}, "keine Zahl ab 0"),
    ({"capacity": "nan"}, "keine Zahl ab 0"), ({"capacity": "inf"}, "keine Zahl ab 0"),
    ({"opened_year": "20"}, "„20“ ist kein Jahr."), ({"opened_year": "2020.5"}, "ist kein Jahr"),
    ({"closes_year": "2019"}, "Das letzte Jahr 2019 liegt vor der Öffnung 2020."),
    ({"whole_town": "vielleicht"}, "weder ja noch nein"), ({"name": " "}, "hat keinen Namen"),
    ({"certainty": ""}, "Wie sicher die Größe ist, fehlt."), ({"capacity": ""}, "Die Größe fehlt.")])
def test_a_fault_is_told_with_its_remedy(changed: dict[str, str], said: str) -> None:
    found = faults(**changed)
    assert any(said in each for each in found)
    assert all("Abhilfe:" in each for each in found)


def test_several_faults_of_a_row_are_told_at_once() -> None:
    assert len(faults(capacity="x", opened_year="y", whole_town="z")) == 3


def test_rows_of_the_empty_template_say_nothing() -> None:
    empty = {name: "" for name in ROW} | {"ags": "05562020", "service_id": "Pflegeheim", "who_de": "Heimaufsicht"}
    assert [number for number, _ in template.filled([empty, ROW, empty])] == [3]


def as_set(*rows: dict[str, str]) -> list[tuple[int, str]]:
    return list(template.set_faults([(number, template.read({**ROW, **row}, WORDS)[0])
                                     for number, row in enumerate(rows, start=2)]))


def test_one_file_is_one_town() -> None:
    assert as_set({}, {"ags": "05954032", "name": "B"}) == [
        (3, "Die Zeile gehört zu 05954032, die erste zu 05562020. Abhilfe: je Gemeinde eine Datei.")]


def test_a_facility_stands_once_for_a_service() -> None:
    assert as_set({}, {"name": "haus am MARKT"})[0][1].startswith("Dieselbe Einrichtung steht in Zeile 2 schon da.")


def test_the_whole_town_stands_once_and_holds_its_parts() -> None:
    """80 and 50 are more than the 120 of the whole town; 130 would hold them."""
    whole = {"name": "alle", "whole_town": "ja"}
    assert as_set({}, {"name": "B", "capacity": "50"}, {**whole, "capacity": "130"}) == []
    assert as_set({}, {"name": "B", "capacity": "50"}, {**whole, "capacity": "120"}) == [
        (4, "Die Einrichtungen ergeben 130, die ganze Stadt 120. Abhilfe: eine der Zahlen berichtigen.")]
    assert as_set({**whole}, {**whole, "name": "alle Heime"})[0][0] == 3
