"""State what every value must be, by the name and type of its column: the one list of such rules.

Ranges of a single column stand in schema.sql. Here stand the rules that hold for every table alike, old or new:
numbers are finite, people are whole, the year is that of the date, shares lie between 0 and 1, keys are digits.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# No figure of a municipality, its Land or a programme comes near; 1e308 or a slipped decimal point does.
LARGEST = 1e12
PEOPLE_UNITS = ("Personen", "Einwohner", "Kinder")
MEANS = {"indicators"}  # persons per household is a mean, not a count
# West, south, east and north of the map in degrees: the box that schema.sql gives lon and lat.
MAP = (5.0, 47.0, 16.0, 56.0)
TYPE_WORDS = {"BIGINT": "eine ganze Zahl", "INTEGER": "eine ganze Zahl", "DOUBLE": "eine Zahl (Punkt als Komma)",
              "DATE": "ein Datum (JJJJ-MM-TT)", "BOOLEAN": "true oder false"}
# How a value of a type is written in a text file; the engine itself would also read 1_000, yes or 2023/1/5.
WRITTEN = {"BIGINT": r"-?\d{1,18}", "INTEGER": r"-?\d{1,9}", "DOUBLE": r"-?\d+(\.\d+)?([eE][-+]?\d+)?",
           "DATE": r"\d{4}-\d{2}-\d{2}", "BOOLEAN": "true|false"}
# Which types of a Parquet column may fill a column of the store.
FITTING = {"BIGINT": {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
                      "FLOAT", "DOUBLE"},
           "DATE": {"DATE"}, "BOOLEAN": {"BOOLEAN"}, "VARCHAR": {"VARCHAR"}}
FITTING |= {"INTEGER": FITTING["BIGINT"], "DOUBLE": FITTING["BIGINT"]}


@dataclass(frozen=True)
class Rule:
    """Hold a rule of one table: SQL of the rows that break it, SQL of what to show, the German sentence.

    `words` names the column of texts that alone decides: its few different values are looked at, not every row.
    """

    broken: str
    shown: str
    text: str
    words: str = ""


def _numbers(column: str) -> Rule:
    return Rule(f'NOT isfinite("{column}") OR abs("{column}") >= {LARGEST:.0f}', f'"{column}"',
                f"{column} = {{value}} ist keine Zahl, mit der sich rechnen lässt (nan, unendlich oder eine Billion "
                "und mehr). Abhilfe: Wert an der Quelle prüfen oder Feld leer lassen, wenn er nicht bekannt ist.")


def _texts(column: str) -> Rule:
    return Rule(rf"""regexp_matches("{column}", '[[:cntrl:]\x{{FFFD}}\x{{FEFF}}]')""", "''",
                f"Spalte {column} enthält ein Steuerzeichen, einen Zeilenumbruch oder ein zerstörtes Zeichen. "
                "Abhilfe: den Text neu eintippen und die Datei in UTF-8 speichern.", column)


def _shares(column: str) -> Rule:
    return Rule(f'NOT "{column}" BETWEEN 0 AND 1', f'"{column}"',
                f"{column} = {{value}} ist kein Anteil von 0 bis 1. Abhilfe: Prozente durch 100 teilen.")


def _keys(column: str) -> Rule:
    return Rule(f"""NOT regexp_full_match("{column}", '[0-9]{{2}}|[0-9]{{5}}|[0-9]{{8}}')""", f'"{column}"',
                f"„{{value}}“ in Spalte {column} ist kein Schlüssel mit 2, 5 oder 8 Ziffern. Abhilfe: die führende "
                "Null ergänzen; Excel streicht sie, wenn die Spalte nicht als Text geöffnet wird.", column)


def _postcodes(column: str) -> Rule:
    return Rule(f"""NOT regexp_full_match("{column}", '[0-9]{{5}}')""", f'"{column}"',
                f"„{{value}}“ in Spalte {column} ist keine Postleitzahl mit 5 Ziffern. Abhilfe: die führende Null "
                "ergänzen.", column)


def value_rules(table: str, columns: Mapping[str, str]) -> Iterator[Rule]:
    """Yield the rules that columns (name to type) bring to a table."""
    for column, kind in columns.items():
        if kind == "DOUBLE":
            yield _numbers(column)
        if kind == "VARCHAR":
            yield _texts(column)
        if column.startswith("share_"):
            yield _shares(column)
        if column in ("ags", "parent_ags"):
            yield _keys(column)
        if column == "postcode":
            yield _postcodes(column)
    if columns.get("year") == "INTEGER" and columns.get("date") == "DATE":
        yield Rule('year("date") <> "year"', "\"year\" || ' / ' || \"date\"",
                   "Jahr und Datum passen nicht zusammen: {value}. Abhilfe: eines von beiden berichtigen.")
    if columns.get("value") == "DOUBLE" and "unit" in columns and table not in MEANS:
        units = ", ".join(f"'{unit}'" for unit in PEOPLE_UNITS)
        yield Rule(f'"unit" IN ({units}) AND "value" <> round("value")', '"value"',
                   "{value} sind keine ganzen Personen. Abhilfe: ohne Tausenderpunkt schreiben, 11526 statt 11.526.")
