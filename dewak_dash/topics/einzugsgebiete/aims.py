"""Say by which aim the sites of a service stand well, and what as many chosen anew could reach."""

import pandas as pd

from dewak_dash.chain.aims import Aim, Aims
from dewak_dash.chain.reach import LONGEST_MINUTES
from dewak_dash.formats import number, percent
from dewak_dash.model import Exhibit
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.served import Asked, exhibit

# Apart by less than this a best choice found is proven to be the best (minutes, shares, sites).
SAME = 1e-3


def _shown(code: str, value: float | None) -> str:
    if value is None:
        return t("einzugsgebiete.aims.longer", minutes=number(LONGEST_MINUTES))
    if code == "reached":
        return percent(value, 0)
    key = "einzugsgebiete.aims.sites" if code == "needed" else "einzugsgebiete.aims.minutes"
    return t(key, n=number(value, 1 if code == "mean" else 0))


def _proven(aim: Aim) -> str:
    if aim.best is None or aim.bound is None or abs(aim.best - aim.bound) <= SAME * max(abs(aim.best), 1.0):
        return t("einzugsgebiete.aims.proven")
    key = "einzugsgebiete.aims.at_most" if aim.code == "reached" else "einzugsgebiete.aims.at_least"
    return t(key, bound=_shown(aim.code, aim.bound))


def table(asked: Asked, found: Aims) -> Exhibit:
    """Return each aim with what holds now, the best with sites chosen anew, and how well that is proven."""
    many = t("einzugsgebiete.aims.site_many", n=number(found.sites))
    said = {"sites": many if found.sites > 1 else t("einzugsgebiete.aims.site_one"), "tried": number(found.tried),
            "beyond": percent(found.beyond, 0), **asked.words}
    best = t("einzugsgebiete.aims.best", **said)
    rows = [{t("einzugsgebiete.aims.aim"): label("einzugsgebiete.aim", aim.code),
             t("einzugsgebiete.aims.now"): _shown(aim.code, aim.now), best: _shown(aim.code, aim.best),
             t("einzugsgebiete.aims.how_sure"): _proven(aim)} for aim in found.aims]
    return exhibit(asked, "ziele", pd.DataFrame(rows, dtype=object), t("einzugsgebiete.aims.title", **said),
                   t("einzugsgebiete.aims.subtitle", **said), t("einzugsgebiete.aims.title", **said),
                   t("einzugsgebiete.aims.note", **said))
