"""The money of a house against the rules of practice: who may pay what, where and when; real houses; sources."""

import re
from dataclasses import replace
from datetime import date

import pytest

from dewak_dash.chain.house_plan import Choices
from dewak_dash.errors import DataError
from dewak_dash.finance.ledger import COST_KINDS, PAYERS
from dewak_dash.finance.models import MODELS
from dewak_dash.store.database import Database
from dewak_dash.store.reads import financing as reads
from dewak_dash.text import labels
from dewak_dash.topics.finanzierung import answers, evidence, real_houses, trial
from dewak_dash.topics.finanzierung import shown as queries

HERTEN, WETTER, MUNICH = "05562020", "05954032", "09162000"
ON = date(2026, 11, 24)


def choices(ags: str, code: str, **changed: object) -> Choices:
    """Return the first choices of a variant with some levers moved."""
    return replace(answers.start(ags, ON, code), **changed)  # type: ignore[arg-type]


def test_when_federal_money_ends_in_2028_the_page_says_so(database: Database) -> None:
    mine = choices(WETTER, "wetter_now", federal=True, funding="granted")
    told = " ".join(queries.falls(WETTER, mine, "carrier", None, ON))
    assert "Bund" in told
    assert "2029" in told


def test_town_runs_without_closing_odds_and_others_name_them(database: Database) -> None:
    mine = choices(HERTEN, "herten_new")
    assert "binnen" not in " ".join(queries.falls(HERTEN, mine, "municipal", None, ON))
    assert "binnen 10 Jahren" in " ".join(queries.falls(HERTEN, mine, "cooperative", None, ON))


def test_a_town_hall_has_no_host_and_a_standing_house_no_builder(database: Database) -> None:
    assert set(answers.outcomes(HERTEN, choices(HERTEN, "herten_new"), None, ON)) == set(MODELS)
    assert set(MODELS) - set(answers.outcomes(HERTEN, choices(HERTEN, "herten_hall"), None, ON)) == {
        "housing", "partnership"}


def test_wetters_house_stands_and_is_not_built_again(database: Database) -> None:
    for outcome in answers.outcomes(WETTER, choices(WETTER, "wetter_now"), None, ON).values():
        assets = outcome.middle.assets
        assert float(assets["fitout"].max()) == 0.0
        assert float(assets["equipment"].max()) == 0.0


def test_urban_renewal_never_pays_staff_and_a_missed_area_pays_nothing(database: Database) -> None:
    mine = choices(HERTEN, "herten_new", funding="granted")
    ledger = answers.outcomes(HERTEN, mine, None, ON)["municipal"].middle
    assert "land" not in ledger.receipts
    offered = {each.code: each for each in answers.offered(HERTEN)}
    plan = answers.setting(HERTEN, mine, None, ON).plan
    assert evidence.verdict(offered["stbf_herten_satz_2022"], plan, HERTEN) == "ended"
    # 60 % of fit-out, furniture and technology, not the 80 % of an area that ran out.
    spent = sum(float(part.max()) for name, part in ledger.assets.items() if name != "building")
    assert float(ledger.funding["land"].max()) == pytest.approx(0.6 * spent)


def test_leader_is_offered_only_in_esborn(database: Database) -> None:
    for ags, code, words in ((HERTEN, "herten_new", "kein LEADER-Gebiet"), (WETTER, "wetter_more", "Nur Esborn"),
                             (MUNICH, "general", "gilt hier nicht")):
        table = queries.programmes(ags, choices(ags, code), None, ON).table
        leader = table[table.iloc[:, 0].str.contains("LEADER")]
        assert len(leader) == 2
        assert all(text.startswith("Nein") and words in text for text in leader.iloc[:, 1])
    paid = answers.outcomes(WETTER, choices(WETTER, "wetter_more", funding="granted"), None, ON)["carrier"].middle
    assert float(paid.funding["land"].max()) == 0.0


def test_ended_programmes_are_not_offered(database: Database) -> None:
    offered = {each.code: each for each in answers.offered(HERTEN)}
    plan = answers.setting(HERTEN, choices(HERTEN, "herten_new"), None, ON).plan
    assert evidence.verdict(offered["altengerecht_2015"], plan, HERTEN) == "ended"
    assert evidence.verdict(offered["heimat_scheck_2023"], plan, HERTEN) == "ended"
    early = replace(plan, first_year=2025)
    assert evidence.verdict(offered["heimat_scheck_2023"], early, HERTEN) == "applied"
    assert evidence.verdict(offered["heimat_scheck_2023"], early, MUNICH) == "place"


