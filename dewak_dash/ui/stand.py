"""Hold the one state of a visit in the address of whatever page is open, and take another over as a whole."""

from collections.abc import Iterable, Mapping

import streamlit as st

from dewak_dash.topics.stand.settings import CHOICES, REFERENCE, TOWN, Owner
from dewak_dash.topics.stand.settings_state import Chosen, code_of, from_address
from dewak_dash.ui import state


def settle(ags: str) -> None:
    """Take over what a new address asks for, and write into it what was chosen on other pages.

    So the address holds all that goes along, on every page, and a link to any page restores it.
    """
    asked, held, fresh = st.query_params.to_dict(), state.held(), {}
    for name, choice in CHOICES.items():
        if choice.goes_along and name != TOWN:
            owner = _owner(choice.owner, ags, held.page)
            raw = asked.get(name)
            if raw is not None and raw != held.seen.get(name):
                fresh[name] = raw
                state.write(name, code_of(name, raw), scope=owner)
            elif raw is not None or owner + name in held.kept:
                state.write(name, state.read(name, str, None, scope=owner), scope=owner)
    held.fresh = fresh


def current() -> Chosen:
    """Return everything chosen: what the address of this page holds."""
    return from_address(str(st.session_state["page"]), st.query_params.to_dict())


def forget(ags: str, names: Iterable[str]) -> None:
    """Take choices back to where they start."""
    for name in names:
        state.write(name, None, scope=_owner(CHOICES[name].owner, ags))


def put(name: str, code: str, ags: str) -> None:
    """Choose one code of one choice."""
    state.write(name, code, scope=_owner(CHOICES[name].owner, ags))


def take(codes: Mapping[str, str], ags: str, page: str) -> None:
    """Choose what another state names, for its page, and take back what it does not; what is compared with stays."""
    state.write(TOWN, ags)
    for name, choice in CHOICES.items():
        if name not in (TOWN, REFERENCE) and (choice.goes_along or name in codes):
            state.write(name, codes.get(name), scope=_owner(choice.owner, ags, page))


def _owner(owner: Owner, ags: str, page: str = "") -> str:
    return {"town": ags, "page": page or str(st.session_state.get("page", ""))}.get(owner, owner)
