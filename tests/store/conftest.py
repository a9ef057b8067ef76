"""A small data folder whose every figure can be added up by hand, and the real store built once."""

from pathlib import Path

import pytest

from dewak_dash.store.build import build_store
from dewak_dash.store.database import Database, open_database

ROOT = Path(__file__).resolve().parents[2]

FILES = {
    "sources.toml": """
[[source]]
source_id = "BOOK"
title = "Lehrbuch"
publisher = "Verlag"
licence = "frei"
attribution = "Verlag"
address = "https://example.org"
retrieved = 2024-01-01
preference = 1

[[source]]
source_id = "PRESS"
title = "Zeitung"
publisher = "Verlag"
licence = "unklar"
attribution = "Verlag"
address = "https://example.org/news"
retrieved = 2024-01-01
preference = 5
""",
    "tables/census_bases.csv": """basis,sort,census_date,for_all,name_de,note
Zensus 2011,1,2011-05-09,true,Zensus 2011,
Zensus 2022,2,2022-05-15,false,Zensus 2022,
""",
    "tables/regions.csv": """\
ags,name,short_name,level,parent_ags,postcode,lon,lat,urbanisation,area_km2,source_id,quality
00,Deutschland,Deutschland,germany,,,,,,,BOOK,official
05,Land,Land,land,00,,,,,,BOOK,official
05001,Kreis,Kreis,kreis,05,,,,,,BOOK,official
05001001,"Äpfelstadt, Stadt",Äpfelstadt,municipality,05001,,7.0,51.0,02,10,BOOK,official
05001002,Birndorf,Birndorf,municipality,05001,,7.5,51.0,03,20,BOOK,official
""",
    "tables/population.csv": """ags,year,date,sex,value,basis,kind,usable,quality,source_id,note
05001001,2015,2015-12-31,total,1000,Zensus 2011,update,true,official,BOOK,
05001001,2015,2015-12-31,male,490,Zensus 2011,update,true,official,BOOK,
05001001,2015,2015-12-31,female,510,Zensus 2011,update,true,official,BOOK,
05001002,2015,2015-12-31,total,200,Zensus 2011,update,true,official,BOOK,
05001001,2017,2017-12-31,total,1210,Zensus 2011,update,true,official,BOOK,
05001001,2017,2017-12-31,total,1200,Zensus 2011,update,true,derived,PRESS,aus zweiter Hand
05001001,2023,2023-12-31,total,1150,Zensus 2022,update,true,official,BOOK,
05001,2015,2015-12-31,total,1200,Zensus 2011,update,true,official,BOOK,
""",
    "tables/population_by_age.csv": """ags,year,date,sex,age_from,age_to,value,basis,kind,quality,source_id,note
05001,2015,2015-12-31,total,0,17,300,Zensus 2011,update,official,BOOK,
05001,2015,2015-12-31,total,18,,900,Zensus 2011,update,official,BOOK,
""",
    "tables/tolerances.csv": """rule,source_id,persons,reason_de
ages,BOOK,0,keiner
""",
    "tables/successors.csv": """old_ags,new_ags,share,last_year,quality,source_id,note
05001009,05001001,0.25,2010,derived,BOOK,
05001009,05001002,0.75,2010,derived,BOOK,
05009,05001,1,2010,derived,BOOK,
""",
    "tables/kreis_moves.csv": """ags,year,indicator,sex,age_from,age_to,value,quality,source_id
05001,2015,in_migration,total,,,30,official,BOOK
05009,2010,in_migration,total,,,20,official,BOOK
""",
    "tables/outlines.csv": """ags,west,south,east,north,geojson,quality,source_id,note
05001001,6.9,50.9,7.1,51.1,"{""type"":""Polygon"",""coordinates"":[[[6.9,50.9],[7.1,50.9],[7.1,51.1],[6.9,51.1],[6.9,50.9]]]}",official,BOOK,
""",
    "tables/cells_200m.csv": """x_3035,y_3035,persons,ags,quality,source_id
4110000,3140000,30,05001001,official,BOOK
4130000,3140000,40,,official,BOOK
""",
    "parameters/law.toml": """
source_id = "BOOK"

[[parameter]]
parameter_id = "wage"
category = "Personal"
name_de = "Lohn"
value = 10
unit = "EUR/Stunde"
valid_from = 2020-01-01
valid_to = 2020-12-31
reference = "§ 1"
address = "https://example.org"
retrieved = 2024-01-01
quality = "official"

[[parameter]]
parameter_id = "wage"
category = "Personal"
name_de = "Lohn"
value = 12
unit = "EUR/Stunde"
valid_from = 2021-01-01
reference = "§ 1"
address = "https://example.org"
retrieved = 2024-01-01
quality = "official"

[[parameter]]
parameter_id = "wage"
category = "Personal"
name_de = "Lohn"
value = 13
unit = "EUR/Stunde"
valid_from = 2021-01-01
reference = "Zeitung"
address = "https://example.org/news"
retrieved = 2024-01-01
quality = "derived"
""",
    "assumptions/use.toml": """
[[assumption]]
assumption_id = "speed"
name_de = "Gehen"
low = 0.7
likely = 0.9
high = 1.1
unit = "m/s"
source_de = "Lehrbuch"
why_de = "Spanne des Lehrbuchs"
parameter_id = "wage"
""",
    "municipalities/05001001.toml": 'ags = "05001001"\nfeatured = 1\n',
}


def _lay_out(folder: Path) -> Path:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A small data folder without faults, its store not built."""
    return _lay_out(tmp_path / "data")


@pytest.fixture(scope="session")
def old_store(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of the store of the small data folder."""
    folder = _lay_out(tmp_path_factory.mktemp("small"))
    build_store(folder, folder / "dewak.duckdb")
    return (folder / "dewak.duckdb").read_bytes()


@pytest.fixture
def small(tmp_path: Path, old_store: bytes) -> Database:
    """The store of the small data folder, open."""
    (tmp_path / "dewak.duckdb").write_bytes(old_store)
    return open_database(tmp_path / "dewak.duckdb")


@pytest.fixture(scope="session")
def real(database: Database) -> Database:
    """The store of the repository's own data folder, as the checkout has it: built anew where the data changed."""
    return database
