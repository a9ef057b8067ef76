"""Extracts fetched from a local mirror: size said first, gone on with after a break, checksum, no line."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from dewak_dash.commands import imports
from dewak_dash.errors import DataError, DewakError
from dewak_dash.store.streets import fetch
from dewak_dash.topics.common import asked_once

ROOT = Path(__file__).resolve().parents[2]
WHOLE = bytes(range(256)) * 20_000  # 5 MB: several pieces
TOWN, FILE = "05562020", "muenster-regbez-latest.osm.pbf"


class Handler(BaseHTTPRequestHandler):
    """Serve one file with ranges, break once where told, and note what was asked."""

    asked: list[tuple[str, str]]
    break_at: int
    checksum: str
    ranges: bool
    size: str

    def do_HEAD(self) -> None:
        self.send_response(200)
        if type(self).size:
            self.send_header("Content-Length", type(self).size)
        self.end_headers()

    def do_GET(self) -> None:
        kind = type(self)
        said = self.headers.get("Range", "")
        kind.asked.append((self.path, said))
        if self.path.endswith(".md5"):
            return self._send(f"{kind.checksum}  {FILE}\n".encode(), 200)
        first = int(said.removeprefix("bytes=").removesuffix("-")) if said and kind.ranges else 0
        body, until = WHOLE[first:], kind.break_at
        kind.break_at = 0
        return self._send(body, 206 if first else 200, until or len(body))

    def _send(self, body: bytes, status: int, until: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:until])

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def served() -> Iterator[fetch.Mirror]:
    Handler.asked, Handler.break_at, Handler.ranges = [], 0, True
    Handler.checksum, Handler.size = hashlib.md5(WHOLE).hexdigest(), str(len(WHOLE))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield fetch.Mirror(address=f"http://127.0.0.1:{server.server_port}", extracts={"055": f"nrw/{FILE}"})
    server.shutdown()
    server.server_close()
    thread.join()


def go(found: fetch.Mirror, folder: Path, *keys: str) -> tuple[list[tuple[str, int]], list[int], tuple[Path, ...]]:
    sizes: list[tuple[str, int]] = []
    seen: list[int] = []
    paths = fetch.fetch(found, keys or (TOWN,), folder, lambda name, size: sizes.append((name, size)),
                        lambda name, there, size: seen.append(there))
    return sizes, seen, paths


def test_a_file_comes_whole_and_its_size_is_told_first(served: fetch.Mirror, tmp_path: Path) -> None:
    sizes, seen, paths = go(served, tmp_path, TOWN, "05562024")
    assert sizes == [(FILE, len(WHOLE))]
    assert seen[-1] == len(WHOLE)
    assert len(seen) > 1
    assert [path.read_bytes() == WHOLE for path in paths] == [True]


def test_what_is_there_and_right_is_not_fetched_again(served: fetch.Mirror, tmp_path: Path) -> None:
    go(served, tmp_path)
    Handler.asked.clear()
    assert go(served, tmp_path)[0] == []
    assert [path for path, _ in Handler.asked] == [f"/nrw/{FILE}.md5"]


@pytest.mark.parametrize("ranges", [True, False])
def test_after_a_break_it_is_gone_on_with(served: fetch.Mirror, tmp_path: Path, *, ranges: bool) -> None:
    """A mirror without ranges sends all of it again; the file is whole all the same."""
    Handler.break_at, Handler.ranges = 2_000_000, ranges
    with pytest.raises(DewakError, match="was schon da ist, bleibt"):
        go(served, tmp_path)
    assert not (tmp_path / fetch.KEPT_IN / FILE).exists()
    _, _, paths = go(served, tmp_path)
    assert Handler.asked[-1] == (f"/nrw/{FILE}", "bytes=2000000-")
    assert paths[0].read_bytes() == WHOLE


def test_a_wrong_checksum_is_refused_and_nothing_kept(served: fetch.Mirror, tmp_path: Path) -> None:
    Handler.checksum = "0" * 32
    with pytest.raises(DewakError, match="Prüfsumme stimmt nicht"):
        go(served, tmp_path)
    assert list((tmp_path / fetch.KEPT_IN).iterdir()) == []


@pytest.mark.parametrize("size", ["", "0", "viel"])
def test_a_mirror_that_tells_no_size_is_refused(served: fetch.Mirror, tmp_path: Path, size: str) -> None:
    Handler.size = size
    with pytest.raises(DewakError, match=f"sagt nicht, wie groß {FILE} ist"):
        go(served, tmp_path)


def test_without_a_line_there_is_a_sentence(served: fetch.Mirror, tmp_path: Path) -> None:
    nobody = fetch.Mirror(address="http://127.0.0.1:9", extracts=served.extracts)
    with pytest.raises(DewakError, match=r"127\.0\.0\.1:9 ist nicht zu erreichen"):
        go(nobody, tmp_path)


def test_without_files_the_town_must_be_named(capsys: pytest.CaptureFixture[str], store_path: Path) -> None:
    assert imports.main(["streets"]) == 2
    assert "mit --ags den Gemeindeschlüssel nennen" in capsys.readouterr().err


def test_the_command_fetches_tells_the_size_and_refuses_what_is_no_map(
        served: fetch.Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
        store_path: Path) -> None:
    monkeypatch.setattr(asked_once, "STREETS", tmp_path)
    monkeypatch.setattr(fetch, "mirror", lambda data_dir: served)
    assert imports.main(["streets", "--ags", TOWN]) == 2  # what the mirror sends here is no map
    said = capsys.readouterr()
    assert f"{FILE} wird geholt: 5,1 MB." in said.err
    assert f"{FILE}: 5,1 von 5,1 MB geholt" in said.err
    assert said.out == ""


def test_an_area_without_extract_is_a_sentence(served: fetch.Mirror, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="kein Auszug verzeichnet"):
        go(served, tmp_path, "99000000")


def test_every_land_has_an_extract_and_the_longest_key_counts() -> None:
    found = fetch.mirror(ROOT / "data")
    for land in range(1, 17):
        keys = [key for key in found.extracts if key.startswith(f"{land:02}")]
        assert keys
        assert all(path.endswith("-latest.osm.pbf") for path in (found.extracts[key] for key in keys))
    assert found.extract(TOWN).endswith(FILE)
