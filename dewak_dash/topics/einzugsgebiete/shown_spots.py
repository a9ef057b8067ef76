"""Answer where an address or a district lies, in words that say how well it matched."""

from dataclasses import dataclass

from dewak_dash.chain.placing import Spot
from dewak_dash.formats import number
from dewak_dash.text import t
from dewak_dash.topics.common import answers_spots as spots
from dewak_dash.topics.common import answers_walks as walks
from dewak_dash.topics.common.answers import known_region


@dataclass(frozen=True, kw_only=True)
class Found:
    """Hold where something lies (degrees, None where it is not known), its name, and a sentence on the match."""

    at: tuple[float, float] | None
    name: str
    words: str


def spot(ags: str, text: str) -> Found:
    """Return where an address or a named place of a town lies, or what to do where it is not known."""
    found = spots.find(ags, text)
    if found is None:
        return Found(at=None, name="", words=_not_known(ags, text))
    return Found(at=spots.degrees(found), name=found.name, words=matched(found))


def matched(found: Spot) -> str:
    """Say how well a spot matched what was asked for."""
    metres = number(found.accuracy_m)
    said = {"number": lambda: t("einzugsgebiete.search.found.number", name=found.name),
            "near_number": lambda: t("einzugsgebiete.search.found.near_number", name=found.name),
            "street": lambda: t("einzugsgebiete.search.found.street", name=found.name, metres=metres),
            "name": lambda: t("einzugsgebiete.search.found.name", name=found.name, metres=metres)}[found.match]()
    return said + (t("einzugsgebiete.search.others", n=number(found.others)) if found.others else "")


def _not_known(ags: str, text: str) -> str:
    town = known_region(ags).short_name
    hint = (t("einzugsgebiete.search.hint_streets") if walks.about(ags)
            else t("einzugsgebiete.search.hint_no_streets", town=town))
    like = spots.suggestions(ags, text)
    return t("einzugsgebiete.search.none", text=text, town=town, hint=hint) + (
        t("einzugsgebiete.search.like", names=", ".join(like)) if like else "")
