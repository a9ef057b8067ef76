"""Hold the indicator series of a Kreis that several topics show as small panels."""

from dataclasses import dataclass

import pandas as pd

from dewak_dash.model import Exhibit


@dataclass(frozen=True, eq=False)
class Panels:
    """Hold indicator series: columns indicator, name, unit, own (bool), region, year, value; lead says who is shown."""

    lead: str
    series: pd.DataFrame
    exhibit: Exhibit
