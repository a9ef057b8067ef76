"""Every planted fault stops the build, is told with file, row and remedy, and leaves the old store alone."""

from pathlib import Path

import pytest

from dewak_dash.errors import DataError
from dewak_dash.store.build import build_store, needs_build

FAULTS = [
    ("missing column", "tables/tolerances.csv", "rule,source_id,persons,reason_de\nages,BOOK,0,keiner\n",
     "rule,source_id,reason_de\nages,BOOK,keiner\n", ["tables/tolerances.csv, Kopfzeile", "„persons“ fehlt"]),
    ("unknown column", "tables/population.csv", ",note\n", ",remark\n", ["tables/population.csv", "„remark“"]),
    ("text in a number", "tables/population.csv", ",490,", ",viele,",
     ["tables/population.csv, Zeile 3", "„viele“", "ganze Zahl"]),
    ("half a person", "tables/population.csv", ",490,", ",490.5,", ["tables/population.csv, Zeile 3", "„490.5“"]),
    ("no date", "tables/population.csv", "2023-12-31", "31.12.2023",
     ["tables/population.csv, Zeile 8", "JJJJ-MM-TT"]),
    ("unknown municipality", "tables/population.csv", "05001002,2015", "05001009,2015",
     ["tables/population.csv, Zeile 5", "„05001009“", "regions"]),
    ("unknown source", "tables/cells_200m.csv", "40,,official,BOOK", "40,,official,NOBODY",
     ["tables/cells_200m.csv, Zeile 3", "Unbekannte Quelle", "„NOBODY“"]),
    ("duplicate key", "tables/population.csv", "derived,PRESS", "official,BOOK",
     ["tables/population.csv, Zeile 6", "tables/population.csv, Zeile 7", "mehrfach"]),
    ("sexes", "tables/population.csv", ",510,", ",509,",
     ["tables/population.csv, Zeile 2", "männlich 490 + weiblich 509 = 999", "erwartet 1000"]),
    ("ages", "tables/population_by_age.csv", ",900,", ",899,",
     ["tables/population_by_age.csv, Zeile 2", "Altersgruppen ergeben 1199", "erwartet 1200"]),
    ("kreis", "tables/population.csv", "05001002,2015,2015-12-31,total,200", "05001002,2015,2015-12-31,total,201",
     ["tables/population.csv, Zeile 9", "Gemeinden ergeben 1201", "der Kreis 1200"]),
    ("negative", "tables/population.csv", "total,200,", "total,-200,", ["tables/population.csv, Zeile 5", "-200"]),
    ("empty value", "tables/population.csv", "total,200,", "total,,", ["tables/population.csv, Zeile 5", "leer"]),
    ("quality", "tables/cells_200m.csv", "30,05001001,official", "30,05001001,sicher",
     ["tables/cells_200m.csv, Zeile 2", "sicher"]),
    ("no reference", "parameters/law.toml", 'reference = "Zeitung"', 'reference = ""',
     ["parameters/law.toml, Eintrag 3", "reference"]),
    ("range upside down", "assumptions/use.toml", "low = 0.7", "low = 1.7",
     ["assumptions/use.toml, Eintrag 1", "low"]),
    ("dangling parameter", "assumptions/use.toml", '"wage"', '"salary"',
     ["assumptions/use.toml, Eintrag 1", "salary"]),
    ("grade that is not there", "assumptions/use.toml", 'parameter_id = "wage"',
     'low_parameter_id = "wages"\nparameter_id = "wage"\nhigh_parameter_id = "wage"',
     ["assumptions/use.toml, Eintrag 1", "„wages“ gibt es nicht"]),
    ("number that is not its grade's", "assumptions/use.toml", 'parameter_id = "wage"',
     'low_parameter_id = "wage"\nparameter_id = "wage"\nhigh_parameter_id = "wage"',
     ["assumptions/use.toml, Eintrag 1", "low = 0.7 ist kein Wert von „wage“"]),
    ("misspelt key", "assumptions/use.toml", "unit =", "units =", ["assumptions/use.toml", "„units“"]),
    ("broken toml", "assumptions/use.toml", "low = 0.7", "low = ",
     ["assumptions/use.toml, Zeile 5, Spalte 7", "kein gültiges TOML"]),
    ("ragged row", "tables/cells_200m.csv", "40,,official,BOOK", "40,,official",
     ["tables/cells_200m.csv, Zeile 3", "5 Felder, die Kopfzeile 6"]),
    ("key of no time", "tables/kreis_moves.csv", "05009,2010", "05008,2010",
     ["tables/kreis_moves.csv, Zeile 3", "05008", "weder heute noch früher"]),
    ("parts of a town", "tables/successors.csv", "05001002,0.75", "05001002,0.7",
     ["tables/successors.csv, Zeile 2", "05001009", "ergeben 0.95"]),
    ("still in use", "tables/successors.csv", "05009,05001", "05001,05001",
     ["tables/successors.csv, Zeile 4", "gilt noch"]),
    ("not a number", "tables/regions.csv", "7.0,51.0,02,10,", "7.0,51.0,02,nan,",
     ["tables/regions.csv, Zeile 5", "„nan“ in Spalte area_km2"]),
    ("beyond all bounds", "tables/regions.csv", "7.0,51.0,02,10,", "7.0,51.0,02,1e308,",
     ["tables/regions.csv, Zeile 5", "area_km2 = 1e+308", "mit der sich rechnen lässt"]),
    ("not a number in TOML", "assumptions/use.toml", "high = 1.1", "high = nan",
     ["assumptions/use.toml, Eintrag 1", "„nan“ in Spalte high"]),
    ("infinite in TOML", "parameters/law.toml", "value = 12", "value = inf",
     ["parameters/law.toml, Eintrag 2", "„inf“ in Spalte value"]),
    ("parameter is true", "parameters/law.toml", "value = 12", "value = true",
     ["parameters/law.toml, Eintrag 2", "true oder false"]),
    ("parameter is a list", "parameters/law.toml", "value = 12", "value = [12, 13]",
     ["parameters/law.toml, Eintrag 2", "eine Liste"]),
    ("number in quotation marks", "parameters/law.toml", "value = 12", 'value = "12,5"',
     ["parameters/law.toml, Eintrag 2", "Zahl in Anführungszeichen"]),
    ("text in a number of TOML", "assumptions/use.toml", "low = 0.7", 'low = "0.7"',
     ["assumptions/use.toml, Eintrag 1", "low = „0.7“", "als Zahl schreiben"]),
    ("cut TOML", "municipalities/05001001.toml", "featured = 1\n", "featured = 1",
     ["municipalities/05001001.toml, Zeile 2", "abgeschnitten"]),
    ("year beside the date of another", "tables/population.csv", "05001001,2023,2023-12-31", "05001001,2022,2023-12-31",
     ["tables/population.csv, Zeile 8", "2022 / 2023-12-31"]),
    ("lost zero of a key", "tables/regions.csv", "05001002,Birndorf", "5001002,Birndorf",
     ["tables/regions.csv, Zeile 6", "„5001002“", "führende Null"]),
    ("off the map", "tables/cells_200m.csv", "4110000,3140000", "4110000,314000",
     ["tables/cells_200m.csv, Zeile 2", "y_3035 = 314000", "von 2650000 bis 3600000"]),
    ("stray quotation mark", "tables/population.csv", "05001002,2015", '"05001002,2015',
     ["tables/population.csv, Zeile 5", "Anführungszeichen"]),
    ("quotation mark inside", "tables/cells_200m.csv", "30,05001001", '30,05"001001',
     ["tables/cells_200m.csv, Zeile 2", "Anführungszeichen"]),
    ("cut in the last text column", "tables/tolerances.csv", "keiner\n", "kei",
     ["tables/tolerances.csv, Zeile 2", "abgeschnitten"]),
    ("NUL", "tables/population.csv", "aus zweiter Hand", "aus\0zweiter Hand",
     ["tables/population.csv, Zeile 7", "Nullzeichen"]),
    ("outline off the map", "tables/outlines.csv", "[7.1,50.9]", "[71,50.9]",
     ["tables/outlines.csv", "nicht auf der Karte"]),
    ("project town twice", "municipalities/05001001.toml", '"05001001"', '"05001009"',
     ["municipalities/05001001.toml, Eintrag 1", "„05001009“ ist keine Gemeinde"]),
    ("ages with a gap", "tables/population_by_age.csv", ",18,,", ",19,,",
     ["tables/population_by_age.csv, Zeile 3", "es fehlen die Alter 18 bis 18"]),
    ("ages twice", "tables/population_by_age.csv", ",18,,", ",17,,",
     ["tables/population_by_age.csv, Zeile 3", "das Alter 17 kommt doppelt vor"]),
    ("ages not from 0", "tables/population_by_age.csv", ",0,17,", ",1,17,",
     ["tables/population_by_age.csv, Zeile 2", "beginnen bei 1 statt bei 0"]),
    ("ages without an open end", "tables/population_by_age.csv", ",18,,", ",18,99,",
     ["tables/population_by_age.csv, Zeile 3", "nach 99 fehlt die nach oben offene Gruppe"]),
    ("one sex of a town", "tables/population.csv", "05001001,2015,2015-12-31,female,510,Zensus 2011,update,true,"
     "official,BOOK,\n", "", ["tables/population.csv, Zeile 3", "nur eines der beiden Geschlechter"]),
    ("box beside the outline", "tables/outlines.csv", "05001001,6.9", "05001001,6.8",
     ["tables/outlines.csv, Zeile 2", "umschließen"]),
    ("no polygon", "tables/outlines.csv", "Polygon", "Point", ["tables/outlines.csv", "Polygon"]),
]


