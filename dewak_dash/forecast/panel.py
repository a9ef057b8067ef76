"""Turn the store's totals of all towns into the panel that backtests run on."""

import numpy as np
import pandas as pd

from dewak_dash.demography.backtest.panel import Panel, make_panel


def panel_of(frame: pd.DataFrame) -> Panel:
    """Build a panel from totals (ags, kreis_ags, year, value, basis) of the dates that most towns have.

    Länder without a count of the first year are left out: the new Länder and Berlin, which count from registers
    before 2011 and through many mergers.
    """
    land = frame.ags.str[:2]
    west = frame[land.isin(land[frame.year == frame.year.min()])]
    counts = west.groupby(["year", "basis"]).ags.transform("count")
    rows = west[counts > west.ags.nunique() / 2].drop_duplicates(["ags", "year"])
    totals = rows.pivot(index="ags", columns="year", values="value")
    bases = {basis: number for number, basis in enumerate(sorted(rows.basis.unique()))}
    basis = rows.assign(basis=rows.basis.map(bases)).pivot(index="ags", columns="year", values="basis")
    kreis = pd.factorize(totals.index.str[:5])[0]
    return make_panel(totals.fillna(0).to_numpy(dtype=float), totals.columns.to_numpy(),
                      basis.fillna(-1).to_numpy(dtype=np.int64), kreis)
