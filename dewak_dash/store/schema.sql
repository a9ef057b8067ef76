-- Tabellen des Datenspeichers. Typen, Pflichtfelder, Wertebereiche, Schlüssel und Bezüge stehen nur hier:
-- die Prüfung liest sie aus dieser Datei und meldet Verstöße mit Datei, Zeile und Abhilfe.

CREATE TABLE sources (
    source_id VARCHAR PRIMARY KEY,
    title VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    licence VARCHAR NOT NULL,
    attribution VARCHAR NOT NULL,
    address VARCHAR,
    retrieved DATE NOT NULL,
    year INTEGER CHECK (year BETWEEN 1800 AND 2200),
    as_of DATE,
    preference INTEGER NOT NULL,
    note VARCHAR
);
COMMENT ON TABLE sources IS 'Quellen: Herausgeber, Lizenz und Fundort jeder Angabe';
COMMENT ON COLUMN sources.source_id IS 'Kennung der Quelle';
COMMENT ON COLUMN sources.title IS 'Titel';
COMMENT ON COLUMN sources.publisher IS 'Herausgeber';
COMMENT ON COLUMN sources.licence IS 'Lizenz; „unklar“, wo die Quelle keine nennt';
COMMENT ON COLUMN sources.attribution IS 'Quellenvermerk zum Zitieren';
COMMENT ON COLUMN sources.address IS 'Adresse; leer, wenn jede Zeile ihre eigene trägt';
COMMENT ON COLUMN sources.retrieved IS 'Abgerufen am';
COMMENT ON COLUMN sources.year IS 'Erscheinungsjahr';
COMMENT ON COLUMN sources.as_of IS 'Tag, für den alle Angaben der Quelle gelten; leer, wo jede Zeile ihren eigenen nennt';
COMMENT ON COLUMN sources.preference IS 'Vorrang bei mehreren Angaben zum selben Wert: kleiner gilt';
COMMENT ON COLUMN sources.note IS 'Anmerkung, gelesener Fundort';

CREATE TABLE census_bases (
    basis VARCHAR PRIMARY KEY,
    sort INTEGER NOT NULL UNIQUE,
    census_date DATE,
    for_all BOOLEAN NOT NULL,
    name_de VARCHAR NOT NULL,
    note VARCHAR
);
COMMENT ON TABLE census_bases IS 'Zählungen, deren Fortschreibungen die Einwohnerzahlen sind';
COMMENT ON COLUMN census_bases.basis IS 'Kennung der Basis';
COMMENT ON COLUMN census_bases.sort IS 'Zeitliche Reihenfolge';
COMMENT ON COLUMN census_bases.census_date IS 'Zählungstag; leer = unbekannt, solche Zahlen werden nie verbunden';
COMMENT ON COLUMN census_bases.for_all IS 'Für alle Gemeinden veröffentlicht: die jüngste solche Basis trägt Vergleiche zwischen Gemeinden';
COMMENT ON COLUMN census_bases.name_de IS 'Name';
COMMENT ON COLUMN census_bases.note IS 'Was die Basis umfasst';

CREATE TABLE regions (
    ags VARCHAR PRIMARY KEY CHECK (length(ags) IN (2, 5, 8)),
    name VARCHAR,
    short_name VARCHAR,
    level VARCHAR NOT NULL CHECK (level IN ('germany', 'land', 'kreis', 'municipality')),
    parent_ags VARCHAR,
    postcode VARCHAR,
    lon DOUBLE CHECK (lon BETWEEN 5 AND 16),
    lat DOUBLE CHECK (lat BETWEEN 47 AND 56),
    urbanisation VARCHAR CHECK (urbanisation IN ('01', '02', '03')),
    area_km2 DOUBLE CHECK (area_km2 > 0),
    featured INTEGER,
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed'))
);
COMMENT ON TABLE regions IS 'Deutschland, Länder, Kreise und die 10.981 Gemeinden am 31.12.2023';
COMMENT ON COLUMN regions.ags IS 'Amtlicher Gemeindeschlüssel: 2 (Land, 00 = Deutschland), 5 (Kreis) oder 8 Stellen (Gemeinde)';
COMMENT ON COLUMN regions.name IS 'Amtlicher Name; leer, wo keine Quelle ihn nennt';
COMMENT ON COLUMN regions.short_name IS 'Name ohne Zusatz nach dem Komma';
COMMENT ON COLUMN regions.level IS 'Ebene: germany, land, kreis, municipality';
COMMENT ON COLUMN regions.parent_ags IS 'Schlüssel des nächstgrößeren Gebiets';
COMMENT ON COLUMN regions.postcode IS 'Postleitzahl des Verwaltungssitzes';
COMMENT ON COLUMN regions.lon IS 'Geografische Länge (Grad)';
COMMENT ON COLUMN regions.lat IS 'Geografische Breite (Grad)';
COMMENT ON COLUMN regions.urbanisation IS 'Grad der Verstädterung: 01 dicht, 02 mittel, 03 ländlich';
COMMENT ON COLUMN regions.area_km2 IS 'Fläche in km² am 31.12.2023';
COMMENT ON COLUMN regions.featured IS 'Reihenfolge der Projektorte; leer = kein Projektort';
COMMENT ON COLUMN regions.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN regions.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';

CREATE TABLE population (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    date DATE NOT NULL,
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    value BIGINT NOT NULL CHECK (value >= 0),
    basis VARCHAR NOT NULL REFERENCES census_bases (basis),
    kind VARCHAR NOT NULL CHECK (kind IN ('update', 'census_day', 'register')),
    preferred BOOLEAN NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, date, sex, basis, kind, source_id)
);
COMMENT ON TABLE population IS 'Einwohnerzahlen nach Geschlecht, je Zählungsbasis getrennt; Gemeinden auf dem Gebietsstand 31.12.2023';
COMMENT ON COLUMN population.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN population.year IS 'Jahr';
COMMENT ON COLUMN population.date IS 'Stichtag';
COMMENT ON COLUMN population.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN population.value IS 'Einwohner (Personen)';
COMMENT ON COLUMN population.basis IS 'Zählung, die fortgeschrieben wird (census_bases.basis); über zwei Basen darf keine Veränderung gerechnet werden';
COMMENT ON COLUMN population.kind IS 'update = amtliche Fortschreibung, census_day = Zählung am Stichtag, register = Melderegister der Gemeinde';
COMMENT ON COLUMN population.preferred IS 'Wert, der gilt, wenn mehrere Quellen denselben Wert angeben; je Gebiet, Jahr, Geschlecht, Basis und Art höchstens einer';
COMMENT ON COLUMN population.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN population.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN population.note IS 'Anmerkung zur Zeile';

CREATE TABLE population_by_age (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    date DATE NOT NULL,
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value BIGINT NOT NULL CHECK (value >= 0),
    basis VARCHAR NOT NULL REFERENCES census_bases (basis),
    kind VARCHAR NOT NULL CHECK (kind IN ('update', 'census_day', 'register')),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    UNIQUE (ags, date, sex, age_from, age_to, basis, source_id)
);
COMMENT ON TABLE population_by_age IS 'Einwohnerzahlen nach Alter und Geschlecht (zwei Kreise, Land, Deutschland; Altersklassen der Gemeinden stehen in municipality_ages)';
COMMENT ON COLUMN population_by_age.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN population_by_age.year IS 'Jahr';
COMMENT ON COLUMN population_by_age.date IS 'Stichtag';
COMMENT ON COLUMN population_by_age.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN population_by_age.age_from IS 'Alter von (Jahre)';
COMMENT ON COLUMN population_by_age.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN population_by_age.value IS 'Einwohner (Personen)';
COMMENT ON COLUMN population_by_age.basis IS 'Zählung, die fortgeschrieben wird (census_bases.basis); über zwei Basen darf keine Veränderung gerechnet werden';
COMMENT ON COLUMN population_by_age.kind IS 'update = amtliche Fortschreibung, census_day = Zählung am Stichtag, register = Melderegister der Gemeinde';
COMMENT ON COLUMN population_by_age.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN population_by_age.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN population_by_age.note IS 'Anmerkung zur Zeile';

CREATE TABLE municipality_ages (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    date DATE NOT NULL,
    age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    share DOUBLE CHECK (share BETWEEN 0 AND 1),
    persons BIGINT NOT NULL CHECK (persons > 0),
    basis VARCHAR NOT NULL REFERENCES census_bases (basis),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, date, age_from)
);
COMMENT ON TABLE municipality_ages IS 'Anteile von fünf Altersklassen in jeder Gemeinde am Zensustag 15.5.2022, mit gewolltem Rauschen: je kleiner der Ort, desto weniger genau (Summe der Anteile unter 200 Einwohnern bis 11,9 Punkte neben 100, unter 500 bis 6,2, unter 1.000 bis 3,3, unter 2.000 bis 1,5, ab 5.000 bis 0,3); 16-24 und 60-66 sind eigene Klassen und ohne Altersjahre des Kreises nicht in 18-64 umzurechnen';
COMMENT ON COLUMN municipality_ages.ags IS 'Amtlicher Gemeindeschlüssel auf dem Gebietsstand 31.12.2023';
COMMENT ON COLUMN municipality_ages.date IS 'Stichtag';
COMMENT ON COLUMN municipality_ages.age_from IS 'Alter von (Jahre)';
COMMENT ON COLUMN municipality_ages.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN municipality_ages.share IS 'Anteil der Klasse an allen Einwohnern (0 bis 1, auf drei Stellen genau); leer = geheim gehalten';
COMMENT ON COLUMN municipality_ages.persons IS 'Einwohner aller Altersklassen zusammen (Personen), in jeder Zeile der Gemeinde dieselbe Zahl';
COMMENT ON COLUMN municipality_ages.basis IS 'Zählung (census_bases.basis)';
COMMENT ON COLUMN municipality_ages.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN municipality_ages.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN municipality_ages.note IS 'Anmerkung zur Zeile';

CREATE TABLE successors (
    old_ags VARCHAR NOT NULL CHECK (length(old_ags) IN (5, 8)),
    new_ags VARCHAR NOT NULL REFERENCES regions (ags),
    share DOUBLE CHECK (share BETWEEN 0 AND 1),
    last_year INTEGER NOT NULL CHECK (last_year BETWEEN 1900 AND 2200),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (old_ags, new_ags)
);
COMMENT ON TABLE successors IS 'Aufgelöste und umbenannte Gemeinden seit 1990 und Kreise seit 2015: welcher Schlüssel an die Stelle des alten trat, auf dem Gebietsstand 31.12.2023';
COMMENT ON COLUMN successors.old_ags IS 'Alter Schlüssel: 8 Stellen Gemeinde, 5 Stellen Kreis; in regions kommt er nicht mehr vor';
COMMENT ON COLUMN successors.new_ags IS 'Schlüssel am 31.12.2023 (regions.ags)';
COMMENT ON COLUMN successors.share IS 'Anteil der Einwohner des alten Gebiets, der auf das neue kommt (0 bis 1, alle Zeilen eines alten Schlüssels zusammen 1); leer = gemeindefreies Gebiet ohne Einwohner';
COMMENT ON COLUMN successors.last_year IS 'Letztes Jahr, an dessen Ende der alte Schlüssel galt; der neue gilt spätestens am Ende des folgenden Jahres';
COMMENT ON COLUMN successors.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN successors.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN successors.note IS 'Anmerkung zur Zeile';

CREATE TABLE kreis_ages (
    ags VARCHAR NOT NULL CHECK (length(ags) = 5),
    date DATE NOT NULL,
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value BIGINT NOT NULL CHECK (value >= 0),
    basis VARCHAR NOT NULL REFERENCES census_bases (basis),
    kind VARCHAR NOT NULL CHECK (kind IN ('update', 'census_day', 'register')),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    PRIMARY KEY (source_id, ags, date, sex, age_from)
);
COMMENT ON TABLE kreis_ages IS 'Einwohner aller Kreise nach Alter. Vier Quellen mit eigenen Altersgruppen und Tagen: immer nur eine source_id nehmen, nie über Quellen addieren. RSURVSTAT_Z22: Zensus 15.5.2022, Altersjahre 0 bis 100 und älter, ohne Geschlecht, mit gewolltem Rauschen; EUROSTAT_PJANGRP3: 31.12.2013 bis 2021, Fünfjahresgruppen bis 90 und älter, nach Geschlecht; KLINIKDB_12411: 31.12.2015 bis 2020, 17 Gruppen, nach Geschlecht; PATIE_12411: 31.12.2019 bis 2022, 21 Gruppen, ohne Geschlecht. Alles außer dem Zensustag setzt den Zensus 2011 fort; ab 31.12.2023 für alle Kreise nicht gefunden';
COMMENT ON COLUMN kreis_ages.ags IS 'Kreisschlüssel: ein Kreis von heute (regions.ags) oder ein aufgelöster (successors.old_ags)';
COMMENT ON COLUMN kreis_ages.date IS 'Stichtag';
COMMENT ON COLUMN kreis_ages.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN kreis_ages.age_from IS 'Alter von (Jahre)';
COMMENT ON COLUMN kreis_ages.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN kreis_ages.value IS 'Einwohner (Personen)';
COMMENT ON COLUMN kreis_ages.basis IS 'Zählung, die fortgeschrieben wird (census_bases.basis); über zwei Basen darf keine Veränderung gerechnet werden';
COMMENT ON COLUMN kreis_ages.kind IS 'update = amtliche Fortschreibung, census_day = Zählung am Stichtag, register = Melderegister der Gemeinde';
COMMENT ON COLUMN kreis_ages.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN kreis_ages.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE kreis_births_deaths (
    ags VARCHAR NOT NULL CHECK (length(ags) = 5),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    indicator VARCHAR NOT NULL CHECK (indicator IN ('live_births', 'deaths', 'deaths_iso_weeks')),
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age_from INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value INTEGER NOT NULL CHECK (value >= 0),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    UNIQUE (source_id, ags, year, indicator, sex, age_from, age_to)
);
COMMENT ON TABLE kreis_births_deaths IS 'Lebendgeborene 2011 bis 2021 und Gestorbene 2011 bis 2024 aller Kreise; nach Alter vollständig nur 2013 bis 2017, 2020 und 2021 mit Lücken; nach 2021 nur Niedersachsen, Sachsen-Anhalt und Hessen. 2020 und 2021 sind Pandemiejahre. deaths_iso_weeks zählt nach Sterbetag und Kalenderwochen und liegt um 0,2 bis 0,8 Prozent neben dem Kalenderjahr';
COMMENT ON COLUMN kreis_births_deaths.ags IS 'Kreisschlüssel: ein Kreis von heute (regions.ags) oder ein aufgelöster (successors.old_ags)';
COMMENT ON COLUMN kreis_births_deaths.year IS 'Jahr';
COMMENT ON COLUMN kreis_births_deaths.indicator IS 'live_births Lebendgeborene, deaths Gestorbene im Kalenderjahr, deaths_iso_weeks Gestorbene der Kalenderwochen eines Jahres';
COMMENT ON COLUMN kreis_births_deaths.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN kreis_births_deaths.age_from IS 'Alter von (Jahre); leer = alle';
COMMENT ON COLUMN kreis_births_deaths.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN kreis_births_deaths.value IS 'Fälle';
COMMENT ON COLUMN kreis_births_deaths.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN kreis_births_deaths.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN kreis_births_deaths.note IS 'Anmerkung zur Zeile';

