"""Give one form's two books as a workbook that goes on reckoning: every line has a factor, sums follow."""

from collections.abc import Mapping, Sequence

import numpy as np

from dewak_dash.finance.books import cash_plan, result_plan
from dewak_dash.finance.discounting import Floats, discount_factors
from dewak_dash.finance.ledger import Ledger
from dewak_dash.text import label, t
from dewak_dash.topics.finanzierung.findings import model_name
from dewak_dash.workbook import Cell, Formula, Look, Sheet, column, xlsx

FIRST = 3  # side, line and factor stand before the years
TOWN = "municipality"
Row = list[Cell | None]
Values = list[float]


def _heads(first_year: int, count: int, third: str) -> Row:
    words = (t("finanzierung.books.side"), t("finanzierung.books.line"), third)
    return [Cell(word, "head") for word in (*words, *(str(first_year + year) for year in range(count)))]


def _shown(parts: Mapping[str, Floats], always: tuple[str, ...] = ()) -> dict[str, Values]:
    return {name: [float(value) for value in money[0]] for name, money in parts.items()
            if name in always or np.any(np.abs(money) > 0)}


class _Grid:
    """Build a sheet row by row, and beside it the sheet of plain values that its lines refer to."""

    def __init__(self, title: str, note: str, first_year: int, count: int) -> None:
        self.count = count
        self.rows: list[Row] = [[Cell(title, "head")], [Cell(note)], [], []]
        self.plain: list[Row] = [[Cell(t("finanzierung.book.plain"), "head")],
                                 [Cell(t("finanzierung.book.plain_note"))], [], []]
        self.rows.append(_heads(first_year, count, t("finanzierung.book.factor")))
        self.plain.append(_heads(first_year, count, ""))

    def line(self, side: str, name: str, values: Values) -> int:
        """Add a line whose years are plain values times its factor; return its row number."""
        number = len(self.rows) + 1
        words: Row = [Cell(side), Cell(name)]
        source = t("finanzierung.book.sheet_plain")
        self.rows.append([*words, Cell(1.0, "input"), *(
            Cell(Formula(f"{source}!{column(FIRST + year)}{number}*$C{number}", value), "money")
            for year, value in enumerate(values))])
        self.plain.append([*words, None, *(Cell(value, "money") for value in values)])
        return number

    def reckoned(self, name: str, formula: str, values: Values, look: Look = "money") -> int:
        """Add a row of one formula, `@` standing for the year's column and `#` for its number; return its row."""
        number = len(self.rows) + 1
        cells = [Cell(Formula(formula.replace("@", column(FIRST + year)).replace("#", str(year)), value), look)
                 for year, value in enumerate(values)]
        self.rows.append([Cell(name, "head"), None, None, *cells])
        self.plain.append([])
        return number

    def lines(self, side: str, parts: Mapping[str, Values]) -> dict[str, int]:
        """Add a line for each part; return their row numbers."""
        return {name: self.line(side, label("finanzierung.line", name), values) for name, values in parts.items()}


def _sum(rows: Mapping[str, int]) -> str:
    return f"SUM(@{min(rows.values())}:@{max(rows.values())})"


def _total(parts: Mapping[str, Values]) -> Values:
    return [float(value) for value in np.sum(list(parts.values()), axis=0)]


