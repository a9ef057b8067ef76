"""Read a town's course beside its neighbours, Kreis and Land, and beside all German towns of its size."""

import pandas as pd

from dewak_dash.store.database import Database

NEIGHBOURS = 12

INDEX_LINES = """
WITH counts AS (
    SELECT p.ags, p.year, p.basis, p.value
    FROM population p JOIN regions r USING (ags)
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
SELECT 'town' AS code, '' AS name, year, basis, value FROM counts WHERE ags = $ags
UNION ALL
SELECT 'kreis', '', year, basis, SUM(value)::BIGINT FROM counts
WHERE ags LIKE $kreis || '%' GROUP BY year, basis HAVING COUNT(*) > 1
UNION ALL
SELECT 'land', '', year, basis, SUM(value)::BIGINT FROM counts GROUP BY year, basis
UNION ALL
SELECT ags, short_name, year, basis, value FROM counts JOIN near USING (ags)
ORDER BY code, year
"""

PEERS = """
WITH own AS (
    SELECT value FROM population
    WHERE ags = $ags AND sex = 'total' AND preferred AND kind = 'update' AND basis = $basis AND year = $first
)
SELECT a.ags, r.short_name AS name_, a.value AS value0, b.value AS value1, a.year AS year0, b.year AS year1, a.basis
FROM population a
JOIN population b USING (ags, sex, basis, kind, preferred)
JOIN regions r USING (ags)
WHERE r.level = 'municipality' AND a.sex = 'total' AND a.preferred AND a.kind = 'update' AND a.basis = $basis
  AND a.year = $first AND b.year = $last AND a.value > 0
  AND a.value BETWEEN (SELECT value FROM own) / $factor AND (SELECT value FROM own) * $factor
ORDER BY a.ags
"""

PEER_SPAN = """
SELECT basis, MIN(year) AS first, MAX(year) AS last FROM population
WHERE ags = $ags AND sex = 'total' AND source_id LIKE 'GV_%'
GROUP BY basis HAVING COUNT(*) > 1 ORDER BY last DESC LIMIT 1
"""


def index_lines(db: Database, ags: str) -> pd.DataFrame:
    """Return counts of town, nearest towns of its Kreis, Kreis and Land by year and basis (code, name, year, basis,
    value); Kreis and Land are sums of their municipalities on today's borders."""
    return db.frame(INDEX_LINES, {"ags": ags, "kreis": ags[:5], "land": ags[:2], "neighbours": NEIGHBOURS})


def peer_changes(db: Database, ags: str, factor: float) -> pd.DataFrame:
    """Return first and last count within the latest census basis for all towns within `factor` of the town's size
    (ags, name_, value0, value1, year0, year1, basis); empty where the town has no two counts."""
    span = db.frame(PEER_SPAN, {"ags": ags})
    if span.empty:
        return pd.DataFrame(columns=["ags", "name_", "value0", "value1", "year0", "year1", "basis"])
    row = span.iloc[0]
    return db.frame(PEERS, {"ags": ags, "basis": row.basis, "first": int(row["first"]), "last": int(row["last"]),
                            "factor": factor})
