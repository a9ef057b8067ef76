"""Landmarks, official ages, assumptions of life expectancy, further houses and use rates as collected."""

import shapely

from dewak_dash.store.database import Database
from dewak_dash.store.reads import rates, space, use_rates


def test_landmarks_lie_in_or_beside_their_town(real: Database) -> None:
    for ags in ("05562020", "05954032"):
        found = space.landmarks(real, ags)
        assert not found.empty
        # Four points lie up to 80 m outside; a degree of latitude has 111 km.
        town = shapely.from_geojson(space.outline(real, ags) or "").buffer(100 / 70_000)
        assert shapely.contains_xy(town, found["lon"], found["lat"]).all()
    assert space.landmarks(real, "05315000").empty


def test_official_ages_of_the_land(real: Database) -> None:
    found = rates.official_ages(real, "05").query("ags == '05' and source_id == 'ITNRW_AGES_2025'")
    old = found[found["age_from"] == 80].set_index("year")["value"]
    # Thousand people of 80 and older in North Rhine-Westphalia, edition 2025.
    assert (old[2024], old[2035], old[2050]) == (1243.9, 1265.1, 1782.1)
    assert set(found["unit"]) == {"Tausend Personen"}


def test_official_ages_of_towns(real: Database) -> None:
    found = rates.official_ages(real, "05562004")
    assert set(found["short_name"]) == {"Castrop-Rauxel"}
    every = rates.official_ages(real, "")
    assert set(rates.official_ages(real, "00")["ags"]) == {"00"}
    assert len(rates.official_ages(real, "00")) == (every["ags"] == "00").sum()
    assert real.frame("SELECT * FROM official_ages WHERE contains(note, 'überholt') <> (status = 'superseded')").empty


def test_life_expectancy_assumptions_rise_from_low_to_high(real: Database) -> None:
    found = real.frame("SELECT * FROM life_expectancy_assumptions WHERE year = 2060")
    for _, sex in found.groupby("sex"):
        assert sex.sort_values("variant")["ex"].is_monotonic_increasing
    assert found.query("variant == 'L1' and sex == 'male'")["ex"].tolist() == [82.5]


def test_house_budgets_tell_their_scope(real: Database) -> None:
    found = real.frame("SELECT * FROM house_budgets")
    assert set(found["budget_scope"]) == {"municipal_subsidy", "total", "unclear"}
    whole = found.set_index("house").loc["Jugendhaus Füssen"]
    # What the town pays and what comes from others is the whole of the spending.
    assert whole["paid_by_town_eur"] + whole["paid_by_others_eur"] == whole["budget_eur_per_year"] == 251_596


def test_use_rates_say_what_they_are(real: Database) -> None:
    found = use_rates.use_rates(real)
    # Care at home by relatives: 239,123 of 14,099,193 people under 65 are 1.7 percent.
    care = found.set_index("use_rate_id").loc["nrw2023_angehoerige_0"]
    assert care["rate_num"] == round(100 * 239_123 / 14_099_193, 1)
    assert set(found.loc[found["kind_of_figure"] == "estimate", "quality"]) == {"assumed"}
