"""Answer how near the sites of a service come to four aims, and what as many sites chosen anew could reach at best."""

from dewak_dash.chain import aims as pure
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_served as served
from dewak_dash.topics.common.answers_better import better, tried
from dewak_dash.topics.common.answers_served import Question
from dewak_dash.topics.common.asked_once import cached

# So long is searched for each aim.
SECONDS = 2.0


@cached
def aims(question: Question) -> pure.Aims | None:
    """Return the four aims for the town's own people who use the service; None where nobody is known."""
    found, using, layer = better(question), served.need(question), reach.layers(question.ags)[reach.PEOPLE]
    if found is None or using is None:
        return None
    asked, at = layer.in_town & (using > 0), tried(question.ags)
    cost = served.minutes_to(question, layer.cells.x[at], layer.cells.y[at])[asked]
    mean = pure.Aim(code="mean", now=found.here, best=found.free, bound=found.bound)
    return pure.aims(cost, served.minutes(question)[asked].min(axis=1), using[asked], minutes=question.minutes,
                     mean=mean, sites=found.sites, seconds=SECONDS)