def test_nothing_is_granted_that_nobody_granted(database: Database) -> None:
    for ags, code in ((HERTEN, "herten_new"), (WETTER, "wetter_now"), (MUNICH, "general")):
        assert all(each.status != "granted" for each in answers.setting(ags, choices(ags, code), None, ON).programmes)


def test_the_share_of_positions_paid_stays_within_what_others_got(database: Database) -> None:
    """The largest of three awards found was 195,000 EUR, 39,000 a year."""
    mine = choices(HERTEN, "herten_new", funding="granted")
    paid = answers.if_granted(HERTEN, mine, None, ON)["carrier"].receipts["foundation"]
    assert 0 < paid.max() <= 39_000


def test_elsewhere_a_figure_of_the_land_is_replaced_or_marked(database: Database) -> None:
    here, there = answers.chosen(HERTEN, ON), answers.chosen(MUNICH, ON)
    assert here["rent"].assumption_id != there["rent"].assumption_id
    assert not any(each.borrowed for each in here.values())
    assert there["energy"].borrowed
    book = queries.book(MUNICH, choices(MUNICH, "general"), None, ON)
    assert "München" in " ".join(book.notes)
    assert "Nordrhein-Westfalen" in " ".join(book.notes)
    table = queries.programmes(MUNICH, choices(MUNICH, "general"), None, ON).table
    state = table[table.iloc[:, 0].str.contains("NRW")]
    assert all(verdict.startswith("Nein") for verdict in state.iloc[:, 1])


def test_elsewhere_every_line_says_where_its_figure_is_from(database: Database) -> None:
    """What was found in North Rhine-Westphalia is marked line by line and named above; here nothing is."""
    rows = answers.assumptions(ON).set_index("assumption_id")
    used = {each.assumption_id: each for each in answers.chosen(MUNICH, ON).values()}
    marked = {str(rows.loc[name].name_de) for name, each in used.items() if each.borrowed}
    assert {"Heizung und Warmwasser"} < marked
    table = queries.assumption_table(MUNICH, choices(MUNICH, "general"), ON).table
    said = table[table["Gilt"] == "anderswo, hier nur Annahme"]
    assert set(said.iloc[:, 0]) == marked
    note = " ".join(queries.book(MUNICH, choices(MUNICH, "general"), None, ON).notes)
    assert all(name in note for name in marked)
    home = queries.assumption_table(HERTEN, choices(HERTEN, "herten_new"), ON).table
    assert not (home["Gilt"] == "anderswo, hier nur Annahme").any()


def test_where_nobody_lives_no_house_is_reckoned(database: Database) -> None:
    assert answers.answer("01053105", {}, ON) == ()


def test_the_house_of_volunteers_costs_what_such_houses_cost(database: Database) -> None:
    # Geilenkirchen 12,000 and Kitzingen 27,800 a year, in prices of 2017 and 2022.
    mine = choices(MUNICH, "general", area=120.0, staff=0.0, opening_hours=12.0, members=100.0)
    ledger = answers.outcomes(MUNICH, mine, None, ON)["association"].middle
    assert 12_000 <= ledger.cost[0, 1] - ledger.costs["capital"][0, 1] <= 30_000


def test_the_base_case_lies_among_real_houses_or_says_why_not(database: Database) -> None:
    for ags, code in ((HERTEN, "herten_new"), (HERTEN, "herten_hall"), (WETTER, "wetter_now"), (MUNICH, "general")):
        found = queries.houses(ags, choices(ags, code), None, ON)
        low, high = min(found.models.values()), max(found.models.values())
        assert min(found.today) < low
        assert high < max(found.today)
        assert re.search(r"Von \d+ Häusern", found.verdict)


def test_budgets_come_in_prices_of_one_year_staff_by_wages(database: Database) -> None:
    law = answers.law()
    prices, wages = real_houses.price_levels(law, ON), real_houses.wage_levels(law, ON)
    assert prices[2023] == pytest.approx(105.8 * 1.167)
    assert prices[2025] == pytest.approx(105.8 * 1.167 * 1.022 * 1.022)
    # 2024: 200 EUR on 3,710.32, then 5.5 %: the table of October 2024 says 4,125.39.
    assert wages[2024] / wages[2023] == pytest.approx(4125.39 / 3710.32, rel=1e-4)
    assert wages[2026] / wages[2024] == pytest.approx(1.03 * 1.028)
    rows = reads.budgets(database)
    rows = rows[rows.year.notna()]
    fuessen = rows[rows.budget_id == "HB01"]
    today = real_houses.in_prices_of(rows, prices, wages, 2025).loc[fuessen.index[0]]
    rest = 251_596 - 163_905
    assert today == pytest.approx(163_905 * wages[2025] / wages[2022] + rest * prices[2025] / prices[2022])


