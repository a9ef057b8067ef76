"""Ages, births, deaths and moves of the made-up Kreise: even numbers, so that levels come out as 1 and 1.5."""

KREISE = {"05001": 1, "05002": 2}
SEXES = (("male", 6), ("female", 6))
GROUPS = ((0, 17), (18, 64), (65, 89), (90, ""))
MOVES = {"in_migration": ((10, 9), (40, 38), (5, 6)), "out_migration": ((8, 7), (30, 29), (4, 5))}
WPP = "ags,year_from,year_to,indicator,sex,age_from,age_to,value,unit,variant,quality,source_id,note"
AGES = "ags,date,sex,age_from,age_to,value,basis,kind,quality,source_id"
EVENTS = "ags,year,indicator,sex,age_from,age_to,value,quality,source_id,note"
MOVED = "ags,year,indicator,sex,age_from,age_to,value,quality,source_id"


def table(head: str, rows: list[str]) -> str:
    return "\n".join([head, *rows, ""])


def kreis_ages() -> str:
    """On the census day 12 of every age, at the year ends half of them men, twice as many in the second Kreis."""
    census = [f"{ags},2022-05-15,total,{a},{a if a < 100 else ''},{12 * size},Zensus 2022,census_day,"
              "official,RSURVSTAT_Z22"
              for ags, size in KREISE.items() for a in range(101)]
    groups = [f"{ags},{year}-12-31,{sex},{a},{b},{each * size * ((b or 100) - a + 1)},Zensus 2011,update,official,"
              "EUROSTAT_PJANGRP3" for ags, size in KREISE.items() for year in range(2017, 2022) for sex, each in SEXES
              for a, b in GROUPS]
    return table(AGES, census + groups)


def births_deaths() -> str:
    """Deaths in the proportion of people; births 9 in the first Kreis, 18 in the second, every year."""
    rows = [f"{ags},{year},{what},total,,,{value * size},official,BOOK," for ags, size in KREISE.items()
            for year in range(2018, 2022) for what, value in (("deaths", 20), ("live_births", 9))]
    return table(EVENTS, rows)


def kreis_moves() -> str:
    rows = [f"{ags},{year},{what},{sex},{ages},{value * size},official,BOOK" for ags, size in KREISE.items()
            for year in (2019, 2020) for what, groups in MOVES.items()
            for ages, pair in zip(("0,17", "18,64", "65,"), groups, strict=True)
            for sex, value in zip(("male", "female"), pair, strict=True)]
    return table(MOVED, rows)


def municipality_ages() -> str:
    """Äpfelstadt counted 1,090 people on the census day, 30 % of them 65 and older; Birndorf's classes are secret."""
    rows = [f"{ags},2022-05-15,{ages},{share},{persons},Zensus 2022,official,BOOK,"
            for ags, persons, shares in (("05001001", 1090, (0.2, 0.5, 0.3)), ("05001002", 180, (0.2, "", 0.3)))
            for ages, share in zip(("0,17", "18,64", "65,"), shares, strict=True)]
    return table("ags,date,age_from,age_to,share,persons,basis,quality,source_id,note", rows)


def wpp() -> str:
    rows = [f"00,{year},{year + 4},mx,{sex},{age},,0.001,1,medium,official,BOOK," for year in range(2015, 2081, 5)
            for sex in ("male", "female") for age in range(0, 101, 5)]
    return table(WPP, rows)


def fertility() -> str:
    """Each woman of 20 to 39 bears 0.05 children a year: 120 women of the first Kreis bear 6."""
    rows = [f"00,{year},{age},0.05,official,BOOK," for year in range(2018, 2025) for age in range(20, 40)]
    return table("ags,year,age,rate,quality,source_id,note", rows)


def tables() -> dict[str, str]:
    return {"kreis_ages": kreis_ages(), "kreis_births_deaths": births_deaths(), "kreis_moves": kreis_moves(),
            "municipality_ages": municipality_ages(), "wpp": wpp(), "fertility": fertility()}
