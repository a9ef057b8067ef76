"""Check what a council writes about its facilities as a set: every fault is told, nothing half is taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

UNKNOWN, YES, NO = "unknown", "ja", "nein"
# Rows that only name town and service are those of the empty template.
SAID = ("name", "capacity", "positions", "operator")
YEARS = ("opened_year", "closes_year", "as_of_year")
FIRST_YEAR, LAST_YEAR = 1800, 2200
# Degrees in Germany: east, north.
EAST, NORTH = (5.0, 16.0), (47.0, 56.0)
Row = Mapping[str, str]
Found = dict[str, str | float | int | bool | None]


@dataclass(frozen=True, kw_only=True)
class Words:
    """Hold how people write codes: words as on screen, or the codes: services, kinds of operators, how sure."""

    services: Mapping[str, str]
    kinds: Mapping[str, str]
    certainties: Mapping[str, str]


def filled(rows: Sequence[Row]) -> list[tuple[int, Row]]:
    """Return the rows that say something with their number in the file, the head being row 1."""
    return [(number, row) for number, row in enumerate(rows, start=2) if any(row[name].strip() for name in SAID)]


def read(row: Row, words: Words) -> tuple[Found, list[str]]:
    """Return a row as the store holds it and what is wrong with it, each with its remedy."""
    wrong: list[str] = []
    found: Found = {"ags": row["ags"].strip().zfill(8), "name": row["name"].strip(),
                    "operator": row["operator"].strip(), "opening_de": row["opening_de"].strip(),
                    "who_de": row["who_de"].strip(), "note": row["note"].strip()}
    for name, what, known in (("service_id", "Angebot", words.services), ("operator_kind", "Art des Trägers",
                              words.kinds), ("certainty", "wie sicher", words.certainties)):
        found[name], problem = _code(row[name], what, known, needed=name == "service_id")
        wrong += problem
    for name, what in (("capacity", "Größe"), ("positions", "Stellen")):
        found[name], problem = _number(row[name], what)
        wrong += problem
    for name in YEARS:
        found[name], problem = _year(row[name])
        wrong += problem
    found["lon"], found["lat"], problem = _place(row.get("lon", ""), row.get("lat", ""))
    wrong += problem
    found["whole_town"], problem = _yes(row["whole_town"])
    wrong += problem
    if not found["name"]:
        wrong.append("Die Einrichtung hat keinen Namen. Abhilfe: Namen eintragen oder die Zeile leeren.")
    if found["certainty"] is None:
        found["certainty"] = UNKNOWN
        if found["capacity"] is not None:
            wrong.append("Wie sicher die Größe ist, fehlt. Abhilfe: gezählt, gemeldet oder geschätzt eintragen.")
    elif found["certainty"] != UNKNOWN and found["capacity"] is None and not wrong:
        wrong.append("Die Größe fehlt. Abhilfe: Größe eintragen oder bei „wie sicher“ nicht bekannt.")
    opened, closes = found["opened_year"], found["closes_year"]
    if isinstance(opened, int) and isinstance(closes, int) and closes < opened:
        wrong.append(f"Das letzte Jahr {closes} liegt vor der Öffnung {opened}. Abhilfe: eines berichtigen.")
    return found, wrong


def set_faults(found: Sequence[tuple[int, Found]]) -> Iterator[tuple[int, str]]:
    """Yield what only all rows together tell: one town, no facility twice, one whole town, no part above it."""
    seen: dict[tuple[object, object], int] = {}
    whole: dict[object, tuple[int, Found]] = {}
    for number, row in found:
        if row["ags"] != found[0][1]["ags"]:
            yield number, (f"Die Zeile gehört zu {row['ags']}, die erste zu {found[0][1]['ags']}. Abhilfe: je Gemeinde "
                           "eine Datei.")
        key = (row["service_id"], str(row["name"]).casefold())
        if key in seen:
            yield number, f"Dieselbe Einrichtung steht in Zeile {seen[key]} schon da. Abhilfe: eine Zeile entfernen."
        seen.setdefault(key, number)
        if row["whole_town"] and row["service_id"] in whole:
            yield number, (f"Die ganze Stadt steht in Zeile {whole[row['service_id']][0]} schon da. Abhilfe: eine "
                           "Zeile entfernen.")
        elif row["whole_town"]:
            whole[row["service_id"]] = (number, row)
    for service, (number, row) in whole.items():
        parts = sum(float(each["capacity"] or 0) for _, each in found
                    if each["service_id"] == service and not each["whole_town"])
        if row["capacity"] is not None and parts > float(row["capacity"]):
            yield number, (f"Die Einrichtungen ergeben {parts:g}, die ganze Stadt {row['capacity']:g}. Abhilfe: eine "
                           "der Zahlen berichtigen.")


def _code(text: str, what: str, known: Mapping[str, str], *, needed: bool) -> tuple[str | None, list[str]]:
    plain, codes = text.strip().casefold(), {word.casefold(): code for word, code in known.items()}
    if not plain:
        return None, [f"{what} fehlt. Abhilfe: eines von {_list(known)} eintragen."] if needed else []
    if plain in codes:
        return codes[plain], []
    return None, [f"„{text.strip()}“ ist bei {what} nicht bekannt. Abhilfe: eines von {_list(known)} eintragen."]


def _list(known: Mapping[str, str]) -> str:
    """Return the words people may choose from, without the codes."""
    return ", ".join(f"„{word}“" for word, code in known.items() if word != code)


def _number(text: str, what: str) -> tuple[float | None, list[str]]:
    if not text.strip():
        return None, []
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if 0 <= value < float("inf"):
        return value, []
    return None, [f"{what} „{text}“ ist keine Zahl ab 0. Abhilfe: Zahl ohne Tausenderpunkt und ohne Wörter eintragen."]


def _year(text: str) -> tuple[int | None, list[str]]:
    value, wrong = _number(text, "Jahr")
    if value is None or (value.is_integer() and FIRST_YEAR <= value <= LAST_YEAR):
        return None if value is None else int(value), wrong
    return None, [f"„{text}“ ist kein Jahr. Abhilfe: vier Ziffern eintragen."]


def _place(lon: str, lat: str) -> tuple[float | None, float | None, list[str]]:
    """Return degrees east and north, both or none."""
    if not lon.strip() and not lat.strip():
        return None, None, []
    try:
        east, north = float(lon), float(lat)
    except ValueError:
        east = north = float("nan")
    if EAST[0] <= east <= EAST[1] and NORTH[0] <= north <= NORTH[1]:
        return east, north, []
    return None, None, [f"„{lon}“ Grad Ost und „{lat}“ Grad Nord sind keine Stelle in Deutschland. Abhilfe: Grad mit "
                        "Komma eintragen, etwa 7,1372 und 51,5939, oder beide leeren."]


def _yes(text: str) -> tuple[bool, list[str]]:
    plain = text.strip().casefold()
    if plain in ("", NO, YES):
        return plain == YES, []
    return False, [f"„{text}“ ist weder ja noch nein. Abhilfe: bei ganze Stadt ja oder nein eintragen."]
