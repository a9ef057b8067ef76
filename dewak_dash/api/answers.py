"""Answer as `python3 -m dewak_dash answer` does: a topic's figures for a town."""

from collections.abc import Callable
from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from dewak_dash.api.asked import parameters
from dewak_dash.api.documents import as_json
from dewak_dash.api.problems import Refused
from dewak_dash.api.respond import content, sent
from dewak_dash.errors import InputError
from dewak_dash.text import t
from dewak_dash.topics import answered
from dewak_dash.topics.common.answers import town

AGS, ON = "ags", "on"


def answer(request: Request, today: Callable[[], date]) -> Response:
    """Return a topic's answer; raise Refused (400, 404) or InputError for what cannot be asked."""
    topic = request.path_params["topic"]
    try:
        known = [setting.name for setting in answered.settings(topic)]
    except InputError as error:
        raise Refused(404, str(error)[:400]) from None
    given = parameters(request, (AGS, ON, *known))
    ags, day = given.pop(AGS, ""), given.pop(ON, None)
    if not ags:
        raise Refused(400, t("api.no_ags"))
    if town(ags) is None:
        raise Refused(404, t("common.answer.no_town", ags=ags[:20]))
    found = answered.ask(topic, ags, given, today() if day is None else _day(day))
    return sent(request, content(as_json(answered.as_dictionary(found)), "application/json"))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(t("common.answer.no_day", day=text[:40])) from None
