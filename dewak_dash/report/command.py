"""Write a paper as files: `python3 -m dewak_dash export paper --ags 05562020 [--state DATEI] [--set NAME=WERT]
--out ORDNER`. A project file (.dewak.json) brings town and settings; what is set beside it wins.

Errors are German sentences on the error stream, one a fault, and exit code 2; the folder appears whole or not at all.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from dewak_dash.errors import InputError
from dewak_dash.formats import number
from dewak_dash.launcher.ports import DEFAULT
from dewak_dash.launcher.process import say
from dewak_dash.launcher.told import told
from dewak_dash.report.documents import documents
from dewak_dash.text import label, t
from dewak_dash.topics.answered import day, pairs
from dewak_dash.topics.vorlage.paper import Paper
from dewak_dash.topics.vorlage.shown import of_file, paper, write


def parser() -> argparse.ArgumentParser:
    """Describe what a paper needs."""
    found = argparse.ArgumentParser(prog="python3 -m dewak_dash export paper", description=t("report.help"))
    found.add_argument("--ags", metavar="AGS", help=t("launcher.help.ags"))
    found.add_argument("--state", type=Path, metavar="DATEI", help=t("report.help.state"))
    found.add_argument("--saved", default="", metavar="NAME", help=t("report.help.saved"))
    found.add_argument("--set", action="append", default=[], metavar="NAME=WERT", dest="settings",
                       help=t("launcher.help.set"))
    found.add_argument("--on", metavar="JJJJ-MM-TT", help=t("launcher.help.on"))
    found.add_argument("--base", default=f"http://localhost:{DEFAULT}", metavar="ADRESSE", help=t("report.help.base"))
    found.add_argument("--out", required=True, type=Path, metavar="ORDNER", help=t("launcher.help.export_folder"))
    return found


def _told(found: Paper) -> Iterator[tuple[str, list[bytes]]]:
    """Give every document on and say so."""
    for kind, name, content in documents(found):
        say(t("report.made", kind=label("vorlage.kind", kind), file=name))
        yield name, [content]


def _asked(options: argparse.Namespace) -> tuple[str, dict[str, str]]:
    """Return town and settings: those of the project file, then what is set beside it."""
    ags, given = of_file(options.state, options.saved) if options.state else ("", {})
    if ags and options.ags and ags != options.ags:
        raise InputError(t("stand.other_town", file=ags, asked=options.ags))
    if not (ags or options.ags):
        raise InputError(t("stand.no_town"))
    return ags or options.ags, given | pairs(options.settings)


def main(arguments: Sequence[str]) -> int:
    """Write the documents and return 0, or say why not and return 2."""
    options = parser().parse_args(arguments)
    start = time.monotonic()

    def written() -> str:
        found = paper(*_asked(options), day(options.on, date.today()), options.base)
        files = write(options.out, _told(found))
        return t("report.written", files=number(files), folder=str(options.out),
                 seconds=number(time.monotonic() - start, 1))

    return told(written)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
