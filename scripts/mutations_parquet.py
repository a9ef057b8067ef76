"""Spoil a Parquet file in one small way, as a script that made it wrongly or a bad disk does."""

import io
import random
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from scripts.mutations import Kind, Mutation, byte_flip, cut

MOST_LOST = 3
ENDLESS = (float("nan"), float("inf"), float("-inf"), 1e308)
TEXTS = ("", " ", "5", "05", "00000000", "?", "official ", "Ä\ufffd", "a\nb")


def _read(raw: bytes) -> pa.Table:
    return pq.read_table(io.BytesIO(raw))


def _written(table: pa.Table) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def _with(table: pa.Table, name: str, values: dict[int, object]) -> pa.Table:
    """Return the table with some cells of a column written anew, the type of the column kept."""
    column, parts, done = table[name], [], 0
    for row in sorted(values):
        parts += [*column.slice(done, row - done).chunks, pa.array([values[row]], column.type)]
        done = row + 1
    whole = pa.chunked_array([*parts, *column.slice(done).chunks], column.type)
    return table.set_column(table.column_names.index(name), name, whole)


def _column(table: pa.Table, rng: random.Random, *kinds: str) -> str | None:
    """Return a column of one of some kinds: float, integer, text."""
    tests = {"float": pa.types.is_floating, "integer": pa.types.is_integer,
             "text": lambda kind: pa.types.is_string(kind) or pa.types.is_large_string(kind)}
    names = [each.name for each in table.schema if any(tests[kind](each.type) for kind in kinds)]
    return rng.choice(names) if names else None


def doubled_row(raw: bytes, rng: random.Random) -> Mutation:
    """Write one row twice."""
    table = _read(raw)
    at = rng.randrange(len(table))
    return Mutation("Zeile doppelt", _written(pa.concat_tables([table, table.slice(at, 1)])), named=True)


def lost_rows(raw: bytes, rng: random.Random) -> Mutation:
    """Drop up to three rows."""
    table = _read(raw)
    count = rng.randint(1, MOST_LOST)
    at = rng.randrange(len(table) - count)
    return Mutation("Zeilen fehlen", _written(pa.concat_tables([table.slice(0, at), table.slice(at + count)])),
                    named=False)


def emptied(raw: bytes, rng: random.Random) -> Mutation:
    """Leave one cell empty."""
    table = _read(raw)
    spoilt = _with(table, rng.choice(table.column_names), {rng.randrange(len(table)): None})
    return Mutation("Zelle leer", _written(spoilt), named=False)


def no_number(raw: bytes, rng: random.Random) -> Mutation:
    """Write nan, inf or 1e308 into a column of decimals; half a thing into one of whole numbers."""
    table = _read(raw)
    name, at = _column(table, rng, "float", "integer"), rng.randrange(len(table))
    if name is None:
        return byte_flip(raw, rng)
    if pa.types.is_floating(table.schema.field(name).type):
        return Mutation("keine Zahl", _written(_with(table, name, {at: rng.choice(ENDLESS)})), named=True)
    place = table.column_names.index(name)
    halved = table.set_column(place, name, pc.cast(table[name], pa.float64()))
    return Mutation("halb", _written(_with(halved, name, {at: (table[name][at].as_py() or 0) + 0.5})), named=True)


def other_number(raw: bytes, rng: random.Random) -> Mutation:
    """Write another number into up to three cells: the sign turned, times a thousand, one more, another row's."""
    table = _read(raw)
    name = _column(table, rng, "float", "integer")
    if name is None:
        return byte_flip(raw, rng)
    values: dict[int, object] = {}
    for _ in range(rng.randint(1, MOST_LOST)):
        at, other = rng.randrange(len(table)), rng.randrange(len(table))
        was = table[name][at].as_py() or 0
        values[at] = rng.choice((-was - 1, min(was * 1000, 2_000_000_000), was + 1, table[name][other].as_py()))
    return Mutation("andere Zahl", _written(_with(table, name, values)), named=False)


def nul(raw: bytes, rng: random.Random) -> Mutation:
    """Write a NUL byte into a text."""
    return _text(raw, rng, ("a\0b",), "Nullzeichen", named=True)


def other_text(raw: bytes, rng: random.Random) -> Mutation:
    """Write another text into a cell: none that it may be, or the one of another row."""
    return _text(raw, rng, TEXTS, "anderer Text", named=False)


def _text(raw: bytes, rng: random.Random, texts: Sequence[str], name: str, *, named: bool) -> Mutation:
    table = _read(raw)
    column, at = _column(table, rng, "text"), rng.randrange(len(table))
    if column is None:
        return byte_flip(raw, rng)
    other = table[column][rng.randrange(len(table))].as_py()
    new = rng.choice(texts) if named else rng.choice((*texts, other))
    return Mutation(name, _written(_with(table, column, {at: new})), named=named)


def swapped(raw: bytes, rng: random.Random) -> Mutation:
    """Swap the names of two columns."""
    table = _read(raw)
    names = list(table.column_names)
    first, second = rng.sample(range(len(names)), 2)
    names[first], names[second] = names[second], names[first]
    return Mutation("Spalten vertauscht", _written(table.rename_columns(names)), named=False)


def as_text(raw: bytes, rng: random.Random) -> Mutation:
    """Write a whole column of numbers as text."""
    table = _read(raw)
    name = _column(table, rng, "float", "integer")
    if name is None:
        return byte_flip(raw, rng)
    place = table.column_names.index(name)
    return Mutation("Zahlen als Text", _written(table.set_column(place, name, pc.cast(table[name], pa.string()))),
                    named=False)


def columns(raw: bytes, rng: random.Random) -> Mutation:
    """Leave a column out, add one, or leave out every row."""
    table = _read(raw)
    name = rng.choice(table.column_names)
    spoilt = rng.choice((table.drop_columns([name]), table.append_column(f"{name} ", table[name]), table.slice(0, 0)))
    return Mutation("Spalten", _written(spoilt), named=False)


KINDS: tuple[Kind, ...] = (byte_flip, cut, doubled_row, lost_rows, emptied, no_number, other_number, nul, other_text,
                           swapped, as_text, columns)
