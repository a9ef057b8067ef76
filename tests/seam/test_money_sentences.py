"""From the money of a house to sentences: a sentence is chosen by the figures it speaks of."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import numpy as np

from dewak_dash.chain.house_plan import Choices
from dewak_dash.finance.compare import Outcome
from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.plan import Plan, Rooms
from dewak_dash.finance.results import Band
from dewak_dash.finance.sensitivity import Swing
from dewak_dash.language import ENGLISH, speaking
from dewak_dash.law import Dated
from dewak_dash.model import Parameter
from dewak_dash.tables import drawn
from dewak_dash.topics.finanzierung import amounts, models, parts
from dewak_dash.topics.finanzierung import findings as money

ON, SPACE = date(2026, 11, 24), "\u00a0"
RESTS = money.Rests(source_ids=("A",), quality=("official", "assumed"), day=ON)


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
        f"Haus: Je nach Form kostet das Haus die Gemeinde 80.000 bis 100.000{SPACE}€ im Jahr, "
        "offene Lücke eingerechnet")
    best, open_ = money.leads(OUTCOMES, 0.05)
    assert f"„Freier Träger mit kommunalem Zuschuss“: 80.000{SPACE}€ im Jahr" in best
    assert "Die günstigste ist diese Form in allen Verläufen" in best
    assert "folgt „Kommunaler Betrieb (Regiebetrieb)“" in best
    assert "In einer von 2 Formen bleibt Geld offen" in open_
    assert f"30.000{SPACE}€ im Jahr" in open_
    level = {"municipal": outcome(90_000, 90_000, 0.0), "carrier": outcome(90_000, 90_000, 0.0)}
    assert f"jeder Form kostet das Haus die Gemeinde rund 90.000{SPACE}€" in money.headline("Haus", level, 0.05)
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
    assert f"18.000{SPACE}€ zurückzuzahlen; Zinsen (6,27{SPACE}% im Jahr)" in earmark
    assert len(money.asides(OUTCOMES, {"municipal": 0.0}, bound, rate, 10)) == 1


def test_key_figures_of_the_financing_are_called_what_they_are() -> None:
    """80,000 a year at 5,200 visits and 4,000 in reach; 80,000 for the town at 40,000 inhabitants."""
    plan = Plan(rooms=Rooms(tenure="rented", owner="private", area_m2=100), positions=(), opening_hours_per_week=25,
                visits_per_opening_hour=4, volunteers=1, promised_members=1, reach=4000.0, years=20)
    setting = SimpleNamespace(plan=plan)
    found = {f.label: f for f in money.key_figures(OUTCOMES, setting, 40_000, ON)}  # type: ignore[arg-type]
    assert found["Kostet die Gemeinde im Jahr"].value == f"80.000{SPACE}€"
    assert f"72.000 bis 88.000{SPACE}€" in found["Kostet die Gemeinde im Jahr"].unit
    assert found["Kosten je Besuch"].value == f"15{SPACE}€"
    assert f"das sind 2,00{SPACE}€ je Einwohner" in found["Kostet die Gemeinde im Jahr"].unit
    assert found["Kosten je Mensch in Gehweite"].value == f"20{SPACE}€"
    unknown = money.key_figures(OUTCOMES, SimpleNamespace(plan=replace(plan, reach=None)), None, ON)  # type: ignore
    assert len(unknown) == 3


def test_tables_of_the_financing_hold_low_middle_high_in_this_order() -> None:
    found = models.paths(OUTCOMES, ["carrier"], 2026, RESTS).exhibit
    assert found.table.iloc[0].tolist()[1:] == [2027, 72_000, 80_000, 88_000]
    cells = models.ranking(OUTCOMES, 0.034, RESTS)
    assert cells.table.iloc[0, :4].tolist() == ["Freier Träger mit kommunalem Zuschuss", 80, 72, 88]
    assert drawn(cells.table, cells.columns).iloc[0, 1].replace("\u2060", "") == f"80{SPACE}(72–88)"
    assert f"3,4{SPACE}%" in cells.subtitle


def test_a_share_of_draws_is_said_as_it_is_and_never_rounded_to_all_or_none() -> None:
    """Of 2,000 draws, 1,999 are not all and 1 is not none."""
    told = [amounts.often(share) for share in (0.0, 0.0005, 0.375, 0.9995, 1.0)]
    assert told == ["in keinem Verlauf", f"in weniger als 1{SPACE}% der Verläufe", f"in 38{SPACE}% der Verläufe",
                    "in fast allen Verläufen", "in allen Verläufen"]


def test_a_head_carries_no_more_digits_than_the_assumption() -> None:
    """128,000 a year among 16 people are no 7,982.39 each."""
    assert [amounts.head_cost(value) for value in (1.78, 24.4, 7982.39)] == [
        f"1,80{SPACE}€", f"24{SPACE}€", f"8.000{SPACE}€"]
    # 128.000 € for 3.782.202 people are 3.4 cents.
    assert amounts.head_cost(128_000 / 3_782_202) == "weniger als 10 Cent"
    assert [amounts.head_cost(value) for value in (0.1, 0.0)] == ["0,10\xa0€", "0,00\xa0€"]


def test_no_volunteers_are_worth_nothing_to_speak_of() -> None:
    none = {code: replace(each, figures={**each.figures, "volunteer_value": Band(0.0, 0.0, 0.0)})
            for code, each in OUTCOMES.items()}
    told = money.asides(none, {"municipal": 0.0}, dated(20, "Jahre"), dated(6.27, "%"), 10)
    assert told == ("Gerechnet ist ohne Ehrenamtliche.",)


def test_a_rate_that_ran_out_names_its_day_after_the_rate() -> None:
    known = replace(dated(6.27, "%"), out_since=date(2026, 7, 1))
    earmark = money.asides(OUTCOMES, {"municipal": 36_000.0}, dated(20, "Jahre"), known, 10)[1]
    assert f"(6,27{SPACE}% im Jahr; der Satz galt bis 30.06.2026, ein neuerer liegt nicht vor)" in earmark


def test_a_path_from_nothing_to_nothing_and_a_share_below_one_per_cent_are_told_apart() -> None:
    """Of 80,000 a year 300 are open: 0.4 %."""
    free = {"carrier": outcome(80_000, 0.0, 0.0)}
    assert "weder 2027 noch 2029 Geld" in models.paths(free, ["carrier"], 2026, RESTS).exhibit.title
    little = models.payers({"carrier": outcome(80_000, 79_700, 300).middle}, 2026, RESTS).exhibit.title
    assert f"Weniger als 1{SPACE}%" in little
    much = models.payers({"carrier": outcome(80_000, 60_000, 20_000).middle}, 2026, RESTS).exhibit.title
    assert f"25{SPACE}% der laufenden Kosten" in much


def test_overhead_that_is_paid_is_no_memo() -> None:
    ledger = outcome(80_000, 80_000, 0.0).middle
    paid = replace(ledger, costs={"staff": ledger.cost * 0.9, "overhead": ledger.cost * 0.1})
    for book, told in ((ledger, "sind keine Zahlung"), (paid, "sie werden gezahlt")):
        result = models.books("carrier", book, 2026, RESTS)[1]
        assert told in result.subtitle
        assert ("nachrichtlich" in set(result.table.iloc[:, 0])) == (book is ledger)


def test_payers_and_what_nobody_pays_add_up_to_the_cost() -> None:
    table = models.payers({"carrier": OUTCOMES["carrier"].middle}, 2026, RESTS).exhibit.table
    assert table.iloc[2, 1:].tolist() == [2029, 50_000, 30_000, 15_000, 80_000]


def test_forms_that_cost_the_same_are_not_ranked() -> None:
    """Amounts that are shown as the same have no order; the picture's title and the lead name all of them."""
    alike = {**OUTCOMES, "company": outcome(80_000, 50_000, 30_010)}
    title = models.ranking(alike, 0.034, RESTS).title
    assert title.startswith("Am günstigsten für die Gemeinde, gleichauf: ")
    assert "„Freier Träger mit kommunalem Zuschuss“ und „Gemeinnützige GmbH“. Am teuersten: „Kommunaler" in title
    best, open_ = money.leads(alike, 0.05)
    assert best.startswith("Am wenigsten kosten die Gemeinde, gleichauf, „Freier Träger")
    assert "Freier Träger mit kommunalem Zuschuss / Gemeinnützige GmbH" in open_
    same = {"municipal": outcome(90_000, 90_000, 0.0), "enterprise": outcome(90_000, 90_000, 0.0)}
    assert models.ranking(same, 0.034, RESTS).title == "In allen Formen kostet das Haus die Gemeinde gleich viel"
    assert money.leads(same, 0.05)[0].startswith(f"Alle Formen kosten die Gemeinde gleich viel: 90.000{SPACE}€")


