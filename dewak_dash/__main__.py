"""Enter the commands; this file also parses on old Pythons, to be able to say what is missing."""

import sys

OLDEST = (3, 11)


def main() -> int:
    """Run the command line, or say in one sentence that this Python is too old."""
    if sys.version_info < OLDEST:
        sys.stderr.write(
            "Das Dashboard braucht Python 3.11 oder neuer, hier läuft Python {}.{}. Installieren Sie ein neueres "
            "Python und starten Sie den Befehl damit noch einmal.\n".format(*sys.version_info[:2])
        )
        return 2
    for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a letter shows another, and goes on
        getattr(stream, "reconfigure", lambda errors: None)(errors="replace")
    try:
        from dewak_dash.cli import main as command_line

        return command_line(sys.argv[1:])
    except KeyboardInterrupt:  # before the command itself has begun
        return 130


if __name__ == "__main__":
    sys.exit(main())
