"""Read a town's course beside its neighbours, Kreis and Land."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives

NEIGHBOURS = 12

INDEX_LINES = """
WITH counts AS (
    SELECT p.ags, p.year, p.basis, b.sort AS basis_sort, p.value
    FROM population p JOIN regions r USING (ags) JOIN census_bases b USING (basis)
    WHERE r.level = 'municipality' AND p.sex = 'total' AND p.kind = 'update' AND p.preferred
      AND p.ags LIKE $land || '%'
      AND p.year IN (SELECT DISTINCT year FROM population WHERE ags = $ags AND source_id LIKE 'GV_%')
      AND p.source_id LIKE 'GV_%'
),
near AS (
    SELECT n.ags, n.short_name
    FROM regions n, regions own
    WHERE own.ags = $ags AND n.level = 'municipality' AND n.parent_ags = own.parent_ags AND n.ags <> own.ags
    ORDER BY power(n.lon - own.lon, 2) + power(2 * (n.lat - own.lat), 2)
    LIMIT $neighbours
)
SELECT 'town' AS code, '' AS name, year, basis, basis_sort, value FROM counts WHERE ags = $ags
UNION ALL
SELECT 'kreis', '', year, basis, basis_sort, SUM(value)::BIGINT FROM counts
WHERE ags LIKE $kreis || '%' GROUP BY year, basis, basis_sort HAVING COUNT(*) > 1
UNION ALL
SELECT 'land', '', year, basis, basis_sort, SUM(value)::BIGINT FROM counts GROUP BY year, basis, basis_sort
UNION ALL
SELECT ags, short_name, year, basis, basis_sort, value FROM counts JOIN near USING (ags)
ORDER BY code, year
"""

SPAN = """
SELECT basis, MIN(year) AS first, MAX(year) AS last FROM population
WHERE kind = 'update' AND ags = $ags AND sex = 'total' AND source_id LIKE 'GV_%'
GROUP BY basis HAVING COUNT(*) > 1 ORDER BY last DESC LIMIT 1
"""


@gives(code="text", name="text", year="whole", basis="text", value="whole")
def index_lines(db: Database, ags: str) -> pd.DataFrame:
    """Return counts of town, nearest towns of its Kreis, Kreis and Land by year and basis (code, name, year, basis,
    basis_sort, value); Kreis and Land are sums of their municipalities on today's borders."""
    return db.frame(INDEX_LINES, {"ags": ags, "kreis": ags[:5], "land": ags[:2], "neighbours": NEIGHBOURS})


def longest_span(db: Database, ags: str) -> tuple[int, int] | None:
    """Return first and last year of a town's latest census basis with two year-end counts or more."""
    span = db.frame(SPAN, {"ags": ags})
    return None if span.empty else (int(span["first"].iloc[0]), int(span["last"].iloc[0]))
