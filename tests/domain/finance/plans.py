"""Make random plans, prices and programmes that the core and the plain twin both reckon."""

from typing import Any

import numpy as np

from dewak_dash.finance.costs import Law
from dewak_dash.finance.inputs import INPUT_NAMES, Inputs
from dewak_dash.finance.plan import Plan, Position, Rooms
from dewak_dash.finance.programmes import Programme
from dewak_dash.finance.staff import PayRules

OPERATORS = ["town", "charity", "members", "company"]
TABLE = {"A": [3000, 3200, 3400, 3700, 3900, 4100], "B": [2500, 2600, 2700, 2900, 3000, 3050]}
RULES = {"table": TABLE, "stage_years": (1, 2, 3, 4, 5), "allowance": 180, "bonus": 0.85, "performance": 0.02,
         "social": 0.21, "accident": 0.013, "hours_a_day": 5, "life_equipment": 10, "life_digital": 3,
         "loan_years": 15, "building_loan_years": 30, "bond_years": 4}
MONEY = {"pay_level": (0.9, 1.2), "rent": (4, 12), "purchase_years_of_rent": (10, 20), "land_share": (0.1, 0.4),
         "energy": (0.5, 2), "running": (1, 2), "cleaning": (0.05, 0.4), "rebuild_value": (2500, 6000),
         "upkeep_share": (0.01, 0.02), "fitout": (300, 1500), "equipment": (5000, 30000),
         "digital_start": (0, 12500), "digital_running": (0, 9000), "base_supplies": (1000, 4000),
         "supplies_per_fte": (0, 10000), "association_running": (0, 4000), "association_founding": (50, 400),
         "company_running": (2000, 9000), "company_founding": (1000, 4000), "coop_running": (500, 3000),
         "coop_founding": (1000, 4000), "foundation_running": (500, 3000), "foundation_founding": (500, 5000),
         "coop_share": (100, 700), "fee_per_visit": (0, 3), "let_days": (0, 60), "let_price": (0, 2),
         "cafe_margin": (0, 1), "donations": (0, 4000), "sponsoring": (0, 4000), "crowdfunding": (0, 10000),
         "small_grants": (0, 4500), "member_fee": (10, 120), "endowment": (0, 500000), "host_cash": (0, 45000),
         "programme_award": (5000, 60000), "bond_interest": (0, 0.08), "volunteer_hours": (50, 150),
         "growth_staff": (-0.01, 0.05), "growth_construction": (0, 0.06), "growth_energy": (-0.03, 0.06),
         "growth_cpi": (0, 0.05), "loan_rate_town": (0, 0.05), "loan_rate_private": (0, 0.07),
         "private_return": (0.02, 0.09), "grant_growth": (0, 0.03), "member_decay": (0, 0.15)}


def law(rules: dict[str, Any] = RULES) -> Law:
    """Return rules as the twin reads them as the core's law."""
    pay = PayRules(allowance_eur_per_month=rules["allowance"], bonus_months=rules["bonus"],
                   social_share=rules["social"], performance_share=rules["performance"],
                   accident_share=rules["accident"], stage_years=tuple(rules["stage_years"]), hours_per_year=1560)
    return Law(pay_table=rules["table"], pay=pay, volunteer_hour_eur=13.9, life_fitout=20,
               life_equipment=rules["life_equipment"], life_digital=rules["life_digital"], life_building=50,
               loan_years=rules["loan_years"], building_loan_years=rules["building_loan_years"],
               hours_a_day=rules["hours_a_day"], bond_years=rules["bond_years"])


def prices(rng: np.random.Generator) -> dict[str, float]:
    """Return one value for every input; shares and odds anywhere from 0 to 1, some growth rates exactly 0."""
    values = {name: float(rng.uniform(*MONEY.get(name, (0.0, 1.0)))) for name in INPUT_NAMES}
    return {name: 0.0 if name.startswith(("growth", "loan")) and rng.random() < 0.1 else value
            for name, value in values.items()}


def plan(rng: np.random.Generator) -> dict[str, Any]:
    """Return a plan as the twin reads it."""
    count = int(rng.integers(0, 3))
    positions = [(str(rng.choice(["A", "B"])), int(rng.integers(1, 7)), float(rng.uniform(0, 1.5)))
                 for _ in range(count)]
    return {"area": float(rng.uniform(40, 900)), "tenure": str(rng.choice(
                ["owned", "bought", "ground_lease", "rented", "lent"])),
            "owner": str(rng.choice(["town", "housing", "private"])), "sublet": float(rng.uniform(0, 0.7)),
            "positions": positions, "hours_per_week": float(rng.uniform(3, 50)),
            "visits_per_hour": float(rng.uniform(0, 10)), "promised": float(rng.integers(0, 300)),
            "existing": bool(rng.random() < 0.4), "years": int(rng.integers(1, 28)), "first_year": 2027,
            "place": str(rng.choice(["05562020", "09162000"]))}


def programme(rng: np.random.Generator, number: int) -> dict[str, Any]:
    """Return a programme as the twin reads it."""
    building = bool(rng.random() < 0.4)
    return {"code": str(number), "pays": ["building"] if building else ["staff"] if rng.random() < 0.7 else ["running"],
            "form": "share" if building or rng.random() < 0.6 else "fixed", "share": float(rng.uniform(0.1, 1)),
            "award": float(rng.uniform(1000, 80000)) if rng.random() < 0.6 else 20000.0,
            "positions": float(rng.choice([0.5, 1.0, 2.0])), "years": int(rng.integers(1, 8)),
            "first_year": None if rng.random() < 0.6 else int(rng.integers(2025, 2032)),
            "last_year": None if rng.random() < 0.6 else int(rng.integers(2026, 2034)),
            "place": str(rng.choice(["", "05", "05562"])), "houses": str(rng.choice(["any", "new", "existing"])),
            "operators": [str(each) for each in rng.choice(OPERATORS, 3, replace=False)],
            "status": str(rng.choice(["granted", "applied", "open"]))}


def core_plan(given: dict[str, Any]) -> Plan:
    """Return the twin's plan as the core reads it."""
    positions = tuple(Position(role="coordination", pay_group=group, stage=stage, fte=fte)
                      for group, stage, fte in given["positions"])
    return Plan(rooms=Rooms(tenure=given["tenure"], owner=given["owner"], area_m2=given["area"],
                            sublet_share=given["sublet"]), positions=positions,
                opening_hours_per_week=given["hours_per_week"], visits_per_opening_hour=given["visits_per_hour"],
                volunteers=20.0, promised_members=given["promised"], existing=given["existing"],
                years=given["years"], first_year=given["first_year"])


def core_programme(given: dict[str, Any]) -> Programme:
    """Return the twin's programme as the core reads it."""
    return Programme(code=given["code"], payer=given.get("payer", "foundation"), form=given["form"],
                     pays=frozenset(given["pays"]),
                     share=given["share"], award_eur=given["award"], positions=given["positions"],
                     years=given["years"], first_year=given.get("first_year"), last_year=given.get("last_year"),
                     place=given["place"], operators=frozenset(given["operators"]), houses=given["houses"],
                     status=given["status"])


def core_inputs(values: dict[str, float]) -> Inputs:
    """Return one value for every input as the core reads it."""
    return Inputs(**{name: np.array([[value]]) for name, value in values.items()})
