"""Say what data would make the projection better."""

from collections.abc import Sequence

from dewak_dash.formats import number
from dewak_dash.text import t


def events(until: int, places: Sequence[str], of: int) -> str:
    """Say that births and moves of towns lack, and which of so many Kreise alone have newer ones than `until`."""
    told = t("methoden.gaps.flows")
    if not places:
        return f"{told} {t('methoden.gaps.flows_none', year=str(until))}"
    return f"{told} " + t("methoden.gaps.flows_newer", year=str(until), n=number(len(places)), of=number(of),
                          places=" · ".join(places))
