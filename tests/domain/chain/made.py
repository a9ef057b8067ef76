"""Make the small town of the worked case, with its ranges closed or opened."""

import tomllib
from pathlib import Path
from typing import Any

import numpy as np
from finance import plans
from finance.cases import forms_by_hand

from dewak_dash.chain.appraise import Case, People
from dewak_dash.chain.nearness import Site
from dewak_dash.chain.volunteering import Engaged
from dewak_dash.finance.compare import Setting, resize
from dewak_dash.finance.inputs import LOTTERIES, Spread

ROOT = Path(__file__).resolve().parents[3]
TOWN: dict[str, Any] = tomllib.loads((ROOT / "data" / "cases" / "chain" / "small_town.toml").read_text("utf-8"))
HOUSE = forms_by_hand()


def spread(value: float, width: float = 0.0) -> Spread:
    """Return a range around a value, so wide to both sides as a share of it."""
    return Spread(low=value * (1 - width), middle=value, high=value * (1 + width))


def setting(width: float = 0.0, volunteers_width: float = 0.0) -> Setting:
    """Return the house of the worked forms; prices and the habits of volunteers as wide as asked."""
    plan = plans.core_plan(HOUSE["plan"])
    spreads = {name: spread(value, volunteers_width if name.startswith("volunteer") else
                            width if value * (1 + width) > 0 else 0.0)
               for name, value in HOUSE["prices"].items() if name not in LOTTERIES}
    return Setting(plan=resize(plan, {"volunteers": float(TOWN["volunteers"])}), spreads=spreads,
                   law=plans.law(HOUSE["rules"]), place="05562020", correlation=0.0, rate=0.0, sizes={},
                   programmes=tuple(plans.core_programme(each) for each in HOUSE["programme"]))


def people(draws: int = 3, width: float = 0.0, seed: int = 1) -> People:
    """Return the town's people; drawn apart by a factor a draw where a width is given."""
    groups = np.array(list(TOWN["people"].values()), dtype=float).T[:, :, None]
    ages = np.broadcast_to(np.array(TOWN["ages"], dtype=float)[None, :, None], (len(groups), 2, 1))
    factor = 1 + width * np.random.default_rng(seed).uniform(-1, 1, draws)
    older = np.broadcast_to(np.array(TOWN["older"], dtype=float)[None, :, None], groups.shape)
    return People(first_year=TOWN["first_year"], groups=groups * factor, older=older * np.ones(draws),
                  ages=ages * np.ones(draws))


def site() -> Site:
    """Return the two cells with the house and the other one."""
    given, first = TOWN["site"], np.array(TOWN["site"]["in_a"])
    return Site(parts=np.stack([first, 1 - first]), lengths=np.array(given["lengths"], dtype=float),
                within=np.array(given["within"], dtype=float), ways=np.array(given["ways"], dtype=float),
                straight=given["straight"], minutes=TOWN["minutes"])


def case(model: str = "municipal", *, draws: int = 3, people_width: float = 0.0, seed: int = 7,
         widths: dict[str, float] | None = None, money: float = 0.0, volunteers: float = 0.0) -> Case:
    """Return the whole case; `widths`: of habits by name."""
    opened = widths or {}
    return Case(people=people(draws, people_width), site=site(), model=model, seed=seed,
                habits={name: spread(value, opened.get(name, 0.0)) for name, value in TOWN["habits"].items()},
                house=setting(money, volunteers), present=TOWN["present"],
                engaged=(Engaged(first=0, last=None, share=TOWN["engaged"]),))