def test_inputs_that_move_as_much_are_named_together() -> None:
    wide = Spread(low=1.0, middle=2.0, high=3.0)
    spans = {name: (words, "EUR", wide) for name, words in (("a", "Miete"), ("b", "Strom"), ("c", "Licht"))}
    moved = [Swing("a", 10_000.0, 30_000.0), Swing("b", 30_000.0, 10_020.0), Swing("c", 9_000.0, 9_000.0)]
    title = models.drivers("carrier", moved, spans, 20_000.0, RESTS).exhibit.title
    assert title.endswith("„Miete“ und „Strom“ bewegen die Kosten der Gemeinde gleich stark")
    one = models.drivers("carrier", moved[:1], spans, 20_000.0, RESTS).exhibit
    assert one.title.endswith("„Miete“ bewegt die Kosten der Gemeinde am stärksten")
    assert (one.quality, one.as_of) == (("official", "assumed"), "2026-11-24")


def test_shares_of_the_spread_in_words() -> None:
    known = {name: parts.Input(name=words, unit="EUR", spread=Spread(low=1.0, middle=2.0, high=3.0), source="Quelle",
                               address="") for name, words in (("a", "Miete"), ("b", "Strom"))}
    shown = parts.shares("carrier", "stadt", {"a": (0.5, 0.6), "b": (0.3, 0.4), "c": (0.9, 0.9)}, known, RESTS)
    assert f"„Miete“ erklärt allein 50{SPACE}% der Ungewissheit" in shown.exhibit.title
    assert f"jede für sich, erklären 80{SPACE}%" in shown.note
    level = parts.shares("carrier", "stadt", {"a": (0.5, 0.5), "b": (0.498, 0.5)}, known, RESTS)
    assert "„Miete“ und „Strom“ erklären allein je 50" in level.exhibit.title
    assert level.note == "Eine bessere Zahl lohnt zuerst bei „Miete“ und „Strom“."


