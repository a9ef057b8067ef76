"""A made-up Kreis of two towns and a neighbour, so small that every answer can be worked out by hand.

Äpfelstadt (05001001) with 1,000 then 1,100 people, Birndorf (05001002), and beyond the border of the Kreis Clausheim
(05002001). Its house stands 200 m from people who live in Birndorf.
"""

from pathlib import Path

import orchard_people
import pytest

from dewak_dash.accessibility import projection
from dewak_dash.store.build import build_store
from dewak_dash.store.database import Database, open_database
from dewak_dash.topics.common import asked_once

# The corner of a square kilometre of the census grid, and the point in its middle where the house stands.
LON, LAT = 7.0, 51.0
EAST, NORTH = (round(metres / 1000) * 1000 for metres in projection.to_grid(LON, LAT))
CENTRE = (EAST + 500, NORTH + 500)
BASES = """\
basis,sort,census_date,for_all,name_de,note
Zensus 2011,1,2011-05-09,true,Zensus 2011,
Zensus 2022,2,2022-05-15,false,Z 22,
"""
REGIONS = """\
ags,name,short_name,level,parent_ags,postcode,lon,lat,urbanisation,area_km2,source_id,quality
00,Deutschland,Deutschland,germany,,,,,,,GV_A,official
05,Land,Land,land,00,,,,,,GV_A,official
05001,Kreis Obst,Kreis Obst,kreis,05,,,,,,GV_A,official
05002,Kreis Beere,Kreis Beere,kreis,05,,,,,,GV_A,official
05001001,"Äpfelstadt, Stadt",Äpfelstadt,municipality,05001,,7.0,51.0,02,10,GV_A,official
05001002,Birndorf,Birndorf,municipality,05001,,7.5,51.0,03,20,GV_A,official
05002001,Clausheim,Clausheim,municipality,05002,,7.9,51.0,03,20,GV_A,official
"""
COUNTS = {"05001001": {2013: (480, 520), 2023: (500, 600)}, "05001002": {2013: (100, 100), 2023: (80, 100)},
          "05002001": {2013: (900, 1100), 2023: (1200, 1200)}}
HOUSE = """\
house_id = "haus"
ags = "05001001"
name = "Haus am Markt"
kind = "existing"
status_de = "offen"
lon = {lon}
lat = {lat}
location_quality = "assumed"
location_note_de = "Annahme"
source_id = "GV_A"
"""
OUTLINE = '"{{""type"":""Polygon"",""coordinates"":[[[{w},50.9],[{e},50.9],[{e},51.1],[{w},51.1],[{w},50.9]]]}}"'
FACILITY = "facility_id,ags,name,service,target_group,operator,operator_kind,district,status,source_date,address," \
           "quality,source_id\n"
FACILITIES = ("1,Kita Apfel,kita,child,Stadt,municipal,Nord,open,2023", "2,Kita Birne,kita,child,Kirche,church,"
              "Süd; Nord,unknown,2022", "3,Treff,treff,senior,AWO,free_welfare,,open,2015",
              "4,treff,treff,senior,AWO,free_welfare,,closed,2020", "5,Neubau,kita,child,Stadt,municipal,Nord,"
              "planned,2024", "6,Haus der Jugend,jugend,youth,Stadt,municipal,Süd,open,2021")
LIKELY = {"walking_detour": (1.0, 1.25, 1.5), "walking_speed_adult": (0.9, 1.0, 1.1), "peer_size_factor": (2, 2, 2),
          "walking_speed_75plus": (0.4, 0.5, 0.6), "walking_speed_pram": (0.8, 0.8, 0.8),
          "walking_speed_wheelchair": (0.8, 0.8, 0.8), "cycling_speed": (2, 2, 2),
          "death_years": (5, 5, 5), "birth_years": (6, 6, 6),
          "pandemic_first_year": (2020, 2020, 2020), "pandemic_last_year": (2020, 2020, 2020),
          "birth_level_years": (3, 3, 3), "net_window_years": (2, 2, 2), "class_noise_persons": (2, 2, 2),
          "class_spread": (0.02, 0.02, 0.02), "own_growth_fading": (0.9, 0.9, 0.9),
          "projection_last_year": (2050, 2050, 2070), "own_growth_weight": (0, 0.5, 1),
          "profile_alpha1": (0.1, 0.1, 0.1), "profile_alpha2": (0.1, 0.1, 0.1),
          "age_known_share": (0.5, 0.8, 0.95),
          "profile_mu2": (20, 20, 20), "profile_lambda2": (0.4, 0.4, 0.4), "pyramid_open_width": (20, 20, 20)}


