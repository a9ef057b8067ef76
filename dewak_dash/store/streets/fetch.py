"""Fetch extracts of OpenStreetMap from the mirror that data/extracts.toml names: only when a command asks for it.

What was fetched of a file stays when a line breaks and is gone on with; a file counts once its checksum is right.
"""

import hashlib
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from dewak_dash.errors import DataError, DewakError
from dewak_dash.store.disk import told_in_german

LIST, KEPT_IN = "extracts.toml", Path("streets") / "extracts"
PIECE_BYTES, SECONDS = 1 << 20, 30
PARTIAL = 206
# Name of the file, bytes there, bytes in all.
Told = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True)
class Mirror:
    """Name the address all extracts begin with, and the extract of every area by the beginning of its official key."""

    address: str
    extracts: dict[str, str]

    def extract(self, ags: str) -> str:
        """Return the path of the smallest extract that holds a town; raise DataError where none is listed."""
        fits = [key for key in self.extracts if ags.startswith(key)]
        if not fits:
            raise DataError([f"Zum Schlüssel {ags} ist kein Auszug verzeichnet. Abhilfe: die acht Ziffern prüfen oder "
                             "einen Auszug als Datei angeben."])
        return self.extracts[max(fits, key=len)]


def mirror(data_dir: Path) -> Mirror:
    """Return what data/extracts.toml says."""
    said = tomllib.loads((data_dir / LIST).read_text(encoding="utf-8"))
    return Mirror(address=str(said["address"]), extracts=dict(said["extract"]))


def fetch(found: Mirror, keys: Sequence[str], data_dir: Path, size_said: Callable[[str, int], None], told: Told
          ) -> tuple[Path, ...]:
    """Fetch the extracts of some towns, each once, and return the files; what is there already and right is kept.

    The size of every file is told before any of it is fetched. Raise DewakError (one German sentence) without a
    line, for a refusal, or where a checksum is wrong: then what was fetched is thrown away.
    """
    folder = data_dir / KEPT_IN
    with told_in_german(data_dir):
        folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for part in dict.fromkeys(found.extract(key) for key in keys):
        address = f"{found.address}/{part}"
        target = folder / part.rpartition("/")[2]
        checksum = _read(f"{address}.md5").decode("ascii", "replace").split()[:1]
        if not (target.is_file() and checksum == [_md5(target)]):
            size_said(target.name, _size(address))
            _fetch_one(address, target, told)
            if checksum != [_md5(target)]:
                target.unlink()
                raise DewakError(f"{target.name}: Die Prüfsumme stimmt nicht, die Datei ist beschädigt angekommen. "
                                 "Abhilfe: den Befehl noch einmal ausführen.")
        paths.append(target)
    return tuple(paths)


def _open(address: str, method: str = "GET", **headers: str) -> HTTPResponse:
    """Ask the mirror; raise DewakError where there is no line or it refuses."""
    host = address.split("/")[2]
    try:
        answer: HTTPResponse = urllib.request.urlopen(
            urllib.request.Request(address, method=method, headers=headers), timeout=SECONDS)
        return answer
    except urllib.error.HTTPError as error:
        raise DewakError(f"{host} gibt {address.rpartition('/')[2]} nicht heraus (Antwort {error.code}). Abhilfe: "
                         "später noch einmal versuchen oder den Auszug als Datei angeben.") from error
    except (OSError, HTTPException) as error:
        raise _no_line(host) from error


def _no_line(host: str) -> DewakError:
    return DewakError(f"{host} ist nicht zu erreichen. Abhilfe: die Verbindung zum Netz prüfen und den Befehl noch "
                      "einmal ausführen (was schon da ist, bleibt), oder den Auszug anderswo holen und als Datei "
                      "angeben.")


def _read(address: str) -> bytes:
    with _open(address) as answer:
        return answer.read(PIECE_BYTES)


def _size(address: str) -> int:
    with _open(address, "HEAD") as answer:
        size = str(answer.headers.get("Content-Length") or "")
    if not size.isdigit() or int(size) == 0:
        raise DewakError(f"{address.split('/')[2]} sagt nicht, wie groß {address.rpartition('/')[2]} ist. Abhilfe: "
                         "später noch einmal versuchen oder den Auszug als Datei angeben.")
    return int(size)


def _fetch_one(address: str, target: Path, told: Told) -> None:
    """Fetch a file beside its place, going on where an earlier try ended, and move it there once it is whole."""
    part = target.with_name(f"{target.name}.part")
    there = part.stat().st_size if part.is_file() else 0
    size = _size(address)
    if there > size:
        part.unlink()
        there = 0
    if there < size:
        asked = {"Range": f"bytes={there}-"} if there else {}
        with _open(address, **asked) as answer, told_in_german(target.parent):
            # A mirror that knows no ranges sends the whole file again.
            there = there if answer.status == PARTIAL else 0
            with part.open("ab" if there else "wb") as out:
                there = _copy(answer, out.write, lambda here: told(target.name, here, size), there)
    if there != size:
        raise _no_line(address.split("/")[2])
    part.replace(target)


def _copy(answer: HTTPResponse, write: Callable[[bytes], object], told: Callable[[int], None], there: int) -> int:
    """Copy what comes, piece by piece, and return how many bytes are there; a broken line ends it early."""
    while True:
        try:
            piece = answer.read(PIECE_BYTES)
        except (OSError, HTTPException):
            return there
        if not piece:
            return there
        write(piece)
        there += len(piece)
        told(there)


def _md5(path: Path) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while piece := file.read(PIECE_BYTES):
            digest.update(piece)
    return digest.hexdigest()
