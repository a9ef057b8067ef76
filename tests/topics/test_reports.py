"""Test that what reports say of a town reaches the table as numbers, days and words."""

import pandas as pd

from dewak_dash.model import Region
from dewak_dash.tables import html_table
from dewak_dash.topics.angebote.kreis import town_figures

REGION = Region(ags="05001001", name="Ort", short_name="Ort", level="municipality")


def test_reported_values_are_written_in_german() -> None:
    rows = pd.DataFrame({"topic": ["buergerhaus", "kita", "haushalt", "pflege"], "indicator_de": list("abcd"),
                         "value_text": ["63000", "2009-12-05", "4.6", "ja"], "unit": ["EUR", "Datum", "Mio EUR", ""],
                         "year": ["2013", "2009", "2012", None], "address": "", "source_id": "S",
                         "quality": "official"})
    found = town_figures(REGION, rows)
    assert found is not None
    html = html_table(found.table, "Meldungen")
    for words in ("63.000", "05.12.2009", "4,6", "ja", "Bürgerhaus", "Kita"):
        assert f">{words}</td>" in html


def test_only_long_words_stand_below_their_head() -> None:
    html = html_table(pd.DataFrame({"kurz": ["Kita"], "lang": ["Ein Satz, der länger ist als vierzig Zeichen."],
                                    "Adresse": ["https://www.example.org/ein/langer/weg/zu/einer/seite"]}), "Probe")
    assert html.count("long") == 1
    assert 'class="long" data-head="lang"' in html


def test_each_of_two_addresses_is_a_link_of_its_own() -> None:
    html = html_table(pd.DataFrame({"Adresse": ["https://a.example/x ; https://www.b.example/y"]}), "Probe")
    assert html.count("<a ") == 2
    assert 'href="https://a.example/x"' in html
    assert 'href="https://www.b.example/y"' in html
    assert ">b.example</a>" in html
