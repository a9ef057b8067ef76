"""Read streets, a timetable, or a town's facilities: `python3 -m dewak_dash import streets|timetable|places FILE...`.

Without files streets are fetched; `--elevation FILE...` adds heights to streets.

Errors are one German sentence on the error stream and exit code 2; nothing is half imported.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dewak_dash.launcher.process import say
from dewak_dash.launcher.told import told
from dewak_dash.text import t
from dewak_dash.topics.einzugsgebiete.shown_import import import_streets
from dewak_dash.topics.einzugsgebiete.shown_stops import import_timetable
from dewak_dash.topics.versorgung.shown_places import import_all


def parser() -> argparse.ArgumentParser:
    """Describe what may be read."""
    found = argparse.ArgumentParser(prog="python3 -m dewak_dash import", description=t("launcher.help.import"))
    found.add_argument("what", choices=["streets", "timetable", "places"], metavar="WAS",
                       help=t("launcher.help.import_what"))
    found.add_argument("files", type=Path, nargs="*", metavar="DATEI", help=t("launcher.help.import_files"))
    found.add_argument("--ags", nargs="+", default=[], metavar="AGS", help=t("launcher.help.import_ags"))
    found.add_argument("--elevation", type=Path, nargs="+", default=[], metavar="DATEI",
                       help=t("launcher.help.import_elevation"))
    return found


def main(arguments: Sequence[str]) -> int:
    """Read and say what was read and return 0, or say why not and return 2."""
    options = parser().parse_args(arguments)
    if options.what == "places":
        taken = told(lambda: import_all(options.files))
        return taken or told(lambda: t("launcher.built_in"))
    if options.what == "timetable":
        return told(lambda: import_timetable(options.files))
    return told(lambda: import_streets(options.files, options.ags, options.elevation, say))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
