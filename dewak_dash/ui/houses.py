"""Keep houses of one's own in the address, a few for each town, and let every page use them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from dewak_dash.errors import InputError
from dewak_dash.formats import as_typed
from dewak_dash.model import Region
from dewak_dash.text import label, named, t
from dewak_dash.topics.common.answers_reach import Site, site
from dewak_dash.topics.common.settings_houses import (
    LONGEST_NAME,
    SLOTS,
    OwnHouse,
    read_house,
    tidy,
    write_house,
)
from dewak_dash.topics.einrichtungen import shown
from dewak_dash.topics.finanzierung import answers
from dewak_dash.topics.finanzierung.levers import HOUSE_LEVERS, VARIANT, starts
from dewak_dash.ui import state

REFUSED = "houses.refused"
Own = Mapping[str, OwnHouse]


def own(town: Region, around: Site | None) -> dict[str, OwnHouse]:
    """Return the houses of one's own in a town by slot; say so where one cannot be read or lies too far outside."""
    found = {}
    if st.session_state.pop(REFUSED, False):
        st.warning(as_typed(t("common.house.stays", town=town.short_name)))
    for slot in SLOTS:
        try:
            house = state.read(slot, _read, None, scope=town.ags)
        except InputError as error:
            st.warning(as_typed(str(error)))
            house = None
        if house is not None and around is not None and not around.allows(house.lon, house.lat):
            st.warning(as_typed(t("common.house.far", name=house.name, town=town.short_name)))
            house = None
        if around is not None and house is not None:
            found[slot] = house
        put(town, slot, found.get(slot))
    return found


def _read(text: str) -> OwnHouse:
    return read_house(text, [each.code for each in answers.templates()], HOUSE_LEVERS)


def put(town: Region, slot: str, house: OwnHouse | None) -> None:
    """Keep a house of one's own, or forget it."""
    state.write(slot, None if house is None else write_house(house), scope=town.ags)


def options(town: Region, mine: Own) -> dict[str, str]:
    """Return every house of a town to choose from by its code in the address: its variants, then those of one's own."""
    return ({each.code: named(each.name) for each in answers.variants(town.ags)}
            | {slot: t("common.house.own", name=house.name) for slot, house in mine.items()})


def choose(town: Region, mine: Own) -> str:
    """Let the viewer choose the house where there are some of one's own; return its slot, empty for the town's."""
    if mine:
        known = options(town, mine)
        state.choice(VARIANT, known, next(iter(known)), t("common.house.choose"), kind="select", scope=town.ags)
    return chosen(town, mine)


def chosen(town: Region, mine: Own) -> str:
    """Return the slot of the house of one's own that is looked at, empty for a variant of the town."""
    code = str(state.read(VARIANT, str, "", scope=town.ags))
    return code if code in mine else ""


def move(town: Region, slot: str, lon: float, lat: float) -> None:
    """Move a house of one's own to another place; it stays where it is if that lies too far outside its town."""
    around = site(town.ags)
    if around is not None and around.allows(lon, lat):
        _change(town, slot, lon=lon, lat=lat)
    else:
        st.session_state[REFUSED] = True


def editor(town: Region, around: Site, mine: Own, on: date) -> str:
    """Let the viewer found, name, resize or remove a house of one's own; return the slot that is looked at."""
    known = shown.slots(tuple(mine.items()))
    slot = state.choice("eigen", known, next(iter(known)), t("einrichtungen.own.slot"), kind="pills", scope=town.ags)
    house, kinds = mine.get(slot), shown.kinds()
    if house is None:
        kind = st.selectbox(t("einrichtungen.own.kind"), list(kinds), format_func=kinds.__getitem__,
                            key=f"w.{slot}.kind.new", index=list(kinds).index(shown.first_kind()))
        name = st.text_input(t("einrichtungen.own.name"), key=f"w.{slot}.name.new", max_chars=LONGEST_NAME)
        st.button(t("einrichtungen.own.found"), icon=":material/add:", on_click=_found,
                  args=(town, slot, around, kind, name))
        return slot
    st.session_state[f"w.{slot}.name"], st.session_state[f"w.{slot}.kind"] = house.name, house.kind
    st.text_input(t("einrichtungen.own.name"), key=f"w.{slot}.name", max_chars=LONGEST_NAME, on_change=_rename,
                  args=(town, slot))
    st.selectbox(t("einrichtungen.own.kind"), list(kinds), format_func=kinds.__getitem__, key=f"w.{slot}.kind",
                 on_change=_rekind, args=(town, slot))
    start = starts(answers.start(town.ags, on, house.kind)) | dict(house.sizes)
    with st.popover(t("einrichtungen.own.sizes")):
        for name, lever in HOUSE_LEVERS.items():
            key = f"w.{slot}.{name}"
            st.session_state[key] = float(min(max(start[name], lever.low), lever.high))
            st.number_input(label("einrichtungen.own.size", name), float(lever.low), float(lever.high),
                            step=float(lever.step), key=key, on_change=_resize, args=(town, slot, name))
    st.button(t("einrichtungen.own.remove"), icon=":material/delete:", on_click=put, args=(town, slot, None))
    return slot


def _found(town: Region, slot: str, around: Site, kind: str, name: str) -> None:
    put(town, slot, OwnHouse(kind=kind, name=tidy(name) or t("common.house.unnamed"), lon=around.lon, lat=around.lat))
    state.write(VARIANT, slot, scope=town.ags)


def _change(town: Region, slot: str, **changed: Any) -> None:
    house = state.read(slot, _read, None, scope=town.ags)
    if house is not None:
        put(town, slot, replace(house, **changed))


def _rename(town: Region, slot: str) -> None:
    _change(town, slot, name=tidy(st.session_state[f"w.{slot}.name"]) or t("common.house.unnamed"))


def _rekind(town: Region, slot: str) -> None:
    """Take another kind; sizes start anew, from real houses of that kind."""
    _change(town, slot, kind=st.session_state[f"w.{slot}.kind"], sizes=())


def _resize(town: Region, slot: str, name: str) -> None:
    house = state.read(slot, _read, None, scope=town.ags)
    if house is not None:
        sizes = {**dict(house.sizes), name: float(st.session_state[f"w.{slot}.{name}"])}
        put(town, slot, replace(house, sizes=tuple(sizes.items())))
