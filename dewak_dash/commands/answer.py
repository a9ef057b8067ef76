"""Print a topic's answer for a town: `python3 -m dewak_dash answer <topic> --ags 05562020 [--set name=value] [--json]`.

Errors are one German sentence on the error stream and exit code 2.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date

from dewak_dash import secrecy
from dewak_dash.formats import date_de, number
from dewak_dash.launcher.told import told
from dewak_dash.model import Figure
from dewak_dash.text import label, t
from dewak_dash.topics.answered import Answer, as_dictionary, ask, day, pairs

# No more digits than people read; whole persons, places and euros need none.
DIGITS = {"share": 3, "none": 2, "ratio": 2, "years": 1, "children": 2, "positions": 2,
          "visits_per_hour": 2}
WITHHELD, BESIDE = "fewer_than", "beside_fewer_than"


def parser() -> argparse.ArgumentParser:
    """Describe what may be asked."""
    found = argparse.ArgumentParser(prog="python3 -m dewak_dash answer", description=t("launcher.help.answer"))
    found.add_argument("topic", metavar="THEMA", help=t("launcher.help.topic"))
    found.add_argument("--ags", default="", metavar="AGS", help=t("launcher.help.ags"))
    found.add_argument("--set", action="append", default=[], metavar="NAME=WERT", dest="settings",
                       help=t("launcher.help.set"))
    found.add_argument("--on", metavar="JJJJ-MM-TT", help=t("launcher.help.on"))
    found.add_argument("--json", action="store_true", help=t("launcher.help.json"))
    return found


def as_json(answer: Answer) -> str:
    """Return an answer as JSON: keys and order are stable, missing values are null."""
    return json.dumps(as_dictionary(answer), ensure_ascii=False, indent=1, allow_nan=False)


def as_text(answer: Answer) -> str:
    """Return an answer as lines for people: name, value with range, unit, day, quality."""
    head = (f"{label('common.topic', answer.topic)}: {answer.region.name} ({answer.region.ags}), "
            f"{date_de(answer.on.isoformat())}")
    late = [t("common.answer.run_out", name=each.name_de, end=date_de(each.last_day)) for each in answer.run_out]
    return "\n".join([head, *late, *(_line(figure) for figure in answer.figures)] if answer.figures
                     else [head, t("launcher.answer.nothing")])


def _line(figure: Figure) -> str:
    digits = DIGITS.get(figure.unit, 0)
    span = ("" if figure.low is None or figure.high is None
            else f" ({number(figure.low, digits)} bis {number(figure.high, digits)})")
    detail = " ".join(f"{key}={value}" for key, value in figure.detail.items() if key not in (WITHHELD, BESIDE))
    value = (secrecy.words() if WITHHELD in figure.detail else secrecy.beside() if BESIDE in figure.detail
             else number(figure.value, digits))
    words = f"{value}{span} {label('common.unit', figure.unit)}, {date_de(figure.as_of)}"
    return f"{figure.name} {detail}".rstrip() + f": {words}, {label('common.quality', figure.quality)}"


def main(arguments: Sequence[str]) -> int:
    """Print an answer and return 0, or the reason why there is none and 2."""
    options = parser().parse_args(arguments)

    def answered() -> str:
        found = ask(options.topic, options.ags, pairs(options.settings), day(options.on, date.today()))
        return as_json(found) if options.json else as_text(found)

    return told(answered)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
