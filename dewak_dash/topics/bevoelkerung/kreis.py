"""Say what is known of a town's Kreis: ages, births, deaths, moves, and what decline means for work and money."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.formats import cell, date_de, listing, number, percent, signed
from dewak_dash.model import Exhibit
from dewak_dash.text import t
from dewak_dash.topics.bevoelkerung.findings import age_name
from dewak_dash.topics.common.panels import Panels

CHILDREN_END, SENIORS_START = 17, 65
INDICATORS = ("unemployment_rate", "municipal_debt_per_capita", "tax_revenue_per_capita", "purchasing_power")


@dataclass(frozen=True, eq=False)
class Pyramid:
    """Hold persons per year of age by sex: columns age_from, age_to (missing = open), width, female, male."""

    bars: pd.DataFrame
    exhibit: Exhibit


def pyramid(kreis: str, frame: pd.DataFrame, open_width: int) -> Pyramid:
    """Describe ages by sex; `frame`: sex, age_from, age_to, value, date, source_id; the open group is drawn
    `open_width` years wide."""
    wide = frame[frame.sex != "total"].pivot(index=["age_from", "age_to"], columns="sex", values="value")
    bars = wide.reset_index().sort_values("age_from").reset_index(drop=True)
    bars["width"] = (bars.age_to.astype("Float64") - bars.age_from + 1).fillna(open_width).astype(float)
    total = bars.female + bars.male
    young = float(total[bars.age_to.le(CHILDREN_END).fillna(value=False)].sum() / total.sum())
    old = float(total[bars.age_from >= SENIORS_START].sum() / total.sum())
    closed = (total / bars.width)[bars.age_to.notna()]
    top = bars.loc[closed.idxmax()]
    peak = t("bevoelkerung.age.peak", a=str(int(top.age_from)), b=str(int(top.age_to)))
    table = pd.DataFrame({
        t("bevoelkerung.col.age"): [age_name(int(a), None if pd.isna(b) else int(b))
                                    for a, b in zip(bars.age_from, bars.age_to, strict=True)],
        t("bevoelkerung.col.female"): bars.female.astype(int), t("bevoelkerung.col.male"): bars.male.astype(int)})
    day = date_de(frame.date.iloc[0])
    exhibit = Exhibit(
        key="pyramide-kreis", title=t("bevoelkerung.pyramid.title", kreis=kreis, peak=peak),
        subtitle=t("bevoelkerung.pyramid.subtitle", date=day),
        alt=t("bevoelkerung.pyramid.alt", kreis=kreis, young=percent(young), old=percent(old), peak=peak),
        table=table, source_ids=tuple(frame.source_id.unique()), quality=("official",),
        as_of=str(frame.date.iloc[0])[:10],
        note=t("bevoelkerung.pyramid.kreis_mark"))
    return Pyramid(bars, exhibit)


@dataclass(frozen=True, eq=False)
class Vital:
    """Hold births and deaths by year: columns year, births, deaths."""

    years: pd.DataFrame
    exhibit: Exhibit


def vital(kreis: str, frame: pd.DataFrame) -> Vital:
    """Describe births and deaths; `frame`: year, indicator, value (both sexes), source_id."""
    wide = frame.pivot(index="year", columns="indicator", values="value")[["live_births", "deaths"]].dropna()
    years = wide.rename(columns={"live_births": "births"}).reset_index()
    a, b = years.iloc[0], years.iloc[-1]
    gap = b.deaths - b.births
    words = {"year": str(int(b.year)), "kreis": kreis, "gap": number(abs(gap))}
    title = (t("bevoelkerung.vital.title", **words) if gap > 0
             else t("bevoelkerung.vital.title_plus", **words))
    table = pd.DataFrame({t("bevoelkerung.col.year"): years.year.astype(int),
                          t("bevoelkerung.col.births"): years.births.astype(int),
                          t("bevoelkerung.col.deaths"): years.deaths.astype(int),
                          t("bevoelkerung.col.balance"): (years.births - years.deaths).astype(int)})
    exhibit = Exhibit(
        key="geburten-sterbefaelle", title=title, subtitle=t("bevoelkerung.vital.subtitle"),
        alt=t("bevoelkerung.vital.alt", kreis=kreis, first=str(int(a.year)), last=str(int(b.year)),
          births0=number(a.births), deaths0=number(a.deaths), births1=number(b.births), deaths1=number(b.deaths)),
        table=table, source_ids=tuple(frame.source_id.unique()), quality=("official",), as_of=str(int(b.year)))
    return Vital(years, exhibit)


@dataclass(frozen=True, eq=False)
class Moves:
    """Hold moves in and out by age group of one year: columns age (words), into, out, net."""

    groups: pd.DataFrame
    exhibit: Exhibit


def moves(kreis: str, frame: pd.DataFrame) -> Moves:
    """Describe moves across municipal borders; `frame`: year, indicator, age_from, age_to, value of one year."""
    wide = frame[frame.age_from.notna()].pivot(index=["age_from", "age_to"], columns="indicator", values="value")
    groups = wide.reset_index().sort_values("age_from").reset_index(drop=True)
    groups = groups.rename(columns={"in_migration": "into", "out_migration": "out"})
    groups["net"] = groups.into - groups.out
    groups["age"] = [age_name(int(a), None if pd.isna(b) else int(b))
                     for a, b in zip(groups.age_from, groups.age_to, strict=True)]
    year = str(int(frame.year.iloc[0]))
    net = float(groups.net.sum())
    title = (t("bevoelkerung.moves.title", year=year, net=number(net)) if net >= 0
             else t("bevoelkerung.moves.title_minus", year=year, net=number(-net)))
    table = groups[["age", "into", "out", "net"]].astype({"into": int, "out": int, "net": int})
    table.columns = [t("bevoelkerung.col.age"), t("bevoelkerung.col.in"), t("bevoelkerung.col.out"),
                     t("bevoelkerung.col.balance")]
    parts = " ".join(t("bevoelkerung.moves.alt_part", age=a, net=signed(n))
                     for a, n in zip(groups.age, groups.net, strict=True))
    exhibit = Exhibit(
        key="umzuege-kreis", title=title, subtitle=t("bevoelkerung.moves.subtitle", kreis=kreis, year=year),
        alt=t("bevoelkerung.moves.alt", kreis=kreis, year=year, into=number(float(groups.into.sum())),
          out=number(float(groups.out.sum())), parts=parts),
        table=table, source_ids=tuple(frame.source_id.unique()), quality=("official",), as_of=year)
    return Moves(groups, exhibit)


@dataclass(frozen=True, eq=False)
class Kreis:
    """Hold what is known of a Kreis by age and move."""

    name: str
    pyramid: Pyramid
    vital: Vital
    moves: Moves


def consequences(kreis: str, kreis_ags: str, frame: pd.DataFrame) -> Panels | None:
    """Describe work, debt, tax and purchasing power; `frame`: ags, region, indicator, name, unit, year, value,
    source_id."""
    series = frame.assign(own=frame.ags == kreis_ags).sort_values(["indicator", "own", "year"])
    mine = series[series.own]
    if mine.empty:
        return None
    parts = []
    for _, rows in mine.groupby("indicator", sort=False):
        a, b = rows.iloc[0], rows.iloc[-1]
        parts.append(t("bevoelkerung.inkar.alt_part", name=b["name"], first_year=str(int(a.year)),
                       first=cell(float(a.value)), last_year=str(int(b.year)), last=cell(float(b.value)),
                       unit=b.unit))
    table = series[["region", "name", "year", "value", "unit"]].copy()
    table.columns = [t("bevoelkerung.col.region"), t("bevoelkerung.col.indicator"), t("bevoelkerung.col.year"),
                     t("bevoelkerung.col.value"), t("bevoelkerung.col.unit")]
    exhibit = Exhibit(
        key="folgen-kreis", title=t("bevoelkerung.inkar.title", kreis=kreis), subtitle=t("bevoelkerung.inkar.subtitle"),
        alt=t("bevoelkerung.inkar.alt", parts=" ".join(parts)), table=table, source_ids=tuple(frame.source_id.unique()),
        quality=("official",),
        as_of=str(int(mine.year.max())))
    others = listing([str(r) for r in series[~series.own].region.unique()])
    return Panels(t("bevoelkerung.inkar.lead", kreis=kreis, other=others), series, exhibit)
