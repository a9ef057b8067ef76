"""Say in one German sentence what a disk or a folder does not let us do."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dewak_dash.errors import DewakError

FULL = re.compile(r"No space left on device|not enough space on the disk|Disk quota exceeded", re.IGNORECASE)
CLOSED = re.compile(r"Read-only file system|Permission denied|Access is denied|Operation not permitted", re.IGNORECASE)
FULL_CODES = (errno.ENOSPC, errno.EDQUOT)
CLOSED_CODES = (errno.EROFS, errno.EACCES, errno.EPERM)


def _full(folder: Path) -> DewakError:
    return DewakError(f"Auf dem Datenträger ist kein Platz für den neuen Datenspeicher (Ordner {folder.name}). "
                      "Abhilfe: Platz schaffen und den Bau wiederholen.")


def _closed(folder: Path) -> DewakError:
    return DewakError(f"Im Ordner {folder.name} darf dieses Konto nicht lesen oder schreiben. Abhilfe: Rechte des "
                      "Ordners und seiner Dateien prüfen und den Bau wiederholen.")


@contextmanager
def told_in_german(folder: Path) -> Iterator[None]:
    """Turn what the system says against files in a folder into DewakError; leave all other errors as they are."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL_CODES:
            raise _full(folder) from error
        if error.errno in CLOSED_CODES:
            raise _closed(folder) from error
        raise DewakError(f"Der Ordner {folder.name} oder eine Datei darin lässt sich nicht lesen oder schreiben "
                         f"(Fehler {error.errno}, {Path(str(error.filename or folder)).name}). Abhilfe: prüfen, ob "
                         "der Ordner vollständig und der Datenträger in Ordnung ist.") from error
    except duckdb.Error as error:
        if FULL.search(str(error)):
            raise _full(folder) from error
        if CLOSED.search(str(error)):
            raise _closed(folder) from error
        raise
