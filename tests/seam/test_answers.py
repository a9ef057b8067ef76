"""From the rows of a made-up store to the answers of the pages, by hand."""

import numpy as np
import pytest

from dewak_dash.demography import census
from dewak_dash.store.database import Database
from dewak_dash.store.reads import population
from dewak_dash.supply.facilities import counted
from dewak_dash.topics.angebote import answers as offers
from dewak_dash.topics.angebote import shown as angebote
from dewak_dash.topics.bevoelkerung import shown as bevoelkerung
from dewak_dash.topics.common import answers_people as people_asked
from dewak_dash.topics.common import answers_reach
from dewak_dash.topics.einzugsgebiete import shown as einzugsgebiete
from dewak_dash.topics.ueberblick import shown as ueberblick
from dewak_dash.topics.vorausberechnung import answers as vorausberechnung

TOWN, OTHER = "05001001", "05001002"


def place() -> answers_reach.Place:
    found = answers_reach.site(TOWN)
    assert found is not None
    return found.lon, found.lat


def test_reach_counts_across_the_border_and_residents_only_at_home(orchard: Database) -> None:
    """600 s at 1 m/s with a detour of 1.25 are 480 m: 100 people of the town and 40 of Birndorf, 140 in all."""
    assert answers_reach.people_reached(TOWN) == 140
    found = answers_reach.counts(TOWN, "people", place(), "adult")[10]
    assert found.people.likely == pytest.approx(140)
    assert found.residents.likely == pytest.approx(100)
    assert (found.radius_m.low, found.radius_m.likely, found.radius_m.high) == pytest.approx((360, 480, 660))
    assert answers_reach.layers(TOWN)["people"].town_total == 1000


def test_a_moved_place_is_reached_by_those_around_it(orchard: Database, far_off: answers_reach.Place) -> None:
    """Five kilometres to the east live the other 900 of the town."""
    assert answers_reach.people_reached(TOWN, far_off) == 900


def test_reach_says_what_share_of_the_town_it_is(orchard: Database) -> None:
    """100 of the town's 1,000 are one in ten; the slow walk of old people is half as far: 240 m."""
    found = einzugsgebiete.reach(TOWN, *place(), "adult", "existing")
    assert "140" in found.title
    assert "jede zehnte Person in Äpfelstadt" in found.title
    slow = einzugsgebiete.reach(TOWN, *place(), "75plus", "existing")
    assert {minutes: span.likely for minutes, span in slow.radii.items()} == pytest.approx({5: 120, 10: 240, 15: 360})


def test_layers_carry_shares_of_the_large_cell_and_keep_small_counts_apart(orchard: Database) -> None:
    """A fifth of 140 people are 65 and older, a tenth under 18; 7 children live near, 3 old ones in Birndorf."""
    layers = answers_reach.layers(TOWN)
    found = {kind: answers_reach.counts(TOWN, kind, place(), "adult")[10].people.likely for kind in layers}
    assert found == pytest.approx({"people": 140, "over_64": 28, "under_18": 14, "under_10": 7, "over_79": 3})
    assert layers["over_79"].town_total == 0
    assert layers["under_10"].town_total == 7
    assert layers["over_64"].town_total == pytest.approx(0.2 * 100 + 0.4 * 900)


def test_closed_and_planned_facilities_are_not_offers(orchard: Database) -> None:
    """Of six reports two are one house that closed later, one is planned: two nurseries and a youth club are left."""
    found = offers.facilities(TOWN)
    assert sorted(f.name for f in found) == ["Haus der Jugend", "Kita Apfel", "Kita Birne", "Neubau", "treff"]
    assert sorted(f.name for f in counted(found)) == ["Haus der Jugend", "Kita Apfel", "Kita Birne"]
    assert ueberblick._offers(TOWN) == 3
    closed = next(f for f in found if f.service == "treff")
    assert (closed.status, closed.reports) == ("closed", 2)


def test_offers_are_counted_by_group_operator_and_district(orchard: Database) -> None:
    counts = angebote.operators(TOWN, "alle", "alle")
    assert counts is not None
    assert counts.counts.to_dict() == {"municipal": {"child": 1, "youth": 1}, "church": {"child": 1, "youth": 0}}
    table = angebote.by_district(TOWN, "alle", "alle")
    assert table is not None
    sums = dict(zip(table.table.iloc[:, 0], table.table.iloc[:, -1], strict=True))
    assert sums == {"Nord": 2, "Süd": 2}
    assert angebote.headline(TOWN, "alle", "alle") == "In Äpfelstadt fanden wir 3 Angebote"


def test_share_of_old_people_is_a_share_and_not_a_per_cent(orchard: Database) -> None:
    found = ueberblick._old_share(TOWN)
    assert found is not None
    assert found.share == pytest.approx(0.245)
    assert (found.date, found.kreis, found.trend) == ("2022", "Kreis Obst", (25.0, 24.5))


