"""Write each kind of choice three ways: as it stands in the address, as it was typed there, as a value of a file."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dewak_dash.errors import InputError
from dewak_dash.formats import listing, number, readings, typed_number
from dewak_dash.model import Setting
from dewak_dash.text import t
from dewak_dash.topics.common.settings_houses import DEGREES, OwnHouse, read_house, write_house
from dewak_dash.topics.finanzierung.levers import HOUSE_LEVERS

WORD = re.compile(r"[A-Za-z0-9_.-]+")
HOUSE = {"kind": str, "name": str, "lon": float, "lat": float}
SIZES = "sizes"


@dataclass(frozen=True)
class Form:
    """Hold how a kind is written: `typed` makes the code of what an address holds (None: unreadable or as at the
    start), `value` makes of a code what a file holds, `code` makes the code of that or raises InputError.
    """

    typed: Callable[[Setting, str], str | None]
    value: Callable[[str], Any]
    code: Callable[[Setting, Any], str | None]


def _number(setting: Setting, raw: str) -> str | None:
    """Return the number that is meant, taken to its bounds and to a step."""
    found = readings(raw)
    if not found:
        return None
    value = next((each for each in found if setting.low <= each <= setting.high), found[0])
    value = min(max(value, setting.low), setting.high)
    on_step = setting.low + round((value - setting.low) / setting.step) * setting.step
    return typed_number(min(max(on_step, setting.low), setting.high))


def _number_value(code: str) -> float | int:
    value = float(code.replace(",", "."))
    return int(value) if value.is_integer() else value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _number_code(setting: Setting, value: Any) -> str | None:
    if not _is_number(value) or not setting.low <= value <= setting.high:
        raise InputError(t("stand.no_number", value=_quoted(value), low=_plain(setting.low), high=_plain(setting.high)))
    return _number(setting, typed_number(float(value)))


def _degrees(setting: Setting, raw: str) -> str | None:
    try:
        value = float(raw.replace(",", "."))
    except ValueError:
        return None
    return f"{value:.{DEGREES}f}" if setting.low <= value <= setting.high else None


def _degrees_code(setting: Setting, value: Any) -> str | None:
    code = _degrees(setting, str(value)) if _is_number(value) else None
    if code is None:
        raise InputError(t("stand.no_number", value=_quoted(value), low=_plain(setting.low), high=_plain(setting.high)))
    return code


def _switch_code(setting: Setting, value: Any) -> str | None:
    if not isinstance(value, bool):
        raise InputError(t("stand.no_switch", value=_quoted(value)))
    return "1" if value else None


def _code_code(setting: Setting, value: Any) -> str | None:
    if value not in setting.codes:
        raise InputError(t("stand.no_code", value=_quoted(value), codes=listing(setting.codes)))
    return str(value)


def _word(setting: Setting, raw: str) -> str | None:
    return raw if len(raw) <= setting.longest and WORD.fullmatch(raw) else None


def _word_code(setting: Setting, value: Any) -> str | None:
    code = _word(setting, value) if isinstance(value, str) else None
    if code is None:
        raise InputError(t("stand.no_word", value=_quoted(value)))
    return code


def _text(setting: Setting, raw: str) -> str | None:
    """Return a text on one line without signs that no file can hold."""
    plain = " ".join(raw.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ").split())
    return plain[:setting.longest].strip() or None


def _text_code(setting: Setting, value: Any) -> str | None:
    if not isinstance(value, str) or len(value) > setting.longest:
        raise InputError(t("stand.no_text", value=_quoted(value), longest=str(setting.longest)))
    return _text(setting, value)


def _house(setting: Setting, raw: str) -> str | None:
    try:
        return write_house(read_house(_text(setting, raw) or "", None, HOUSE_LEVERS))
    except InputError:
        return None


def _house_value(code: str) -> dict[str, Any]:
    house = read_house(code, None, HOUSE_LEVERS)
    return {"kind": house.kind, "name": house.name, "lon": house.lon, "lat": house.lat, SIZES: dict(house.sizes)}


def _house_code(setting: Setting, value: Any) -> str | None:
    sizes = value.get(SIZES, {}) if isinstance(value, dict) else None
    if (not isinstance(sizes, dict) or not all(map(_is_number, sizes.values())) or set(value) - {SIZES} != set(HOUSE)
            or not all(isinstance(value[name], kind) or (kind is float and _is_number(value[name]))
                       for name, kind in HOUSE.items())):
        raise InputError(t("stand.no_house", value=_quoted(value)))
    text = write_house(OwnHouse(**{name: value[name] for name in HOUSE}, sizes=tuple(sizes.items())))
    if _house(setting, text) != text:
        raise InputError(t("stand.no_house", value=_quoted(value)))
    return text


def _plain(value: float) -> str:
    return number(value, 0 if float(value).is_integer() else 2)


def _quoted(value: Any) -> str:
    """Return the beginning of a value as it is quoted in a sentence."""
    return str(value)[:LONGEST_QUOTE]


LONGEST_QUOTE = 40
FORMS = {
    "number": Form(_number, _number_value, _number_code),
    "degrees": Form(_degrees, float, _degrees_code),
    "switch": Form(lambda setting, raw: "1" if raw == "1" else None, lambda code: code == "1", _switch_code),
    "code": Form(lambda setting, raw: raw if raw in setting.codes else None, str, _code_code),
    "word": Form(_word, str, _word_code),
    "text": Form(_text, str, _text_code),
    "house": Form(_house, _house_value, _house_code),
}
