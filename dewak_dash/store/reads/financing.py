"""Read what the financing page needs: assumptions, budgets of real houses, programmes."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(assumption_id="text", low="number", likely="number", high="number", unit="text", parameter_id="text",
       low_parameter_id="text", high_parameter_id="text", area="text")
def assumptions(db: Database) -> pd.DataFrame:
    """Return the assumptions of the financing model with the ids of the dated values behind them, by id."""
    return db.frame("""
        SELECT assumption_id, name_de, low, likely, high, unit, source_de, address, why_de,
               parameter_id, low_parameter_id, high_parameter_id, area
        FROM assumptions WHERE topic = 'finance' ORDER BY assumption_id""")


@gives(budget_id="text", house="text", place="text", year="whole", budget_eur_per_year="number", scope="text",
       houses="whole", staff_fte="number", staff_eur="number", area_m2="number", quality="text", source_id="text")
def budgets(db: Database) -> pd.DataFrame:
    """Return what real houses cost a year with what is known of their plan, smallest first.

    `scope` says what a budget means; some hold for several `houses`. A comparable house without a budget of its own
    stands with what town and Land pay.
    """
    return db.frame("""
        WITH known AS (
            SELECT house_budget_id AS id, house, place, operator_kind, year_num, budget_eur_per_year AS eur,
                   NULL AS later_de, note, address, opening_hours_per_week, quality FROM house_budgets
            UNION ALL
            SELECT comparable_id, house, place, operator_kind, year_num,
                   coalesce(budget_eur_per_year, coalesce(of_municipality_eur, 0) + coalesce(of_land_eur, 0)),
                   what_happened_later_de, note, address, NULL, quality FROM comparables)
        SELECT k.id AS budget_id, k.house, k.place, k.operator_kind, k.year_num::INTEGER AS year,
               k.eur AS budget_eur_per_year, p.scope, p.houses, p.staff_fte, p.staff_eur, p.area_m2, k.later_de, k.note,
               k.address, k.opening_hours_per_week, k.quality, p.source_id
        FROM budget_plans p JOIN known k ON k.id = coalesce(p.house_budget_id, p.comparable_id)
        ORDER BY k.eur / p.houses, k.house, year""")


@gives(variant_id="text", kind="text", position="whole", source_id="text")
def variants(db: Database) -> pd.DataFrame:
    """Return the variants of houses of all towns, in order."""
    return db.frame("SELECT * FROM house_variants ORDER BY ags NULLS LAST, position")


@gives(variant_id="text", house="text", place="text", year="whole", area_m2="number", staff_fte="number",
       opening_hours_per_week="number", visits_per_year="number", volunteers="number", address="text", source_id="text")
def houses_of_kinds(db: Database) -> pd.DataFrame:
    """Return the real houses of each kind of template with what is known of their size, in order."""
    return db.frame("""
        WITH known AS (
            SELECT house_budget_id AS id, house, place, year_num, area_m2, staff_fte, opening_hours_per_week,
                   visits_per_year, volunteers, address FROM house_budgets
            UNION ALL
            SELECT comparable_id, house, place, year_num, area_m2, staff_fte_num, NULL, visits_per_year, volunteers_num,
                   address FROM comparables)
        SELECT h.variant_id, k.house, k.place, k.year_num::INTEGER AS year, k.area_m2, k.staff_fte,
               k.opening_hours_per_week, k.visits_per_year, k.volunteers, k.address, h.source_id
        FROM house_kinds h JOIN known k ON k.id = coalesce(h.house_budget_id, h.comparable_id)
        ORDER BY h.position""")


@gives(programme_id="text", payer="text", form="text", pays="text", share="number", award_eur="number",
       years="whole", area="text", operators="text", status="text", source_id="text")
def programme_rules(db: Database, ags: str) -> pd.DataFrame:
    """Return what each programme pays, where, when and to whom, and what holds for one place alone, in order.

    Adds name, who may apply, address and source; `here` (granted or refused) and `here_de` are empty where the place
    has no rule of its own.
    """
    return db.frame("""
        SELECT r.*, p.name_de, p.who_may_apply_de, p.address, p.source_id, p.quality AS told, p.valid_from,
               w.verdict AS here, w.text_de AS here_de
        FROM programme_rules r JOIN programmes p USING (programme_id)
        LEFT JOIN programme_places w ON w.programme_id = r.programme_id AND w.ags = $ags ORDER BY r.position""",
        {"ags": ags})


@gives(model="text", criterion="text", finding_de="text", quality="text", source_id="text")
def form_profiles(db: Database) -> pd.DataFrame:
    """Return what is known of each form by criterion, in order: finding, paragraph, address, source."""
    return db.frame("""
        SELECT p.model, p.criterion, f.finding_de, f.reference, f.address, f.quality,
               f.source_id
        FROM form_profiles p JOIN forms f USING (form_id) ORDER BY p.position""")


@gives(partner="text", role="text", brings_de="text", quality="text", source_id="text")
def partner_roles(db: Database) -> pd.DataFrame:
    """Return who brings what into a house, in order: words, the finding that shows it or the reason of an assumption.

    finding_de, reference, address and source_id are empty where it is an assumption.
    """
    return db.frame("""
        SELECT p.partner, p.role, p.brings_de, p.why_de, p.quality, f.finding_de, f.reference, f.address, f.source_id
        FROM partner_roles p LEFT JOIN forms f USING (form_id) ORDER BY p.position""")


@gives(assumption_id="text", name_de="text", low="number", likely="number", high="number", why_de="text")
def judgements(db: Database, topic: str) -> pd.DataFrame:
    """Return the assumptions of a topic as written down, in the order of its file's ids."""
    return db.frame("SELECT assumption_id, name_de, low, likely, high, unit, source_de, address, why_de "
                    "FROM assumptions WHERE topic = $topic ORDER BY assumption_id", {"topic": topic})


@gives(age_from="whole", share="number", source_id="text")
def engagement(db: Database) -> pd.DataFrame:
    """Return the share of people engaged by age group from the newest survey that names every age, youngest first."""
    return db.frame("""
        WITH by_age AS (
            SELECT year, reference, age_from::INTEGER AS age_from, age_to::INTEGER AS age_to, value / 100 AS share,
                   source_id
            FROM volunteers WHERE unit = 'Prozent' AND name_de IN (
                'Engagementquote ' || age_from::INTEGER || '-' || age_to::INTEGER,
                'Engagementquote ' || age_from::INTEGER || '+')),
        whole AS (SELECT reference, max(year) AS year FROM by_age GROUP BY reference
                  HAVING count(*) > 1 AND count(*) FILTER (age_to IS NULL) = 1)
        SELECT b.age_from, b.age_to, b.share, b.source_id FROM by_age b JOIN whole w USING (reference, year)
        WHERE year = (SELECT max(year) FROM whole) ORDER BY b.age_from""")
