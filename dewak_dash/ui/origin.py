"""Draw below headline figures how each comes about: formula, inputs with sources and quality, how sure, the chain."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from dewak_dash.model import Exhibit, KeyFigure, Region
from dewak_dash.text import t
from dewak_dash.topics.kette import shown as queries
from dewak_dash.topics.kette.findings import PAID as PAID
from dewak_dash.topics.kette.findings import REACHED as REACHED
from dewak_dash.topics.stand.settings_state import reasoned
from dewak_dash.topics.vorlage.answers import state
from dewak_dash.topics.vorlage.shown_chain import wanted
from dewak_dash.ui import frame, stand, widgets
from dewak_dash.ui.day import today
from dewak_dash.ui.markup import markup


def below(figures: Sequence[KeyFigure], sure: str, inputs: Callable[[], Sequence[Exhibit]], town: Region,
          link: str = "") -> None:
    """Offer where figures come from; asked for and sent only once somebody opens it.

    `sure` says what their range holds. `link` names the answer of Überblick that they lead to, whose formula and share
    of each link of the chain stand here, too. Whatever is set goes along to the chain.
    """
    details = st.expander(t("common.origin"), icon=":material/account_tree:", key="origin", on_change="rerun")
    if not details.open:
        return
    with details, frame.part(t("common.origin")):
        markup("".join(f'<p class="dw-lead"><strong>{escape(each.label)}</strong>: {escape(each.how)}</p>'
                       for each in figures if each.how))
        widgets.note(t("common.origin.sure", words=sure))
        for exhibit in (*inputs(), *(_of_chain(town, link) if link else ())):
            widgets.table(replace(exhibit, key=f"herkunft-{exhibit.key}"))
        frame.page_card("ueberblick", t("common.origin.chain"), t("common.origin.chain_text"))


def _of_chain(town: Region, link: str) -> tuple[Exhibit, ...]:
    """Return formula and inputs of an answer of the chain; nothing where it says nothing."""
    asked = wanted(state(town.ags, reasoned(stand.current()), today()))
    if queries.story(asked) is None:
        return ()
    widgets.note(queries.formula(asked, link))
    table = queries.inputs(asked, link)
    return (*(() if table is None else (table,)), queries.width(asked, link))
