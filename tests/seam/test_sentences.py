"""From answers to sentences: low stays low, births stay births, a rate is written as what it is."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from dewak_dash.accessibility.layers import Count
from dewak_dash.accessibility.walking import Span
from dewak_dash.demography.series import segments
from dewak_dash.finance.compare import Outcome
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.plan import Plan, Rooms
from dewak_dash.finance.results import Band
from dewak_dash.forecast.summary import Summary
from dewak_dash.law import Dated
from dewak_dash.model import Assumption, Parameter, Region
from dewak_dash.supply.facilities import Facility
from dewak_dash.tables import drawn
from dewak_dash.topics.angebote import findings as offers
from dewak_dash.topics.bevoelkerung import findings as history
from dewak_dash.topics.einzugsgebiete import findings as reach
from dewak_dash.topics.finanzierung import findings as money
from dewak_dash.topics.finanzierung import models
from dewak_dash.topics.ueberblick import findings as ueberblick
from dewak_dash.topics.vorausberechnung import ages as vorausberechnung_alter
from dewak_dash.topics.vorausberechnung import findings as vorausberechnung
from dewak_dash.topics.vorausberechnung import grounds

RESTS = vorausberechnung.Rests(sources=("COUNTS", "AGES"), counts=("COUNTS",), quality=("official", "derived"))
TOWN = Region(ags="05001001", name="Äpfelstadt, Stadt", short_name="Äpfelstadt", level="municipality")
ON, SPACE = date(2026, 11, 24), "\u00a0"


def outcome(cost: float, town: float, gap: float, *, spread: float = 0.1) -> Outcome:
    """A form of three years with level money; drawn: a tenth less, itself, a tenth more."""
    year, nothing = np.array([[0.0, 1.0, 1.0, 1.0]]), np.zeros((1, 4))
    ledger = Ledger(costs={"staff": cost * year}, cost=cost * year, receipts={"municipality": town * year}, assets={},
                    funding={}, renewals={}, released=nothing, top_up=nothing, beside=nothing,
                    prospects=gap / 2 * year, overhead=nothing, volunteer_value=5000.0 * year, lent_value=nothing,
                    lives={})

    def band(value: float) -> Band:
        return Band((1 - spread) * value, value, (1 + spread) * value)

    total = town + gap
    path = np.outer([1 - spread, 1.0, 1 + spread], total * year[0])
    figures = {"cost": band(cost), "town": band(town), "gap": band(gap), "exposure": band(total),
               "exposure_pv": band(3 * total), "volunteer_value": Band(4000.0, 5000.0, 7000.0)}
    return Outcome(middle=ledger, figures=figures, exposure_pv=3 * total * np.array([0.9, 1.0, 1.1]), gap=path,
                   exposure=path, closing={3: 0.25})


# Three years of two forms; the town's own house leaves nothing open.
OUTCOMES = {"municipal": outcome(100_000, 100_000, 0.0), "carrier": outcome(80_000, 50_000, 30_000)}


def test_financing_names_the_cheapest_before_the_dearest() -> None:
    assert money.headline("Haus", OUTCOMES, 0.05) == (
        f"Haus: Je nach Form kostet das Haus die Stadt 80.000 bis 100.000{SPACE}€ im Jahr, offene Lücke eingerechnet")
    best, open_ = money.leads(OUTCOMES, 0.05)
    assert f"„Freier Träger mit städtischem Zuschuss“: 80.000{SPACE}€ im Jahr" in best
    assert f"In 100{SPACE}% der Verläufe" in best
    assert "folgt „Kommunaler Betrieb (Regiebetrieb)“" in best
    assert "In 1 von 2 Formen bleibt Geld offen" in open_
    assert f"30.000{SPACE}€ im Jahr" in open_
    level = {"municipal": outcome(90_000, 90_000, 0.0), "carrier": outcome(90_000, 90_000, 0.0)}
    assert f"jeder Form kostet das Haus die Stadt rund 90.000{SPACE}€" in money.headline("Haus", level, 0.05)
    assert "keiner Form bleibt" in money.leads(level, 0.05)[1]
    free = {"municipal": outcome(0.0, 0.0, 0.0), "carrier": outcome(0.0, 0.0, 0.0)}
    assert "in keiner Form Geld" in money.headline("Haus", free, 0.05)


def dated(value: float, unit: str) -> Dated:
    known = Parameter(id="x", name_de="Wert", value=value, unit=unit, valid_from=ON, valid_to=None, reference="§ 1",
                      address="", quality="official")
    return Dated(known, None)


def test_volunteers_and_a_broken_earmark_in_words() -> None:
    """Half of 20 years are left when the house closes after 10: half of 36,000 goes back."""
    given, bound, rate = {"municipal": 36_000.0, "carrier": 0.0}, dated(20, "Jahre"), dated(6.27, "%")
    time, earmark = money.asides(OUTCOMES, given, bound, rate, 10)
    assert f"bei 5.000{SPACE}€ im Jahr (4.000{SPACE}€ bis 7.000{SPACE}€)" in time
    assert f"bekommt „Kommunaler Betrieb (Regiebetrieb)“ 36.000{SPACE}€" in earmark
    assert f"18.000{SPACE}€ zurückzuzahlen; Zinsen (im Jahr 6,27{SPACE}%)" in earmark
    assert len(money.asides(OUTCOMES, {"municipal": 0.0}, bound, rate, 10)) == 1


def test_key_figures_of_the_financing_are_called_what_they_are() -> None:
    """80,000 a year at 5,200 visits and 4,000 in reach; 80,000 for the town at 40,000 inhabitants."""
    plan = Plan(rooms=Rooms(tenure="rented", owner="private", area_m2=100), positions=(), opening_hours_per_week=25,
                visits_per_opening_hour=4, volunteers=1, promised_members=1, reach=4000.0, years=20)
    setting = SimpleNamespace(plan=plan)
    found = {f.label: f for f in money.key_figures(OUTCOMES, setting, 40_000, ON)}  # type: ignore[arg-type]
    assert found["Kostet die Stadt im Jahr"].value == f"80.000{SPACE}€"
    assert f"72.000 bis 88.000{SPACE}€" in found["Kostet die Stadt im Jahr"].unit
    assert found["Kosten je Besuch"].value == f"15{SPACE}€"
    assert f"das sind 2,00{SPACE}€ je Einwohner" in found["Kostet die Stadt im Jahr"].unit
    assert found["Kosten je Mensch in Gehweite"].value == f"20{SPACE}€"
    unknown = money.key_figures(OUTCOMES, SimpleNamespace(plan=replace(plan, reach=None)), None, ON)  # type: ignore
    assert len(unknown) == 3


def test_tables_of_the_financing_hold_low_middle_high_in_this_order() -> None:
    found = models.paths(OUTCOMES, ["carrier"], 2026, (), ON).exhibit
    assert found.table.iloc[0].tolist()[1:] == [2027, 72_000, 80_000, 88_000]
    cells = models.ranking(OUTCOMES, 0.034, (), ON)
    assert cells.table.iloc[0, :4].tolist() == ["Freier Träger mit städtischem Zuschuss", 80, 72, 88]
    assert drawn(cells.table, cells.columns).iloc[0, 1].replace("\u2060", "") == f"80{SPACE}(72–88)"
    assert f"3,4{SPACE}%" in cells.subtitle


def test_payers_and_what_nobody_pays_add_up_to_the_cost() -> None:
    table = models.payers({"carrier": OUTCOMES["carrier"].middle}, 2026, (), ON).exhibit.table
    assert table.iloc[2, 1:].tolist() == [2029, 50_000, 30_000, 15_000, 80_000]


def summary() -> Summary:
    """One step from 1,000: low 700 to high 1,100 people, 10 births, 30 deaths, 25 arrivals, 15 departures."""
    total = np.array([[1000.0, low] for low in (700, 800, 990, 1050, 1100)])
    groups = {"0_5": total / 10, "80_plus": np.array([[50.0, old] for old in (60, 70, 80, 90, 100)])}
    ages = np.zeros((2, 2, 101))
    ages[0, :, 10], ages[1, :, 70] = 500, 495
    flows = {"births": np.array([10.0]), "deaths": np.array([30.0]), "arrivals": np.array([25.0]),
             "departures": np.array([15.0])}
    return Summary(years=np.array([2023, 2024]), total=total, groups=groups, ages=ages, flows=flows,
                   young=np.array([40.0, 30.0]), old=np.array([35.0, 60.0]), own=np.array([0.02]),
                   common=np.array([0.05]))


def test_projection_is_said_from_low_to_high() -> None:
    assert vorausberechnung.headline(TOWN, summary()) == (
        "Äpfelstadt hat 2024 wahrscheinlich 700 bis 1.100 Einwohner")
    fan = vorausberechnung.fan(TOWN, summary(), (), "Status quo", RESTS).exhibit
    assert (fan.source_ids, fan.quality, fan.table.iloc[1].tolist()) == (
        RESTS.sources, RESTS.quality, [2024, 700, 800, 990, 1050, 1100])


def test_births_and_deaths_of_the_projection_are_told_as_they_are() -> None:
    """20 more die than are born; 10 more come than leave: half of it is made up for."""
    found = vorausberechnung_alter.drivers(TOWN, summary(), "Status quo", RESTS)
    assert found is not None
    assert found.exhibit.title == (f"Bis 2024 sterben in Äpfelstadt 20 Menschen mehr, als geboren werden; "
                                   f"Zuzug gleicht 50{SPACE}% aus")
    assert found.steps == {"births": 10, "deaths": -30, "moves": 10}
    assert found.exhibit.table.iloc[:, 1].tolist() == [1000, 10, -30, 10, 20, -20, 990]


def test_groups_that_grow_and_shrink_are_named_with_their_range() -> None:
    found = vorausberechnung_alter.groups(TOWN, summary(), RESTS)
    assert found is not None
    rise, fall = found.meaning
    assert "30" in rise
    assert rise.index("60") < rise.index("100")
    assert fall.index("70") < fall.index("110")


def test_shares_of_both_parts_and_of_the_old_are_told_apart() -> None:
    parts = vorausberechnung.parts(summary(), RESTS)
    assert parts is not None
    assert parts.exhibit.source_ids == ("COUNTS",)
    assert parts.exhibit.title == "Bis 2024 liegt mehr am ganzen Land als an der Stadt"
    assert (parts.own.tolist(), parts.common.tolist()) == ([2.0], [5.0])
    ratios = vorausberechnung_alter.ratios(summary(), RESTS)
    assert ratios is not None
    assert ratios.exhibit.title == "2024 kommen auf 100 Menschen von 20 bis 64 rund 60 ab 65 Jahren"


def counts(*rows: tuple[str, int]) -> pd.DataFrame:
    return pd.DataFrame([{"date": date.fromisoformat(day), "value": value, "basis": "Zensus 2011", "basis_sort": 4,
                          "kind": "update", "quality": "official", "source_id": "S"} for day, value in rows])


def test_a_fall_and_a_rise_are_said_with_their_years() -> None:
    """1,000 to 800 is minus 20 per cent; 800 at the end of the old census, 700 to 770 on the new one is plus 10."""
    old = counts(("1987-12-31", 1000), ("2002-12-31", 800)).assign(basis="Volkszaehlung 1987", basis_sort=2)
    found = segments(pd.concat([old, counts(("2013-12-31", 700), ("2023-12-31", 770))]))
    title = history.headline(TOWN, found)
    assert title.startswith(f"Äpfelstadt verlor von 1987 bis 2002 20,0{SPACE}% seiner Einwohner")
    assert "2013" in title
    assert f"10,0{SPACE}%" in title


def test_overview_shows_each_answer_as_its_figure() -> None:
    series = counts(("2013-12-31", 1000), ("2023-12-31", 1100))
    old = ueberblick.OldShare(0.245, "2022", "Kreis Obst", (25.0, 24.5))
    found = ueberblick.key_figures(TOWN, series, future=summary(), old_share=old)
    assert [figure.value for figure in found] == ["1.100", f"+10,0{SPACE}%", "700 bis 1.100", f"24,5{SPACE}%"]


def test_offers_that_closed_are_not_what_most_was_found_for() -> None:
    """Seven offers for children, six each for three groups, five for the old, for whom four more have closed: 30."""
    kept = {"service": "haus", "operator": "AWO", "kind": "free_welfare", "district": "", "report_date": "2023",
            "address": "", "reports": 1}
    every = [("child", "open")] * 7 + [("senior", "open")] * 5 + [("senior", "closed")] * 4 + [
        (group, "unknown") for group in ("youth", "family", "hardship") for _ in range(6)]
    found = [Facility(name=str(number), group=group, status=status, **kept)
             for number, (group, status) in enumerate(every)]
    assert offers.headline(TOWN, found, "alle", "alle") == (
        "In Äpfelstadt fanden wir 30 Angebote, die meisten für Kinder, die wenigsten für Ältere")


def span(low: float, likely: float, high: float) -> Span:
    return Span(low, likely, high)


def test_reach_is_said_with_its_range_and_share() -> None:
    """1,400 of all people in reach, 100 of them of the town's 1,000."""
    found = Count(minutes=10, radius_m=span(360, 480, 660), people=span(1100, 1400, 1900),
                  residents=span(80, 100, 150), by_centre=1380.0)
    by_minutes = {5: found, 10: found, 15: found}
    title = reach.headline(TOWN, by_minutes, 1000.0, "adult", "existing")
    assert "1.400" in title
    assert "jede zehnte Person in Äpfelstadt" in title
    figures = reach.figures(TOWN, by_minutes, None, "2011-05-09")
    assert [figure.value for figure in figures] == ["1.400", "1.400", "1.400", "100"]
    assert figures[3].label == "Davon aus Äpfelstadt, in 10 Minuten"
    unit = figures[1].unit
    assert unit.index("1.100") < unit.index("1.900")


