"""Keep what a viewer chose in the address, so that reload, back button and shared links give the same picture.

Each choice has a name in the address. A value that stands there and is valid wins; what is invalid falls back
to the first option (codes) or the nearest bound (numbers). Defaults are left out of the address.
A choice may belong to something, a town or a page, its `scope`: what was chosen for one is not taken for another.
"""

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, Literal

import streamlit as st

from dewak_dash.formats import as_typed, readings, typed_number
from dewak_dash.formats import number as number_de
from dewak_dash.text import t
from dewak_dash.ui import terms

HELD = "held"


@dataclass(kw_only=True)
class Held:
    """Hold what a session chose: kept by owner and name, seen in the address, asked for anew in this run."""

    kept: dict[str, str] = field(default_factory=dict)
    seen: dict[str, str | None] = field(default_factory=dict)
    fresh: dict[str, str] = field(default_factory=dict)
    page: str = ""
    page_changed: bool = False


class _Run(threading.local):
    """Hold session and address of the script this thread runs: a look at either costs more than a dozen here."""

    held: Held | None = None
    address: dict[str, str] | None = None


_run = _Run()


def held() -> Held:
    """Return what this session chose: one entry for all."""
    found: Held | None = _run.held or st.session_state.get(HELD)
    if found is None:
        found = st.session_state[HELD] = Held()
    return found


def in_address(name: str) -> str | None:
    """Return what the address holds under a name; within a run only `write` changes it."""
    there: str | None = st.query_params.get(name) if _run.address is None else _run.address.get(name)
    return there


def begin_page(page: str) -> None:
    """Note which page runs: after a change of page the address is empty and kept choices come back."""
    mine = _run.held = held()
    _run.address = st.query_params.to_dict()
    mine.page_changed, mine.page, mine.fresh = mine.page != page, page, {}
    st.session_state["page"] = page
    st.session_state["level"] = 2
    terms.begin()


def end_page() -> None:
    """Let go of what holds for one run alone: what is clicked next comes with an address of its own."""
    _run.held = _run.address = None
    terms.end()


def read(name: str, parse: Callable[[str], Any], default: Any, *, scope: str = "") -> Any:
    """Return a choice from the address, else as kept from before, else its default."""
    mine, raw = held(), in_address(name)
    if name in mine.fresh:
        raw = mine.fresh[name]
    elif raw == mine.seen.get(name) or (raw is None and mine.page_changed):
        raw = mine.kept.get(scope + name)
    return default if raw is None else parse(raw)


def asked_anew(name: str) -> str | None:
    """Return what a new address holds for a choice, None where the address is the one this session wrote."""
    mine = held()
    raw: str | None = mine.fresh[name] if name in mine.fresh else in_address(name)
    return None if raw == mine.seen.get(name) else raw


def write(name: str, code: str | None, *, scope: str = "") -> None:
    """Keep a choice by its code and put it into the address; None takes it out, so that another default holds."""
    mine, there = held(), in_address(name)
    mine.seen[name] = code
    mine.fresh.pop(name, None)
    if code is None:
        mine.kept.pop(scope + name, None)
        if there is not None:
            del st.query_params[name]
            if _run.address is not None:
                del _run.address[name]
    else:
        mine.kept[scope + name] = code
        if there != code:
            st.query_params[name] = code
            if _run.address is not None:
                _run.address[name] = code


def choice(name: str, options: Mapping[str, str], default: str, label: str, *,
           kind: Literal["segmented", "select", "pills"] = "segmented", help: str | None = None,
           scope: str = "", hidden: bool = False, start: str = "", former: Mapping[str, str] | None = None,
           where: str = "") -> str:
    """Let the viewer choose one code; the screen shows labels, the address the code.

    `where` tells a second widget of the same choice from the first, here and below.
    `start` is shown where the address names no code though the rest of it asks for more than the default; every code
    is then written out. `former` holds codes of earlier releases with those of today.
    """
    asked = asked_anew(name)
    start = start if start in options else default
    left_out = default if start == default else ""
    known = {**(former or {}), **{code: code for code in options}}
    value = read(name, lambda raw: known.get(raw, start), start, scope=scope)
    key = f"w.{where}{name}"
    st.session_state[key] = value if value in options else start
    terms.note(label, help or "", *options.values())
    shown = options if kind == "select" else {code: as_typed(words) for code, words in options.items()}
    arguments: dict[str, Any] = {"key": key, "format_func": lambda code: shown[code], "help": help,
                                 "on_change": _take, "args": (name, left_out, scope, key),
                                 "label_visibility": "collapsed" if hidden else "visible"}
    if kind == "select":
        chosen = st.selectbox(label, list(options), **arguments)
    elif kind == "pills":
        chosen = st.pills(label, list(options), required=True, wrap=True, **arguments)
    else:
        chosen = st.segmented_control(label, list(options), required=True, wrap=True, **arguments)
    chosen = start if chosen is None else chosen
    if asked is not None and asked not in options:
        words = t("common.former", name=label, value=str(asked)[:20], used=options[chosen])
        st.html(f'<p class="dw-figure-sub">{escape(words)}</p>')
    write(name, None if chosen == left_out else str(chosen), scope=scope)
    return str(chosen)