SOURCES = ("GV_A", "BOOK", "TOWN_HALL", "RSURVSTAT_Z22", "EUROSTAT_PJANGRP3")
LEVELS = {"arrivals": 1.3, "departures": 0.8, "fertility": 1.1, "mortality": 0.9}
UNKNOWN = {"cells_1km": "mean_age,share_female,share_foreign,household_size,vacancy,floor_space_per_person_m2,"
                        "floor_space_per_dwelling_m2",
           "facilities": "street,postcode,capacity,capacity_unit,staff,opened,closed,opening_hours,note"}


def _padded(name: str, text: str) -> str:
    """Return a table with the columns that stay empty here."""
    more = UNKNOWN.get(name, "")
    head, *rows = text.splitlines()
    return text if not more else "\n".join([f"{head},{more}", *(row + "," * len(more.split(",")) for row in rows), ""])


def _population() -> str:
    rows = [f"{ags},{year},{year}-12-31,{sex},{value},Zensus 2011,update,true,official,GV_A,"
            for ags, years in COUNTS.items() for year, (men, women) in years.items()
            for sex, value in (("male", men), ("female", women), ("total", men + women))]
    return "\n".join(["ags,year,date,sex,value,basis,kind,usable,quality,source_id,note", *rows, ""])


def _ages() -> str:
    groups = [f"05001,{year},{year}-12-31,{sex},{a},{b},{v},Zensus 2011,update,official,BOOK," for year, sex, values in
              ((2023, "male", (100, 350, 150)), (2023, "female", (90, 340, 250)),
               (2013, "male", (120, 330, 150)), (2013, "female", (110, 330, 160)))
              for (a, b), v in zip(((0, 17), (18, 64), (65, "")), values, strict=True)]
    single = [f"05001,2011,2011-05-09,total,{a},{a if a < 100 else ''},12,Zensus 2011,census_day,official,BOOK,"
              for a in range(101)]
    head = "ags,year,date,sex,age_from,age_to,value,basis,kind,quality,source_id,note"
    return "\n".join([head, *groups, *single, ""])


def _events() -> str:
    rows = [(2022, "live_births", 6, 5), (2023, "live_births", 8, 7), (2022, "deaths", 9, 12), (2023, "deaths", 11, 14)]
    plain = [f"05001,{year},{what},{sex},,,{value},Personen,,official,BOOK," for year, what, men, women in rows
             for sex, value in (("male", men), ("female", women), ("total", men + women))]
    moves = {"in_migration": ((10, 9), (40, 38), (5, 6)), "out_migration": ((8, 7), (30, 29), (4, 5))}
    by_age = [f"05001,2023,{what},{sex},{ages},{value},Personen,,official,BOOK," for what, groups in moves.items()
              for ages, (men, women) in zip(("0,17", "18,64", "65,"), groups, strict=True)
              for sex, value in (("male", men), ("female", women), ("total", men + women))]
    whole = [f"00,2023,live_births,{sex},,,{value},Personen,,official,BOOK," for sex, value in
             (("male", 7), ("female", 6))]
    return "\n".join(["ags,year,indicator,sex,age_from,age_to,value,unit,basis,quality,source_id,note", *plain,
                      *by_age, *whole, ""])


def _cells() -> dict[str, str]:
    """People of the own town at the house (100) and far off (900), of Birndorf 200 m east of it (40)."""
    east, north = CENTRE
    near, across = f"{east},{north},7.0,51.0", f"{east + 200},{north},7.4,51.0"
    head = "cell_id,x_3035,y_3035,lon,lat,"
    return {
        "cells_200m": f"x_3035,y_3035,persons,ags,quality,source_id\n{east},{north},100,05001001,official,BOOK\n"
                      f"{east + 200},{north},40,05001002,official,BOOK\n"
                      f"{east + 5000},{north},900,05001001,official,BOOK\n",
        "cells_1km": f"{head}persons,share_65plus,share_under_18,ags,quality,source_id\nk,{east},{north},7.0,51.0,100,"
                     f"0.2,0.1,05001001,official,BOOK\nl,{east + 5000},{north},7.05,51.0,300,0.4,,05001001,official,"
                     "BOOK\n",
        "cells_100m": f"{head}age_from,age_to,persons,ags,quality,source_id\nm,{near},0,9,7,05001001,official,BOOK\n"
                      f"n,{across},80,,3,05001002,official,BOOK\no,{near},80,,,05001001,official,BOOK\n",
        "neighbours": "ags,neighbour_ags,quality,source_id\n05001001,05001002,derived,BOOK\n"
                      "05001002,05001001,derived,BOOK\n",
        "outlines": "ags,west,south,east,north,geojson,quality,source_id,note\n05001001,6.9,50.9,7.2,51.1,"
                    + OUTLINE.format(w=6.9, e=7.2) + ",official,BOOK,\n05001002,7.2,50.9,7.6,51.1,"
                    + OUTLINE.format(w=7.2, e=7.6) + ",official,BOOK,\n"}