def test_the_smallest_amount_is_written_before_the_largest() -> None:
    assert amounts.span([94_000.0, 228_000.0, 120_000.0]) == f"94.000 bis 228.000{SPACE}€"


def test_pay_and_grants_are_said_as_they_rise() -> None:
    house = Choices(variant="own", area=200, staff=1, opening_hours=30, visits_per_hour=5, volunteers=10, members=50,
                    grant_years=3, growth_staff=2.8, grant_growth=1.5, discount_rate=3)
    assert money.growth(house).startswith("Löhne steigen hier um 2,8 % im Jahr, kommunale Zuschüsse um 1,5 %")
    assert money.growth(replace(house, grant_growth=3.0)).startswith(
        "Kommunale Zuschüsse steigen hier um 3,0 % im Jahr, Löhne um 2,8 %")
    assert money.growth(replace(house, grant_growth=2.8)).endswith("steigen hier gleich, um 2,8 % im Jahr.")


def test_one_is_singular_and_a_lot_is_said_by_how_it_falls() -> None:
    assert amounts.amount(1, "Stellen") == f"1{SPACE}Stelle"
    assert amounts.amount(3, "Stellen") == f"3{SPACE}Stellen"
    assert amounts.amount(1, "Besuche") == f"1{SPACE}Besuch"
    with speaking(ENGLISH):
        assert [amounts.amount(1, unit) for unit in ("Stellen", "posts", "Stunden")] == [
            f"1{SPACE}post", f"1{SPACE}post", f"1{SPACE}hour"]
        assert amounts.amount(0.05, "EUR/m²/Reinigungstag") == "€0.05/m²/cleaning day"
    assert amounts.amount(1, "EUR/Jahr") == f"1{SPACE}€/Jahr"
    assert [amounts.amount(fell, "(0 gelingt, 1 scheitert)") for fell in (0.0, 1.0)] == ["gelingt", "scheitert"]