CREATE TABLE kreis_moves (
    ags VARCHAR NOT NULL CHECK (length(ags) IN (2, 5)),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    indicator VARCHAR NOT NULL CHECK (indicator IN ('in_migration', 'out_migration')),
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age_from INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value INTEGER NOT NULL CHECK (value >= 0),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    UNIQUE (source_id, ags, year, indicator, sex, age_from, age_to)
);
COMMENT ON TABLE kreis_moves IS 'Zu- und Fortzüge über die Grenzen der Kreise 2019 bis 2021 nach Geschlecht und sechs Altersgruppen. Nicht dieselbe Grenze wie vital_events (Gemeindegrenzen): nur Salden sind vergleichbar. 2020 und 2021 sind Pandemiejahre, ein Mittel liegt für Zuzüge aus dem Ausland niedrig; nach 2021 für alle Kreise nicht gefunden';
COMMENT ON COLUMN kreis_moves.ags IS 'Kreisschlüssel: ein Kreis von heute (regions.ags) oder ein aufgelöster (successors.old_ags); 00 = Deutschland';
COMMENT ON COLUMN kreis_moves.year IS 'Jahr';
COMMENT ON COLUMN kreis_moves.indicator IS 'in_migration Zuzüge, out_migration Fortzüge';
COMMENT ON COLUMN kreis_moves.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN kreis_moves.age_from IS 'Alter von (Jahre); leer = alle';
COMMENT ON COLUMN kreis_moves.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN kreis_moves.value IS 'Umzüge (Personen)';
COMMENT ON COLUMN kreis_moves.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN kreis_moves.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE vital_events (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    indicator VARCHAR NOT NULL CHECK (indicator IN ('live_births', 'deaths', 'in_migration', 'out_migration', 'net_migration', 'death_rate')),
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age_from INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value DOUBLE NOT NULL CHECK (value >= 0 OR indicator = 'net_migration'),
    unit VARCHAR NOT NULL,
    basis VARCHAR REFERENCES census_bases (basis),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    UNIQUE (ags, year, indicator, sex, age_from, age_to, source_id)
);
COMMENT ON TABLE vital_events IS 'Geburten, Sterbefälle und Wanderungen (Kreise, Land, Deutschland; für Gemeinden nicht gefunden)';
COMMENT ON COLUMN vital_events.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN vital_events.year IS 'Jahr';
COMMENT ON COLUMN vital_events.indicator IS 'live_births Lebendgeborene, deaths Gestorbene, in_migration Zuzüge, out_migration Fortzüge, net_migration Saldo, death_rate Sterberate';
COMMENT ON COLUMN vital_events.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN vital_events.age_from IS 'Alter von (Jahre); leer = alle';
COMMENT ON COLUMN vital_events.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN vital_events.value IS 'Wert in der Einheit unit';
COMMENT ON COLUMN vital_events.unit IS 'Einheit';
COMMENT ON COLUMN vital_events.basis IS 'Zählungsbasis, soweit eine gilt';
COMMENT ON COLUMN vital_events.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN vital_events.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN vital_events.note IS 'Anmerkung zur Zeile';

CREATE TABLE indicator_names (
    indicator VARCHAR PRIMARY KEY,
    name_de VARCHAR NOT NULL,
    unit_de VARCHAR NOT NULL,
    topic VARCHAR NOT NULL CHECK (topic IN ('inkar', 'services', 'census2022')),
    note_de VARCHAR
);
COMMENT ON TABLE indicator_names IS 'Deutsche Namen der Kennzahlen';
COMMENT ON COLUMN indicator_names.indicator IS 'Kennung';
COMMENT ON COLUMN indicator_names.name_de IS 'Name';
COMMENT ON COLUMN indicator_names.unit_de IS 'Einheit';
COMMENT ON COLUMN indicator_names.topic IS 'Thema: inkar, services, census2022';
COMMENT ON COLUMN indicator_names.note_de IS 'Erläuterung';

CREATE TABLE indicators (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    date DATE,
    indicator VARCHAR NOT NULL REFERENCES indicator_names (indicator),
    value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    topic VARCHAR NOT NULL CHECK (topic IN ('inkar', 'services', 'census2022')),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    UNIQUE (ags, year, date, indicator, source_id)
);
COMMENT ON TABLE indicators IS 'Kennzahlen zu Kreisen und Gemeinden: INKAR, Zensus 2022, Pflege und Betreuung';
COMMENT ON COLUMN indicators.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN indicators.year IS 'Jahr';
COMMENT ON COLUMN indicators.date IS 'Stichtag; leer = nur das Jahr bekannt';
COMMENT ON COLUMN indicators.indicator IS 'Kennzahl (indicator_names.indicator)';
COMMENT ON COLUMN indicators.value IS 'Wert in der Einheit unit';
COMMENT ON COLUMN indicators.unit IS 'Einheit';
COMMENT ON COLUMN indicators.topic IS 'Thema';
COMMENT ON COLUMN indicators.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN indicators.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN indicators.note IS 'Anmerkung zur Zeile';

CREATE TABLE inkar_names (
    indicator VARCHAR PRIMARY KEY,
    name_de VARCHAR NOT NULL,
    unit_de VARCHAR NOT NULL,
    note_de VARCHAR
);
COMMENT ON TABLE inkar_names IS 'Namen und Einheiten der Kennzahlen aus INKAR und Deutschlandatlas (Kennungen da_)';
COMMENT ON COLUMN inkar_names.indicator IS 'Kennung der Quelle, Umlaute ausgeschrieben';
COMMENT ON COLUMN inkar_names.name_de IS 'Name';
COMMENT ON COLUMN inkar_names.unit_de IS 'Einheit';
COMMENT ON COLUMN inkar_names.note_de IS 'Bestimmung und Vorbehalt';

CREATE TABLE inkar (
    ags VARCHAR NOT NULL CHECK (length(ags) IN (5, 8)),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    indicator VARCHAR NOT NULL REFERENCES inkar_names (indicator),
    value DOUBLE NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    PRIMARY KEY (indicator, ags, year, source_id)
);
COMMENT ON TABLE inkar IS 'Kennzahlen aller Kreise 2005 bis 2022 und aller Gemeinden 2022: INKAR und Deutschlandatlas; unmögliche Werte der Quelle (−0,01 bei Pkw und Schulden, 0 bei Kaufkraft) sind weggelassen';
COMMENT ON COLUMN inkar.ags IS 'Kreis (5 Stellen) oder Gemeinde (8 Stellen) von heute (regions.ags) oder ein aufgelöstes Gebiet (successors.old_ags)';
COMMENT ON COLUMN inkar.year IS 'Jahr';
COMMENT ON COLUMN inkar.indicator IS 'Kennzahl (inkar_names.indicator)';
COMMENT ON COLUMN inkar.value IS 'Wert in der Einheit inkar_names.unit_de';
COMMENT ON COLUMN inkar.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN inkar.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE areas (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    date DATE NOT NULL,
    value DOUBLE NOT NULL CHECK (value > 0),
    unit VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, date)
);
COMMENT ON TABLE areas IS 'Gemeindeflächen an zwölf Stichtagen';
COMMENT ON COLUMN areas.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN areas.date IS 'Stichtag';
COMMENT ON COLUMN areas.value IS 'Fläche in km²';
COMMENT ON COLUMN areas.unit IS 'Einheit';
COMMENT ON COLUMN areas.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN areas.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN areas.note IS 'Anmerkung zur Zeile';

