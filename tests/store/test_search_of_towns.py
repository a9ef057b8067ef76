"""Search finds what people write, and says enough to tell eleven places of one name apart."""

import pytest

from dewak_dash.store.database import Database
from dewak_dash.store.reads import places

WETTER, HERTEN = "05954032", "05562020"


@pytest.mark.parametrize(("typed", "ags"), [
    ("Wetter Ruhr", WETTER), ("Wetter (Ruhr)", WETTER), ("wetter", WETTER), ("wetter-ruhr", WETTER), ("58300", WETTER),
    ("05954032", WETTER), ("5954032", WETTER), ("05 954 032", WETTER), ("059540032032", WETTER),
    ("59540032032", WETTER), ("059540320000", WETTER), ("59540320000", WETTER), ("Wetter an der Ruhr", WETTER),
    ("Herten", HERTEN), ("Stadt Herten", HERTEN), ("Herten, Stadt", HERTEN), ("D-45699", HERTEN),
    ("45699 Herten", HERTEN), ("055620020020", HERTEN), ("051130000000", "05113000"), ("sanktaugustin", "05382056"),
    ("Groß Gerau", "06433006"), ("gross-gerau", "06433006"), ("grossgerau", "06433006"),
    ("St. Augustin", "05382056"), ("sankt augustin", "05382056"), ("ST AUGUSTIN", "05382056"),
    ("Köln", "05315000"), ("koeln", "05315000"), ("KOLN", "05315000"),
    ("Frankfurt Main", "06412000"), ("Neuenkirchen Steinfurt", "05566060"), ("Neuenkirchen 48485", "05566060"),
    ("03152012", "03159016"), ("3152012", "03159016"),
])
def test_the_place_meant_comes_first(real: Database, typed: str, ags: str) -> None:
    assert places.search(real, typed, 3)[0].ags == ags


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "99999", "Herten zzzz", "zzzz an der Ruhr", "zzzz",
                                   "Strassburg", "%", "_", "'", "-1e308", "🙂", "x" * 4000])
def test_what_means_no_place_finds_none(real: Database, typed: str) -> None:
    assert places.search(real, typed, 3) == []


def test_places_of_one_name_are_told_apart(real: Database) -> None:
    hits = [hit for hit in places.search(real, "Neuenkirchen", 20) if hit.name == "Neuenkirchen"]
    assert len(hits) == 11
    assert len({(hit.kreis, hit.postcode) for hit in hits}) == 11
    assert all(hit.kreis and hit.postcode for hit in hits)


def test_a_town_that_is_its_own_kreis_names_none(real: Database) -> None:
    assert places.search(real, "Köln", 1)[0].kreis == ""


@pytest.mark.parametrize(("typed", "key"), [
    ("05954032", "05954032"), ("5954032", "05954032"), ("059540032032", "05954032"), ("59540032032", "05954032"),
    ("059540320000", "05954032"), ("110000000000", "11000000"),
    ("05954", "05954"), ("<b>", "<b>"), ("", ""), ("٠٥٩٥٤٠٣٢", "٠٥٩٥٤٠٣٢")])
def test_the_key_a_text_means(typed: str, key: str) -> None:
    assert places.key_meant(typed) == key
