"""Offer the documents of what a viewer sees: made when asked for, with progress, kept while there is room."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

import streamlit as st

from dewak_dash import tables
from dewak_dash.errors import DewakError
from dewak_dash.formats import as_typed
from dewak_dash.language import GERMAN, speaking
from dewak_dash.model import Region
from dewak_dash.once import memory
from dewak_dash.text import label, t
from dewak_dash.topics.common import answers as common
from dewak_dash.topics.stand.settings_state import reasoned
from dewak_dash.topics.vorlage import shown
from dewak_dash.ui import stand
from dewak_dash.ui.day import today
from dewak_dash.ui.markup import markup

MADE, ASKED = "paper.made", "paper"
MIMES = {"pdf": "application/pdf", "zip": "application/zip",
         "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
         "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
Made = dict[str, tuple[str, bytes]]
# Town, settings, day, address of the dashboard; kind, name and content of each document as soon as it is made.
Make = Callable[[str, Mapping[str, str], date, str], Iterator[tuple[str, str, bytes]]]
_kept = memory()


def _base() -> str:
    """Return the address of the dashboard, without page and choices."""
    found = urlsplit(str(st.context.url or ""))
    return f"{found.scheme}://{found.netloc}{found.path.rpartition('/')[0]}"


def _in_german(make: Make, asked: tuple[str, Mapping[str, str], date, str]) -> Iterator[tuple[str, str, bytes]]:
    """Make the documents in German, whatever the viewer speaks: they are for a German council."""
    steps = make(*asked)
    while True:
        with speaking(GERMAN):
            step = next(steps, None)
        if step is None:
            return
        yield step


def _all(make: Make, asked: tuple[str, Mapping[str, str], date, str], bar: Callable[[float, str], object]) -> Made:
    """Make every document and all of them as one file, and say how far it is."""
    found: Made = {}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as whole:
        for kind, name, content in _in_german(make, asked):
            whole.writestr(name, content)
            if kind in shown.DOCUMENTS:
                found[kind] = (name, content)
                bar(len(found) / len(shown.DOCUMENTS), t("vorlage.making", done=label("vorlage.kind", kind)))
    name = tables.file_name("ratsvorlage", asked[0], asked[2].isoformat(), ending="zip")
    return {"all": (name, packed.getvalue()), **found}


def offer(town: Region, make: Make) -> None:
    """Draw the button that makes the documents of this state, then one to load each."""
    given, on, base = reasoned(stand.current()), today(), _base()
    key = (common.stamp().fingerprint, town.ags, tuple(sorted(given.items())), on, base)
    markup(f'<p class="dw-lead">{t("vorlage.offer")}</p>')
    if st.button(t("vorlage.make"), key=ASKED, icon=":material/description:", type="primary"):
        place = st.empty()
        bar = place.progress(0.0, t("vorlage.start"))
        try:
            _kept(key, lambda: _all(make, (town.ags, given, on, base), bar.progress))
            st.session_state[MADE] = key
        except DewakError as error:
            st.warning(as_typed(str(error)))
        place.empty()
    if st.session_state.get(MADE) == key:
        found: Made = _kept(key, lambda: _all(make, (town.ags, given, on, base), lambda share, words: None))
        with st.container(horizontal=True, key="papers"):
            for kind, (name, content) in found.items():
                st.download_button(label("vorlage.kind", kind), data=content, file_name=name, on_click="ignore",
                                   mime=MIMES[name.rpartition(".")[2]], key=f"paper.{kind}", icon=":material/download:",
                                   type="primary" if kind == "all" else "secondary")
