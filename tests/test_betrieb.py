"""The pages for those who run the dashboard name every variable there is, and none that there is not."""

import re
from pathlib import Path

import pytest

from dewak_dash.once import LIMIT_BYTES
from dewak_dash.server.gate import ON_REQUEST
from dewak_dash.server.settings import NAMES

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs" / "betrieb.md").read_text(encoding="utf-8")
VARIABLE = re.compile(r"\bDEWAK_[A-Z_]+\b")
CODE = [ROOT / "app.py", *(ROOT / "dewak_dash").rglob("*.py")]


def test_every_variable_is_named_and_none_that_nobody_reads() -> None:
    read = {name for path in CODE for name in VARIABLE.findall(path.read_text(encoding="utf-8"))}
    assert set(VARIABLE.findall(GUIDE)) == read
    assert set(re.findall(r"\bSTREAMLIT_[A-Z_]+\b", GUIDE)) <= set(NAMES)


def test_words_that_open_addresses_and_the_limit_are_those_of_the_code() -> None:
    line = next(line for line in GUIDE.splitlines() if "DEWAK_OPEN" in line)
    assert {word for word in re.findall(r"`([a-z-]+)`", line)} == set(ON_REQUEST)
    assert f"Grenze von {LIMIT_BYTES // 2**20} MB" in GUIDE


@pytest.mark.parametrize("directive", ["hash $platz consistent;", "proxy_set_header Upgrade $http_upgrade;",
                                       "proxy_set_header Host $http_host;"])
def test_proxy_keeps_a_viewer_with_a_process_and_passes_the_connection_on(directive: str) -> None:
    assert directive in GUIDE
