"""Write the open data as files: `python3 -m dewak_dash export data ORDNER`.

Errors are one German sentence on the error stream and exit code 2.
"""

import argparse
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from pathlib import Path

from dewak_dash.errors import DewakError
from dewak_dash.formats import number
from dewak_dash.launcher.build import provide
from dewak_dash.text import t
from dewak_dash.topics.schnittstelle.shown_files import write

REFUSED = 2


def parser() -> argparse.ArgumentParser:
    """Describe what may be written."""
    found = argparse.ArgumentParser(prog="python3 -m dewak_dash export", description=t("launcher.help.export"))
    found.add_argument("what", choices=["data"], metavar="WAS", help=t("launcher.help.export_what"))
    found.add_argument("folder", type=Path, metavar="ORDNER", help=t("launcher.help.export_folder"))
    return found


def main(arguments: Sequence[str]) -> int:
    """Write and return 0, or say why not and return 2."""
    options = parser().parse_args(arguments)
    try:
        with redirect_stdout(sys.stderr):
            if not provide():
                return REFUSED
        written = write(options.folder)
    except DewakError as error:
        print(error, file=sys.stderr)
        return REFUSED
    print(t("launcher.exported", files=number(written), folder=str(options.folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