def test_the_calculation_is_tried_on_houses_it_has_not_seen(database: Database) -> None:
    """The prediction rests on the plan alone: twice the budgets leave it as it is, and halve what is published."""
    rows, usual = reads.budgets(database), answers.general(HERTEN, ON)
    found = trial.trial(rows, usual, answers.law(), ON)
    doubled = trial.trial(rows.assign(budget_eur_per_year=2 * rows.budget_eur_per_year,
                                      staff_eur=2 * rows.staff_eur), usual, answers.law(), ON)
    assert found.rows.predicted.tolist() == doubled.rows.predicted.tolist()
    assert (doubled.rows.published / found.rows.published).tolist() == pytest.approx([2.0] * len(found.rows))
    sizes = sorted(abs(p / b - 1) for p, b in zip(found.rows.predicted, found.rows.published, strict=True))
    assert found.median == pytest.approx((sizes[2] + sizes[3]) / 2)
    assert found.near == sum(size <= 0.5 for size in sizes) >= found.close
    # Leichlingen, one position: pay of a position, and the general house of 200 m2 around it, with prices of today.
    one = found.rows[found.rows.place == "Leichlingen"].iloc[0]
    middle = answers.outcomes(MUNICH, choices(MUNICH, "general"), None, ON)["municipal"].middle
    assert one.predicted == pytest.approx(sum(
        float(middle.costs[kind][0, 1]) for kind in middle.costs if kind != "capital"), rel=0.15)
    with pytest.raises(DataError, match="budget_plans"):
        trial.trial(rows[rows.scope == "rooms"], usual, answers.law(), ON)


def test_every_assumption_and_price_has_a_source(database: Database) -> None:
    rows = reads.assumptions(database)
    assert (rows.source_de.str.len() > 0).all()
    assert (rows.why_de.str.len() > 0).all()
    without = rows[rows.address.fillna("") == ""]
    assert (without.source_de == "Eigene Setzung").all()
    assert len(queries.assumption_table(HERTEN, choices(HERTEN, "herten_new"), ON).table) > 60


def test_a_price_that_ran_out_says_so(database: Database) -> None:
    table = queries.price_table(ON).table
    row = table[table.iloc[:, 0].str.contains("Erstattungszins")].iloc[0]
    assert "galt bis 30.06.2026" in row.iloc[3]


def test_every_form_payer_and_line_has_its_words() -> None:
    for family in ("model", "short", "rule", "vat"):
        assert set(labels(f"finanzierung.{family}")) == set(MODELS)
    assert set(PAYERS) <= set(labels("finanzierung.payer"))
    assert {*PAYERS, *COST_KINDS} <= set(labels("finanzierung.line"))


def test_variants_stand_side_by_side_with_no_house(database: Database) -> None:
    table = queries.variant_table(HERTEN, choices(HERTEN, "herten_new"), None, ON).table
    assert len(table) == 3
    assert table.iloc[2, 2:11].tolist() == [0] * 9
    assert "Bürgerhaus" in table.iloc[1, 0]


def test_the_state_of_houses_and_programmes_is_their_own_day_not_that_of_the_visit(database: Database) -> None:
    """The newest budget found is of 2025; the newest rule of a programme began before anyone looks."""
    mine, later = choices(HERTEN, "herten_new"), date(2027, 3, 1)
    assert {queries.houses(HERTEN, mine, None, on).exhibit.as_of for on in (ON, later)} == {"2025"}
    rules = answers.rules(HERTEN).valid_from.dropna()
    newest = str(max(rules))[:10]
    assert {queries.programmes(HERTEN, mine, None, on).as_of for on in (ON, later)} == {newest}


def test_variants_without_no_house_do_not_tell_of_it(database: Database) -> None:
    found = [queries.variant_table(ags, choices(ags, code), None, ON).title for ags, code in (
        (HERTEN, "herten_new"), (MUNICH, "general"), (WETTER, "wetter_now"))]
    assert found == ["3 Varianten, eine davon ist: kein Haus",
                     "Eine Variante; weitere, auch „kein Haus“, sind hier nicht eingetragen",
                     "2 Varianten im Vergleich"]
