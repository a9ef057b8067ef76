"""Read a topic's settings as a door is given them: by their names in the address."""

from collections.abc import Mapping, Sequence

from dewak_dash.errors import InputError
from dewak_dash.formats import listing, number, readings
from dewak_dash.model import Setting
from dewak_dash.text import t

Values = Mapping[str, float | str]


def read_settings(known: Sequence[Setting], given: Mapping[str, str]) -> dict[str, float | str]:
    """Return the values of settings; raise InputError (German, one sentence) for an unknown name or value."""
    by_name = {setting.name: setting for setting in known}
    unknown = [name for name in given if name not in by_name]
    if unknown:
        names = listing(sorted(by_name)) if by_name else t("common.answer.none")
        raise InputError(t("common.answer.no_setting", name=unknown[0], names=names))
    return {name: _value(by_name[name], raw) for name, raw in given.items()}


def _value(setting: Setting, raw: str) -> float | str:
    if setting.codes:
        if raw not in setting.codes:
            raise InputError(t("common.answer.no_code", name=setting.name, value=raw, codes=listing(setting.codes)))
        return raw
    if setting.longest:
        return raw[:setting.longest]
    value = next((each for each in readings(raw) if setting.low <= each <= setting.high), None)
    if value is None:
        raise InputError(t("common.answer.no_number", name=setting.name, value=raw, low=_plain(setting.low),
                           high=_plain(setting.high)))
    return value


def _plain(value: float) -> str:
    return number(value, 0 if float(value).is_integer() else 2)


def as_number(values: Values, name: str, default: float) -> float:
    """Return a number that was set, else its default."""
    return float(values.get(name, default))


def as_code(values: Values, name: str, default: str) -> str:
    """Return a code that was set, else its default."""
    return str(values.get(name, default))