CREATE TABLE town_figures (
    figure_id VARCHAR PRIMARY KEY,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    topic VARCHAR NOT NULL,
    year VARCHAR,
    year_num INTEGER CHECK (year_num BETWEEN 1800 AND 2200),
    indicator_de VARCHAR NOT NULL,
    value_text VARCHAR,
    value DOUBLE,
    unit VARCHAR,
    address VARCHAR,
    note VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE town_figures IS 'Einzelne datierte Zahlen zu den Projektorten';
COMMENT ON COLUMN town_figures.figure_id IS 'Kennung';
COMMENT ON COLUMN town_figures.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN town_figures.topic IS 'Thema';
COMMENT ON COLUMN town_figures.year IS 'Zeitangabe der Quelle; leer = Stand unbekannt';
COMMENT ON COLUMN town_figures.year_num IS 'Jahr als Zahl, wo die Zeitangabe mit einem Jahr beginnt';
COMMENT ON COLUMN town_figures.indicator_de IS 'Was gezählt wurde';
COMMENT ON COLUMN town_figures.value_text IS 'Wert, wie ihn die Quelle nennt';
COMMENT ON COLUMN town_figures.value IS 'Wert als Zahl, wo er eine ist';
COMMENT ON COLUMN town_figures.unit IS 'Einheit';
COMMENT ON COLUMN town_figures.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN town_figures.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN town_figures.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN town_figures.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE districts (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    district VARCHAR NOT NULL,
    date DATE,
    indicator VARCHAR NOT NULL CHECK (indicator IN ('population', 'area', 'density')),
    value DOUBLE NOT NULL CHECK (value >= 0),
    unit VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    UNIQUE (ags, district, date, indicator)
);
COMMENT ON TABLE districts IS 'Stadtteile: Einwohner des Melderegisters, Fläche, Dichte';
COMMENT ON COLUMN districts.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN districts.district IS 'Stadtteil, Gemarkung oder Postleitzahlgebiet';
COMMENT ON COLUMN districts.date IS 'Stichtag; leer = nur das Jahr bekannt';
COMMENT ON COLUMN districts.indicator IS 'population Einwohner (Melderegister), area Fläche, density Dichte';
COMMENT ON COLUMN districts.value IS 'Wert in der Einheit unit';
COMMENT ON COLUMN districts.unit IS 'Einheit';
COMMENT ON COLUMN districts.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN districts.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN districts.note IS 'Anmerkung zur Zeile';

CREATE TABLE facilities (
    facility_id VARCHAR PRIMARY KEY,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    name VARCHAR NOT NULL,
    service VARCHAR NOT NULL,
    target_group VARCHAR NOT NULL CHECK (target_group IN ('child', 'youth', 'family', 'senior', 'hardship', 'all')),
    operator VARCHAR,
    operator_kind VARCHAR CHECK (operator_kind IN ('church', 'municipal', 'free_welfare', 'volunteer', 'private', 'county', 'housing')),
    street VARCHAR,
    postcode VARCHAR,
    district VARCHAR,
    capacity DOUBLE CHECK (capacity >= 0),
    capacity_unit VARCHAR,
    staff VARCHAR,
    opened VARCHAR,
    closed VARCHAR,
    status VARCHAR NOT NULL CHECK (status IN ('open', 'planned', 'closed', 'unknown')),
    opening_hours VARCHAR,
    source_date VARCHAR,
    address VARCHAR,
    note VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE facilities IS 'Gefundene Einrichtungen in den Projektorten: eine Zeile je Einrichtung und Stand; kein Register, unvollständig';
COMMENT ON COLUMN facilities.facility_id IS 'Kennung der Zeile';
COMMENT ON COLUMN facilities.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN facilities.name IS 'Name';
COMMENT ON COLUMN facilities.service IS 'Angebot, zum Beispiel kita, seniorentreff, buergerhaus';
COMMENT ON COLUMN facilities.target_group IS 'Zielgruppe: child, youth, family, senior, hardship, all';
COMMENT ON COLUMN facilities.operator IS 'Träger';
COMMENT ON COLUMN facilities.operator_kind IS 'Art des Trägers';
COMMENT ON COLUMN facilities.street IS 'Straße und Hausnummer';
COMMENT ON COLUMN facilities.postcode IS 'Postleitzahl';
COMMENT ON COLUMN facilities.district IS 'Stadtteil oder Ortsteil';
COMMENT ON COLUMN facilities.capacity IS 'Größe in der Einheit capacity_unit';
COMMENT ON COLUMN facilities.capacity_unit IS 'Einheit der Größe';
COMMENT ON COLUMN facilities.staff IS 'Personal, wie ihn die Quelle nennt';
COMMENT ON COLUMN facilities.opened IS 'Eröffnung, wie sie die Quelle nennt';
COMMENT ON COLUMN facilities.closed IS 'Schließung, wie sie die Quelle nennt';
COMMENT ON COLUMN facilities.status IS 'open = zum Stand der Quelle in Betrieb, planned = Plan oder Bau, closed = geschlossen, unknown = Quelle ohne Datum';
COMMENT ON COLUMN facilities.opening_hours IS 'Öffnungszeiten laut Quelle';
COMMENT ON COLUMN facilities.source_date IS 'Stand der Quelle; „geschätzt“ steht dabei';
COMMENT ON COLUMN facilities.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN facilities.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN facilities.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN facilities.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE houses (
    house_id VARCHAR PRIMARY KEY,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('existing', 'planned')),
    status_de VARCHAR NOT NULL,
    street VARCHAR,
    district VARCHAR,
    operator VARCHAR,
    owner VARCHAR,
    lon DOUBLE NOT NULL CHECK (lon BETWEEN 5 AND 16),
    lat DOUBLE NOT NULL CHECK (lat BETWEEN 47 AND 56),
    location_quality VARCHAR NOT NULL CHECK (location_quality IN ('official', 'derived', 'assumed')),
    location_note_de VARCHAR NOT NULL,
    area_m2 DOUBLE CHECK (area_m2 > 0),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR
);
COMMENT ON TABLE houses IS 'Das Haus, um das es in jedem Projektort geht';
COMMENT ON COLUMN houses.house_id IS 'Kennung';
COMMENT ON COLUMN houses.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN houses.name IS 'Name';
COMMENT ON COLUMN houses.kind IS 'existing = eröffnet, planned = geplant';
COMMENT ON COLUMN houses.status_de IS 'Stand in Worten';
COMMENT ON COLUMN houses.street IS 'Straße und Hausnummer';
COMMENT ON COLUMN houses.district IS 'Stadtteil oder Ortsteil';
COMMENT ON COLUMN houses.operator IS 'Träger';
COMMENT ON COLUMN houses.owner IS 'Eigentümer';
COMMENT ON COLUMN houses.lon IS 'Geografische Länge (Grad)';
COMMENT ON COLUMN houses.lat IS 'Geografische Breite (Grad)';
COMMENT ON COLUMN houses.location_quality IS 'Güte der Lage';
COMMENT ON COLUMN houses.location_note_de IS 'Wie die Lage zustande kam';
COMMENT ON COLUMN houses.area_m2 IS 'Fläche in m²; leer = keine Quelle';
COMMENT ON COLUMN houses.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN houses.note IS 'Anmerkung zur Zeile';

CREATE TABLE house_facts (
    house_id VARCHAR NOT NULL REFERENCES houses (house_id),
    position INTEGER NOT NULL,
    date VARCHAR,
    fact_de VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    PRIMARY KEY (house_id, position)
);
COMMENT ON TABLE house_facts IS 'Tatsachen zum Haus des Projektorts mit Datum und Adresse';
COMMENT ON COLUMN house_facts.house_id IS 'Haus';
COMMENT ON COLUMN house_facts.position IS 'Reihenfolge';
COMMENT ON COLUMN house_facts.date IS 'Zeitangabe der Quelle';
COMMENT ON COLUMN house_facts.fact_de IS 'Tatsache';
COMMENT ON COLUMN house_facts.address IS 'Adresse';

CREATE TABLE house_unknowns (
    house_id VARCHAR NOT NULL REFERENCES houses (house_id),
    position INTEGER NOT NULL,
    what_de VARCHAR NOT NULL,
    who_de VARCHAR NOT NULL,
    why_de VARCHAR NOT NULL,
    PRIMARY KEY (house_id, position)
);
COMMENT ON TABLE house_unknowns IS 'Was zum Haus des Projektorts keine gefundene Quelle nennt und wer es wissen müsste';
COMMENT ON COLUMN house_unknowns.house_id IS 'Haus';
COMMENT ON COLUMN house_unknowns.position IS 'Reihenfolge';
COMMENT ON COLUMN house_unknowns.what_de IS 'Was fehlt';
COMMENT ON COLUMN house_unknowns.who_de IS 'Wer es wissen müsste';
COMMENT ON COLUMN house_unknowns.why_de IS 'Wofür es gebraucht wird';

CREATE TABLE places (
    place_id VARCHAR PRIMARY KEY,
    place VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    date VARCHAR,
    fact_de VARCHAR NOT NULL,
    address VARCHAR,
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR
);
COMMENT ON TABLE places IS 'Tatsachen zu den Projektorten und zu Vergleichshäusern';
COMMENT ON COLUMN places.place_id IS 'Kennung';
COMMENT ON COLUMN places.place IS 'Ort: Schlüssel der Gemeinde, oder project, comparison, study';
COMMENT ON COLUMN places.kind IS 'Art der Tatsache';
COMMENT ON COLUMN places.date IS 'Zeitangabe der Quelle; leer = Stand unbekannt';
COMMENT ON COLUMN places.fact_de IS 'Tatsache';
COMMENT ON COLUMN places.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN places.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN places.note IS 'Anmerkung zur Zeile';

CREATE TABLE cells_200m (
    x_3035 INTEGER NOT NULL CHECK (x_3035 BETWEEN 4000000 AND 4700000),
    y_3035 INTEGER NOT NULL CHECK (y_3035 BETWEEN 2650000 AND 3600000),
    persons INTEGER NOT NULL CHECK (persons >= 0),
    ags VARCHAR REFERENCES regions (ags),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    PRIMARY KEY (x_3035, y_3035)
);
COMMENT ON TABLE cells_200m IS 'Alle bewohnten 200-m-Zellen Deutschlands am 9.5.2011 (Zensus 2011), zusammen 80.324.282 Einwohner, amtlich 80,2 Millionen. Die Zellen einer Gemeinde ergeben nicht ihre amtliche Zahl: gegen den 31.12.2013 liegt die Hälfte der Gemeinden bis 4 Prozent (unter 1.000 Einwohnern), 2,4 (bis 5.000), 1,8 (bis 20.000), 1,3 Prozent (bis 100.000) daneben, neun von zehn bis 18, 8, 5,4 und 3,6 Prozent: die Summe neben der Zahl zeigen';
COMMENT ON COLUMN cells_200m.x_3035 IS 'Zellmitte, Ostwert in EPSG:3035 (Meter)';
COMMENT ON COLUMN cells_200m.y_3035 IS 'Zellmitte, Nordwert in EPSG:3035 (Meter)';
COMMENT ON COLUMN cells_200m.persons IS 'Einwohner (Personen)';
COMMENT ON COLUMN cells_200m.ags IS 'Gemeinde, in deren Umriss (outlines) die Zellmitte liegt, sonst die nächste bis 500 m; leer = keine so nahe';
COMMENT ON COLUMN cells_200m.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN cells_200m.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE cells_1km (
    cell_id VARCHAR PRIMARY KEY,
    x_3035 INTEGER NOT NULL CHECK (x_3035 BETWEEN 4000000 AND 4700000),
    y_3035 INTEGER NOT NULL CHECK (y_3035 BETWEEN 2650000 AND 3600000),
    lon DOUBLE NOT NULL CHECK (lon BETWEEN 5 AND 16),
    lat DOUBLE NOT NULL CHECK (lat BETWEEN 47 AND 56),
    persons INTEGER CHECK (persons >= 0),
    mean_age DOUBLE CHECK (mean_age BETWEEN 0 AND 120),
    share_female DOUBLE CHECK (share_female BETWEEN 0 AND 1),
    share_under_18 DOUBLE CHECK (share_under_18 BETWEEN 0 AND 1),
    share_65plus DOUBLE CHECK (share_65plus BETWEEN 0 AND 1),
    share_foreign DOUBLE CHECK (share_foreign BETWEEN 0 AND 1),
    household_size DOUBLE CHECK (household_size >= 0),
    vacancy DOUBLE CHECK (vacancy BETWEEN 0 AND 1),
    floor_space_per_person_m2 DOUBLE CHECK (floor_space_per_person_m2 >= 0),
    floor_space_per_dwelling_m2 DOUBLE CHECK (floor_space_per_dwelling_m2 >= 0),
    ags VARCHAR REFERENCES regions (ags),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE cells_1km IS '1-km-Zellen um die Projektorte, Zensus 2011; geheim gehaltene Werte (in der Quelle −1 und −9) sind leer';
COMMENT ON COLUMN cells_1km.cell_id IS 'Kennung der Zelle';
COMMENT ON COLUMN cells_1km.x_3035 IS 'Zellmitte, Ostwert in EPSG:3035 (Meter)';
COMMENT ON COLUMN cells_1km.y_3035 IS 'Zellmitte, Nordwert in EPSG:3035 (Meter)';
COMMENT ON COLUMN cells_1km.lon IS 'Zellmitte, geografische Länge (Grad)';
COMMENT ON COLUMN cells_1km.lat IS 'Zellmitte, geografische Breite (Grad)';
COMMENT ON COLUMN cells_1km.persons IS 'Einwohner (Personen); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.mean_age IS 'Durchschnittsalter (Jahre); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.share_female IS 'Anteil der Frauen (0 bis 1); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.share_under_18 IS 'Anteil unter 18 Jahren (0 bis 1); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.share_65plus IS 'Anteil ab 65 Jahren (0 bis 1); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.share_foreign IS 'Anteil ohne deutschen Pass (0 bis 1); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.household_size IS 'Personen je Haushalt; leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.vacancy IS 'Leerstandsquote (0 bis 1); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.floor_space_per_person_m2 IS 'Wohnfläche je Bewohner (m²); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.floor_space_per_dwelling_m2 IS 'Wohnfläche je Wohnung (m²); leer = geheim gehalten';
COMMENT ON COLUMN cells_1km.ags IS 'Gemeinde, in deren Umriss (outlines) die Zellmitte liegt, sonst die nächste bis 500 m; leer = keine so nahe';
COMMENT ON COLUMN cells_1km.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN cells_1km.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE cells_100m (
    cell_id VARCHAR NOT NULL,
    x_3035 INTEGER NOT NULL CHECK (x_3035 BETWEEN 4000000 AND 4700000),
    y_3035 INTEGER NOT NULL CHECK (y_3035 BETWEEN 2650000 AND 3600000),
    lon DOUBLE NOT NULL CHECK (lon BETWEEN 5 AND 16),
    lat DOUBLE NOT NULL CHECK (lat BETWEEN 47 AND 56),
    age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    persons INTEGER CHECK (persons >= 0),
    ags VARCHAR REFERENCES regions (ags),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    PRIMARY KEY (cell_id, age_from)
);
COMMENT ON TABLE cells_100m IS '100-m-Zellen mit Kindern unter 10 und Menschen ab 80, Zensus 2011; nicht genannte Zellen können geheim gehalten sein';
COMMENT ON COLUMN cells_100m.cell_id IS 'Kennung der Zelle';
COMMENT ON COLUMN cells_100m.x_3035 IS 'Zellmitte, Ostwert in EPSG:3035 (Meter)';
COMMENT ON COLUMN cells_100m.y_3035 IS 'Zellmitte, Nordwert in EPSG:3035 (Meter)';
COMMENT ON COLUMN cells_100m.lon IS 'Zellmitte, geografische Länge (Grad)';
COMMENT ON COLUMN cells_100m.lat IS 'Zellmitte, geografische Breite (Grad)';
COMMENT ON COLUMN cells_100m.age_from IS 'Alter von (Jahre)';
COMMENT ON COLUMN cells_100m.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN cells_100m.persons IS 'Personen; leer = geheim gehalten';
COMMENT ON COLUMN cells_100m.ags IS 'Gemeinde, in deren Umriss (outlines) die Zellmitte liegt, sonst die nächste bis 500 m; leer = keine so nahe';
COMMENT ON COLUMN cells_100m.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN cells_100m.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE outlines (
    ags VARCHAR PRIMARY KEY REFERENCES regions (ags),
    west DOUBLE NOT NULL CHECK (west BETWEEN 5 AND 16),
    south DOUBLE NOT NULL CHECK (south BETWEEN 47 AND 56),
    east DOUBLE NOT NULL CHECK (east > west),
    north DOUBLE NOT NULL CHECK (north > south),
    geojson VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR
);
COMMENT ON TABLE outlines IS 'Umrisse von 10.978 der 10.981 Gemeinden: in Nordrhein-Westfalen die Verwaltungsgrenzen des Landes (Fläche bis 0,2 Prozent neben der amtlichen), sonst stark vereinfacht (im Mittel 12 Eckpunkte; die Fläche liegt bei der Hälfte der Gemeinden bis 2,9, bei neun von zehn bis 13 Prozent neben der amtlichen); drei Gebiete ohne Einwohner haben keinen';
COMMENT ON COLUMN outlines.ags IS 'Amtlicher Gemeindeschlüssel';
COMMENT ON COLUMN outlines.west IS 'Westlichster Punkt (Grad)';
COMMENT ON COLUMN outlines.south IS 'Südlichster Punkt (Grad)';
COMMENT ON COLUMN outlines.east IS 'Östlichster Punkt (Grad)';
COMMENT ON COLUMN outlines.north IS 'Nördlichster Punkt (Grad)';
COMMENT ON COLUMN outlines.geojson IS 'Geometrie als GeoJSON (Länge, Breite in Grad)';
COMMENT ON COLUMN outlines.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN outlines.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN outlines.note IS 'Anmerkung zur Zeile: aus welchen früheren Umrissen vereinigt';

CREATE TABLE neighbours (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    neighbour_ags VARCHAR NOT NULL CHECK (neighbour_ags <> ags) REFERENCES regions (ags),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    PRIMARY KEY (ags, neighbour_ags)
);
COMMENT ON TABLE neighbours IS 'Gemeinden, deren Umrisse einander berühren, in beiden Richtungen; 18 Gemeinden (Inseln und Büsingen) berühren keine';
COMMENT ON COLUMN neighbours.ags IS 'Amtlicher Gemeindeschlüssel';
COMMENT ON COLUMN neighbours.neighbour_ags IS 'Schlüssel der Nachbargemeinde';
COMMENT ON COLUMN neighbours.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN neighbours.source_id IS 'Quelle der Umrisse (sources.source_id)';

CREATE TABLE parameters (
    parameter_row INTEGER PRIMARY KEY,
    parameter_id VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    value_text VARCHAR NOT NULL,
    value DOUBLE,
    unit VARCHAR NOT NULL,
    valid_from DATE,
    valid_to DATE CHECK (valid_to >= valid_from),
    reference VARCHAR NOT NULL CHECK (length(trim(reference)) > 0),
    address VARCHAR NOT NULL CHECK (length(trim(address)) > 0),
    retrieved DATE NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    note VARCHAR,
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    UNIQUE (parameter_id, valid_from, value_text, address, reference)
);
COMMENT ON TABLE parameters IS 'Datierte Werte aus Recht und Markt; mehrere Werte am selben Tag sind eine Spanne';
COMMENT ON COLUMN parameters.parameter_row IS 'Laufende Nummer beim Bau';
COMMENT ON COLUMN parameters.parameter_id IS 'Kennung des Werts';
COMMENT ON COLUMN parameters.category IS 'Thema und Unterthema';
COMMENT ON COLUMN parameters.name_de IS 'Name';
COMMENT ON COLUMN parameters.value_text IS 'Wert, wie er eingetragen ist';
COMMENT ON COLUMN parameters.value IS 'Wert als Zahl, wo er eine ist';
COMMENT ON COLUMN parameters.unit IS 'Einheit';
COMMENT ON COLUMN parameters.valid_from IS 'Gültig ab; leer = Stand unbekannt';
COMMENT ON COLUMN parameters.valid_to IS 'Gültig bis einschließlich; leer = bis auf Weiteres';
COMMENT ON COLUMN parameters.reference IS 'Fundstelle: Gesetz, Tarif, Bericht';
COMMENT ON COLUMN parameters.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN parameters.retrieved IS 'Abgerufen am';
COMMENT ON COLUMN parameters.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN parameters.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN parameters.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE assumptions (
    assumption_id VARCHAR PRIMARY KEY,
    topic VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL CHECK (length(trim(name_de)) > 0),
    low DOUBLE NOT NULL,
    likely DOUBLE NOT NULL CHECK (low <= likely),
    high DOUBLE NOT NULL CHECK (likely <= high),
    unit VARCHAR NOT NULL CHECK (length(trim(unit)) > 0),
    source_de VARCHAR NOT NULL CHECK (length(trim(source_de)) > 0),
    address VARCHAR,
    why_de VARCHAR NOT NULL CHECK (length(trim(why_de)) > 0),
    parameter_id VARCHAR,
    low_parameter_id VARCHAR,
    high_parameter_id VARCHAR,
    area VARCHAR,
    CHECK ((low_parameter_id IS NULL) = (high_parameter_id IS NULL)),
    CHECK (low_parameter_id IS NULL OR parameter_id IS NOT NULL)
);
COMMENT ON TABLE assumptions IS 'Annahmen: Urteile als Spanne mit Quelle und Grund';
COMMENT ON COLUMN assumptions.assumption_id IS 'Kennung';
COMMENT ON COLUMN assumptions.topic IS 'Thema (Dateiname)';
COMMENT ON COLUMN assumptions.name_de IS 'Name';
COMMENT ON COLUMN assumptions.low IS 'Unterer Wert in der Einheit unit';
COMMENT ON COLUMN assumptions.likely IS 'Wahrscheinlicher Wert, nicht kleiner als low';
COMMENT ON COLUMN assumptions.high IS 'Oberer Wert, nicht kleiner als likely';
COMMENT ON COLUMN assumptions.unit IS 'Einheit';
COMMENT ON COLUMN assumptions.source_de IS 'Quelle in Worten';
COMMENT ON COLUMN assumptions.address IS 'Adresse; leer, wenn es keine gibt';
COMMENT ON COLUMN assumptions.why_de IS 'Begründung der Spanne';
COMMENT ON COLUMN assumptions.parameter_id IS 'Wert, der zugrunde liegt (parameters.parameter_id)';
COMMENT ON COLUMN assumptions.low_parameter_id IS 'Datierter Wert, der low ist: dann gelten die Werte des Tages, likely nach parameter_id';
COMMENT ON COLUMN assumptions.high_parameter_id IS 'Datierter Wert, der high ist';
COMMENT ON COLUMN assumptions.area IS 'Anfang des Schlüssels des Gebiets, für das sie belegt ist; anderswo ist sie ein Platzhalter';

CREATE TABLE house_variants (
    variant_id VARCHAR PRIMARY KEY,
    ags VARCHAR,
    position INTEGER NOT NULL,
    name_de VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('planned', 'existing', 'none')),
    tenure VARCHAR CHECK (tenure IN ('owned', 'bought', 'ground_lease', 'rented', 'lent')),
    owner VARCHAR CHECK (owner IN ('town', 'operator', 'housing', 'private')),
    owner_de VARCHAR,
    operator_de VARCHAR,
    pay_group VARCHAR,
    stage INTEGER CHECK (stage BETWEEN 1 AND 6),
    fact_de VARCHAR NOT NULL,
    why_de VARCHAR NOT NULL,
    address VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE house_variants IS 'Wie ein Haus aussehen könnte: Varianten je Ort, mit dem, was keine Zahl ist';
COMMENT ON COLUMN house_variants.variant_id IS 'Kennung; die Größen stehen als Annahmen finance_house_<Kennung>_<Größe>';
COMMENT ON COLUMN house_variants.ags IS 'Gemeinde; leer = überall';
COMMENT ON COLUMN house_variants.position IS 'Reihenfolge; die erste ist der Ausgangsfall';
COMMENT ON COLUMN house_variants.name_de IS 'Name';
COMMENT ON COLUMN house_variants.kind IS 'planned = geplant, existing = besteht, none = kein Haus';
COMMENT ON COLUMN house_variants.tenure IS 'Räume: owned = eigen, bought = gekauft, ground_lease = Erbbaurecht, rented = gemietet, lent = überlassen';
COMMENT ON COLUMN house_variants.owner IS 'Art des Eigentümers';
COMMENT ON COLUMN house_variants.owner_de IS 'Eigentümer';
COMMENT ON COLUMN house_variants.operator_de IS 'Wer das Haus heute führt';
COMMENT ON COLUMN house_variants.pay_group IS 'Entgeltgruppe der Fachkraft';
COMMENT ON COLUMN house_variants.stage IS 'Stufe im ersten Jahr';
COMMENT ON COLUMN house_variants.fact_de IS 'Was bekannt ist';
COMMENT ON COLUMN house_variants.why_de IS 'Warum der Fall so gerechnet wird';
COMMENT ON COLUMN house_variants.address IS 'Adresse';
COMMENT ON COLUMN house_variants.quality IS 'Güte';
COMMENT ON COLUMN house_variants.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE programmes (
    programme_id VARCHAR PRIMARY KEY,
    name_de VARCHAR NOT NULL,
    funder VARCHAR,
    level VARCHAR,
    what_is_funded_de VARCHAR,
    form VARCHAR,
    share_max DOUBLE CHECK (share_max BETWEEN 0 AND 1),
    amount_max_eur DOUBLE CHECK (amount_max_eur >= 0),
    amount_unit VARCHAR,
    duration_years DOUBLE CHECK (duration_years >= 0),
    own_share_min DOUBLE CHECK (own_share_min BETWEEN 0 AND 1),
    earmark_years DOUBLE CHECK (earmark_years >= 0),
    who_may_apply_de VARCHAR,
    conditions_de VARCHAR,
    valid_from DATE,
    valid_to DATE CHECK (valid_to >= valid_from),
    reference VARCHAR,
    address VARCHAR,
    note VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE programmes IS 'Förderprogramme und Bewilligungen';
COMMENT ON COLUMN programmes.programme_id IS 'Kennung';
COMMENT ON COLUMN programmes.name_de IS 'Name';
COMMENT ON COLUMN programmes.funder IS 'Geldgeber';
COMMENT ON COLUMN programmes.level IS 'Ebene: EU, Bund, Land, Kommune, Stiftung, Lotterie ...';
COMMENT ON COLUMN programmes.what_is_funded_de IS 'Was gefördert wird';
COMMENT ON COLUMN programmes.form IS 'Form: Anteil, Festbetrag, Pauschale ...';
COMMENT ON COLUMN programmes.share_max IS 'Höchster Förderanteil (0 bis 1); leer = nicht genannt';
COMMENT ON COLUMN programmes.amount_max_eur IS 'Höchster Betrag in Euro je amount_unit; manche Zeilen sind einzelne Bewilligungen oder ganze Etats';
COMMENT ON COLUMN programmes.amount_unit IS 'Wofür der Betrag gilt';
COMMENT ON COLUMN programmes.duration_years IS 'Dauer in Jahren';
COMMENT ON COLUMN programmes.own_share_min IS 'Kleinster Eigenanteil (0 bis 1)';
COMMENT ON COLUMN programmes.earmark_years IS 'Zweckbindung in Jahren';
COMMENT ON COLUMN programmes.who_may_apply_de IS 'Wer beantragen darf';
COMMENT ON COLUMN programmes.conditions_de IS 'Bedingungen';
COMMENT ON COLUMN programmes.valid_from IS 'Gültig ab; leer = Stand unbekannt';
COMMENT ON COLUMN programmes.valid_to IS 'Gültig bis';
COMMENT ON COLUMN programmes.reference IS 'Fundstelle: Gesetz, Bericht, Seite';
COMMENT ON COLUMN programmes.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN programmes.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN programmes.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN programmes.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE programme_rules (
    programme_id VARCHAR PRIMARY KEY REFERENCES programmes (programme_id),
    position INTEGER NOT NULL,
    payer VARCHAR NOT NULL,
    form VARCHAR NOT NULL CHECK (form IN ('fixed', 'share')),
    pays VARCHAR NOT NULL,
    share DOUBLE CHECK (share BETWEEN 0 AND 1),
    award_eur DOUBLE CHECK (award_eur >= 0),
    positions DOUBLE CHECK (positions >= 0),
    years INTEGER NOT NULL CHECK (years >= 1),
    first_year INTEGER,
    last_year INTEGER,
    area VARCHAR,
    operators VARCHAR NOT NULL,
    houses VARCHAR NOT NULL CHECK (houses IN ('any', 'new', 'existing')),
    earmark_years INTEGER NOT NULL,
    status VARCHAR NOT NULL CHECK (status IN ('granted', 'applied', 'open')),
    rule_de VARCHAR NOT NULL,
    after_de VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed'))
);
COMMENT ON TABLE programme_rules IS 'Was ein Programm zahlt, wo, wann und wem: die Regeln, nach denen die Rechnung es zahlen lässt';
COMMENT ON COLUMN programme_rules.programme_id IS 'Programm (programmes.programme_id)';
COMMENT ON COLUMN programme_rules.position IS 'Reihenfolge auf der Seite';
COMMENT ON COLUMN programme_rules.payer IS 'Zahler in der Rechnung';
COMMENT ON COLUMN programme_rules.form IS 'fixed = Festbetrag, share = Anteil';
COMMENT ON COLUMN programme_rules.pays IS 'Was es zahlt: staff, running, building, mit | getrennt';
COMMENT ON COLUMN programme_rules.share IS 'Anteil an dem, was es zahlt';
COMMENT ON COLUMN programme_rules.award_eur IS 'Höchstbetrag im Jahr (building: einmal); leer = keiner';
COMMENT ON COLUMN programme_rules.positions IS 'Höchstens so viele Stellen; leer = ohne Grenze';
COMMENT ON COLUMN programme_rules.years IS 'Längste Dauer in Jahren';
COMMENT ON COLUMN programme_rules.first_year IS 'Erstes Kalenderjahr; leer = läuft';
COMMENT ON COLUMN programme_rules.last_year IS 'Letztes Kalenderjahr; leer = kein Ende bekannt';
COMMENT ON COLUMN programme_rules.area IS 'Anfang des Gemeindeschlüssels, wo das Programm gilt; leer = überall';
COMMENT ON COLUMN programme_rules.operators IS 'Wem es zahlt: town, charity, members, company, mit | getrennt';
COMMENT ON COLUMN programme_rules.houses IS 'any, new oder existing';
COMMENT ON COLUMN programme_rules.earmark_years IS 'Zweckbindung in Jahren; 0 = keine genannt';
COMMENT ON COLUMN programme_rules.status IS 'Ausgangsstand: granted = bewilligt, applied = beantragbar, open = derzeit nicht';
COMMENT ON COLUMN programme_rules.rule_de IS 'Die Regel in Worten';
COMMENT ON COLUMN programme_rules.after_de IS 'Was nach dem Ende folgt';
COMMENT ON COLUMN programme_rules.quality IS 'Güte';

CREATE TABLE programme_places (
    programme_id VARCHAR NOT NULL REFERENCES programme_rules (programme_id),
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    verdict VARCHAR NOT NULL CHECK (verdict IN ('granted', 'refused')),
    text_de VARCHAR NOT NULL CHECK (length(trim(text_de)) > 0),
    address VARCHAR NOT NULL CHECK (length(trim(address)) > 0),
    PRIMARY KEY (programme_id, ags)
);
COMMENT ON TABLE programme_places IS 'Was von einem Programm nur für einen Projektort gilt';
COMMENT ON COLUMN programme_places.programme_id IS 'Programm (programme_rules.programme_id)';
COMMENT ON COLUMN programme_places.ags IS 'Gemeinde';
COMMENT ON COLUMN programme_places.verdict IS 'granted = dort schon bewilligt, refused = dort nicht nutzbar';
COMMENT ON COLUMN programme_places.text_de IS 'Urteil in Worten';
COMMENT ON COLUMN programme_places.address IS 'Adresse des Belegs';

CREATE TABLE forms (
    form_id VARCHAR PRIMARY KEY,
    name_de VARCHAR NOT NULL,
    field VARCHAR NOT NULL CHECK (field IN ('financial', 'legal', 'institutional', 'spatial')),
    criterion_de VARCHAR NOT NULL,
    finding_de VARCHAR NOT NULL,
    value_text VARCHAR,
    value DOUBLE,
    unit VARCHAR,
    reference VARCHAR,
    address VARCHAR,
    note VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE forms IS 'Befunde zu Organisationsformen, mit Paragraf oder Beispiel; Auskunft, keine Rechtsberatung';
COMMENT ON COLUMN forms.form_id IS 'Kennung';
COMMENT ON COLUMN forms.name_de IS 'Organisationsform';
COMMENT ON COLUMN forms.field IS 'Feld: financial, legal, institutional, spatial';
COMMENT ON COLUMN forms.criterion_de IS 'Merkmal';
COMMENT ON COLUMN forms.finding_de IS 'Befund';
COMMENT ON COLUMN forms.value_text IS 'Wert, wie ihn die Quelle nennt';
COMMENT ON COLUMN forms.value IS 'Wert als Zahl, wo er eine ist';
COMMENT ON COLUMN forms.unit IS 'Einheit';
COMMENT ON COLUMN forms.reference IS 'Fundstelle: Gesetz, Bericht, Seite';
COMMENT ON COLUMN forms.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN forms.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN forms.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN forms.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE form_profiles (
    position INTEGER PRIMARY KEY,
    model VARCHAR NOT NULL CHECK (model IN ('municipal', 'enterprise', 'carrier', 'alliance', 'association', 'company', 'cooperative', 'foundation', 'housing', 'partnership', 'bond')),
    criterion VARCHAR NOT NULL CHECK (criterion IN ('founders', 'capital', 'cost', 'liability', 'tax', 'vat', 'influence', 'volunteers', 'rooms', 'audit', 'procurement', 'state_aid', 'exit')),
    form_id VARCHAR NOT NULL REFERENCES forms (form_id),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    UNIQUE (model, criterion, form_id)
);
COMMENT ON TABLE form_profiles IS 'Welcher Befund aus forms zu welcher Form der Rechnung und zu welcher Frage gehört; die Zuordnung ist ein Urteil';
COMMENT ON COLUMN form_profiles.position IS 'Reihenfolge';
COMMENT ON COLUMN form_profiles.model IS 'Form, wie finance/models.py sie nennt; eine neue kommt in store/schema.sql hinzu';
COMMENT ON COLUMN form_profiles.criterion IS 'Frage: founders = wer gründet, capital = Mindestkapital, cost = Aufwand und Dauer, liability = Haftung, tax = Steuern, vat = Umsatzsteuer, influence = Einfluss der Gemeinde und Mitsprache, volunteers = Ehrenamt, rooms = Räume, audit = Prüfung, procurement = Vergabe, state_aid = EU-Beihilfe, exit = Ausstieg';
COMMENT ON COLUMN form_profiles.form_id IS 'Befund (forms.form_id)';
COMMENT ON COLUMN form_profiles.quality IS 'Güte der Zuordnung';

CREATE TABLE partner_roles (
    position INTEGER PRIMARY KEY,
    partner VARCHAR NOT NULL CHECK (partner IN ('town', 'kreis', 'welfare', 'housing', 'volunteers', 'foundation')),
    role VARCHAR NOT NULL CHECK (role IN ('rooms', 'staff', 'money', 'hours', 'people', 'duty')),
    brings_de VARCHAR NOT NULL,
    form_id VARCHAR REFERENCES forms (form_id),
    why_de VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    CHECK (form_id IS NOT NULL OR (quality = 'assumed' AND why_de IS NOT NULL)),
    UNIQUE (partner, role)
);
COMMENT ON TABLE partner_roles IS 'Wer in einem Haus was bringt: je Partner und Rolle ein belegtes Beispiel aus forms oder eine Annahme mit Grund';
COMMENT ON COLUMN partner_roles.position IS 'Reihenfolge';
COMMENT ON COLUMN partner_roles.partner IS 'Partner: town = Gemeinde, kreis = Kreis, welfare = Wohlfahrtsverband, housing = Wohnungsunternehmen, volunteers = Ehrenamtliche und Verein, foundation = Stiftung';
COMMENT ON COLUMN partner_roles.role IS 'Rolle: rooms = Räume, staff = Personal, money = Geld, hours = Zeit, people = Zugang zu Menschen, duty = Verantwortung';
COMMENT ON COLUMN partner_roles.brings_de IS 'Was der Partner bringt, in Worten';
COMMENT ON COLUMN partner_roles.form_id IS 'Befund, der es belegt (forms.form_id); leer bei einer Annahme';
COMMENT ON COLUMN partner_roles.why_de IS 'Grund einer Annahme';
COMMENT ON COLUMN partner_roles.quality IS 'Güte der Zuordnung';

CREATE TABLE comparables (
    comparable_id VARCHAR PRIMARY KEY,
    house VARCHAR NOT NULL,
    place VARCHAR,
    state VARCHAR,
    operator VARCHAR,
    operator_kind VARCHAR,
    legal_form VARCHAR,
    year VARCHAR,
    year_num INTEGER CHECK (year_num BETWEEN 1800 AND 2200),
    area_m2 DOUBLE CHECK (area_m2 >= 0),
    rooms VARCHAR,
    staff_fte VARCHAR,
    staff_fte_num DOUBLE CHECK (staff_fte_num >= 0),
    volunteers VARCHAR,
    volunteers_num DOUBLE CHECK (volunteers_num >= 0),
    volunteer_hours_per_year VARCHAR,
    volunteer_hours_per_year_num DOUBLE CHECK (volunteer_hours_per_year_num >= 0),
    visits_per_year DOUBLE CHECK (visits_per_year >= 0),
    visits_note VARCHAR,
    offers_per_week VARCHAR,
    offers_per_week_num DOUBLE CHECK (offers_per_week_num >= 0),
    members DOUBLE CHECK (members >= 0),
    member_fee_eur_per_year DOUBLE CHECK (member_fee_eur_per_year >= 0),
    budget_eur_per_year DOUBLE CHECK (budget_eur_per_year >= 0),
    of_municipality_eur DOUBLE CHECK (of_municipality_eur >= 0),
    of_land_eur DOUBLE CHECK (of_land_eur >= 0),
    of_bund_eur DOUBLE CHECK (of_bund_eur >= 0),
    of_foundation_eur DOUBLE CHECK (of_foundation_eur >= 0),
    of_operator_eur DOUBLE CHECK (of_operator_eur >= 0),
    of_donations_eur DOUBLE CHECK (of_donations_eur >= 0),
    of_rent_and_fees_eur DOUBLE CHECK (of_rent_and_fees_eur >= 0),
    investment_eur DOUBLE CHECK (investment_eur >= 0),
    investment_payers_de VARCHAR,
    what_happened_later_de VARCHAR,
    address VARCHAR,
    note VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE comparables IS 'Vergleichbare Häuser: was sie kosten, wer zahlt, wer kommt, was später geschah';
COMMENT ON COLUMN comparables.comparable_id IS 'Kennung';
COMMENT ON COLUMN comparables.house IS 'Haus';
COMMENT ON COLUMN comparables.place IS 'Ort';
COMMENT ON COLUMN comparables.state IS 'Land (Kürzel)';
COMMENT ON COLUMN comparables.operator IS 'Träger';
COMMENT ON COLUMN comparables.operator_kind IS 'Art des Trägers';
COMMENT ON COLUMN comparables.legal_form IS 'Rechtsform';
COMMENT ON COLUMN comparables.year IS 'Zeitangabe der Quelle';
COMMENT ON COLUMN comparables.year_num IS 'Jahr als Zahl, wo die Angabe eine ist';
COMMENT ON COLUMN comparables.area_m2 IS 'Fläche in m²';
COMMENT ON COLUMN comparables.rooms IS 'Räume';
COMMENT ON COLUMN comparables.staff_fte IS 'Personal laut Quelle';
COMMENT ON COLUMN comparables.staff_fte_num IS 'Vollzeitstellen als Zahl, wo die Angabe eine ist';
COMMENT ON COLUMN comparables.volunteers IS 'Ehrenamtliche laut Quelle';
COMMENT ON COLUMN comparables.volunteers_num IS 'Ehrenamtliche als Zahl (Personen)';
COMMENT ON COLUMN comparables.volunteer_hours_per_year IS 'Ehrenamtliche Stunden je Jahr laut Quelle';
COMMENT ON COLUMN comparables.volunteer_hours_per_year_num IS 'Ehrenamtliche Stunden je Jahr als Zahl';
COMMENT ON COLUMN comparables.visits_per_year IS 'Besuche je Jahr';
COMMENT ON COLUMN comparables.visits_note IS 'Besuche in Worten';
COMMENT ON COLUMN comparables.offers_per_week IS 'Angebote je Woche laut Quelle';
COMMENT ON COLUMN comparables.offers_per_week_num IS 'Angebote je Woche als Zahl';
COMMENT ON COLUMN comparables.members IS 'Mitglieder (Personen)';
COMMENT ON COLUMN comparables.member_fee_eur_per_year IS 'Mitgliedsbeitrag in Euro je Jahr';
COMMENT ON COLUMN comparables.budget_eur_per_year IS 'Ausgaben in Euro je Jahr';
COMMENT ON COLUMN comparables.of_municipality_eur IS 'davon Kommune in Euro je Jahr';
COMMENT ON COLUMN comparables.of_land_eur IS 'davon Land in Euro je Jahr';
COMMENT ON COLUMN comparables.of_bund_eur IS 'davon Bund in Euro je Jahr';
COMMENT ON COLUMN comparables.of_foundation_eur IS 'davon Stiftungen in Euro je Jahr';
COMMENT ON COLUMN comparables.of_operator_eur IS 'davon Träger in Euro je Jahr';
COMMENT ON COLUMN comparables.of_donations_eur IS 'davon Spenden in Euro je Jahr';
COMMENT ON COLUMN comparables.of_rent_and_fees_eur IS 'davon Mieten und Gebühren in Euro je Jahr';
COMMENT ON COLUMN comparables.investment_eur IS 'Investition in Euro';
COMMENT ON COLUMN comparables.investment_payers_de IS 'Wer die Investition bezahlte';
COMMENT ON COLUMN comparables.what_happened_later_de IS 'Was später geschah';
COMMENT ON COLUMN comparables.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN comparables.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN comparables.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN comparables.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE house_budgets (
    house_budget_id VARCHAR PRIMARY KEY,
    house VARCHAR NOT NULL,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    place VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    operator_kind VARCHAR NOT NULL,
    year VARCHAR NOT NULL,
    year_num INTEGER CHECK (year_num BETWEEN 1900 AND 2200),
    budget_eur_per_year DOUBLE CHECK (budget_eur_per_year >= 0),
    budget_scope VARCHAR NOT NULL CHECK (budget_scope IN ('total', 'municipal_subsidy', 'unclear')),
    paid_by_town_eur DOUBLE CHECK (paid_by_town_eur >= 0),
    paid_by_state_eur DOUBLE CHECK (paid_by_state_eur >= 0),
    paid_by_others_eur DOUBLE CHECK (paid_by_others_eur >= 0),
    rent_eur_per_year DOUBLE CHECK (rent_eur_per_year >= 0),
    staff_fte DOUBLE CHECK (staff_fte >= 0),
    area_m2 DOUBLE CHECK (area_m2 >= 0),
    opening_hours_per_week DOUBLE CHECK (opening_hours_per_week >= 0),
    visits_per_year DOUBLE CHECK (visits_per_year >= 0),
    volunteers DOUBLE CHECK (volunteers >= 0),
    owner VARCHAR,
    address VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR
);
COMMENT ON TABLE house_budgets IS 'Weitere Häuser in Deutschland mit Jahresbudget oder Zuschuss; nur Zeilen mit gleichem budget_scope vergleichen. Manche Zeile gilt für mehrere Häuser zusammen (note); „eigene Rechnung“ sagt, was ausgerechnet ist';
COMMENT ON COLUMN house_budgets.house_budget_id IS 'Kennung';
COMMENT ON COLUMN house_budgets.house IS 'Haus';
COMMENT ON COLUMN house_budgets.ags IS 'Gemeinde (regions.ags)';
COMMENT ON COLUMN house_budgets.place IS 'Ort';
COMMENT ON COLUMN house_budgets.kind IS 'Art des Hauses';
COMMENT ON COLUMN house_budgets.operator_kind IS 'Art des Trägers';
COMMENT ON COLUMN house_budgets.year IS 'Zeitangabe der Quelle; o.J. = ohne Jahr';
COMMENT ON COLUMN house_budgets.year_num IS 'Jahr als Zahl, wo die Angabe mit einem beginnt';
COMMENT ON COLUMN house_budgets.budget_eur_per_year IS 'Budget in Euro je Jahr im Umfang budget_scope';
COMMENT ON COLUMN house_budgets.budget_scope IS 'total = alle Kosten, municipal_subsidy = nur der Zuschuss der Kommune, unclear = Umfang unklar';
COMMENT ON COLUMN house_budgets.paid_by_town_eur IS 'davon Kommune in Euro je Jahr';
COMMENT ON COLUMN house_budgets.paid_by_state_eur IS 'davon Land oder Bund in Euro je Jahr';
COMMENT ON COLUMN house_budgets.paid_by_others_eur IS 'davon andere in Euro je Jahr';
COMMENT ON COLUMN house_budgets.rent_eur_per_year IS 'Miete in Euro je Jahr';
COMMENT ON COLUMN house_budgets.staff_fte IS 'Personal (Vollzeitstellen)';
COMMENT ON COLUMN house_budgets.area_m2 IS 'Fläche in m²';
COMMENT ON COLUMN house_budgets.opening_hours_per_week IS 'Öffnungsstunden je Woche';
COMMENT ON COLUMN house_budgets.visits_per_year IS 'Besuche je Jahr';
COMMENT ON COLUMN house_budgets.volunteers IS 'Ehrenamtliche (Personen)';
COMMENT ON COLUMN house_budgets.owner IS 'Eigentümer';
COMMENT ON COLUMN house_budgets.address IS 'Adressen der Fundstellen';
COMMENT ON COLUMN house_budgets.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN house_budgets.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN house_budgets.note IS 'Anmerkung zur Zeile';

CREATE TABLE budget_plans (
    position INTEGER PRIMARY KEY,
    house_budget_id VARCHAR REFERENCES house_budgets (house_budget_id),
    comparable_id VARCHAR REFERENCES comparables (comparable_id),
    scope VARCHAR NOT NULL CHECK (scope IN ('total', 'subsidy', 'rooms', 'unclear')),
    houses INTEGER NOT NULL CHECK (houses >= 1),
    staff_fte DOUBLE CHECK (staff_fte >= 0),
    staff_eur DOUBLE CHECK (staff_eur >= 0),
    area_m2 DOUBLE CHECK (area_m2 > 0),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    CHECK ((house_budget_id IS NULL) <> (comparable_id IS NULL))
);
COMMENT ON TABLE budget_plans IS 'Was ein Budget aus house_budgets oder comparables meint und was von seinem Plan bekannt ist';
COMMENT ON COLUMN budget_plans.position IS 'Reihenfolge';
COMMENT ON COLUMN budget_plans.house_budget_id IS 'Zeile in house_budgets';
COMMENT ON COLUMN budget_plans.comparable_id IS 'Zeile in comparables; ohne Budget gilt, was Gemeinde und Land zahlen';
COMMENT ON COLUMN budget_plans.scope IS 'total = alles, subsidy = nur der öffentliche Zuschuss, rooms = nur Räume, unclear = unklar: nur Gleiches vergleichen';
COMMENT ON COLUMN budget_plans.houses IS 'Zahl der Häuser, für die das Budget gilt';
COMMENT ON COLUMN budget_plans.staff_fte IS 'Stellen';
COMMENT ON COLUMN budget_plans.staff_eur IS 'Personalkosten im Jahr, wie die Anmerkung der Zeile sie nennt';
COMMENT ON COLUMN budget_plans.area_m2 IS 'Fläche in m²';
COMMENT ON COLUMN budget_plans.quality IS 'Güte';
COMMENT ON COLUMN budget_plans.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE house_kinds (
    position INTEGER PRIMARY KEY,
    variant_id VARCHAR NOT NULL REFERENCES house_variants (variant_id),
    house_budget_id VARCHAR REFERENCES house_budgets (house_budget_id),
    comparable_id VARCHAR REFERENCES comparables (comparable_id),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    CHECK ((house_budget_id IS NULL) <> (comparable_id IS NULL))
);
COMMENT ON TABLE house_kinds IS 'Welche echten Häuser von welcher Art sind: Aus ihnen stammen die Größen, mit denen ein eigenes Haus dieser Art beginnt';
COMMENT ON COLUMN house_kinds.position IS 'Reihenfolge';
COMMENT ON COLUMN house_kinds.variant_id IS 'Art: Variante in house_variants ohne Gemeinde';
COMMENT ON COLUMN house_kinds.house_budget_id IS 'Zeile in house_budgets';
COMMENT ON COLUMN house_kinds.comparable_id IS 'Zeile in comparables';
COMMENT ON COLUMN house_kinds.quality IS 'Güte: nach dem Namen des Hauses zugeordnet';
COMMENT ON COLUMN house_kinds.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE use_rates (
    use_rate_id VARCHAR PRIMARY KEY,
    service_de VARCHAR NOT NULL,
    age_from INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    sex VARCHAR CHECK (sex IN ('total', 'male', 'female')),
    rate VARCHAR,
    rate_num DOUBLE CHECK (rate_num >= 0),
    unit VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    year VARCHAR,
    year_num INTEGER CHECK (year_num BETWEEN 1800 AND 2200),
    region VARCHAR,
    reference VARCHAR,
    address VARCHAR,
    note VARCHAR,
    unit_of_capacity VARCHAR,
    standard VARCHAR,
    kind_of_figure VARCHAR CHECK (kind_of_figure IN ('use', 'need', 'need minus supply', 'supply', 'standard', 'planning guideline', 'legal claim', 'staff key', 'cost', 'cost and staff key', 'estimate')),
    capped_by_supply VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE use_rates IS 'Nutzung, Bedarf, Plätze, Personalschlüssel und Kosten sozialer Angebote nach Alter; Zeilen nrw2023_ ohne Pflegegrad 1 ohne Leistung; eine Zahl nach Alter gilt je Einwohner dieses Alters und Ortes';
COMMENT ON COLUMN use_rates.use_rate_id IS 'Kennung';
COMMENT ON COLUMN use_rates.service_de IS 'Angebot';
COMMENT ON COLUMN use_rates.age_from IS 'Alter von (Jahre); leer = alle';
COMMENT ON COLUMN use_rates.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN use_rates.sex IS 'Geschlecht: total, male, female; leer = nicht genannt';
COMMENT ON COLUMN use_rates.rate IS 'Wert, wie ihn die Quelle nennt';
COMMENT ON COLUMN use_rates.rate_num IS 'Wert als Zahl, wo er eine ist';
COMMENT ON COLUMN use_rates.unit IS 'Einheit';
COMMENT ON COLUMN use_rates.kind IS 'Art: share of people, coverage, count, visits, share of users, wish, catchment';
COMMENT ON COLUMN use_rates.year IS 'Zeitangabe der Quelle';
COMMENT ON COLUMN use_rates.year_num IS 'Jahr als Zahl';
COMMENT ON COLUMN use_rates.region IS 'Gebiet';
COMMENT ON COLUMN use_rates.reference IS 'Fundstelle: Gesetz, Bericht, Seite';
COMMENT ON COLUMN use_rates.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN use_rates.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN use_rates.unit_of_capacity IS 'Womit das Angebot bemessen wird';
COMMENT ON COLUMN use_rates.standard IS 'Norm oder Richtwert, auf dem die Zahl beruht';
COMMENT ON COLUMN use_rates.kind_of_figure IS 'Was die Zahl ist, zuerst lesen: use Nutzung, need Bedarf, supply Angebot, standard und planning guideline Richtwert, legal claim Rechtsanspruch, staff key Personalschlüssel, cost Kosten, estimate Schätzung; leer = nicht eingeordnet';
COMMENT ON COLUMN use_rates.capped_by_supply IS 'Ob das Angebot die Nutzung begrenzt, in Worten';
COMMENT ON COLUMN use_rates.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN use_rates.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE services (
    service_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE CHECK (position > 0),
    target_group VARCHAR NOT NULL CHECK (target_group IN ('senior', 'child', 'youth', 'hardship')),
    band_group VARCHAR NOT NULL CHECK (band_group IN ('0_5', '6_17', '18_26', '18_64', '65_79', '80_plus')),
    cut_off VARCHAR NOT NULL CHECK (cut_off IN ('year_end', 'before_school', 'primary')),
    name_de VARCHAR NOT NULL,
    counted_de VARCHAR NOT NULL,
    capacity_de VARCHAR NOT NULL,
    found_as VARCHAR NOT NULL,
    kreis_measure VARCHAR CHECK (kreis_measure IN ('use', 'wish')),
    kreis_indicator VARCHAR REFERENCES inkar_names (indicator),
    kreis_share_indicator VARCHAR REFERENCES inkar_names (indicator),
    kreis_age_from INTEGER CHECK (kreis_age_from BETWEEN 0 AND 120),
    kreis_age_to INTEGER CHECK (kreis_age_to >= kreis_age_from),
    kreis_places_indicator VARCHAR REFERENCES inkar_names (indicator),
    kreis_places_per DOUBLE CHECK (kreis_places_per > 0),
    norm_de VARCHAR NOT NULL,
    norm_address VARCHAR NOT NULL,
    capped_de VARCHAR NOT NULL,
    who_de VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    CHECK ((kreis_measure IS NULL) = (kreis_indicator IS NULL)),
    CHECK ((kreis_places_indicator IS NULL) = (kreis_places_per IS NULL))
);
COMMENT ON TABLE services IS 'Angebote, deren Bedarf die Seite Versorgung rechnet: für wen, woran gemessen, welches Recht, was die Nutzung begrenzt';
COMMENT ON COLUMN services.service_id IS 'Kennung';
COMMENT ON COLUMN services.position IS 'Reihenfolge';
COMMENT ON COLUMN services.target_group IS 'Zielgruppe: senior, child, youth, hardship';
COMMENT ON COLUMN services.band_group IS 'Altersgruppe, deren Spanne für die Zahl der Menschen gilt';
COMMENT ON COLUMN services.cut_off IS 'Wen der Stichtag einschließt: year_end = wer am 31.12. das Alter hat, before_school = nur wer noch nicht eingeschult ist, primary = nur wer in die Klassen 1 bis 4 geht';
COMMENT ON COLUMN services.name_de IS 'Name';
COMMENT ON COLUMN services.counted_de IS 'Was gezählt wird';
COMMENT ON COLUMN services.capacity_de IS 'Womit das Angebot bemessen wird';
COMMENT ON COLUMN services.found_as IS 'Kennungen in facilities.service, durch Semikolon getrennt';
COMMENT ON COLUMN services.kreis_measure IS 'Welches Maß das Kreismerkmal misst: use oder wish';
COMMENT ON COLUMN services.kreis_indicator IS 'INKAR-Merkmal, nach dem sich die Höhe im Kreis richtet (Prozent)';
COMMENT ON COLUMN services.kreis_share_indicator IS 'INKAR-Merkmal, dessen Prozentsatz davon gemeint ist; leer = alles';
COMMENT ON COLUMN services.kreis_age_from IS 'Auf welche Alter sich das Merkmal bezieht: von; leer = alle';
COMMENT ON COLUMN services.kreis_age_to IS 'bis einschließlich; leer = nach oben offen';
COMMENT ON COLUMN services.kreis_places_indicator IS 'INKAR-Merkmal der Plätze im Kreis';
COMMENT ON COLUMN services.kreis_places_per IS 'je wie viele Einwohner es zählt';
COMMENT ON COLUMN services.norm_de IS 'Was Gesetz oder Leitlinie verlangt';
COMMENT ON COLUMN services.norm_address IS 'Adresse dazu';
COMMENT ON COLUMN services.capped_de IS 'Wie das Angebot die beobachtete Nutzung begrenzt';
COMMENT ON COLUMN services.who_de IS 'Wer Plätze und Personal vor Ort kennt';
COMMENT ON COLUMN services.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet, assumed = angenommen';
COMMENT ON COLUMN services.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE service_rates (
    service_id VARCHAR NOT NULL REFERENCES services (service_id),
    measure VARCHAR NOT NULL CHECK (measure IN ('use', 'wish')),
    age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 100),
    age_to INTEGER CHECK (age_to >= age_from),
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    low_id VARCHAR REFERENCES use_rates (use_rate_id),
    likely_id VARCHAR REFERENCES use_rates (use_rate_id),
    high_id VARCHAR REFERENCES use_rates (use_rate_id),
    assumption_id VARCHAR,
    per DOUBLE NOT NULL CHECK (per > 0),
    region VARCHAR NOT NULL CHECK (length(region) = 2),
    count_day VARCHAR NOT NULL CHECK (count_day IN ('year_end', 'march')),
    why_de VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    UNIQUE (service_id, measure, age_from, sex),
    CHECK ((assumption_id IS NULL) = (likely_id IS NOT NULL)),
    CHECK ((likely_id IS NULL) = (low_id IS NULL)),
    CHECK ((likely_id IS NULL) = (high_id IS NULL))
);
COMMENT ON TABLE service_rates IS 'Wer ein Angebot nutzt oder wünscht: je Alter drei Zeilen aus use_rates oder eine Annahme';
COMMENT ON COLUMN service_rates.service_id IS 'Angebot (services.service_id)';
COMMENT ON COLUMN service_rates.measure IS 'use = beobachtete Nutzung, wish = Wunsch oder Bedarf';
COMMENT ON COLUMN service_rates.age_from IS 'Alter von (Jahre)';
COMMENT ON COLUMN service_rates.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN service_rates.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN service_rates.low_id IS 'Zeile in use_rates, die niedrig gilt';
COMMENT ON COLUMN service_rates.likely_id IS 'Zeile in use_rates, die wahrscheinlich gilt';
COMMENT ON COLUMN service_rates.high_id IS 'Zeile in use_rates, die hoch gilt';
COMMENT ON COLUMN service_rates.assumption_id IS 'Annahme (assumptions.assumption_id), wo keine Zeile genügt';
COMMENT ON COLUMN service_rates.per IS 'Je wie viele Menschen die Zahl gilt: 100 bei Prozent, 1 bei Anteilen';
COMMENT ON COLUMN service_rates.region IS 'Für welches Gebiet die Zahl gezählt ist: 00 Deutschland oder der Schlüssel des Landes';
COMMENT ON COLUMN service_rates.count_day IS 'Auf welchen Tag sich die Menschen beziehen: year_end = 31.12. davor, march = 1. März';
COMMENT ON COLUMN service_rates.why_de IS 'Wie die Zahl zu lesen ist';
COMMENT ON COLUMN service_rates.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet, assumed = angenommen';
COMMENT ON COLUMN service_rates.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE service_places (
    place_id VARCHAR PRIMARY KEY,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    service_id VARCHAR NOT NULL REFERENCES services (service_id),
    name VARCHAR NOT NULL,
    operator_kind VARCHAR CHECK (operator_kind IN ('church', 'municipal', 'free_welfare', 'volunteer', 'private', 'county', 'housing')),
    operator VARCHAR,
    capacity DOUBLE CHECK (capacity >= 0),
    positions DOUBLE CHECK (positions >= 0),
    opening_de VARCHAR,
    opened_year INTEGER CHECK (opened_year BETWEEN 1800 AND 2200),
    closes_year INTEGER CHECK (closes_year BETWEEN 1900 AND 2200),
    whole_town BOOLEAN NOT NULL,
    certainty VARCHAR NOT NULL CHECK (certainty IN ('counted', 'reported', 'estimated', 'unknown')),
    who_de VARCHAR,
    as_of_year INTEGER CHECK (as_of_year BETWEEN 1900 AND 2200),
    note VARCHAR,
    address VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    CHECK (closes_year IS NULL OR opened_year IS NULL OR closes_year >= opened_year),
    CHECK (certainty = 'unknown' OR capacity IS NOT NULL)
);
COMMENT ON TABLE service_places IS 'Plätze und Stellen der Einrichtungen, soweit bekannt: eine Zeile je Einrichtung und Angebot oder eine für die ganze Gemeinde';
COMMENT ON COLUMN service_places.place_id IS 'Kennung';
COMMENT ON COLUMN service_places.ags IS 'Amtlicher Gemeindeschlüssel';
COMMENT ON COLUMN service_places.service_id IS 'Angebot (services.service_id)';
COMMENT ON COLUMN service_places.name IS 'Name';
COMMENT ON COLUMN service_places.operator_kind IS 'Art des Trägers';
COMMENT ON COLUMN service_places.operator IS 'Träger';
COMMENT ON COLUMN service_places.capacity IS 'Größe in der Einheit des Angebots; leer = nicht bekannt';
COMMENT ON COLUMN service_places.positions IS 'Vollzeitstellen; leer = nicht bekannt';
COMMENT ON COLUMN service_places.opening_de IS 'Öffnungszeiten';
COMMENT ON COLUMN service_places.opened_year IS 'Jahr, ab dem die Plätze da sind; leer = schon da';
COMMENT ON COLUMN service_places.closes_year IS 'Letztes Jahr, in dem die Plätze da sind; leer = kein Ende bekannt';
COMMENT ON COLUMN service_places.whole_town IS 'Die Zeile zählt alle Plätze dieses Angebots in der Gemeinde';
COMMENT ON COLUMN service_places.certainty IS 'Wie sicher: counted = gezählt, reported = von der Einrichtung oder der Presse genannt, estimated = geschätzt, unknown = nicht bekannt';
COMMENT ON COLUMN service_places.who_de IS 'Wer es wissen müsste';
COMMENT ON COLUMN service_places.as_of_year IS 'Stand (Jahr)';
COMMENT ON COLUMN service_places.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN service_places.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN service_places.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN service_places.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE volunteers (
    volunteer_id VARCHAR PRIMARY KEY,
    name_de VARCHAR NOT NULL,
    age_from INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value_text VARCHAR,
    value DOUBLE,
    unit VARCHAR NOT NULL,
    year INTEGER CHECK (year BETWEEN 1800 AND 2200),
    region VARCHAR,
    reference VARCHAR,
    address VARCHAR,
    note VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE volunteers IS 'Engagement und Spenden: Anteile, Stunden, Beträge';
COMMENT ON COLUMN volunteers.volunteer_id IS 'Kennung';
COMMENT ON COLUMN volunteers.name_de IS 'Was gemessen wurde';
COMMENT ON COLUMN volunteers.age_from IS 'Alter von (Jahre); leer = alle';
COMMENT ON COLUMN volunteers.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN volunteers.value_text IS 'Wert, wie ihn die Quelle nennt';
COMMENT ON COLUMN volunteers.value IS 'Wert als Zahl, wo er eine ist';
COMMENT ON COLUMN volunteers.unit IS 'Einheit';
COMMENT ON COLUMN volunteers.year IS 'Jahr';
COMMENT ON COLUMN volunteers.region IS 'Gebiet';
COMMENT ON COLUMN volunteers.reference IS 'Fundstelle: Gesetz, Bericht, Seite';
COMMENT ON COLUMN volunteers.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN volunteers.note IS 'Anmerkung zur Zeile';
COMMENT ON COLUMN volunteers.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN volunteers.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE life_tables (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    period VARCHAR NOT NULL,
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age INTEGER NOT NULL CHECK (age BETWEEN 0 AND 120),
    qx DOUBLE CHECK (qx BETWEEN 0 AND 1),
    lx DOUBLE CHECK (lx >= 0),
    ex DOUBLE CHECK (ex >= 0),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, period, sex, age)
);
COMMENT ON TABLE life_tables IS 'Periodensterbetafeln; für NRW nur die Lebenserwartung bei Geburt';
COMMENT ON COLUMN life_tables.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN life_tables.period IS 'Zeitraum, zum Beispiel 2022/24';
COMMENT ON COLUMN life_tables.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN life_tables.age IS 'Alter (Jahre)';
COMMENT ON COLUMN life_tables.qx IS 'Sterbewahrscheinlichkeit bis zum nächsten Geburtstag';
COMMENT ON COLUMN life_tables.lx IS 'Überlebende von 100.000 Lebendgeborenen';
COMMENT ON COLUMN life_tables.ex IS 'Fernere Lebenserwartung (Jahre)';
COMMENT ON COLUMN life_tables.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN life_tables.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN life_tables.note IS 'Anmerkung zur Zeile';

CREATE TABLE fertility (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    age INTEGER NOT NULL CHECK (age BETWEEN 10 AND 60),
    rate DOUBLE NOT NULL CHECK (rate BETWEEN 0 AND 1),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, year, age)
);
COMMENT ON TABLE fertility IS 'Geburtenziffern nach Alter der Mutter, Deutschland';
COMMENT ON COLUMN fertility.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN fertility.year IS 'Jahr';
COMMENT ON COLUMN fertility.age IS 'Alter der Mutter (Jahre)';
COMMENT ON COLUMN fertility.rate IS 'Lebendgeborene je Frau dieses Alters und Jahr';
COMMENT ON COLUMN fertility.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN fertility.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN fertility.note IS 'Anmerkung zur Zeile';

CREATE TABLE tfr (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    value DOUBLE NOT NULL CHECK (value BETWEEN 0 AND 10),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, year)
);
COMMENT ON TABLE tfr IS 'Zusammengefasste Geburtenziffer, Deutschland';
COMMENT ON COLUMN tfr.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN tfr.year IS 'Jahr';
COMMENT ON COLUMN tfr.value IS 'Kinder je Frau';
COMMENT ON COLUMN tfr.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN tfr.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN tfr.note IS 'Anmerkung zur Zeile';

CREATE TABLE migration_profile (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age INTEGER NOT NULL CHECK (age BETWEEN 0 AND 120),
    value DOUBLE NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, year, sex, age)
);
COMMENT ON TABLE migration_profile IS 'Wanderungssaldo Deutschlands nach Alter und Geschlecht, Vereinte Nationen 2024 (ab 2024 Projektion)';
COMMENT ON COLUMN migration_profile.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN migration_profile.year IS 'Jahr';
COMMENT ON COLUMN migration_profile.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN migration_profile.age IS 'Alter (Jahre); 100 = 100 und älter';
COMMENT ON COLUMN migration_profile.value IS 'Wanderungssaldo (Personen)';
COMMENT ON COLUMN migration_profile.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN migration_profile.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN migration_profile.note IS 'Anmerkung zur Zeile';

CREATE TABLE wpp (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    year_from INTEGER NOT NULL CHECK (year_from BETWEEN 1800 AND 2200),
    year_to INTEGER NOT NULL CHECK (year_to >= year_from),
    indicator VARCHAR NOT NULL,
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    age_from INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    variant VARCHAR NOT NULL CHECK (variant IN ('estimate', 'medium')),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    UNIQUE (ags, year_from, year_to, indicator, sex, age_from, age_to, variant)
);
COMMENT ON TABLE wpp IS 'Deutschland in den World Population Prospects 2024 der Vereinten Nationen';
COMMENT ON COLUMN wpp.ags IS 'Amtlicher Gemeindeschlüssel: 00, 05, 05562 oder 05562020';
COMMENT ON COLUMN wpp.year_from IS 'Jahr oder erstes Jahr des Zeitraums';
COMMENT ON COLUMN wpp.year_to IS 'Jahr oder letztes Jahr des Zeitraums';
COMMENT ON COLUMN wpp.indicator IS 'Kennzahl: births, deaths, population, tfr, e0, mx, percent_asfr, PopChange, growthrate, cbr, cdr, cnmr';
COMMENT ON COLUMN wpp.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN wpp.age_from IS 'Alter von (Jahre); leer = alle';
COMMENT ON COLUMN wpp.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN wpp.value IS 'Wert in der Einheit unit';
COMMENT ON COLUMN wpp.unit IS 'Einheit';
COMMENT ON COLUMN wpp.variant IS 'estimate = Schätzung, medium = mittlere Projektion';
COMMENT ON COLUMN wpp.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN wpp.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN wpp.note IS 'Anmerkung zur Zeile';

CREATE TABLE projections (
    projection_id VARCHAR PRIMARY KEY,
    ags VARCHAR REFERENCES regions (ags),
    region_de VARCHAR NOT NULL,
    projection VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    base_value DOUBLE,
    target_year INTEGER NOT NULL CHECK (target_year BETWEEN 1800 AND 2200),
    indicator VARCHAR NOT NULL CHECK (indicator IN ('population', 'change')),
    value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    status VARCHAR NOT NULL CHECK (status IN ('usable', 'superseded', 'implausible')),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR
);
COMMENT ON TABLE projections IS 'Gefundene amtliche und andere Vorausberechnungen';
COMMENT ON COLUMN projections.projection_id IS 'Kennung';
COMMENT ON COLUMN projections.ags IS 'Amtlicher Gemeindeschlüssel, leer wo keiner passt';
COMMENT ON COLUMN projections.region_de IS 'Gebiet';
COMMENT ON COLUMN projections.projection IS 'Vorausberechnung';
COMMENT ON COLUMN projections.publisher IS 'Herausgeber';
COMMENT ON COLUMN projections.base_year IS 'Basisjahr';
COMMENT ON COLUMN projections.base_value IS 'Einwohner im Basisjahr (Personen)';
COMMENT ON COLUMN projections.target_year IS 'Zieljahr';
COMMENT ON COLUMN projections.indicator IS 'population = Einwohner, change = Veränderung zum Basisjahr';
COMMENT ON COLUMN projections.value IS 'Wert in der Einheit unit';
COMMENT ON COLUMN projections.unit IS 'Einheit: Personen oder Prozent';
COMMENT ON COLUMN projections.status IS 'usable = verwendbar, superseded = überholt, implausible = nicht plausibel';
COMMENT ON COLUMN projections.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN projections.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN projections.note IS 'Anmerkung zur Zeile';

CREATE TABLE landmarks (
    landmark_id VARCHAR PRIMARY KEY,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('district', 'town_hall', 'market', 'station', 'stop', 'school', 'hospital', 'church', 'landmark', 'facility')),
    lon DOUBLE NOT NULL CHECK (lon BETWEEN 5 AND 16),
    lat DOUBLE NOT NULL CHECK (lat BETWEEN 47 AND 56),
    accuracy_m DOUBLE NOT NULL CHECK (accuracy_m > 0),
    address VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR
);
COMMENT ON TABLE landmarks IS 'Punkte in den Projektorten zum Zurechtfinden auf Karten: Stadtteile, Haltestellen, Schulen, Kirchen und anderes; nur so genau zeigen, wie accuracy_m sagt. Haltestellen und Kliniken: OpenStreetMap-Mitwirkende mit nennen. Haltestellen können umbenannt oder aufgegeben sein';
COMMENT ON COLUMN landmarks.landmark_id IS 'Kennung';
COMMENT ON COLUMN landmarks.ags IS 'Amtlicher Gemeindeschlüssel';
COMMENT ON COLUMN landmarks.name IS 'Name';
COMMENT ON COLUMN landmarks.kind IS 'Art: district, town_hall, market, station, stop, school, hospital, church, landmark, facility';
COMMENT ON COLUMN landmarks.lon IS 'Geografische Länge (Grad)';
COMMENT ON COLUMN landmarks.lat IS 'Geografische Breite (Grad)';
COMMENT ON COLUMN landmarks.accuracy_m IS 'Genauigkeit der Lage in Metern (geschätzt)';
COMMENT ON COLUMN landmarks.address IS 'Straße und Ort';
COMMENT ON COLUMN landmarks.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN landmarks.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN landmarks.note IS 'Anmerkung zur Zeile';

CREATE TABLE meeting_places (
    meeting_place_id VARCHAR PRIMARY KEY,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    name_de VARCHAR NOT NULL,
    facility_id VARCHAR NOT NULL REFERENCES facilities (facility_id),
    landmark_id VARCHAR NOT NULL REFERENCES landmarks (landmark_id),
    variant_id VARCHAR REFERENCES house_variants (variant_id),
    why_de VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE meeting_places IS 'Andere Treffs gleicher Art, unter denen Menschen wählen: je Haus eine Zeile mit der Meldung, auf der sie beruht, und dem Punkt, an dem es ungefähr liegt; nur was seit 2015 oder ohne Datum als offen oder unbekannt gemeldet ist und sich verorten lässt';
COMMENT ON COLUMN meeting_places.meeting_place_id IS 'Kennung';
COMMENT ON COLUMN meeting_places.ags IS 'Amtlicher Gemeindeschlüssel';
COMMENT ON COLUMN meeting_places.name_de IS 'Name';
COMMENT ON COLUMN meeting_places.facility_id IS 'Meldung in facilities';
COMMENT ON COLUMN meeting_places.landmark_id IS 'Punkt in landmarks, an dem es gerechnet wird, so genau wie dessen accuracy_m';
COMMENT ON COLUMN meeting_places.variant_id IS 'Variante des Hauses, die dieses Haus selbst ist: dann zählt es nicht als anderes';
COMMENT ON COLUMN meeting_places.why_de IS 'Wie die Lage gefunden wurde';
COMMENT ON COLUMN meeting_places.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN meeting_places.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE official_ages (
    official_age_id VARCHAR PRIMARY KEY,
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    publisher VARCHAR NOT NULL,
    edition VARCHAR NOT NULL,
    variant VARCHAR,
    base_year INTEGER CHECK (base_year BETWEEN 1900 AND 2200),
    base_value DOUBLE,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    age_from INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL CHECK (unit IN ('Personen', 'Tausend Personen', 'Prozent Veränderung zum Basisjahr', 'Prozent der Bevölkerung')),
    status VARCHAR NOT NULL CHECK (status IN ('usable', 'superseded')),
    address VARCHAR NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR
);
COMMENT ON TABLE official_ages IS 'Vorausberechnungen anderer nach Altersgruppen, Ausgaben 2008 bis 2025: Statistische Ämter, Bertelsmann Stiftung, BBSR, Gemeinden. Viele sind aus der Presse und gerundet; superseded = von einer neueren Ausgabe überholt, dient zum Prüfen am Ausgang. Für die Projektorte selbst gibt es nur Gesamtzahlen';
COMMENT ON COLUMN official_ages.official_age_id IS 'Kennung';
COMMENT ON COLUMN official_ages.ags IS 'Gebiet (regions.ags); 00 = Deutschland';
COMMENT ON COLUMN official_ages.publisher IS 'Herausgeber der Vorausberechnung';
COMMENT ON COLUMN official_ages.edition IS 'Ausgabe';
COMMENT ON COLUMN official_ages.variant IS 'Variante; leer = keine genannt';
COMMENT ON COLUMN official_ages.base_year IS 'Basisjahr';
COMMENT ON COLUMN official_ages.base_value IS 'Wert im Basisjahr in der Einheit unit';
COMMENT ON COLUMN official_ages.year IS 'Zieljahr';
COMMENT ON COLUMN official_ages.age_from IS 'Alter von (Jahre); leer = alle';
COMMENT ON COLUMN official_ages.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN official_ages.value IS 'Wert in der Einheit unit';
COMMENT ON COLUMN official_ages.unit IS 'Einheit; eine Veränderung gilt gegen base_year';
COMMENT ON COLUMN official_ages.status IS 'usable = verwendbar, superseded = überholt';
COMMENT ON COLUMN official_ages.address IS 'Adresse der Fundstelle';
COMMENT ON COLUMN official_ages.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN official_ages.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN official_ages.note IS 'Anmerkung zur Zeile';

CREATE TABLE life_expectancy_assumptions (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    publisher VARCHAR NOT NULL,
    projection VARCHAR NOT NULL,
    variant VARCHAR NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    sex VARCHAR NOT NULL CHECK (sex IN ('total', 'male', 'female')),
    ex DOUBLE NOT NULL CHECK (ex BETWEEN 60 AND 110),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    note VARCHAR,
    PRIMARY KEY (ags, projection, variant, year, sex)
);
COMMENT ON TABLE life_expectancy_assumptions IS 'Annahmen amtlicher Vorausberechnungen zur Lebenserwartung bei Geburt (L1 niedrig, L2 mittel, L3 hoch), aus zweiter Hand';
COMMENT ON COLUMN life_expectancy_assumptions.ags IS 'Gebiet (regions.ags)';
COMMENT ON COLUMN life_expectancy_assumptions.publisher IS 'Herausgeber';
COMMENT ON COLUMN life_expectancy_assumptions.projection IS 'Vorausberechnung';
COMMENT ON COLUMN life_expectancy_assumptions.variant IS 'Variante';
COMMENT ON COLUMN life_expectancy_assumptions.year IS 'Zieljahr';
COMMENT ON COLUMN life_expectancy_assumptions.sex IS 'Geschlecht: total, male, female';
COMMENT ON COLUMN life_expectancy_assumptions.ex IS 'Lebenserwartung bei Geburt (Jahre)';
COMMENT ON COLUMN life_expectancy_assumptions.quality IS 'Güte: official = amtlich oder vom Herausgeber selbst, derived = abgeleitet (berechnet, gerundet, erschlossen oder aus zweiter Hand), assumed = angenommen';
COMMENT ON COLUMN life_expectancy_assumptions.source_id IS 'Quelle (sources.source_id)';
COMMENT ON COLUMN life_expectancy_assumptions.note IS 'Anmerkung zur Zeile';

CREATE TABLE tolerances (
    rule VARCHAR NOT NULL CHECK (rule IN ('sexes', 'ages', 'kreis')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    persons INTEGER NOT NULL CHECK (persons >= 0),
    reason_de VARCHAR NOT NULL,
    PRIMARY KEY (rule, source_id)
);
COMMENT ON TABLE tolerances IS 'Wie weit amtliche Angaben voneinander abweichen dürfen, mit Grund';
COMMENT ON COLUMN tolerances.rule IS 'Regel: sexes = Geschlechter zur Summe, ages = Altersgruppen zur Summe, kreis = Gemeinden zum Kreis';
COMMENT ON COLUMN tolerances.source_id IS 'Quelle, für die die Abweichung gilt';
COMMENT ON COLUMN tolerances.persons IS 'Zulässige Abweichung (Personen)';
COMMENT ON COLUMN tolerances.reason_de IS 'Grund';

CREATE TABLE hindcast_scores (
    method VARCHAR NOT NULL CHECK (method IN ('components', 'no_change', 'cohort_ratios')),
    age_group VARCHAR NOT NULL,
    launch INTEGER NOT NULL CHECK (launch BETWEEN 1900 AND 2200),
    ahead INTEGER NOT NULL CHECK (ahead > 0),
    kreise INTEGER NOT NULL CHECK (kreise > 0),
    median DOUBLE NOT NULL CHECK (median >= 0),
    p80 DOUBLE NOT NULL CHECK (p80 >= 0),
    bias DOUBLE NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    PRIMARY KEY (method, age_group, launch, ahead)
);
COMMENT ON TABLE hindcast_scores IS 'Rückschau: Fehler der Komponentenrechnung und zweier einfacher Verfahren an allen Kreisen, nur mit dem, was am Start bekannt war';
COMMENT ON COLUMN hindcast_scores.method IS 'components = Komponentenrechnung, no_change = keine Änderung, cohort_ratios = Hamilton-Perry';
COMMENT ON COLUMN hindcast_scores.age_group IS 'Altersgruppe: erstes und letztes Alter; all = alle';
COMMENT ON COLUMN hindcast_scores.launch IS 'Startjahr (31.12.)';
COMMENT ON COLUMN hindcast_scores.ahead IS 'Jahre voraus';
COMMENT ON COLUMN hindcast_scores.kreise IS 'Zahl der Kreise';
COMMENT ON COLUMN hindcast_scores.median IS 'Mittlerer (Median) absoluter Fehler, Anteil an der Vorausberechnung';
COMMENT ON COLUMN hindcast_scores.p80 IS 'In acht von zehn Kreisen war der absolute Fehler höchstens so groß';
COMMENT ON COLUMN hindcast_scores.bias IS 'Mittel des Fehlers mit Vorzeichen (über null: es wurden mehr als vorausberechnet)';
COMMENT ON COLUMN hindcast_scores.quality IS 'Güte: derived = eigene Rechnung';
COMMENT ON COLUMN hindcast_scores.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE hindcast_coverage (
    age_group VARCHAR NOT NULL,
    launch INTEGER NOT NULL CHECK (launch BETWEEN 1900 AND 2200),
    covered DOUBLE NOT NULL CHECK (covered BETWEEN 0 AND 1),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    PRIMARY KEY (age_group, launch)
);
COMMENT ON TABLE hindcast_coverage IS 'Rückschau: Anteil der Kreise im Band einer Altersgruppe; das Band jedes Startjahrs ist nur an den anderen gemessen';
COMMENT ON COLUMN hindcast_coverage.age_group IS 'Altersgruppe: erstes und letztes Alter; all = alle';
COMMENT ON COLUMN hindcast_coverage.launch IS 'Startjahr (31.12.)';
COMMENT ON COLUMN hindcast_coverage.covered IS 'Anteil der Kreise und Zieljahre im Band';
COMMENT ON COLUMN hindcast_coverage.quality IS 'Güte: derived = eigene Rechnung';
COMMENT ON COLUMN hindcast_coverage.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE group_bands (
    age_group VARCHAR PRIMARY KEY,
    width DOUBLE NOT NULL CHECK (width >= 0),
    growth DOUBLE NOT NULL CHECK (growth > 0),
    derivation DOUBLE NOT NULL CHECK (derivation >= 0),
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id)
);
COMMENT ON TABLE group_bands IS 'Band der Altersgruppen (8 von 10 Fällen) aus der Rückschau und aus der Ableitung der Altersgliederung';
COMMENT ON COLUMN group_bands.age_group IS 'Altersgruppe der Seiten: erstes und letztes Alter';
COMMENT ON COLUMN group_bands.width IS 'Halbe Breite nach einem Jahr, Anteil';
COMMENT ON COLUMN group_bands.growth IS 'Die Breite wächst mit den Jahren hoch diesem Wert';
COMMENT ON COLUMN group_bands.derivation IS 'Halbe Breite aus der Ableitung: so weit liegen Kreise daneben, die genauso aus ihrem Land abgeleitet werden';
COMMENT ON COLUMN group_bands.quality IS 'Güte: derived = eigene Rechnung';
COMMENT ON COLUMN group_bands.source_id IS 'Quelle (sources.source_id)';

CREATE TABLE official_compared (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    publisher VARCHAR NOT NULL,
    edition VARCHAR NOT NULL,
    age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    base_year INTEGER NOT NULL CHECK (base_year BETWEEN 1900 AND 2200),
    year INTEGER NOT NULL CHECK (year > base_year),
    theirs DOUBLE NOT NULL,
    ours DOUBLE NOT NULL,
    ours_since_launch DOUBLE NOT NULL,
    reasons VARCHAR,
    note VARCHAR,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    UNIQUE (ags, publisher, edition, age_from, age_to, base_year, year, theirs, note, source_id)
);
COMMENT ON TABLE official_compared IS 'Vorausberechnungen anderer nach Alter neben unserem mittleren Weg: Veränderung seit dem Basisjahr, geschrieben von python -m scripts.official';
COMMENT ON COLUMN official_compared.ags IS 'Amtlicher Schlüssel';
COMMENT ON COLUMN official_compared.publisher IS 'Herausgeber';
COMMENT ON COLUMN official_compared.edition IS 'Ausgabe';
COMMENT ON COLUMN official_compared.age_from IS 'Alter von (Jahre)';
COMMENT ON COLUMN official_compared.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN official_compared.base_year IS 'Jahr, gegen das gemessen wird';
COMMENT ON COLUMN official_compared.year IS 'Zieljahr';
COMMENT ON COLUMN official_compared.theirs IS 'Ihre Veränderung als Anteil';
COMMENT ON COLUMN official_compared.ours IS 'Unsere Veränderung als Anteil; vor dem Start mit den gezählten Veränderungen des Kreises verkettet';
COMMENT ON COLUMN official_compared.ours_since_launch IS 'Unsere Veränderung vom Start der Rechnung bis zum Zieljahr als Anteil';
COMMENT ON COLUMN official_compared.reasons IS 'Gründe, wo der Unterschied groß ist: older_edition, derived_ages, press, lives';
COMMENT ON COLUMN official_compared.note IS 'Anmerkung zur veröffentlichten Zahl';
COMMENT ON COLUMN official_compared.quality IS 'Güte: derived = eigene Rechnung neben der veröffentlichten';
COMMENT ON COLUMN official_compared.source_id IS 'Quelle der veröffentlichten Zahl (sources.source_id)';

CREATE TABLE official_paths (
    ags VARCHAR NOT NULL REFERENCES regions (ags),
    publisher VARCHAR NOT NULL,
    edition VARCHAR NOT NULL,
    age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to INTEGER CHECK (age_to >= age_from),
    base_year INTEGER NOT NULL CHECK (base_year BETWEEN 1900 AND 2200),
    year INTEGER NOT NULL CHECK (year > base_year),
    path VARCHAR NOT NULL,
    change DOUBLE NOT NULL,
    quality VARCHAR NOT NULL CHECK (quality IN ('official', 'derived', 'assumed')),
    source_id VARCHAR NOT NULL REFERENCES sources (source_id),
    UNIQUE (ags, publisher, edition, age_from, age_to, year, path)
);
COMMENT ON TABLE official_paths IS 'Amtliche Verläufe der Älteren in Ländern und Deutschland neben unseren auf verschiedenem Grund, geschrieben von python -m scripts.official';
COMMENT ON COLUMN official_paths.ags IS 'Amtlicher Schlüssel';
COMMENT ON COLUMN official_paths.publisher IS 'Herausgeber des amtlichen Verlaufs';
COMMENT ON COLUMN official_paths.edition IS 'Ausgabe';
COMMENT ON COLUMN official_paths.age_from IS 'Alter von (Jahre)';
COMMENT ON COLUMN official_paths.age_to IS 'Alter bis einschließlich (Jahre); leer = nach oben offen';
COMMENT ON COLUMN official_paths.base_year IS 'Jahr, gegen das gemessen wird';
COMMENT ON COLUMN official_paths.year IS 'Zieljahr';
COMMENT ON COLUMN official_paths.path IS 'theirs = amtlich; sonst unserer: middle, short_life, long_life, constant_life (Szenarien), settled = ohne Umzüge ab 65, their_people = von ihrem Bestand aus';
COMMENT ON COLUMN official_paths.change IS 'Veränderung der Altersgruppe als Anteil';
COMMENT ON COLUMN official_paths.quality IS 'Güte: derived = eigene Rechnung neben der veröffentlichten';
COMMENT ON COLUMN official_paths.source_id IS 'Quelle der veröffentlichten Zahl (sources.source_id)';

CREATE TABLE scenarios (
    code VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    name_de VARCHAR NOT NULL CHECK (length(trim(name_de)) > 0),
    description_de VARCHAR NOT NULL,
    after_years INTEGER NOT NULL CHECK (after_years >= 0),
    life_expectancy VARCHAR NOT NULL CHECK (length(trim(life_expectancy)) > 0),
    moves VARCHAR NOT NULL CHECK (moves IN ('lately', 'own_mean', 'own_high', 'own_low')),
    like_de VARCHAR
);
COMMENT ON TABLE scenarios IS 'Szenarien der Vorausberechnung';
COMMENT ON COLUMN scenarios.code IS 'Kennung';
COMMENT ON COLUMN scenarios.position IS 'Reihenfolge der Anzeige';
COMMENT ON COLUMN scenarios.name_de IS 'Name';
COMMENT ON COLUMN scenarios.description_de IS 'Was das Szenario annimmt';
COMMENT ON COLUMN scenarios.after_years IS 'Dauer des Übergangs vom heutigen Niveau in Jahren';
COMMENT ON COLUMN scenarios.life_expectancy IS 'Weg der Lebenserwartung (life_expectancies.code) oder constant: sie bleibt';
COMMENT ON COLUMN scenarios.moves IS 'lately: Umzüge wie gezählt; own_mean, own_high, own_low: Saldo aus den eigenen Jahren des Kreises';
COMMENT ON COLUMN scenarios.like_de IS 'Amtliche Variante, der das Szenario ähnelt; leer, wenn keiner';

CREATE TABLE life_expectancies (
    code VARCHAR PRIMARY KEY,
    name_de VARCHAR NOT NULL CHECK (length(trim(name_de)) > 0),
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    male DOUBLE NOT NULL CHECK (male BETWEEN 50 AND 110),
    female DOUBLE NOT NULL CHECK (female BETWEEN 50 AND 110),
    source_de VARCHAR NOT NULL CHECK (length(trim(source_de)) > 0),
    why_de VARCHAR NOT NULL CHECK (length(trim(why_de)) > 0),
    address VARCHAR
);
COMMENT ON TABLE life_expectancies IS 'Amtliche Annahmen zur Lebenserwartung Deutschlands, auf die der Rückgang der Sterblichkeit eingestellt wird';
COMMENT ON COLUMN life_expectancies.code IS 'Kennung';
COMMENT ON COLUMN life_expectancies.name_de IS 'Name';
COMMENT ON COLUMN life_expectancies.year IS 'Jahr, für das die Annahme gilt';
COMMENT ON COLUMN life_expectancies.male IS 'Lebenserwartung neugeborener Jungen in Jahren';
COMMENT ON COLUMN life_expectancies.female IS 'Lebenserwartung neugeborener Mädchen in Jahren';
COMMENT ON COLUMN life_expectancies.source_de IS 'Quelle in Worten';
COMMENT ON COLUMN life_expectancies.why_de IS 'Begründung';
COMMENT ON COLUMN life_expectancies.address IS 'Adresse; leer, wenn es keine gibt';

CREATE TABLE scenario_levels (
    code VARCHAR NOT NULL REFERENCES scenarios (code),
    component VARCHAR NOT NULL CHECK (component IN ('mortality', 'fertility', 'departures', 'arrivals')),
    value DOUBLE NOT NULL CHECK (value >= 0),
    why_de VARCHAR NOT NULL CHECK (length(trim(why_de)) > 0),
    source_de VARCHAR NOT NULL CHECK (length(trim(source_de)) > 0),
    address VARCHAR,
    PRIMARY KEY (code, component)
);
COMMENT ON TABLE scenario_levels IS 'Faktoren der Szenarien auf die zuletzt beobachteten Raten';
COMMENT ON COLUMN scenario_levels.code IS 'Kennung des Szenarios';
COMMENT ON COLUMN scenario_levels.component IS 'Sterblichkeit, Geburten, Fortzüge oder Zuzüge';
COMMENT ON COLUMN scenario_levels.value IS 'Faktor auf das heutige Niveau (1 = unverändert)';
COMMENT ON COLUMN scenario_levels.why_de IS 'Begründung';
COMMENT ON COLUMN scenario_levels.source_de IS 'Quelle in Worten';
COMMENT ON COLUMN scenario_levels.address IS 'Adresse; leer, wenn es keine gibt';

CREATE TABLE build_changes (
    position INTEGER PRIMARY KEY,
    built_on DATE NOT NULL,
    fingerprint VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    change_de VARCHAR NOT NULL
);
COMMENT ON TABLE build_changes IS 'Was sich von einem Bau des Datenspeichers zum nächsten geändert hat';
COMMENT ON COLUMN build_changes.position IS 'Laufende Nummer, die höchste ist die neueste';
COMMENT ON COLUMN build_changes.built_on IS 'Tag des Baus';
COMMENT ON COLUMN build_changes.fingerprint IS 'Kennung des Datenspeichers, in den die Änderung kam';
COMMENT ON COLUMN build_changes.table_name IS 'Tabelle; leer, wenn es keinen Vergleich gab';
COMMENT ON COLUMN build_changes.change_de IS 'Fehlende oder neue Zeilen und Gebiete, gesprungene Werte';

CREATE TABLE meta (
    key VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
COMMENT ON TABLE meta IS 'Angaben zum Datenspeicher selbst';
COMMENT ON COLUMN meta.key IS 'Schlüssel: fingerprint, built_on, schema_version';
COMMENT ON COLUMN meta.value IS 'Wert';
