"""Keep links of earlier releases alive: which view shows what an address asks for, and which codes were renamed.

A release that moves a choice to another view, or renames a code, adds a line here and a link to
tests/ui/test_links.py.
"""

from collections.abc import Iterable

# Page, choice in the address, and the view that shows it. Release 0.1.0 had pages without views: its links name none.
SHOWN_IN = {
    "bevoelkerung": {"szenario": "ausblick", "bis": "ausblick", "sterben": "ausblick", "geburten": "ausblick",
                     "fort": "ausblick", "zu": "ausblick"},
    "einzugsgebiete": {"angebot": "versorgung", "minuten": "versorgung", "jahr": "versorgung", "nachbarn": "versorgung",
                       "lon_b": "standort", "lat_b": "standort", "abfahrt": "menschen"},
    "finanzierung": {"modell": "zahlt", "daneben": "zahlt"},
    "methoden": {"groesse": "methoden"},
    "organisation": {"feld": "felder"},
    "daten": {"suche": "quellen"},
}
# Scenarios of 0.1.0 and those that tell the same or the nearest story today; the screen says which is shown.
FORMER_SCENARIOS = {"status_quo": "middle", "ageing_only": "no_moves", "immigration": "moves_high",
                    "emigration": "moves_low"}
FORMER = {"szenario": FORMER_SCENARIOS}


def view_for(page: str, asked: Iterable[str]) -> str:
    """Return the view that shows the first choice among the names in an address, empty where the first view does."""
    shown = SHOWN_IN.get(page, {})
    return next((shown[name] for name in asked if name in shown), "")


def renamed(name: str, code: str) -> str:
    """Return today's code of a choice for one of an earlier release, any other as it is."""
    return FORMER.get(name, {}).get(code, code)