def _take(name: str, default: Any, scope: str = "", key: str = "") -> None:
    """Take a widget's new value over before the script runs, so that the old address does not win."""
    value = st.session_state.get(key or f"w.{name}")
    value = default if value is None else value
    write(name, None if value == default else _code(value), scope=scope)


def _code(value: Any) -> str:
    return typed_number(value) if isinstance(value, float) else str(value)


def _meant(raw: str, low: float, high: float) -> float | None:
    """Return the number an address names; of two readings the one that is possible here."""
    found = readings(raw)
    return next((value for value in found if low <= value <= high), found[0] if found else None)


def _number(raw: str, low: float, high: float, default: float, step: float) -> float:
    value = _meant(raw, low, high)
    if value is None:
        return default
    return min(max(low + round((min(max(value, low), high) - low) / step) * step, low), high)


def asked_number(name: str, *, low: float, high: float, default: float, step: float, scope: str = "") -> float:
    """Return the number that stands in the address or was kept, within its bounds, before a widget shows it."""
    value = read(name, lambda raw: _number(raw, low, high, default, step), default, scope=scope)
    return float(min(max(value, low), high))


def asked_code(name: str, options: Collection[str], default: str) -> str:
    """Return the code that stands in the address or was kept, else the default, where its widget is not drawn."""
    value = str(read(name, str, default))
    return value if value in options else default


def number(name: str, label: str, *, low: float, high: float, default: float, step: float,
           format: str | None = "localized", help: str | None = None, scope: str = "",
           shown: str | None = None, where: str = "") -> float:
    """Let the viewer set a number with a slider; whole numbers when the step is whole; years with the format %d.

    `shown` is the label as it is drawn where that says more than the name alone.
    """
    asked = asked_anew(name)
    whole = float(step).is_integer() and float(low).is_integer()
    kind: Callable[[float], float] = int if whole else float
    key = f"w.{where}{name}"
    st.session_state[key] = kind(asked_number(name, low=low, high=high, default=default, step=step, scope=scope))
    terms.note(label, help or "")
    chosen = st.slider(shown or label, kind(low), kind(high), step=kind(step), key=key, format=format, help=help,
                       on_change=_take, args=(name, kind(default), scope, key))
    if asked is not None and _meant(asked, low, high) != chosen:
        written = typed_number if format == "%d" else lambda v: number_de(v, 0 if whole else 1)
        words = t("common.bounds", name=label, value=asked[:20], low=written(low), high=written(high),
                  used=written(chosen))
        st.html(f'<p class="dw-figure-sub">{escape(words)}</p>')
    write(name, None if chosen == kind(default) else _code(chosen), scope=scope)
    return float(chosen)


def toggle(name: str, label: str, *, help: str | None = None, scope: str = "", code: str = "1") -> bool:
    """Let the viewer switch something on that starts off; the address then names its code."""
    st.session_state[f"w.{name}"] = bool(read(name, lambda raw: raw == code, default=False, scope=scope))
    terms.note(label, help or "")
    chosen = st.toggle(label, key=f"w.{name}", help=help, on_change=_take_switch, args=(name, scope, code))
    write(name, code if chosen else None, scope=scope)
    return bool(chosen)


def _take_switch(name: str, scope: str, code: str) -> None:
    value = bool(st.session_state.get(f"w.{name}"))
    write(name, code if value else None, scope=scope)


def text(name: str, label: str, *, longest: int = 60) -> str:
    """Let the viewer type a search text; it stands in the address too."""
    st.session_state[f"w.{name}"] = str(read(name, str, ""))[:longest]
    terms.note(label)
    chosen = st.text_input(label, key=f"w.{name}", max_chars=longest, on_change=_take, args=(name, "")).strip()
    write(name, chosen or None)
    return chosen


def switched(name: str) -> bool:
    """Tell whether something is switched on, where its switch is not drawn."""
    value = bool(read(name, lambda raw: raw == "1", default=False))
    write(name, "1" if value else None)
    return value


def typed(name: str, *, longest: int = 200) -> str:
    """Return what was typed, where its field is not drawn."""
    value = str(read(name, str, ""))[:longest].strip()
    write(name, value or None)
    return value


def go(name: str, code: str, default: str) -> None:
    """Choose a code as a click on it would."""
    write(name, None if code == default else code)
