"""Check what only several rows or tables can tell: sexes, age groups and municipalities add up."""

import duckdb

from dewak_dash.store.files import row_word

SEXES = """
WITH wide AS (
  SELECT ags, date, basis, kind, source_id, {age}
    max(value) FILTER (sex = 'total') AS total, max(value) FILTER (sex = 'male') AS male,
    max(value) FILTER (sex = 'female') AS female,
    arg_max(_file, _row) FILTER (sex = 'total') AS file, max(_row) FILTER (sex = 'total') AS row
  FROM typed.{table} GROUP BY ALL)
SELECT file, row, ags || ' am ' || date || ': männlich ' || male || ' + weiblich ' || female || ' = '
  || (male + female) || ', erwartet ' || total
FROM wide LEFT JOIN typed.tolerances t ON t.rule = 'sexes' AND t.source_id = wide.source_id
WHERE abs(total - male - female) > coalesce(t.persons, 0) ORDER BY ALL"""

AGES = """
WITH ordered AS (
  SELECT *, lag(age_to) OVER (PARTITION BY ags, date, sex, basis, kind, source_id ORDER BY age_from) AS before
  FROM typed.population_by_age),
summed AS (
  SELECT ags, date, sex, basis, kind, source_id, sum(value)::BIGINT AS total, min(_file) AS file, min(_row) AS row
  FROM ordered GROUP BY ALL
  HAVING min(age_from) = 0 AND count(*) FILTER (age_to IS NULL) = 1
    AND count(*) FILTER (age_from > 0 AND before IS DISTINCT FROM age_from - 1) = 0)
SELECT s.file, s.row, ags || ' am ' || date || ' (' || sex || '): Altersgruppen ergeben ' || s.total || ', erwartet '
  || p.value
FROM summed s JOIN typed.population p USING (ags, date, sex, basis, kind, source_id)
LEFT JOIN typed.tolerances t ON t.rule = 'ages' AND t.source_id = s.source_id
WHERE abs(p.value - s.total) > coalesce(t.persons, 0) ORDER BY ALL"""

KREISE = """
WITH members AS (SELECT parent_ags, count(*) AS n FROM typed.regions WHERE level = 'municipality' GROUP BY ALL),
summed AS (
  SELECT m.parent_ags AS ags, date, sex, basis, kind, p.source_id AS towns, sum(value)::BIGINT AS total
  FROM typed.population p JOIN typed.regions r USING (ags) JOIN members m USING (parent_ags)
  WHERE level = 'municipality' GROUP BY ALL HAVING count(*) = max(m.n))
SELECT k._file, k._row, ags || ' am ' || date || ' (' || sex || '): Gemeinden ergeben ' || s.total || ' (' || s.towns
  || '), der Kreis ' || k.value
FROM typed.population k JOIN summed s USING (ags, date, sex, basis, kind)
LEFT JOIN typed.tolerances t ON t.rule = 'kreis' AND t.source_id = k.source_id
WHERE k.usable AND abs(k.value - s.total) > coalesce(t.persons, 0) ORDER BY ALL"""

PARENTS = """
SELECT _file, _row, 'Das übergeordnete Gebiet „' || parent_ags || '“ von ' || ags || ' fehlt' FROM typed.regions
WHERE parent_ags IS NOT NULL AND parent_ags NOT IN (SELECT ags FROM typed.regions) ORDER BY ALL"""

PARAMETERS = """
SELECT a._file, a._row, 'parameter_id „' || link || '“ gibt es nicht'
FROM (SELECT _file, _row, unnest([parameter_id, low_parameter_id, high_parameter_id]) AS link FROM typed.assumptions) a
WHERE link IS NOT NULL AND link NOT IN (SELECT parameter_id FROM typed.parameters) ORDER BY ALL"""

GRADES = """
SELECT _file, _row, told || ' = ' || value || ' ist kein Wert von „' || link || '“'
FROM (SELECT _file, _row, unnest([low_parameter_id, parameter_id, high_parameter_id]) AS link,
        unnest([low, likely, high]) AS value, unnest(['low', 'likely', 'high']) AS told
      FROM typed.assumptions WHERE low_parameter_id IS NOT NULL) a
WHERE NOT EXISTS (FROM typed.parameters p WHERE p.parameter_id = link AND p.value = a.value)
  AND link IN (SELECT parameter_id FROM typed.parameters) ORDER BY ALL"""

FORMER = """
SELECT min(_file), min(_row), 'Den Schlüssel „' || ags || '“ gibt es weder heute noch früher' FROM typed.{table}
ANTI JOIN (SELECT ags FROM typed.regions UNION SELECT old_ags FROM typed.successors) known USING (ags)
GROUP BY ags ORDER BY ALL"""

CURRENT = """
SELECT _file, _row, 'Der alte Schlüssel „' || old_ags || '“ gilt noch' FROM typed.successors
WHERE old_ags IN (SELECT ags FROM typed.regions) ORDER BY ALL"""

PARTS = """
SELECT min(_file), min(_row), 'Die Anteile von „' || old_ags || '“ ergeben ' || round(sum(share), 4) || ', erwartet 1'
FROM typed.successors GROUP BY old_ags HAVING abs(sum(share) - 1) > 0.005 ORDER BY ALL"""

SUMS = "Zahlen prüfen oder die Abweichung mit Grund in tables/tolerances.csv eintragen."
RULES = (
    (SEXES.format(table="population", age=""), "population", SUMS),
    (SEXES.format(table="population_by_age", age="age_from, age_to,"), "population_by_age", SUMS),
    (AGES, "population_by_age", SUMS),
    (KREISE, "population", SUMS),
    (PARENTS, "regions", "Zeile für das Gebiet in tables/regions.csv ergänzen."),
    *((FORMER.format(table=table), table, "Schlüssel berichtigen oder in tables/successors.parquet ergänzen.")
      for table in ("kreis_ages", "kreis_births_deaths", "kreis_moves", "inkar")),
    (CURRENT, "successors", "Zeile entfernen."),
    (PARTS, "successors", "Anteile prüfen; leer lassen, wo es keine Einwohner gab."),
    (SEXES.format(table="kreis_ages", age="age_from, age_to,"), "kreis_ages", SUMS),
    (PARAMETERS, "assumptions", "parameter_id berichtigen oder leer lassen."),
    (GRADES, "assumptions", "Zahl aus data/parameters/ übernehmen oder die Kennung berichtigen."),
)


def cross_check(con: duckdb.DuckDBPyConnection, skip: set[str]) -> list[str]:
    """Return every sum that does not add up beyond its tolerance, and every dangling link between files."""
    problems = []
    for sql, table, remedy in RULES:
        if table not in skip:
            problems += [f"{file}, {row_word(file)} {row}: {text}. Abhilfe: {remedy}"
                         for file, row, text in con.execute(sql).fetchall()]
    return problems
