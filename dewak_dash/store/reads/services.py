"""Services: who uses them how often, what law asks, which capacity is known of a town."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives
from dewak_dash.store.places_files import OWN


@gives(service_id="text", target_group="text", band_group="text", cut_off="text", name_de="text", found_as="text")
def services(db: Database) -> pd.DataFrame:
    """Return all services in order, as in schema.sql."""
    return db.frame("SELECT * FROM services ORDER BY position")


@gives(service_id="text", measure="text", age_from="whole", sex="text", low="number", likely="number", high="number",
       region="text", count_day="text", why_de="text", quality="text", source_id="text")
def service_rates(db: Database) -> pd.DataFrame:
    """Return who uses or wants a service as shares of people: low, likely, high, with what the source says of each.

    `known_de`: service, region and year of the row taken for likely, or the reason of the assumption; `address` of it.
    """
    return db.frame("""
        SELECT r.service_id, r.measure, r.age_from, r.age_to, r.sex, r.region, r.count_day, r.why_de, r.quality,
          r.source_id, coalesce(lo.rate_num / per, a.low) AS low, coalesce(mid.rate_num / per, a.likely) AS likely,
          coalesce(hi.rate_num / per, a.high) AS high, coalesce(mid.capped_by_supply, '') AS capped,
          coalesce(concat_ws(', ', mid.service_de, mid.region, mid.year), a.source_de) AS known_de,
          coalesce(mid.address, a.address) AS address, coalesce(a.unit, 'Anteil') AS unit
        FROM service_rates r
        LEFT JOIN use_rates lo ON lo.use_rate_id = low_id LEFT JOIN use_rates mid ON mid.use_rate_id = likely_id
        LEFT JOIN use_rates hi ON hi.use_rate_id = high_id LEFT JOIN assumptions a USING (assumption_id)
        JOIN services s USING (service_id) ORDER BY s.position, measure, age_from, sex""")


@gives(service_id="text", name="text", certainty="text", source_id="text")
def places(db: Database, ags: str) -> pd.DataFrame:
    """Return what is known of capacity in a town: one row a facility and service, or one for the whole town.

    What the town itself handed in stands for a service in place of what was found of it.
    """
    return db.frame("""
        SELECT p.* FROM service_places p JOIN services s USING (service_id) WHERE ags = $ags
        QUALIFY p.source_id = $own OR NOT bool_or(p.source_id = $own) OVER (PARTITION BY service_id)
        ORDER BY s.position, whole_town, name""", {"ags": ags, "own": OWN})