def _rates() -> dict[str, str]:
    life = [f"00,2022/24,{sex},{age},{q if age < 100 else 1},100000,{ex},official,BOOK," for sex, q, ex in
            (("male", 0.02, 1.5), ("female", 0.01, 2.5)) for age in range(101)]
    return {"life_tables": "\n".join(["ags,period,sex,age,qx,lx,ex,quality,source_id,note", *life, ""])}


def town_ages() -> str:
    """Return what a town hall hands in: 500 men and 600 women of Äpfelstadt by age, from a source of its own."""
    rows = [f"05001001,2023,2023-12-31,{sex},{a},{b},{v},Zensus 2011,update,official,TOWN_HALL," for sex, values in
            (("male", (90, 310, 100)), ("female", (80, 320, 200)))
            for (a, b), v in zip(((0, 17), (18, 64), (65, "")), values, strict=True)]
    return "\n".join(["ags,year,date,sex,age_from,age_to,value,basis,kind,quality,source_id,note", *rows, ""])


def _files() -> dict[str, str]:
    source = '[[source]]\nsource_id = "{}"\ntitle = "Buch"\npublisher = "Verlag"\nlicence = "frei"\n' \
             'attribution = "Verlag"\naddress = "https://example.org"\nretrieved = 2024-01-01\n' \
             'as_of = 2011-05-09\npreference = 1\n'
    spans = "".join(f'[[assumption]]\nassumption_id = "{name}"\nname_de = "{name}"\nlow = {low}\nlikely = {likely}\n'
                    f'high = {high}\nunit = "1"\nsource_de = "Buch"\nwhy_de = "Beispiel"\n'
                    for name, (low, likely, high) in LIKELY.items())
    shares = "".join(f"05001,{year},,share_65plus,{value},%,inkar,official,BOOK,\n"
                     for year, value in ((2011, 25.0), (2022, 24.5)))
    lon, lat = (float(degrees) for degrees in projection.to_degrees(*CENTRE))
    tables = {"census_bases": BASES, "regions": REGIONS, "population": _population(), "population_by_age": _ages(),
              "vital_events": _events(), **_cells(), **_rates(), **orchard_people.tables(),
              "indicator_names": "indicator,name_de,unit_de,topic,note_de\nshare_65plus,65 und älter,%,inkar,\n",
              "indicators": f"ags,year,date,indicator,value,unit,topic,quality,source_id,note\n{shares}",
              "facilities": FACILITY + "".join(
                  f"{row.partition(',')[0]},05001001,{row.partition(',')[2]},https://example.org,derived,BOOK\n"
                  for row in FACILITIES)}
    levels = "".join(f'[scenario.levels.{name}]\nvalue = {value}\nwhy_de = "Grund zu {name}"\nsource_de = "Buch"\n'
                     for name, value in LEVELS.items())
    scenario = '[[scenario]]\ncode = "warm"\nname_de = "Warm"\ndescription_de = "Mehr"\nafter_years = 5\n' \
               'life_expectancy = "constant"\nmoves = "lately"\nlike_de = "W1"\n' + levels
    return {"scenarios.toml": scenario, "sources.toml": "".join(map(source.format, SOURCES)),
            "assumptions/all.toml": spans, "facilities/haus.toml": HOUSE.format(lon=lon, lat=lat),
            **{f"tables/{name}.csv": _padded(name, text) for name, text in tables.items()}}


def _built(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    build_store(folder, folder / "dewak.duckdb")
    return folder / "dewak.duckdb"


@pytest.fixture(scope="session")
def orchard_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the made-up store once."""
    return _built(tmp_path_factory.mktemp("orchard"), _files())


@pytest.fixture
def orchard_with_ages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Let every answer be asked of a copy into which the town's own ages were put as a file of their own."""
    store = _built(tmp_path, {**_files(), "tables/population_by_age.town.csv": town_ages()})
    monkeypatch.setattr(asked_once, "STORE", store)
    return open_database(store)


@pytest.fixture
def orchard(orchard_store: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Let every answer be asked of the made-up store."""
    monkeypatch.setattr(asked_once, "STORE", orchard_store)
    return open_database(orchard_store)


@pytest.fixture
def far_off() -> tuple[float, float]:
    """Return where the town's other people live, five kilometres east of the house (degrees)."""
    lon, lat = projection.to_degrees(CENTRE[0] + 5000, CENTRE[1])
    return float(lon), float(lat)
