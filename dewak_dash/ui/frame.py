"""Draw what surrounds every page: town picker, titles, views, sections, parts that may fail alone, footer."""

import logging
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from html import escape
from pathlib import Path
from types import TracebackType

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dewak_dash import theme
from dewak_dash.errors import DewakError
from dewak_dash.formats import as_typed, date_de
from dewak_dash.model import Region
from dewak_dash.text import label, t
from dewak_dash.topics.common import answers as common
from dewak_dash.topics.einfach import findings
from dewak_dash.topics.links import view_for
from dewak_dash.ui import embed, keep, legal, shared, speech, stand, state, terms
from dewak_dash.ui.day import today
from dewak_dash.ui.markup import markup
from dewak_dash.ui.screen import size

PAGES = Path(__file__).resolve().parents[2] / "pages"
SIMPLE = "simple.place"
LOG = logging.getLogger("dewak")


def palette() -> theme.Palette:
    """Return colours and type for the viewer's theme and screen."""
    return theme.palette(st.context.theme.type, size())


def begin(page: str) -> Region:
    """Start a page: town picker, switches for projector and language, window title; return the chosen town."""
    legal.banner()
    with st.container(horizontal=True, vertical_alignment="center", key="townbar"):
        town = _town_picker()
        state.toggle("beamer", t("common.beamer"), help=t("common.beamer_help"))
        speech.switch()
        menu = st.container()
        st.button(t("common.redraw"), key="redraw")
    stand.settle(town.ags)
    keep.arrive()
    with menu, st.container(horizontal=True):
        if common.inhabited(town.ags):
            shared.box(town)
        keep.menu(town)
    keep.tell()
    st.session_state[SIMPLE] = st.container(key="simple")
    name = label("common.page", page)
    st.set_page_config(page_title=t("common.window", page=name, town=town.short_name))
    markup(f'<p class="dw-here" aria-hidden="true">{escape(name)} · {escape(town.short_name)}</p>')
    return town


def need_people(town: Region) -> None:
    """End the page with a sentence where nobody lives: there is nothing to compute."""
    if not common.inhabited(town.ags):
        title(t("common.nobody.title", town=town.short_name),
              t("common.nobody.subtitle", town=town.name, ags=town.ags))
        markup(f'<p class="dw-lead">{escape(t("common.nobody"))}</p>')
        if speech.plain():
            simply(findings.nobody(town.short_name))
        end()
        st.stop()


def simply(sentences: Sequence[str]) -> None:
    """Write what the page says in plain language on top of it."""
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    with st.session_state[SIMPLE]:
        markup(f'<div class="dw-simple" role="region" aria-label="{escape(t("einfach.head"))}">'
               f'<p><strong>{escape(t("einfach.head"))}</strong></p>{said}</div>')


def views(options: Mapping[str, str]) -> str:
    """Let the viewer choose one view of the page, kept in the address; what is not chosen is not computed.

    An address without a view opens the one that shows what it asks for, as links of earlier releases expect.
    """
    page = str(st.session_state["page"])
    with st.container(key="views"):
        return state.choice("ansicht", options, next(iter(options)), t("common.view"), hidden=True, scope=page,
                            start=view_for(page, st.query_params))


def split(*, beside: bool = True) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Return the place of the picture, two thirds of the width, and right of it that of its levers.

    In reading order the levers come first: a phone shows them above the picture, folded. Not beside each other, where
    a page shows tables that need the whole width: then the levers stand above on every screen.
    """
    if not beside:
        side = st.container()
        return st.container(), side
    with st.container(key="split"):
        side, picture = st.columns([1, 2], gap="large")
    return picture, side


def aside(side: DeltaGenerator) -> DeltaGenerator:
    """Return the place of what belongs beside a picture and is no lever: its column, on a phone below the picture."""
    return st.container() if size() == "phone" else side


def part(name: str) -> AbstractContextManager[None]:
    """Hold one part of a page: where it fails, its place says so and the rest of the page stands.

    Errors meant for people are shown with their sentence; all others are logged with their trace.
    """
    return _Part(name)


class _Part(AbstractContextManager[None]):

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        """Begin the part."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> bool:
        """Say what failed; let Streamlit's own signals and the end of the process pass."""
        if not isinstance(error, Exception):
            return False
        if isinstance(error, DewakError):
            words = t("common.part.refused", part=self.name, reason=str(error))
        else:
            LOG.error("part failed: %s", dict(st.query_params), exc_info=error)
            words = t("common.part.failed", part=self.name)
        markup(f'<div class="dw-missing" role="alert"><p>{escape(words)}</p></div>')
        return True


