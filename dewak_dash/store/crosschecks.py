"""Check what only several rows or tables can tell: sets are whole, sexes, age groups and municipalities add up."""

from collections.abc import Collection

import duckdb

from dewak_dash.store.wording import cap, found

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

# One row per fault of a set of ages: it begins at 0, goes on without gap or overlap and ends open.
AGE_SETS = """
WITH ordered AS (
  SELECT *, row_number() OVER w AS place, lag(age_to) OVER w AS before,
    count(*) OVER (PARTITION BY ags, date, sex, basis, kind, source_id) AS size
  FROM typed.{table}
  WINDOW w AS (PARTITION BY ags, date, sex, basis, kind, source_id ORDER BY age_from, age_to NULLS LAST)),
told AS (
  SELECT *, CASE
    WHEN place = 1 AND age_from <> 0 THEN 'die Altersgruppen beginnen bei ' || age_from || ' statt bei 0'
    WHEN place > 1 AND before IS NULL THEN 'hinter der nach oben offenen Gruppe folgt noch „ab ' || age_from || '“'
    WHEN age_from > before + 1 THEN 'es fehlen die Alter ' || (before + 1) || ' bis ' || (age_from - 1)
    WHEN age_from <= before THEN 'das Alter ' || age_from || ' kommt doppelt vor'
    WHEN place = size AND age_to IS NOT NULL THEN 'nach ' || age_to || ' fehlt die nach oben offene Gruppe'
  END AS fault FROM ordered)
SELECT _file, _row, ags || ' am ' || date || ' (' || sex || '): ' || fault FROM told WHERE fault IS NOT NULL
ORDER BY ALL"""

AGE_SEXES = """
WITH sets AS (
  SELECT ags, date, basis, kind, source_id, sex, min(_file) AS file, min(_row) AS row,
    string_agg(age_from || '-' || coalesce(age_to::VARCHAR, ''), ' ' ORDER BY age_from, age_to) AS limits
  FROM typed.{table} GROUP BY ALL),
days AS (
  SELECT ags, date, basis, kind, source_id, min(file) AS file, min(row) AS row, count(DISTINCT limits) AS ways,
    bool_or(sex = 'total') AS total, bool_or(sex = 'male') AS male, bool_or(sex = 'female') AS female
  FROM sets GROUP BY ALL)
SELECT file, row, ags || ' am ' || date || ': ' || CASE
    WHEN ways > 1 THEN 'die Geschlechter sind in verschiedene Altersgruppen geteilt'
    ELSE 'nur eines der beiden Geschlechter ist angegeben' END
FROM days WHERE ways > 1 OR (male <> female AND (NOT total OR length(ags) = 8)) ORDER BY ALL"""

# Ages of a municipality are held against any count of that day, others against that of their own source.
AGES = """
WITH summed AS (
  SELECT ags, date, sex, basis, kind, source_id, sum(value)::BIGINT AS total, min(_file) AS file, min(_row) AS row
  FROM typed.population_by_age GROUP BY ALL HAVING min(age_from) = 0 AND count(*) FILTER (age_to IS NULL) = 1),
known AS (
  SELECT s.*, p.value, row_number() OVER (
      PARTITION BY s.ags, s.date, s.sex, s.basis, s.kind, s.source_id
      ORDER BY p.source_id = s.source_id DESC, p.usable DESC, p.quality = 'official' DESC, p.source_id) AS choice
  FROM summed s JOIN typed.population p USING (ags, date, sex, basis, kind)
  WHERE p.source_id = s.source_id OR (length(s.ags) = 8 AND p.usable))
SELECT file, row, ags || ' am ' || date || ' (' || sex || '): Altersgruppen ergeben ' || total || ', erwartet ' || value
FROM known LEFT JOIN typed.tolerances t ON t.rule = 'ages' AND t.source_id = known.source_id
WHERE choice = 1 AND abs(value - total) > coalesce(t.persons, 0) ORDER BY ALL"""

ONE_SEX = """
SELECT min(_file), min(_row), ags || ' am ' || date || ': nur eines der beiden Geschlechter ist angegeben'
FROM typed.population WHERE length(ags) = 8 AND sex <> 'total'
GROUP BY ags, date, basis, kind, source_id HAVING count(DISTINCT sex) = 1 ORDER BY ALL"""