def test_distances_from_slow_and_winding_to_fast_and_straight() -> None:
    """600 s: 0.9 m/s over 1.5 are 360 m, 1 over 1.25 are 480, 1.1 over 1 are 660."""
    speed, detour = (Assumption(id="a", name_de="a", low=low, likely=likely, high=high, unit="1", source_de="S",
                                address="", why_de="W") for low, likely, high in ((0.9, 1.0, 1.1), (1.0, 1.25, 1.5)))
    table = reach.distances({"adult": speed}, detour).table
    assert table[table.iloc[:, 1] == 10].iloc[0, 2:].tolist() == [480, 360, 660]


def test_what_others_expected_is_measured_from_their_own_base() -> None:
    """A forecast of 95 after 100 is minus 5 per cent; ours of 700 to 1,100 after 1,000 is minus 30 to plus 10."""
    frame = pd.DataFrame([{"region_de": "R", "publisher": "P", "projection": "V", "indicator": "population",
                           "base_year": 2020, "base_value": 100.0, "value": 95.0, "target_year": 2030, "note": None,
                           "status": "usable", "source_id": "S"}])
    found = vorausberechnung.others("Kreis Obst", frame, summary())
    assert found is not None
    assert found.points.change.tolist() == pytest.approx([-5.0])
    assert (found.low[-1], found.middle[-1], found.high[-1]) == pytest.approx((-30, -1, 10))


def test_what_others_expect_of_age_groups_stands_beside_ours() -> None:
    frame = pd.DataFrame([{"short_name": "Kreis Obst", "publisher": "Amt", "edition": "2022", "age_from": 80,
                           "age_to": None, "base_year": 2021, "year": 2050, "theirs": 0.51, "ours": 0.44}])
    told = grounds.official_words(frame)
    assert "Kreis Obst, ab 80 Jahren, 2021 bis 2050: 51\u00a0% (Amt), bei uns 44\u00a0%." in told
    assert grounds.official_words(frame.head(0)) == ""