def cash_sheets(code: str, ledger: Ledger, rate: float, first_year: int) -> tuple[Sheet, Sheet]:
    """Return the cash plan with factors and formulas, and the plain values behind it.

    What the town pays stays as reckoned: dearer lines widen the open gap, and town and gap together stay right.
    """
    cash = cash_plan(ledger)
    paid, got = _shown(cash.payments), _shown(cash.receipts, (TOWN,))
    count = ledger.cost.shape[1]
    grid = _Grid(t("finanzierung.books.cash_title", model=model_name(code)), t("finanzierung.book.note"), first_year,
                 count)
    grid.rows[2] = [Cell(t("finanzierung.book.rate")), Cell(rate, "input")]
    out = grid.lines(t("finanzierung.books.paid"), paid)
    spent = grid.reckoned(t("finanzierung.book.paid"), _sum(out), _total(paid))
    money = grid.lines(t("finanzierung.books.received"), got)
    come = grid.reckoned(t("finanzierung.book.received"), _sum(money), _total(got))
    left = np.array(_total(got)) - np.array(_total(paid))
    rest = grid.reckoned(t("finanzierung.books.left"), f"@{come}-@{spent}", left.tolist())
    gap = np.maximum(-left, 0.0)
    missing = grid.reckoned(t("finanzierung.book.gap"), f"MAX(0,-@{rest})", gap.tolist())
    beside = np.broadcast_to(ledger.beside, ledger.cost.shape)[0]
    other = grid.line(t("finanzierung.books.memo"), t("finanzierung.book.beside"), beside.tolist())
    burden = gap + beside + np.array(got[TOWN])
    whole = grid.reckoned(t("finanzierung.book.burden"), f"@{money[TOWN]}+@{other}+@{missing}", burden.tolist())
    factors = discount_factors(rate, np.arange(count))
    worth = grid.reckoned(t("finanzierung.book.discount"), "1/(1+$B$3)^#", factors.tolist(), "share")
    last = column(FIRST + count - 1)
    present = Formula(f"SUMPRODUCT({column(FIRST)}{whole}:{last}{whole},{column(FIRST)}{worth}:{last}{worth})",
                      float(burden @ factors))
    mean = Formula(f"SUM({column(FIRST + 1)}{whole}:{last}{whole})/{count - 1}", float(burden[1:].mean()))
    grid.rows += [[Cell(t("finanzierung.book.present"), "head"), None, None, Cell(present, "money")],
                  [Cell(t("finanzierung.book.mean"), "head"), None, None, Cell(mean, "money")]]
    widths = (34.0, 40.0, 10.0, *(12.0,) * count)
    return (Sheet(name=t("finanzierung.book.sheet_cash"), rows=grid.rows, widths=widths, frozen=(5, 3)),
            Sheet(name=t("finanzierung.book.sheet_plain"), rows=grid.plain, widths=widths, frozen=(5, 3)))


def result_sheet(code: str, ledger: Ledger, first_year: int) -> Sheet:
    """Return the result plan: lines as reckoned, sums and result as formulas."""
    result = result_plan(ledger)
    used, earned = _shown(result.expense), _shown(result.income, (TOWN,))
    count = ledger.cost.shape[1]
    rows: list[Row] = [[Cell(t("finanzierung.books.result_title", model=model_name(code)), "head")], [],
                       _heads(first_year, count, "")]

    def block(side: str, total: str, parts: Mapping[str, Values]) -> int:
        start = len(rows) + 1
        rows.extend([Cell(side), Cell(label("finanzierung.line", name)), None, *(Cell(v, "money") for v in values)]
                    for name, values in parts.items())
        rows.append([Cell(total, "head"), None, None, *(
            Cell(Formula(f"SUM({column(FIRST + year)}{start}:{column(FIRST + year)}{len(rows)})", value), "money")
            for year, value in enumerate(_total(parts)))])
        return len(rows)

    spent = block(t("finanzierung.books.expense"), t("finanzierung.book.expense"), used)
    come = block(t("finanzierung.books.income"), t("finanzierung.book.income"), earned)
    left = np.array(_total(earned)) - np.array(_total(used))
    rows.append([Cell(t("finanzierung.books.result"), "head"), None, None, *(
        Cell(Formula(f"{column(FIRST + year)}{come}-{column(FIRST + year)}{spent}", float(value)), "money")
        for year, value in enumerate(left))])
    return Sheet(name=t("finanzierung.book.sheet_result"), rows=rows, widths=(34.0, 40.0, 4.0, *(12.0,) * count),
                 frozen=(3, 3))


def book(code: str, ledger: Ledger, rate: float, first_year: int, about: list[tuple[str, str]],
         more: Sequence[Sheet] = ()) -> bytes:
    """Return the workbook of one form: cash plan, result plan, plain values, where they come from, and what follows."""
    cash, plain = cash_sheets(code, ledger, rate, first_year)
    told = Sheet(name=t("finanzierung.book.sheet_about"), widths=(22.0, 120.0),
                 rows=[[Cell(name, "head"), Cell(text)] for name, text in about])
    return xlsx([cash, result_sheet(code, ledger, first_year), plain, told, *more])
