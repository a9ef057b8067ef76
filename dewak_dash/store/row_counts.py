"""Hold the tables against how many rows they are known to have, so that a file cut at a line end stops the build.

data/rows.csv names each file of data/tables with its rows and a checksum; `python -m scripts.count_rows` writes it.
The build holds the rows: a changed value goes through, a row more or less does not until somebody says it is meant.
The checksum tells whether the list was written for the file as it is; the project's own tests hold it.
"""

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dewak_dash.errors import DataError
from dewak_dash.store.csv_files import read_table
from dewak_dash.store.wording import found

LIST, TABLES = "rows.csv", "tables/"
COLUMNS = {"file": "VARCHAR", "rows": "BIGINT", "sha256": "VARCHAR"}
COMMAND = "python -m scripts.count_rows"
REMEDY = f"Abhilfe: Datei an der Quelle prüfen. Ist es so gewollt: `{COMMAND}` ausführen, das trägt es in {LIST} ein."


@dataclass(frozen=True)
class Counted:
    """Hold how many rows a file is known to have and the checksum of the bytes that was said of."""

    rows: int
    sha256: str


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file; of a text whatever ends its lines, because Windows writes its own."""
    raw = path.read_bytes()
    return hashlib.sha256(raw.replace(b"\r\n", b"\n") if path.suffix == ".csv" else raw).hexdigest()


def known(data_dir: Path) -> dict[str, Counted] | None:
    """Return what each file of data/tables is known to have, None where nobody keeps a list.

    Raise DataError with every line that is no entry.
    """
    path = data_dir / LIST
    if not path.exists():
        return None
    read = read_table(path, LIST, COLUMNS)
    if read.columns != tuple(COLUMNS):
        raise DataError([f"{LIST}, Kopfzeile: erwartet wird {','.join(COLUMNS)}. Abhilfe: `{COMMAND}` ausführen."])
    bad = [found(LIST, line, f"„{row[1]}“ ist keine Zeilenzahl. Abhilfe: `{COMMAND}` ausführen.")
           for line, row in enumerate(read.rows, start=2) if not row[1].isdecimal()]
    if bad:
        raise DataError(bad)
    return {file: Counted(int(rows), digest) for file, rows, digest in read.rows}


def remarks(data_dir: Path) -> tuple[str, ...]:
    """Return that nobody keeps a list, where that is so."""
    if (data_dir / LIST).exists():
        return ()
    return (f"{LIST} fehlt: Zeilen, die am Ende einer Datei verschwinden, fallen nicht auf. Abhilfe: `{COMMAND}` "
            "ausführen.",)


def problems(data_dir: Path, arrived: Iterable[tuple[str, int]], unread: Collection[str]) -> list[str]:
    """Return every file with other rows than known, of those that could be read, and every known one that is gone.

    `arrived` are the files below data/tables with their rows, `unread` those whose own faults are told already.
    """
    try:
        expected = known(data_dir)
    except DataError as error:
        return list(error.problems)
    return [] if expected is None else list(_told(expected, dict(arrived), unread))


def _told(expected: Mapping[str, Counted], arrived: Mapping[str, int], unread: Collection[str]) -> Iterable[str]:
    for file, rows in arrived.items():
        if file not in expected:
            yield f"{file}: Die Datei hat {rows} Zeilen und steht nicht in {LIST}. {REMEDY}"
        elif rows != expected[file].rows:
            yield f"{file}: Erwartet sind {expected[file].rows} Zeilen ({LIST}), gefunden {rows}. {REMEDY}"
    for file in sorted(expected.keys() - arrived.keys() - set(unread)):
        yield f"{file}: Erwartet sind {expected[file].rows} Zeilen ({LIST}), die Datei fehlt. {REMEDY}"


def write(path: Path, entries: Mapping[str, Counted]) -> None:
    """Write the list whole or not at all."""
    lines = [",".join(COLUMNS), *(f"{file},{entry.rows},{entry.sha256}" for file, entry in sorted(entries.items()))]
    beside = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def note(data_dir: Path, path: Path, rows: int) -> None:
    """Write down how many rows one file of data/tables has, where a list is kept."""
    listed = known(data_dir)
    if listed is not None:
        file = path.relative_to(data_dir).as_posix()
        write(data_dir / LIST, {**listed, file: Counted(rows, checksum(path))})