def _town_picker() -> Region:
    featured = common.featured()
    first = featured[0]
    asked = str(state.read("ags", str, first.ags))
    chosen = common.town(asked)
    today = None if chosen else common.successor(asked)
    town = chosen or today or first
    options = {region.ags: as_typed(region.short_name) for region in (*featured, town)}
    st.session_state["w.ags"] = town.ags
    st.segmented_control(t("common.town"), list(options), format_func=lambda ags: options[ags], key="w.ags",
                         required=True, on_change=_take_town, label_visibility="collapsed")
    with st.popover(t("common.town.other"), icon=":material/search:"):
        _search()
    if chosen is None:
        key = "common.town.former" if today else "common.town.unknown"
        st.warning(t(key, ags=as_typed(asked[:40]), name=as_typed(town.name)))
    state.write("ags", town.ags)
    return town


def _take_town() -> None:
    ags = st.session_state["w.ags"]
    state.write("ags", ags)


def _take_hit(ags: str) -> None:
    state.write("ags", ags)
    st.session_state["w.town_search"] = ""


def _search() -> None:
    terms.note(t("common.town.search"))
    text = st.text_input(t("common.town.search"), placeholder=t("common.town.placeholder"), key="w.town_search",
                         max_chars=60).strip()
    hits = common.search(text) if text else ()
    if hits:
        markup(f'<p class="dw-figure-sub">{escape(t("common.town.hits"))}</p>')
    for hit in hits:
        where = ", ".join(word for word in (hit.kreis, hit.postcode) if word)
        st.button(as_typed(f"{hit.name} · {where or hit.ags}"), key=f"hit.{hit.ags}", type="tertiary",
                  on_click=_take_hit, args=(hit.ags,))
    if text and not hits:
        st.info(t("common.town.none", text=as_typed(text)))


def title(headline: str, subtitle: str) -> None:
    """Write the page's finding as its title and below it what, where, when, unit."""
    markup(f'<h1 class="dw-title">{escape(headline)}</h1><p class="dw-subtitle">{escape(subtitle)}</p>')


def section(headline: str, lead: str = "") -> None:
    """Start a section with a heading and, where given, one plain sentence; figures in it stand one level lower."""
    st.session_state["level"] = 3
    text = f'<p class="dw-lead">{escape(lead)}</p>' if lead else ""
    markup(f'<h2 class="dw-section">{escape(headline)}</h2>{text}')


def page_card(stem: str, question: str, answer: str) -> None:
    """Link to a page with the question it answers and one sentence on what is found there."""
    terms.note(question)
    st.page_link(PAGES / f"{stem}.py", label=f"**{as_typed(question)}**", icon=":material/arrow_forward:",
                 query_params={"ags": st.query_params["ags"]})
    markup(f'<p class="dw-figure-sub">{escape(answer)}</p>')


def address() -> str:
    """Return where the app stands, without page, choices or a slash at the end: https://example.org/dewak."""
    bare = str(st.context.url or "").split("?")[0].rstrip("/")
    return bare.removesuffix(f"/{st.session_state['page']}")


def end() -> None:
    """Close a page with partners, funding, the state of the data, the notices and, on paper, link and day."""
    stamp = common.stamp()
    words = t("common.footer", date=date_de(stamp.built_on), fingerprint=stamp.fingerprint[:8])
    asked = "&".join(f"{name}={value}" for name, value in st.query_params.items())
    printed = t("common.print", address=f"{st.context.url or ''}?{asked}", date=date_de(today()))
    markup(f'{terms.glossary()}<p class="dw-footer">{escape(words)}</p><p class="dw-print">{escape(printed)}</p>')
    legal.links()
    embed.end()