@pytest.mark.parametrize(("name", "file", "right", "wrong", "told"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_fault_is_told_and_old_store_stays(data_dir: Path, old_store: bytes, name: str, file: str, right: str,
                                           wrong: str, told: list[str]) -> None:
    target = data_dir / "dewak.duckdb"
    target.write_bytes(old_store)
    text = (data_dir / file).read_text(encoding="utf-8")
    assert right in text
    (data_dir / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        build_store(data_dir, target)

    message = str(caught.value)
    assert all(part in message for part in told), message
    assert all("Abhilfe: " in problem or "weitere dieser Art" in problem for problem in caught.value.problems)
    assert target.read_bytes() == old_store
    assert not list(data_dir.glob(".build-*"))
    assert needs_build(data_dir, target)


def test_a_number_of_people_with_decimals_is_told(data_dir: Path) -> None:
    """11.526 is how a German writes eleven thousand; read as it stands it would be eleven and a half people."""
    head = "ags,year,indicator,sex,age_from,age_to,value,unit,basis,quality,source_id,note\n"
    rows = ("05001001,2020,deaths,total,,,11,Personen,,official,BOOK,\n"
            "05001002,2020,deaths,total,,,11.526,Personen,,official,BOOK,\n"
            "05001002,2021,death_rate,total,,,11.526,je 1.000,,official,BOOK,\n")
    (data_dir / "tables/vital_events.csv").write_text(head + rows, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")
    assert [problem.split(". Abhilfe")[0] for problem in caught.value.problems] == [
        "tables/vital_events.csv, Zeile 3: 11.526 sind keine ganzen Personen"]


def test_a_house_without_one_of_its_sizes_is_told(data_dir: Path) -> None:
    """The general house has two sizes, the hut one of them; no house at all needs none."""
    use = data_dir / "assumptions/use.toml"
    speed = use.read_text(encoding="utf-8").replace('parameter_id = "wage"\n', "")
    names = ("finance_house_general_area_m2", "finance_house_general_fte", "finance_house_hut_fte")
    use.write_text("".join(speed.replace('"speed"', f'"{name}"') for name in names), encoding="utf-8")
    heads = "variant_id,ags,position,name_de,kind,tenure,owner,owner_de,operator_de,pay_group,stage,fact_de,why_de,"
    rows = "".join(f"{code},05001001,1,Haus,{kind},,,,,,,steht,weil,,assumed,BOOK\n"
                   for code, kind in (("general", "planned"), ("nothing", "none"), ("hut", "existing")))
    (data_dir / "tables/house_variants.csv").write_text(f"{heads}address,quality,source_id\n{rows}", encoding="utf-8")

    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")

    assert caught.value.problems == ("tables/house_variants.csv, Zeile 4: Für „hut“ fehlt die Annahme "
                                     "„finance_house_hut_area_m2“. Abhilfe: die Größe in assumptions/finance.toml als "
                                     "Spanne ergänzen.",)


def test_a_form_without_one_of_its_points_is_told(data_dir: Path) -> None:
    use = data_dir / "assumptions/use.toml"
    speed = use.read_text(encoding="utf-8").replace('parameter_id = "wage"\n', "")
    names = ("municipal_exit", "municipal_rooms", "bond_exit")
    use.write_text("".join(speed.replace('"speed"', f'"organisation_points_{name}"') for name in names),
                   encoding="utf-8")
    (data_dir / "tables/forms.csv").write_text(
        "form_id,name_de,field,criterion_de,finding_de,value_text,value,unit,reference,address,note,quality,source_id\n"
        "F1,Form,legal,Frage,Befund,,,,§ 1,https://example.org,,derived,BOOK\n", encoding="utf-8")
    (data_dir / "tables/form_profiles.csv").write_text(
        "position,model,criterion,form_id,quality\n1,municipal,exit,F1,assumed\n2,bond,exit,F1,assumed\n"
        "3,bond,tax,F1,assumed\n", encoding="utf-8")

    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")

    assert caught.value.problems == ("tables/form_profiles.csv, Zeile 3: Für „bond“ fehlt die Annahme "
                                     "„organisation_points_bond_rooms“. Abhilfe: die Punkte in "
                                     "assumptions/organisation.toml als Spanne ergänzen.",)


def test_all_faults_are_told_at_once(data_dir: Path) -> None:
    people = data_dir / "tables/population.csv"
    people.write_text(people.read_text(encoding="utf-8").replace(",510,", ",509,").replace(",1210,", ",-5,"),
                      encoding="utf-8")
    cells = data_dir / "tables/cells_200m.csv"
    text = cells.read_text(encoding="utf-8").replace("40,,official,BOOK", "40,,official,NOBODY")
    cells.write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")

    message = str(caught.value)
    assert "weiblich 509" in message
    assert "-5" in message
    assert "NOBODY" in message


def test_a_deviation_with_a_reason_passes(data_dir: Path) -> None:
    people = data_dir / "tables/population.csv"
    people.write_text(people.read_text(encoding="utf-8").replace(",510,", ",509,"), encoding="utf-8")
    with (data_dir / "tables/tolerances.csv").open("a", encoding="utf-8") as file:
        file.write("sexes,BOOK,1,Rauschen\n")
    assert build_store(data_dir, data_dir / "dewak.duckdb").rows["tolerances"] == 2


def test_without_sources_one_message_says_so(data_dir: Path) -> None:
    (data_dir / "sources.toml").unlink()
    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")
    assert [problem for problem in caught.value.problems if "sources" in problem] == [
        "sources: Die Tabelle ist leer, andere verweisen auf sie. Abhilfe: die Datei der Tabelle sources ergänzen."]


def test_keys_without_their_zero_are_told_once_and_not_by_all_who_refer_to_them(data_dir: Path) -> None:
    regions = data_dir / "tables/regions.csv"
    regions.write_text(regions.read_text(encoding="utf-8").replace("\n0", "\n"), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        build_store(data_dir, data_dir / "dewak.duckdb")
    assert "führende Null" in caught.value.problems[0]
    assert not any("steht nicht in regions" in problem for problem in caught.value.problems)
