"""Time the finance core beside its peers; run: python -m benchmarks.finance."""

import importlib
import json
import time
from collections.abc import Callable

import numpy as np

from dewak_dash.finance.annuities import capital_recovery_factor
from dewak_dash.finance.compare import Setting, compare
from dewak_dash.finance.costs import Law
from dewak_dash.finance.inputs import INPUT_NAMES, LOTTERIES, Spread
from dewak_dash.finance.models import MODELS
from dewak_dash.finance.plan import Plan, Position, Rooms
from dewak_dash.finance.programmes import Programme
from dewak_dash.finance.staff import PayRules

ROUNDS = 15
DRAWS = 10_000
YEARS = 25
GOAL_SECONDS = 0.15
TABLE = (3900.0, 4200.0, 4400.0, 4850.0, 5200.0, 5450.0)
# Round numbers of the right size; which ones does not change how long the work takes.
MIDDLE = {"rent": 8.0, "energy": 1.0, "running": 1.3, "rebuild_value": 4000.0, "fitout": 1000.0, "equipment": 18000.0,
          "digital_start": 3000.0, "digital_running": 1400.0, "base_supplies": 1800.0, "supplies_per_fte": 3500.0,
          "purchase_years_of_rent": 15.0, "coop_share": 250.0, "donations": 3000.0, "volunteer_hours": 100.0,
          "programme_award": 28000.0, "let_days": 15.0, "member_fee": 36.0, "endowment": 50000.0, "pay_level": 1.0}


def best_of(work: Callable[[], object]) -> float:
    """Return the shortest of several runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def setting() -> Setting:
    """Return a new house with one position and two programmes over 25 years."""
    values = {name: MIDDLE.get(name, 0.1 if name.startswith(("growth", "loan", "grant_growth")) else 0.5)
              for name in INPUT_NAMES if name not in LOTTERIES}
    spreads = {name: Spread(low=0.8 * value, middle=value, high=1.2 * value) for name, value in values.items()}
    plan = Plan(rooms=Rooms(tenure="rented", owner="private", area_m2=200.0, sublet_share=0.2),
                positions=(Position(role="coordination", pay_group="S", stage=3, fte=1.0),),
                opening_hours_per_week=25.0, visits_per_opening_hour=4.0, volunteers=20.0, promised_members=65.0,
                years=YEARS, first_year=2027)
    pay = PayRules(allowance_eur_per_month=180.0, bonus_months=0.85, social_share=0.21, performance_share=0.02,
                   accident_share=0.01, stage_years=(1, 2, 3, 4, 5), hours_per_year=1560.0)
    law = Law(pay_table={"S": TABLE}, pay=pay, volunteer_hour_eur=13.9, life_fitout=20, life_equipment=10,
              life_digital=3, life_building=50, loan_years=20, building_loan_years=30, hours_a_day=5.0, bond_years=4)
    staff = Programme(code="staff", payer="foundation", form="share", pays=frozenset({"staff"}), share=0.8,
                      positions=1.0, years=5, operators=frozenset({"charity", "members"}))
    building = Programme(code="building", payer="land", form="share", pays=frozenset({"building"}), share=0.6,
                         operators=frozenset({"town"}), earmark_years=20)
    return Setting(plan=plan, spreads=spreads, law=law, programmes=(staff, building), place="05562020",
                   correlation=0.5, rate=0.034, sizes={}, bridge_months=3.0)


def monte_carlo(*, yearly: bool) -> float:
    """Time 10,000 draws of all forms over 25 years: key figures, or with the range of each year."""
    house = setting()
    return best_of(lambda: compare(house, draws=DRAWS, rng=np.random.default_rng(1), yearly=yearly))


def one_by_one(draws: int) -> float:
    """Time the same draws asked for one at a time, as a plain loop would; seconds per draw."""
    house = setting()

    def loop() -> None:
        for seed in range(draws):
            compare(house, draws=2, rng=np.random.default_rng(seed), yearly=False)

    return best_of(loop) / draws


def line(name: str, what: str, ours: float, peer: float) -> None:
    """Print one figure as JSON; seconds, below 1 we are quicker."""
    print(json.dumps({"id": name, "what": what, "ours": float(f"{ours:.4g}"), "peer": float(f"{peer:.4g}"),
                      "ratio": round(ours / peer, 4)}, ensure_ascii=False), flush=True)


def main() -> None:
    """Print the Monte Carlo beside a loop, and the level payment of a loan beside numpy-financial."""
    peer = importlib.import_module("numpy_financial")
    loop = one_by_one(5) * DRAWS
    line("finance-draws", f"{len(MODELS)} forms, {YEARS} years, {DRAWS} draws, key figures; peer: draw after draw",
         monte_carlo(yearly=False), loop)
    yearly = monte_carlo(yearly=True)
    line("finance-draws-yearly", "the same with the range of each year", yearly, loop)
    line("finance-draws-goal", "the same beside its goal", yearly, GOAL_SECONDS)
    rates = np.linspace(0.001, 0.1, DRAWS)
    line("finance-annuity", f"level payment at {DRAWS} rates; peer: numpy-financial",
         best_of(lambda: capital_recovery_factor(rates, YEARS)), best_of(lambda: peer.pmt(rates, YEARS, -1.0)))


if __name__ == "__main__":
    main()
