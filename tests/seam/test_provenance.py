"""Where figures come from and how good they are is carried from the rows, by hand on the made-up Kreis."""

from dewak_dash.store.database import Database
from dewak_dash.topics.vorausberechnung import answers

TOWN, WITHOUT_AGES = "05001001", "05001002"


def test_a_town_without_ages_of_its_own_is_derived_from_its_kreis(orchard: Database) -> None:
    assert answers.quality(TOWN) == ("derived", "assumed")
    assert answers.count_sources(TOWN) == ("GV_A",)
    assert {"GV_A", "BOOK", "RSURVSTAT_Z22", "EUROSTAT_PJANGRP3"} == set(answers.source_ids(TOWN))


def test_imported_official_ages_show_as_official_with_their_own_source(orchard_with_ages: Database) -> None:
    assert answers.quality(TOWN) == ("official", "derived", "assumed")
    assert "TOWN_HALL" in answers.source_ids(TOWN)
    assert answers.quality(WITHOUT_AGES) == ("derived", "assumed")
    assert "TOWN_HALL" not in answers.source_ids(WITHOUT_AGES)