FACILITY_TOWNS = """
SELECT _file, _row, '„' || ags || '“ ist keine Gemeinde' FROM typed.{table} WHERE length(ags) <> 8 ORDER BY ALL"""

FACILITY_TWICE = """
SELECT _file, _row, 'dieselbe Einrichtung steht unter ' || first || ' schon einmal da' FROM (
  SELECT _file, _row, first_value(facility_id) OVER w AS first, row_number() OVER w AS place FROM typed.facilities
  WINDOW w AS (PARTITION BY ags, name, service, street, operator, capacity, staff, opened, closed, status, source_date,
    address, note ORDER BY _file, _row)) WHERE place > 1 ORDER BY ALL"""

FACILITY_STATUS = """
SELECT _file, _row, facility_id || ': geschlossen ' || closed || ', aber status ' || status FROM typed.facilities
WHERE closed IS NOT NULL AND status IN ('open', 'planned') ORDER BY ALL"""

FEATURED = """
SELECT _file, _row, CASE WHEN featured IS NULL THEN 'featured fehlt' WHEN ags IS NULL THEN 'ags fehlt'
    WHEN NOT known THEN '„' || ags || '“ ist keine Gemeinde in regions'
    WHEN same_town > 1 THEN '„' || ags || '“ ist doppelt' ELSE 'featured = ' || featured || ' ist doppelt' END
FROM (SELECT *, ags IN (SELECT ags FROM typed.regions WHERE level = 'municipality') AS known,
        count(*) OVER (PARTITION BY ags) AS same_town, count(*) OVER (PARTITION BY featured) AS same_place
      FROM typed.featured)
WHERE featured IS NULL OR ags IS NULL OR NOT known OR same_town > 1 OR same_place > 1 ORDER BY ALL"""

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

# One of several alike has every assumption of its kind: the general house, the form that the town runs. Kinds of
# houses that belong to no town take their sizes from real ones.
ALIKE = """
SELECT file, row, 'Für „' || code || '“ fehlt die Annahme „' || name || '“'
FROM (SELECT k.*, replace(assumption_id, '{kind}_{like}_', '{kind}_' || code || '_') AS name
      FROM ({codes}) k, typed.assumptions WHERE starts_with(assumption_id, '{kind}_{like}_'))
WHERE name NOT IN (SELECT assumption_id FROM typed.assumptions) ORDER BY ALL"""
HOUSE_SIZES = ALIKE.format(kind="finance_house", like="general", codes=
    "SELECT _file AS file, _row AS row, variant_id AS code FROM typed.house_variants "
    "WHERE kind <> 'none' AND ags IS NOT NULL")
FORM_POINTS = ALIKE.format(kind="organisation_points", like="municipal", codes=
    "SELECT min(_file) AS file, min(_row) AS row, model AS code FROM typed.form_profiles GROUP BY model")

# A rate rests on a row with a number that is a share of people, or on an assumption that is there.
RATE_ASSUMPTIONS = """
SELECT _file, _row, 'assumption_id „' || assumption_id || '“ gibt es nicht' FROM typed.service_rates
WHERE assumption_id IS NOT NULL AND assumption_id NOT IN (SELECT assumption_id FROM typed.assumptions) ORDER BY ALL"""
RATE_SHARES = """
SELECT r._file, r._row, link || ': ' || coalesce(u.rate, 'nichts') || ' je ' || per || ' ist kein Anteil von 0 bis 1'
FROM (SELECT _file, _row, per, unnest([low_id, likely_id, high_id]) AS link FROM typed.service_rates) r
JOIN typed.use_rates u ON u.use_rate_id = link
WHERE coalesce(u.rate_num / per, -1) NOT BETWEEN 0 AND 1 ORDER BY ALL"""
RATE_ORDER = """
SELECT r._file, r._row,
  service_id || ' ab ' || r.age_from || ': niedrig, wahrscheinlich und hoch stehen nicht in Reihenfolge'
FROM typed.service_rates r JOIN typed.use_rates a ON a.use_rate_id = low_id
JOIN typed.use_rates b ON b.use_rate_id = likely_id JOIN typed.use_rates c ON c.use_rate_id = high_id
WHERE a.rate_num > b.rate_num OR b.rate_num > c.rate_num ORDER BY ALL"""
PLACES_WHOLE = """
SELECT _file, _row, 'für ' || service_id || ' in ' || ags || ' steht die ganze Stadt schon einmal da' FROM (
  SELECT *, row_number() OVER (PARTITION BY ags, service_id ORDER BY _file, _row) AS place
  FROM typed.service_places WHERE whole_town) WHERE place > 1 ORDER BY ALL"""

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

