"""Word what is wrong with an input: German, with file, row and remedy, ten at most of a kind."""

import re
from collections.abc import Sequence

SHOWN = 10
ROW_WORDS = {"toml": "Eintrag", "csv": "Zeile"}
# SQL of a rule in schema.sql and how a person would say it; the first that fits is taken.
PHRASES = (
    (r"length\(trim\(\w+\)\) > 0", "ein Text, der nicht leer ist"),
    (r"length\(\w+\) IN \(([\d, ]+)\)", r"eine Länge aus {\1} Zeichen"),
    (r"length\(\w+\) = (\d+)", r"eine Länge von \1 Zeichen"),
    (r"\w+ BETWEEN (\S+) AND (\S+)", r"ein Wert von \1 bis \2"),
    (r"\w+ IN \((.+)\)", r"einer der Werte {\1}"),
    (r"\w+ >= (-?[\d.]+)", r"mindestens \1"),
    (r"\w+ > (-?[\d.]+)", r"mehr als \1"),
    (r"\w+ >= ([a-z]\w*)", r"nicht weniger als in Spalte \1"),
    (r"\w+ <= ([a-z]\w*)", r"nicht mehr als in Spalte \1"),
)


def row_word(file: str) -> str:
    """Return what a row of this file is called in a message."""
    return ROW_WORDS.get(file.rsplit(".", 1)[-1], "Datensatz")


def found(file: str, row: int, text: str) -> str:
    """Return a message about one row of one file."""
    return f"{file}, {row_word(file)} {row}: {text}"


def cap(problems: Sequence[str], where: str, total: int | None = None) -> list[str]:
    """Return the first ten messages of a kind and, where there are more, how many."""
    count = len(problems) if total is None else total
    shown = list(problems[:SHOWN])
    return shown if count <= SHOWN else [*shown, f"{where}: und {count - SHOWN} weitere dieser Art."]


def in_words(expression: str) -> str:
    """Return the condition of a CHECK in schema.sql as German words; empty where it has no phrase."""
    plain = expression.replace('"', "").strip()
    if plain.startswith("(") and plain.endswith(")"):
        plain = plain[1:-1]
    for pattern, phrase in PHRASES:
        if match := re.fullmatch(pattern, plain):
            return match.expand(phrase.replace("{", "").replace("}", "")).replace("'", "")
    return ""
