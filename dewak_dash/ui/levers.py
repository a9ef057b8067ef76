"""Draw the levers of a page: each with its start value, marked once moved, and one way back for all.

What was set belongs to a town (or facility): a switch of town neither takes it along nor forgets it. A lever that
asks every town the same question may belong to the page instead (docs/decisions/0021).
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from typing import Any

import streamlit as st

from dewak_dash.formats import cell
from dewak_dash.text import t
from dewak_dash.ui import state
from dewak_dash.ui.markup import markup
from dewak_dash.ui.screen import size


class Levers:
    """Draw levers that belong together and remember which were moved."""

    def __init__(self, scope: str, where: str = "") -> None:
        self.scope = scope
        self.where = where
        self.names: list[tuple[str, str]] = []
        self.set: list[str] = []
        self.moved = 0

    def number(self, name: str, label: str, *, low: float, high: float, default: float, step: float,
               format: str | None = "localized", help: str | None = None, scope: str = "") -> float:
        """Let the viewer set a number; the label says where it started."""
        scope = scope or self.scope
        bounds: dict[str, Any] = {"low": low, "high": high, "default": default, "step": step}
        moved = state.asked_number(name, **bounds, scope=scope) != default
        start = str(default) if format == "%d" else cell(default)
        words = (t("common.lever.moved", name=label, start=start) if moved
                 else t("common.lever.start", name=label, start=start))
        value = state.number(name, label, **bounds, format=format, help=help, scope=scope, shown=words,
                             where=self.where)
        self._note(name, scope, f"{label} {cell(value) if format != '%d' else int(value)}", moved=value != default)
        return value

    def toggle(self, name: str, label: str, *, help: str | None = None) -> bool:
        """Let the viewer switch something on that starts off."""
        value = state.toggle(name, label, help=help, scope=self.scope)
        words = t("common.lever.on") if value else t("common.lever.off")
        self._note(name, self.scope, f"{label}: {words}", moved=value)
        return value

    def choice(self, name: str, options: Mapping[str, str], default: str, label: str, *,
               former: Mapping[str, str] | None = None, long: bool = False) -> str:
        """Let the viewer choose one of several, `long` ones from a list that unfolds.

        `former` holds codes of earlier releases with those of today.
        """
        value = state.choice(name, options, default, label, kind="select" if self.where or long else "pills",
                             former=former, scope=self.scope, where=self.where)
        self._note(name, self.scope, f"{label}: {options[value]}", moved=value != default)
        return value

    def _note(self, name: str, scope: str, words: str, *, moved: bool) -> None:
        self.names.append((name, scope))
        self.set.append(words)
        self.moved += moved

    def back(self) -> None:
        """Offer the way back to all start values."""
        st.button(t("common.levers_back"), disabled=not self.moved, on_click=self._reset, icon=":material/undo:",
                  key="levers.back")

    def _reset(self) -> None:
        for name, scope in self.names:
            state.write(name, None, scope=scope)


@contextmanager
def panel(scope: str, *, beside: bool = True) -> Iterator[Levers]:
    """Frame the levers of a page; folded where they stand above the picture, as on a phone. On paper they are a
    sentence.
    """
    levers = Levers(scope)
    with st.container(key="levers"), st.expander(t("common.levers"), expanded=beside and size() != "phone"):
        yield levers
        levers.back()
    markup(f'<p class="dw-print">{escape(t("common.print_levers", levers="; ".join(levers.set)))}</p>')
