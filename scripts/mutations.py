"""Spoil an input file in one small way, as editors, spreadsheets, copies and disks do."""

import csv
import io
import random
import re
from collections.abc import Callable
from dataclasses import dataclass

ALPHABET = 'aZ0195.,;-"\'=[]#\t ä€\n'
NUMBERS = ("nan", "inf", "-inf", "1e308", "NaN", "Infinity")


@dataclass(frozen=True)
class Mutation:
    """Hold a spoilt file: what was done, its bytes, and whether a rule names it for certain."""

    name: str
    content: bytes
    named: bool


def _lines(raw: bytes) -> list[bytes]:
    return raw.splitlines(keepends=True)


def _cells(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8"), newline="")))


def _written(rows: list[list[str]], *, mark: str = ",", encoding: str = "utf-8", end: str = "\n",
             errors: str = "strict") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator=end).writerows(rows)
    return out.getvalue().encode(encoding, errors)


def flip(raw: bytes, rng: random.Random) -> Mutation:
    """Replace, drop or insert one character."""
    text = raw.decode("utf-8")
    at, new = rng.randrange(len(text)), rng.choice(ALPHABET)
    changed = rng.choice((text[:at] + new + text[at + 1:], text[:at] + text[at + 1:], text[:at] + new + text[at:]))
    return Mutation("Zeichen", changed.encode("utf-8"), named=False)


def nul(raw: bytes, rng: random.Random) -> Mutation:
    """Insert a NUL byte."""
    at = rng.randrange(len(raw.decode("utf-8")))
    text = raw.decode("utf-8")
    return Mutation("Nullzeichen", (text[:at] + "\0" + text[at:]).encode("utf-8"), named=True)


def cut(raw: bytes, rng: random.Random) -> Mutation:
    """Cut the file off somewhere; a cut at the end of a line leaves a whole, shorter file."""
    at = rng.randrange(len(raw))
    return Mutation("abgeschnitten", raw[:at], named=not raw[:at].endswith(b"\n"))


def lost_line(raw: bytes, rng: random.Random) -> Mutation:
    """Drop one line."""
    lines = _lines(raw)
    lines.pop(rng.randrange(len(lines)))
    return Mutation("Zeile fehlt", b"".join(lines), named=False)


def doubled_line(raw: bytes, rng: random.Random) -> Mutation:
    """Write one row twice."""
    lines = _lines(raw)
    at = rng.randrange(1, len(lines))
    return Mutation("Zeile doppelt", b"".join([*lines[:at], lines[at], *lines[at:]]), named=True)


def quotation(raw: bytes, rng: random.Random) -> Mutation:
    """Insert one stray quotation mark."""
    text = raw.decode("utf-8")
    at = rng.randrange(len(text))
    return Mutation("Anführungszeichen", (text[:at] + '"' + text[at:]).encode("utf-8"), named=True)


def fields(raw: bytes, rng: random.Random) -> Mutation:
    """Drop or add a field of one row."""
    rows = _cells(raw)
    row = rng.choice(rows[1:])
    at = rng.randrange(len(row))
    row[at:at + 1] = rng.choice(([], [row[at], row[at]]))
    return Mutation("Felder", _written(rows), named=True)


def swapped(raw: bytes, rng: random.Random) -> Mutation:
    """Swap two columns below a head that stays."""
    rows = _cells(raw)
    first, second = rng.sample(range(len(rows[0])), 2)
    for row in rows[1:]:
        row[first], row[second] = row[second], row[first]
    return Mutation("Spalten vertauscht", _written(rows), named=False)


def no_number(raw: bytes, rng: random.Random) -> Mutation:
    """Write nan, inf or 1e308 into a column of numbers."""
    rows = _cells(raw)
    columns = [at for at in range(len(rows[0])) if all(re.fullmatch(r"-?\d+(\.\d+)?", row[at]) for row in rows[1:])]
    if not columns:
        return flip(raw, rng)
    rng.choice(rows[1:])[rng.choice(columns)] = rng.choice(NUMBERS)
    return Mutation("keine Zahl", _written(rows), named=False)


def excel(raw: bytes, rng: random.Random) -> Mutation:
    """Save as a German Excel does, sometimes without leading zeros or in the old encoding."""
    rows = _cells(raw)
    for row in rows[1:]:
        for at, cell in enumerate(row):
            if re.fullmatch(r"-?\d+\.\d+", cell):
                row[at] = cell.replace(".", ",")
            elif day := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", cell):
                row[at] = f"{day[3]}.{day[2]}.{day[1]}"
            elif cell in ("true", "false"):
                row[at] = {"true": "WAHR", "false": "FALSCH"}[cell]
    loses = rng.random() < 0.3
    if loses:
        rows[1:] = [[str(int(cell)) if re.fullmatch(r"0\d+", cell) else cell for cell in row] for row in rows[1:]]
    rows = [[*row, ""] for row in rows]
    old = rng.random() < 0.2
    content = _written(rows, mark=";", encoding="cp1252" if old else "utf-8-sig", end="\r\n", errors="replace")
    name = "Excel, alte Kodierung" if old else "Excel ohne Nullen" if loses else "Excel"
    return Mutation(name, content, named=False)


def byte_flip(raw: bytes, rng: random.Random) -> Mutation:
    """Turn one bit, as a bad disk does."""
    spoilt = bytearray(raw)
    spoilt[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    return Mutation("Bit", bytes(spoilt), named=False)


def toml_value(raw: bytes, rng: random.Random) -> Mutation:
    """Replace one number of a TOML file by something that is none."""
    text = raw.decode("utf-8")
    hits = list(re.finditer(r"(?m)^(\w+) = (-?\d[\d.]*)$", text))
    if not hits:
        return flip(raw, rng)
    hit = rng.choice(hits)
    new = rng.choice(("nan", "inf", "-inf", "1e308", "true", "[1, 2]", '"12,5"', '"1200"', "{a = 1}"))
    return Mutation("TOML-Wert", (text[:hit.start(2)] + new + text[hit.end(2):]).encode("utf-8"), named=True)


Kind = Callable[[bytes, random.Random], Mutation]
KINDS: dict[str, tuple[Kind, ...]] = {
    ".csv": (flip, nul, cut, lost_line, doubled_line, quotation, fields, swapped, no_number, excel, byte_flip),
    ".toml": (flip, nul, cut, lost_line, toml_value, byte_flip),
}
