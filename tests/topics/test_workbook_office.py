"""The workbook of a form opened in LibreOffice: what it reckons anew is what the screen shows, to the cent.

All values that our file carries beside its formulas are taken out first, so that nothing can be read back.
"""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from dewak_dash.finance.discounting import discount_factors
from dewak_dash.finance.ledger import Ledger
from dewak_dash.store.database import Database
from dewak_dash.topics.finanzierung import answers, sheets
from dewak_dash.topics.finanzierung import shown as queries

TOWN, ON, FORM = "05562020", date(2026, 11, 24), "cooperative"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
LONGEST_SECONDS = 180
DEARER = 1.1
Numbers = dict[str, float]

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed: apt install "
                                                       "libreoffice-calc")


def parts(file: bytes) -> dict[str, bytes]:
    packed = zipfile.ZipFile(io.BytesIO(file))
    return {name: packed.read(name) for name in packed.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as found:
        for name, part in content.items():
            found.writestr(name, part)
    return file.getvalue()


def bare(file: bytes, factor: tuple[str, float] | None = None) -> bytes:
    """Return the file without the values beside its formulas; one factor of the cash plan may be another."""
    content = parts(file)
    for name in content:
        if name.startswith("xl/worksheets/"):
            content[name] = re.sub(rb"</f><v>[^<]*</v>", b"</f>", content[name])
    if factor is not None:
        place, value = factor
        cash, count = re.subn(rf'(<c r="{place}"[^>]*>)<v>[^<]*</v>', rf"\g<1><v>{value}</v>",
                              content["xl/worksheets/sheet1.xml"].decode())
        assert count == 1
        content["xl/worksheets/sheet1.xml"] = cash.encode()
    return packed(content)


def numbers(file: bytes) -> dict[str, Numbers]:
    """Return every number of a workbook by sheet and place; formulas count with the value that stands beside them."""
    content = parts(file)
    names = [each.attrib["name"] for each in ElementTree.fromstring(content["xl/workbook.xml"]).iter(f"{MAIN}sheet")]
    book = {}
    for number, name in enumerate(names, start=1):
        cells = ElementTree.fromstring(content[f"xl/worksheets/sheet{number}.xml"]).iter(f"{MAIN}c")
        book[name] = {cell.attrib["r"]: float(value.text or "nan") for cell in cells
                      if cell.get("t", "n") == "n" and (value := cell.find(f"{MAIN}v")) is not None}
    return book


def rows(file: bytes) -> dict[str, int]:
    """Return the number of each row of the cash plan by the words it begins with, or by its line's name."""
    cells = ElementTree.fromstring(parts(file)["xl/worksheets/sheet1.xml"]).iter(f"{MAIN}c")
    return {"".join(cell.itertext()): int(cell.attrib["r"][1:]) for cell in cells
            if cell.get("t") == "inlineStr" and cell.attrib["r"][0] in "AB"}


@pytest.fixture(scope="module")
def reckoned(database: Database, tmp_path_factory: pytest.TempPathFactory
             ) -> tuple[Ledger, float, bytes, dict[str, Numbers], dict[str, Numbers]]:
    """Return ledger and rate on screen, our file, and what LibreOffice makes of it as it is and with dearer staff."""
    choices = answers.start(TOWN, ON, "herten_new")
    ours = queries.workbook(TOWN, choices, FORM, None, ON)
    folder = tmp_path_factory.mktemp("office")
    (folder / "as_is.xlsx").write_bytes(bare(ours))
    (folder / "dearer.xlsx").write_bytes(bare(ours, (f"C{rows(ours)['Personal']}", DEARER)))
    out = folder / "out"
    done = subprocess.run(
        [str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(out), *(str(folder / f"{name}.xlsx") for name in ("as_is", "dearer"))],
        capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False)
    assert (out / "dearer.xlsx").exists(), done.stderr
    ledger = answers.outcomes(TOWN, choices, None, ON)[FORM].middle
    read = [numbers(Path(out / f"{name}.xlsx").read_bytes()) for name in ("as_is", "dearer")]
    return ledger, answers.setting(TOWN, choices, None, ON).rate, ours, read[0], read[1]


def test_every_number_is_what_our_file_says(reckoned: tuple[Ledger, float, bytes, dict[str, Numbers],
                                                           dict[str, Numbers]]) -> None:
    _, _, ours, office, _ = reckoned
    wanted = numbers(ours)
    assert sum(len(cells) for cells in wanted.values()) > 500
    for sheet, cells in wanted.items():
        assert {place: office[sheet].get(place) for place in cells} == pytest.approx(cells, abs=0.005), sheet


def test_town_and_gap_and_their_present_value_are_those_on_screen(
        reckoned: tuple[Ledger, float, bytes, dict[str, Numbers], dict[str, Numbers]]) -> None:
    ledger, rate, ours, office, _ = reckoned
    found, years = rows(ours), ledger.cost.shape[1]
    burden = [office["Finanzplan"][f"{sheets.column(3 + year)}{found['Gemeinde und Lücke zusammen']}"]
              for year in range(years)]
    assert burden == pytest.approx(ledger.exposure[0].tolist(), abs=0.005)
    worth = float(ledger.exposure[0] @ discount_factors(rate, np.arange(years)))
    assert office["Finanzplan"][f"D{found['Kapitalwert']}"] == pytest.approx(worth, abs=0.005)


def test_a_factor_that_is_moved_moves_the_gap_by_its_money(
        reckoned: tuple[Ledger, float, bytes, dict[str, Numbers], dict[str, Numbers]]) -> None:
    ledger, _, ours, _, dearer = reckoned
    place = f"{sheets.column(8)}{rows(ours)['Offene Lücke']}"
    wanted = max(0.0, float(ledger.gap[0, 5] + (DEARER - 1.0) * ledger.costs["staff"][0, 5]))
    assert dearer["Finanzplan"][place] == pytest.approx(wanted, abs=0.005)