def test_first_rank_is_who_grew_most(orchard: Database) -> None:
    """1,000 to 1,100, 200 to 180 and 2,000 to 2,400: plus 10, minus 10 and plus 20 per cent."""
    found = census.ranked(population.peers(orchard, TOWN, 2013, 2023, smallest=100, largest=3000))
    assert dict(zip(found.short_name, found["rank"], strict=True)) == {"Clausheim": 1, "Äpfelstadt": 2, "Birndorf": 3}
    assert found.change.tolist() == pytest.approx([0.2, 0.1, -0.1])
    assert found.ags[found.own].tolist() == [TOWN]
    near = population.peers(orchard, TOWN, 2013, 2023, smallest=500, largest=1500)
    assert near.ags.tolist() == [TOWN]


def test_share_of_the_kreis(orchard: Database) -> None:
    """1,000 of 1,200 and 1,100 of 1,280."""
    found = population.shares(orchard, TOWN)
    assert found.year.tolist() == [2013, 2023]
    assert found.share.tolist() == pytest.approx([1000 / 1200, 1100 / 1280])


def test_course_of_a_town_beside_its_kreis_and_land(orchard: Database) -> None:
    """Per 100 of 2013: the town 110, the Kreis 1,280 of 1,200, the Land 3,680 of 3,200, Birndorf 90."""
    found = bevoelkerung.comparison(TOWN)
    assert found is not None
    last = {code: line["index"].iloc[-1] for code, line in found.panels[-1].lines.items()}
    assert last == pytest.approx({"town": 110, "kreis": 100 * 1280 / 1200, "land": 115, OTHER: 90})
    assert "schwächer" in found.exhibit.title


def test_births_deaths_and_moves_of_the_kreis_are_told_as_they_are(orchard: Database) -> None:
    """2023: 15 births, 25 deaths; 108 came (19, 78, 11) and 83 left (15, 59, 9)."""
    found = bevoelkerung.kreis(TOWN)
    assert found is not None
    assert found.vital.years.to_dict("list") == {"year": [2022, 2023], "births": [11, 15], "deaths": [21, 25]}
    assert found.vital.exhibit.title == "2023 starben im Kreis Obst 10 Menschen mehr, als geboren wurden"
    assert found.moves.groups.net.tolist() == [4, 19, 2]
    assert found.moves.exhibit.title.startswith("2023 zogen 25 Menschen mehr in die Gemeinden")
    assert found.pyramid.bars[["male", "female"]].values.tolist() == [[100, 90], [350, 340], [150, 250]]
    assert found.pyramid.bars.width.tolist() == [18, 47, 20]


def test_women_and_men_of_a_town(orchard: Database) -> None:
    """600 women to 500 men are 120 to 100."""
    found = bevoelkerung.sexes(TOWN)
    assert found is not None
    assert found.exhibit.title == "Äpfelstadt zählt 120 Frauen je 100 Männer"


def test_projection_starts_from_the_towns_own_people(orchard: Database) -> None:
    """500 men, 600 women; 30 % of them were 65 and older on the census day, where the Kreis has 36 of 101 ages."""
    found = vorausberechnung.setting(TOWN)
    assert found is not None
    assert vorausberechnung.launch(TOWN).total == pytest.approx(1090 * 1100 / (1000 + 100 * 3056 / 3652), rel=1e-3)
    assert found.base.population.sum(axis=1) == pytest.approx(vorausberechnung.launch(TOWN).total * np.array(
        [500, 600]) / 1100)
    assert found.base.population[:, 65:].sum() / found.base.population.sum() == pytest.approx(0.30, abs=0.02)
    assert found.rates.vitals.birth_shares == pytest.approx([7 / 13, 6 / 13])


def test_levels_of_the_kreis_are_those_of_its_own_counts(orchard: Database) -> None:
    """Both Kreise have deaths in proportion to people, level 1; 9 births where 120 women would bear 6, level 1.5.

    The Kreis has births of its own tables, too: 11 in 2022 and 15 in 2023, so 9 x 4 + 26 to 6 x 6 in all. Of the
    young a little less than half are women, because in the made-up tables twice as many men die: within 7 %.
    """
    found = people_asked.kreis("05001")
    assert found is not None
    assert found.vitals.mortality == pytest.approx(1.0)
    assert found.vitals.fertility == pytest.approx((9 * 4 + 26) / 36, rel=0.07)
    assert people_asked.kreis("05002").vitals.fertility == pytest.approx(1.5, rel=0.07)


def test_moves_of_the_kreis_are_counted_beside_its_people(orchard: Database) -> None:
    """108 come and 83 leave in both years; a third year from another table, over other borders, gives the same net."""
    found = people_asked.kreis("05001")
    assert (found.moves.in_rates * found.people).sum() == pytest.approx(108, rel=0.03)
    assert (found.moves.out_shares * found.people).sum() == pytest.approx(83, rel=0.03)


def test_a_town_with_secret_classes_has_no_ages(orchard: Database) -> None:
    assert vorausberechnung.setting("05001002") is None


def test_own_mix_moves_the_component_it_names(store_path: object) -> None:
    found = vorausberechnung.scenario("own", (0.9, 1.1, 0.5, 2.0))
    assert (found.mortality.value, found.fertility.value) == (0.9, 1.1)
    assert (found.departures.value, found.arrivals.value) == (0.5, 2.0)
    assert found.code == "own"
