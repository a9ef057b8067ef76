"""Write money and assumptions of the financing page: thousands, ranges, values with their unit."""

from dewak_dash.finance.results import Band
from dewak_dash.formats import NBSP, as_money, as_percent, eur, number, percent, rounded
from dewak_dash.model import Column
from dewak_dash.text import label, labels, t
from dewak_dash.topics.common.units import unit_words

THOUSAND = 1000.0
ROUNDING = 1e-9
HALF = 0.5
HEAD_FINE, HEAD_LEAST = 10.0, 0.1


def money(value: float) -> str:
    """Write an amount rounded to thousands, below ten thousand to hundreds: 94.000 €, 5.200 €."""
    step = THOUSAND if abs(value) >= 10 * THOUSAND else THOUSAND / 10
    return eur((rounded(value, step) or 0.0) + 0.0)


def span(values: list[float]) -> str:
    """Write the smallest and the largest of several amounts."""
    return between(money(min(values)), money(max(values)))


def between(low: str, high: str) -> str:
    """Join two written amounts, naming the unit once where both share it: 94.000 bis 228.000 €."""
    shared = f"{NBSP}€"
    millions = f"{NBSP}Mio.{shared}"
    for unit in (millions, shared):
        if low.endswith(unit) and high.endswith(unit) and (unit == millions or not high.endswith(millions)):
            low = low.removesuffix(unit)
    return t("finanzierung.range", low=low, high=high)


def head_cost(value: float) -> str:
    """Write what falls on one inhabitant no finer than assumptions bear: 1,80 €, 24 €, 8.000 €, or under 0,10 €."""
    if 0 < value < HEAD_LEAST:
        return t("finanzierung.head.least")
    if value < HEAD_FINE:
        return eur(rounded(value, 0.1), 2)
    return eur(rounded(value, 1 if value < THOUSAND else 100))


def often(share: float) -> str:
    """Write in how many draws something holds (0 to 1); only what holds in every draw is said of all of them."""
    if share in (0.0, 1.0):
        return t("finanzierung.draws.all" if share else "finanzierung.draws.none")
    if round(100 * share) in (0, 100):
        return t("finanzierung.draws.nearly_all" if share > HALF else "finanzierung.draws.nearly_none")
    return t("finanzierung.draws.some", share=percent(share, 0))


def thousands(value: float) -> str:
    """Write an amount in thousands of euros without unit."""
    return number(value / THOUSAND)


def ends(head: str) -> tuple[str, str, str]:
    """Return the heads of a middle value and of its range."""
    return head, f"{head}, {t('finanzierung.col.low')}", f"{head}, {t('finanzierung.col.high')}"


def band_figures(head: str, band: Band | None) -> dict[str, float]:
    """Return middle, low and high of an amount by head, in thousands, no finer than a hundred; without a band zeros."""
    values = (0.0, 0.0, 0.0) if band is None else (band.middle, band.low, band.high)
    return {name: round(value / THOUSAND, 1) for name, value in zip(ends(head), values, strict=True)}


def band_column(head: str) -> Column:
    """Draw a middle value with its range in one cell."""
    return Column(head, ends(head), _band)


def _band(middle: float, low: float, high: float) -> str:
    if low == middle == high:
        return number(middle)
    return t("finanzierung.table.cell", middle=number(middle), low=number(low), high=number(high))


def amount(value: float, unit: str) -> str:
    """Write a value with its unit: shares as per cent, EUR as €, m2 as m², one as one; of a lot how it falls."""
    if unit == t("finanzierung.lot_unit") and value in (0, 1):
        return label("finanzierung.lot_fell", str(int(value)))
    unit = _one(unit) if value == 1 else unit
    if unit.startswith("Anteil"):
        return percent(value, 0 if abs(100 * value - round(100 * value)) < ROUNDING else 1)
    for sign, write in (("%", as_percent), ("EUR", as_money)):
        if unit.startswith(sign):
            return write(_plain(value)) + unit_words(unit.removeprefix(sign))
    return f"{_plain(value)}{NBSP}{unit_words(unit)}"


def _one(unit: str) -> str:
    """Return a unit for one of it; the data write it in German, sizes of the house in the language of the run."""
    ones = labels("finanzierung.unit_one")
    return {**{unit_words(many): one for many, one in ones.items()}, **ones}.get(unit, unit)


def _plain(value: float) -> str:
    return number(value, 0 if value == int(value) or abs(value) >= THOUSAND else 2)