AGE_TABLES = ("population_by_age", "kreis_ages")
SUMS = "Zahlen prüfen oder die Abweichung mit Grund in tables/tolerances.csv eintragen."
WHOLE = "Gruppen ergänzen oder berichtigen: von 0 an, ohne Lücke, die letzte nach oben offen (age_to leer)."
# SQL of the faults, the tables it reads (the first is the one at fault), the remedy.
RULES = (
    (SEXES.format(table="population", age=""), ("population",), SUMS),
    (SEXES.format(table="population_by_age", age="age_from, age_to,"), ("population_by_age",), SUMS),
    (ONE_SEX, ("population",), "das andere Geschlecht ergänzen."),
    *((AGE_SETS.format(table=table), (table,), WHOLE) for table in AGE_TABLES),
    *((AGE_SEXES.format(table=table), (table,), "für beide Geschlechter dieselben Altersgruppen eintragen.")
      for table in AGE_TABLES),
    (AGES, ("population_by_age", "population"), SUMS),
    (KREISE, ("population", "regions"), SUMS),
    (PARENTS, ("regions",), "Zeile für das Gebiet in tables/regions.csv ergänzen."),
    *((FORMER.format(table=table), (table, "regions", "successors"),
       "Schlüssel berichtigen oder in tables/successors.parquet ergänzen.")
      for table in ("kreis_ages", "kreis_births_deaths", "kreis_moves", "inkar")),
    (CURRENT, ("successors", "regions"), "Zeile entfernen."),
    (PARTS, ("successors",), "Anteile prüfen; leer lassen, wo es keine Einwohner gab."),
    (SEXES.format(table="kreis_ages", age="age_from, age_to,"), ("kreis_ages",), SUMS),
    (PARAMETERS, ("assumptions", "parameters"), "parameter_id berichtigen oder leer lassen."),
    (GRADES, ("assumptions", "parameters"), "Zahl aus data/parameters/ übernehmen oder die Kennung berichtigen."),
    (HOUSE_SIZES, ("house_variants", "assumptions"), "die Größe in assumptions/finance.toml als Spanne ergänzen."),
    (FORM_POINTS, ("form_profiles", "assumptions"), "die Punkte in assumptions/organisation.toml als Spanne ergänzen."),
    (FACILITY_TOWNS.format(table="facilities"), ("facilities",), "den achtstelligen Schlüssel eintragen."),
    (RATE_ASSUMPTIONS, ("service_rates", "assumptions"), "assumption_id berichtigen."),
    (RATE_SHARES, ("service_rates", "use_rates"), "eine Zeile mit Zahl nennen und per berichtigen (100 bei Prozent)."),
    (RATE_ORDER, ("service_rates", "use_rates"), "die Kennungen in Reihenfolge eintragen."),
    (PLACES_WHOLE, ("service_places",), "nur eine Zeile mit whole_town = true je Angebot."),
    (FACILITY_TOWNS.format(table="service_places"), ("service_places",), "den achtstelligen Schlüssel eintragen."),
    (FACILITY_TOWNS.format(table="houses"), ("houses",), "den achtstelligen Schlüssel eintragen."),
    (FACILITY_TWICE, ("facilities",), "doppelte Zeile entfernen."),
    (FACILITY_STATUS, ("facilities",), "status auf closed setzen oder closed leeren."),
    (FEATURED, ("featured", "regions"), "je Projektort eine Datei mit eigenem ags und eigener Nummer."),
)


def cross_check(con: duckdb.DuckDBPyConnection, skip: Collection[str],
                only: Collection[str] | None = None) -> list[str]:
    """Return every set that is not whole, every sum beyond its tolerance, every dangling link between files.

    Rules that read a skipped table are left out; with only, those whose table at fault is not among them.
    """
    problems = []
    for sql, tables, remedy in RULES:
        if not set(tables) & set(skip) and (only is None or tables[0] in only):
            said = [found(file, row, f"{text}. Abhilfe: {remedy}") for file, row, text in con.execute(sql).fetchall()]
            problems += cap(said, tables[0])
    return problems
