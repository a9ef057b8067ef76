"""Draw the answer for the house as set elsewhere: three questions, what would change them, what is not known."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from dewak_dash.formats import typed_number
from dewak_dash.model import Region
from dewak_dash.text import label, labels, t
from dewak_dash.theme import Palette
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung.levers import FIELDS
from dewak_dash.topics.kette import charts
from dewak_dash.topics.kette import shown as queries
from dewak_dash.topics.kette.answers import CLOSED, MODEL
from dewak_dash.topics.kette.answers_levers import PLACE, PROJECTION
from dewak_dash.topics.kette.answers_parts import rivals
from dewak_dash.topics.kette.findings import NEEDED, REACHED
from dewak_dash.topics.kette.findings_levers import FIRST, Lever
from dewak_dash.topics.vorlage.shown_chain import wanted as asked_in
from dewak_dash.ui import carried, compare, controls, frame, house, houses, marker, stand, state, widgets
from dewak_dash.ui.day import today
from dewak_dash.ui.markup import markup

# What a click here may set beside the levers of the house.
BESIDE = (CLOSED, "szenario", "lon", "lat")


def asked(town: Region) -> queries.Asked:
    """Return the house as set on the pages with levers, its form, and another house that closes."""
    on = today()
    told = carried.told(town, on)
    start = controls.years(town.ags)[1]
    known = [each.code for each in rivals(town.ags, told.house.variant)]
    return queries.Asked(ags=town.ags, choices=told.house, place=told.place, on=on, scenario=told.scenario,
                         mix=told.mix, until=0 if told.last_year == start else told.last_year,
                         model=house.code(MODEL, tuple(labels("finanzierung.model")), "", ""),
                         closed=house.code(CLOSED, known, "", town.ags))


def answers(found: queries.Story, wanted: queries.Asked, colours: Palette) -> None:
    """Draw the three answers beside each other, each with its picture and, once opened, where it comes from.

    Beside a state that is compared with each says how it differs.
    """
    changes = compare.told(wanted.ags, wanted.on, lambda name, other: queries.changes(wanted, asked_in(other), name))
    with st.container(key="answers"):
        columns = st.columns(3, gap="medium")
    for column, answer in zip(columns, found.answers, strict=True):
        with column:
            markup(f'<h2 class="dw-section">{escape(answer.question)}</h2><p class="dw-word">{escape(answer.word)}</p>'
                   f'<p class="dw-odds">{escape(answer.odds)}</p>{_change(answer.code, changes or {})}'
                   f'<p class="dw-lead">{escape(answer.text)}</p>')
            _picture(answer.code, found, colours)
            _opened(answer.code, wanted)


def _change(code: str, changes: Mapping[str, str]) -> str:
    return f'<p class="dw-figure-sub dw-delta">{escape(changes[code])}</p>' if code in changes else ""


def _picture(code: str, found: queries.Story, colours: Palette) -> None:
    st.session_state["level"] = 3
    if code == NEEDED:
        widgets.chart(charts.wanted(found.wanted, colours), found.wanted.exhibit)
    elif code == REACHED:
        widgets.chart(charts.near(found.near, colours), found.near.exhibit)
    else:
        widgets.chart(charts.paying(found.paying, colours), found.paying.exhibit,
                      legend=charts.paying_key(found.paying, colours))


def _opened(code: str, wanted: queries.Asked) -> None:
    """Draw formula, inputs and the share of each link; worked out only once somebody opens it."""
    details = st.expander(label("kette.opened", code), key=f"kette.{code}", on_change="rerun")
    if details.open:
        with details:
            widgets.note(queries.formula(wanted, code))
            table = queries.inputs(wanted, code)
            if table is not None:
                widgets.table(table)
            if code != REACHED:
                widgets.table(queries.width(wanted, code))


def levers(found: Sequence[Lever], town: Region) -> None:
    """Draw what would change the answer; a click sets it, for every page."""
    frame.section(t("kette.levers.section"), t("kette.levers.lead"))
    for each in found[:FIRST]:
        _lever(each, town)
    with st.expander(t("kette.levers.more")):
        for each in found[FIRST:]:
            _lever(each, town)
    st.button(t("kette.levers.back"), icon=":material/undo:", key="kette.back", on_click=_back, args=(town,))


def _lever(each: Lever, town: Region) -> None:
    words, button = st.columns([3, 1], vertical_alignment="center")
    with words:
        markup(f'<p class="dw-change"><b>{escape(each.text)}</b><span>{escape(each.effect)}</span></p>')
    button.button(t("kette.levers.set"), key=f"change.{each.code}", on_click=_set, args=(each, town),
                  help=t("kette.levers.set_help", change=each.text))


def _set(each: Lever, town: Region) -> None:
    slot = houses.chosen(town, houses.own(town, site(town.ags)))
    place = {name: float(value) for name, value, whose in each.settings if whose == PLACE}
    if place:
        marker.move(town, slot, place["lon"], place["lat"])
    for name, value, whose in each.settings:
        if whose != PLACE:
            code = typed_number(value) if isinstance(value, float) else value
            state.write(name, code, scope=controls.SCOPE if whose == PROJECTION else town.ags)


def _back(town: Region) -> None:
    stand.forget(town.ags, (*FIELDS, *BESIDE))


def unknown(sentences: Sequence[str]) -> None:
    """Draw what is not known."""
    frame.section(t("kette.unknown.section"))
    widgets.points({str(number): words for number, words in enumerate(sentences)})
