"""Write the open data, or the template of a town's facilities: `python3 -m dewak_dash export data|template ORDNER`.

Errors are one German sentence on the error stream and exit code 2.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dewak_dash.formats import number
from dewak_dash.launcher.told import told
from dewak_dash.text import t
from dewak_dash.topics.schnittstelle.shown_files import write
from dewak_dash.topics.versorgung.shown_places import write_template


def parser() -> argparse.ArgumentParser:
    """Describe what may be written."""
    found = argparse.ArgumentParser(prog="python3 -m dewak_dash export", description=t("launcher.help.export"))
    found.add_argument("what", choices=["data", "template"], metavar="WAS", help=t("launcher.help.export_what"))
    found.add_argument("folder", type=Path, metavar="ORDNER", help=t("launcher.help.export_folder"))
    found.add_argument("--ags", default="", metavar="AGS", help=t("launcher.help.ags"))
    return found


def main(arguments: Sequence[str]) -> int:
    """Write and return 0, or say why not and return 2."""
    options = parser().parse_args(arguments)
    if options.what == "template":
        return told(lambda: write_template(options.folder, options.ags))
    return told(lambda: t("launcher.exported", files=number(write(options.folder)), folder=str(options.folder)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
