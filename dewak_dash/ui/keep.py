"""Let the viewer keep states: as a project file to load and open, saved by name, one of them to compare with.

Nothing stays on the server: saved states live in the visit until they are loaded as a file.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from dewak_dash import tables
from dewak_dash.errors import DewakError
from dewak_dash.formats import as_typed, number
from dewak_dash.model import Region
from dewak_dash.text import label, t
from dewak_dash.topics.pages import PAGES
from dewak_dash.topics.stand import settings_file as files
from dewak_dash.topics.stand.settings import REFERENCE
from dewak_dash.topics.stand.settings_json import LARGEST
from dewak_dash.topics.stand.settings_state import Chosen, as_words, of_words, to_address
from dewak_dash.ui import stand
from dewak_dash.ui.day import today

FOLDER = Path(__file__).resolve().parents[2] / "pages"
SAVED, GO, TOLD, TURN = "stand.saved", "stand.go", "stand.told", "stand.turn"
NAME, CHOSEN, FILE = "w.stand.name", "w.stand.chosen", "w.stand.file"


def arrive() -> None:
    """Go to the page of a state that was opened, once its choices are taken over."""
    page = st.session_state.pop(GO, "")
    if page and page != st.session_state.get("page"):
        st.switch_page(FOLDER / f"{page}.py")


def menu(town: Region) -> None:
    """Draw the menu; what is in it is drawn once somebody opens it.

    Open, it covers the page and says itself what came of a click.
    """
    place = st.popover(t("stand.menu"), icon=":material/save:", key="keep", on_change="rerun")
    if place.open:
        with place:
            tell()
            st.html(f'<p class="dw-figure-sub">{t("stand.lead")}</p>')
            _saved(town)
            _file(town)


def reference(ags: str) -> tuple[str, Mapping[str, str]] | None:
    """Return name and choices of the state that figures are compared with, None where with none."""
    code = dict(stand.current().codes).get(REFERENCE)
    return of_words(code) if code else None


def _project() -> files.Project:
    return files.Project(stand.current(), tuple(st.session_state.get(SAVED, ())))


def _say(*words: str) -> None:
    st.session_state[TOLD] = words


def tell() -> None:
    """Say what came of the last click: what is wrong, or what was passed over."""
    for words in st.session_state.pop(TOLD, ()):
        st.warning(as_typed(words))


def _file(town: Region) -> None:
    name = tables.file_name(town.short_name, today().isoformat(), ending=files.ENDING)
    st.download_button(t("stand.load"), data=files.write(_project()), file_name=name, mime="application/json",
                       on_click="ignore", key="stand.load", icon=":material/download:")
    turn = st.session_state.get(TURN, 0)
    st.file_uploader(t("stand.open", most=number(LARGEST / 1024)), key=f"{FILE}.{turn}",
                     on_change=_open, args=(f"{FILE}.{turn}",), max_upload_size=1)


def _open(key: str) -> None:
    """Take over an opened file, or say what is wrong with it; either way the file itself is let go."""
    uploaded = st.session_state.get(key)
    if uploaded is None:
        return
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
    project = _tried(lambda: files.read(uploaded.getvalue()))
    if project:
        st.session_state[SAVED] = project.saved
        _show(project.current)
        _say(t("stand.opened", name=uploaded.name, n=number(len(project.saved))), *project.remarks)


def _tried(make: Callable[[], files.Project]) -> files.Project | None:
    """Return the project that is made; where it is refused keep the words."""
    try:
        return make()
    except DewakError as error:
        _say(*str(error).splitlines())
        return None


def _show(chosen: Chosen) -> None:
    """Take over a state and ask for its page."""
    page = chosen.page if chosen.page in PAGES else PAGES[0]
    st.session_state[GO] = page
    stand.take(to_address(chosen), chosen.ags, page)


def _saved(town: Region) -> None:
    st.text_input(t("stand.name"), key=NAME, max_chars=files.LONGEST_NAME, placeholder=t("stand.placeholder"))
    st.button(t("stand.keep"), on_click=_keep, icon=":material/bookmark_add:", key="stand.keep")
    saved = {each.name: each.state for each in _project().saved}
    if saved:
        if st.session_state.get(CHOSEN) not in saved:
            st.session_state[CHOSEN] = next(reversed(saved))
        st.selectbox(t("stand.saved"), list(saved), key=CHOSEN, format_func=as_typed)
        with st.container(horizontal=True, key="stand-ways"):
            for key, act in ACTS.items():
                st.button(label("stand.do", key), on_click=act, key=f"stand.{key}")
    compared = reference(town.ags)
    with st.container(horizontal=True, key="stand-beside"):
        st.button(t("stand.beside_start"), on_click=_beside, args=(t("stand.start"), Chosen(page="", ags=town.ags)),
                  key="stand.beside_start")
        if compared:
            st.button(t("stand.beside_none", name=as_typed(compared[0])), on_click=stand.forget,
                      args=(town.ags, (REFERENCE,)), key="stand.beside_none")


def _keep() -> None:
    project = _tried(lambda: files.kept(_project(), st.session_state[NAME], stand.current()))
    if project:
        st.session_state[CHOSEN] = files.tidy_name(st.session_state[NAME])
        st.session_state[SAVED], st.session_state[NAME] = project.saved, ""


def _chosen() -> files.Saved:
    return next(each for each in _project().saved if each.name == st.session_state[CHOSEN])


def _see() -> None:
    _show(_chosen().state)


def _rename() -> None:
    before = _chosen()
    project = _tried(lambda: files.called(_project(), before.name, st.session_state[NAME]))
    if project:
        compared = _is_compared(before)
        st.session_state[CHOSEN] = files.tidy_name(st.session_state[NAME])
        if compared:
            _beside(st.session_state[CHOSEN], before.state)
        st.session_state[SAVED], st.session_state[NAME] = project.saved, ""


def _is_compared(saved: files.Saved) -> bool:
    """Tell whether the figures of this visit are compared with a saved state."""
    compared, code = reference(saved.state.ags), as_words(saved.name, saved.state)
    return bool(compared and code and compared == of_words(code))


def _delete() -> None:
    """Forget the chosen state, in the address too where it is compared with."""
    gone = _chosen()
    if _is_compared(gone):
        stand.forget(gone.state.ags, (REFERENCE,))
    st.session_state[SAVED] = files.without(_project(), st.session_state[CHOSEN]).saved


def _compare() -> None:
    _beside(_chosen().name, _chosen().state)


def _beside(name: str, chosen: Chosen) -> None:
    """Compare with a state from now on; the address holds it, so that a link compares too."""
    code = as_words(name, chosen)
    here = stand.current()
    if not code or chosen.ags != here.ags:
        _say(t("stand.too_much" if not code else "stand.elsewhere", name=name))
    else:
        stand.put(REFERENCE, code, here.ags)


ACTS: dict[str, Callable[[], None]] = {"see": _see, "rename": _rename, "delete": _delete, "compare": _compare}
