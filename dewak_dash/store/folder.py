"""Write a folder of files whole or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dewak_dash.errors import DewakError
from dewak_dash.store.disk import CLOSED_CODES, FULL_CODES

Files = Iterable[tuple[str, Iterable[bytes]]]


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in FULL_CODES:
            raise DewakError(f"Auf dem Datenträger ist kein Platz für den Ordner „{folder.name}“. Abhilfe: Platz "
                             "schaffen und noch einmal ausführen; geschrieben ist nichts.") from error
        if error.errno in CLOSED_CODES:
            raise DewakError(f"Der Ordner „{folder.name}“ lässt sich hier nicht anlegen, dieses Konto darf dort nicht "
                             "schreiben. Abhilfe: einen anderen Ort nennen.") from error
        raise DewakError(f"Der Ordner „{folder.name}“ lässt sich nicht schreiben (Fehler {error.errno}). Abhilfe: "
                         "einen anderen Ort nennen.") from error


def write(target: Path, files: Files) -> int:
    """Write files (name below the folder, parts) and return how many; the folder appears when all are complete.

    Raise DewakError (one German sentence) where the target is no empty folder, the disk is full or closed.
    """
    target = target.absolute()
    building = target.parent / f".{target.name}-{os.getpid()}"
    with _told(target):
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise DewakError(f"„{target.name}“ gibt es schon und ist nicht leer. Abhilfe: einen neuen Ordner nennen.")
        target.parent.mkdir(parents=True, exist_ok=True)
        building.mkdir()
    written = 0
    try:
        for name, parts in files:
            with _told(target):
                path = building / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("wb") as file:
                    for part in parts:
                        file.write(part)
            written += 1
        with _told(target):
            if target.exists():
                target.rmdir()  # empty, as seen above; nothing of anybody's is lost
            os.replace(building, target)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return written


def read(path: Path, most: int) -> bytes:
    """Return at most `most` bytes and one of a file; raise DewakError (one German sentence) where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise DewakError(f"Die Datei „{path.name}“ lässt sich nicht lesen (Fehler {error.errno}). Abhilfe: Namen und "
                         "Ordner prüfen.") from error
