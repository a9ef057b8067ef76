"""Read how the component model did on the past, and the bands that follow from it."""

import pandas as pd

from dewak_dash.store.database import Database


def scores(db: Database) -> pd.DataFrame:
    """Return errors by method, age group, launch and years ahead: kreise, median, p80, bias (shares)."""
    return db.frame("SELECT * FROM hindcast_scores ORDER BY age_group, method, launch, ahead")


def coverage(db: Database) -> pd.DataFrame:
    """Return the share of Kreise inside the band by age group and launch: age_group, launch, covered."""
    return db.frame("SELECT * FROM hindcast_coverage ORDER BY age_group, launch")


def bands(db: Database) -> pd.DataFrame:
    """Return the bands of the age groups: age_group, width, growth, derivation."""
    return db.frame("SELECT age_group, width, growth, derivation FROM group_bands ORDER BY age_group")


def official_compared(db: Database) -> pd.DataFrame:
    """Return projections of others by age beside ours, largest difference first.

    Columns: ags, short_name, publisher, edition, age_from, age_to (empty = open), base_year, year, theirs, ours
    (changes as shares), ours_since_launch, reasons (codes joined by +, empty where the difference is small), note,
    source_id.
    """
    return db.frame("""SELECT c.*, r.short_name FROM official_compared c JOIN regions r USING (ags)
                       ORDER BY abs(ours - theirs) DESC, c.ags, year, age_from""")


def official_paths(db: Database) -> pd.DataFrame:
    """Return official paths of the old in Länder and the country beside ours on several grounds.

    Columns: ags, short_name, publisher, edition, age_from, age_to (empty = open), base_year, year, path, change (a
    share of the base year), source_id.
    """
    return db.frame("""SELECT p.*, r.short_name FROM official_paths p JOIN regions r USING (ags)
                       ORDER BY p.ags DESC, age_from DESC, year, path""")
