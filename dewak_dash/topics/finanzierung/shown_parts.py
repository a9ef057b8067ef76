"""Put together how figures of Finanzierung open to their parts: inputs known by name, shares, lines, two forms."""

from datetime import date

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.chain.house_plan import LEVERS, Choices
from dewak_dash.finance.inputs import LOTTERIES, with_lots
from dewak_dash.formats import cell
from dewak_dash.model import Exhibit
from dewak_dash.text import label, labels, named, t
from dewak_dash.topics.common.answers_reach import Place
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.finanzierung import answers, parts
from dewak_dash.topics.finanzierung.cliff import SHOWN
from dewak_dash.topics.finanzierung.findings import Rests

# Odds move nothing themselves: whether the lot falls below them does.
DECIDED_BY_LOT = ("programme_odds", "building_odds", "bond_success")


def rests(on: date) -> Rests:
    """Return what the figures of a day rest on."""
    return Rests(source_ids=answers.source_ids(on), quality=answers.quality(on), day=answers.state(on))


@worded
def known(ags: str, choices: Choices, place: Place | None, on: date) -> dict[str, parts.Input]:
    """Return every input and size that can move a figure of a house: its name, unit, range and source."""
    setting, applies = answers.setting(ags, choices, place, on), answers.chosen(ags, on)
    rows, found = answers.judgements().set_index("assumption_id"), {}
    for name, spread in with_lots(setting.spreads).items():
        if name in DECIDED_BY_LOT:
            continue
        if name in LOTTERIES:
            found[name] = parts.Input(name=label("finanzierung.lot", name), unit=t("finanzierung.lot_unit"),
                                      spread=spread, source=t("finanzierung.lot_source"), address="")
        else:
            row = rows.loc[applies[inputs.PAY if name == "pay_level" else name].assumption_id]
            unit = t("finanzierung.level_unit") if name == "pay_level" else str(row.unit)
            found[name] = parts.Input(name=named(str(row.name_de)), unit=unit, spread=spread, source=str(row.source_de),
                                      address=cell(row.address))
    kinds = answers.kinds(ags, choices, place, on)
    for lever, size in LEVERS.items():
        found[size] = parts.Input(name=label("finanzierung.size", lever), unit=label("finanzierung.size_unit", lever),
                                  spread=kinds[size], source=t("finanzierung.size_source"), address="")
    return found


def results(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> dict[str, str]:
    """Return of which results the spread can be explained: town and gap together, the gap alone where there is one."""
    gap = answers.outcomes(ags, choices, place, on)[code].figures["gap"]
    return {code_: words for code_, words in labels("finanzierung.shares.of").items()
            if code_ != answers.GAP or gap.high >= SHOWN}


@worded
def shares(ags: str, choices: Choices, code: str, what: str, place: Place | None, on: date) -> parts.Shares:
    """Return which inputs explain the spread of a form's yearly cost to the town, or of its open gap."""
    return parts.shares(code, what, answers.shares(ags, choices, code, what, place, on),
                        known(ags, choices, place, on), rests(on))


def lines(ags: str, choices: Choices, code: str, place: Place | None, on: date) -> dict[str, str]:
    """Return the names of the lines of a form's cash plan."""
    return {name: label("finanzierung.line", name)
            for name in parts.line_codes(answers.outcomes(ags, choices, place, on)[code].middle)}


def years(ags: str, choices: Choices, place: Place | None, on: date) -> dict[str, str]:
    """Return the calendar years of the calculation, the first of running first and the year of building last."""
    plan = answers.setting(ags, choices, place, on).plan
    found = [*range(plan.first_year + 1, plan.first_year + plan.years + 1), plan.first_year]
    return {str(year): str(year) for year in found}


@worded
def opened(ags: str, choices: Choices, code: str, name: str, year: str, place: Place | None, on: date) -> Exhibit:
    """Return what one line of a form is made of in one year."""
    step = int(year) - answers.setting(ags, choices, place, on).plan.first_year
    middle = answers.outcomes(ags, choices, place, on)[code].middle
    value = float(parts.line(middle, name)[0, step])
    moved = answers.moved(ags, choices, code, place, on, lambda ledger: parts.line(ledger, name)[:, step])
    return parts.opened(code, name, int(year), value, moved, known(ags, choices, place, on), rests(on))


@worded
def by_row(ags: str, choices: Choices, codes: tuple[str, str], place: Place | None, on: date) -> Exhibit:
    """Return two forms side by side, line by line."""
    outcomes = answers.outcomes(ags, choices, place, on)
    return parts.by_row(codes, (outcomes[codes[0]].middle, outcomes[codes[1]].middle), rests(on))
