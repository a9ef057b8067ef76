"""Turn a variant of a house and a viewer's choices into the plan and the programmes of the financing core."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from dewak_dash.chain.house_inputs import PERCENT, PREFIX, Chosen, price_values, shifted, spreads
from dewak_dash.errors import DataError
from dewak_dash.finance.compare import SIZE_NAMES, Setting
from dewak_dash.finance.costs import Law as HouseLaw
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.plan import Plan, Position, Rooms
from dewak_dash.finance.programmes import STAFF, Programme, Status
from dewak_dash.law import Dated

GENERAL = "general"
HOUSE = f"{PREFIX}house_"
FEDERAL = "federal"
REFUSED = "refused"
SUBLET = "sublet_share"
# Slider name by size of the core.
LEVERS = {"area": "area_m2", "staff": "fte", "opening_hours": "opening_hours_per_week",
          "visits_per_hour": "visits_per_opening_hour", "volunteers": "volunteers", "members": "promised_members"}


@dataclass(frozen=True, kw_only=True)
class Choices:
    """Hold what a viewer set: variant and sizes of the house, funding, and the few rates (per cent a year).

    `funding`: state of the programmes (granted, applied or open). `grant_years`: how long a programme pays staff at
    most. `federal`: the house has a place in the federal programme. `kind`: sizes are drawn too. `name`: what a viewer
    calls a house of one's own, as typed.
    """

    variant: str
    area: float
    staff: float
    opening_hours: float
    visits_per_hour: float
    volunteers: float
    members: float
    grant_years: float
    growth_staff: float
    grant_growth: float
    discount_rate: float
    funding: Status = "applied"
    federal: bool = False
    kind: bool = False
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Variant:
    """Hold one variant of a house with what is no number."""

    code: str
    name: str
    kind: str
    tenure: str
    owner: str
    owner_name: str
    pay_group: str
    stage: int
    fact: str
    why: str
    address: str
    source_id: str

    @property
    def exists(self) -> bool:
        """Tell whether the house stands already."""
        return self.kind == "existing"


def variants(rows: pd.DataFrame, ags: str) -> list[Variant]:
    """Return the variants of a town in their order, without "no house"; the general one where it has none.

    `rows`: house_variants. Raise DataError where not even a general one is there.
    """
    mine = rows[rows.ags == ags]
    mine = mine if len(mine) else rows[rows.variant_id == GENERAL]
    if mine.empty:
        raise DataError([f"Die Hausvariante „{GENERAL}“ fehlt. Abhilfe: data/tables/house_variants.csv ergänzen."])
    return _read(mine)


def templates(rows: pd.DataFrame) -> list[Variant]:
    """Return the kinds of houses that may stand anywhere, the general one first: where a house of one's own starts."""
    return _read(rows[rows.ags.isna()])


def _read(rows: pd.DataFrame) -> list[Variant]:
    """Return rows of house_variants in their order, without "no house"."""
    return [Variant(code=str(r.variant_id), name=str(r.name_de), kind=str(r.kind), tenure=str(r.tenure),
                    owner=str(r.owner), owner_name="" if pd.isna(r.owner_de) else str(r.owner_de),
                    pay_group=str(r.pay_group), stage=int(r.stage), fact=str(r.fact_de), why=str(r.why_de),
                    address="" if pd.isna(r.address) else str(r.address), source_id=str(r.source_id))
            for r in rows.sort_values("position").itertuples() if r.kind != "none"]


def sizes(assumptions: pd.DataFrame, variant: str) -> dict[str, Spread]:
    """Return low, middle and high of every size of a variant, the sub-let part too. Raise DataError for what lacks."""
    rows = assumptions.set_index("assumption_id")
    names = (*SIZE_NAMES, SUBLET)
    missing = [f"{HOUSE}{variant}_{name}" for name in names if f"{HOUSE}{variant}_{name}" not in rows.index]
    if missing:
        raise DataError([f"Die Annahme „{name}“ gibt es nicht. Abhilfe: in data/assumptions/ ergänzen."
                         for name in missing])
    return {name: Spread(low=float(row.low), middle=float(row.likely), high=float(row.high))
            for name in names for row in [rows.loc[f"{HOUSE}{variant}_{name}"]]}


def _percent(share: float) -> float:
    """Return a share as per cent without the dust of binary fractions, so that sliders meet their default."""
    return round(PERCENT * share, 6)


