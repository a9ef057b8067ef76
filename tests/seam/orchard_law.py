"""A made-up law: dues and prices by hand, and rows of dated values."""

from datetime import date

import pandas as pd

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.law import Law, catalogue


def law() -> dict[str, float]:
    """Dues as in 2026: pension 18.6, unemployment 2.6, health 14.6 and 2.9, of both; care 1.8 of the employer."""
    shared = dict(zip(inputs.DUES_SHARED, (18.6, 2.6, 14.6, 2.9), strict=True))
    named = {"sv_pv_ag_anteil": 1.8, "sue_zulage_s11b_s12": 180, "jsz_vka": 85, "bund_jahresstunden_a": 1560,
             "mindestlohn": 13.9, "nd_afa_moebel": 13, "nd_afa_pc": 3, "nd_kirche_gemeindehaus": 50,
             "zweckb_stbf_20": 20, "erstattungszins_rechnung": 6.27}
    stages = {name: float(stage) for stage, name in enumerate(inputs.STAGE_TIMES, start=1)}
    return {**shared, **named, **stages, "nach_ende_nicht": 15, "nach_ende_teil": 18, "nach_ende_voll": 2}


def dated(rows: list[tuple[str, float, date | None, date | None]]) -> Law:
    """Return a law of (id, value, from, to) with everything else alike."""
    table = pd.DataFrame(rows, columns=["parameter_id", "value", "valid_from", "valid_to"])
    return catalogue(table.assign(name_de=table.parameter_id, unit="EUR", reference="§ 1", address="https://example.org",
                                  quality="official", note="", source_id="BOOK"))
