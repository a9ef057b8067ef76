"""Turn the trial on the past into what the page shows: methods, both parts of the range, how sure, how long."""

from collections.abc import Sequence
from dataclasses import dataclass

from dewak_dash.forecast.backtest import Plan, RangeTrial
from dewak_dash.forecast.method_trial import MethodScore
from dewak_dash.formats import number
from dewak_dash.model import Assumption
from dewak_dash.topics.methoden import methods as verfahren
from dewak_dash.topics.methoden import ranges as spanne
from dewak_dash.topics.methoden.names import Ground


@dataclass(frozen=True, eq=False, kw_only=True)
class Past:
    """Hold all parts of the section on the past; `launches` says on how few periods it rests."""

    methods: verfahren.Methods
    own: spanne.Launches
    total: spanne.Launches
    sureness: spanne.Sureness
    growth: verfahren.Growth
    kept: spanne.Kept
    launches: str


def past(plan: Plan, trial: RangeTrial, scores: Sequence[MethodScore], aim: Assumption, ground: Ground,
         chosen: str) -> Past:
    """Build the section with one class of size in front."""
    launches = len({row.launch for row in trial.total})
    return Past(
        methods=verfahren.methods(plan, scores, ground, chosen), own=spanne.own(plan, trial, aim, ground, chosen),
        total=spanne.total(plan, trial, ground, chosen), sureness=spanne.sureness(plan, trial, ground, chosen),
        growth=verfahren.growth(plan, trial, ground, chosen), kept=spanne.kept(plan, trial, ground, chosen),
        launches=number(launches))