def first_choices(variant: str, found: Mapping[str, Spread], chosen: Mapping[str, Chosen],
                  programmes: Sequence[Programme]) -> Choices:
    """Return where the levers start: middle sizes, middle rates, the longest programme for staff."""
    longest = max((each.years for each in programmes if STAFF in each.pays and each.status != "open"), default=0)
    middle = {lever: found[size].middle for lever, size in LEVERS.items()}
    return Choices(variant=variant, grant_years=float(longest), area=middle["area"], staff=middle["staff"],
                   opening_hours=middle["opening_hours"], visits_per_hour=middle["visits_per_hour"],
                   volunteers=middle["volunteers"], members=middle["members"],
                   growth_staff=_percent(chosen["growth_staff"].spread.middle),
                   grant_growth=_percent(chosen["grant_growth"].spread.middle),
                   discount_rate=_percent(chosen["discount_rate"].spread.middle))


def programmes(rules: pd.DataFrame) -> tuple[Programme, ...]:
    """Return the programmes with their rules, as rows say; what a place is refused is not open to it."""
    def number(value: object) -> float | None:
        return None if value is None or pd.isna(value) else float(str(value))

    def year(value: object) -> int | None:
        found = number(value)
        return None if found is None else int(found)

    return tuple(Programme(
        code=str(r.programme_id), payer=str(r.payer), form=r.form, pays=frozenset(str(r.pays).split("|")),
        share=number(r.share) or 1.0, award_eur=number(r.award_eur),
        positions=float("inf") if number(r.positions) is None else number(r.positions) or 0.0, years=int(r.years),
        first_year=year(r.first_year), last_year=year(r.last_year), place="" if pd.isna(r.area) else str(r.area),
        operators=frozenset(str(r.operators).split("|")), houses=r.houses, earmark_years=int(r.earmark_years),
        status="open" if r.here == REFUSED else r.status) for r in rules.itertuples())


def funded(found: Sequence[Programme], choices: Choices) -> tuple[Programme, ...]:
    """Return the programmes as a viewer set them: state, years for staff, and the federal one only with a place.

    What is not open for applications stays so, whatever the lever says.
    """
    result = []
    for each in found:
        status: Status = each.status if each.status == "open" else choices.funding
        if each.payer == FEDERAL:
            status = "granted" if choices.federal else "open"
        years = each.years
        if STAFF in each.pays and each.payer != FEDERAL:
            years = min(each.years, int(choices.grant_years))
        if years > 0:
            result.append(replace(each, status=status, years=years))
    return tuple(result)


def plan(variant: Variant, choices: Choices, sublet: float, *, first_year: int, years: int,
         reach: float | None) -> Plan:
    """Return the plan of a variant with the chosen sizes; year 0 is `first_year`."""
    rooms = Rooms(tenure=variant.tenure, owner=variant.owner, area_m2=choices.area,  # type: ignore[arg-type]
                  sublet_share=sublet)
    someone = Position(role="coordination", pay_group=variant.pay_group, stage=variant.stage, fte=choices.staff)
    return Plan(rooms=rooms, positions=(someone,), opening_hours_per_week=choices.opening_hours,
                visits_per_opening_hour=choices.visits_per_hour, volunteers=choices.volunteers,
                promised_members=choices.members, existing=variant.exists, reach=reach, years=years,
                first_year=first_year)


def first_year(variant: Variant, on: date) -> int:
    """Return year 0 of a variant: this year for one that stands, else the next, in which it is built."""
    return on.year if variant.exists else on.year + 1


def setting(variant: Variant, choices: Choices, *, chosen: Mapping[str, Chosen], kinds: Mapping[str, Spread],
            law: HouseLaw, prices: Mapping[str, Dated], offered: Sequence[Programme], ags: str, on: date,
            reach: float | None) -> Setting:
    """Return all that a comparison needs: the house of a variant as chosen, in a town, on a day.

    A new house is built in the next year and opens the year after; one that stands goes on next year. The years
    looked at reach to the end of the longest earmark. Sizes are drawn around the chosen ones if the
    viewer asked for a house of this kind.
    """
    values = price_values(prices)
    found = spreads(chosen, values)
    for name in ("growth_staff", "grant_growth"):
        found[name] = shifted(found[name], getattr(choices, name) / PERCENT)
    years = max([law.life_fitout, *(each.earmark_years for each in offered)])
    drawn = {size: _around(kinds[size], getattr(choices, lever)) for lever, size in LEVERS.items()}
    start = first_year(variant, on)
    return Setting(plan=plan(variant, choices, kinds[SUBLET].middle, first_year=start, years=years, reach=reach),
                   spreads=found, law=law, programmes=funded(offered, choices), place=ags,
                   correlation=chosen["price_correlation"].spread.middle, rate=choices.discount_rate / PERCENT,
                   sizes=drawn if choices.kind else {},
                   bridge_months=chosen["bridge_months"].spread.middle)


def _around(spread: Spread, chosen: float) -> Spread:
    """Return a spread of sizes that includes the chosen one as its middle."""
    return Spread(low=min(spread.low, chosen), middle=chosen, high=max(spread.high, chosen))
