"""Turn the store's totals of all towns into the panel that backtests run on."""

import numpy as np
import pandas as pd

from dewak_dash.demography.backtest.panel import Panel, make_panel

NEW_LAENDER = "11"


def panel_of(frame: pd.DataFrame) -> Panel:
    """Build a panel from totals (ags, kreis_ags, year, value, basis) of the dates that most towns have.

    The new Länder and Berlin count from registers before 2011 and through many mergers: they are left out.
    """
    west = frame[frame.ags.str[:2] < NEW_LAENDER]
    counts = west.groupby(["year", "basis"]).ags.transform("count")
    rows = west[counts > west.ags.nunique() / 2].drop_duplicates(["ags", "year"])
    totals = rows.pivot(index="ags", columns="year", values="value")
    bases = {basis: number for number, basis in enumerate(sorted(rows.basis.unique()))}
    basis = rows.assign(basis=rows.basis.map(bases)).pivot(index="ags", columns="year", values="basis")
    kreis = pd.factorize(totals.index.str[:5])[0]
    return make_panel(totals.fillna(0).to_numpy(dtype=float), totals.columns.to_numpy(),
                      basis.fillna(-1).to_numpy(dtype=np.int64), kreis)
