"""Say what the self-test found: one row a comparison, one sentence for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from dewak_dash.formats import number
from dewak_dash.model import Column, Exhibit
from dewak_dash.selftest.check import Check
from dewak_dash.text import label, t

DIGITS = 7
SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, eq=False)
class SelfTest:
    """Hold the summary sentence and the table."""

    summary: str
    exhibit: Exhibit


def figure(value: float, digits: int = DIGITS) -> str:
    """Write a value with so many significant digits, tiny ones as a power of ten; '–' where there is none."""
    if not np.isfinite(value):
        return "–"
    if value == 0:
        return "0"
    place = int(np.floor(np.log10(abs(value))))
    if place < -4:
        lead = number(value / 10.0**place, 1)
        return f"{lead} · 10{str(place).translate(SUPERSCRIPT)}"
    text = number(value, max(digits - 1 - place, 0))
    return text.rstrip("0").rstrip(",") if "," in text else text


def selftest(checks: Sequence[Check]) -> SelfTest:
    """Build table and summary from comparisons."""
    cases = {check.case for check in checks}
    good = {case for case in cases if all(check.passes for check in checks if check.case == case)}
    values = number(sum(check.values for check in checks))
    counts = {"good": number(len(good)), "all": number(len(cases)), "values": values}
    summary = t("methoden.test.passed", **counts) if good == cases else t("methoden.test.failed", **counts)
    heads = [t("methoden.col.case"), t("methoden.col.what"), t("methoden.col.values"), t("methoden.col.expected"),
             t("methoden.col.computed"), t("methoden.col.difference"), t("methoden.col.tolerance"),
             t("methoden.col.scale"), t("methoden.col.result"), t("methoden.col.source")]
    table = pd.DataFrame([_row(check) for check in checks], columns=heads)
    exhibit = Exhibit(key="methoden-selbsttest", title=summary, subtitle=t("methoden.test.subtitle"), alt=summary,
                      table=table, source_ids=(), quality=("derived",), as_of="",
                      note=t("methoden.test.note"), columns=_columns())
    return SelfTest(summary, exhibit)


def _columns() -> tuple[Column, ...]:
    """Draw values with seven digits, what lies between them with two."""
    values = (t("methoden.col.expected"), t("methoden.col.computed"))
    gaps = (t("methoden.col.difference"), t("methoden.col.tolerance"))
    return (*(Column(head, (head,), figure) for head in values),
            *(Column(head, (head,), partial(figure, digits=2)) for head in gaps))


def _row(check: Check) -> tuple[object, ...]:
    return (label("methoden.case", check.case), label("methoden.check", check.code), check.values,
            check.expected, check.computed, check.difference, check.tolerance,
            t("methoden.test.relative") if check.relative else t("methoden.test.absolute"),
            t("methoden.test.good") if check.passes else t("methoden.test.bad"),
            label("methoden.origin", check.case))
