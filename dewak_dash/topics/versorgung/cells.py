"""Say how many people of each cell ask for a service, and where most of them live."""

import numpy as np
import pandas as pd

from dewak_dash.accessibility.reach import Squares
from dewak_dash.chain.service_rows import Service
from dewak_dash.model import Exhibit, Region
from dewak_dash.secrecy import public
from dewak_dash.text import t
from dewak_dash.topics.versorgung.findings import Rests, amount

HALF = 0.5


def by_cell(region: Region, service: Service, year: int, cells: Squares, asking: np.ndarray, rests: Rests) -> Exhibit:
    """Return who of each cell asks for a service in a year: asking (3, cells), low, middle, high; most first."""
    order = np.argsort(-asking[1], kind="stable")
    shown = asking[:, order]
    table = pd.DataFrame({
        t("versorgung.col.cell"): [f"{cells.size_m:.0f}m-{x:.0f}-{y:.0f}"
                                   for x, y in zip(cells.x[order].tolist(), cells.y[order].tolist(), strict=True)],
        t("versorgung.col.demand"): [public(each) for each in shown[1].tolist()],
        t("versorgung.col.low"): [public(each) for each in shown[0].tolist()],
        t("versorgung.col.high"): [public(each) for each in shown[2].tolist()]}, dtype=object)
    total = np.cumsum(shown[1])
    half = int(np.searchsorted(total, HALF * total[-1])) + 1
    said = {"service": service.name, "town": region.short_name, "year": str(year), "n": amount(float(total[-1])),
            "half": str(half), "cells": str(len(order)), "counted": service.counted}
    return Exhibit(key=f"versorgung-zellen-{service.code}", title=t("versorgung.cells.title", **said),
                   subtitle=t("versorgung.cells.subtitle", **said), alt=t("versorgung.cells.alt", **said), table=table,
                   source_ids=rests.sources, quality=rests.quality, as_of=f"{year}-12-31")
